"""Contacts and addresses on the web: telephones with extensions, hotlines, e-mail, LINE, URLs."""

import re
from collections.abc import Iterator

from dedup.facts.mention import Mention

_LABEL = (
    r"(?:หมายเลขโทรศัพท์|เบอร์โทรศัพท์|โทรศัพท์มือถือ|โทรศัพท์|โทรสาร|แฟกซ์|แฟ็กซ์|โทร|มือถือ|สายด่วน|Call Center"
    r"|Tel|Fax|Hotline)\.?[ ]{0,2}:?[ ]{0,2}(?:หมายเลข[ ]?)?"
)
_AREA = r"\+?66[ -]?\d{1,2}|\(?0\d{0,2}\)?"
_LINES = rf"(?:{_AREA})[ -]?\d{{3,4}}[ -]?\d{{3,4}}(?:[ ]?-[ ]?\d{{1,4}})?(?!\d)"
_MORE = r"(?:[ ]?,[ ]?\d{3,4}[ -]?\d{3,4}(?!\d)){0,4}"
_EXTENSION = r"(?:[ ]{0,2}(?:ต่อ|ext\.?)[ ]{0,2}\d{1,5}(?:[ ]?[-,][ ]?\d{1,5}){0,6})?"
_NO_SUM = r"(?![ ]{0,2}(?:บาท|ล้าน|คน|ราย|ตัน|ไร่|ชิ้น))"
_PHONE = re.compile(
    rf"(?:{_LABEL})?(?<![\d.,/]){_LINES}{_NO_SUM}{_MORE}{_EXTENSION}", re.IGNORECASE
)
_SHORT = re.compile(rf"{_LABEL}(?P<n>\d{{3,5}})(?!\d|,\d){_EXTENSION}", re.IGNORECASE)
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}"
)
_HANDLE = re.compile(
    r"(?:LINE(?:[ ]?(?:ID|@|Official|OA)){0,2}|ไลน์(?:ไอดี)?|Facebook|เฟซบุ๊ก|Twitter)"
    r"[ ]{0,2}:[ ]{0,2}@?[A-Za-z0-9._-]{3,40}"
    r"|(?<![A-Za-z0-9._%+-])@[A-Za-z0-9._]{3,40}",
    re.IGNORECASE,
)
# A path may be in Thai; what follows a name without a stroke is the next word.
_THAI_PATH = r"(?:/[ก-๎A-Za-z0-9_%-]{1,80}){0,8}/?"
_URL = re.compile(
    r"(?<![A-Za-z0-9@.])(?:https?://|www\.)[A-Za-z0-9][A-Za-z0-9._~:/?#@!$&'*+;=%-]{2,300}"
    rf"(?:(?<=/)[ก-๎][ก-๎A-Za-z0-9_%-]{{0,80}}{_THAI_PATH})?"
    r"|(?<![A-Za-z0-9@._-])(?:bit\.ly|goo\.gl|forms\.gle|lin\.ee|youtu\.be|tinyurl\.com|fb\.me|line\.me)"
    r"/[A-Za-z0-9._~/?=&%@-]{1,80}"
    r"|(?<![A-Za-z0-9@._-])(?:[A-Za-z0-9-]{1,40}\.){1,4}(?:go|or|co|ac|in|mi)\.th(?:/[A-Za-z0-9._~/?=&%-]{0,200})?"
    r"|(?<![A-Za-z0-9@._-])(?:[A-Za-z0-9-]{2,40}\.){1,3}(?:com|org|net)(?![A-Za-z0-9])(?:/[A-Za-z0-9._~/?=&%-]{0,200})?",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[Mention]:
    """Find the contacts and URLs of normalised text."""
    for match in _EMAIL.finditer(text):
        yield Mention(type="contact", start=match.start(), end=match.end(), value=match[0].lower())
    for match in _URL.finditer(text):
        url = match[0].rstrip(".,;:!?'")
        value = re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).rstrip("/")
        yield Mention(type="url", start=match.start(), end=match.start() + len(url), value=value)
    for pattern in (_PHONE, _SHORT):
        for match in pattern.finditer(text):
            yield Mention(
                type="contact", start=match.start(), end=match.end(), value=_dialled(match[0])
            )
    for match in _HANDLE.finditer(text):
        value = re.sub(r".*[: @]", "", match[0]).lower()
        yield Mention(type="contact", start=match.start(), end=match.end(), value="@" + value)


def _dialled(phone: str) -> str:
    """Reduce a telephone number to what is dialled: digits, ranges and extensions."""
    kind = "fax " if re.match("โทรสาร|แฟ|fax", phone, re.IGNORECASE) else ""
    digits = re.sub(r"[^\d,x]", "", re.sub("ต่อ|ext", "x", phone, flags=re.IGNORECASE))
    return kind + re.sub(r"^66(?=\d{8})", "0", digits)
