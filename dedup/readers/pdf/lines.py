"""From placed characters to lines: marks put back over their letters, spaces where gaps are.

pdfium gives the characters of a page with their places. What it gets wrong in Thai is mended
here by geometry alone, so that nothing depends on what the text says.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from dedup.readers.pdf.page import Line

_DEPENDENT = re.compile("[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]")
_MARK = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_CONSONANT = re.compile("[\u0e01-\u0e2e]")
_VOWEL_MARK = re.compile("[\u0e31\u0e34-\u0e3a]")
_TONE = re.compile("[\u0e48-\u0e4c]")
# pdfium sorts marks by where they stand; in Thai the vowel is written before the tone.
_TONE_BEFORE_VOWEL = re.compile("([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a])")
_THAI = re.compile("[\u0e01-\u0e5b]")
# A gap of this many letters divides columns or cells; a stretched space is narrower.
_WIDE = 4.0
# A space is at least a fifth of a letter wider than the gaps between letters.
_GAP = 0.2
# How much farther, in heights, a consonant without a vowel may be than one with.
_LIFT = 0.4
# A mark farther than this many heights from every consonant stands over none.
_NEAR = 0.8
# A stretch of Thai that no line break may divide is a word; few have more letters.
_LONGEST_WORD = 12
_SHORT_WORD = 6
_MOST_WORK = 10_000_000
_LEAST = 0.1


@dataclass(slots=True)
class Char:
    """A character with its place.

    ``made`` says that pdfium put it in, not the file; ``turned`` that it stands askew.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    made: bool = False
    turned: bool = False


def make_lines(chars: Sequence[Char]) -> list[Line]:
    """Put characters together to lines, cut where columns or cells are apart.

    pdfium gives marks that stand high above their letter late, at the end of the line or in the
    next one; they are put back by where they stand.
    """
    lines, strays = _split(chars)
    if len(strays) * len(chars) > _MOST_WORK:
        # Not a page of Thai but one made to waste time.
        lines.append([mark for mark, _ in strays])
        strays = []
    for mark, anchor in strays:
        _put_back(mark, anchor, lines)
    return [line for line in map(_make_line, lines) if line is not None]


def _split(chars: Sequence[Char]) -> tuple[list[list[Char]], list[tuple[Char, Char]]]:
    """Split characters into lines; gives them and each mark that stands elsewhere.

    With such a mark comes the letter that stood before it in the file.
    """
    lines: list[list[Char]] = [[]]
    strays: list[tuple[Char, Char]] = []
    last: Char | None = None
    anchor: Char | None = None
    for char in chars:
        is_mark = _MARK.match(char.text) is not None
        if char.made:
            _take_made(char, lines)
            continue
        if is_mark and lines[-1] and lines[-1][-1].made:
            lines[-1].pop()
        if is_mark and anchor is not None and _strays(anchor, char):
            strays.append((char, anchor))
            continue
        if last is not None:
            _turn(last, char, lines)
        lines[-1].append(char)
        last = char
        anchor = anchor if is_mark else char
    return lines, strays


def _take_made(char: Char, lines: list[list[Char]]) -> None:
    if char.text == " ":
        lines[-1].append(char)
    elif lines[-1]:
        lines.append([])


def _turn(last: Char, char: Char, lines: list[list[Char]]) -> None:
    """Begin a line before ``char``, or go on with the one that pdfium ended too early."""
    if not lines[-1] and len(lines) > 1 and _continues(last, char):
        # pdfium ends a line where marks are raised or the font changes; the baseline tells.
        lines.pop()
    elif lines[-1] and _is_apart(last, char):
        lines.append([])


def _strays(anchor: Char, mark: Char) -> bool:
    """Return whether a mark stands elsewhere than over the letter that came before it."""
    left = anchor.left + 0.4 * (anchor.right - anchor.left)
    # In fonts of one width a mark's own box begins where its letter ends.
    follows = abs(mark.left - anchor.right) < 0.1 * anchor.size
    return not follows and not left < mark.right < anchor.right + anchor.size / 2


def _put_back(mark: Char, anchor: Char, lines: list[list[Char]]) -> None:
    """Insert a mark after the consonant it stands over, which has one vowel and one tone at most.

    Marks stand over the right edge of their consonant; a tone comes late when a vowel lifts it.
    Where no consonant is near, stretching the line moved the mark, and the file's order holds.
    """
    kind = _TONE if _TONE.match(mark.text) else _VOWEL_MARK
    nearest = _NEAR * mark.size
    place: tuple[list[Char], int] | None = None
    for line in lines:
        if not line or abs(line[0].base - mark.base) > 0.6 * mark.size + line[0].size / 2:
            continue
        for at, char in enumerate(line):
            if not _CONSONANT.match(char.text):
                continue
            end = _end_of_marks(line, at)
            marks = "".join(one.text for one in line[at + 1 : end + 1])
            far = abs(mark.right - char.right) + abs(mark.base - char.base)
            far += 0 if kind is _VOWEL_MARK or _VOWEL_MARK.search(marks) else mark.size * _LIFT
            if far < nearest and not kind.search(marks):
                nearest, place = far, (line, end)
    line, end = place or _find(anchor, lines)
    line.insert(end + 1, mark)


def _find(anchor: Char, lines: list[list[Char]]) -> tuple[list[Char], int]:
    """Find the line that holds a letter, and the end of the marks on it."""
    for line in lines:
        for at, char in enumerate(line):
            if char is anchor:
                return line, _end_of_marks(line, at)
    return lines[-1], len(lines[-1]) - 1


def _end_of_marks(line: Sequence[Char], at: int) -> int:
    while at + 1 < len(line) and _MARK.match(line[at + 1].text):
        at += 1
    return at


def _continues(last: Char, char: Char) -> bool:
    near = abs(last.base - char.base) < 0.2 * last.size
    return near and -last.size < char.left - last.right < last.size


def _is_apart(last: Char, char: Char) -> bool:
    gap = char.left - last.right
    return gap > _WIDE * last.size / 2 or gap < -_WIDE * last.size


def _make_line(chars: Sequence[Char]) -> Line | None:
    """Make a line of its characters, without the spaces that pdfium put before Thai marks."""
    kept = _set_spaces(chars)
    text = "".join(char.text for char in kept)
    shown = [char for char in kept if not char.text.isspace()]
    if not shown:
        return None
    letters = [char for char in shown if not _MARK.match(char.text)] or shown
    return Line(
        text=_TONE_BEFORE_VOWEL.sub(r"\2\1", text.strip()),
        left=shown[0].left,
        right=max(char.right for char in shown[-3:]),
        base=median(char.base for char in letters),
        # A damaged file may state letters of no width or height.
        letter=max(_LEAST, median(char.right - char.left for char in letters)),
        size=max(_LEAST, median(char.size for char in letters)),
        lead=_lead(kept),
        spaced=kept[-1].text.isspace(),
    )


def _set_spaces(chars: Sequence[Char]) -> list[Char]:
    """Keep the spaces of the file; of those pdfium made, and missed, keep what the gaps show.

    Justified lines hold no space at their gaps, and where Thai is justified by letters there is
    a gap after every letter: what counts is how far a gap exceeds those of the line.
    """
    shown = [char for char in chars if not char.made]
    places = list(pairwise(shown))
    gaps = [
        after.left - before.right
        for before, after in places
        if not before.text.isspace() and not after.text.isspace() and not _MARK.match(after.text)
    ]
    usual = median(gaps) if gaps else 0.0
    letter = median(char.right - char.left for char in shown) if shown else 0.0
    kept = list(shown[:1])
    reach = shown[0].right if shown else 0.0
    for before, after in places:
        reach = max(before.right, min(reach, before.right + letter))
        gap = after.left - reach - usual
        apart = not before.text.isspace() and not after.text.isspace()
        # The second half of sara am ends short of its box's edge.
        least = (2 if before.text == "ำ" else 1) * _GAP * letter
        if apart and gap > least and not _DEPENDENT.match(after.text):
            kept.append(replace(after, text=" ", right=after.left, made=True))
        kept.append(after)
    return kept


def _lead(chars: Sequence[Char]) -> float:
    """Give the width of the stretch at a line's start that could not have been broken.

    A space early in it may be a no-break space, which few files tell from a plain one.
    """
    start = next(at for at, char in enumerate(chars) if not char.text.isspace())
    letters = 0
    end = chars[start]
    for char in chars[start:]:
        if char.text.isspace():
            if letters >= _SHORT_WORD:
                break
            continue
        letters += not _MARK.match(char.text)
        if letters > _LONGEST_WORD and _THAI.match(char.text):
            break
        end = char
    return end.right - chars[start].left
