"""Words that turn a statement: bounds, negation, hedges, quantifiers, reporting verbs."""

from typing import Final

from dedup.lexicon import listed

BOUNDS: Final = {
    "กว่า": "over",
    "มากกว่า": "over",
    "เกิน": "over",
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
    "เฉลี่ย": "mean",
    "ไม่เกิน": "at most",
    "ไม่เกินกว่า": "at most",
    "ไม่ให้เกิน": "at most",
    "มิให้เกิน": "at most",
    "ไม่ได้เกิน": "at most",
    "ไม่ควรเกิน": "at most",
    "ห้ามเกิน": "at most",
    "ไม่มากกว่า": "at most",
    "สูงสุด": "highest",
    "สูงสุดถึง": "highest",
    "สูงสุดมากถึง": "highest",
    "สูงสุดไม่เกิน": "at most",
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
"""What stands after a number and bounds it."""

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

CONDITIONS: Final = listed(
    """
หาก หากว่า ถ้า ถ้าหาก ถ้าหากว่า ในกรณีที่ กรณีที่ เว้นแต่ เว้นเสียแต่ ต่อเมื่อ ก็ต่อเมื่อ เมื่อใดที่ โดยมีเงื่อนไข ภายใต้เงื่อนไข
ตราบใดที่ จนกว่า
"""
)
"""What begins a condition under which alone a statement holds."""

LIMITS: Final = listed(
    """
เบื้องต้น ในเบื้องต้น ในขั้นต้น ชั่วคราว เป็นการชั่วคราว เท่านั้น นำร่อง
"""
)
"""What limits a statement to its beginning, to a while, or to what it names."""

SKIPPED_BEFORE_VERB: Final = frozenset(listed("ได้ เคย ต้อง จะ ควร ให้ มี เป็น ถูก สามารถ อาจ ค่อย เกิด"))
"""Words between a negation and the verb that it denies."""

_QUANTIFIERS = {
    "all": "ทุก ทั้งหมด ทั้งระบบ ทั้งสิ้น ทั้งประเทศ ทั่วประเทศ แต่ละ ตลอดเส้นทาง ตลอดสาย ตลอดแนว",
    "most": "ส่วนใหญ่ ส่วนมาก เกือบทุก แทบทุก เกือบทั้งหมด แทบทั้งหมด",
    "some": "บาง บางส่วน บางช่วง ส่วนหนึ่ง จำนวนหนึ่ง ครึ่งหนึ่ง",
    "few": "ส่วนน้อย ไม่กี่",
    "many": "หลาย",
    "one of": "หนึ่งใน",
    "only": "เฉพาะ เท่านั้น แห่งเดียว เพียงแห่งเดียว เดียว",
    "at least": "อย่างน้อย ไม่น้อยกว่า ไม่ต่ำกว่า",
    "at most": "ไม่เกิน",
}

QUANTIFIERS: Final = {form: kind for kind, words in _QUANTIFIERS.items() for form in listed(words)}
"""Words that say of how much of a thing a statement holds."""

NARROWING: Final = frozenset(listed("นำร่อง ต้นแบบ ขนาดใหญ่ ขนาดกลาง ขนาดเล็ก"))
"""Words after a noun that speak of a part of what it names."""

INCLUSIONS: Final = frozenset(listed("รวมถึง รวมทั้ง ตลอดจน รวม"))
"""Words that take what follows in."""

EXCEPTIONS: Final = frozenset(listed("ยกเว้น ไม่รวมถึง ไม่รวม เว้นแต่ เว้น ไม่นับ"))
"""Words that leave what follows out."""

SUFFICIENT: Final = frozenset(listed("ครบ พอ เพียงพอ ถึง ทัน เต็ม"))
"""What a denial after a thing says: that there is not enough of it."""

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
    ("เร่งรัด", "ชะลอ"),
    ("เร่ง", "ชะลอ"),
    ("ยืนยัน", "ปฏิเสธ"),
    ("ยอมรับ", "ปฏิเสธ"),
    ("เห็นด้วย", "คัดค้าน"),
    ("ขึ้น", "ลง"),
    ("ดีขึ้น", "แย่ลง"),
    ("ปรับขึ้น", "ปรับลด"),
    ("ปรับเพิ่ม", "ปรับลด"),
    ("ปรับขึ้น", "ปรับลง"),
    ("เติบโต", "หดตัว"),
    ("ฟื้นตัว", "ชะลอตัว"),
    ("ขยายตัว", "ชะลอตัว"),
    ("เกินดุล", "ขาดดุล"),
    ("ขาดแคลน", "ล้นตลาด"),
    ("แต่งตั้ง", "ถอดถอน"),
    ("บังคับใช้", "ยกเลิก"),
    ("เริ่มต้น", "สิ้นสุด"),
    ("เริ่ม", "ยุติ"),
    ("ชั่วคราว", "ถาวร"),
    ("ระยะสั้น", "ระยะยาว"),
    ("ทางตรง", "ทางอ้อม"),
    ("สมัครใจ", "บังคับ"),
    ("สูงสุด", "ต่ำสุด"),
    ("มากที่สุด", "น้อยที่สุด"),
    ("เชิงบวก", "เชิงลบ"),
    ("ตะวันออก", "ตะวันตก"),
    ("กลางวัน", "กลางคืน"),
    ("นายจ้าง", "ลูกจ้าง"),
    ("เจ้าหนี้", "ลูกหนี้"),
    ("ผู้ซื้อ", "ผู้ขาย"),
    ("โจทก์", "จำเลย"),
    ("ปลอดภัย", "อันตราย"),
    ("ได้เปรียบ", "เสียเปรียบ"),
    ("รับรอง", "ปฏิเสธ"),
    ("ได้รับ", "สูญเสีย"),
    ("แรก", "สุดท้าย"),
    ("ชาย", "หญิง"),
)
"""Pairs of words of which one cannot stand for the other."""

_POPULATIONS = """\
ประชาชน ชาวบ้าน ราษฎร พี่น้องประชาชน พลเมือง
เกษตรกร ชาวนา ชาวไร่ ชาวสวน
นักเรียน นักศึกษา
ผู้สูงอายุ คนชรา
ผู้พิการ คนพิการ
เด็ก เยาวชน เด็กและเยาวชน
ผู้ประกอบการ นักธุรกิจ นักลงทุน เอกชน ภาคเอกชน
แรงงาน ลูกจ้าง คนงาน ผู้ใช้แรงงาน ผู้ประกันตน
นักท่องเที่ยว
ข้าราชการ เจ้าหน้าที่
ผู้ป่วย คนไข้
ผู้บริโภค
ผู้ต้องขัง นักโทษ
ทหาร
ตำรวจ
ครู อาจารย์
ชาวประมง
แพทย์
พยาบาล
คนไทย ชาวไทย
ชาวต่างชาติ คนต่างด้าว แรงงานต่างด้าว ชาวต่างประเทศ
สตรี ผู้หญิง
ทหารผ่านศึก
ผู้มีรายได้น้อย คนจน คนยากจน
"""

POPULATIONS: Final = tuple(listed(line) for line in _POPULATIONS.splitlines())
"""Words for groups of people, each line of one group: what holds of one need not of another."""

RESTRICTIONS: Final = frozenset(
    listed(
        """
สาธารณะ รายย่อย รายใหญ่ ต่างชาติ ต่างด้าว นอกระบบ ในระบบ ขนาดเล็ก ขนาดใหญ่ ขนาดกลาง ชั่วคราว
กลุ่มเสี่ยง เรื้อรัง สมัครใจ กว่า
"""
    )
)
"""Words after a noun or verb that leave only some of what it names: faster is not fast."""

SUPERLATIVES: Final = listed(
    """
แห่งแรก ครั้งแรก รายแรก คนแรก ประเทศแรก มากที่สุด ใหญ่ที่สุด ดีที่สุด สูงที่สุด ยาวที่สุด อันดับหนึ่ง
"""
)
"""Words that put a thing first among others, which ของ or ใน after them names."""

_REALMS = """\
ไทย ประเทศไทย ประเทศ
อาเซียน เอเชียตะวันออกเฉียงใต้
เอเชียแปซิฟิก
เอเชีย
โลก
ภูมิภาค
จังหวัด
ยุโรป
ภาคใต้
ภาคเหนือ
ภาคกลาง
ภาคตะวันออก
ภาคอีสาน ภาคตะวันออกเฉียงเหนือ
"""

REALMS: Final = {form: line.split()[0] for line in _REALMS.splitlines() for form in line.split()}
"""Of where something is the first or greatest, to the form each is compared by."""

PARTICLES: Final = frozenset(
    listed(
        """
และ หรือ รวมถึง รวมทั้ง ตลอดจน อีกทั้ง กับ แก่ แด่ ต่อ โดย ด้วย ซึ่ง ที่ อัน เพื่อ สำหรับ อาทิ เช่น ได้แก่ คือ เป็น ให้ ใน
ณ ของ จาก ตาม เมื่อ แล้ว ก็ จึง นี้ นั้น ดังกล่าว ไว้ อยู่ ไป มา ขึ้น ว่า ได้ อย่าง อีกด้วย ครับ ค่ะ นะ การ ความ จะ มาก
เยอะ จำนวน จำนวนมาก มากมาย เท่าที่ ทั้ง อย่างไรก็ตาม นอกจากนี้ ทั้งนี้ เพราะ เนื่องจาก ถึง แต่ เป็นการ ยัง กัน ร่วมกัน ทาง
เข้า พวกเรา เรา ผม ดิฉัน ตน ทุก
"""
    )
)
"""Words that join others, point at them or weigh them: one for another changes no quotation."""
