# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a dataset by its Croissant description: python read_with_mlcroissant.py DIR"""
import json
import logging
import sys

import mlcroissant

logging.getLogger("absl").setLevel(logging.ERROR)
folder = sys.argv[1]
manifest = json.load(open(f"{folder}/dataset.json", encoding="utf-8"))
dataset = mlcroissant.Dataset(jsonld=f"{folder}/croissant.json")  # raises if it does not validate
if dataset.metadata.name != manifest["name"]:
    sys.exit(f"the name is {dataset.metadata.name}, expected {manifest['name']}")
rows = 0
for record in dataset.records("samples"):
    if not record["samples/key"] or record["samples/text"] is None:
        sys.exit("a record has no key or no text")
    rows += 1
# A file set holds every split; a file alone holds what it holds.
complete = any("includes" in files for files in dataset.metadata.to_json()["distribution"])
kept = manifest["counts"]["kept"]
if rows != kept if complete else not 0 < rows <= kept:
    sys.exit(f"{rows} records, expected {kept}")
print(f"ok mlcroissant: {rows} records")
