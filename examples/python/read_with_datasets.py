# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a dataset with Hugging Face datasets: python read_with_datasets.py DIR"""
import json
import os
import sys
import tempfile

os.environ.setdefault("HF_HUB_OFFLINE", "1")
from datasets import disable_progress_bars, load_dataset  # noqa: E402

folder = sys.argv[1]
counts = json.load(open(f"{folder}/dataset.json", encoding="utf-8"))["counts"]
disable_progress_bars()
pictures = 0
with tempfile.TemporaryDirectory() as cache:
    splits = load_dataset(folder, cache_dir=cache)
    found = {name: rows.num_rows for name, rows in splits.items()}
    expected = {name: rows for name, rows in counts["by_split"].items() if rows}
    if found != expected:
        sys.exit(f"rows by split are {found}, expected {expected}")
    for rows in splits.values():
        for row in rows:
            if row["text"] is None or not row["parts"]:
                sys.exit(f"{row['key']} has no text or no parts")
            if "image" in row and row["image"] is not None:  # with write.images=embedded
                part = next(part for part in row["parts"] if part["media"].startswith("image/"))
                height, width = part["shape"][:2]
                if row["image"].size != (width, height):
                    sys.exit(f"{row['key']} shows {row['image'].size}, expected {(width, height)}")
                pictures += 1
print(f"ok datasets: {sum(found.values())} rows, {pictures} embedded pictures")
