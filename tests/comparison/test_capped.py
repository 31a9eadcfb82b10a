"""Where work is capped the comparison says so: of each check how much of how much was looked at."""

import io
from collections.abc import Callable
from random import Random
from typing import NamedTuple, get_args

import pytest
from rich.console import Console
from schema_check import check

from benchmarks.speed.kinds_of_text import KINDS, halves, shuffled, word
from dedup import compare, document, to_html, to_json, to_markdown
from dedup.model import CappedCheck, Comparison, Lang
from dedup.report import print_terminal, to_line
from dedup.report.formats.escape import escape
from dedup.wording.reports import words


class Case(NamedTuple):
    """Texts for which a check is capped, and less of the same for which it is not."""

    capped: tuple[str, str]
    whole: tuple[str, str]


def of_kind(
    kind: str, more: int, less: int, way: Callable[[str], tuple[str, str]] = halves
) -> Case:
    """Make a case of a kind of text at two lengths."""
    first, second = (way(KINDS[kind](size, Random(7))) for size in (more, less))
    return Case(first, second)


def headlines(count: int) -> tuple[str, str]:
    """Make headlines with one word in common, each twice, and a text that hopes for what it is."""
    chance = Random(3)
    made = "".join(f"โครงการก่อสร้างสะพาน{word(chance, 6)}\n" * 2 for _ in range(count))
    return made, f"กรมทางหลวงคาดว่าจะก่อสร้างโครงการสะพานแห่งใหม่ในปีหน้า\n{made[:400]}"


# Of sentences more than the cap join one link in no text of a test's size: the cap is less there.
CASES: dict[CappedCheck, Case] = {
    "words": of_kind("words without a space", 2_500, 900),
    "sentence ends": of_kind("letters without a space", 2_500, 900),
    "counterparts": of_kind("hedges", 6_000, 1_500),
    "equal sentences": of_kind("one line", 1_900, 900),
    "order": of_kind("hedges under headlines", 3_000, 600, shuffled),
    "joining": of_kind("list numbers", 4_000, 200, shuffled),
    "facts": of_kind("one percentage", 6_000, 600),
    "exchanged figures": of_kind("figures", 600, 100),
    "namesakes": of_kind("one surname", 2_000, 600),
    "headlines": Case(headlines(70), headlines(20)),
}


def compared(texts: tuple[str, str]) -> Comparison:
    a, b = texts
    return compare(document(a, name="a"), document(b, name="b"))


def told(found: Comparison) -> dict[str, tuple[int, int]]:
    return {one.check: (one.looked_at, one.of) for one in found.capped}


def test_every_check_that_can_be_capped_has_a_text() -> None:
    assert set(CASES) == set(get_args(CappedCheck))


@pytest.mark.parametrize("name", CASES)
def test_a_cap_is_told_where_it_applied_and_nowhere_else(
    name: CappedCheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == "joining":
        monkeypatch.setattr("dedup.align.joining._MOST_JOINED", 2)
    case = CASES[name]
    found = told(compared(case.capped))
    assert 0 <= found[name][0] < found[name][1]
    assert name not in told(compared(case.whole))
    # Either version may be first.
    assert told(compared(case.capped[::-1])) == found


def in_terminal(found: Comparison, lang: Lang) -> str:
    written = io.StringIO()
    print_terminal(found, Console(file=written, width=1_000, color_system=None), lang)
    return written.getvalue()


@pytest.fixture(scope="module")
def capped() -> Comparison:
    return compared(CASES["namesakes"].capped)


@pytest.fixture(scope="module")
def whole() -> Comparison:
    return compared(CASES["namesakes"].whole)


@pytest.mark.parametrize("lang", get_args(Lang))
def test_every_format_tells_it_on_one_line(capped: Comparison, lang: Lang) -> None:
    wording, (one,) = words(lang), capped.capped
    work = wording.capped_work["namesakes"].format(n=f"{one.looked_at:,}", all=f"{one.of:,}")
    line = f"{wording.capped}: {work}"
    assert line in in_terminal(capped, lang).splitlines()
    assert f"- {escape(line)}" in to_markdown(capped, lang).splitlines()
    page = to_html(capped, lang).splitlines()
    (at,) = (number for number, text in enumerate(page) if 'class="relation"' in text)
    assert page[at + 1] == f'<p class="k">{line}</p>'
    assert to_line(capped, lang).endswith(f" · {wording.capped}")


@pytest.mark.parametrize("lang", get_args(Lang))
def test_no_format_speaks_of_it_where_all_was_looked_at(whole: Comparison, lang: Lang) -> None:
    assert whole.capped == ()
    reports = (to_html(whole, lang), to_markdown(whole, lang), in_terminal(whole, lang))
    assert not any(words(lang).capped in report for report in reports)
    assert words(lang).capped not in to_line(whole, lang)


def test_the_json_says_it_by_check_and_nothing_where_nothing_was_capped(
    capped: Comparison, whole: Comparison
) -> None:
    (one,) = check("comparison", to_json(capped))["capped"]
    assert one == {"check": "namesakes", "looked_at": 0, "of": capped.capped[0].of}
    assert "capped" not in check("comparison", to_json(whole))


def test_texts_on_two_matters_tell_it_too() -> None:
    text = KINDS["letters without a space"](2_500, Random(7))
    found = compared((text, "กรมประมงปล่อยพันธุ์ปลานิลลงอ่างเก็บน้ำ"))
    assert found.relation == "unrelated"
    assert words("th").capped in in_terminal(found, "th")


def test_a_name_of_many_is_passed_over_whichever_version_has_many() -> None:
    """Sixty-one of one surname in one version, two of them in the other."""
    chance = Random(5)
    many = [f"นาย{word(chance, 4)} ใจดี" for _ in range(61)]
    texts = "\n".join(many), "\n".join(many[:2])
    assert told(compared(texts)) == told(compared(texts[::-1]))
    assert told(compared(texts))["namesakes"] == (0, 122)
