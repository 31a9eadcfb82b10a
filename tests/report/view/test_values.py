"""Values worded for people: dates in both eras, what stands beside a text, links that are safe."""

import pytest

from dedup.model import DiscrepancyType
from dedup.report.view.values import both_eras, note_of
from dedup.shown import safe_url
from dedup.wording.reports import words


@pytest.mark.parametrize(
    ("value", "thai", "english"),
    [
        ("2018-04-22", "22 เมษายน 2561 (ค.ศ. 2018)", "22 April 2018 (B.E. 2561)"),
        ("2018-04", "เมษายน 2561 (ค.ศ. 2018)", "April 2018 (B.E. 2561)"),
        ("2018", "พ.ศ. 2561 (ค.ศ. 2018)", "2018 (B.E. 2561)"),
        ("2018-13-01", "", ""),
        ("เมื่อวาน", "", ""),
    ],
)
def test_dates_stand_in_both_eras(value: str, thai: str, english: str) -> None:
    assert both_eras(value, words("th")) == thai
    assert both_eras(value, words("en")) == english


@pytest.mark.parametrize(
    ("kind", "text", "value", "note"),
    [
        ("date", "วันอาทิตย์ที่ 22 เมษายน 2561", "2018-04-22", "ค.ศ. 2018"),
        ("date", "22 เม.ย. 61", "2018-04-22", "22 เมษายน 2561 (ค.ศ. 2018)"),
        ("date", "เมื่อวาน", "เมื่อวาน", ""),
        ("acronym", "(กสอ.)", "กสอ. = กรมส่งเสริมอุตสาหกรรม", "กรมส่งเสริมอุตสาหกรรม"),
        ("acronym", "(กรมส่งเสริม)", "กสส. = กรมส่งเสริม", "กสส. = กรมส่งเสริม"),
        ("contact", "0 2202 4414", "022024414", ""),
        ("acronym", "(Best Practice)", "Best Practice", ""),
        ("acronym", "(กก.)", "กก. = " + "ย" * 200, ""),
        ("number", "๑,๒๕๐ คน", "1250 คน", "1,250 คน"),
        ("money", "1.5 ล้านบาท", "1500000 บาท", "1,500,000 บาท"),
        ("money", "1,500 บาท", "1500 บาท", ""),
        ("number", "350,000", "350000000 กิโลกรัม", ""),
        ("number", "ร้อยละ 5.12345", "5.12345 %", "5.12345 %"),
        ("phrase", "ทำให้", "ทาให", ""),
    ],
)
def test_a_value_is_shown_where_it_says_more(
    kind: DiscrepancyType, text: str, value: str, note: str
) -> None:
    assert note_of(kind, text, value, words("th")) == note


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.go.th/a?b=1", "https://example.go.th/a?b=1"),
        (" http://ไทย.example/ก ", "http://ไทย.example/ก"),
        ("javascript:alert(1)", ""),
        ('https://x.example/"onclick=1', ""),
        ("data:text/html,x", ""),
        ("www.example.go.th", ""),
    ],
)
def test_only_web_addresses_become_links(text: str, url: str) -> None:
    assert safe_url(text) == url
