"""How fast a comparison is, as ratios of what was measured side by side in one run.

Run: python -m benchmarks.speed.comparing [CORPUS.jsonl.zst] [--json FILE] [--before PYTHON]

The machine may be busy with other things, so all sides of a ratio alternate, the processor's
time is measured and not the clock's, and medians count. Without the corpus only starts and the page
are measured. ``--before`` names the Python of an environment that an earlier state is installed in.
"""

import argparse
import itertools
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.accuracy.relation_pairs import replaced
from benchmarks.material import CORPUS, ROOT, corpus_lines, document
from dedup.align import align
from dedup.comparison import compare
from dedup.facts import check
from dedup.text import analyse

SEED = 11
COLD_RUNS, PAGES = 15, 3
LONG, SHORT = 200_000, 50_000
LONG_RUNS = 3
# In the long texts: letters of a block that may move, how many move, and how many words change.
BLOCK, MOVED, CHANGED = 4_000, 0.3, 0.03

NEWMM = "from pythainlp.tokenize import word_tokenize; word_tokenize('สวัสดี', engine='newmm')"
FIND = ("-m", "dedup", "find", "seeds/news.txt", "--index")
PAGE = """
import time
from dedup import compare, read, to_html
compared = compare(read("seeds/news.txt"), read("seeds/official.txt"))
to_html(compared)
begun = time.process_time()
to_html(compared)
print(time.process_time() - begun)
"""
COMPARE = ("-m", "dedup", "compare", "seeds/news.txt", "seeds/official.txt")


@dataclass(frozen=True)
class Row:
    """One figure with what it is held against."""

    what: str
    value: float
    unit: str
    most: float
    detail: str

    @property
    def kept(self) -> bool:
        """Return whether the figure is within its bound."""
        return self.value <= self.most


def main() -> None:
    """Measure, print the table and write the JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--before", metavar="PYTHON")
    parser.add_argument("--long", choices=(str(LONG), str(SHORT)), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.long:
        print(json.dumps(measure_long(arguments.corpus, int(arguments.long))))
        return
    rows = list(cold_rows(arguments.before))
    if arguments.corpus.exists():
        rows += long_rows(arguments.corpus)
    else:
        print(f"no corpus at {arguments.corpus}: the long texts are left out", file=sys.stderr)
    for row in rows:
        mark = "" if row.kept else "  over"
        print(f"{row.what:<48}{row.value:8.2f} {row.unit:<3}≤ {row.most:g}{mark}  ({row.detail})")
    if arguments.json:
        found = {"machine": f"{os.cpu_count()} processors", "rows": [asdict(row) for row in rows]}
        arguments.json.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")


def cold_rows(before: str | None) -> Iterator[Row]:
    """Measure cold starts and the page beside what a user would start instead."""
    with tempfile.TemporaryDirectory() as home:
        index = f"{home}/{{}}.index"
        pythons = {"now": sys.executable, **({"before": before} if before else {})}
        for name, python in pythons.items():
            cold(python, ("-m", "dedup", "index", "seeds", "--index", index.format(name)), home)
        for what, asked, other, most in (
            ("compare of the seeds / newmm", COMPARE, NEWMM, 0.60),
            ("find / newmm", (*FIND, index), NEWMM, 0.50),
            ("--help / import of typer", ("-m", "dedup", "--help"), "import typer", 1.30),
        ):
            calls = {
                name: (python, tuple(word.format(name) for word in asked))
                for name, python in pythons.items()
            }
            found = alternate({**calls, "theirs": (sys.executable, ("-c", other))}, home)
            for name in pythons:
                yield ratio(f"cold {what}{_marked(name)}", found[name], found["theirs"], most)
        for name, python in pythons.items():
            seconds = [page(python, home) for _ in range(PAGES)]
            yield Row(
                f"a page of the seeds again{_marked(name)}", _in_ms(seconds), "ms", 50, "median"
            )


def _marked(name: str) -> str:
    return "" if name == "now" else f", {name}"


def _in_ms(seconds: list[float]) -> float:
    return round(statistics.median(seconds) * 1000, 1)


def alternate(calls: dict[str, tuple[str, tuple[str, ...]]], home: str) -> dict[str, list[float]]:
    """Measure calls in turn, after one run of each that warms the file cache."""
    found: dict[str, list[float]] = {name: [] for name in calls}
    for number in range(COLD_RUNS + 1):
        for name, (python, arguments) in calls.items():
            seconds = cold(python, arguments, home)
            if number:
                found[name].append(seconds)
    return found


def cold(python: str, arguments: tuple[str, ...], home: str) -> float:
    """Give the processor's seconds that a new Python takes, in a home of its own."""
    before = _of_children()
    _run(python, arguments, home)
    return _of_children() - before


def page(python: str, home: str) -> float:
    """Give the processor's seconds of the seeds' page where it is not the first of its process."""
    return float(_run(python, ("-c", PAGE), home))


def _run(python: str, arguments: tuple[str, ...], home: str) -> str:
    """Run a Python that finds the package where it is installed: no folder of ours comes first."""
    environment = {**os.environ, "HOME": home, "PYTHAINLP_DATA": f"{home}/pythainlp"}
    environment["PYTHONSAFEPATH"] = "1"
    done = subprocess.run(
        [python, *arguments], check=True, capture_output=True, text=True, cwd=ROOT, env=environment
    )
    return done.stdout


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def ratio(what: str, mine: list[float], theirs: list[float], most: float) -> Row:
    """Give the ratio of two medians."""
    one, other = statistics.median(mine), statistics.median(theirs)
    return Row(what, round(one / other, 3), "×", most, f"{one:.2f} s against {other:.2f} s")


def long_rows(corpus: Path) -> Iterator[Row]:
    """Measure long texts in processes of their own, so that each has its own peak of memory."""
    found: dict[int, list[dict[str, float]]] = {LONG: [], SHORT: []}
    for _, size in itertools.product(range(LONG_RUNS), found):
        command = [sys.executable, "-m", __spec__.name, str(corpus), "--long", str(size)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
        found[size].append(json.loads(done.stdout))

    def median(size: int, name: str) -> float:
        return statistics.median(one[name] for one in found[size])

    long, short = median(LONG, "seconds"), median(SHORT, "seconds")
    yield Row("200,000 letters against 200,000", round(long, 2), "s", 8.0, "median")
    yield Row("peak of memory of that", round(median(LONG, "megabytes")), "MB", 700.0, "median")
    detail = f"{long:.2f} s against {short:.2f} s"
    yield Row("200,000 letters / 50,000 letters", round(long / short, 2), "×", 5.0, detail)
    for size in found:
        check, align = median(size, "check"), median(size, "align")
        yield Row(
            f"checking facts / aligning, {size:,} letters",
            round(statistics.median(one["check"] / one["align"] for one in found[size]), 3),
            "×",
            1.0,
            f"{check:.2f} s against {align:.2f} s",
        )


def measure_long(corpus: Path, size: int) -> dict[str, float]:
    """Compare two texts of ``size`` letters; give seconds and the peak of memory.

    Seconds are of the process alone: what other processes take away does not count.
    """
    a, b = (document(text) for text in long_texts(corpus, size))
    begun = time.process_time()
    result = compare(a, b)
    seconds = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    readings = analyse(a), analyse(b)
    begun = time.process_time()
    aligned = align(*readings)
    between = time.process_time()
    check(aligned.a, aligned.b, result.links, result.a.added, result.b.added)
    ended = time.process_time()
    return {
        "seconds": seconds,
        "megabytes": peak,
        "align": between - begun,
        "check": ended - between,
    }


def long_texts(corpus: Path, size: int) -> tuple[str, str]:
    """Join releases up to ``size`` letters, and edit and reorder them in blocks."""
    chance = random.Random(SEED)
    texts = [json.loads(line)["text"] for line in itertools.islice(corpus_lines(corpus), 4_000)]
    chance.shuffle(texts)
    text = "\n\n".join(texts)[:size]
    blocks = re.findall(rf"(?s).{{1,{BLOCK}}}(?:\s|$)|.{{1,{BLOCK}}}", text)
    moving = chance.sample(range(len(blocks)), round(MOVED * len(blocks)))
    order = list(range(len(blocks)))
    for place, number in zip(moving, sorted(moving, key=lambda _: chance.random()), strict=True):
        order[place] = number
    return text, "\n".join(replaced(blocks[number], chance, CHANGED) for number in order)


if __name__ == "__main__":
    main()
