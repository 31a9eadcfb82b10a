"""Why two places disagree, in the words of a language; neutral: neither side is right."""

from dataclasses import dataclass

from dedup.lexicon.offices import POSITION_FORMS, POSITIONS
from dedup.model import Comparison, Discrepancy, Quotation
from dedup.wording.reports import Words
from dedup.wording.sides import Names, names_of
from dedup.wording.values import amounts, reading, with_unit

# What is a wording and not a value stands in quotation marks.
_WORDED = ("negation", "certainty", "quote", "attribution", "scope")
_POSITIONS = (*POSITIONS, *POSITION_FORMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A disagreement in words: what kind it is, and what each version says.

    ``kind`` also says which way a certainty goes. ``more`` says in how many places more the same
    stands, and is empty where it stands here alone.
    """

    kind: str
    a: str
    b: str
    more: str


def said(one: Discrepancy, comparison: Comparison, words: Words, names: Names) -> Said:
    """Word a discrepancy; ``names`` are what the versions are called."""
    a, b = readings(one, comparison, words)
    if one.type in _WORDED:
        a, b = (_quoted(text, words) for text in (a, b))
    count = len(one.places) - 1
    pattern = words.more_place if count == 1 else words.more_places
    return Said(
        kind=_kind(one, comparison, words, names),
        a=a or words.not_stated,
        b=b or words.not_stated,
        more=pattern.format(n=count) if count > 0 else "",
    )


def message(one: Discrepancy, comparison: Comparison, words: Words) -> str:
    """Say what kind of disagreement it is, what each version says, and in how many places more."""
    names = names_of(comparison, words)
    found = said(one, comparison, words, names)
    pattern = words.said if comparison.a.role else words.said_of_others
    text = pattern.format(kind=found.kind, name_a=names.a, a=found.a, name_b=names.b, b=found.b)
    return f"{text} {found.more}".rstrip()


def readings(one: Discrepancy, comparison: Comparison, words: Words) -> tuple[str, str]:
    """Word both values of a discrepancy, in one notation where the texts show them in one."""
    texts = comparison.a.document.text, comparison.b.document.text
    sides = one.a, one.b
    if one.type in ("number", "money"):
        written = tuple(
            with_unit(text, side.start, side.end, side.value)
            for text, side in zip(texts, sides, strict=True)
        )
        shown = amounts((one.a.value, one.b.value), (written[0], written[1]))
        if shown is not None:
            return shown
    return _reading(one, one.a, texts[0], words), _reading(one, one.b, texts[1], words)


def _reading(one: Discrepancy, side: Quotation, text: str, words: Words) -> str:
    quoted = text[side.start : side.end]
    # A version that states nothing has nothing to be read.
    return reading(one.type, side.value, quoted, words) if quoted or side.value else ""


def _quoted(text: str, words: Words) -> str:
    return words.titled.format(title=text) if text else ""


def _kind(one: Discrepancy, comparison: Comparison, words: Words, names: Names) -> str:
    a, b = comparison.a.quote(one.a), comparison.b.quote(one.b)
    if one.reason == "name" and all(_is_position(text) for text in (a, b)):
        return words.position
    return words.reasons[one.reason].format(a=names.a, b=names.b)


def _is_position(text: str) -> bool:
    return text.strip().startswith(_POSITIONS)
