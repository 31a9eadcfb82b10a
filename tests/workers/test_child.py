"""The other side answers what it is asked, says where a fault lies, and ends when nobody asks.

Here it runs in the process of the tests, where its lines can be watched one by one; that it holds
in a process of its own is in ``test_worker``.
"""

import contextlib
import io
import os
import signal
import sys
from collections.abc import Iterator
from queue import SimpleQueue
from types import SimpleNamespace
from typing import Any

import pytest

from dedup.workers import child
from dedup.workers.wire import receive, send

JOBS = "workers.jobs"
CALL = {"seconds": 5, "patience": 60}


class Ended(Exception):
    """Stands for the end of the process."""


@pytest.mark.parametrize(
    ("job", "arguments", "answer"),
    [
        ("echo", ["ก", b"\0"], {"result": ["ก", b"\0"]}),
        (
            "refuse",
            ["a.pdf"],
            {
                "error": {
                    "kind": "TooLarge",
                    "what": "is too much",
                    "where": "a.pdf",
                    "hint": "less",
                }
            },
        ),
        ("exhaust", [], {"memory": True}),
    ],
)
def test_an_answer_is_a_result_or_says_what_was_wrong(
    job: str, arguments: list[Any], answer: dict[str, Any]
) -> None:
    assert child._answer(f"{JOBS}:{job}", arguments) == answer


def test_a_fault_never_says_what_it_was_about() -> None:
    fault = child._answer(f"{JOBS}:fail", ["a secret"])["fault"]
    assert fault.startswith("ValueError at workers/child.py:")
    assert "secret" not in fault


def test_a_fault_from_elsewhere_has_no_place() -> None:
    assert child._place(ValueError("never raised")) == ""


def test_a_fault_in_the_package_names_its_place() -> None:
    answer = child._answer("dedup.workers.wire:receive", ["no stream"])
    assert answer["fault"].startswith("AttributeError at workers/wire.py:")


def test_a_function_that_is_not_there_is_a_fault() -> None:
    assert child._answer("dedup.nowhere:none", [])["fault"].startswith("ModuleNotFoundError")


def test_requests_are_taken_in_order_and_their_end_is_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(os, "_exit", codes.append)
    stream = io.BytesIO()
    send(stream, {"function": "one"})
    send(stream, {"function": "two"})
    stream.seek(0)
    waiting: SimpleQueue[dict[str, Any]] = SimpleQueue()
    child._wait(stream, waiting)
    assert [waiting.get_nowait()["function"], waiting.get_nowait()["function"]] == ["one", "two"]
    assert codes == [0]


@pytest.fixture
def nothing_of_the_process_changes(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """Note what would be changed for the whole process instead of changing it."""
    noted: list[object] = []
    nowhere = os.open(os.devnull, os.O_WRONLY)
    system = SimpleNamespace(
        dup=lambda number: number,
        dup2=lambda *_: noted.append("output"),
        fdopen=lambda *_: io.BytesIO(),
        open=lambda *_: nowhere,
        devnull=os.devnull,
        O_WRONLY=os.O_WRONLY,
    )
    monkeypatch.setattr(child, "os", system)
    monkeypatch.setattr(signal, "signal", lambda number, _: noted.append(number))
    monkeypatch.setattr(child, "_limit_memory", lambda memory: noted.append(("memory", memory)))
    monkeypatch.setattr(child, "_limit_time", lambda seconds: noted.append(("time", seconds)))
    monkeypatch.setattr(child, "_wait", take_all)
    yield noted
    os.close(nowhere)


def take_all(requests: io.BytesIO, waiting: "SimpleQueue[dict[str, Any]]") -> None:
    with contextlib.suppress(EOFError):
        while True:
            waiting.put(receive(requests))


@pytest.mark.parametrize("limited", [True, False])
def test_each_call_is_answered_within_its_limits(
    monkeypatch: pytest.MonkeyPatch, nothing_of_the_process_changes: list[object], limited: bool
) -> None:
    asked, answered = io.BytesIO(), io.BytesIO()
    for value in (1, 2):
        send(asked, {"function": f"{JOBS}:echo", "arguments": [value], **CALL})
    asked.seek(0)

    def answer(_: object, value: object) -> None:
        send(answered, value)
        if answered.getvalue().count(b"result") == 2:
            raise Ended

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(asked))
    monkeypatch.setattr(child, "send", answer)
    with pytest.raises(Ended):
        child.main(99, limited=limited)
    answered.seek(0)
    assert [receive(answered), receive(answered)] == [{"result": [1]}, {"result": [2]}]
    limits = [("memory", 99), ("time", 5), ("time", 0), ("time", 5), ("time", 0)]
    expected = ["output", signal.SIGINT, *(limits if limited else [])]
    assert nothing_of_the_process_changes == expected


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="timers of POSIX")
def test_the_time_of_the_processor_is_bounded_and_the_bound_taken_back() -> None:
    child._limit_time(1000)
    assert 0 < signal.getitimer(signal.ITIMER_PROF)[0] < 1001
    child._limit_time(0)
    assert signal.getitimer(signal.ITIMER_PROF)[0] == 0


def test_the_room_of_the_process_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    noted: list[Any] = []
    monkeypatch.setattr(resource, "setrlimit", lambda *given: noted.append(given))
    child._limit_memory(1 << 20)
    assert noted == [
        (resource.RLIMIT_AS, ((1 << 20) + child._RESERVED, resource.RLIM_INFINITY)),
    ]
    monkeypatch.setitem(sys.modules, "resource", None)
    child._limit_memory(1 << 20)
    assert len(noted) == 1
