"""The numbers that Word writes before paragraphs, such as ``1.2)`` or ``(ข)``.

They stand in no text of the file, yet a person reads them, and enumerations are compared.
ECMA-376 part 1, 17.9 (numbering) and 17.18.59 (the formats).
"""

from dataclasses import dataclass, field

from dedup.readers.docx.markup import Attributes

_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
# Thai letters in lists leave out the obsolete ฃ ฅ, the rare ฆ and the vowels ฤ ฦ.
_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LEVELS = 9
# Word counts no further; a damaged file may state any start.
_MOST = 32_767


@dataclass(slots=True)
class Level:
    """How one level of a list is written; ``text`` holds ``%1`` for the number of level 1."""

    format: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class _List:
    """One use of a list's definition: the definition's id and the levels that start anew."""

    definition: str = ""
    restarts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document, read from ``numbering.xml``, and how far each has counted."""

    def __init__(self) -> None:
        """Begin with no list; ``start`` takes the file's elements."""
        self._definitions: dict[str, dict[int, Level]] = {}
        self._styled: dict[str, dict[str, int]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        self._definition: dict[int, Level] = {}
        self._open = ""
        self._level = Level()
        self._at = 0
        self._list: _List | None = None
        self._override = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Take an element of ``numbering.xml``."""
        value = attributes.get("w:val", "")
        if name == "w:abstractNum":
            self._open = attributes.get("w:abstractNumId", "")
            self._definition = self._definitions.setdefault(self._open, {})
            self._list = None
        elif name == "w:lvl":
            # A level inside an override redefines the list; its numbers matter, not its looks.
            self._level = Level()
            self._at = integer(attributes.get("w:ilvl"), 0)
            if self._list is None and self._at < _LEVELS:
                self._definition[self._at] = self._level
        elif name == "w:num":
            self._list = self._lists.setdefault(attributes.get("w:numId", ""), _List())
        elif self._list is None:
            self._start_in_level(name, value)
        else:
            self._start_list(name, value, attributes, self._list)

    def _start_in_level(self, name: str, value: str) -> None:
        if name == "w:start":
            self._level.start = integer(value, 1)
        elif name == "w:numFmt":
            self._level.format = value
        elif name == "w:lvlText":
            self._level.text = value[:100]
        elif name == "w:pStyle" and self._at < _LEVELS:
            self._styled.setdefault(self._open, {}).setdefault(value, self._at)

    def _start_list(self, name: str, value: str, attributes: Attributes, one: _List) -> None:
        if name == "w:abstractNumId":
            one.definition = value
        elif name == "w:lvlOverride":
            self._override = integer(attributes.get("w:ilvl"), 0)
        elif name == "w:startOverride":
            one.restarts[self._override] = integer(value, 1)

    def end(self, name: str) -> None:
        """Take the end of an element; nothing depends on it."""

    def text(self, text: str) -> None:
        """Take text; the file holds none."""

    def level_of(self, number: str, style: str) -> int:
        """Give the level that a paragraph style stands for in a list; the first unless stated."""
        one = self._lists.get(number)
        return self._styled.get(one.definition, {}).get(style, 0) if one else 0

    def next(self, number: str, level: int) -> str:
        """Count a paragraph of list ``number`` at ``level`` and give what is written before it."""
        one = self._lists.get(number)
        levels = self._definitions.get(one.definition) if one else None
        if one is None or not levels or level not in levels:
            return ""
        counts = self._counts.setdefault(one.definition, {})
        if number not in self._begun:
            self._begun.add(number)
            restarts = one.restarts.items()
            counts.update({at: start - 1 for at, start in restarts if at < _LEVELS})
        counts[level] = min(counts.get(level, levels[level].start - 1) + 1, _MOST)
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        return _written(levels, level, counts)


def _written(levels: dict[int, Level], level: int, counts: dict[int, int]) -> str:
    written = levels[level].text
    if levels[level].format == "bullet":
        # Bullets are glyphs of symbol fonts; only a dash is a dash in every font.
        return written if written in {"-", "–", "—"} else "•"
    for at in range(_LEVELS):
        sign = f"%{at + 1}"
        if sign in written:
            one = levels.get(at, Level())
            written = written.replace(sign, _number(one.format, counts.get(at, one.start)))
    return written.strip()


def _number(form: str, number: int) -> str:
    if number < 0:
        return str(number)
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if form == "thaiNumbers":
        return str(number).translate(_THAI_DIGITS)
    if form == "thaiLetters":
        return _letters(_THAI_LETTERS, number)
    if form in {"lowerLetter", "upperLetter"}:
        letters = _letters(_LATIN_LETTERS, number)
        return letters.upper() if form == "upperLetter" else letters
    if form in {"lowerRoman", "upperRoman"}:
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    return str(number)


def _letters(alphabet: str, number: int) -> str:
    """Write 1, 2 … as a, b … z, aa, bb …, as Word does."""
    if not 1 <= number <= 10 * len(alphabet):
        return str(number)
    times, at = divmod(number - 1, len(alphabet))
    return alphabet[at] * (times + 1)


def _roman(number: int) -> str:
    if not 1 <= number < 4000:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        written += sign * times
    return written


def integer(stated: str | None, otherwise: int) -> int:
    """Read a number that a file states; ``otherwise`` where it is none."""
    if stated is None or not stated.isascii() or not stated.isdigit() or len(stated) > 6:
        return otherwise
    return min(int(stated), _MOST)
