"""The version, in one place."""

__version__ = "0.1.0"

DISTRIBUTION = "dedup-news"
"""What is installed; the package and the command are called dedup, which elsewhere is another's."""
