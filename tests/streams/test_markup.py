"""Tags and entities are taken off a row's text, and nothing else is."""

import time

import pytest

from dedup.streams.markup import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>ก</p><p>ข&nbsp;1,250&nbsp;ราย</p>", "ก\n\nข 1,250 ราย"),
        ('<div class="x"><ul><li>1) ก</li><li>2) ข</li></ul></div>', "1) ก\n2) ข"),
        ("ก<br>ข<br/>ค<BR />ง", "ก\nข\nค\nง"),
        ("มี 1,250<sup>2</sup> ราย ใน 30 m<sup>2</sup>", "มี 1,250 ราย ใน 30 m²"),
        ("<p>มี <del>1,250</del> <s>x</s>1,520 ราย</p>", "มี 1,520 ราย"),
        ("<p>ก</p><script>var a = '<p>ข';</script><style>p{}</style>", "ก"),
        ("<table><tr><td>ปี</td><td>งบ</td></tr></table>", "ปี\tงบ"),
        ("ก &amp;amp; ข &amp;quot;ค&amp;quot;", 'ก & ข "ค"'),
        ("&lt;p&gt;ก &amp;nbsp;ข&lt;/p&gt;", "ก ข"),
        ("&#3585;&#xE02;", "กข"),
        ("<a href='https://x.example/?a=1&b=2'>ลิงก์</a> จบ", "ลิงก์ จบ"),
        ("<p>ก<!-- ซ่อน --></p>", "ก"),
        ('ก <span style="color:red">แดง</span> ข', "ก แดง ข"),
    ],
)
def test_what_a_person_would_see_is_given(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "ปริมาณ <5% และ >3 คน", "AT&T และ R&D; กับ Q&A", "a < b > c", "<ชื่อ> กับ <b",
        "บรรทัด\r\n\r\n  เว้นวรรค  สองช่อง\t", "<3 หัวใจ & รัก", "",
    ],
)  # fmt: skip
def test_a_text_without_markup_is_kept_to_the_letter(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "<p>" + "<del>" * 100_000, "<p></p>" + "<" * 500_000, "<br>" + "<a " * 200_000,
        "&amp;" * 200_000, "<p></p>" + "<!--" * 200_000, "<br>" + "<sup>" * 200_000,
    ],
)  # fmt: skip
def test_broken_markup_costs_little(text: str) -> None:
    began = time.process_time()
    plain(text)
    assert time.process_time() - began < 3
