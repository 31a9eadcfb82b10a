"""Raised marks in running text: the digits of notes, exponents and units, and how they are kept."""

import re

# Unicode has raised forms of these; to no reader of numbers are they digits of the one before.
_RAISED = str.maketrans("0123456789๐๑๒๓๔๕๖๗๘๙+()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁽⁾")
_NUMBER = re.compile(r"[0-9๐-๙]\s*$")
_POWER = re.compile(r"(?<![0-9๐-๙.,])(?:10|๑๐)\s*$")
# A note is marked by figures, signs or one letter, alone or in brackets.
_NOTE = re.compile(r"[\s\[(]*(?:[0-9๐-๙,;–-]+|[*†‡§#]+|[A-Za-zก-ฮ])[\s\])]*")


def raised(mark: str, before: str) -> str:
    """Write what stands raised after ``before`` so that it never joins a number.

    The mark of a note after a number is left out: a reader of figures would stop at it. Other
    raised digits become such (30 m², 10⁶, ราย¹); the rest, such as the "th" of 5th, stays.
    """
    if _NUMBER.search(before) and _NOTE.fullmatch(mark) and not _POWER.search(before):
        return ""
    return mark.translate(_RAISED)
