"""The reason of each kind of discrepancy, in Thai and English; neutral: neither side is right."""

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


def message(kind: DiscrepancyType, a: Message, b: Message) -> Message:
    """Word a disagreement between two values that read as ``a`` and ``b`` in either language."""
    thai, english = _WORDING[kind]
    return Message(th=f"{thai}: {a.th} กับ {b.th}", en=f"{english}: {a.en} against {b.en}")
