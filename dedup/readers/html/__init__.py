"""HTML: the article of a page as a person would read it, with its headline and date.

What is article and what is furniture is decided by trafilatura; ``page`` readies the page for it
and reads the head fields; here paragraphs, list items and table rows are written out.
"""

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dedup.errors import EncodingError, InputError, MissingExtra, TooLarge
from dedup.readers.encoding import Decoded, declared_encoding, decode
from dedup.readers.extract import Extract
from dedup.streams.limits import Limits
from dedup.streams.markup import plain

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})""", re.I)
_HEAD = 16_384
_TAGS = 10
# Where less than a third of the article that a page states is shown, a script is to show it.
_STATED = 3
_SPACES = re.compile(r"[ \t\r\n\f]+")
# Stand for a line break and for the end of a table cell while a paragraph is put together;
# neither can occur in parsed HTML.
_LINE, _CELL = "\x0b", "\x1f"
_BORDER = re.compile(" ?\x1f ?")
# The extractor's names of elements, and those of HTML itself.
_ROWS, _CELLS, _ITEMS = {"row", "tr"}, {"cell", "td", "th"}, {"item", "li"}
_BREAKS = {"lb", "br"}
_INLINE = {"hi", "ref", "del", "graphic"} | {
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "img", "ins", "kbd",
    "label", "mark", "nobr", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "wbr",
}  # fmt: skip


def read_html(data: bytes, *, where: str, encoding: str | None, limits: Limits) -> Extract:
    """Extract the article of a page, or all its visible text where no article stands out.

    Raises ``InputError`` for a page without text, ``TooLarge`` for one of too many elements and
    ``MissingExtra`` where the optional part is not installed.
    """
    try:
        from dedup.readers.html import no_article, web_page
    except ImportError as error:
        raise MissingExtra("reading HTML", "readers") from error
    decoded, tree = _parsed(data, where, encoding, limits)
    head = web_page.read_head(tree)
    stated, signs = no_article.article_body(tree), no_article.signs(tree)
    dropped = web_page.prepare(tree)
    body = _article(tree)
    paragraphs = list(_paragraphs(tree if body is None else body))
    if body is not None:
        paragraphs = web_page.with_lead(head, paragraphs)
    if stated and _STATED * sum(map(len, paragraphs)) < len(stated):
        paragraphs = list(filter(None, map(str.strip, plain(stated).splitlines())))
    else:
        no_article.check_article(paragraphs, signs, where=where)
    title = web_page.choose_title(head, paragraphs)
    if title and title not in web_page.first_lines(paragraphs):
        paragraphs.insert(0, title)
    return Extract(
        text="".join(f"{paragraph}\n\n" for paragraph in paragraphs).removesuffix("\n"),
        media="html",
        encoding=decoded.encoding,
        title=title,
        date=head.date,
        url=head.url,
        left_out=tuple(sorted(dropped.items())),
    )


def read_page(data: bytes, *, where: str, encoding: str | None, limits: Limits) -> Extract:
    """Extract all that a page shows, which is an article already: of a mail, or of a document.

    Raises as ``read_html`` does.
    """
    try:
        from dedup.readers.html import web_page
    except ImportError as error:
        raise MissingExtra("reading HTML", "readers") from error
    decoded, tree = _parsed(data, where, encoding, limits)
    dropped = web_page.prepare(tree)
    for head in list(tree.iter("head")):
        head.clear()
    paragraphs = _paragraphs(tree)
    return Extract(
        text="".join(f"{paragraph}\n\n" for paragraph in paragraphs).removesuffix("\n"),
        media="html",
        encoding=decoded.encoding,
        left_out=tuple(sorted(dropped.items())),
    )


def _parsed(
    data: bytes, where: str, encoding: str | None, limits: Limits
) -> "tuple[Decoded, _Element]":
    from dedup.readers.html import web_page

    decoded = _decode_page(data, where=where, encoding=encoding)
    # An element has a tag or two; what else looks like tags stands in scripts.
    if decoded.text.count("<") > _TAGS * limits.elements:
        raise _too_many_elements(limits, where)
    tree = web_page.parse(decoded.text, where=where)
    if tree is None:
        raise InputError("is a page without text", where=where, hint="save the page again")
    if sum(1 for _ in tree.iter()) > limits.elements:
        raise _too_many_elements(limits, where)
    return decoded, tree


def _too_many_elements(limits: Limits, where: str) -> TooLarge:
    return TooLarge(
        f"is a page of more than the {limits.elements:,} elements allowed",
        where=where,
        hint="save the article alone, or copy its text into a file",
    )


def _decode_page(data: bytes, *, where: str, encoding: str | None) -> Decoded:
    """Decode a page by what its bytes are, else, as browsers do, by what it declares.

    Pages of Thai newspapers often declare one encoding and are in another, so the bytes decide.
    """
    try:
        return decode(data, where=where, encoding=encoding)
    except EncodingError:
        declared = _CHARSET.search(data, 0, _HEAD)
        known = declared_encoding(declared[1].decode("ascii", "replace")) if declared else None
        if encoding is not None or known is None:
            raise
        return Decoded(text=data.decode(known, "replace"), encoding=known)


def _article(tree: "_Element") -> "_Element | None":
    import trafilatura

    # Its messages may quote the page, and a text under embargo belongs in no log.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    try:
        found = trafilatura.bare_extraction(tree, include_comments=False)
    except (RecursionError, ValueError, TypeError, AttributeError):
        # Broken pages trip it up in several ways; all the visible text is read then.
        return None
    body: _Element | None = getattr(found, "body", None)
    return body if body is not None and any(_paragraphs(body)) else None


def _paragraphs(body: "_Element") -> Iterator[str]:
    """Write the blocks of a tree out as paragraphs, a table row as one with tabs."""
    buffer: list[str] = []
    for piece in (*_pieces(body), None):
        if piece is not None:
            buffer.append(piece)
            continue
        lines = (_SPACES.sub(" ", line).strip() for line in "".join(buffer).split(_LINE))
        paragraph = _BORDER.sub("\t", "\n".join(filter(None, lines))).strip()
        buffer = []
        if paragraph:
            yield paragraph


def _pieces(root: "_Element") -> Iterator[str | None]:
    """Give the running text of a tree; ``None`` ends a paragraph.

    The walk is the library's, without recursion: broken pages nest deeper than Python does.
    """
    from lxml import etree

    rows = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        rows -= event == "end" and tag in _ROWS
        if tag in _BREAKS:
            yield _LINE if event == "start" else ""
        elif tag not in _INLINE:
            # Within a table row nothing but the row's end is the end of a paragraph.
            yield (_CELL if tag in _CELLS and event == "end" else " ") if rows else None
        rows += event == "start" and tag in _ROWS
        if event == "start":
            if tag in _ITEMS and _is_unordered(element.getparent()):
                yield "• "
            yield element.text or ""
        elif element is not root:
            yield element.tail or ""


def _is_unordered(parent: "_Element | None") -> bool:
    return parent is not None and (parent.tag == "ul" or parent.get("rend") == "ul")
