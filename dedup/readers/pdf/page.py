"""A page of a PDF as placed lines."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text on a page; ``base`` is its baseline, counted upward.

    ``letter`` is the width of a typical letter and ``size`` the height of one; ``lead`` is the
    width of the stretch at the line's start that could not have been broken. ``spaced`` says that
    the line ends in a space that stands in the file, ``row`` that it is a row of a table.
    """

    text: str
    left: float
    right: float
    base: float
    letter: float
    size: float
    lead: float = 0.0
    spaced: bool = False
    row: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The lines of a page in the order of the file, and the page's height."""

    height: float
    lines: tuple[Line, ...]
