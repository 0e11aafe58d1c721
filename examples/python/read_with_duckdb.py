# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a dataset with DuckDB: python read_with_duckdb.py DIR"""
import json
import sys

import duckdb

folder = sys.argv[1]
counts = json.load(open(f"{folder}/dataset.json", encoding="utf-8"))["counts"]
if not counts["kept"]:
    print("ok duckdb: no rows")
    sys.exit()
database = duckdb.connect()
database.execute(f"CREATE VIEW rows AS SELECT * FROM read_parquet('{folder}/data/*.parquet')")
found = dict(database.execute("SELECT split, count(*) FROM rows GROUP BY split").fetchall())
expected = {name: rows for name, rows in counts["by_split"].items() if rows}
if found != expected:
    sys.exit(f"rows by split are {found}, expected {expected}")
pictures = database.execute(
    "SELECT count(*) FROM (SELECT unnest(parts) AS part FROM rows) WHERE starts_with(part.media, 'image/')"
).fetchone()[0]
straddling = database.execute('SELECT "group" FROM rows GROUP BY "group" HAVING count(DISTINCT split) > 1').fetchall()
if straddling:
    sys.exit(f"{len(straddling)} groups are in two splits")
print(f"ok duckdb: {sum(found.values())} rows, {pictures} pictures")
