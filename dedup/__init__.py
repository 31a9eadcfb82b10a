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
    from dedup.errors import (
        DedupError,
        EncodingError,
        IndexMismatch,
        InputError,
        MissingExtra,
        OutputError,
        TooLarge,
    )
    from dedup.gate import allowed, met
    from dedup.model import Comparison, Discrepancy, Document
    from dedup.readers import Limits, document, read, read_bytes
    from dedup.report import to_html, to_json, to_markdown
    from dedup.verdicts import Verdict, read_verdicts

_HOMES = {
    "Comparison": "dedup.model",
    "DedupError": "dedup.errors",
    "Discrepancy": "dedup.model",
    "Document": "dedup.model",
    "EncodingError": "dedup.errors",
    "Index": "dedup.corpus",
    "IndexMismatch": "dedup.errors",
    "InputError": "dedup.errors",
    "Limits": "dedup.readers",
    "MissingExtra": "dedup.errors",
    "OutputError": "dedup.errors",
    "Settings": "dedup.comparison",
    "TooLarge": "dedup.errors",
    "Verdict": "dedup.verdicts",
    "allowed": "dedup.gate",
    "compare": "dedup.comparison",
    "document": "dedup.readers",
    "find": "dedup.corpus",
    "met": "dedup.gate",
    "read": "dedup.readers",
    "read_bytes": "dedup.readers",
    "read_verdicts": "dedup.verdicts",
    "scan": "dedup.corpus",
    "to_html": "dedup.report",
    "to_json": "dedup.report",
    "to_markdown": "dedup.report",
}

__all__ = [
    "Comparison",
    "DedupError",
    "Discrepancy",
    "Document",
    "EncodingError",
    "Index",
    "IndexMismatch",
    "InputError",
    "Limits",
    "MissingExtra",
    "OutputError",
    "Settings",
    "TooLarge",
    "Verdict",
    "__version__",
    "allowed",
    "compare",
    "document",
    "find",
    "met",
    "read",
    "read_bytes",
    "read_verdicts",
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
