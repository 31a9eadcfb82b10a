"""Where reports go: files written whole or not at all, or standard output."""

import io
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer

from dedup.errors import OutputError


def refuse_overwriting(targets: Iterable[str | None], sources: Iterable[str]) -> None:
    """Refuse one file for two reports, or for a report and what it is about.

    ``sources`` are files as a user names them, also ``FILE.jsonl#ID``. ``typer.BadParameter`` says
    which file it is. Standard output takes any number.
    """
    taken = {_place(form) for source in sources for form in (source, source.rpartition("#")[0])}
    for target in targets:
        place = _place(target) if target else None
        if place is None:
            continue
        if place in taken:
            raise typer.BadParameter(
                f"{target} is read here or written by another option; name another file"
            )
        taken.add(place)


def _place(name: str) -> Path | None:
    """Tell one file from another, however it is named; devices take what they are given."""
    path = Path(name)
    if name in ("", "-") or (path.exists() and not path.is_file()):
        return None
    return path.resolve()


def write_report(target: str, text: str) -> None:
    """Write one text as ``write_all`` does."""
    write_all([(target, text)])


def write_all(reports: Sequence[tuple[str, str]]) -> None:
    """Write each text to its target: a file, or standard output for ``-``, always in UTF-8.

    Files appear complete or not at all: each is written beside its place, and all are moved there
    once all are written. Raises ``OutputError`` where that cannot be done.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for target, text in reports:
            if target != "-":
                with _told(target):
                    waiting += _written_beside(Path(target), text.encode("utf-8"))
        for beside, path in waiting:
            with _told(str(path)):
                beside.replace(path)
    finally:
        for beside, _ in waiting:
            beside.unlink(missing_ok=True)
    for target, text in reports:
        if target == "-":
            with standard_output():
                typer.echo(text.encode("utf-8"), nl=False)


def make_folder(folder: Path) -> None:
    """Make a folder for reports, its owner's alone; raises ``OutputError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise _unwritable(str(folder), error) from error


@contextmanager
def standard_output() -> Iterator[None]:
    """Tell what goes wrong on standard output; raises ``OutputError``.

    A reader that went away, as ``head`` does, is no error; nothing more is written.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_the_rest()
    except OSError as error:
        _discard_the_rest()
        raise _unwritable("standard output", error) from error


def allow_any_console() -> None:
    """Print a question mark for what a console's encoding lacks, rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _discard_the_rest() -> None:
    # What is still buffered would fail again when Python flushes it at exit.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@contextmanager
def _told(target: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _unwritable(target, error) from error


def _unwritable(where: str, error: OSError) -> OutputError:
    reason = error.strerror or type(error).__name__
    return OutputError(
        f"cannot be written ({reason})", where=where, hint="choose a place that can be written"
    )


def _written_beside(path: Path, data: bytes) -> Iterator[tuple[Path, Path]]:
    """Write a temporary file beside ``path``; give both."""
    if path.is_dir():
        raise OutputError("is a folder", where=str(path), hint="name a file in it")
    if path.exists() and not path.is_file():
        # A device or a pipe takes what is written and is not to be replaced.
        path.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # A temporary file is private; a report gets the rights that any new file has.
        mask = os.umask(0)
        os.umask(mask)
        beside.chmod(0o666 & ~mask)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    yield beside, path
