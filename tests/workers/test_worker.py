"""A call in another process ends well, or in one line; nothing is left behind."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dedup.errors import DedupError, InputError, MissingExtra, TooLarge
from dedup.workers import CallBounds, Worker
from dedup.workers.memory import resident

JOBS = "workers.jobs"
SMALL = CallBounds(memory=150 << 20, seconds=1, output=1 << 20)
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


@pytest.fixture(params=[True, False], ids=["limits of the system", "watched alone"])
def worker(request: pytest.FixtureRequest) -> Iterator[Worker]:
    made = Worker(SMALL, limited=request.param)
    yield made
    made.close()


def test_plain_data_goes_there_and_back(worker: Worker) -> None:
    values = [None, True, 1, -2.5, "ก\ud800", b"\0\xff", [b"a", {"b": b"", "c": ["d"]}]]
    assert worker.call(f"{JOBS}:echo", *values) == values


def test_the_process_is_another_and_is_used_again(worker: Worker) -> None:
    first = worker.call(f"{JOBS}:whoami")
    assert first != os.getpid()
    assert worker.call(f"{JOBS}:whoami") == first


def test_what_it_raises_is_raised_here(worker: Worker) -> None:
    with pytest.raises(TooLarge, match=r"^a\.pdf: is too much; less$"):
        worker.call(f"{JOBS}:refuse", "a.pdf")
    with pytest.raises(MissingExtra, match="optional part 'that'"):
        worker.call(f"{JOBS}:lack")


def test_an_error_that_was_meant_leaves_the_process_in_use(worker: Worker) -> None:
    first = worker.call(f"{JOBS}:whoami")
    with pytest.raises(TooLarge):
        worker.call(f"{JOBS}:refuse", "a")
    assert worker.call(f"{JOBS}:whoami") == first
    with pytest.raises(InputError):
        worker.call(f"{JOBS}:fail", "a")
    assert worker.call(f"{JOBS}:whoami") != first


def test_a_fault_is_reported_without_what_it_says(worker: Worker) -> None:
    with pytest.raises(
        InputError, match=r"^a: makes the .* fail \(ValueError at .*\); why not"
    ) as told:
        worker.call(f"{JOBS}:fail", "ความลับ", where="a", hint="why not")
    assert "ความลับ" not in str(told.value)


@pytest.mark.parametrize("job", ["take", "take_slowly"])
def test_too_much_memory_is_one_line(worker: Worker, job: str) -> None:
    with pytest.raises(TooLarge, match=r"^a: takes more than the 150 MB of memory allowed; give"):
        worker.call(f"{JOBS}:{job}", 900, where="a", seconds=20)
    assert worker.call(f"{JOBS}:echo", 1) == [1]


@pytest.mark.parametrize(("job", "longest"), [("spin", 4), ("sleep", 4), ("hold_the_lock", 4)])
def test_too_much_time_is_one_line(worker: Worker, job: str, longest: float) -> None:
    began = time.monotonic()
    with pytest.raises(TooLarge, match="takes more than the 1 seconds allowed"):
        worker.call(f"{JOBS}:{job}", *([60] if job == "sleep" else []))
    assert time.monotonic() - began < longest
    assert worker.call(f"{JOBS}:echo", 1) == [1]


def test_seconds_are_told_to_a_tenth(worker: Worker) -> None:
    with pytest.raises(TooLarge, match=r"takes more than the 0\.3 seconds allowed"):
        worker.call(f"{JOBS}:spin", seconds=0.27251)


def test_too_long_an_answer_is_one_line(worker: Worker) -> None:
    with pytest.raises(TooLarge, match="gives more than the 1 MB allowed"):
        worker.call(f"{JOBS}:echo", "x" * (2 << 20))


@pytest.mark.parametrize(("job", "how"), [("crash", "signal"), ("leave", "exit 3")])
def test_a_crash_is_one_line(worker: Worker, job: str, how: str) -> None:
    with pytest.raises(InputError, match=rf"^a: stops the program that reads it \({how}"):
        worker.call(f"{JOBS}:{job}", *([3] if job == "leave" else []), where="a")
    assert worker.call(f"{JOBS}:echo", 1) == [1]


def test_what_is_printed_is_no_answer(worker: Worker) -> None:
    assert worker.call(f"{JOBS}:chatter") == "said"


def test_rubbish_for_an_answer_is_a_crash(worker: Worker) -> None:
    with pytest.raises(InputError, match=r"stops the program that reads it \(no answer\)"):
        worker.call(f"{JOBS}:talk_rubbish")


def test_what_is_no_plain_data_is_our_mistake(worker: Worker) -> None:
    with pytest.raises(TypeError, match="object is not plain data"):
        worker.call(f"{JOBS}:echo", object())


@POSIX
def test_the_limits_of_the_system_are_used_where_they_are_wanted(worker: Worker) -> None:
    limited = worker._limited
    assert worker.call(f"{JOBS}:is_limited") == limited


def test_a_grown_process_is_replaced() -> None:
    worker = Worker(CallBounds(memory=20 << 20, seconds=5))
    first = worker.call(f"{JOBS}:whoami")
    assert worker.call(f"{JOBS}:whoami") != first
    worker.close()


def test_threads_take_turns(worker: Worker) -> None:
    found: list[object] = []
    threads = [
        threading.Thread(target=lambda at=at: found.append(worker.call(f"{JOBS}:echo", at)))
        for at in range(8)
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(map(str, found)) == [f"[{at}]" for at in range(8)]


def test_a_worker_started_early_is_the_one_that_is_called(worker: Worker) -> None:
    worker.start(f"{JOBS}:mark")
    assert worker.call(f"{JOBS}:is_marked")
    worker.start(f"{JOBS}:fail", "x")
    assert worker.call(f"{JOBS}:echo", 1) == [1]


def test_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(DedupError, match="no second process can be started"):
        Worker().call(f"{JOBS}:echo")


def is_gone(process: int) -> bool:
    for _ in range(100):
        if not resident(process):
            return True
        time.sleep(0.05)
    return False


STARTS = """
import sys
sys.path[:0] = {path!r}
from dedup.workers import Worker
worker = Worker()
print(worker.call("workers.jobs:whoami"), flush=True)
if sys.argv[1] != "idle":
    worker.call("workers.jobs:" + sys.argv[1], *sys.argv[2:], seconds=60)
sys.stdin.read()
"""


@POSIX
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("job", ["idle", "spin"])
def test_no_orphan_is_left(ending: signal.Signals, job: str, tmp_path: Path) -> None:
    busy = tmp_path / "busy"
    given = [] if job == "idle" else [str(busy)]
    with subprocess.Popen(
        [sys.executable, "-c", STARTS.format(path=sys.path), job, *given],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        while job != "idle" and not busy.exists():
            time.sleep(0.02)
        parent.send_signal(ending)
        parent.wait(10)
    assert is_gone(child)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_fork_gets_a_process_of_its_own() -> None:
    worker = Worker(SMALL)
    mine = worker.call(f"{JOBS}:whoami")
    pid = os.fork()
    if pid == 0:
        try:
            other = worker.call(f"{JOBS}:whoami")
            worker.close()
            os._exit(0 if other != mine else 1)
        finally:
            os._exit(2)
    assert os.waitpid(pid, 0)[1] == 0
    assert worker.call(f"{JOBS}:whoami") == mine
    worker.close()


def test_memory_is_told_by_psutil_where_no_file_tells_it(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("psutil")
    here = resident(os.getpid())

    def missing(*_: object, **__: object) -> str:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_text", missing)
    assert resident(os.getpid()) == pytest.approx(here, rel=0.2)
    assert resident(2**22 + 1) == 0
    monkeypatch.setitem(sys.modules, "psutil", None)
    assert resident(os.getpid()) == 0
    assert resident(os.getpid()) == 0


def test_it_is_stopped_in_the_middle_of_a_call(worker: Worker) -> None:
    worker.call(f"{JOBS}:echo", 1)
    timer = threading.Timer(0.3, worker.stop)
    timer.start()
    started = time.monotonic()
    with pytest.raises(InputError):
        worker.call(f"{JOBS}:sleep", 20, seconds=30)
    assert time.monotonic() - started < 5
    timer.join()
    with pytest.raises(InputError):
        worker.call(f"{JOBS}:echo", 1)
