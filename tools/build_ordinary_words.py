"""Make `dedup/corpus/finding/ordinary_words.txt`: English words of releases that name nobody.

    python tools/build_ordinary_words.py ARCHIVE.jsonl.zst

A word is ordinary where releases write it in small letters too, in running text and not in an
address: `Agreement` is, `Alibaba` is not. The archive is PyThaiNLP's ThaiGov corpus (CC0).
"""

import argparse
import io
import json
import re
from collections import Counter
from pathlib import Path

import zstandard

TABLE = Path(__file__).parents[1] / "dedup" / "corpus" / "finding" / "ordinary_words.txt"
# Neither part of an address nor joined to a figure.
WORD = re.compile(r"(?<![A-Za-z0-9@./:_#-])[A-Za-z]{2,}(?![A-Za-z0-9@/:_]|\.[A-Za-z])")
# Of the times a word stands small or with a capital first, so many at least are small.
SMALL = 0.03
FEWEST = 3


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("archive", type=Path)
    asked = parser.parse_args()
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    with asked.archive.open("rb") as packed:
        unpacked = zstandard.ZstdDecompressor().stream_reader(packed)
        for line in io.TextIOWrapper(unpacked, encoding="utf-8"):
            for word in set(WORD.findall(json.loads(line)["text"])):
                if word.islower():
                    small[word] += 1
                elif word.istitle():
                    capital[word.lower()] += 1
    found = sorted(
        word
        for word, count in small.items()
        if count >= FEWEST and count >= SMALL * (count + capital[word])
    )
    TABLE.write_text(
        "# By tools/build_ordinary_words.py, of PyThaiNLP's ThaiGov corpus (CC0).\n"
        + "\n".join(found)
        + "\n",
        encoding="utf-8",
    )
    print(f"{len(found):,} words")


if __name__ == "__main__":
    main()
