"""Count in how many releases each word occurs, for `dedup/text/frequencies.tsv`.

    python tools/build_frequencies.py [CORPUS.jsonl.zst] [--every N] [--least N]

Reads every Nth release of the ThaiGov corpus (CC0), counts each word (by its skeleton) once a
release, and keeps what occurs in at least `--least` releases. The output depends on nothing else:
the same corpus and options give the same bytes.
"""

import argparse
import io
import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import zstandard

from dedup.text.normalise import normalise
from dedup.text.segmenter import split_words

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("DEDUP_SHARED", ROOT.parent / "shared"))


def releases(path: Path, every: int) -> Iterator[str]:
    """Read the text of every Nth release."""
    with path.open("rb") as file:
        lines = io.TextIOWrapper(zstandard.ZstdDecompressor().stream_reader(file), "utf-8")
        for number, line in enumerate(lines):
            if number % every == 0:
                yield json.loads(line)["text"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    default = SHARED / "corpus" / "thaigov.jsonl.zst"
    parser.add_argument("corpus", nargs="?", type=Path, default=default)
    parser.add_argument("--every", type=int, default=5)
    parser.add_argument("--least", type=int, default=4)
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    total = 0
    for text in releases(options.corpus, options.every):
        total += 1
        counts.update({word.key for word in split_words(normalise(text)) if _counts(word.key)})
    kept = sorted((key, count) for key, count in counts.items() if count >= options.least)
    with (ROOT / "dedup" / "text" / "frequencies.tsv").open("w", encoding="utf-8") as out:
        out.write(f"# releases\t{total}\n")
        out.writelines(f"{key}\t{count}\n" for key, count in kept)
    print(f"{len(kept)} words of {total} releases")


def _counts(key: str) -> bool:
    return bool(key) and not any(ch.isdigit() for ch in key)


if __name__ == "__main__":
    main()
