"""Many documents: an index of releases, the one behind an article, the near-duplicates among them.

Nothing heavy is imported before a name is asked for; what the room needs beyond the core is the
optional part ``corpus``.
"""

import importlib
from typing import TYPE_CHECKING, Any

from dedup.errors import MissingExtra

if TYPE_CHECKING:
    from dedup.corpus.asking import find
    from dedup.corpus.index import Index
    from dedup.corpus.scanning import scan

_HOMES = {
    "Index": "dedup.corpus.index",
    "find": "dedup.corpus.asking",
    "scan": "dedup.corpus.scanning",
}

__all__ = ["Index", "find", "scan"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute may be anything
    """Import the home of a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        home = importlib.import_module(_HOMES[name])
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("dedup"):
            raise
        raise MissingExtra("searching a corpus", "corpus") from error
    return getattr(home, name)
