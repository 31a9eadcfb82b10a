"""What strangers wrote, made fit to be shown: on a terminal, on a page, in a table.

Bidi controls and zero-width characters can disguise a name or a number, a terminal obeys control
characters, a spreadsheet takes a cell for a formula, and an address can look like another. Whatever
comes from outside (texts, titles, names of files, ids, dates, addresses) is shown by way of here.
"""

import re
import unicodedata
from urllib.parse import urlsplit

# Line breaks and tabs are layout, not disguise; everything else of these classes is made visible:
# controls (Cc), formats such as bidi and zero-width (Cf), separators of lines (Zl, Zp),
# unassigned private glyphs (Co) and lone surrogates (Cs).
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufeff\uffa0"
    "\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010fffd]"
)
_SHORT = {
    0x00AD: "SHY",
    0x061C: "ALM",
    0x200B: "ZWSP",
    0x200C: "ZWNJ",
    0x200D: "ZWJ",
    0x200E: "LRM",
    0x200F: "RLM",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}
# Cyrillic and Greek letters that are drawn as Latin ones are.
_TWINS = frozenset("АВЕЅІЈКМНОРСТУХԚԜаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧορνϲϳ")
_NAMED = re.compile(f"{_HIDDEN.pattern[:-1]}{''.join(sorted(_TWINS))}]")
_LATIN = re.compile("[A-Za-z]")
# The parts of a host's name: of Latin letters, or of Thai ones, never of both.
_LABEL = re.compile(
    r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?|[\u0e01-\u0e3a\u0e40-\u0e590-9-]+"
)
_PORT = re.compile(r"[0-9]{0,5}")
# The rest of an address: what of ASCII an address may hold, and Thai.
_REST = re.compile(r"[!#$%&()*+,./0-9:;=?@A-Z_a-z~\[\]|{}^\u0e01-\u0e3a\u0e40-\u0e5b-]*")
# A spreadsheet takes a cell that begins so for a formula; the wide and the small forms too.
_FORMULA = frozenset("=+-@\t\r＝＋－＠﹦﹢﹣﹫−")


def hidden_name(character: str) -> str:
    """Name a character that cannot be seen: ``RLO``, ``ZWSP`` or ``U+0007``."""
    code = ord(character)
    return _SHORT.get(code, f"U+{code:04X}")


def pieces(text: str) -> tuple[tuple[str, bool], ...]:
    """Cut ``text`` into visible stretches and the names of hidden characters (flagged true).

    A joiner inside a visible emoji is part of what is seen and stays. A letter of another script
    that looks like a Latin one is named where it stands in a word with Latin letters.
    """
    found: list[tuple[str, bool]] = []
    done = 0
    for match in _NAMED.finditer(text):
        at = match.start()
        if _joins_emoji(text, at) or (match[0] in _TWINS and not _among_latin(text, at)):
            continue
        if done < at:
            found.append((text[done:at], False))
        found.append((hidden_name(match[0]), True))
        done = match.end()
    if done < len(text) or not found:
        found.append((text[done:], False))
    return tuple(found)


def hides(text: str) -> bool:
    """Return whether ``text`` may hold a character to be named: if not, it is one piece."""
    return _NAMED.search(text) is not None


def shows(text: str) -> bool:
    """Return whether a reader sees anything in ``text``: more than spaces and hidden characters."""
    return not text.isspace() and bool(_HIDDEN.sub("", text).strip())


def plain(text: str) -> str:
    """Give ``text`` on one line with every hidden character written out as ``<RLO>``."""
    shown = "".join(f"⟨{part}⟩" if hidden else part for part, hidden in pieces(text))
    return " ".join(shown.split())


def safe_url(text: str) -> str:
    """Give the web address that ``text`` is, or nothing where it may not become a link.

    Only http and https do, and only where the address leads where it seems to lead: without
    hidden characters, letters of scripts other than Latin and Thai, a host of mixed scripts, or
    a user's name that looks like a host.
    """
    found = text.strip()
    scheme, separator, _ = found.partition("://")
    if not separator or scheme.lower() not in ("http", "https"):
        return ""
    try:
        parts = urlsplit(found)
    except ValueError:
        return ""
    host, _, port = parts.netloc.partition(":")
    rest = found[len(scheme) + len(separator) + len(parts.netloc) :]
    labels = host.removesuffix(".").split(".")
    if not _PORT.fullmatch(port) or not all(map(_LABEL.fullmatch, labels)):
        return ""
    return found if _REST.fullmatch(rest) else ""


def plain_address(text: str) -> str:
    """Give an address on one line, every character named that an address of ours has not."""
    named = "".join(
        ch if _REST.fullmatch(ch) or ch in " '\"" else f"⟨{hidden_name(ch)}⟩" for ch in text
    )
    return " ".join(named.split())


def table_cell(value: object) -> object:
    """Give a value as a cell of a table that a spreadsheet opens: text stays text.

    An apostrophe stands before whatever could be taken for a formula once spaces and characters
    that hide are passed over.
    """
    if isinstance(value, bool):
        return int(value)
    if not isinstance(value, str):
        return value
    seen = _HIDDEN.sub("", value).lstrip()
    begins = {value[:1], seen[:1]}
    return f"'{value}" if begins & _FORMULA else value


def _joins_emoji(text: str, at: int) -> bool:
    if text[at] != "\u200d" or not 0 < at < len(text) - 1:
        return False
    around = (text[at - 1], text[at + 1])
    return all(unicodedata.category(ch) in ("So", "Sk", "Mn") for ch in around)


def _among_latin(text: str, at: int) -> bool:
    """Return whether the word around a look-alike holds a Latin letter too."""
    first = last = at
    while first > 0 and _is_word(text[first - 1]):
        first -= 1
    while last < len(text) and _is_word(text[last]):
        last += 1
    return _LATIN.search(text, first, last) is not None


def _is_word(character: str) -> bool:
    return character in _TWINS or _LATIN.match(character) is not None
