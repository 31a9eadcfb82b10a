"""``facts.kinds.date_notations``: dates in all notations and both eras, and their values."""

import pytest
from facts_tabled import alerts, cases, stated

VALUES = [
    ("month without stops", "วันที่ 28 พย. 68", [("28 พย. 68", "2025-11-28")]),
    ("month with one stop", "วันที่ 28 พ.ย 68", [("28 พ.ย 68", "2025-11-28")]),
    ("month without any", "วันที่ 28 พย 2568", [("28 พย 2568", "2025-11-28")]),
    ("no month in a word", "แถว 5 มีคนยืน", []),
    ("English month", "วันที่ 28 Nov 2025", [("28 Nov 2025", "2025-11-28")]),
    ("English month first", "on November 28, 2025", [("November 28, 2025", "2025-11-28")]),
    ("English month, Buddhist year", "28 November 2568", [("28 November 2568", "2025-11-28")]),
    ("stops, short year", "วันที่ 28.11.68", [("28.11.68", "2025-11-28")]),
    ("stops, full year", "เมื่อ 28.11.2568", [("28.11.2568", "2025-11-28")]),
    ("hyphens", "วันที่ 28-11-2568", [("28-11-2568", "2025-11-28")]),
    ("no date in a version", "รุ่น 28.11.68", []),
    ("month by number", "วันที่ 5 เดือน 11 ปี 2568", [("5 เดือน 11 ปี 2568", "2025-11-05")]),
    ("months that pass", "ใช้เวลา 5 เดือน 11 วัน", []),
    ("fiscal year in short", "ปีงบฯ 68", [("ปีงบฯ 68", "ปีงบประมาณ2025")]),
    ("short year", "เมื่อปี 62 มีฝน", [("ปี 62", "2019")]),
    ("age", "อายุ 62 ปี", []),
    ("a count after the word", "ปลูกทั้งปี 62 ต้น", []),
    ("quarter and year", "ไตรมาส 3/2568", [("ไตรมาส 3/2568", "Q3-2025")]),
    ("quarter in words", "ไตรมาสสอง", [("ไตรมาสสอง", "Q2")]),
    ("half of the year", "ในครึ่งปีแรก", [("ครึ่งปีแรก", "H1")]),
    ("common era", "ค.ศ. 2568", [("ค.ศ. 2568", "2568")]),
    ("era of the first of two years", "(ค.ศ. 2017-2579)", [("ค.ศ. 2017-2579", "2017-2036")]),
    ("old Buddhist year", "พ.ศ. 1893", [("พ.ศ. 1893", "1350")]),
    ("old common year", "ค.ศ. 1893", [("ค.ศ. 1893", "1893")]),
]


@pytest.mark.parametrize(("text", "expected"), cases(VALUES))
def test_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text, "date") == expected


FRAME = "งานวัดจัด{}"
DIFFER = [
    ("English month", "วันที่ 28 Nov 2025", "วันที่ 18 พ.ย. 2568"),
    ("stops", "วันที่ 28.11.68", "วันที่ 18 พ.ย. 2568"),
    ("no stops", "วันที่ 28 พย. 68", "วันที่ 18 พ.ย. 2568"),
    ("fiscal years", "ในปีงบฯ 68", "ในปีงบประมาณ 2569"),
    ("era of a date", "วันที่ 28 พฤศจิกายน ค.ศ. 2568", "วันที่ 28 พฤศจิกายน พ.ศ. 2568"),
    ("era of a year", "ในปี ค.ศ. 2568", "ในปี พ.ศ. 2568"),
    ("era of an old year", "ใน พ.ศ. 1893", "ใน ค.ศ. 1893"),
    ("halves", "ในครึ่งปีแรก", "ในครึ่งปีหลัง"),
    ("quarters of two years", "ในไตรมาส 3/2567", "ในไตรมาส 3/2568"),
]
AGREE = [
    ("no stops", "วันที่ 28 พย. 68", "วันที่ 28 พ.ย. 2568"),
    ("English month", "วันที่ 28 Nov 2025", "วันที่ 28 พ.ย. 2568"),
    ("stops", "วันที่ 28.11.68", "วันที่ 28 พฤศจิกายน 2568"),
    ("fiscal year", "ในปีงบฯ 68", "ในปีงบประมาณ พ.ศ. 2568"),
    ("short year", "ในปี 68", "ในปี 2568"),
    ("eras", "ในปี ค.ศ. 2025", "ในปี พ.ศ. 2568"),
    ("quarter without its year", "ในไตรมาส 3", "ในไตรมาส 3/2568"),
]


@pytest.mark.parametrize(("a", "b"), cases(DIFFER))
def test_differ(a: str, b: str) -> None:
    assert [one[0] for one in alerts(FRAME, a, b)] == ["date"]
    assert [one[0] for one in alerts(FRAME, b, a)] == ["date"]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_agree(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []


# Each case: id, text, and the canonical value of each date in it.
DATES = [
    ("full", "วันที่ 22 เมษายน 2561", ["2018-04-22"]),
    ("abbreviated", "เมื่อ 22 เม.ย. 2561", ["2018-04-22"]),
    ("no space", "8 ม.ค.2562", ["2019-01-08"]),
    ("two-digit year", "20 ก.ค. 63", ["2020-07-20"]),
    ("thai digits", "๘ เมษายน ๒๕๖๓", ["2020-04-08"]),
    ("era in words", "๘ เมษายน พุทธศักราช ๒๕๖๓", ["2020-04-08"]),
    ("era abbreviated", "1 มกราคม พ.ศ. 2562", ["2019-01-01"]),
    ("common era", "1 มกราคม ค.ศ. 2019", ["2019-01-01"]),
    ("weekday", "วันศุกร์ที่ 20 กันยายน 2562", ["2019-09-20"]),
    ("range of days", "2-3 มี.ค. 2563", ["2020-03-02-03"]),
    ("range with spaces", "วันที่ 2 – 3 มีนาคม 2563", ["2020-03-02-03"]),
    ("no year", "8 มี.ค. นี้", ["--03-08"]),
    ("month and year", "เดือนพฤษภาคม 2563", ["2020-05"]),
    ("slashes", "22/04/2561", ["2018-04-22"]),
    ("iso", "2018-04-22", ["2018-04-22"]),
    ("year", "ก่อตั้งเมื่อปี 2469", ["1926"]),
    ("year of the era", "พ.ศ. 2562", ["2019"]),
    ("fiscal year", "ปีงบประมาณ 2561", ["ปีงบประมาณ2018"]),
    ("years", "(พ.ศ. 2559-2564)", ["2016-2021"]),
    ("weekday alone", "ปิดทุกวันพุธ", ["W3"]),
    ("weekday again", "หยุดวันพฤหัสบดี", ["W4"]),
    ("quarter", "ไตรมาสที่ 2", ["Q2"]),
    ("relative", "เปิดเผยเมื่อวานนี้", ["เมื่อวานนี้"]),
    ("no month in a word", "มีนาข้าวมาก", []),
    ("no date in an amount", "จำนวน 2562 คน", []),
    ("day out of range", "45 มกราคม", ["--01"]),
]


@pytest.mark.parametrize(("text", "expected"), cases(DATES))
def test_dates(text: str, expected: list[str]) -> None:
    assert [value for _, value in stated(text, "date")] == expected
