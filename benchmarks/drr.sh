#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
# 36 radiographs of 512 x 512 of a CT on one thread, at 3 mm and 1 mm, beside plastimatch's drr (exact) in the same run.
# usage: drr.sh [CT]     default: the body CT of the test data
. "$(dirname "$0")/common.sh"
ct=${1:-${COLLIMATE_TEST_DATA:-$home/../shared/data}/images/nifti/totalsegmentator/example_ct.nii.gz}
[ -f "$ct" ] || { echo "[$ct] is not there; name a CT volume" >&2; exit 2; }
radiographs=org.collimate.benchmarks.Radiographs
peer=$(command -v plastimatch)
[ -n "$peer" ] || echo "skipped the peer: there is no plastimatch (Debian package plastimatch)" >&2
machine
for spacing in 3 1; do
  folder=$work/drr-$spacing
  mkdir -p "$folder/peer"
  benchmark -Xmx2g $radiographs prepare "$ct" $spacing "$folder/ct.mha" || exit 1
  for method in siddon joseph; do
    measured ours benchmark -Xmx2g $radiographs project "$folder/ct.mha" $method "$folder/$method"
    cat "$work/ours.log"
    echo "$spacing mm, $method: processor time $processor s, peak $peak MB, with the start of Java"
  done
  echo "joseph beside siddon: $(benchmark $radiographs methods "$folder/joseph" "$folder/siddon")"
  if [ -n "$peer" ]; then
    OMP_NUM_THREADS=1 measured peer "$peer" drr -i exact -z "512 512" -r "512 512" -a 36 -N 10 --sad 1000 --sid 1500 \
      -t raw -o "0 0 0" -O "$folder/peer/" -I "$folder/ct.mha"
    echo "$spacing mm, plastimatch: processor time $processor s, peak $peak MB"
    echo "siddon beside plastimatch: $(benchmark $radiographs compare "$folder/siddon" "$folder/peer")"
  fi
done
machine
