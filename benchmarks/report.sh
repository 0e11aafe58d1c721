#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
# Labels many reports with `collimate report label` and with a plain Python labeller in the same run; whole processes.
#   benchmarks/report.sh [REPORTS] [FILE.csv]     FILE: columns id and text, repeated until there are so many; without it
#                                                 the reports of samples/reports/chest
. "$(dirname "$0")/common.sh"
machine
count=${1:-200000}
source=${2:-}
in=$work/reports.csv
python3 - "$count" "$source" "$home/samples/reports/chest/chest.csv" "$in" <<'PYTHON'
import csv, sys
count, source, sample, target = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
rows = list(csv.DictReader(open(source or sample, newline="", encoding="utf-8")))
texts = [row["text" if source else "report"] for row in rows]
with open(target, "w", newline="", encoding="utf-8") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "text"])
    # The number in the text keeps reports apart.
    writer.writerows((i, texts[i % len(texts)] + f" Study {i}.") for i in range(count))
print(f"{count} reports, {len(texts)} different, {sum(map(len, texts)) / len(texts):.0f} characters in the mean")
PYTHON
measured python python3 "$home/examples/python/regex_labeller.py" "$in" "$work/python.csv"
peer=$seconds
printf "python %.1f s of processor time\n" "$processor"
"$program" --version >/dev/null
for run in 1 2 3; do
  measured collimate "$program" report label "$in" --out "$work/labels.csv"
  awk -v n="$count" -v s="$seconds" -v p="$peer" -v c="$processor" -v r="$peak" 'BEGIN {
    printf "collimate %.2f s (%.0f reports/s, %.1f s of processor time, peak %d MB); python %.2f s (%.0f reports/s); %.1f times\n",
      s, n / s, c, r, p, n / p, p / s}'
done
measured evidence "$program" report label "$in" --out "$work/labels.csv" --evidence "$work/evidence.jsonl"
awk -v n="$count" -v s="$seconds" 'BEGIN { printf "with --evidence %.2f s (%.0f reports/s)\n", s, n / s }'
python3 - "$work/labels.csv" "$work/python.csv" <<'PYTHON'
import csv, sys
ours, peer = ({}, {})
for path, counts in ((sys.argv[1], ours), (sys.argv[2], peer)):
    for row in csv.DictReader(open(path, newline="", encoding="utf-8")):
        counts["rows"] = counts.get("rows", 0) + 1
        for name, cell in row.items():
            if name != "id":
                counts[name] = counts.get(name, 0) + (cell in ("1", "1.0"))
print(f"{'positives':28}{'collimate':>10}{'python':>10}")
for name in ours:
    print(f"{name:28}{ours[name]:>10}{peer.get(name, 0):>10}")
PYTHON
: >"$work/start.txt"
for run in 1 2 3 4 5 6 7 8 9 10; do
  begin=$(date +%s%N)
  echo "Small left pleural effusion, no pneumothorax." | "$program" report label - >/dev/null || exit 1
  end=$(date +%s%N)
  echo $(((end - begin) / 1000000)) >>"$work/start.txt"
done
sort -n "$work/start.txt" | awk '{a[NR] = $1} END {printf "one text from standard input: median %d ms, largest %d ms, %d runs\n", (a[5] + a[6]) / 2, a[NR], NR}'
machine
