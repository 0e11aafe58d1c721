-- SPDX-FileCopyrightText: 2026 The Collimate authors
-- SPDX-License-Identifier: Apache-2.0
--
-- The checks of `collimate dataset verify`, for DuckDB alone: nothing of Collimate is needed.
-- Each query returns the rows that are wrong, so a good dataset gives no row at all. Run it inside the dataset:
--     cd DIR && duckdb < dataset-checks.sql
-- What SQL cannot tell is left to `collimate dataset verify`: whether a picture can be decoded and has the stated shape.
SET VARIABLE dataset = '.';

-- check: manifest. The format, the version and the sums of the counts.
SELECT format, version, counts.read, counts.kept, counts.rejected
FROM read_json(getvariable('dataset') || '/dataset.json',
        columns = {format: 'VARCHAR', version: 'BIGINT', counts: 'STRUCT(read BIGINT, kept BIGINT, rejected BIGINT,
        by_split MAP(VARCHAR, BIGINT), by_reason MAP(VARCHAR, BIGINT))'}, maximum_object_size = 1000000000)
WHERE format IS DISTINCT FROM 'collimate' OR version IS DISTINCT FROM 1
   OR counts.read IS DISTINCT FROM counts.kept + counts.rejected
   OR counts.kept IS DISTINCT FROM coalesce(list_sum(map_values(counts.by_split)), 0)
   OR counts.rejected IS DISTINCT FROM coalesce(list_sum(map_values(counts.by_reason)), 0);

-- check: files. Listed files that are missing or differ, and files that are not listed.
WITH listed AS (
    SELECT unnest(files, recursive := true)
    FROM read_json(getvariable('dataset') || '/dataset.json',
            columns = {files: 'STRUCT("path" VARCHAR, bytes BIGINT, sha256 VARCHAR)[]'}, maximum_object_size = 1000000000)
), found AS (
    SELECT substr(filename, length(getvariable('dataset')) + 2) AS path, size AS bytes, sha256(content) AS sha256
    FROM read_blob(getvariable('dataset') || '/**')
)
SELECT coalesce(listed.path, found.path) AS path, listed.bytes AS listed_bytes, found.bytes AS found_bytes
FROM listed FULL JOIN found ON listed.path = found.path
WHERE coalesce(listed.path, found.path) <> 'dataset.json' AND NOT starts_with(coalesce(listed.path, found.path), '_run/')
  AND (listed.bytes IS DISTINCT FROM found.bytes OR listed.sha256 IS DISTINCT FROM found.sha256);

-- check: counts by split.
WITH stated AS (
    SELECT unnest(map_entries(counts.by_split), recursive := true)
    FROM read_json(getvariable('dataset') || '/dataset.json',
            columns = {counts: 'STRUCT(by_split MAP(VARCHAR, BIGINT))'}, maximum_object_size = 1000000000)
), found AS (
    SELECT split, count(*) AS rows FROM read_parquet(getvariable('dataset') || '/data/*.parquet') GROUP BY split
)
SELECT coalesce(key, split) AS split, value AS stated, rows AS found
FROM stated FULL JOIN found ON key = split
WHERE coalesce(value, 0) <> coalesce(rows, 0);

-- check: counts by reason.
WITH stated AS (
    SELECT unnest(map_entries(counts.by_reason), recursive := true)
    FROM read_json(getvariable('dataset') || '/dataset.json',
            columns = {counts: 'STRUCT(by_reason MAP(VARCHAR, BIGINT))'}, maximum_object_size = 1000000000)
), found AS (
    SELECT reason, count(*) AS rows FROM read_parquet(getvariable('dataset') || '/rejects/*.parquet') GROUP BY reason
)
SELECT coalesce(key, reason) AS reason, value AS stated, rows AS found
FROM stated FULL JOIN found ON key = reason
WHERE coalesce(value, 0) <> coalesce(rows, 0);

-- check: keys. Unique, of the promised form; text, parts and other columns that are never null.
SELECT key, count(*) AS times
FROM read_parquet(getvariable('dataset') || '/data/*.parquet')
GROUP BY key
HAVING count(*) > 1 OR NOT coalesce(regexp_full_match(key, '[A-Za-z0-9_-]{1,120}'), false)
    OR count("group") < count(*) OR count(source) < count(*) OR count(text) < count(*) OR count(parts) < count(*);

-- check: places. The split and the shard of a row are those in the name of its file.
SELECT key, split, shard, filename
FROM read_parquet(getvariable('dataset') || '/data/*.parquet', filename = true)
WHERE shard IS DISTINCT FROM regexp_extract(filename, '([^/\\]+)\.parquet$', 1)
   OR split IS DISTINCT FROM regexp_extract(filename, '([^/\\]+)-[0-9]+\.parquet$', 1);

-- check: groups. A group is in one split.
SELECT "group", list(DISTINCT split) AS splits
FROM read_parquet(getvariable('dataset') || '/data/*.parquet')
GROUP BY "group" HAVING count(DISTINCT split) > 1;

-- check: images. The same bytes, or the same pixels, are in one split.
WITH parts AS (
    SELECT split, unnest(parts) AS part FROM read_parquet(getvariable('dataset') || '/data/*.parquet')
)
SELECT digest, list(DISTINCT split) AS splits
FROM (SELECT split, part.sha256 AS digest FROM parts WHERE starts_with(part.media, 'image/')
      UNION ALL SELECT split, 'pixels ' || part.pixel_sha256 FROM parts WHERE part.pixel_sha256 IS NOT NULL)
WHERE digest IS NOT NULL
GROUP BY digest HAVING count(DISTINCT split) > 1;

-- check: members. The bytes at each place of the tar have the stated digest, under a header with the stated name.
WITH parts AS (
    SELECT key, shard, unnest(parts) AS part FROM read_parquet(getvariable('dataset') || '/data/*.parquet')
), tars AS (
    SELECT regexp_extract(filename, '([^/\\]+)\.tar$', 1) AS shard, content
    FROM read_blob(getvariable('dataset') || '/shards/*.tar')
)
SELECT key, parts.shard, part.member, part."offset", part.bytes
FROM parts LEFT JOIN tars ON parts.shard = tars.shard
WHERE (part.text IS NULL OR part.member IS NOT NULL)
  AND (part.member IS NULL OR content IS NULL OR part."offset" IS NULL OR part.bytes IS NULL
       OR part.sha256 IS DISTINCT FROM sha256(content[part."offset" + 1 : part."offset" + part.bytes])
       OR content[part."offset" - 511 : part."offset" - 512 + least(100, strlen(part.member))]
          IS DISTINCT FROM encode(part.member[1 : 100]));

-- check: order. Each row's KEY.json stands in the tar in the order of the rows, and KEY.txt is the row's text.
-- The headers are found by walking the tar from header to header.
WITH RECURSIVE tars AS (
    SELECT regexp_extract(filename, '([^/\\]+)\.tar$', 1) AS shard, content
    FROM read_blob(getvariable('dataset') || '/shards/*.tar')
), walk AS (
    SELECT shard, 0::BIGINT AS pos FROM tars
    UNION ALL
    SELECT walk.shard, pos + 512 + (size + 511) // 512 * 512
    FROM (SELECT walk.shard, pos, list_reduce(list_prepend(0, list_transform(
                    string_split(regexp_extract(decode(content[pos + 125 : pos + 135]), '[0-7]+'), ''),
                    lambda digit: digit::BIGINT)), lambda sum, digit: sum * 8 + digit) AS size
          FROM walk JOIN tars ON walk.shard = tars.shard
          WHERE octet_length(content) >= pos + 512 AND content[pos + 1 : pos + 1] <> '\x00'::BLOB) AS walk
), members AS (
    SELECT walk.shard, pos, regexp_extract(decode(content[pos + 1 : pos + 100]), '^[^\x00]*') AS name,
           content[pos + 157 : pos + 157] AS kind, content,
           lead(pos) OVER (PARTITION BY walk.shard ORDER BY pos) AS next
    FROM walk JOIN tars ON walk.shard = tars.shard WHERE octet_length(content) >= pos + 512
), samples AS (
    SELECT shard, regexp_extract(name, '^[^.]*') AS key, row_number() OVER (PARTITION BY shard ORDER BY pos) AS place
    FROM members WHERE ends_with(name, '.json') AND length(name) - length(replace(name, '.', '')) = 1
), texts AS (
    SELECT shard, regexp_extract(name, '^[^.]*') AS key, content[pos + 513 : next] AS padded
    FROM members WHERE ends_with(name, '.txt')
), rows AS (
    SELECT shard, key, text, row_number() OVER (PARTITION BY shard ORDER BY file_row_number) AS place
    FROM read_parquet(getvariable('dataset') || '/data/*.parquet', file_row_number = true)
    WHERE length(key) <= 95
)
SELECT coalesce(rows.key, samples.key) AS key, coalesce(rows.shard, samples.shard) AS shard,
       rows.place AS row_place, samples.place AS tar_place
FROM rows FULL JOIN samples ON rows.shard = samples.shard AND rows.key = samples.key
     LEFT JOIN texts ON rows.shard = texts.shard AND rows.key = texts.key
WHERE rows.place IS DISTINCT FROM samples.place
   OR encode(text) IS DISTINCT FROM padded[1 : octet_length(encode(text))]
   OR octet_length(padded) IS DISTINCT FROM (octet_length(encode(text)) + 511) // 512 * 512;
