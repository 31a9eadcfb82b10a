"""What a page shows of its text: what is hidden or struck out, and what is raised.

Of style sheets only rules for a class, an id or a kind of element are taken, and none that hold
for paper or for some screens only.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree
from lxml.etree import _Element

from dedup.lexicon.raised import raised

if TYPE_CHECKING:
    from dedup.model import LeftOut

_SPACES = re.compile(r"\s+")
_COMMENT = re.compile(r"/\*.{0,10000}?\*/", re.S)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,5000})\}")
_SELECTOR = re.compile(r"([a-z][a-z0-9]{0,10})?((?:[.#][\w-]{1,80}){0,3})", re.I)
_HIDES = re.compile(
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}0(?![.\d])",
    re.I,
)
_STRIKES = re.compile(r"text-decoration(?:-line)?\s{0,3}:[^;]{0,60}line-through", re.I)
_RAISES = re.compile(r"vertical-align\s{0,3}:\s{0,3}super", re.I)
_STRUCK = frozenset(("del", "s", "strike"))
_TEXTS = frozenset(("article", "main"))
# A page that hides more of its text than this shows it by a script once it is loaded.
_MOST_HIDDEN = 0.5


@dataclass(slots=True)
class Sheet:
    """What the style sheets of a page hide and strike out, as kind, id and classes of elements."""

    hidden: set[tuple[str, frozenset[str]]] = field(default_factory=set)
    struck: set[tuple[str, frozenset[str]]] = field(default_factory=set)
    raised: set[tuple[str, frozenset[str]]] = field(default_factory=set)


def drop_unshown(tree: _Element) -> "Counter[LeftOut]":
    """Take out what is hidden or struck out, and raise what is raised; count what holds text.

    What is hidden counts only inside of an article: every page hides menus.
    """
    sheet = _sheet(tree)
    dropped: Counter[LeftOut] = Counter()
    hidden, struck = [], []
    for element in tree.iter(etree.Element):
        marks = _marks(element)
        style = element.get("style") or ""
        if element.get("hidden") is not None or _is(element, style, _HIDES, sheet.hidden, marks):
            hidden.append(element)
        elif element.tag in _STRUCK or _is(element, style, _STRIKES, sheet.struck, marks):
            struck.append(element)
        elif element.tag == "sup" or _is(element, style, _RAISES, sheet.raised, marks):
            dropped["raised mark"] += _raise(element)
    whole = _length(tree)
    if sum(map(_length, _outermost(hidden))) > _MOST_HIDDEN * whole:
        hidden = []
    for element in _outermost(hidden):
        dropped["hidden"] += bool(_length(element)) and _is_in_text(element)
        drop(element)
    for element in _outermost(struck):
        dropped["struck out"] += bool(_length(element))
        drop(element)
    return +dropped


def drop(element: _Element) -> None:
    """Take an element out of a page, and leave what follows it."""
    parent = element.getparent()
    if parent is None:
        return
    tail, before = element.tail or "", element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def words(element: _Element) -> str:
    """Give the text within an element, with one space for any white space."""
    return _SPACES.sub(" ", "".join(map(str, element.itertext()))).strip()


def _sheet(tree: _Element) -> Sheet:
    sheet = Sheet()
    for style in tree.iter("style"):
        if (style.get("media") or "all").strip().lower() not in {"all", "screen"}:
            continue
        for selectors, declared in _rules(style.text or ""):
            for found, pattern in (
                (sheet.hidden, _HIDES),
                (sheet.struck, _STRIKES),
                (sheet.raised, _RAISES),
            ):
                if pattern.search(declared):
                    found.update(_selected(selectors))
    return sheet


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Give the selectors and the declarations of each rule that is not inside of another."""
    depth = 0
    at = 0
    text = _COMMENT.sub(" ", sheet)
    for match in _RULE.finditer(text):
        between = text[at : match.start()] + match[1]
        # What opened before the selectors, such as @media, and closed again.
        depth = max(0, depth + between.count("{") - between.count("}"))
        at = match.end()
        if not depth and not match[1].lstrip().startswith("@"):
            yield match[1], match[2]


def _selected(selectors: str) -> Iterator[tuple[str, frozenset[str]]]:
    for selector in selectors.split(","):
        match = _SELECTOR.fullmatch(selector.strip())
        if match and match[2]:
            yield (match[1] or "").lower(), frozenset(re.findall(r"[.#][\w-]+", match[2]))


def _marks(element: _Element) -> frozenset[str]:
    """Give the classes and the id of an element as a style sheet writes them."""
    marks = {f".{name}" for name in (element.get("class") or "")[:2000].split()}
    return frozenset(marks | {f"#{element.get('id')}"}) if element.get("id") else frozenset(marks)


def _is(
    element: _Element,
    style: str,
    pattern: re.Pattern[str],
    rules: set[tuple[str, frozenset[str]]],
    marks: frozenset[str],
) -> bool:
    if style and pattern.search(style[:2000]):
        return True
    return bool(marks) and any(
        wanted <= marks and tag in {"", element.tag} for tag, wanted in rules
    )


def _raise(element: _Element) -> bool:
    """Write what is raised so that it joins no number; return whether it is left out."""
    parent, before = element.getparent(), element.getprevious()
    text = "".join(map(str, element.itertext()))
    if parent is None or len(text) > 20:
        return False
    if before is None:
        ahead = parent.text or ""
    else:
        ahead = before.tail or "".join(map(str, before.itertext()))
    for child in list(element):
        element.remove(child)
    # A mark may be written in several pieces.
    while not element.tail and (after := element.getnext()) is not None and after.tag == "sup":
        text += "".join(map(str, after.itertext()))
        element.tail = after.tail
        after.tail = None
        parent.remove(after)
    element.text, element.tag = raised(text.strip(), ahead), "span"
    return bool(text.strip()) and not element.text


def _outermost(elements: list[_Element]) -> list[_Element]:
    chosen = set(elements)
    return [one for one in elements if not any(up in chosen for up in one.iterancestors())]


def _is_in_text(element: _Element) -> bool:
    return any(
        up.tag in _TEXTS or up.get("itemprop") == "articleBody" for up in element.iterancestors()
    )


def _length(element: _Element) -> int:
    if element.tag in {"script", "style", "noscript", "template"}:
        return 0
    return sum(
        len(str(text).strip())
        for text in element.itertext(etree.Element)
        if getattr(text, "getparent", lambda: element)().tag
        not in {"script", "style", "noscript", "template"}
    )
