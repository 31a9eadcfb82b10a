"""Which of two wordings of one thing is the firmer, by the words that say how sure it is."""

from typing import Literal

from dedup.lexicon.modality import MODALS

Direction = Literal["firmer", "softer", "done", "undone", ""]
"""What the first wording is beside the second: firmer, softer, or done where that is not yet."""

# How firmly each kind of modal word asserts what follows it; no modal word at all asserts it.
_FIRMNESS = {
    "confirmed": 5,
    "done": 4,
    "": 4,
    "will": 3,
    "planned": 2,
    "should": 2,
    "expected": 1,
    "possible": 1,
}
_DONE = ("แล้ว", "เสร็จ", "เรียบร้อย")
_NOT_YET = ("will", "planned", "should")


def direction(one: str, other: str) -> Direction:
    """Tell which way the certainty goes from ``one`` quotation to the ``other``; "" is unclear."""
    kinds = _kind(one), _kind(other)
    if kinds[0] == "done" and kinds[1] in _NOT_YET:
        return "done"
    if kinds[1] == "done" and kinds[0] in _NOT_YET:
        return "undone"
    difference = _FIRMNESS[kinds[0]] - _FIRMNESS[kinds[1]]
    if not difference:
        return ""
    return "firmer" if difference > 0 else "softer"


def _kind(text: str) -> str:
    """Give the kind of the longest modal word at the head of a quotation."""
    said = text.strip(" “\"'")
    for form in sorted(MODALS, key=len, reverse=True):
        if said.startswith(form):
            return MODALS[form]
    return "done" if any(form in said for form in _DONE) else ""
