"""Many workers give the clusters that one machine gives, also when a worker dies."""

import asyncio
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("numpy")
pytest.importorskip("rensa")
distributed = pytest.importorskip("distributed")

from dedup.corpus import scan
from dedup.corpus.progress import Advance
from dedup.corpus.scanning import dask as spread
from dedup.corpus.scanning import dask_tasks as tasks
from dedup.corpus.source.files import File, file_at
from dedup.corpus.values import Scan
from dedup.errors import InputError, MissingExtra

LocalCluster = Any  # Its types are not exported.
# A worker takes some seconds to come back: more on request, as in DEDUP_KILLS=10.
KILLS = int(os.environ.get("DEDUP_KILLS", "2"))
Write = Callable[[Path, Sequence[str]], Path]

# Dask leaves sockets and loops to the garbage collector; that is not ours to mend.
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as made:
        yield made


@pytest.fixture(scope="module")
def corpus(
    tmp_path_factory: pytest.TempPathFactory,
    make_release: Callable[..., str],
    write_lines: Write,
) -> Path:
    """Six files with versions of each other within and across them."""
    folder = tmp_path_factory.mktemp("many")
    for number in range(6):
        texts = [make_release(number * 100 + at, sentences=8) for at in range(100)]
        texts += [make_release(at * 7, sentences=8) + " เพิ่มเติม" * number for at in range(20)]
        write_lines(folder / f"{number}.jsonl", texts)
    (folder / "bad.jsonl").write_text("{\n", encoding="utf-8")
    (folder / "empty.jsonl").write_text("", encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "PART_BYTES", 1)


def test_the_clusters_are_equal(
    cluster: LocalCluster, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = scan(corpus)
    assert len(here.clusters) >= 20
    assert len(here.skipped) == 1
    told: list[Advance] = []
    assert scan(corpus, scheduler=cluster.scheduler_address, progress=told.append) == here
    assert told[-1].documents == here.documents
    assert told[-1].stage == "judging"
    assert told[-1].done == told[-1].total
    monkeypatch.setattr(spread, "_KEYS", 100)
    assert scan(corpus, scheduler=cluster.scheduler_address) == here


class Here:
    """A cluster of nobody else: work is done when it is handed in."""

    def __enter__(self) -> "Here":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def submit(self, work: Callable[..., object], *parts: object, pure: bool) -> "Done":
        assert not pure
        return Done(work(*map(_result, parts)))


class Done:
    def __init__(self, value: object) -> None:
        self.value = value

    def result(self) -> object:
        return self.value


def _result(part: object) -> object:
    if isinstance(part, Done):
        return part.value
    if isinstance(part, list | tuple) and part and isinstance(part[0], Done):
        return type(part)(one.value for one in part)
    return part


def test_the_stages_alone_give_the_same(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "_client", lambda _: Here())
    assert scan(corpus, scheduler="here") == scan(corpus)


def test_workers_open_addresses_themselves(
    cluster: LocalCluster, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsspec = pytest.importorskip("fsspec")
    address = f"file://{corpus}/[0-3].jsonl"
    assert scan(address, scheduler=cluster.scheduler_address) == scan(address)
    memory = fsspec.filesystem("memory")
    for path in corpus.glob("[0-3].jsonl"):
        memory.pipe(f"/many/{path.name}", path.read_bytes())
    monkeypatch.setattr(spread, "_client", lambda _: Here())
    assert scan("memory://many", scheduler="here") == scan("memory://many")


def test_a_worker_killed_in_the_middle_changes_nothing(cluster: LocalCluster, corpus: Path) -> None:
    here = scan(corpus)
    chance = random.Random()
    for _ in range(KILLS):
        chosen = chance.choice(list(cluster.workers.values())).process
        timer = threading.Timer(chance.uniform(0, 0.8), _kill, (chosen,))
        timer.start()
        assert scan(corpus, scheduler=cluster.scheduler_address) == here
        timer.join()
        _wait_for_workers(cluster)


def _kill(worker: object) -> None:
    number = getattr(worker, "pid", None)
    if number:
        os.kill(number, signal.SIGKILL)


def _wait_for_workers(cluster: LocalCluster) -> None:
    deadline = time.monotonic() + 30
    while len(cluster.scheduler.workers) < 2 and time.monotonic() < deadline:
        time.sleep(0.1)


def test_strict_is_strict_on_workers_too(cluster: LocalCluster, corpus: Path) -> None:
    with pytest.raises(InputError, match="line 1"):
        scan(corpus, strict=True, scheduler=cluster.scheduler_address)


def test_a_notebook_may_scan(cluster: LocalCluster, corpus: Path) -> None:
    """Its cells run inside an event loop."""

    async def cell() -> Scan:
        return scan(corpus / "0.jsonl", scheduler=cluster.scheduler_address)

    # In a thread: the main one may have a loop of its own, as a browser's driver leaves it.
    with ThreadPoolExecutor(1) as apart:
        assert apart.submit(asyncio.run, cell()).result() == scan(corpus / "0.jsonl")


def test_no_scheduler_is_reported(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "_PATIENCE", "1s")
    with pytest.raises(InputError, match="no Dask scheduler"):
        scan(corpus, scheduler="tcp://127.0.0.1:9")


_LOSES = """
import os, signal, sys, threading
from dedup.corpus import scan
from dedup.corpus.scanning import dask
from dedup.errors import InputError
dask._PATIENCE = "10s"  # One that is gone already is not waited for half a minute.
if __name__ == "__main__":
    scheduler, corpus = sys.argv[1:]
    threading.Timer(float(os.environ["AFTER"]), os.kill, (int(os.environ["DIES"]), 9)).start()
    try:
        scan(corpus, scheduler=scheduler)
    except InputError as error:
        print(error)
"""


@pytest.mark.parametrize("after", ["0.5", "1.5"])
def test_a_scheduler_that_dies_is_reported_in_one_line(corpus: Path, after: str) -> None:
    """Both run apart: a scheduler cannot be killed without its process."""
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--no-dashboard"], stderr=subprocess.PIPE, text=True
    )
    assert process.stderr
    line = next(line for line in process.stderr if "Scheduler at:" in line)
    environment = {**os.environ, "AFTER": after, "DIES": str(process.pid)}
    asking = [sys.executable, "-c", _LOSES, line.split()[-1], str(corpus)]
    done = subprocess.run(
        asking, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    process.communicate()
    assert "the Dask cluster was lost" in done.stdout or "no Dask scheduler" in done.stdout
    assert "Traceback" not in done.stderr


def test_dask_is_an_optional_part(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingExtra, match=r"dedup-news\[distributed\]"):
        scan(corpus, scheduler="tcp://127.0.0.1:9")


def test_small_files_share_a_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = []
    for name, size in (("a", 4), ("b", 4), ("c", 4), ("d", 100), ("e", 1)):
        (tmp_path / name).write_bytes(b"x" * size)
        paths.append(tmp_path / name)
    monkeypatch.setattr(tasks, "PART_BYTES", 10)
    files = [file_at(path) for path in paths]
    names = [[Path(file.name).name for file in part] for part in tasks.parts_of(files)]
    assert names == [["a", "b"], ["c"], ["d"], ["e"]]
    unknown = File(name="memory://f", path=None, size=None, state=None)
    assert tasks.parts_of([unknown, unknown]) == [[unknown], [unknown]]
