"""Patterns of words: any of some, the longest first; their marks optional where safe."""

import re
from collections.abc import Iterable


def either(words: Iterable[str]) -> str:
    """Give a pattern of any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))
