"""``facts.kinds.time``: two times of day in answering places."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ตลาดริมคลองเปิด {} เฉพาะวันเสาร์"
# Each case: id, what stands in the frame of either version, and the quotations of the alert.
DIFFER = [
    ("hour", "เวลา 10.00 น.", "เวลา 11.00 น.", "10.00", "11.00"),
    ("minute", "เวลา 10.00 น.", "เวลา 10.30 น.", "10.00", "10.30"),
    ("Thai digits", "เวลา ๐๙.๓๐ น.", "เวลา 09.00 น.", "๐๙.๓๐", "09.00"),
    ("end of a span", "เวลา 10.00-17.00 น.", "เวลา 10.00-19.00 น.", "10.00-17.00", "10.00-19.00"),
    ("start of a span", "เวลา 08.00-16.00 น.", "เวลา 09.00-16.00 น.", "08.00-16.00", "09.00-16.00"),
    ("both ends", "เวลา 08.00-16.00 น.", "เวลา 10.00-20.00 น.", "08.00-16.00", "10.00-20.00"),
    ("spoken afternoon", "บ่ายสองโมง", "เวลา 15.00 น.", "บ่ายสองโมง", "15.00"),
    ("spoken night", "สองทุ่ม", "เวลา 21.00 น.", "สองทุ่ม", "21.00"),
    ("half past", "สามทุ่มครึ่ง", "เวลา 21.00 น.", "สามทุ่มครึ่ง", "21.00"),
    ("two spoken", "7 โมงเช้า", "8 โมงเช้า", "7 โมงเช้า", "8 โมงเช้า"),
    ("evening", "5 โมงเย็น", "เวลา 16.00 น.", "5 โมงเย็น", "16.00"),
    ("noon and another", "เที่ยงวัน", "เวลา 13.00 น.", "เที่ยงวัน", "13.00"),
    ("midnight and another", "เที่ยงคืน", "เวลา 23.00 น.", "เที่ยงคืน", "23.00"),
    ("swapped", "เวลา 12.00 น.", "เวลา 21.00 น.", "12.00", "21.00"),
]
AGREE = [
    ("equal", "เวลา 10.00 น.", "เวลา 10.00 น."),
    ("colon", "เวลา 10.00 น.", "เวลา 10:00 น."),
    ("Thai digits, equal", "เวลา ๑๐.๐๐ น.", "เวลา 10.00 น."),
    ("leading nought", "เวลา 9.00 น.", "เวลา 09.00 น."),
    ("whole hour", "เวลา 9 น.", "เวลา 09.00 น."),
    ("nalika", "เวลา 09.00 นาฬิกา", "เวลา 09.00 น."),
    ("afternoon, equal", "บ่ายสองโมง", "เวลา 14.00 น."),
    ("afternoon in digits", "บ่าย 3 โมง", "เวลา 15.00 น."),
    ("night, equal", "สองทุ่ม", "เวลา 20.00 น."),
    ("half, equal", "สามทุ่มครึ่ง", "เวลา 21.30 น."),
    ("noon, equal", "เที่ยงวัน", "เวลา 12.00 น."),
    ("dash and word", "เวลา 08.00-16.00 น.", "เวลา 08.00 ถึง 16.00 น."),
    ("space about the dash", "เวลา 08.00-16.00 น.", "เวลา 08.00 – 16.00 น."),
    ("start alone", "เวลา 10.00 น.", "เวลา 10.00-17.00 น."),
    ("morning, equal", "7 โมงเช้า", "เวลา 07.00 น."),
]


@pytest.mark.parametrize(("a", "b", "left", "right"), cases(DIFFER))
def test_times_that_differ_raise_one_alert(a: str, b: str, left: str, right: str) -> None:
    assert alerts(FRAME, a, b) == [("time", left, right)]
    assert alerts(FRAME, b, a) == [("time", right, left)]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_times_in_another_notation_raise_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
