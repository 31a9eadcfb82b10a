"""Patterns that are not tried at every letter: what their matches hold is looked for first.

A pattern with many beginnings costs far more at a letter than it takes to see that no match can
begin there. The matches are the same, in the same order.
"""

import re
from collections.abc import Iterator, Sequence


def having(needed: Sequence[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Give the matches of a pattern each of whose matches holds one of the strings ``needed``."""
    return pattern.finditer(text) if any(one in text for one in needed) else iter(())


def around(
    needed: re.Pattern[str], before: int, pattern: re.Pattern[str], text: str
) -> Iterator[re.Match[str]]:
    """Give the matches of a pattern that begin at a match of ``needed`` or a little before.

    Of each match of the pattern some place no more than ``before`` letters behind its beginning
    must match ``needed``. Worth it where such places are few.
    """
    done = 0
    near = needed.search(text)
    while near is not None:
        last = near.start()
        for start in range(max(done, last - before), last + 1):
            match = pattern.match(text, start)
            if match is not None:
                yield match
                done = match.end()
                break
        else:
            done = last + 1
        near = needed.search(text, max(done, last))
