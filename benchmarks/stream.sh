#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
# Flat memory on a long stream: 100,000 generated articles of 100 kB with tiny pictures under -Xmx512m, with the same
# articles again and the same pixels again half the stream apart; checks that exactly those were found.
# usage: stream.sh [ARTICLES]     disk: 13 GB in and about 80 GB while it works for 100,000
#   WORK=FOLDER: where it goes;  RECIPE=NAME: default biomedica;  CORES=N: default all
. "$(dirname "$0")/common.sh"
articles=${1:-100000}
recipe=${RECIPE:-biomedica}
cores=${CORES:-$(getconf _NPROCESSORS_ONLN)}
in=$work/stream
out=$work/stream-out
rm -rf "$in" "$out"
machine
benchmark org.collimate.benchmarks.GenerateArticles "$in" "$articles" 100000 tiny || exit 1
echo "disk: $(du -sm "$in" | cut -f1) MB of tars, $(df -m "$work" | awk 'NR == 2 {print $4}') MB free"
COLLIMATE_OPTS="-Xmx512m -Xlog:gc:file=$work/gc.log:uptime ${COLLIMATE_OPTS:-}"
export COLLIMATE_OPTS
measured stream "$program" run "$recipe" --in "$in" --out "$out" --cores "$cores"
unset COLLIMATE_OPTS
awk -v n="$articles" -v s="$seconds" -v c="$cores" -v p="$processor" -v r="$peak" -v name="$recipe" 'BEGIN {
  printf "%s, -Xmx512m, %d cores: %d articles in %.0f s, %.1f articles/s, %.0f s of processor time, peak %d MB of memory\n",
    name, c, n, s, n / s, p, r}'
grep -E '^(kept|rejected)' "$work/stream.log" | sed 's|^|  |; s| in [^ ]*/stream-out||'
# What was alive after collections, in ten tenths of the run: the smallest heap after a collection in each.
awk -v end="$seconds" '/->/ {
    time = $1; gsub(/[^0-9.]/, "", time); heap = $0; sub(/.*->/, "", heap); sub(/M.*/, "", heap)
    tenth = int(time / end * 10); if (tenth > 9) tenth = 9
    if (!(tenth in least) || heap + 0 < least[tenth]) least[tenth] = heap + 0
    if (heap + 0 > most[tenth]) most[tenth] = heap + 0 }
  END { printf "heap after collections, MB (least-most) by tenths of the run:"
    for (i = 0; i < 10; i++) if (i in least) printf " %d-%d", least[i], most[i]
    print "" }' "$work/gc.log"
benchmark org.collimate.benchmarks.PlantedAreFound "$out" "$articles"
found=$?
machine
[ -n "${KEEP:-}" ] || rm -rf "$in" "$out"
exit $found
