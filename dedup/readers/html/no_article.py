"""Pages that hold no article: a script is to fill them, or they stand before one.

A page saved by a program, not from a browser, often is one of these; its few words are no text.
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml.etree import _Element

from dedup.errors import InputError

# An article is longer than what such pages say; a notice about cookies is the longest of them.
_SHORT = 300
_NOTICE = 2_000
_MOST_JSON = 4_000_000
_DEEPEST = 8
_ROOT = re.compile(
    r"root|app|__next|__nuxt|__gatsby|___gatsby|main-?app|react-?root|app-?root|q-app|svelte|ember\d*",
    re.I,
)
_SCRIPT_WANTED = re.compile(
    r"java\s?script|จาวาสคริปต์|กำลังโหลด|โปรดรอสักครู่|กรุณารอสักครู่|loading|please wait", re.I
)
_CHALLENGE = re.compile(
    r"just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are|"
    r"are you a robot|access denied|security check|captcha|ddos|cf-browser|ray id|"
    r"ไม่ใช่(?:บอท|หุ่นยนต์|โปรแกรม)|ตรวจสอบ(?:เบราว์เซอร์|ความปลอดภัย)|ยืนยันว่า(?:คุณ|ท่าน)เป็น(?:มนุษย์|คน)",
    re.I,
)
_COOKIES = re.compile(r"คุกกี้|cookies?|consent|ความยินยอม|ความเป็นส่วนตัว|ข้อมูลส่วนบุคคล|privacy", re.I)
_CONSENT = re.compile(r"ยอมรับ|ยินยอม|ตกลง|accept|agree|allow|consent", re.I)
_SIGN_IN = re.compile(
    r"เข้าสู่ระบบ|สมัครสมาชิก|ลงทะเบียน|log ?in|sign ?in|subscribe|password|รหัสผ่าน", re.I
)


def article_body(tree: _Element) -> str | None:
    """Give the text of the article that a page states for search engines, the longest one."""
    bodies: list[str] = []
    for script in tree.iter("script"):
        written = script.text or ""
        if "ld+json" in (script.get("type") or "") and len(written) <= _MOST_JSON:
            try:
                bodies += _bodies(json.loads(written, strict=False), _DEEPEST)
            except (ValueError, RecursionError):
                continue
    return max(bodies, key=len, default=None)


def signs(tree: _Element) -> frozenset[str]:
    """Name the signs that a page is no article: ``script``, ``challenge``, ``consent``, ``door``.

    It is asked before scripts and buttons are taken out.
    """
    found = set()
    scripted = next(tree.iter("script"), None) is not None
    noscript = " ".join(_text(element) for element in tree.iter("noscript"))
    body = _text(next(tree.iter("body"), tree))[:_NOTICE]
    title = " ".join(_text(element) for element in tree.iter("title"))
    roots = any(_ROOT.fullmatch(element.get("id") or "") for element in tree.iter("div", "main"))
    if scripted and (roots or _SCRIPT_WANTED.search(f"{noscript} {body}")):
        found.add("script")
    if _CHALLENGE.search(f"{title} {body}"):
        found.add("challenge")
    pressed = " ".join(_text(e) for e in tree.iter("button", "a", "input", "label"))[:_NOTICE]
    values = " ".join(element.get("value") or "" for element in tree.iter("input"))
    if _CONSENT.search(f"{pressed} {values}"):
        found.add("consent")
    if _SIGN_IN.search(f"{pressed} {values} {title}"):
        found.add("door")
    return frozenset(found)


def check_article(paragraphs: Sequence[str], found: frozenset[str], *, where: str) -> None:
    """Refuse what was read of a page where it is no article; raises ``InputError``."""
    length = sum(map(len, paragraphs))
    about_cookies = sum(len(one) for one in paragraphs if _COOKIES.search(one))
    if length < _SHORT and "challenge" in found:
        what = "is a page that asks whether a person reads it, not the article"
    elif length < _NOTICE and "consent" in found and 2 * about_cookies > length:
        what = "is a notice about cookies that stands before the article"
    elif length < _SHORT and "door" in found and (not length or "script" in found):
        what = "is a page to sign in, not the article"
    elif length < _SHORT and "script" in found:
        what = "holds no article: a script fills the page once it is loaded"
    else:
        return
    raise InputError(
        what,
        where=where,
        hint="save the page from the browser after it has loaded, or copy its text into a file",
    )


def _bodies(value: Any, depth: int) -> Iterator[str]:  # noqa: ANN401 - any JSON
    if depth and isinstance(value, dict):
        body = value.get("articleBody")
        if isinstance(body, str) and body.strip():
            yield body
        value = list(value.values())
    if depth and isinstance(value, list):
        for one in value:
            yield from _bodies(one, depth - 1)


def _text(element: _Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
