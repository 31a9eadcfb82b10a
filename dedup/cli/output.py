"""Where reports go: files written whole or not at all, or standard output."""

import contextlib
import errno
import io
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from dedup.cli.options import Misused
from dedup.errors import OutputError
from dedup.shown import plain

# Reports hold texts under embargo: they are their owner's alone until the owner says otherwise.
_PRIVATE = 0o600
_PRIVATE_FOLDER = 0o700
# Seconds for which a page that was made to be opened once is kept.
_KEPT = 24 * 60 * 60
_OPENED = "dedup"


def refuse_overwriting(targets: Iterable[str | None], sources: Iterable[str]) -> None:
    """Refuse one file for two reports, or for a report and what it is about.

    ``sources`` are files as a user names them, also ``FILE.jsonl#ID``. ``Misused`` says
    which file it is. Standard output takes any number.
    """
    taken = {_place(form) for source in sources for form in (source, source.rpartition("#")[0])}
    for target in targets:
        place = _place(target) if target else None
        if place is None:
            continue
        if place in taken:
            shown = plain(str(target))
            raise Misused(f"{shown} is read here or written by another option; name another file")
        taken.add(place)


def _place(name: str) -> str | None:
    """Tell one file from another, however it is named; devices take what they are given."""
    # The functions of os.path take names that no file can have: loops of links, or too long.
    if name in ("", "-") or (os.path.exists(name) and not os.path.isfile(name)):  # noqa: PTH110, PTH113 - see above
        return None
    return os.path.realpath(name)


def write_report(target: str, text: str) -> None:
    """Write one text as ``write_all`` does."""
    write_all([(target, text)])


def write_all(reports: Sequence[tuple[str, str]]) -> None:
    """Write each text to its target: a file, or standard output for ``-``, always in UTF-8.

    Files appear complete or not at all: each is written beside its place, and all are moved there
    once all are written. A new file is its owner's alone, one that stood there keeps its rights,
    and a link keeps leading where it leads. Raises ``OutputError`` where that cannot be done.
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
            _write_out(text)


def make_folder(folder: Path) -> None:
    """Make a folder for reports, its owner's alone; raises ``OutputError``."""
    with _told(str(folder)):
        folder.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)


def page_to_open() -> str:
    """Make an empty file for a page that is shown once, in a folder that nobody else can enter.

    Pages that were made there more than a day ago are removed.
    """
    folder = _folder_to_open()
    oldest = time.time() - _KEPT
    for page in folder.glob("*.html"):
        with contextlib.suppress(OSError):
            if page.stat().st_mtime < oldest:
                page.unlink()
    handle, name = tempfile.mkstemp(suffix=".html", dir=folder)
    os.close(handle)
    return name


def _folder_to_open() -> Path:
    """Give a folder of the user's own: of the session where there is one, else of the home."""
    given = os.environ.get("XDG_RUNTIME_DIR") or os.environ.get("XDG_CACHE_HOME")
    with contextlib.suppress(OSError, RuntimeError):
        folder = (Path(given) if given else Path.home() / ".cache") / _OPENED
        folder.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)
        folder.chmod(_PRIVATE_FOLDER)
        if os.access(folder, os.W_OK):
            return folder
    return Path(tempfile.mkdtemp(prefix="dedup-"))


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


def say(line: str, *, error: bool = False) -> None:
    """Write a line at once to standard output, or to standard error."""
    stream = sys.stderr if error else sys.stdout
    stream.write(f"{line}\n")
    stream.flush()


def prepare_streams() -> None:
    """Print a question mark for what a console's encoding lacks; do without a closed stream."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
        elif stream is None:
            # Started without one, as by cron or with >&-: what would be shown goes nowhere.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - as long as the process


def _write_out(text: str) -> None:
    if getattr(sys.stdout, "name", "") == os.devnull:
        raise OutputError("is closed", where="standard output", hint="name a file instead of -")
    with standard_output():
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()


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
    hint = "choose a place that can be written"
    if error.errno == errno.ENAMETOOLONG:
        hint = "choose a shorter name: 80 Thai letters at most"
    return OutputError(f"cannot be written ({reason})", where=where, hint=hint)


def _written_beside(path: Path, data: bytes) -> Iterator[tuple[Path, Path]]:
    """Write a temporary file beside the file that ``path`` leads to; give both."""
    if path.is_dir():
        raise OutputError("is a folder", where=str(path), hint="name a file in it")
    if path.exists() and not path.is_file():
        # A device or a pipe takes what is written and is not to be replaced.
        path.write_bytes(data)
        return
    path = Path(os.path.realpath(path))
    if path.is_symlink():
        raise OSError(errno.ELOOP, "a link that leads back to itself")
    rights = path.stat().st_mode & 0o777 if path.exists() else _PRIVATE
    # A short name of its own: the report's may be as long as names can be.
    handle, name = tempfile.mkstemp(prefix=".dedup-", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        beside.chmod(rights)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    yield beside, path
