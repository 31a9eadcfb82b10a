"""Where a line of Thai may be broken: between words, as a reader parts them.

Thai puts no spaces between words. What fits no word of the dictionary, as names do, is broken where
the nearest space is, if there is one.
"""

from bisect import bisect_right
from collections.abc import Sequence

from dedup.report.visible import is_boundary

_SPACES = " \n\t"
_REACH = 12


def word_starts(text: str) -> tuple[int, ...]:
    """Give the positions at which words and signs begin, ascending; white space begins none."""
    # Late: reading the dictionary takes time, and most reports break few lines.
    from dedup.text.normalise import normalise
    from dedup.text.segmenter import word_spans

    normalised = normalise(text)
    starts = {normalised.span(*span)[0] for span in word_spans(normalised)}
    return tuple(sorted(at for at in starts if is_boundary(text, at) and text[at] not in "ๆฯ"))


def clip(text: str, limit: int) -> str:
    """Shorten ``text`` to at most ``limit`` characters and an ellipsis that says so.

    No word is cut, unless it alone is longer.
    """
    if len(text) <= limit:
        return text
    return text[: last_break(text, word_starts(text[: limit * 2]), limit)].rstrip() + "…"


def last_break(text: str, starts: Sequence[int], at: int) -> int:
    """Give the last place up to ``at`` where no word is cut; ``at`` itself where there is none.

    A space a few characters before is taken rather than a place between two words. Never 0.
    """
    if at >= len(text):
        return len(text)
    number = bisect_right(starts, at) - 1
    found = starts[number] if number >= 0 else 0
    if text[at] in _SPACES:
        found = at
    space = max(text.rfind(one, 0, at + 1) for one in _SPACES)
    if space > 0 and found - space <= _REACH:
        return space
    if found > 0:
        return found
    while at > 1 and not is_boundary(text, at):
        at -= 1
    return max(1, at)


def next_break(starts: Sequence[int], at: int, before: int) -> int:
    """Give the first place from ``at`` on where a word begins, or ``before`` where none does."""
    number = bisect_right(starts, at - 1)
    return starts[number] if number < len(starts) and starts[number] < before else before
