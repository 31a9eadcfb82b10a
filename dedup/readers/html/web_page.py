"""A web page before its article is taken out: head fields, furniture, layout tables, list numbers.

This module needs the optional part ``readers``; ``html`` says so where it is missing.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import trafilatura  # noqa: F401 - the part is whole only with it
from lxml import etree
from lxml import html as lxml_html
from lxml.etree import _Element

from dedup.errors import TooLarge
from dedup.lexicon.calendar import common_year
from dedup.readers.html.kept import keep_announced_links, keep_captions, number_items
from dedup.readers.html.visible import drop, drop_unshown, words

if TYPE_CHECKING:
    from dedup.model import LeftOut

_SPACES = re.compile(r"\s+")
_PUBLISHED = re.compile(r'"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"')
_ISO_DATE = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_SEPARATOR = re.compile(r"\s+[|–—»:·•-]+\s+|[|»]")
_SCRIPTS = (
    "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "button",
    "input", "select", "textarea",
)  # fmt: skip
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:ads?|adbox|adslot|adsense|adsbygoogle|advert\w{0,12}|sponsor\w{0,6}"
    r"|promo\w{0,8}|banner\w{0,6}|cookie\w{0,10}|newsletter|social|shar(?:e|ing)\w{0,8}|breadcrumb\w?)"
    r"(?:$|[\s_-])",
    re.I,
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TABLE_PARTS = ("table", "tbody", "thead", "tfoot", "tr", "td", "th", "center")
_IMPRINT = re.compile("©|copyright|สงวนสิทธิ์|สงวนลิขสิทธิ์|ลิขสิทธิ์", re.I)
# A block of furniture is short; an article in a box called "share" is not.
_SHORT = 300
# A table that lays out a page has a cell longer than any cell of figures.
_LONG_CELL = 400
_LEADS = 50
_TITLE_METAS = ("og:title", "twitter:title", "dc.title", "title")
_DATE_METAS = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate",
    "publish-date", "dc.date", "dc.date.issued",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a page says about itself.

    ``headings`` are its ``h1``; ``leads`` the paragraphs that follow the first of them, in which
    a summary may stand that is not within the article's own box.
    """

    titles: tuple[str, ...]
    headings: tuple[str, ...]
    leads: tuple[str, ...]
    date: str | None
    url: str | None


def parse(text: str, *, where: str) -> _Element | None:
    """Parse a page, mending what is broken; ``None`` where nothing is left.

    Raises ``TooLarge`` for a page nested so deep that the parser would leave out a part of it.
    """
    # The parser refuses a declared encoding in text that is already decoded.
    stripped = re.sub(r"^\s{0,100}<\?xml[^>]{0,200}\?>", "", text)
    parser = lxml_html.HTMLParser()
    try:
        tree: _Element = lxml_html.document_fromstring(stripped, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    if any("depth" in error.message for error in parser.error_log):
        raise TooLarge("is a page nested too deep", where=where, hint="copy its text into a file")
    etree.strip_elements(tree, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    return tree


def read_head(tree: _Element) -> Head:
    """Read title, date and address from a page's head; the date is ISO 8601, common era."""
    metas = _metas(tree)
    titles = [metas[name] for name in _TITLE_METAS if name in metas]
    titles += [text for text in map(words, tree.iter("title")) if text]
    return Head(
        titles=tuple(titles),
        headings=tuple(text for text in map(words, tree.iter("h1")) if text),
        leads=tuple(_leads(tree)),
        date=_published(tree, metas),
        url=_address(tree, metas),
    )


def prepare(tree: _Element) -> "Counter[LeftOut]":
    """Change a page so that the extractor sees what a person sees; count what does not hold."""
    dropped = drop_unshown(tree)
    etree.strip_elements(tree, *_SCRIPTS, with_tail=False)
    for element in tree.iter():
        # The library reads control characters from a page but refuses to have them set.
        if element.text and _CONTROL.search(str(element.text)):
            element.text = _CONTROL.sub(" ", str(element.text))
        if element.tail and _CONTROL.search(str(element.tail)):
            element.tail = _CONTROL.sub(" ", str(element.tail))
    for element in list(tree.iter("div", "section", "aside", "p", "span", "ul", "ins")):
        if _is_furniture(element):
            drop(element)
    _unfold_layout_tables(tree)
    number_items(tree)
    keep_captions(tree)
    keep_announced_links(tree)
    return dropped


def with_lead(head: Head, paragraphs: Sequence[str]) -> list[str]:
    """Put back a summary that stands between the headline and the article."""
    found = list(paragraphs)
    start = next((at for at, text in enumerate(found) if text not in head.headings), 0)
    if not found or found[start] not in head.leads:
        return found
    before = head.leads[: head.leads.index(found[start])]
    return [*found[:start], *(text for text in before if text not in found), *found[start:]]


def choose_title(head: Head, paragraphs: Sequence[str]) -> str | None:
    """Choose the headline: as it stands in the text, else an ``h1``, else the page's title.

    A page's title often holds the name of the paper or of the section as well.
    """
    for text in first_lines(paragraphs):
        if len(text) >= 10 and any(text in title for title in head.titles):
            return text
    for heading in head.headings:
        if any(heading in title or title in heading for title in head.titles):
            return heading
    if len(head.headings) == 1:
        return head.headings[0]
    if head.titles:
        return max(_SEPARATOR.split(head.titles[0]), key=len).strip() or None
    return None


def first_lines(paragraphs: Sequence[str]) -> list[str]:
    """Give the lines among which a headline stands if the article holds it."""
    return "\n".join(paragraphs[:3]).split("\n")[:4]


def _metas(tree: _Element) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = _SPACES.sub(" ", element.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _published(tree: _Element, metas: dict[str, str]) -> str | None:
    stated = [metas[name] for name in _DATE_METAS if name in metas]
    for element in tree.iter("script"):
        if "ld+json" in (element.get("type") or ""):
            stated += _PUBLISHED.findall(element.text or "")
    stated += [element.get("datetime") or "" for element in tree.iter("time")]
    return next(filter(None, map(_iso_date, stated)), None)


def _iso_date(stated: str) -> str | None:
    match = _ISO_DATE.search(stated)
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    try:
        # Some Thai sites write the year of the Buddhist era into fields meant for ISO dates.
        return date(common_year(year), month, day).isoformat()
    except ValueError:
        return None


def _address(tree: _Element, metas: dict[str, str]) -> str | None:
    stated = [e.get("href") or "" for e in tree.iter("link") if e.get("rel") == "canonical"]
    stated.append(metas.get("og:url", ""))
    return next((url for url in stated if url.startswith(("http://", "https://"))), None)


def _leads(tree: _Element) -> Iterator[str]:
    heading = next(tree.iter("h1"), None)
    if heading is None:
        return
    count = 0
    for element in tree.iter("h1", "p"):
        if element is heading:
            count = 1
        elif count and element.tag == "p" and not _is_aside(element):
            text = words(element)
            if len(text) >= 40 and _link_share(element, text) < 0.3:
                yield text
                count += 1
        if count > _LEADS:
            return


def _is_aside(element: _Element) -> bool:
    return any(True for _ in element.iterancestors("aside", "nav", "footer", "figure", "form"))


def _link_share(element: _Element, text: str) -> float:
    return sum(len(words(link)) for link in element.iter("a")) / max(1, len(text))


def _is_furniture(element: _Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if not _FURNITURE.search(names[:500]):
        return False
    return next(element.iter("h1"), None) is None and _is_short(element)


def _is_short(element: _Element) -> bool:
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length > _SHORT:
            return False
    return True


def _unfold_layout_tables(tree: _Element) -> None:
    """Make boxes of tables that lay out a page rather than hold figures."""
    for table in list(tree.iter("table")):
        if not _is_layout(table):
            continue
        for element in [part for part in table.iter(*_TABLE_PARTS) if _table_of(part) is table]:
            if element.tag in {"td", "center"} and _is_side_box(element):
                drop(element)
            else:
                element.tag = "div"


def _is_layout(table: _Element) -> bool:
    if next(table.iterdescendants("table"), None) is not None:
        return True
    return any(len(words(cell)) > _LONG_CELL for cell in table.iter("td"))


def _is_side_box(element: _Element) -> bool:
    """Return whether a cell of a layout table is a menu, a list of links or the imprint."""
    text = words(element)
    if len(text) > _LONG_CELL:
        return False
    return _link_share(element, text) > 0.4 or bool(_IMPRINT.search(text))


def _table_of(element: _Element) -> _Element | None:
    if element.tag == "table":
        return element
    return next(element.iterancestors("table"), None)
