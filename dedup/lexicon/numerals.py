"""Number words, scales, currencies and units, each with one canonical form."""

from typing import Final

DIGIT_WORDS: Final = {
    "ศูนย์": 0,
    "หนึ่ง": 1,
    "เอ็ด": 1,
    "สอง": 2,
    "ยี่": 2,
    "สาม": 3,
    "สี่": 4,
    "ห้า": 5,
    "หก": 6,
    "เจ็ด": 7,
    "แปด": 8,
    "เก้า": 9,
}
"""Digits in words; เอ็ด and ยี่ only within larger numbers."""

POWER_WORDS: Final = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}

SCALES: Final = {
    "ล้านล้าน": 10**12,
    "ล้าน ล้าน": 10**12,
    "แสนล้าน": 10**11,
    "หมื่นล้าน": 10**10,
    "พันล้าน": 10**9,
    "ร้อยล้าน": 10**8,
    "สิบล้าน": 10**7,
    "ล้าน": 10**6,
    "แสน": 10**5,
    "หมื่น": 10**4,
    "พัน": 10**3,
    "ร้อย": 10**2,
}
"""What stands after digits and multiplies them: 1.5 ล้าน. Longest first."""

_CURRENCIES = """\
บาท บาทถ้วน บ.
ดอลลาร์สหรัฐ ดอลลาร์สหรัฐอเมริกา ดอลลาร์สหรัฐฯ ดอลล่าร์สหรัฐ ดอลลาร์ ดอลล่าร์ เหรียญสหรัฐ เหรียญสหรัฐฯ USD
ยูโร EUR
เยน
หยวน
ปอนด์สเตอร์ลิง ปอนด์
วอน
สตางค์
"""

SCALED_CURRENCIES: Final = {"ลบ.": (10**6, "บาท")}
"""Short forms of a currency with its scale: of how many, and of what they are short."""

CURRENCIES: Final = {
    form: line.split()[0] for line in _CURRENCIES.splitlines() for form in line.split()
} | {form: currency for form, (_, currency) in SCALED_CURRENCIES.items()}
"""Each form of a currency's name, to the one it is shown by."""

_UNITS = """\
% เปอร์เซ็นต์ เปอร์เซนต์
จุด% จุดเปอร์เซ็นต์ จุดเปอร์เซนต์ จุดร้อยละ
bps bp
คน ราย ท่าน
ชิ้น
กล่อง
ร้าน ร้านค้า
แห่ง จุด
กิโลเมตร กม. ก.ม.
เมตร ม.
เซนติเมตร เซ็นติเมตร ซม. ซ.ม.
มิลลิเมตร มม.
ตารางเมตร ตร.ม. ตรม.
ตารางกิโลเมตร ตร.กม.
ลูกบาศก์เมตร ลบ.ม. ลบ.ม
ล้านลูกบาศก์เมตร
ลิตร
กิโลกรัม กก. ก.ก.
กรัม
ตัน
ไร่
งาน
ตารางวา ตร.ว. ตรว.
เมกะวัตต์ MW
กิโลวัตต์ kW
องศาเซลเซียส องศา °C ℃
องศาฟาเรนไฮต์ °F ℉
หน่วย ยูนิต
คืน
ปี ขวบ
เดือน
สัปดาห์
วัน
ชั่วโมง ชม.
นาที
วินาที
ครั้ง
ฉบับ
โครงการ
เรื่อง
ประเภท
กลุ่ม
หน่วยงาน
ประเทศ
จังหวัด
อำเภอ
เขต
ตำบล
หมู่บ้าน
ชุมชน
ครัวเรือน
ครอบครัว
หลัง
หลังคาเรือน
คัน
ลำ
เครื่อง
ตัว
ต้น
เม็ด
ขวด
ถุง
ชุด
คู่
เล่ม
แผ่น
ใบ
ข้อ
ด้าน
ระดับ
ขั้นตอน
ขั้น
ช่องทาง
สาย
เส้นทาง
สถานี
โรงเรียน
โรงพยาบาล
โรงงาน
บริษัท
กิจการ
สาขา
หลักสูตร
รุ่น
รายการ
คดี
กรม
กระทรวง
พื้นที่
เที่ยว
เที่ยวบิน
ผลิตภัณฑ์
รางวัล
ทุน
ตำแหน่ง
คะแนน
เท่า
เท่าตัว
บัญชี
สัญญา
โดส
เตียง
ห้อง
ชั้น
กระสอบ
แปลง
บ่อ
ตลาด
ช่วง
ฝ่าย
ภาค
ศูนย์
ทีม
องค์กร
องค์
รูป
หมู่
มาตรการ
แนวทาง
ประการ
ประเด็น
วาระ
หมวด
แผนก
คณะ
อาคาร
ชนิด
สายพันธุ์
"""

UNITS: Final = {form: line.split()[0] for line in _UNITS.splitlines() for form in line.split()}
"""Each form of a unit or classifier, to the one it is shown by.

Classifiers that count the same things (คน, ราย, ท่าน) share one form.
"""

MULTIPLES: Final = {
    "กิโลเมตร": ("เมตร", 1000.0),
    "เซนติเมตร": ("เมตร", 0.01),
    "มิลลิเมตร": ("เมตร", 0.001),
    "ตัน": ("กิโลกรัม", 1000.0),
    "กรัม": ("กิโลกรัม", 0.001),
    "กิโลวัตต์": ("เมกะวัตต์", 0.001),
    "สตางค์": ("บาท", 0.01),
    "จุด%": ("%", 1.0),
    "bps": ("%", 0.01),
}
"""Units that convert exactly: to which unit, and how many of it one makes."""

LADDERS: Final = (
    {"ปี": 12, "เดือน": 1},
    {"สัปดาห์": 604_800, "วัน": 86_400, "ชั่วโมง": 3_600, "นาที": 60, "วินาที": 1},
    {"ไร่": 400, "ตารางวา": 1},
)
"""Units of one measure, the largest first: how many of the smallest each makes.

A quantity is shown in the largest unit of which it is a whole number.
"""

PARTS: Final = {
    "ปี": {"เดือน": 12},
    "สัปดาห์": {"วัน": 7},
    "วัน": {"ชั่วโมง": 24},
    "ชั่วโมง": {"นาที": 60},
    "นาที": {"วินาที": 60},
    "ไร่": {"งาน": 4, "ตารางวา": 400},
    "งาน": {"ตารางวา": 100},
    "บาท": {"สตางค์": 100},
    "กิโลเมตร": {"เมตร": 1000},
    "เมตร": {"เซนติเมตร": 100},
    "ตัน": {"กิโลกรัม": 1000},
    "กิโลกรัม": {"กรัม": 1000},
}
"""Quantities said in two units, 5 ไร่ 2 งาน: how many of the second make one of the first."""

_MATERIAL = """\
คน ชิ้น กล่อง ขวด ถุง โดส ชุด คู่ เล่ม แผ่น ใบ เม็ด กระสอบ ครัวเรือน ครอบครัว หลังคาเรือน กิโลเมตร เมตร
เซนติเมตร มิลลิเมตร ตารางเมตร ตารางกิโลเมตร ลูกบาศก์เมตร ล้านลูกบาศก์เมตร ลิตร กิโลกรัม กรัม ตัน ไร่ งาน
ตารางวา เมกะวัตต์ กิโลวัตต์ องศาเซลเซียส องศาฟาเรนไฮต์ ปี เดือน สัปดาห์ วัน คืน ชั่วโมง นาที วินาที ตัว ต้น คัน
ลำ ประเทศ จังหวัด อำเภอ เขต ตำบล หมู่บ้าน % จุด% บาท ดอลลาร์สหรัฐ ยูโร เยน หยวน ปอนด์สเตอร์ลิง วอน สตางค์
เท่า แปลง ฉบับ คดี แห่ง หน่วย
"""

MATERIAL_UNITS: Final = frozenset(_MATERIAL.split())
"""Units that change what is counted; classifiers that merely suit the noun are left out."""

_LOOSE = """\
แห่ง: คน ประเทศ จังหวัด อำเภอ เขต ตำบล หมู่บ้าน หลังคาเรือน แปลง หน่วย ชุด
ฉบับ: ชุด เล่ม แผ่น ใบ
คดี: คน ชุด ฉบับ
หน่วย: ชุด ชิ้น ตัว คัน ลำ ใบ
"""

LOOSE_UNITS: Final = frozenset(
    frozenset((one, other))
    for line in _LOOSE.splitlines()
    for one, others in [line.split(": ")]
    for other in others.split()
)
"""Pairs of material units that may count the same things after all (คดี and ราย)."""
