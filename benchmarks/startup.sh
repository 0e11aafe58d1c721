#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
# Start-up: `collimate --version` and `collimate recipe list`, 20 runs each, median and largest wall time.
. "$(dirname "$0")/common.sh"
machine
for words in "--version" "recipe list"; do
  "$program" $words >/dev/null
  : >"$work/startup.txt"
  for run in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    begin=$(date +%s%N)
    "$program" $words >/dev/null || exit 1
    end=$(date +%s%N)
    echo $(((end - begin) / 1000000)) >>"$work/startup.txt"
  done
  sort -n "$work/startup.txt" | awk -v words="$words" '{a[NR] = $1} END {
    printf "collimate %s: median %d ms, largest %d ms, %d runs\n", words, (a[10] + a[11]) / 2, a[NR], NR}'
done
