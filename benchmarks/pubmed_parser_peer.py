# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
"""The peer of ArticleThroughput: captions and paragraphs of every article by pubmed_parser 0.5.1, from memory, on one core.

usage: pubmed_parser_peer.py FOLDER [ROUNDS [CAPTIONS]]     FOLDER holds .nxml and .xml files (or .tar.gz of them)
       pubmed_parser_peer.py --compare OURS PEERS           tells on how many captions the two differ, white space apart
Prints one line a round, by processor time; the first warms up. CAPTIONS is a file to write the captions to.
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


def write_captions(files, path):
    with open(path, "w", encoding="utf-8") as out:
        for number, content in enumerate(files):
            try:
                figures = pubmed_parser.parse_pubmed_caption(io.BytesIO(content)) or []
            except Exception:
                continue
            for figure in figures:
                text = " ".join((figure["fig_caption"] or "").split())
                out.write(f"{number}\t{figure['fig_id'] or ''}\t{text}\n")


def compare(ours, peers):
    """Captions go together by article and their order among those with the same id; white space is left out."""
    sides = []
    for path in (ours, peers):
        found, seen = {}, {}
        for line in open(path, encoding="utf-8"):
            article, identifier, text = line.rstrip("\n").split("\t", 2)
            seen[article, identifier] = seen.get((article, identifier), 0) + 1
            found[article, identifier, seen[article, identifier]] = "".join(text.split())
        sides.append(found)
    one, two = sides
    common = one.keys() & two.keys()
    different = [key for key in common if one[key] != two[key]]
    shorter = sum(len(two[key]) < len(one[key]) for key in different)
    print(
        f"captions: {len(one)} ours, {len(two)} of the peer, {len(common)} in both, {len(different)} differ"
        f" (in {shorter} of them the peer has less text)"
    )


def main():
    if sys.argv[1] == "--compare":
        compare(*sys.argv[2:])
        return
    files = list(articles(sys.argv[1]))
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    size = sum(map(len, files))
    if len(sys.argv) > 3:
        write_captions(files, sys.argv[3])
    for _ in range(rounds):
        captions = paragraphs = characters = failed = 0
        begin = time.process_time()
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
        seconds = time.process_time() - begin
        print(
            f"pubmed_parser {version('pubmed_parser')}: {len(files)} articles, {len(files) / seconds:.0f} articles/s, "
            f"{size / seconds / 1e6:.1f} MB/s, {captions} captions, {paragraphs} paragraphs, "
            f"{characters} characters, {failed} failed"
        )


if __name__ == "__main__":
    main()
