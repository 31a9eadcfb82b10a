"""The styles of a document: which list a paragraph is in, and what of its text holds."""

from dataclasses import dataclass, replace

from dedup.readers.docx.markup import Attributes
from dedup.readers.docx.numbering import integer

_OFF = frozenset(("0", "false", "off"))
_SHOWN_AS = {"w:vanish": "hidden", "w:strike": "struck", "w:dstrike": "struck"}
# A style rests on another; a damaged file may hold a ring of them.
_MOST_BASES = 20


@dataclass(frozen=True, slots=True)
class Look:
    """How text is shown, as far as it matters; ``None`` where nothing is said of it."""

    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None

    def over(self, below: "Look") -> "Look":
        """Lay this look over another: what this one says holds."""
        return Look(
            below.hidden if self.hidden is None else self.hidden,
            below.struck if self.struck is None else self.struck,
            below.raised if self.raised is None else self.raised,
        )

    def said(self, name: str, value: str) -> "Look":
        """Take an element of run properties into account."""
        if name in _SHOWN_AS:
            return replace(self, **{_SHOWN_AS[name]: value not in _OFF})
        if name == "w:vertAlign":
            return replace(self, raised=value == "superscript")
        return self


PLAIN = Look()


@dataclass(slots=True)
class Style:
    """A style: the list it puts a paragraph in, how its text looks, and the style it rests on."""

    number: str = ""
    level: int | None = None
    base: str = ""
    look: Look = PLAIN


class Styles:
    """Listens to ``styles.xml``."""

    def __init__(self) -> None:
        """Begin with no style."""
        self._styles: dict[str, Style] = {}
        self._looks: dict[str, Look] = {"": PLAIN}
        self._style = Style()
        # What a table style says of its first row says nothing of a text.
        self._within_table = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Take an element of the file."""
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._style = Style()
            self._styles[attributes.get("w:styleId", "")] = self._style
        elif name == "w:tblStylePr":
            self._within_table = True
        elif self._within_table:
            return
        elif name == "w:basedOn":
            self._style.base = value
        elif name == "w:numId":
            self._style.number = value
        elif name == "w:ilvl":
            self._style.level = integer(value, 0)
        else:
            self._style.look = self._style.look.said(name, value)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == "w:tblStylePr":
            self._within_table = False

    def text(self, text: str) -> None:
        """Take text; the file holds none that is shown."""

    def find(self, style: str) -> Style:
        """Give the style, or the one it rests on, that puts a paragraph in a list."""
        for one in self._line(style):
            if one.number:
                return one
        return Style()

    def look(self, style: str) -> Look:
        """Give how text of a style looks, what it rests on included."""
        if style not in self._looks:
            look = PLAIN
            for one in self._line(style):
                look = look.over(one.look)
            self._looks[style] = look
        return self._looks[style]

    def _line(self, style: str) -> list[Style]:
        line: list[Style] = []
        while style in self._styles and len(line) < _MOST_BASES:
            line.append(self._styles[style])
            style = line[-1].base
        return line
