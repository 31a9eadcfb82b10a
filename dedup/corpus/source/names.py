"""Names of files as text: the archives of old Windows give names that are not UTF-8.

Python keeps such bytes as half characters that no database, digest or report takes. A source is
written as a ``file://`` address in which they are escaped, which leads back to the file; what is
shown is read as the Thai it most likely is.
"""

import os
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes

_SCHEME = "file://"
# Half characters stand for bytes that are not UTF-8; the sign of escapes is escaped with them.
_ESCAPED = re.compile("[%\udc80-\udcff]")
_THAI_WINDOWS = "cp874"


def is_text(name: str) -> bool:
    """Return whether a name, as Python gives it, is text in UTF-8."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def source_name(path: str) -> str:
    """Write the place of a file as text: its path, or an address that ``path_from`` reads."""
    if is_text(path):
        return path
    escaped = _ESCAPED.sub(lambda match: f"%{ord(match[0]) & 0xFF:02X}", os.path.abspath(path))  # noqa: PTH100 - half characters stay as they are
    return _SCHEME + escaped


def path_from(source: str) -> Path | None:
    """Give the path that ``source_name`` wrote as an address; ``None`` for anything else."""
    if not source.startswith(_SCHEME) or not is_text(source):
        return None
    path = os.fsdecode(unquote_to_bytes(source.removeprefix(_SCHEME)))
    return None if is_text(path) else Path(path)


def shown_name(name: str) -> str:
    """Read the last part of a path as Thai Windows wrote it, where it is not UTF-8."""
    if is_text(name):
        return name
    try:
        return os.fsencode(name).decode(_THAI_WINDOWS)
    except UnicodeDecodeError:
        return _ESCAPED.sub(lambda match: f"%{ord(match[0]) & 0xFF:02X}", name)
