"""How well the encoding of short Thai texts is found: releases cut short and encoded anew.

Run: python benchmarks/encodings.py [CORPUS.jsonl.zst] (takes about ten seconds).
"""

import io
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import zstandard

from dedup.errors import DedupError
from dedup.readers import read_bytes
from dedup.readers.mojibake import wrong_reading

SIZES = (20, 40, 60, 300, 3000)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp874")
DEFAULT = Path(__file__).parents[2] / "shared" / "corpus" / "thaigov.jsonl.zst"


def releases(path: Path, share: float) -> Iterator[str]:
    """Give the texts of a random share of the corpus, the same at every run."""
    chance = random.Random(5)  # noqa: S311
    with path.open("rb") as packed:
        unpacked = zstandard.ZstdDecompressor().stream_reader(packed)
        for line in io.TextIOWrapper(unpacked, "utf-8"):
            if chance.random() < share:
                yield json.loads(line)["text"]


def main(path: Path) -> None:
    """Print the share found right by encoding and size, and the false alarms of mojibake."""
    texts = list(releases(path, 0.1))
    print(f"{len(texts)} releases, a stretch from the middle of each; share found right")
    print("bytes     " + "".join(f"{name:>11}" for name in ENCODINGS))
    for size in SIZES:
        row = []
        for name in ENCODINGS:
            right = [found_right(text, name, size) for text in texts]
            known = [one for one in right if one is not None]
            row.append(f"{sum(known) / len(known):11.4f}")
        print(f"{size:<10}" + "".join(row))
    alarms = sum(wrong_reading(text) is not None for text in texts)
    print(f"sound releases taken for mojibake: {alarms}")


def found_right(text: str, encoding: str, size: int) -> bool | None:
    """Tell whether a stretch of ``size`` bytes is read right; ``None`` where it has no such form.

    Texts without Thai are left out: they are the same bytes in most encodings.
    """
    middle = len(text) // 2
    width = {"utf-16": 2, "utf-16-le": 2, "utf-16-be": 2, "cp874": 1}.get(encoding, 3)
    stretch = text[middle : middle + size // width].strip("\ufeff\u200b")
    if not any("\u0e01" <= letter <= "\u0e5b" for letter in stretch):
        return None
    try:
        data = stretch.encode(encoding)
    except UnicodeEncodeError:
        return None
    try:
        return read_bytes(data, name="stretch").text == stretch
    except DedupError:
        return False


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
