"""``facts.kinds.contact``: contacts: where each stands, and what is dialled or written to."""

import pytest
from facts_tabled import cases, stated

# Each case: id, text, and the original text and canonical value of each contact in it.
CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("telephone in words", "โทรศัพท์ 0 2111 2222", [("โทรศัพท์ 0 2111 2222", "021112222")]),
    ("area of two digits", "โทร. 02 111 2222", [("โทร. 02 111 2222", "021112222")]),
    ("hyphens", "โทร. 0-2111-2222", [("โทร. 0-2111-2222", "021112222")]),
    ("Thai digits", "โทร. ๐ ๒๑๑๑ ๒๒๒๒", [("โทร. ๐ ๒๑๑๑ ๒๒๒๒", "021112222")]),
    ("extension", "โทร. 02-111-2222 ต่อ 101", [("โทร. 02-111-2222 ต่อ 101", "021112222x101")]),
    (
        "extensions",
        "โทร. 0 2111 2222 ต่อ 101, 102",
        [("โทร. 0 2111 2222 ต่อ 101, 102", "021112222x101,102")],
    ),
    ("fax", "โทรสาร 0 2111 3333", [("โทรสาร 0 2111 3333", "fax 021113333")]),
    ("fax by another name", "แฟกซ์ 0 2111 3333", [("แฟกซ์ 0 2111 3333", "fax 021113333")]),
    ("another area", "โทร. 053-111-222", [("โทร. 053-111-222", "053111222")]),
    ("mobile", "มือถือ 08 9111 2222", [("มือถือ 08 9111 2222", "0891112222")]),
    ("lines in a row", "โทร. 0 2111 2222-5", [("โทร. 0 2111 2222-5", "0211122225")]),
    ("bare number", "สอบถาม 0 2111 2222 ได้", [("0 2111 2222", "021112222")]),
    (
        "two numbers",
        "โทร. 0 2111 2222 และ 0 2111 4444",
        [("โทร. 0 2111 2222", "021112222"), ("0 2111 4444", "021114444")],
    ),
    ("from abroad", "โทร. +66 2111 2222", [("โทร. +66 2111 2222", "021112222")]),
    ("hotline", "สายด่วน 1765", [("สายด่วน 1765", "1765")]),
    ("hotline by number", "สายด่วนหมายเลข 1300", [("สายด่วนหมายเลข 1300", "1300")]),
    ("short number", "โทร. 1784 ตลอด 24 ชั่วโมง", [("โทร. 1784", "1784")]),
    ("call centre", "Call Center 1166", [("Call Center 1166", "1166")]),
    (
        "mail with a dot",
        "ส่งมาที่ khao.dee@mail.example.com",
        [("khao.dee@mail.example.com", "khao.dee@mail.example.com")],
    ),
    ("mail in capitals", "ส่งที่ INFO@EXAMPLE.COM.", [("INFO@EXAMPLE.COM", "info@example.com")]),
    (
        "mail and telephone",
        "อีเมล info@example.or.th หรือโทร. 0 2111 2222",
        [("info@example.or.th", "info@example.or.th"), ("โทร. 0 2111 2222", "021112222")],
    ),
    ("handle", "LINE @taladnam", [("@taladnam", "@taladnam")]),
    ("handle of mixed case", "ไลน์ไอดี @SuanDee", [("@SuanDee", "@suandee")]),
    ("handle without its sign", "LINE: taladnam", [("LINE: taladnam", "@taladnam")]),
    ("callers counted", "มีผู้โทรเข้ามา 1765 คน", []),
    ("bank account", "เลขที่บัญชี 123-4-56789-0", []),
    ("year", "ปีพุทธศักราช 2565", []),
    ("sign alone", "ชื่อ @ ตลาด", []),
    ("channel", "โทรทัศน์ช่อง 11", []),
    ("house number", "บ้านเลขที่ 1323", []),
    ("amount", "จำนวน 2,111,222 คน", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_contacts(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text, "contact") == expected


# Each case: id, text, and the canonical value of each contact in it.
CONTACTS = [
    ("landline", "โทร. 0 2202 4414", ["022024414"]),
    ("lines", "โทร. 0 2202 4414-18", ["02202441418"]),
    ("extension", "โทร 0 2273 9020 ต่อ 3236", ["022739020x3236"]),
    ("fax", "แฟกซ์ 02-2822871", ["fax 022822871"]),
    ("hotline", "สายด่วน 1323", ["1323"]),
    ("hotline glued", "โทร.1115", ["1115"]),
    ("mobile", "โทร. 081-234-5678", ["0812345678"]),
    ("email", "ติดต่อ news@example.go.th", ["news@example.go.th"]),
    ("handle", "ติดตามที่ @DedupThailand", ["@dedupthailand"]),
    ("no phone", "จำนวน 12345678 คน", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(CONTACTS))
def test_forms_of_contacts(text: str, expected: list[str]) -> None:
    assert [value for _, value in stated(text, "contact")] == expected


# Each case: id, text, and the words of each contact in it.
WHOLE: list[tuple[str, str, list[str]]] = [
    ("sum like a telephone", "ราคา 021112222 บาท", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(WHOLE))
def test_each_is_found_whole(text: str, expected: list[str]) -> None:
    assert [words for words, _ in stated(text, "contact")] == expected
