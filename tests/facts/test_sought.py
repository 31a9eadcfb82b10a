"""``facts.sought``: matches that are looked for near what they hold are those of the whole text."""

import re

import pytest

from dedup.facts.kinds.number_words import _patterns
from dedup.facts.sought import around, having
from dedup.lexicon.modality import BOUNDS, QUANTIFIERS

NUMBER = re.compile(r"(?:at least |about )?(?<!x)\d+(?: of \d+)?")
DIGIT = re.compile(r"\d")


def found(text: str, before: int = 9) -> list[str]:
    return [match[0] for match in around(DIGIT, before, NUMBER, text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "none at least",
        "5",
        "at least 5 of 7 and about 8",
        "x5 of 6",
        "at least at least 5",
        "12 of 3 of 4, about at least 10",
    ],
)
def test_near_a_digit_all_numbers_are_found(text: str) -> None:
    assert found(text) == [match[0] for match in NUMBER.finditer(text)]


def test_what_begins_too_far_before_is_not_tried() -> None:
    assert found("at least 5", before=3) == ["5"]


def test_a_pattern_is_tried_where_the_text_holds_what_it_needs() -> None:
    assert [match[0] for match in having(("5", "6"), NUMBER, "about 6")] == ["about 6"]
    assert not list(having(("5",), NUMBER, "about 6"))


FILLING = (
    *("สามารถ ", "ทั้งสามกลุ่ม", "ไม่ต่ำกว่า  สองพันล้านบาท", "ร้อยละห้าสิบ", "กว่า\nร้อยละ 5", "ครั้งที่สอง"),
    *("อันดับที่สิบสอง", "วรรคสาม", "1 ใน 3", "เกือบหนึ่งในสี่", "ใน", "สามใน", "12 ใน 5 คน"),
)


@pytest.mark.parametrize("kind", range(4))
def test_numbers_in_words_are_those_of_the_whole_text(kind: int) -> None:
    needed, before, pattern, _ = _patterns()[kind]
    bounds = [*sorted(BOUNDS), *sorted(QUANTIFIERS)]
    texts = [f"{one}{space}{two}" for one in FILLING for two in FILLING for space in ("", " ")]
    texts += [f"{bound}  \n{one}" for bound in bounds for one in FILLING]
    matched = 0
    for text in texts:
        whole = [match.span() for match in pattern.finditer(text)]
        assert [match.span() for match in around(needed, before, pattern, text)] == whole
        matched += len(whole)
    assert matched
