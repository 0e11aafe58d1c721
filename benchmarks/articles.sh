#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
# Articles a second on one warm core, from memory, beside pubmed_parser 0.5.1 on the same files in the same run.
# usage: articles.sh [FOLDER]     default: images/jats of the test data
. "$(dirname "$0")/common.sh"
folder=${1:-${COLLIMATE_TEST_DATA:-$home/../shared/data}/images/jats}
[ -d "$folder" ] || { echo "[$folder] is not there; name a folder with JATS files" >&2; exit 2; }
peer=$work/peer
if [ ! -x "$peer/bin/python" ]; then
  python3 -m venv "$peer" && "$peer/bin/python" -m pip -q install pubmed_parser==0.5.1 \
    || { rm -rf "$peer"; echo "skipped the peer: pip cannot install pubmed_parser here" >&2; }
fi
machine
[ -x "$peer/bin/python" ] && "$peer/bin/python" "$here/pubmed_parser_peer.py" "$folder" 3 "$work/peer-captions.txt" >"$work/peer.log"
benchmark -Xmx1g org.collimate.benchmarks.ArticleThroughput "$folder" "$work/our-captions.txt" >"$work/ours.log" || exit 1
[ -s "$work/peer.log" ] && tail -n 1 "$work/peer.log"
cat "$work/ours.log"
if [ -s "$work/peer.log" ]; then
  cat "$work/peer.log" "$work/ours.log" | awk '{
      for (i = 2; i <= NF; i++) if ($i ~ /^articles\/s/) value = $(i - 1)
      if (/^pubmed_parser/) peer = value; else if (/captions and paragraphs/) ours = value }
    END { printf "ratio of processor time, captions and paragraphs: %.1f\n", ours / peer }'
  "$peer/bin/python" "$here/pubmed_parser_peer.py" --compare "$work/our-captions.txt" "$work/peer-captions.txt"
fi
machine
