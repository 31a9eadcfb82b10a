"""A release of the same form about another event is named as such, and no source."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

pytest.importorskip("numpy")

from dedup.cli.app import app
from dedup.corpus.finding.occasion import marks_of, other_event
from dedup.corpus.index import Index
from dedup.corpus.values import OtherEvent, Record

FORM = (
    "โฆษกกรมสมมติแถลงผลการตรวจตลาดนัดประจำสัปดาห์ วันที่ {day} ณ จังหวัด{place} พบผู้ค้า {a} ราย "
    "ตรวจสินค้า {b} รายการ และเก็บค่าปรับ {c} บาท โดยขอให้ผู้ค้าทุกรายแสดงป้ายราคาให้ชัดเจน ชั่งตวงวัดให้ถูกต้อง "
    "และไม่กักตุนสินค้า หากพบผู้ฝ่าฝืนให้แจ้งสายด่วนของกรมได้ตลอดเวลา ทั้งนี้กรมจะออกตรวจอย่างต่อเนื่องทุกสัปดาห์ "
    "เพื่อสร้างความเชื่อมั่นแก่ผู้บริโภคและความเป็นธรรมแก่ผู้ค้ารายย่อยทั่วประเทศ"
)
MAY = FORM.format(day="3 พฤษภาคม 2561", place="ขอนแก่น", a="1,250", b="3,400", c="98,500")
JUNE = FORM.format(day="7 มิถุนายน 2561", place="นครสวรรค์", a="1,310", b="2,950", c="76,200")


def test_the_marks_of_a_text() -> None:
    marks = marks_of("เมื่อวันที่ 3 ม.ค. 61 ที่ อ.เมือง จ.โคราช รวม 1,250 ราย ใน ๔ ตำบล ปี 2561")
    assert marks.days == {"3/1"}
    assert {"นครราชสีมา", "เมือง"} <= marks.places
    assert "1250" in marks.figures
    assert "2561" not in marks.figures


def test_of_provinces_that_overlap_the_first_is_meant() -> None:
    assert marks_of("ราชบุรีรัมย์กับเชียงใหม่").places == {"ราชบุรี", "เชียงใหม่"}


def test_marks_are_not_cut_out_of_longer_ones() -> None:
    marks = marks_of("112 ม.ค. กับ 13 ก.พ. ที่ จ.ลำพูน กจ.ในเมือง 1,234.50 2.1.75 33")
    assert marks.days == {"13/2"}
    assert marks.places == {"ลำพูน"}
    assert marks.figures == {"112", "1234.50", "2.1.75", "33"}


@pytest.mark.parametrize(
    ("article", "release", "kinds"),
    [
        ("วันที่ 3 ม.ค. ที่เชียงใหม่", "วันที่ 9 ก.พ. ที่สงขลา", {"days", "places"}),
        ("ที่เชียงใหม่ 11.5 22.5 33.5", "ที่สงขลา 44.5 55.5 66.5", {"places", "figures"}),
        ("วันที่ 3 ม.ค. มีผู้ร่วมงาน", "วันที่ 9 ก.พ. มีผู้ร่วมงาน", {"days"}),
        ("วันที่ 4 ม.ค. ที่เชียงใหม่", "วันที่ 3 ม.ค. ที่เชียงใหม่", None),
        ("วันที่ 3 ม.ค. ที่เชียงใหม่", "วันที่ 3 ม.ค. ที่สงขลา", None),
        ("ราคา 11.5 22.5 33.5", "ราคา 44.5 55.5 66.5", None),
        ("ไม่มีวัน", "วันที่ 3 ม.ค.", None),
    ],
    ids=[
        "day and place",
        "place and figures",
        "day",
        "a day later",
        "one day",
        "figures",
        "nothing",
    ],
)
def test_two_events_are_told(article: str, release: str, kinds: set[str] | None) -> None:
    found = other_event(marks_of(article), marks_of(release))
    if kinds is None:
        assert found is None
    else:
        assert found is not None
        assert {kind for kind in ("days", "places", "figures") if getattr(found, kind)} == kinds


@pytest.fixture
def index(tmp_path: Path) -> Path:
    with Index.open(tmp_path / "i", write=True) as opened:
        opened.add([Record(source="s", id="may", text=MAY)])
    return tmp_path / "i"


def test_a_form_of_another_day_is_possible_at_most(index: Path) -> None:
    with Index.open(index, write=True) as opened:
        (only,) = opened.find(JUNE).candidates
        assert only.tier == "possible"
        assert only.other_event == OtherEvent(
            days=("7/6",), places=("นครสวรรค์",), figures=("1310", "2950", "76200")
        )
        opened.add([Record(source="s", id="june", text=JUNE)])
        first, second = opened.find(JUNE + " ผู้ค้าขานรับ").candidates
        assert (first.id, first.other_event) == ("june", None)
        assert second.other_event is not None
        assert first.tier != "possible"


@pytest.mark.parametrize(
    ("lang", "said"), [("th", "คนละเหตุการณ์"), ("en", "same template, other event")]
)
def test_the_command_names_it_by_day_place_and_figures(
    tmp_path: Path, index: Path, lang: str, said: str
) -> None:
    (tmp_path / "a.txt").write_text(JUNE, encoding="utf-8")
    words = ["find", str(tmp_path / "a.txt"), "-i", str(index), "--lang", lang]
    done = CliRunner().invoke(app, words, env={"COLUMNS": "200"})
    line = next(line for line in done.stdout.splitlines() if said in line)
    assert "7/6" in line
    assert "นครสวรรค์" in line
    assert "1310" in line
    done = CliRunner().invoke(app, [*words, "--json", "-"])
    assert json.loads(done.stdout)["candidates"][0]["other_event"]["days"] == ["7/6"]
