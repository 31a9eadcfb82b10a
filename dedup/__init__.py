"""Compare two versions of a Thai statement: what each adds, and where they disagree."""

from dedup.version import __version__

__all__ = ["__version__"]
