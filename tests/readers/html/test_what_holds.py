"""Of a page only what holds is read, all of the article is, and a page without one is refused."""

import json

import pytest

from dedup.errors import InputError
from dedup.model import Document
from dedup.readers import read_bytes

FIRST = "กระทรวงคมนาคมเปิดสะพานข้ามแม่น้ำสายใหม่ ระยะทาง 2,400 เมตร วงเงิน 3,150 ล้านบาท"
LAST = "รัฐมนตรีกล่าวว่า สะพานจะลดเวลาเดินทางจาก 45 นาที เหลือ 10 นาที ตั้งแต่วันที่ 1 มีนาคม"


def page(middle: str, head: str = "") -> bytes:
    return (
        f"<!doctype html><html><head><title>สะพานใหม่</title>{head}</head><body><nav><a href='/'>"
        f"หน้าแรก</a></nav><article><h1>สะพานใหม่</h1><p>{FIRST}</p>{middle}<p>{LAST}</p></article>"
        "</body></html>"
    ).encode()


def reading(data: bytes) -> Document:
    return read_bytes(data, name="page.html")


def middle_of(data: bytes) -> str:
    return reading(data).text.partition(FIRST)[2].partition(LAST)[0].strip()


@pytest.mark.parametrize(
    ("made", "text"),
    [
        ("มี 1,250<sup>2</sup> ราย", "มี 1,250 ราย"),
        ("มี 48<sup><a href='#n'>[1]</a></sup> ล้านบาท", "มี 48 ล้านบาท"),
        ("มี <b>48</b><sup>1</sup><sup>,2</sup> ล้านบาท", "มี 48 ล้านบาท"),
        ("มี 48<span style='vertical-align: super; font-size: 8px'>3</span> ราย", "มี 48 ราย"),
        ("มี 48<span class='fn'>3</span> ราย", "มี 48 ราย"),
        ("พื้นที่ 30 m<sup>2</sup> และ 10<sup>6</sup> ตัว", "พื้นที่ 30 m² และ 10⁶ ตัว"),
        ("ก๊าซ CO<sub>2</sub> ลดลง", "ก๊าซ CO2 ลดลง"),
    ],
)
def test_raised_marks_join_no_number(made: str, text: str) -> None:
    assert middle_of(page(f"<p>{made}</p>", "<style>.fn{vertical-align:super}</style>")) == text


@pytest.mark.parametrize(
    "made",
    [
        "<del>1,250</del> <ins>1,520</ins> ราย",
        "<s>1,250</s><strike> 1,300</strike> 1,520 ราย",
        "<span style='text-decoration: line-through'>1,250</span> 1,520 ราย",
        "<span class='old x'>1,250</span> 1,520 ราย",
    ],
)
def test_what_is_struck_out_is_left_out_and_counted(made: str) -> None:
    sheet = "<style>.old.x { color: red; text-decoration: line-through }</style>"
    found = reading(page(f"<p>{made}</p>", sheet))
    assert "1,520 ราย" in found.text
    assert "1,250" not in found.text
    assert dict(found.left_out)["struck out"] == made.count("1,250") + made.count("<strike>")


HIDDEN = "ร่างนี้ยังไม่ผ่านการตรวจ ห้ามเผยแพร่ก่อนวันที่ 9 ตุลาคม"


@pytest.mark.parametrize(
    ("made", "sheet"),
    [
        ("<p hidden>{}</p>", ""),
        ("<p style='DISPLAY : NONE'>{}</p>", ""),
        ("<p class='draft'>{}</p>", ".other, .draft { display: none }"),
        ("<p class='a draft'><b>{}</b></p>", "/* x */ p.draft{color:red;display:none!important}"),
        ("<div id='d'><p>{}</p></div>", "#d{visibility:hidden}"),
        ("<p>ก<span style='font-size:0'>{}</span></p>", ""),
        ("<p class='draft'>{}</p>", "@media screen{p{color:red}} .draft{display:none}"),
    ],
)
def test_text_that_a_style_hides_is_left_out(made: str, sheet: str) -> None:
    found = reading(page(made.format(HIDDEN), f"<style>{sheet}</style>"))
    assert HIDDEN not in found.text
    assert FIRST in found.text
    assert LAST in found.text
    assert dict(found.left_out) == {"hidden": 1}


@pytest.mark.parametrize(
    ("media", "sheet"),
    [
        ("", "@media print { .draft { display: none } }"),
        ("print", ".draft{display:none}"),
        ("", ".draft .inner{display:none} .draft:hover{display:none} p{display:none}"),
        ("", ".draft{font-size:0.9em;display:block}"),
    ],
)
def test_what_is_hidden_elsewhere_is_shown(media: str, sheet: str) -> None:
    found = reading(
        page(f"<p class='draft'>{HIDDEN}</p>", f"<style media='{media}'>{sheet}</style>")
    )
    assert HIDDEN in found.text
    assert found.left_out == ()


def test_a_page_that_hides_all_its_text_is_read() -> None:
    data = page(f"<p>{HIDDEN}</p>", "<style>article{} .all{display:none}</style>")
    found = reading(data.replace(b"<article>", b"<article class='all'>"))
    assert HIDDEN in found.text


CAPTION = "อ่างเก็บน้ำสมมติเมื่อวันที่ 3 ตุลาคม 2568 มีน้ำ 120 ล้านลูกบาศก์เมตร"


@pytest.mark.parametrize(
    "made",
    [
        f"<figure><img src='x.jpg'><figcaption>{CAPTION}</figcaption></figure>",
        f"<figure class='x'><figcaption><span>{CAPTION}</span></figcaption><img src='x'></figure>",
        f"<div><figure><a href='/'><img></a><figcaption>{CAPTION}</figcaption></figure></div>",
    ],
)
def test_captions_are_read_in_their_place(made: str) -> None:
    assert middle_of(page(made)) == CAPTION


ITEMS = ["แผนบริหารจัดการน้ำฤดูแล้งฉบับที่ 1", "แผนซ่อมประตูระบายน้ำหกแห่ง"]


@pytest.mark.parametrize("announced", ["เอกสารที่เห็นชอบมีดังนี้", "เอกสาร ได้แก่", "เอกสาร :"])
@pytest.mark.parametrize("kind", ["ul", "ol"])
def test_a_list_of_links_that_is_announced_is_read(announced: str, kind: str) -> None:
    items = "".join(f"<li><a href='/{at}'>{item}</a></li>" for at, item in enumerate(ITEMS))
    text = middle_of(page(f"<p>{announced}</p><{kind}>{items}</{kind}>"))
    assert text.startswith(announced)
    assert all(item in text for item in ITEMS)


def test_the_article_that_a_page_states_is_read_where_it_shows_none() -> None:
    for stated in (
        {"@type": "NewsArticle", "articleBody": f"{FIRST}\n{LAST}"},
        [{"@graph": [{"articleBody": "สั้น"}, {"articleBody": f"<p>{FIRST}</p><p>{LAST}</p>"}]}],
        {"mainEntity": {"articleBody": f"{FIRST}&nbsp;\n\n{LAST}"}},
    ):
        script = f"<script type='application/ld+json'>{json.dumps(stated)}</script>"
        data = f"<html><head><title>สะพาน</title>{script}</head><body><div id='root'>กำลังโหลด"
        found = reading(data.encode())
        assert FIRST in found.text
        assert LAST in found.text
        assert "กำลังโหลด" not in found.text


GATES = {
    "a script fills the page": [
        "<div id='__next'></div><script id='__NEXT_DATA__'>{}</script>",
        "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div>"
        "<script src='main.js'></script>",
        "<app-root>Loading...</app-root><script src='main.js'></script>",
        "<p>กรุณารอสักครู่</p><script>location.reload()</script>",
    ],
    "asks whether a person reads it": [
        "<h1>Just a moment...</h1><p>Checking your browser before accessing news.example</p>",
        "<h2>กรุณายืนยันว่าคุณเป็นมนุษย์</h2><div class='g-recaptcha'></div><script></script>",
        "<h1>Access Denied</h1><p>You don't have permission to access this page.</p>",
    ],
    "a notice about cookies": [
        "<p>เว็บไซต์นี้ใช้คุกกี้เพื่อพัฒนาประสบการณ์การใช้งานของท่าน</p><button>ยอมรับทั้งหมด</button>",
        "<h1>We value your privacy</h1><p>Our partners use cookies.</p><a href='/x'>Accept</a>",
        "<div><p>บริษัทขอความยินยอมในการเก็บข้อมูลส่วนบุคคลของท่าน ตามนโยบายความเป็นส่วนตัว"
        "</p><input type=submit value='ตกลง'></div>",
    ],
    "a page to sign in": [
        "<form><input type=password><button>เข้าสู่ระบบ</button></form><script></script>"
        "<div id=app></div>",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("what", "body"), [(what, body) for what, bodies in GATES.items() for body in bodies]
)
def test_a_page_that_holds_no_article_is_refused(what: str, body: str) -> None:
    with pytest.raises(InputError, match=f"{what}.*save the page from the browser"):
        reading(f"<!doctype html><html><head></head><body>{body}</body></html>".encode())


def test_an_article_about_such_things_is_read() -> None:
    consent = "<div><p>เว็บไซต์นี้ใช้คุกกี้</p><button>ยอมรับ</button></div><script></script>"
    about = "<p>สำนักงานออกหลักเกณฑ์ใหม่เรื่องคุกกี้และความยินยอม มีผลวันที่ 1 มกราคม 2569 ปรับ 5 แสนบาท</p>"
    text = reading(page(about + consent)).text
    assert "ปรับ 5 แสนบาท" in text
    short = "<html><body><script>x</script><h1>ประกาศด่วน</h1><p>งดจ่ายน้ำ 12 ตุลาคม เวลา 9 นาฬิกา"
    assert "งดจ่ายน้ำ" in reading(short.encode()).text
