# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a dataset with webdataset: python read_with_webdataset.py DIR"""
import glob
import io
import json
import sys

import webdataset
from PIL import Image

folder = sys.argv[1]
counts = json.load(open(f"{folder}/dataset.json", encoding="utf-8"))["counts"]
samples = 0
pictures = 0
tars = sorted(glob.glob(f"{folder}/shards/*.tar"))
for sample in webdataset.WebDataset(tars, shardshuffle=False) if tars else []:
    row = json.loads(sample["json"])
    if row["key"] != sample["__key__"] or row["text"] != sample["txt"].decode("utf-8"):
        sys.exit(f"{sample['__key__']}: key or text differ from its JSON")
    for part in row["parts"]:
        if part["member"] is None:
            continue
        extension = part["member"].split(".", 1)[1]
        if part["media"].startswith("image/"):
            picture = Image.open(io.BytesIO(sample[extension]))
            picture.load()
            if [picture.height, picture.width] != part["shape"][:2]:
                sys.exit(f"{part['member']} is {picture.size}, expected shape {part['shape']}")
            pictures += 1
    samples += 1
if samples != counts["kept"]:
    sys.exit(f"{samples} samples, expected {counts['kept']}")
print(f"ok webdataset: {samples} samples, {pictures} pictures")
