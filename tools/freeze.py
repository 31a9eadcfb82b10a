"""Keep the answers of today, and compare those of a change with them, byte for byte.

    python tools/freeze.py keep FOLDER       # before: writes a file for each comparison
    python tools/freeze.py check FOLDER      # after: names each that differs; exits 1 then

What is compared: the seeds, the hand-aligned pairs, and 360 releases of the corpus with disguised
and erroneous copies of themselves. The pairs and the corpus lie outside the repository
(``../shared`` or ``DEDUP_SHARED``), and so must FOLDER: it holds their texts. ``tool.settings`` is
left out.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("DEDUP_SHARED", ROOT.parent / "shared"))
sys.path.append(str(ROOT))

RELEASES, EVERY, SEED = 360, 61, 5


def jobs() -> Iterator[tuple[str, str, str]]:
    """Give the name and the two texts of each comparison."""
    seeds = ROOT / "seeds"
    pairs = [("seeds", seeds / "news.txt", seeds / "official.txt")]
    pairs.append(("visit", seeds / "visit.txt", seeds / "official.txt"))
    pairs += [
        (folder.name, folder / "a.txt", folder / "b.txt")
        for folder in sorted((SHARED / "gold" / "pairs").iterdir())
    ]
    for name, a, b in pairs:
        yield name, a.read_text(encoding="utf-8"), b.read_text(encoding="utf-8")
    yield from _releases()


def _releases() -> Iterator[tuple[str, str, str]]:
    from benchmarks.accuracy.planted import KINDS, copy_of, releases

    corpus = SHARED / "corpus" / "thaigov.jsonl.zst"
    for number, text in zip(range(RELEASES), releases(corpus, EVERY), strict=False):
        pieces = copy_of(text, KINDS[number % len(KINDS)], Random(f"{SEED}/{number}"))
        yield f"release-{number:03}", text, "".join(piece.text for piece in pieces)


def answer(job: tuple[str, str, str]) -> tuple[str, str]:
    """Compare one pair, as JSON without the fingerprint of its settings."""
    from benchmarks.material import document
    from dedup import compare, to_json

    name, a, b = job
    said = json.loads(to_json(compare(document(a, "a"), document(b, "b"))))
    del said["tool"]["settings"]
    return name, json.dumps(said, ensure_ascii=False, indent=1)


def main() -> int:
    """Keep or check; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("keep", "check"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    chosen = parser.parse_args()
    if chosen.folder.resolve().is_relative_to(ROOT):
        parser.error("FOLDER would hold texts that are never committed: name one outside")
    chosen.folder.mkdir(parents=True, exist_ok=True)
    different = 0
    with ProcessPoolExecutor(chosen.jobs) as pool:
        for name, said in pool.map(answer, jobs(), chunksize=4):
            file = chosen.folder / f"{name}.json"
            if chosen.what == "keep":
                file.write_text(said, encoding="utf-8")
            elif file.read_text(encoding="utf-8") != said:
                different += 1
                print(f"differs: {name}")
    print(f"{different} differ" if chosen.what == "check" else f"kept in {chosen.folder.name}")
    return int(different > 0)


if __name__ == "__main__":
    sys.exit(main())
