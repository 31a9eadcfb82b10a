"""What the tests of workers have done in the other process."""

import ctypes
import os
import sys
import time
from pathlib import Path
from typing import Any

from dedup.errors import MissingExtra, TooLarge


def echo(*values: Any) -> Any:  # noqa: ANN401 - any plain data
    return list(values)


def whoami() -> int:
    return os.getpid()


def refuse(where: str) -> None:
    raise TooLarge("is too much", where=where, hint="less")


def lack() -> None:
    raise MissingExtra("this", "that")


def fail(text: str) -> None:
    raise ValueError(text)


def exhaust() -> None:
    raise MemoryError


def take(megabytes: int) -> int:
    return len(bytearray(os.urandom(1 << 20)) * megabytes)


def take_slowly(megabytes: int) -> None:
    held = []
    for _ in range(megabytes):
        held.append(b"x" * (1 << 20))
        time.sleep(0.002)


def spin(path: str = "") -> None:
    if path:
        Path(path).write_text(str(os.getpid()), encoding="ascii")
    while True:
        pass


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def hold_the_lock() -> None:
    # A call that never gives the interpreter back, as a C library may.
    ctypes.PyDLL(None).sleep(60)


def crash() -> None:
    ctypes.string_at(0)


def leave(code: int) -> None:
    os._exit(code)


def chatter() -> str:
    sys.stdout.write("noise")
    os.write(1, b"noise")
    return "said"


def talk_rubbish() -> None:
    for descriptor in range(3, 20):
        try:
            os.write(descriptor, b"\0" * 7 + b"\x09" + b"\0" * 8 + b"[]\nrubbis")
        except OSError:
            continue
    time.sleep(5)


def is_limited() -> bool:
    import resource

    return resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY


MARKS: list[str] = []


def mark() -> None:
    MARKS.append("here")


def is_marked() -> bool:
    return bool(MARKS)
