"""From the files that newsrooms have to a ``Document``: text, HTML, PDF, DOCX and JSON Lines.

Every input is read within ``Limits``; whatever is wrong with one raises a ``DedupError``. The
names are loaded when first used: the process that reads what strangers send needs none of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dedup.readers.reading import document, read, read_bytes
    from dedup.streams.limits import Limits

_HOMES = {
    "Limits": "dedup.streams.limits",
    "document": "dedup.readers.reading",
    "read": "dedup.readers.reading",
    "read_bytes": "dedup.readers.reading",
}

__all__ = ["Limits", "document", "read", "read_bytes"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
