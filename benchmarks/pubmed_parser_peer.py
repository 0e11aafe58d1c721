# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
"""The peer of ArticleThroughput: captions and paragraphs of every article by pubmed_parser 0.5.1, from memory, on one core.

usage: pubmed_parser_peer.py FOLDER [ROUNDS]     FOLDER holds .nxml and .xml files (or .tar.gz of them)
Prints one line a round; the first warms up.
"""
import io
import logging
import pathlib
import sys
import tarfile
import time
from importlib.metadata import version

import pubmed_parser

logging.disable(logging.CRITICAL)


def articles(folder):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.suffix in (".xml", ".nxml"):
            yield path.read_bytes()
        elif path.name.endswith(".tar.gz"):
            with tarfile.open(path) as archive:
                for member in archive:
                    if member.isfile() and member.name.endswith((".xml", ".nxml")):
                        yield archive.extractfile(member).read()


def main():
    files = list(articles(sys.argv[1]))
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    size = sum(map(len, files))
    for _ in range(rounds):
        captions = paragraphs = characters = failed = 0
        begin = time.perf_counter()
        for content in files:
            try:
                figures = pubmed_parser.parse_pubmed_caption(io.BytesIO(content)) or []
                captions += len(figures)
                characters += sum(len(figure["fig_caption"] or "") for figure in figures)
                found = pubmed_parser.parse_pubmed_paragraph(io.BytesIO(content), all_paragraph=True)
                paragraphs += len(found)
                characters += sum(len(paragraph["text"] or "") for paragraph in found)
            except Exception:
                failed += 1
        seconds = time.perf_counter() - begin
        print(
            f"pubmed_parser {version('pubmed_parser')}: {len(files)} articles, {len(files) / seconds:.0f} articles/s, "
            f"{size / seconds / 1e6:.1f} MB/s, {captions} captions, {paragraphs} paragraphs, "
            f"{characters} characters, {failed} failed"
        )


if __name__ == "__main__":
    main()
