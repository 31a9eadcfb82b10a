"""Rows whose text is still a piece of a web page: tags and entities are taken off."""

import html
import re
from collections.abc import Iterator

from dedup.lexicon.raised import raised

_BLOCKS = (
    "p|div|section|article|ul|ol|table|tr|h[1-6]|blockquote|figure|figcaption|header|footer|hr|dl"
)
_INLINE = "a|abbr|b|big|cite|code|em|font|i|img|mark|small|span|strong|sub|u|wbr|o:p|tbody|thead"
_TAG = re.compile(
    rf"<(?:(?P<block>/?(?:{_BLOCKS}))|(?P<line>/?(?:br|li|dt|dd))|(?P<cell>/?t[dh])"
    rf"|(?P<inline>/?(?:{_INLINE})))(?:\s[^<>]{{0,5000}})?/?>|<!--[^<>]{{0,5000}}-->",
    re.I,
)
_CLOSED = re.compile(rf"</(?:{_BLOCKS}|{_INLINE}|li|td|sup|del)\s?>|<br\s?/?>|<p>", re.I)
_UNSAID = re.compile(r"<(/?)(script|style|del|s|strike)(?:\s[^<>]{0,5000})?>", re.I)
_RAISED = re.compile(r"<sup(?:\s[^<>]{0,5000})?>(.{0,200}?)</sup\s?>", re.I | re.S)
_ANY_TAG = re.compile("<[^<>]{0,200}>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.I)
_SPACES = re.compile(r"[ \t\r\xa0]+")
_LINES = re.compile(r" ?\n ?")
_BLANKS = re.compile(r"\n{3,}")
# Some systems escape what is escaped already; three times was the most seen.
_MOST_ESCAPES = 3


def plain(text: str) -> str:
    """Give the text that a person would see, where tags or entities stand in it; else as it is.

    Blocks become paragraphs, items and line breaks lines, cells are divided by tabs. What is
    struck out is left out, and what is raised joins no number.
    """
    if "&" in text and _ENTITY.search(text):
        for _ in range(_MOST_ESCAPES):
            unescaped = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
            if unescaped == text:
                break
            text = unescaped
        text = text.replace("\xa0", " ")
    if "<" not in text or not _CLOSED.search(text):
        return text
    text = "".join(_said(text))
    text = _RAISED.sub(_raised, text)
    text = _TAG.sub(_written, _SPACES.sub(" ", text))
    return _BLANKS.sub("\n\n", _LINES.sub("\n", _SPACES_BUT_TABS.sub(" ", text))).strip()


_SPACES_BUT_TABS = re.compile(" {2,}")


def _said(text: str) -> Iterator[str]:
    """Give the stretches outside of what is struck out or no text at all."""
    at = 0
    inside = ""
    for match in _UNSAID.finditer(text):
        name = match[2].lower()
        if not inside:
            yield text[at : match.start()]
            at = match.end()
            inside = "" if match[1] else name
        elif inside == name and match[1]:
            at, inside = match.end(), ""
    # What was opened and never closed is kept: it may be all there is.
    yield text[at:]


def _raised(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - 20) : match.start()]
    return raised(_ANY_TAG.sub("", match[1]).strip(), before)


def _written(match: re.Match[str]) -> str:
    if match["block"]:
        return "\n\n"
    if match["line"]:
        # The end of an item is the start of the next line already.
        return "" if match["line"].startswith("/") else "\n"
    return "\t" if (match["cell"] or "").startswith("/") else ""
