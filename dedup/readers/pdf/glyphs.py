"""Private-use characters that stand for Thai letters and bullets in PDFs.

Thai fonts of Windows 3.1 to XP keep shifted forms of marks there, so that a reader of the file
finds these codes instead of letters. Microsoft's Thai OpenType specification names them.
"""

import re

_MARKS = "่้๊๋์"
_THAI = {0xF700: "ฐ", 0xF70F: "ญ", 0xF710: "ั", 0xF711: "ํ", 0xF712: "็"}
_THAI |= dict(zip(range(0xF701, 0xF705), "ิีึื", strict=True))
for _first in (0xF705, 0xF70A, 0xF713):
    _THAI |= dict(zip(range(_first, _first + 5), _MARKS, strict=True))
_THAI |= dict(zip(range(0xF718, 0xF71B), "ฺุู", strict=True))
# Symbol fonts put their glyphs at F000-F0FF; what running text has of them are bullets.
GLYPHS = _THAI | dict.fromkeys(range(0xF020, 0xF100), "•")

_PRIVATE = re.compile("[\uf020-\uf0ff\uf700-\uf71a]")


def map_glyphs(text: str) -> tuple[str, int]:
    """Replace private-use glyphs by what they show; gives the text and how many there were."""
    count = len(_PRIVATE.findall(text))
    return (text.translate(GLYPHS), count) if count else (text, 0)
