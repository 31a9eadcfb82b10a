"""What is known about Thai words and names, as data: no rules, no state."""

from functools import cache
from importlib import resources


def listed(words: str) -> tuple[str, ...]:
    """Read a table written as words between spaces."""
    return tuple(words.split())


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """Read a file of this folder: rows of tab-separated cells, # begins a comment."""
    lines = resources.files(__name__).joinpath(name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and line[0] != "#")
