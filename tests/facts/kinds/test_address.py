"""``facts.kinds.address``: postal addresses, whole; and two that differ."""

import pytest
from facts_tabled import alerts, cases, stated

ADDRESSES = [
    (
        "Bangkok",
        "ติดต่อ เลขที่ 12/3 ถนนพระราม 6 แขวงสามเสนใน เขตพญาไท กรุงเทพฯ 10400 ทุกวัน",
        "เลขที่ 12/3 ถนนพระราม 6 แขวงสามเสนใน เขตพญาไท กรุงเทพฯ 10400",
    ),
    (
        "a province in short",
        "ส่งมาที่ 99 หมู่ 4 ต.บางพลี อ.เมือง จ.ระยอง 21000",
        "99 หมู่ 4 ต.บางพลี อ.เมือง จ.ระยอง 21000",
    ),
    ("with its lane", "อยู่ที่ 8 ซอยอารีย์ เขตพญาไท กรุงเทพฯ", "8 ซอยอารีย์ เขตพญาไท กรุงเทพฯ"),
]
NONE = [
    ("a road alone", "ปิดถนนพระราม 6 เขตพญาไท"),
    ("a count of districts", "รวม 12 อำเภอ ในจังหวัดระยอง"),
    ("counts of districts", "ครอบคลุม 16 อำเภอ 63 ตำบล 239 หมู่บ้าน"),
    ("a phase", "แฟลตระยะที่ 2 ถ.สุขใจ เขตดินแดง กทม."),
    ("a floor", "ประชุมที่ห้อง 12 ชั้น 4 อาคารสุขใจ"),
]


@pytest.mark.parametrize(("text", "address"), cases(ADDRESSES))
def test_addresses(text: str, address: str) -> None:
    assert [words for words, _ in stated(text, "address")] == [address]


@pytest.mark.parametrize(("text",), cases(NONE))
def test_what_is_no_address(text: str) -> None:
    assert stated(text, "address") == []


def test_an_address_in_another_notation_has_its_value() -> None:
    texts = ("เลขที่ 12 หมู่ที่ 3 ถนนสุขใจ เขตดินแดง กรุงเทพฯ", "12 ม.3 ถ.สุขใจ เขตดินแดง กทม.")
    values = [value for text in texts for _, value in stated(text, "address")]
    assert len(values) == 2
    assert len(set(values)) == 1


def test_addresses_that_differ_raise_one_alert() -> None:
    frame = "ส่งเอกสารได้ที่ {} ภายในเดือนนี้"
    a, b = "12 ถนนสุขใจ ตำบลบางพลี จังหวัดระยอง", "21 ถนนสุขใจ ตำบลบางพลี จังหวัดระยอง"
    assert alerts(frame, a, b) == [("place", a, b)]
