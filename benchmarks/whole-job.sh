#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
# The whole job: XML and images in, a verified dataset out.
# usage: whole-job.sh [ARTICLES [tiny|photo…]]     default: 2000, and both kinds of pictures one after the other
#   tiny: grey PNG of noise, sides even over 48 to 96 pixels;  photo: grey JPEG of 512 x 512 pixels
#   WORK=FOLDER: where articles and datasets go (about 1.2 GB for 2,000);  RECIPE=NAME: default biomedica
. "$(dirname "$0")/common.sh"
articles=${1:-2000}
[ $# -gt 0 ] && shift
recipe=${RECIPE:-biomedica}
machine
for kind in ${*:-tiny photo}; do
  in=$work/job-$kind
  out=$work/job-out
  rm -rf "$in"
  benchmark org.collimate.benchmarks.GenerateArticles "$in" "$articles" 100000 "$kind" || exit 1
  megabytes=$(du -sm "$in" | cut -f1)
  for cores in 1 2; do
    rm -rf "$out"
    measured run "$program" run "$recipe" --in "$in" --out "$out" --cores "$cores"
    run=$seconds
    awk -v n="$articles" -v s="$seconds" -v c="$cores" -v p="$processor" -v m="$megabytes" -v r="$peak" -v k="$kind" -v name="$recipe" 'BEGIN {
      printf "%s, %s, %d cores: run %.1f s, %.1f articles/s per core, %.1f MB/s of input, %.1f s of processor time (%.1f articles/s), peak %d MB\n",
        name, k, c, s, n / s / c, m / s, p, (p > 0 ? n / p : 0), r}'
    grep -E '^(kept|rejected)' "$work/run.log" | sed 's|^|  |; s| in [^ ]*/job-out||'
    measured verify "$program" dataset verify "$out"
    awk -v n="$articles" -v a="$run" -v b="$seconds" -v c="$cores" 'BEGIN {
      printf "  verify %.1f s; run + verify %.1f s, %.1f articles/s per core\n", b, a + b, n / (a + b) / c}'
    tail -n 1 "$work/verify.log" | sed 's|^|  |'
  done
  rm -rf "$in" "$out"
done
machine
