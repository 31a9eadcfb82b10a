"""Files behind addresses such as ``s3://…`` or ``https://…``, by way of fsspec.

fsspec and the package that speaks the protocol are imported when the first address is met.
"""

import glob
import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from dedup.errors import DedupError, InputError, MissingExtra

_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]{1,20})://", re.IGNORECASE)
# What file systems call the marks by which a changed file is known.
_MARKS = (
    "ETag", "etag", "md5Hash", "content_md5", "Content-MD5", "checksum", "mtime", "LastModified",
    "last_modified", "Last-Modified", "updated", "modified", "created",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A file behind an address; ``size`` and ``state`` are as in ``files.File``."""

    name: str
    size: int | None
    state: int | None


def is_address(place: str | Path) -> bool:
    """Return whether a place is an address with a protocol rather than a path."""
    return isinstance(place, str) and _ADDRESS.match(place) is not None


@contextmanager
def reporting() -> Iterator[None]:
    """Let whatever a file system raises come out as ``OSError``.

    Every protocol has a library of its own, with errors of its own: of refused credentials, of a
    connection that broke. Errors of the language itself are mistakes, and stay what they are.
    """
    try:
        yield
    except (OSError, DedupError):
        raise
    except Exception as error:
        if type(error).__module__ == "builtins":
            raise
        raise OSError(None, f"{type(error).__name__} from the server") from error


def opened(address: str) -> Any:  # noqa: ANN401 - every file system has a type of its own
    """Open the file at an address for reading bytes; ``OSError`` where that fails."""
    with reporting():
        system, path = _system(address)
        return system.open(path, "rb")


def listed(address: str, suffixes: tuple[str, ...]) -> list[Listed]:
    """List the file at an address, or those in a folder or of a pattern, in the order of paths.

    Raise ``InputError`` where there is nothing or no answer.
    """
    try:
        with reporting():
            return _listed(address, suffixes)
    except FileNotFoundError:
        hint = "check the address"
        raise InputError("no such folder or file", where=address, hint=hint) from None
    except OSError as error:
        what = f"cannot be listed ({error.strerror or type(error).__name__})"
        hint = "check the address and your credentials"
        raise InputError(what, where=address, hint=hint) from error


def is_gone(source: str, address: str) -> bool:
    """Return whether a file not listed any more was one of a folder's or a pattern's."""
    if not is_address(source):
        return False
    if _is_pattern(address):
        return fnmatchcase(source, address) and not _exists(source)
    return source.startswith(address.rstrip("/") + "/")


def _exists(address: str) -> bool:
    try:
        with reporting():
            system, path = _system(address)
            return bool(system.exists(path))
    except OSError:
        return True


def _is_pattern(address: str) -> bool:
    # A question mark begins the query of a web address.
    if address.lower().startswith(("http://", "https://")):
        return "*" in address
    return glob.has_magic(address)


def _listed(address: str, suffixes: tuple[str, ...]) -> list[Listed]:
    system, path = _system(address)
    system.invalidate_cache()
    if _is_pattern(address):
        found = system.glob(path, detail=True)
        base = re.split(r"[*?\[]", address, maxsplit=1)[0].rpartition("/")[0]
    else:
        info = system.info(path)
        if info["type"] != "directory":
            return [Listed(name=address, size=info.get("size"), state=_state(info))]
        found = system.find(path, detail=True)
        base = address.rstrip("/")
    root = str(_system(base)[1]).rstrip("/")
    # The address as it was given names the host too, which some file systems drop from paths.
    inside = {one.removeprefix(root).lstrip("/"): info for one, info in found.items()}
    return [
        Listed(name=f"{base}/{name}", size=inside[name].get("size"), state=_state(inside[name]))
        for name in sorted(inside, key=lambda one: PurePosixPath(one).parts)
        if name.lower().endswith(suffixes)
        and inside[name]["type"] != "directory"
        and not any(part.startswith(".") for part in PurePosixPath(name).parts)
    ]


def _state(info: dict[str, Any]) -> int | None:
    """Turn the marks of a file into a number that SQLite holds; ``None`` without any."""
    marks = [f"{key}={info[key]}" for key in _MARKS if info.get(key) is not None]
    if not marks:
        return None
    whole = "\n".join([*marks, f"size={info.get('size')}"])
    return int.from_bytes(hashlib.blake2b(whole.encode(), digest_size=7).digest())


def _system(address: str) -> tuple[Any, str]:
    """Give the file system of an address and the path within it."""
    protocol = address.partition("://")[0]
    try:
        from fsspec.core import url_to_fs
    except ModuleNotFoundError as error:
        raise MissingExtra(f"reading {protocol}:// addresses", "remote") from error
    try:
        system, path = url_to_fs(address)
    except ImportError as error:
        cause = error.__cause__
        package = (cause.name if isinstance(cause, ImportError) else None) or "fsspec[full]"
        what = f"reading {protocol}:// addresses needs the package {package}"
        hint = f"install it with: pip install '{package}'"
        raise InputError(what, where=address, hint=hint) from error
    except ValueError as error:
        hint = "fsspec lists the protocols it knows"
        raise InputError(f"no protocol {protocol}://", where=address, hint=hint) from error
    return system, str(path)
