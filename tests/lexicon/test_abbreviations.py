"""``lexicon.abbreviations``: a short form and its full one are read alike, where the table says."""

import pytest
from facts_tabled import alerts, stated

from dedup.lexicon import table
from dedup.text.meanings import meanings
from dedup.text.normalise import skeleton

USES = {"sentences", "words", "names"}
ROWS = [pytest.param(*row[:2], set(row[2].split()), id=row[0]) for row in table("short_forms.tsv")]
FRAME = "ชาวบ้านรับน้ำดื่มที่{} เมื่อเช้านี้ก่อนเดินทางกลับ"


def test_no_short_form_stands_twice_and_all_are_read_somewhere() -> None:
    rows = table("short_forms.tsv")
    assert len({(short, full) for short, full, _ in rows}) == len(rows)
    assert {use for _, _, uses in rows for use in uses.split()} == USES


@pytest.mark.parametrize(("short", "full", "uses"), ROWS)
def test_a_short_form_stands_for_its_full_one(short: str, full: str, uses: set[str]) -> None:
    if "sentences" in uses:
        assert meanings(short, skeleton(short)) == meanings(full, skeleton(full))
    if "words" in uses:
        assert alerts(FRAME, short, full) == []
    if "names" in uses:
        assert [value for _, value in stated(f"ที่ {short}สวนลอย เปิดแล้ว", "org")] == [
            skeleton(full + "สวนลอย")
        ]


def test_a_hospital_of_a_province_is_named_and_one_of_a_district_is_an_acronym() -> None:
    assert [words for words, _ in stated("ที่ รพ.สตูล เปิดแล้ว", "org")] == ["รพ.สตูล"]
    assert stated("ที่ รพ.สต. เปิดแล้ว", "org") == []
