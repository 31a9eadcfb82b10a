"""The reason of each kind of discrepancy, in Thai and English; neutral: neither side is right."""

import re

from dedup.model import DiscrepancyType, Message

_WORDING: dict[DiscrepancyType, tuple[str, str]] = {
    "number": ("ตัวเลขไม่ตรงกัน", "The numbers differ"),
    "money": ("จำนวนเงินไม่ตรงกัน", "The sums of money differ"),
    "date": ("วันเดือนปีไม่ตรงกัน", "The dates differ"),
    "time": ("เวลาไม่ตรงกัน", "The times differ"),
    "name": ("ชื่อหรือตำแหน่งไม่ตรงกัน", "The names or positions differ"),
    "org": ("หน่วยงานไม่ตรงกัน", "The organisations differ"),
    "place": ("สถานที่ไม่ตรงกัน", "The places differ"),
    "unit": ("หน่วยนับไม่ตรงกัน", "The units differ"),
    "negation": (
        "ฝ่ายหนึ่งปฏิเสธหรือกล่าวตรงข้าม อีกฝ่ายไม่ปฏิเสธ",
        "One side denies or reverses what the other states",
    ),
    "attribution": ("ผู้พูดหรือผู้กระทำไม่ตรงกัน", "The speaker or the one who acts differs"),
    "quote": ("ถ้อยคำในเครื่องหมายคำพูดไม่ตรงกัน", "The words inside the quotation marks differ"),
    "certainty": (
        "ความแน่นอนหรือสถานะของเรื่องไม่ตรงกัน",
        "How certain it is, or whether it has happened, differs",
    ),
    "scope": ("ขอบเขตหรือปริมาณไม่ตรงกัน", "The scope or the bound differs"),
}


# What addresses are called by themselves: they are neither names nor amounts.
_ADDRESSES: tuple[tuple[re.Pattern[str], tuple[str, str]], ...] = (
    (
        re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}"),
        ("ที่อยู่อีเมลไม่ตรงกัน", "The e-mail addresses differ"),
    ),
    (
        re.compile(r"(?:https?://|www\.)\S{1,2000}"),
        ("ที่อยู่เว็บไซต์ไม่ตรงกัน", "The web addresses differ"),
    ),
    (
        re.compile(r"(?:โทร|Tel)\D{0,20}\d[\d -]{2,40}|0[ -]?\d[\d -]{7,14}"),
        ("หมายเลขโทรศัพท์ไม่ตรงกัน", "The telephone numbers differ"),
    ),
)


def _address(one: str, other: str) -> tuple[str, str] | None:
    found = (words for form, words in _ADDRESSES if form.fullmatch(one) and form.fullmatch(other))
    return next(found, None)


def message(kind: DiscrepancyType, a: Message, b: Message, repeated: int = 0) -> Message:
    """Word a disagreement between two values that read as ``a`` and ``b`` in either language.

    The same words stand against each other in ``repeated`` places more.
    """
    thai, english = _address(a.en, b.en) or _WORDING[kind]
    more = Message(th="", en="")
    if repeated:
        places = "1 more place" if repeated == 1 else f"{repeated} more places"
        more = Message(th=f" (อีก {repeated} แห่ง)", en=f" ({places})")
    return Message(
        th=f"{thai}: {a.th} กับ {b.th}{more.th}", en=f"{english}: {a.en} against {b.en}{more.en}"
    )
