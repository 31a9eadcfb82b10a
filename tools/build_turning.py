"""Count stances and gather verbs in the releases, for `dedup/lexicon/stances.tsv` and `verbs.txt`.

    python tools/build_turning.py

A verb is a word that follows a modal word (จะ ต้อง ควร อาจ สามารถ) often enough to be no chance. A
stance is counted once a release, where a word begins and a word ends. Every fourth release is read.
The corpus is looked for in ``../shared/corpus`` or where ``DEDUP_SHARED`` points; the same corpus
gives the same bytes.
"""

import io
import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from pathlib import Path

import zstandard

from dedup.model import Document
from dedup.text import analyse

ROOT = Path(__file__).parents[1]
LEXICON = ROOT / "dedup" / "lexicon"
CORPUS = Path(os.environ.get("DEDUP_SHARED", ROOT.parent / "shared")) / "corpus"
MODALS = frozenset("จะ ต้อง ควร อาจ อาจจะ จะต้อง สามารถ ไม่สามารถ".split())
# A word stands after a modal word so often, and in so large a share of its places.
LEAST, SHARE = 5, 0.015
# Every so many releases are read: what is rarer than that says little.
EVERY = 4
# Of how many words a stance is made at most.
LONGEST = 6
VERBS_HEAD = """\
# Verbs of the 28,555 releases of PyThaiNLP's ThaiGov corpus (CC0): words after a modal word in at
# least 5 places and 1.5 % of all, most first (tools/build_turning.py, every fourth release).
"""


def releases() -> Iterator[Sequence[tuple[str, bool]]]:
    """Give each release as words, with whether no space stands before them."""
    with (CORPUS / "thaigov.jsonl.zst").open("rb") as file:
        stream = zstandard.ZstdDecompressor().stream_reader(file)
        for line in islice(io.TextIOWrapper(stream, encoding="utf-8"), 0, None, EVERY):
            words = analyse(Document(text=json.loads(line)["text"], name="x", sha256="")).words
            ends = [0, *(word.end for word in words)]
            yield [(word.text, word.start == end) for word, end in zip(words, ends, strict=False)]


def stances(words: Sequence[tuple[str, bool]], table: Mapping[str, str]) -> set[str]:
    """Give the stances that stand in a release, each the longest that begins with its word."""
    found = set()
    for number in range(len(words)):
        run, longest = "", ""
        for text, joined in words[number : number + LONGEST]:
            if run and not joined:
                break
            run += text
            if run in table:
                longest = run
        found.add(longest)
    return found


def main() -> None:
    path = LEXICON / "stances.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    table = {
        row[0]: row[1] for line in lines if line[:1] not in ("", "#") for row in [line.split("\t")]
    }
    behind: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    releases_with: Counter[str] = Counter()
    for words in releases():
        everywhere.update(text for text, _ in words)
        behind.update(
            after for (before, _), (after, joined) in pairwise(words) if joined and before in MODALS
        )
        releases_with.update(stances(words, table))
    rows = [f"{form}\t{kind}\t{releases_with[form]}" for form, kind in table.items()]
    path.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")
    verbs = [
        word
        for word, count in sorted(behind.items(), key=lambda item: (-item[1], item[0]))
        if count >= LEAST and count >= SHARE * everywhere[word] and len(word) > 1
    ]
    (LEXICON / "verbs.txt").write_text(VERBS_HEAD + "\n".join(verbs) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
