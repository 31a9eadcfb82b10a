"""What a pair costs in a process that has compared others before, stage by stage.

Run: python -m benchmarks.speed.warm [--pairs 1000] [--before PYTHON] [--profile] [--json FILE]

A process reads its tables and compiles its patterns on some hand-aligned pairs and is then measured
on the others, each once: what it remembers of a text helps nobody. The next process takes other
pairs first, until so many were compared; where an earlier state is named, the two take turns.
Seconds are of the processor. ``--profile`` looks each millisecond of it where a process is, and
tells which modules and functions that was, with what they call of others' code.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.material import PAIRS, ROOT

# Pairs of each process that only warm it.
FIRST = 20
STAGES = {"whole": 0.6, "analyse": 0.6, "align": 0.6, "check": 0.6, "page": 0.2}
SHOWN = 25

# Runs in either state, so it knows no more than the names of the rooms.
CHILD = """
import hashlib, json, signal, sys, time
from collections import Counter, defaultdict
from pathlib import Path
import dedup.comparison as room
from dedup.model import Document
from dedup.report import to_html

first, profiled, *folders = sys.argv[1:]
spent = defaultdict(float)
seen = Counter()

def timed(name, work):
    def call(*given, **named):
        begun = time.process_time()
        try:
            return work(*given, **named)
        finally:
            spent[name] += time.process_time() - begun
    return call

def look(number, frame):
    while frame and "/dedup/" not in frame.f_code.co_filename:
        frame = frame.f_back
    if frame:
        module = frame.f_code.co_filename.rpartition("/dedup/")[2]
        seen[module, frame.f_code.co_qualname] += 1

def document(folder, name):
    text = (Path(folder) / f"{name}.txt").read_text("utf-8")
    return Document(text=text, name=name, sha256=hashlib.sha256(text.encode()).hexdigest())

for stage in ("analyse", "align", "check"):
    setattr(room, stage, timed(stage, getattr(room, stage)))
compare, page = timed("whole", room.compare), timed("page", to_html)
rows = []
signal.signal(signal.SIGPROF, look)
for number, folder in enumerate(folders):
    if number == int(first) and int(profiled):
        signal.setitimer(signal.ITIMER_PROF, 0.001, 0.001)
    versions = document(folder, "a"), document(folder, "b")
    spent.clear()
    compared = compare(*versions)
    page(compared)
    if number >= int(first):
        rows.append(dict(spent))
signal.setitimer(signal.ITIMER_PROF, 0)
print(json.dumps({"rows": rows, "seen": [[*where, count] for where, count in seen.items()]}))
"""


def main() -> None:
    """Measure, print the table and write the JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=1_000)
    parser.add_argument("--before", metavar="PYTHON")
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    pythons = {"now": sys.executable, **({"before": chosen.before} if chosen.before else {})}
    rows: dict[str, list[dict[str, float]]] = {name: [] for name in pythons}
    seen: Counter[tuple[str, str]] = Counter()
    for folders in turns(chosen.pairs):
        for name, python in pythons.items():
            profiled = chosen.profile and name == "now"
            found = in_process(python, folders, profiled=profiled)
            rows[name] += found["rows"]
            seen.update({(module, function): count for module, function, count in found["seen"]})
    print(f"{len(rows['now'])} pairs, ms of the processor a pair")
    for line in table(rows):
        print(line)
    for line in profile(seen):
        print(line)
    if chosen.json:
        chosen.json.write_text(json.dumps(rows) + "\n", encoding="utf-8")


def turns(count: int) -> Iterator[list[str]]:
    """Give the pairs of each process, those that warm it first."""
    folders = [str(folder) for folder in sorted(PAIRS.iterdir())]
    begin = 0
    while count > 0:
        turned = folders[begin:] + folders[:begin]
        yield turned[: FIRST + count]
        count -= len(folders) - FIRST
        begin = (begin + FIRST) % len(folders)


def in_process(
    python: str, folders: list[str], *, profiled: bool
) -> dict[str, list[dict[str, float]]]:
    """Compare pairs in one process; gives the seconds of each stage, and where it was seen."""
    command = [python, "-c", CHILD, str(FIRST), str(int(profiled)), *folders]
    environment = {**os.environ, "PYTHONSAFEPATH": "1"}
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment
    )
    found: dict[str, list[dict[str, float]]] = json.loads(done.stdout)
    return found


def table(rows: dict[str, list[dict[str, float]]]) -> Iterator[str]:
    """Give the mean of each stage, and how much of the earlier state's it is."""
    for stage, most in STAGES.items():
        means = {
            name: statistics.fmean(row[stage] for row in found) * 1000
            for name, found in rows.items()
        }
        line = f"{stage:<12}{means['now']:8.1f}"
        if "before" in means:
            ratio = means["now"] / means["before"]
            line += f"{means['before']:8.1f}{ratio:7.2f} ×  ≤ {most}{'  over' * (ratio > most)}"
        yield line


def profile(seen: Counter[tuple[str, str]]) -> Iterator[str]:
    """Give the shares of modules and of functions, the largest first."""
    total = seen.total()
    modules: Counter[str] = Counter()
    for (module, _), count in seen.items():
        modules[module] += count
    for counts in (modules, Counter({f"{m} {f}": count for (m, f), count in seen.items()})):
        for what, count in counts.most_common(SHOWN):
            yield f"{what:<60}{count / total:7.1%}"


if __name__ == "__main__":
    main()
