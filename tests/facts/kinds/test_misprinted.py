"""``facts.kinds.misprinted``: telephones and hotlines in answering places."""

import pytest
from facts_tabled import alerts, cases

FRAME = "ผู้สนใจสอบถามได้ที่ศูนย์บริการประชาชน {} ทุกวันในเวลาราชการ"
# Each case: id, and the contacts of either version.
DIFFER = [
    ("two hotlines", "สายด่วน 1111", "สายด่วน 1567"),
    ("a digit of a hotline", "สายด่วน 1669", "สายด่วน 1668"),
    ("a digit", "โทร. 0 2111 2222", "โทร. 0 2111 2232"),
    ("a digit left out", "โทร. 0 2111 2222", "โทร. 0 2111 222"),
    ("extensions", "โทร. 0 2111 2222 ต่อ 101", "โทร. 0 2111 2222 ต่อ 305"),
    ("two mobiles", "โทร. 081-234-5678", "โทร. 081-234-5687"),
]
AGREE = [
    ("notation", "โทร. 0 2111 2222", "โทร. 02-111-2222"),
    ("an extension more", "โทร. 0 2111 2222", "โทร. 0 2111 2222 ต่อ 101"),
    ("some extensions", "โทร. 0 2111 2222 ต่อ 101, 102", "โทร. 0 2111 2222 ต่อ 101"),
    ("lines in a row", "โทร. 0 2111 2222", "โทร. 0 2111 2222-5"),
    ("a hotline and a telephone", "สายด่วน 1111", "โทร. 0 2999 7777"),
    ("telephone and fax", "โทร. 0 2111 2222", "โทรสาร 0 2999 7777"),
    ("two offices", "โทร. 0 2111 2222", "โทร. 0 2999 7777"),
    ("two of each", "สายด่วน 1111 สายด่วน 1300", "สายด่วน 1567 สายด่วน 1784"),
    ("name of the hotline", "สายด่วน 1111", "สายด่วนหมายเลข 1111"),
]


@pytest.mark.parametrize(("a", "b"), cases(DIFFER))
def test_other_numbers_raise_one_alert(a: str, b: str) -> None:
    assert [one[0] for one in alerts(FRAME, a, b)] == ["number"]
    assert [one[0] for one in alerts(FRAME, b, a)] == ["number"]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_the_same_number_raises_none(a: str, b: str) -> None:
    assert alerts(FRAME, a, b) == []
    assert alerts(FRAME, b, a) == []
