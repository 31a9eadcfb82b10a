"""Where reports go: a file written whole or not at all, or standard output."""

import os
import sys
import tempfile
from pathlib import Path

from dedup.errors import OutputError


def write_report(target: str, text: str) -> None:
    """Write ``text`` to a file, or to standard output for ``-``.

    The file appears complete or not at all: it is written beside its place and then moved there.
    Raises ``OutputError`` where that cannot be done.
    """
    if target == "-":
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    path = Path(target)
    if path.is_dir():
        raise OutputError("is a folder", where=target, hint="name a file in it")
    try:
        _replace(path, text.encode("utf-8"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputError(
            f"cannot be written ({reason})", where=target, hint="choose a place that can be written"
        ) from error


def _replace(path: Path, data: bytes) -> None:
    if path.exists() and not path.is_file():
        # A device or a pipe takes what is written and is not to be replaced.
        path.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent or Path())
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # A temporary file is private; a report gets the rights that any new file has.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
