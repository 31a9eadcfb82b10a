"""Contacts: telephones with extensions, hotlines, e-mail, LINE; and those that are misprinted."""

import re
from collections.abc import Iterator

from dedup.facts.kind import Kind, always
from dedup.facts.kinds.misprinted import compare
from dedup.facts.mention import Mention
from dedup.facts.names.alias import MIN_LETTERS
from dedup.facts.sought import having
from dedup.facts.stated_values import Stated

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


def mails(text: str) -> Iterator[Mention]:
    """Find the e-mail addresses of normalised text."""
    for match in having(("@",), _EMAIL, text):
        yield Mention(type="contact", start=match.start(), end=match.end(), value=match[0].lower())


def lines(text: str) -> Iterator[Mention]:
    """Find the telephones, hotlines and names on social media of normalised text."""
    for pattern in (_PHONE, _SHORT):
        for match in pattern.finditer(text):
            yield Mention(
                type="contact", start=match.start(), end=match.end(), value=_dialled(match[0])
            )
    for match in having((":", "@"), _HANDLE, text):
        value = re.sub(r".*[: @]", "", match[0]).lower()
        yield Mention(type="contact", start=match.start(), end=match.end(), value="@" + value)


def _dialled(phone: str) -> str:
    """Reduce a telephone number to what is dialled: digits, ranges and extensions."""
    kind = "fax " if re.match("โทรสาร|แฟ|fax", phone, re.IGNORECASE) else ""
    digits = re.sub(r"[^\d,x]", "", re.sub("ต่อ|ext", "x", phone, flags=re.IGNORECASE))
    return kind + re.sub(r"^66(?=\d{8})", "0", digits)


def _states(version: Stated, one: Mention) -> bool:
    """Return whether a version has a contact; a telephone also where lines and spaces cut it."""
    if version.holds(one):
        return True
    number, _, extension = one.value.removeprefix("fax ").partition("x")
    runs = [digits for digits in re.findall(r"\d+", number) if len(digits) >= MIN_LETTERS]
    runs += re.findall(r"\d+", extension)
    return number[:1].isdigit() and len(number) >= MIN_LETTERS and version.numbers.issuperset(runs)


KIND = Kind(
    type="contact", stands_as="§contact", states=_states, names_itself=always, compare=compare
)
