"""``facts.check``: faults found in use and mended, each by an example of its class."""

import pytest

from dedup import compare, document
from dedup.facts.kinds.law import canonical_law

PAIRS = [
    ("rise and fall", "ราคาปลาเพิ่มขึ้นในปีนี้", "ราคาปลาลดลงในปีนี้"),
    ("more and less", "งบเพิ่มในปีนี้ตามแผน", "งบลดในปีนี้ตามแผน"),
]


@pytest.mark.parametrize(("a", "b"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS])
def test_opposites_disagree_both_ways(a: str, b: str) -> None:
    found = [
        [one.type for one in compare(document(left), document(right)).discrepancies]
        for left, right in ((a, b), (b, a))
    ]
    assert found == [["negation"], ["negation"]]


def test_a_stroke_parts_the_numbers_of_a_section() -> None:
    assert canonical_law("มาตรา 112/1") == canonical_law("มาตรา 112/1 ")
    assert canonical_law("มาตรา 112/1") != canonical_law("มาตรา 1121")


def test_a_name_whose_title_lost_its_space_is_still_stated() -> None:
    a = document("ที่ประชุมรับทราบรายงานการเงินประจำปี นายสมชาย ใจดี เป็นผู้เสนอ")
    b = document("ที่ประชุมรับทราบรายงานการเงินประจำปีนายสมชาย ใจดี เป็นผู้เสนอ")
    found = compare(a, b)
    assert [one for one in (*found.a.facts, *found.b.facts) if one.type == "person"] == []
