"""Why two places disagree, in the words of a language; neutral: neither side is right."""

from dedup.model import Comparison, Discrepancy, Quotation
from dedup.wording.form import Words
from dedup.wording.values import amounts, reading, with_unit


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
    return reading(one.type, side.value, text[side.start : side.end], words)


def message(one: Discrepancy, comparison: Comparison, words: Words) -> str:
    """Say what kind of disagreement it is, both values, and in how many places more it stands."""
    a, b = readings(one, comparison, words)
    text = words.disagree.format(reason=words.reasons[one.reason], a=a, b=b)
    more = len(one.places) - 1
    if more > 0:
        text += " " + (words.more_place if more == 1 else words.more_places).format(n=more)
    return text
