"""One entry of a feed is read as the site publishes it."""

import sys
from pathlib import Path

import pytest

from dedup.errors import InputError, MissingExtra, TooLarge
from dedup.readers import Limits, read, read_bytes
from dedup.readers.feed import read_entry

BODY = "<p>มีผู้ได้รับประโยชน์ 1,250 ราย</p><ul><li>ลดค่าน้ำ</li></ul>"
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>ข่าวสมมติ</title>
<item><title>สะพานใหม่ &amp;amp; ถนน</title><link>https://news.example/1</link><guid>n-1</guid>
<pubDate>Fri, 03 Oct 2025 09:00:00 +0700</pubDate><description>คำโปรย</description>
<content:encoded><![CDATA[{BODY}]]></content:encoded></item>
<item><title>เรื่องที่สอง</title><link>https://news.example/2</link>
<description>&lt;p&gt;วงเงิน 48 ล้านบาท&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom">
<title>ข่าวสมมติ</title><entry><title>สะพานใหม่</title><id>tag:news.example,1</id>
<updated>2025-10-03T09:00:00Z</updated>
<content type="html">&lt;p&gt;วงเงิน&amp;nbsp;48 ล้านบาท</content></entry></feed>"""
OLD = """<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "http://x.example/d">
<rss version="0.91"><channel><item><title>สะพานใหม่</title>
<description>วงเงิน 48 ล้านบาท</description></item></channel></rss>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/"><item rdf:about="x"><title>สะพานใหม่</title>
<link>https://news.example/9</link><description>วงเงิน 48 ล้านบาท</description></item></rdf:RDF>"""


@pytest.mark.parametrize("entry", ["1", "n-1"])
def test_an_entry_is_read_by_its_number_or_id(entry: str, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="utf-8")
    found = read(f"{path}#{entry}")
    assert found.text == "สะพานใหม่ & ถนน\n\nมีผู้ได้รับประโยชน์ 1,250 ราย\n\n• ลดค่าน้ำ"
    assert (found.media, found.title) == ("feed", "สะพานใหม่ & ถนน")
    assert (found.date, found.url) == ("2025-10-03", "https://news.example/1")
    assert read(f"{path}#https://news.example/2").text == "เรื่องที่สอง\n\nวงเงิน 48 ล้านบาท"


@pytest.mark.parametrize("data", [ATOM, RDF, OLD], ids=["Atom", "RSS 1.0", "RSS 0.91"])
@pytest.mark.parametrize("name", ["feed.xml", "index", "feed.atom"])
def test_the_only_entry_needs_no_number(data: str, name: str) -> None:
    found = read_bytes(data.encode(), name=name)
    assert found.text.replace("\xa0", " ") == "สะพานใหม่\n\nวงเงิน 48 ล้านบาท"


def test_what_cannot_be_chosen_is_reported() -> None:
    with pytest.raises(InputError, match=r"has 2 entries; choose one by its number .*'a\.xml#1'"):
        read_bytes(RSS.encode(), name="a.xml")
    with pytest.raises(InputError, match="has no entries"):
        read_bytes(b"<rss version='2.0'><channel></channel></rss>", name="a.xml")


def test_a_feed_that_swells_is_no_trouble() -> None:
    entities = "".join(f"<!ENTITY a{at} '{f'&a{at - 1};' * 10}'>" for at in range(1, 30))
    bomb = f"<!DOCTYPE rss [<!ENTITY a0 'x'>{entities}]><rss><channel><item><title>&a29;"
    assert len(read_entry(bomb.encode(), None, where="a", limits=Limits()).text) < 100


def test_feeds_are_an_optional_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    with pytest.raises(MissingExtra, match="reading feeds needs"):
        read_bytes(ATOM.encode(), name="a.xml")


ITEM = b"<item><guid>1</guid><description>x</description></item>"
SWOLLEN = {
    "entries": b"<rss><channel>" + ITEM * 20_000 + b"</channel></rss>",
    "tags of one entry": b"<rss><channel><item>" + b"<a/>" * 100_001 + b"</item></channel></rss>",
    "marks that are no tags": b"<rss><channel><item><description>" + b"<" * 100_001,
    "UTF-16": ("<rss><channel>" + ITEM.decode() * 20_000 + "</channel></rss>").encode("utf-16"),
}


@pytest.mark.parametrize("name", SWOLLEN)
def test_a_feed_of_more_tags_than_any_site_has_is_not_parsed(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("parsed")

    monkeypatch.setattr("feedparser.parse", never)
    with pytest.raises(TooLarge, match="holds more than 100,000 tags; keep the entry"):
        read_entry(SWOLLEN[name], "1", where="feed.xml", limits=Limits())
