"""How well the encoding of short Thai texts is found: releases cut short and encoded anew.

Run: python -m benchmarks.readers.encoding_guesses [CORPUS.jsonl.zst]

It needs the part `readers`, which brings charset-normalizer to compare with. East Asian texts are
the translations of programs that are installed.
"""

import argparse
import gettext
import json
import math
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from charset_normalizer import from_bytes

from benchmarks.material import CORPUS, corpus_lines
from dedup.errors import DedupError
from dedup.readers import read_bytes
from dedup.readers.encoding import looks_like_tis620
from dedup.readers.mojibake import wrong_reading

SIZES = (20, 40, 60, 300, 3000)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp874")
EAST_ASIAN = {"ko": "euc_kr", "zh_TW": "big5", "zh_CN": "gb2312", "ja": "euc_jp"}


def releases(path: Path, share: float) -> Iterator[str]:
    """Give the texts of a random share of the corpus, the same at every run."""
    chance = random.Random(5)
    for line in corpus_lines(path):
        if chance.random() < share:
            yield json.loads(line)["text"]


def main() -> None:
    """Print the share found right by encoding and size, and the false alarms of mojibake."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    given = parser.parse_args()
    if not given.corpus.exists():
        sys.exit(f"no corpus at {given.corpus}")
    texts = list(releases(given.corpus, 0.1))
    print(f"{len(texts)} releases, a stretch from the middle of each; share found right")
    print("bytes     " + "".join(f"{name:>11}" for name in ENCODINGS))
    for size in SIZES:
        print_row(str(size), texts, size, by_dedup)
    print("charset-normalizer, every tenth release")
    for size in SIZES:
        print_row(str(size), texts[::10], size, by_charset_normalizer)
    alarms = sum(wrong_reading(text) is not None for text in texts)
    print(f"sound releases taken for mojibake: {alarms}")
    print("share taken for Windows-874")
    for size in SIZES:
        print_taken(size)
    print_letters(texts)


def print_row(label: str, texts: list[str], size: int, read: Callable[[bytes], str]) -> None:
    """Print the share of stretches of ``size`` bytes that are read right, by encoding."""
    row = []
    for name in ENCODINGS:
        cut = [stretch(text, name, size) for text in texts]
        known = [(data, text) for data, text in filter(None, cut)]
        row.append(f"{sum(read(data) == text for data, text in known) / len(known):11.4f}")
    print(f"{label:<10}" + "".join(row))


def stretch(text: str, encoding: str, size: int) -> tuple[bytes, str] | None:
    """Cut ``size`` bytes out of the middle of a text; ``None`` where they have no such form.

    Stretches without Thai are left out: they are the same bytes in most encodings.
    """
    middle = len(text) // 2
    width = {"utf-16": 2, "utf-16-le": 2, "utf-16-be": 2, "cp874": 1}.get(encoding, 3)
    cut = text[middle : middle + size // width].strip("\ufeff\u200b")
    if not any("\u0e01" <= letter <= "\u0e5b" for letter in cut):
        return None
    try:
        return cut.encode(encoding), cut
    except UnicodeEncodeError:
        return None


def print_taken(size: int) -> None:
    """Print the share of East Asian stretches of about ``size`` bytes that are taken for Thai."""
    row = []
    for folder, name in EAST_ASIAN.items():
        words = " ".join(translations(folder))
        cut = [words[at : at + size // 2] for at in range(0, len(words), len(words) // 1500 + 1)]
        known = [part.encode(name, "ignore") for part in cut]
        taken = sum(looks_like_tis620(data) for data in known)
        row.append(f"{name} {taken / len(known):.3f}" if known else f"{name} not installed")
    print(f"{size:<10}" + "  ".join(row))


def translations(folder: str) -> list[str]:
    """Give what the installed programs say in a language, but for what is left in Latin letters."""
    found: dict[str, None] = {}
    for path in sorted(Path("/usr/share/locale").glob(f"{folder}/LC_MESSAGES/*.mo")):
        with path.open("rb") as file:
            # What the library makes of the file is its own affair, and the only way to the texts.
            catalogue = vars(gettext.GNUTranslations(file))["_catalog"]
        for text in catalogue.values():
            shown = re.sub("[!-~]+", "", text if isinstance(text, str) else "").strip()
            if len(shown) > 4 and sum(letter > "\u2e80" for letter in shown) > len(shown) / 2:
                found[shown] = None
    return list(found)


def print_letters(texts: list[str]) -> None:
    """Print in bits how much more frequent Thai letters are than if all were equally so."""
    counts = Counter(byte for text in texts for byte in text.encode("cp874", "ignore"))
    letters = [byte for byte in range(0xA1, 0xFC) if not 0xDB <= byte <= 0xDE]
    whole = sum(counts[byte] for byte in letters)
    groups: dict[int, bytes] = {}
    for byte in letters:
        bits = round(math.log2(max(counts[byte], 1) * len(letters) / whole))
        groups[bits] = groups.get(bits, b"") + bytes([byte])
    for bits in sorted(groups, reverse=True):
        print(f"{bits:3} {groups[bits].decode('cp874')}")


def by_dedup(data: bytes) -> str:
    """Read bytes as dedup does; nothing where it refuses them."""
    try:
        return read_bytes(data, name="stretch").text
    except DedupError:
        return ""


def by_charset_normalizer(data: bytes) -> str:
    """Read bytes in the encoding that charset-normalizer finds."""
    return str(from_bytes(data).best() or "").removeprefix("\ufeff")


if __name__ == "__main__":
    main()
