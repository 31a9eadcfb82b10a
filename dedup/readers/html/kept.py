"""What a person reads of an article and an extractor passes over: numbers, captions, lists."""

import re

from lxml import etree
from lxml.etree import _Element

from dedup.readers.html.visible import drop, words

_ANNOUNCES = re.compile(
    r"(?:ดังนี้|ดังต่อไปนี้|ดังกล่าว|ได้แก่|ประกอบด้วย|อาทิ|เช่น|คือ|ต่อไปนี้|following|[:：])\s{0,3}[:：]?$"
)


def number_items(tree: _Element) -> None:
    """Write the numbers that a browser shows before the items of an ordered list."""
    for ordered in tree.iter("ol"):
        number = _integer(ordered.get("start"), 1)
        for item in ordered.iterchildren("li"):
            number = _integer(item.get("value"), number)
            first = next(item.iterchildren("p", "div"), None)
            holder = item if (item.text or "").strip() or first is None else first
            holder.text = f"{number}. {(holder.text or '').lstrip()}"
            number += 1


def keep_captions(tree: _Element) -> None:
    """Make paragraphs of the captions of pictures, which the extractor leaves out."""
    for caption in list(tree.iter("figcaption")):
        figure = next(caption.iterancestors("figure"), None)
        if figure is None or not words(caption):
            continue
        drop(caption)
        caption.tag, caption.tail = "p", None
        figure.addnext(caption)


def keep_announced_links(tree: _Element) -> None:
    """Unlink the items of a list that the sentence before it announces: it is part of the text."""
    for listed in tree.iter("ul", "ol"):
        before = listed.getprevious()
        if before is None:
            announced = (getattr(listed.getparent(), "text", "") or "").strip()
        else:
            announced = (before.tail or "").strip() or words(before)
        if _ANNOUNCES.search(announced[-200:]):
            etree.strip_tags(listed, "a")


def _integer(stated: str | None, otherwise: int) -> int:
    return int(stated) if stated and re.fullmatch(r"\d{1,6}", stated) else otherwise
