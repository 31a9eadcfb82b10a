"""Names and speakers that disagree beside the links, and addresses that are misprinted."""

import pytest
from facts_tabled import cases

from dedup.comparison import compare
from dedup.model import Document

# Each case: id, two versions, and type and quotations of the alert.
DIFFER = [
    (
        "closing speaker in a sentence of its own",
        "“เราจะขุดลอกคลองทุกสายให้เสร็จก่อนฤดูฝนปีนี้”\nนายแพทย์ณรงค์กล่าว",
        "“เราจะขุดลอกคลองทุกสายให้เสร็จก่อนฤดูฝนปีนี้”\nนายวิชัยกล่าว",
        ("attribution", "นายแพทย์ณรงค์", "นายวิชัย"),
    ),
    (
        "surname misspelt elsewhere",
        "ตลาดริมคลองเปิดทุกวันเสาร์\nเรื่องนี้ นายมานะ ทองพจนดี เล่าให้ฟังเมื่อวาน",
        "นายมานะ ทองพจมดี มาเยี่ยมชาวสวน\nตลาดริมคลองเปิดทุกวันเสาร์",
        ("name", "ทองพจนดี", "ทองพจมดี"),
    ),
    (
        "another surname behind a given name used alone elsewhere",
        "เช้านี้นายมานะ ทองพจนดี ปลัดอำเภอ เปิดงาน\nนายมานะชวนทุกคนปลูกต้นไม้ริมคลอง",
        "เช้านี้นายมานะ ใจงาม ปลัดอำเภอ เปิดงาน\nนายมานะชวนทุกคนปลูกต้นไม้ริมคลอง",
        ("name", "นายมานะ ทองพจนดี", "นายมานะ ใจงาม"),
    ),
    (
        "name behind a verb without a space",
        "ตำรวจยืนยันการจับกุมนายสมหมาย ดีสูงเนิน ตามหมายศาล",
        "ตำรวจยืนยันการจับกุมนายสมหมาย ดีสูงเกิน ตามหมายศาล",
        ("name", "ดีสูงเนิน", "ดีสูงเกิน"),
    ),
    (
        "deputy without a name",
        "ปลัดกระทรวงอุตสาหกรรม เป็นประธานในพิธีมอบรางวัล",
        "รองปลัดกระทรวงอุตสาหกรรม เป็นประธานในพิธีมอบรางวัล",
        ("name", "ปลัดกระทรวงอุตสาหกรรม", "รองปลัดกระทรวงอุตสาหกรรม"),
    ),
    (
        "telephone",
        "สอบถามได้ที่ตลาดริมคลอง โทร. 0 2999 1234 ทุกวัน",
        "สอบถามได้ที่ตลาดริมคลอง โทร. 0 2999 1284 ทุกวัน",
        ("number", "โทร. 0 2999 1234", "โทร. 0 2999 1284"),
    ),
    (
        "web address",
        "สมัครได้ที่ www.talatnam.go.th ตั้งแต่วันนี้เป็นต้นไป",
        "สมัครได้ที่ www.talatnom.go.th ตั้งแต่วันนี้เป็นต้นไป",
        ("name", "www.talatnam.go.th", "www.talatnom.go.th"),
    ),
    (
        "fiscal year, the other year stated elsewhere",
        "ในปีงบประมาณ 2562 ตำบลจะขุดคลอง งานเริ่มในปี 2561 และเสร็จในปี 2562",
        "ในปีงบประมาณ 2561 ตำบลจะขุดคลอง งานเริ่มในปี 2561 และเสร็จในปี 2562",
        ("date", "2562", "2561"),
    ),
    (
        "words cut elsewhere for their neighbours",
        "ชาวบ้านที่สนใจในพื้นที่ได้ลงพื้นที่เพื่อปลูกต้นไม้ริมคลอง",
        "ชาวบ้านที่สนใจในพื้นที่จะลงพื้นที่เพื่อปลูกต้นไม้ริมคลอง",
        ("certainty", "ได้", "จะ"),
    ),
    (
        "opposite within a compound",
        "เกลือถุงถือเป็นสินค้าส่งออกที่สำคัญของตำบลนี้",
        "เกลือถุงถือเป็นสินค้านำเข้าที่สำคัญของตำบลนี้",
        ("negation", "ส่งออก", "นำเข้า"),
    ),
    (
        "another group of people",
        "เทศบาลแจกเครื่องสูบน้ำให้เกษตรกร ในเดือนหน้า",
        "เทศบาลแจกเครื่องสูบน้ำให้นักท่องเที่ยว ในเดือนหน้า",
        ("scope", "เกษตรกร", "นักท่องเที่ยว"),
    ),
    (
        "number transposed in another sentence",
        "วันนี้กองทัพติดตั้งเครื่องสูบโคลน จำนวน 83 เครื่อง ที่ปากคลอง ตลาดริมคลองเปิดทุกวันเสาร์",
        "ตลาดริมคลองเปิดทุกวันเสาร์ ชาวบ้านไปดูกองทัพนำเครื่องสูบโคลนมาติดตั้ง 38 เครื่อง",
        ("number", "83", "38"),
    ),
    (
        "quantifier before what it is of",
        "ผู้ป่วยรายใหม่ของตำบลเป็นชาวประมงที่กลับจากทะเล",
        "ผู้ป่วยรายใหม่ของตำบลส่วนใหญ่เป็นชาวประมงที่กลับจากทะเล",
        ("scope", "เป็น", "ส่วนใหญ่เป็น"),
    ),
]
AGREE = [
    (
        "two people of one family",
        "นายมานะ ทองพจนดี เปิดตลาดริมคลอง และนายสมชาย ทองพจนดี ปลูกต้นไม้",
        "นายสมชาย ทองพจนดี ปลูกต้นไม้ และนายมานะ ทองพจนดี เปิดตลาดริมคลอง",
    ),
    (
        "speaker before or behind",
        "นายวิชัย ดีงาม กล่าวว่า “เราจะขุดลอกคลองทุกสายก่อนฤดูฝน”",
        "“เราจะขุดลอกคลองทุกสายก่อนฤดูฝน”\nนายวิชัยกล่าว",
    ),
    (
        "another office, another number",
        "สอบถามได้ที่ตลาดริมคลอง โทร. 0 2999 1234 ทุกวัน",
        "สอบถามได้ที่ตลาดริมคลอง โทร. 0 4388 5671 ทุกวัน",
    ),
    (
        "telephone with other spaces",
        "สอบถามได้ที่ตลาดริมคลอง โทร. 0 2999 1234 ทุกวัน",
        "สอบถามได้ที่ตลาดริมคลอง โทร. 02-999-1234 ทุกวัน",
    ),
    (
        "telephone broken into lines",
        "สอบถามได้ที่ตลาดริมคลอง โทร. 0 2999 1234 ทุกวัน",
        "สอบถามได้ที่ตลาดริมคลอง โทร. 0\n2999 1234 ทุกวัน",
    ),
    (
        "two words for one group",
        "เทศบาลแจกเครื่องสูบน้ำให้ประชาชน ในเดือนหน้า",
        "เทศบาลแจกเครื่องสูบน้ำให้ชาวบ้าน ในเดือนหน้า",
    ),
    (
        "another person in another office",
        "โดยมี นายกฤษดา บุญดี นายอำเภอ ร่วมงานดื่มนมของเด็กในตำบล",
        "โดยมี นายอำพล ธานีดี ผู้ตรวจราชการ ร่วมงานดื่มนมของเด็กในตำบล",
    ),
    (
        "pages put out on two days",
        "ตลาดริมคลองเปิดแล้ว\nวันศุกร์ที่ 16 ตุลาคม 2563\nตลาดริมคลองเปิดขายของสดทุกวัน",
        "ตลาดริมคลองเปิดแล้ว\nวันเสาร์ที่ 17 ตุลาคม 2563\nตลาดริมคลองเปิดขายของสดทุกวัน",
    ),
    (
        "paddy fields and what is behind them",
        "โครงการพัฒนายกระดับ คุณภาพชีวิตชาวสวนเริ่มแล้ว",
        "โครงการพัฒนายกระดับ คุณภาพชีวิตของชาวสวนเริ่มแล้ว",
    ),
]


def found(a: str, b: str) -> list[tuple[str, str, str]]:
    one, other = (Document(text=text, name="x", sha256="") for text in (a, b))
    return [
        (alert.type, a[alert.a.start : alert.a.end], b[alert.b.start : alert.b.end])
        for alert in compare(one, other).discrepancies
    ]


@pytest.mark.parametrize(("a", "b", "alert"), cases(DIFFER))
def test_what_differs_beside_the_links_is_found(
    a: str, b: str, alert: tuple[str, str, str]
) -> None:
    assert found(a, b) == [alert]
    assert found(b, a) == [(alert[0], alert[2], alert[1])]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_what_agrees_beside_the_links_raises_none(a: str, b: str) -> None:
    assert found(a, b) == []
    assert found(b, a) == []
