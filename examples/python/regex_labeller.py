# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
"""A plain labeller of chest reports: one regular expression a label, negated by "no ... " before it in the sentence.

What most people write first, and the peer of `collimate report label` in benchmarks/report.sh. Not part of the program.
    python3 regex_labeller.py reports.csv labels.csv        columns id and text; chexpert-14 columns, 1, 0 or nothing
"""
import csv
import re
import sys

LABELS = {
    "Enlarged Cardiomediastinum": r"(?:widen|enlarge)\w* (?:of the )?(?:cardio)?mediastin\w*|mediastin\w* (?:is )?(?:widen|enlarge)\w*",
    "Cardiomegaly": r"cardiomegaly|enlarged (?:heart|cardiac)|(?:heart|cardiac silhouette)(?: size)? is (?:\w+ )?enlarged",
    "Lung Lesion": r"\bnodules?\b|\bmass(?:es)?\b|\blesions?\b|\btumou?r",
    "Lung Opacity": r"\bopacit(?:y|ies)\b|infiltrat|airspace disease",
    "Edema": r"\bo?edema\b|congestion|heart failure|\bchf\b",
    "Consolidation": r"consolidat",
    "Pneumonia": r"pneumonia|infection",
    "Atelectasis": r"atelecta|collapse\b",
    "Pneumothorax": r"pneumothora",
    "Pleural Effusion": r"effusion",
    "Pleural Other": r"pleural (?:thickening|scarring|plaque)|fibrothorax",
    "Fracture": r"fractur",
    "Support Devices": r"\btubes?\b|catheter|pacemaker|\bpicc\b|\bline\b|\bwires\b",
}
COMPILED = {label: re.compile(words) for label, words in LABELS.items()}
NEGATED = re.compile(r"\b(?:no|without|negative for|free of|clear of)\b[^.;:]*$")
SENTENCE = re.compile(r"[^.\n]+")


def label(text):
    found = {}
    for sentence in SENTENCE.findall(text.lower()):
        for name, words in COMPILED.items():
            match = words.search(sentence)
            if match:
                value = 0 if NEGATED.search(sentence[: match.start()]) else 1
                found[name] = max(value, found.get(name, 0))
    return found


def main(source, target):
    positives = dict.fromkeys(LABELS, 0)
    with open(source, newline="", encoding="utf-8") as rows, open(target, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["id", "No Finding", *LABELS])
        for row in csv.DictReader(rows):
            found = label(row["text"])
            nothing = 1 if not any(v for k, v in found.items() if k != "Support Devices") else ""
            writer.writerow([row["id"], nothing, *(found.get(name, "") for name in LABELS)])
            for name, value in found.items():
                positives[name] += value
    return positives


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
