"""``facts.kinds.url``: addresses on the web: where each stands, and what is opened."""

import pytest
from facts_tabled import cases, stated

# Each case: id, text, and the original text and canonical value of each url in it.
CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    (
        "with a path",
        "ดู https://www.example.go.th/news/12",
        [("https://www.example.go.th/news/12", "example.go.th/news/12")],
    ),
    ("slash at the end", "ดู http://example.com/", [("http://example.com/", "example.com")]),
    ("capitals", "ดู HTTPS://Example.Com/Path", [("HTTPS://Example.Com/Path", "example.com/path")]),
    (
        "hyphen in the host",
        "ดู www.suan-dee.example.com/th",
        [("www.suan-dee.example.com/th", "suan-dee.example.com/th")],
    ),
    ("bare host", "เข้า example.com", [("example.com", "example.com")]),
    (
        "bare Thai host",
        "เข้าเว็บไซต์ talad.example.co.th",
        [("talad.example.co.th", "talad.example.co.th")],
    ),
    (
        "bare host with a path",
        "เข้า talad.example.or.th/news",
        [("talad.example.or.th/news", "talad.example.or.th/news")],
    ),
    ("in brackets", "ดูที่ (www.example.com)", [("www.example.com", "example.com")]),
    ("in quotation marks", "ดูที่ “www.example.com”", [("www.example.com", "example.com")]),
    ("between Thai letters", "ที่www.example.comได้", [("www.example.com", "example.com")]),
    (
        "two, with a comma",
        "www.example.com, www.example.org",
        [("www.example.com", "example.com"), ("www.example.org", "example.org")],
    ),
    (
        "a query",
        "https://example.com/a?b=1&c=2",
        [("https://example.com/a?b=1&c=2", "example.com/a?b=1&c=2")],
    ),
    (
        "page of a network",
        "เพจ facebook.com/taladnam",
        [("facebook.com/taladnam", "facebook.com/taladnam")],
    ),
    (
        "a short link",
        "ลงทะเบียน https://forms.gle/AbC123",
        [("https://forms.gle/AbC123", "forms.gle/abc123")],
    ),
    (
        "a file on the web",
        "www.example.com/a_b-c.pdf",
        [("www.example.com/a_b-c.pdf", "example.com/a_b-c.pdf")],
    ),
    (
        "before a telephone",
        "เข้า www.example.net และโทร. 0 2111 2222",
        [("www.example.net", "example.net")],
    ),
    (
        "full stop after a path",
        "ดูที่ https://example.com/news.",
        [("https://example.com/news", "example.com/news")],
    ),
    ("question mark after", "เคยเข้า www.example.com?", [("www.example.com", "example.com")]),
    (
        "same host twice",
        "example.com และ www.example.com",
        [("example.com", "example.com"), ("www.example.com", "example.com")],
    ),
    (
        "a port",
        "เข้า http://example.com:8080/th",
        [("http://example.com:8080/th", "example.com:8080/th")],
    ),
    ("a file", "ไฟล์ Report.pdf", []),
    ("a price", "ราคา 12.50 บาท", []),
    ("an act", "พ.ร.บ. ฉบับใหม่", []),
    ("a mail address", "อีเมล info@example.com", []),
    ("a release", "รุ่น v2.1", []),
    ("an office by its letters", "สำนักงาน ก.พ.ร.", []),
    ("initials of a name", "นาย A.B. Smith", []),
    ("three letters", "พิมพ์ www", []),
    ("an ellipsis", "รอก่อน...แล้วไป", []),
]


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_urls(text: str, expected: list[tuple[str, str]]) -> None:
    assert stated(text, "url") == expected


# Each case: id, text, and the canonical value of each url in it.
URLS = [
    ("scheme", "ดูที่ https://bit.ly/abc123", ["bit.ly/abc123"]),
    ("www", "www.example.go.th", ["example.go.th"]),
    ("bare", "เว็บไซต์ example.go.th ได้", ["example.go.th"]),
    ("full stop after", "ดูที่ www.example.com.", ["example.com"]),
]


@pytest.mark.parametrize(("text", "expected"), cases(URLS))
def test_forms_of_urls(text: str, expected: list[str]) -> None:
    assert [value for _, value in stated(text, "url")] == expected


# Each case: id, text, and the words of each url in it.
WHOLE = [
    ("short address", "ดูที่ bit.ly/talat99 ทุกวัน", ["bit.ly/talat99"]),
    ("Thai path", "ดู https://talat.or.th/ข่าว ทุกวัน", ["https://talat.or.th/ข่าว"]),
]


@pytest.mark.parametrize(("text", "expected"), cases(WHOLE))
def test_each_is_found_whole(text: str, expected: list[str]) -> None:
    assert [words for words, _ in stated(text, "url")] == expected
