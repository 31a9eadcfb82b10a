"""What is read of a page is what a person would read of it."""

import logging
import sys
from pathlib import Path

import pytest

from dedup.errors import EncodingError, InputError, MissingExtra, TooLarge
from dedup.readers import Limits, read, read_bytes

PAGES = Path(__file__).with_name("pages")

# The made-up pages and what their heads say. Beside each stands, as .txt, what a person reads.
HEADS: dict[str, tuple[str, str | None, str | None, str]] = {
    "thaigov": (
        "กรมชลประทานเปิดอ่างเก็บน้ำห้วยตัวอย่าง เก็บน้ำได้ 12.5 ล้านลูกบาศก์เมตร", None, None, "utf-8"),
    "modern": (
        "ครม.ไฟเขียวรถไฟสายใหม่ 85,000 ล้าน คาดเปิดปี 2570", "2019-03-05",
        "https://news.example.test/politics/12345", "utf-8"),
    "tables": ("ธปท. คงดอกเบี้ยนโยบายที่ร้อยละ 1.50 ต่อปี", None, None, "cp874"),
    "breaks": ("สธ.เตือนไข้เลือดออกระบาดหนัก ป่วยแล้ว 8,400 ราย", None, None, "utf-8"),
    "wordpress": ("ศธ. แจกแท็บเล็ต 5 แสนเครื่อง เริ่มเทอมหน้า", "2020-08-17", None, "utf-8"),
    "portal": ("พาณิชย์ชี้ส่งออกพ.ค.โต 11.6% สูงสุดรอบ 4 เดือน", "2018-06-21", None, "utf-8"),
    "mobile": (
        "กทม.ปิดสะพานข้ามแยก 3 เดือน เริ่ม 1 พ.ย.", "2020-10-25",
        "https://m.example.test/bkk/9", "utf-8"),
}  # fmt: skip


@pytest.mark.parametrize("layout", HEADS)
def test_a_page_is_read_as_a_person_reads_it(layout: str) -> None:
    found = read(PAGES / f"{layout}.html")
    with (PAGES / f"{layout}.txt").open(encoding="utf-8", newline="") as expected:
        assert found.text == expected.read()
    assert (found.title, found.date, found.url, found.encoding) == HEADS[layout]
    assert (found.media, found.extracted) == ("html", True)


def test_every_page_has_its_text() -> None:
    assert {path.stem for path in PAGES.glob("*.html")} == set(HEADS)


ARTICLE = (
    "<p>กระทรวงคมนาคมเปิดสะพานข้ามแม่น้ำสายใหม่ ระยะทาง 2,400 เมตร วงเงิน 3,150 ล้านบาท</p>"
    "<p>รัฐมนตรีกล่าวว่า สะพานจะลดเวลาเดินทางจาก 45 นาที เหลือ 10 นาที ตั้งแต่วันที่ 1 มีนาคม</p>"
)


@pytest.mark.parametrize(
    ("declared", "written", "found"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("tis-620", "cp874", "cp874"),
        ("utf-8", "cp874", "cp874"),
        ("windows-874", "utf-8", "utf-8"),
        ("iso-8859-1", "cp874", "cp874"),
        ("", "utf-16", "utf-16-le"),
        ("", "utf-8-sig", "utf-8"),
    ],
)
def test_the_bytes_decide_where_the_declaration_lies(
    declared: str, written: str, found: str
) -> None:
    page = f"<html><head><meta charset='{declared}'></head><body>{ARTICLE}</body></html>"
    document = read_bytes(page.encode(written), name="page")
    assert "วงเงิน 3,150 ล้านบาท" in document.text
    assert document.encoding == found


def test_a_damaged_page_is_read_as_a_browser_reads_it() -> None:
    page = f"<html><meta charset=utf-8><meta name=description content='ก…'>{ARTICLE}"
    data = page.encode().replace("ก…".encode(), "ก…".encode()[:-4] + b"\xe0\xb8")
    assert "2,400 เมตร" in read_bytes(data, name="page").text


def test_a_damaged_page_that_declares_nothing_is_refused() -> None:
    data = b"<html>" + "ข่าวด่วน".encode() + b"\xe0\xb8<p>x"
    with pytest.raises(EncodingError, match="damaged places"):
        read_bytes(data, name="page")
    with pytest.raises(EncodingError, match="is not cp874"):
        read_bytes(b"<html>\xff<p>", name="page", encoding="cp874")


def test_xhtml_with_an_xml_declaration_is_read() -> None:
    page = f"<?xml version='1.0' encoding='utf-8'?><html><body>{ARTICLE}</body></html>"
    assert "2,400 เมตร" in read_bytes(page.encode(), name="page").text


def test_a_fragment_with_the_name_of_a_page_is_read() -> None:
    assert read_bytes("<p>ข่าวสั้น".encode(), name="a.HTM").text == "ข่าวสั้น\n"


def test_a_text_with_a_tag_in_it_is_text() -> None:
    text = "ราคา <b>5</b> บาท"
    assert read_bytes(text.encode(), name="a.txt").text == text


def test_lists_and_tables_are_written_out() -> None:
    page = (
        f"<html><body><h1>สะพานใหม่เปิดแล้ว</h1><article>{ARTICLE}"
        "<ol start=3><li><p>สาม</p></li><li value=7>เจ็ด<br>ต่อ</li><li>แปด</li></ol>"
        "<ul><li>ก</li></ul><table><tr><td>ปี</td><td><p>2561</p></td></tr></table></article>"
    )
    text = read_bytes(page.encode(), name="page").text
    assert "3. สาม\n\n7. เจ็ด\nต่อ\n\n8. แปด\n\n• ก\n\nปี\t2561\n" in text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>เปิดสะพานใหม่วันนี้ | ข่าวสมมติ</title>", "เปิดสะพานใหม่วันนี้"),
        ("<title>ข่าว</title><h1>สะพานใหม่เปิดแล้ว</h1>", "สะพานใหม่เปิดแล้ว"),
        ("<title>ก : เปิดสะพาน</title><h1>x</h1><h1>y</h1>", "เปิดสะพาน"),
        ("<meta property='og:title' content='สะพานใหม่'><h1>สะพานใหม่ – เปิด</h1><h1>x</h1>",
         "สะพานใหม่ – เปิด"),
        ("", None),
    ],
)  # fmt: skip
def test_the_title_is_the_headline(head: str, title: str | None) -> None:
    found = read_bytes(f"<html>{head}<body><div>{ARTICLE}</div>".encode(), name="page")
    assert found.title == title
    assert title is None or found.text.startswith(title)


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("<meta name='date' content='2561-04-22'>", "2018-04-22"),
        ("<meta itemprop='datePublished' content='2018-04-22T10:00+07:00'>", "2018-04-22"),
        ("<time datetime='2018-04-22'>22 เม.ย.</time>", "2018-04-22"),
        ("<meta name='date' content='2018-02-30'>", None),
        ("<meta name='date' content='เมื่อวาน'>", None),
        ('<script type=\'text/x\'>"datePublished": "2018-04-22"</script>', None),
    ],
)
def test_the_date_is_iso_in_the_common_era(stated: str, date: str | None) -> None:
    found = read_bytes(f"<html><body>{stated}{ARTICLE}".encode(), name="page")
    assert found.date == date


def test_hidden_boxes_are_not_read_and_articles_in_odd_boxes_are() -> None:
    page = (
        f"<html><body><div class=social-share>{ARTICLE * 3}</div>"
        "<p>a<span hidden>ซ่อน</span>b</p><div style='display: none'>ลับ</div>"
    )
    text = read_bytes(page.encode(), name="page").text
    assert "2,400 เมตร" in text
    assert "ซ่อน" not in text
    assert "ลับ" not in text


@pytest.mark.parametrize(
    "page", ["<html></html>", "<html><script>x</script>", "<html><body>&nbsp;", "<html><!-- x -->"]
)
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(InputError, match=r"has no text|without text"):
        read_bytes(page.encode(), name="page")


def test_a_page_of_too_many_elements_is_refused() -> None:
    with pytest.raises(TooLarge, match=r"more than the 100 elements allowed"):
        read_bytes(b"<html>" + b"<p>x" * 200, name="page", limits=Limits(elements=100))


def test_a_page_nested_without_end_is_refused() -> None:
    page = f"<html>{ARTICLE}{'<div>' * 5000}ข่าว"
    with pytest.raises(TooLarge, match="nested too deep"):
        read_bytes(page.encode(), name="page")


def test_what_trips_the_extractor_falls_back_to_all_visible_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import trafilatura

    def trip(*_: object, **__: object) -> None:
        raise TypeError

    monkeypatch.setattr(trafilatura, "bare_extraction", trip)
    found = read_bytes(f"<html><body>{ARTICLE}<ul><li>ก".encode(), name="page")
    assert found.text.endswith("\n\n• ก\n")
    assert found.text.startswith("กระทรวงคมนาคม")


def test_nothing_of_a_page_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        read_bytes(b"<html><body><p>x", name="page")
    assert not caplog.records


def test_html_is_an_optional_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "dedup.readers.html.web_page", raising=False)
    monkeypatch.delattr("dedup.readers.html.web_page", raising=False)
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtra, match=r"HTML needs .*install 'dedup-news\[readers\]'"):
        read_bytes(b"<html><body><p>x", name="page")
