"""What many pairs cost in one process beside as many starts, and whether an ended run goes on.

    python -m benchmarks.speed.pairs [--pairs 1000] [--starts 100] [--longest LETTERS] [--json FILE]

The list repeats the hand-aligned pairs of an article and its release, or those of at most so many
letters together. One run takes it all; after
every so many pairs it is held (SIGSTOP) while as many single starts as are due are made, so that
both meet the same load, and the memory of all its processes is read. Another run of the list is
killed (SIGKILL) in the middle and started again: every file it leaves has to be that of the first
run, byte for byte. Needs a POSIX system; what is written goes to a temporary folder.
"""

import argparse
import csv
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

import psutil

from benchmarks.material import PAIRS

MIB = 1 << 20
DEDUP = (sys.executable, "-m", "dedup", "compare")
# Seconds between two looks at how far a run is.
PAUSE = 0.2
Pair = tuple[str, str]


@dataclass
class Cost:
    """Seconds of processor (user and system) and by the clock, and memory read on the way."""

    processor: float = 0.0
    clock: float = 0.0
    memory: list[int] = field(default_factory=list)


def pairs(count: int, longest: int) -> list[Pair]:
    """Give so many pairs of an article and its release."""
    found = [
        (str(one / "a.txt"), str(one / "b.txt"))
        for one in sorted(PAIRS.iterdir())
        if one.name[0] in "NW" and letters(one) <= longest
    ]
    return list(islice(cycle(found), count))


def letters(pair: Path) -> int:
    """Count the letters of both texts."""
    return sum(len((pair / name).read_text(encoding="utf-8")) for name in ("a.txt", "b.txt"))


def listed(those: list[Pair], folder: Path) -> Path:
    """Write the list that ``--pairs`` takes."""
    path = folder / "pairs.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("a", "b"))
        rows.writerows(those)
    return path


def start(path: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*DEDUP, "--pairs", str(path), "--out", str(out), "--quiet"], start_new_session=True
    )


def finished(out: Path) -> int:
    """Count the pairs that the journal of a run notes."""
    journal = out / ".pairs.jsonl"
    return journal.read_bytes().count(b'"made_of"') if journal.exists() else 0


def spent(process: subprocess.Popen[bytes]) -> float:
    """Wait for a process, and give the seconds of processor of it and of all it waited for."""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{process.args!r} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime


def single(pair: Pair, folder: Path, cost: Cost) -> None:
    """Compare one pair by a start of its own, with the reports that ``--pairs`` writes."""
    begun = time.perf_counter()
    reports = ("--json", str(folder / "one.json"), "--html", str(folder / "one.html"))
    cost.processor += spent(subprocess.Popen([*DEDUP, *pair, *reports, "--quiet"]))
    cost.clock += time.perf_counter() - begun


def side_by_side(those: list[Pair], starts: int, folder: Path) -> tuple[Cost, Cost]:
    """Run the whole list, and the single starts whenever their share of it is done."""
    batch, singles = Cost(), Cost()
    path, out = listed(those, folder), folder / "whole"
    due = [round((number + 0.5) * len(those) / starts) for number in range(starts)]
    begun = time.perf_counter()
    process = start(path, out)
    while due:
        time.sleep(PAUSE)
        batch.memory.append(memory(process.pid))
        done = finished(out)
        now = [at for at in due if at <= done]
        if not now:
            continue
        held = time.perf_counter()
        os.killpg(process.pid, signal.SIGSTOP)
        for at in now:
            single(those[at - 1], folder, singles)
        os.killpg(process.pid, signal.SIGCONT)
        begun += time.perf_counter() - held
        due = due[len(now) :]
    batch.processor = spent(process)
    batch.clock = time.perf_counter() - begun
    return batch, singles


def memory(process: int) -> int:
    """Give the bytes that a process and all below it hold."""
    total = 0
    try:
        family = psutil.Process(process)
        for one in (family, *family.children(recursive=True)):
            total += one.memory_info().rss
    except psutil.NoSuchProcess:
        pass
    return total


def ended_and_resumed(those: list[Pair], folder: Path) -> tuple[int, int]:
    """Kill a run in the middle, start it again; give at which pair, and how many files differ."""
    path, out = folder / "pairs.csv", folder / "resumed"
    process = start(path, out)
    while finished(out) < len(those) // 2:
        time.sleep(PAUSE)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    at = finished(out)
    spent(start(path, out))
    files = {one.name for name in ("whole", "resumed") for one in (folder / name).iterdir()}
    differing = [
        name
        for name in files - {".pairs.jsonl"}
        if not (folder / "whole" / name).exists()
        or not (out / name).exists()
        or (folder / "whole" / name).read_bytes() != (out / name).read_bytes()
    ]
    return at, len(differing)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--pairs", type=int, default=1000)
    options.add_argument("--starts", type=int, default=100)
    options.add_argument("--longest", type=int, default=1_000_000)
    options.add_argument("--json", type=Path)
    chosen = options.parse_args()
    if not PAIRS.exists():
        sys.exit(f"no hand-aligned pairs at {PAIRS}: set DEDUP_SHARED")
    those = pairs(chosen.pairs, chosen.longest)
    with tempfile.TemporaryDirectory() as name:
        batch, singles = side_by_side(those, chosen.starts, Path(name))
        at, differing = ended_and_resumed(those, Path(name))
    scale = chosen.pairs / chosen.starts
    quarter = max(1, len(batch.memory) // 4)
    told = {
        "pairs": chosen.pairs,
        "by --pairs: processor s": round(batch.processor, 1),
        "by --pairs: clock s": round(batch.clock, 1),
        "by starts, scaled: processor s": round(singles.processor * scale, 1),
        "by starts, scaled: clock s": round(singles.clock * scale, 1),
        "times less processor": round(singles.processor * scale / batch.processor, 2),
        "times less by the clock": round(singles.clock * scale / batch.clock, 2),
        "memory MB, second quarter": round(
            statistics.mean(batch.memory[quarter : 2 * quarter]) / MIB
        ),
        "memory MB, last quarter": round(statistics.mean(batch.memory[-quarter:]) / MIB),
        "memory MB, most": round(max(batch.memory) / MIB),
        "killed after": at,
        "files that differ": differing,
    }
    for what, value in told.items():
        print(f"{what:>32}  {value}")
    if chosen.json:
        chosen.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
