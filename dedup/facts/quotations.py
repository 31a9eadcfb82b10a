"""Where quotations stand, between their marks.

One that only one version has is a fact (``added_facts``); words that differ inside one that both
have are found by ``checks.altered_quotation``.
"""

import re

# A pair of quotation marks may span paragraphs; one that was never closed is no quotation.
_MARKS = re.compile('[“”"]')
_LONGEST = 3_000


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
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
