"""Quotations: where they stand."""

import re

# A pair of quotation marks may span paragraphs; one that was never closed is no quotation.
_MARKS = re.compile('[“”"]')
_LONGEST = 3_000


def regions(text: str) -> tuple[tuple[int, int], ...]:
    """Find the stretches of normalised text inside quotation marks, in order."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in _MARKS.finditer(text):
        if mark[0] == "“" or (mark[0] == '"' and opened is None):
            opened = mark.end()
        elif opened is not None:
            if mark.start() - opened <= _LONGEST:
                found.append((opened, mark.start()))
            opened = None
    return tuple(found)
