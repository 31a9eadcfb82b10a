"""Compare two versions of a Thai statement: what each adds, and where they disagree.

    from dedup import compare, read
    comparison = compare(read("news.txt"), read("official.txt"))

The public names are loaded when first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from dedup.version import __version__

if TYPE_CHECKING:
    from dedup.comparison import Settings, compare
    from dedup.corpus import Index, find, scan
    from dedup.errors import DedupError
    from dedup.model import Comparison, Document
    from dedup.readers import Limits, document, read, read_bytes
    from dedup.report import to_html, to_json, to_markdown

_HOMES = {
    "Comparison": "dedup.model",
    "DedupError": "dedup.errors",
    "Document": "dedup.model",
    "Index": "dedup.corpus",
    "Limits": "dedup.readers",
    "Settings": "dedup.comparison",
    "compare": "dedup.comparison",
    "document": "dedup.readers",
    "find": "dedup.corpus",
    "read": "dedup.readers",
    "read_bytes": "dedup.readers",
    "scan": "dedup.corpus",
    "to_html": "dedup.report",
    "to_json": "dedup.report",
    "to_markdown": "dedup.report",
}

__all__ = [
    "Comparison",
    "DedupError",
    "Document",
    "Index",
    "Limits",
    "Settings",
    "__version__",
    "compare",
    "document",
    "find",
    "read",
    "read_bytes",
    "scan",
    "to_html",
    "to_json",
    "to_markdown",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'dedup' has no attribute '{name}'")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
