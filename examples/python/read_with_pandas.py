# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a dataset with pandas, and one picture by its place in a tar: python read_with_pandas.py DIR"""
import glob
import hashlib
import json
import sys

import pandas

folder = sys.argv[1]
manifest = json.load(open(f"{folder}/dataset.json", encoding="utf-8"))
files = sorted(glob.glob(f"{folder}/data/*.parquet"))
rows = pandas.concat([pandas.read_parquet(file) for file in files]) if files else pandas.DataFrame({"key": []})
if len(rows) != manifest["counts"]["kept"] or rows["key"].nunique() != len(rows):
    sys.exit(f"{len(rows)} rows, {rows['key'].nunique()} keys, expected {manifest['counts']['kept']} of each")
rejects = sum(len(pandas.read_parquet(file)) for file in glob.glob(f"{folder}/rejects/*.parquet"))
if rejects != manifest["counts"]["rejected"]:
    sys.exit(f"{rejects} rejects, expected {manifest['counts']['rejected']}")
pictures = 0
for row in rows.itertuples():
    for part in row.parts:
        if part["member"] is None:
            continue
        with open(f"{folder}/shards/{row.shard}.tar", "rb") as tar:  # over HTTP: Range: bytes=offset-
            tar.seek(int(part["offset"]))
            content = tar.read(int(part["bytes"]))
        if hashlib.sha256(content).hexdigest() != part["sha256"]:
            sys.exit(f"{part['member']} has another digest than its row")
        pictures += 1
print(f"ok pandas: {len(rows)} rows, {rejects} rejects, {pictures} files by their place")
