"""Words that turn a statement: bounds, negation, hedges, quantifiers, reporting verbs."""

from typing import Final

from dedup.text.tables import listed

BOUNDS: Final = {
    "กว่า": "over",
    "มากกว่า": "over",
    "เกินกว่า": "over",
    "สูงกว่า": "over",
    "เกือบ": "under",
    "ไม่ถึง": "under",
    "น้อยกว่า": "under",
    "ต่ำกว่า": "under",
    "ประมาณ": "about",
    "ราว": "about",
    "ราวๆ": "about",
    "โดยประมาณ": "about",
    "เฉลี่ย": "about",
    "ไม่เกิน": "at most",
    "ไม่เกินกว่า": "at most",
    "ไม่มากกว่า": "at most",
    "สูงสุด": "at most",
    "อย่างมาก": "at most",
    "ไม่น้อยกว่า": "at least",
    "ไม่ต่ำกว่า": "at least",
    "อย่างน้อย": "at least",
    "ขั้นต่ำ": "at least",
    "เพียง": "only",
    "แค่": "only",
    "ทั้งสิ้น": "exactly",
    "ทั้งหมด": "exactly",
}
"""What stands before a number and bounds it, to the kind of bound."""

BOUNDS_BEHIND: Final = {
    "กว่า": "over",
    "เศษ": "over",
    "ขึ้นไป": "at least",
    "โดยประมาณ": "about",
    "เท่านั้น": "only",
}
"""What stands behind a number and bounds it."""

NEGATIONS: Final = frozenset(
    listed(
        """
ไม่ ไม่ได้ ไม่เคย ไม่ใช่ ไม่มี ไม่ต้อง ไม่สามารถ มิได้ มิ มิใช่ มิเคย หาไม่ ห้าม ปฏิเสธ ยกเว้น ปลอด งด ยกเลิก ระงับ
อย่า ไร้ ปราศจาก
"""
    )
)
"""Words that deny or reverse what follows them."""

NOT_NEGATIONS: Final = frozenset(
    listed(
        """
ไม่เพียง ไม่เพียงแต่ ไม่ว่า ไม่ว่าจะ ไม่เฉพาะ ไม่แต่ ไม่นาน ไม่ช้า ไม่แพ้ ไม่ถึง ไม่ใช่แค่ ไม่ใช่เพียง มิถุนายน มิถุนา
มิ.ย. มิติ มิตร มิชชัน ไม่ไกล
"""
    )
)
"""What begins like a negation and denies nothing."""

NEGATIVE_WORDS: Final = frozenset(
    listed(
        """
ลด เลิก หยุด หลีกเลี่ยง เลี่ยง ยาก ขาด ป้องกัน พ้น แก้ ต่าง ค้าน คัดค้าน ล้มเหลว เว้น นอกจาก ฟรี
"""
    )
)
"""Words that can say what a negation says: they excuse a missing one, and deny nothing."""

SKIPPED_BEFORE_VERB: Final = frozenset(listed("ได้ เคย ต้อง จะ ควร ให้ มี เป็น ถูก สามารถ อาจ ค่อย เกิด"))
"""Words between a negation and the verb that it denies."""

MODALS: Final = {
    "คาดว่า": "expected",
    "คาดว่าจะ": "expected",
    "คาดการณ์ว่า": "expected",
    "น่าจะ": "possible",
    "อาจ": "possible",
    "อาจจะ": "possible",
    "เตรียม": "planned",
    "เตรียมการ": "planned",
    "เตรียมที่จะ": "planned",
    "มีแผน": "planned",
    "มีแผนจะ": "planned",
    "วางแผน": "planned",
    "เล็ง": "planned",
    "ควร": "should",
    "ควรจะ": "should",
    "จะ": "will",
    "จะได้": "will",
    "จะเริ่ม": "will",
    "ยืนยัน": "confirmed",
    "ยืนยันการ": "confirmed",
    "ยืนยันว่าจะ": "confirmed",
    "ได้": "done",
    "ได้มีการ": "done",
}
"""Words before a verb that say how certain or how far along it is."""

QUANTIFIERS: Final = {
    "ทุก": "all",
    "ทั้งหมด": "all",
    "ทั้งระบบ": "all",
    "ทั้งสิ้น": "all",
    "ทั้งประเทศ": "all",
    "ทั่วประเทศ": "all",
    "บาง": "some",
    "บางส่วน": "some",
    "ส่วนใหญ่": "most",
    "ส่วนหนึ่ง": "some",
    "ส่วนน้อย": "few",
    "หลาย": "many",
    "เฉพาะ": "only",
    "เท่านั้น": "only",
    "อย่างน้อย": "at least",
    "ไม่เกิน": "at most",
    "ไม่น้อยกว่า": "at least",
    "ไม่ต่ำกว่า": "at least",
}
"""Words that say of how much of a thing a statement holds."""

OPPOSITES: Final = (
    ("เปิด", "ปิด"),
    ("เพิ่ม", "ลด"),
    ("เพิ่มขึ้น", "ลดลง"),
    ("สูง", "ต่ำ"),
    ("สูงขึ้น", "ลดลง"),
    ("สูงขึ้น", "ต่ำลง"),
    ("สูงกว่า", "ต่ำกว่า"),
    ("มากกว่า", "น้อยกว่า"),
    ("มาก", "น้อย"),
    ("มากขึ้น", "น้อยลง"),
    ("นำเข้า", "ส่งออก"),
    ("ขาเข้า", "ขาออก"),
    ("ซื้อ", "ขาย"),
    ("ก่อน", "หลัง"),
    ("อนุมัติ", "ปฏิเสธ"),
    ("เห็นชอบ", "คัดค้าน"),
    ("สนับสนุน", "คัดค้าน"),
    ("อนุญาต", "ห้าม"),
    ("ชนะ", "แพ้"),
    ("ขยายตัว", "หดตัว"),
    ("กำไร", "ขาดทุน"),
    ("รายรับ", "รายจ่าย"),
    ("เหนือ", "ใต้"),
    ("ภาครัฐ", "ภาคเอกชน"),
    ("เร็ว", "ช้า"),
    ("แข็งค่า", "อ่อนค่า"),
    ("ยาก", "ง่าย"),
    ("สำเร็จ", "ล้มเหลว"),
    ("ในประเทศ", "ต่างประเทศ"),
)
"""Pairs of words of which one cannot stand for the other."""

CONNECTIVES: Final = frozenset(
    listed(
        """
และ หรือ รวมถึง รวมทั้ง ตลอดจน อีกทั้ง กับ แก่ แด่ ต่อ โดย ด้วย ซึ่ง ที่ อัน เพื่อ สำหรับ อาทิ เช่น ได้แก่ คือ เป็น ให้ ใน
ณ ของ จาก ตาม เมื่อ แล้ว ก็ จึง นี้ นั้น ดังกล่าว ไว้ อยู่ ไป มา ขึ้น ว่า
"""
    )
)
"""Words that join others: one for another of them changes no quotation."""
