"""An article leads to its release however it was reworked, and to none where there is none."""

import json
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("numpy")

from dedup.corpus.finding.shared_names import is_name, names_in, parted_names, share_held
from dedup.corpus.index import Index
from dedup.corpus.values import Record
from dedup.text.normalise import normalise, skeleton

SHARED = Path(os.environ.get("DEDUP_SHARED", Path(__file__).parents[4] / "shared"))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, releases: list[str]) -> Index:
    opened = Index.open(tmp_path_factory.mktemp("find") / "i", write=True)
    opened.add(Record(source="s", id=str(at), text=one) for at, one in enumerate(releases))
    return opened


def shuffled(text: str) -> str:
    lines = text.split("\n")
    random.Random(1).shuffle(lines)
    return "\n".join(lines[: len(lines) // 2])


def noisy(text: str) -> str:
    chance = random.Random(1)
    return "".join(chance.choice("กขคงจ") if chance.random() < 0.1 else ch for ch in text)


def damaged(text: str) -> str:
    return text.replace("ำ", " า").replace("่", "").replace("\n", " ")


def thai_digits(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


@pytest.mark.parametrize(
    "change",
    [str, shuffled, noisy, damaged, thai_digits],
    ids=["as it is", "shuffled", "noisy", "damaged", "Thai digits"],
)
def test_a_reworked_release_is_found(
    index: Index, releases: list[str], change: Callable[[str], str]
) -> None:
    for number in (0, 17, 42):
        finding = index.find(change(releases[number]))
        assert finding.candidates[0].id == str(number)


def test_the_whole_release_is_a_strong_candidate_with_its_evidence(
    index: Index, releases: list[str]
) -> None:
    text = "หัวข่าว\n" + releases[3]
    (best, *_) = index.find(text, name="ข่าว").candidates
    assert best.tier == "strong"
    assert best.explained > 0.95
    assert best.used > 0.95
    (only,) = best.shared
    assert text[slice(*only.article)] == releases[3][slice(*only.release)]
    assert len(text[slice(*only.article)]) > 0.95 * len(releases[3])
    assert best.date is not None


def test_damage_hides_no_evidence(index: Index, releases: list[str]) -> None:
    text = damaged(releases[3])
    (best, *_) = index.find(text).candidates
    for one in best.shared:
        left = skeleton(normalise(text[slice(*one.article)]).text)
        right = skeleton(normalise(releases[3][slice(*one.release)]).text)
        assert left == right


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("สั้น", id="short"),
        pytest.param("\ufeff \u200b", id="nothing to see"),
        pytest.param(
            "นักเตะทีมเยือนยิงประตูชัยในนาทีสุดท้ายท่ามกลางสายฝน แฟนบอลต่างลุกขึ้นเฮลั่นสนาม" * 5,
            id="football",
        ),
        pytest.param("the quick brown fox jumps over the lazy dog " * 20, id="english"),
    ],
)
def test_no_source_is_an_answer(index: Index, text: str) -> None:
    finding = index.find(text)
    assert finding.candidates == ()
    assert finding.passages == ()


def test_a_piece_of_two_sources_is_answered_passage_by_passage(
    index: Index, releases: list[str]
) -> None:
    text = "\n".join([releases[8], "", releases[31]])
    finding = index.find(text)
    names = [finding.candidates[one.candidate].id for one in finding.passages]
    assert names == ["8", "31"]
    first, second = finding.passages
    assert abs(first.end - len(releases[8])) < 80
    assert abs(second.start - len(releases[8])) < 80
    assert min(first.explained, second.explained) > 0.8


def test_limit_bounds_the_candidates(index: Index, releases: list[str]) -> None:
    text = "\n".join(releases[:4])
    assert len(index.find(text, limit=2).candidates) == 2
    assert len(index.find(text).candidates) >= 4


def test_an_empty_index_finds_nothing(tmp_path: Path, releases: list[str]) -> None:
    with Index.open(tmp_path / "i", write=True) as empty:
        assert empty.find(releases[0]).candidates == ()


class TestNames:
    def test_names_figures_and_latin_words(self) -> None:
        text = "นายสมมติ ใจดี กล่าวว่า งบ ๑,๒๕๐.๕ ล้านบาท ปี 2561 กับ Smart City และ 76 จังหวัด"
        assert set(names_in(text).values()) == {"สมมติ ใจดี", "1,250.5", "Smart", "City", "76"}

    def test_the_head_of_an_address_names_nobody(self) -> None:
        assert set(names_in("ดู https://www.doem.go.th").values()) == {"doem"}

    def test_an_office_is_no_name(self) -> None:
        assert names_in("นายกรัฐมนตรีกล่าว ดรุณีไป") == {}

    def test_a_verb_ends_a_name(self) -> None:
        assert list(names_in("นางสาวสมหญิงกล่าวว่า").values()) == ["สมหญิง"]

    def test_a_figure_is_not_part_of_another(self) -> None:
        names = names_in("จำนวน 76 แห่ง และ 1250 คน")
        assert parted_names(names, "มี1760แห่ง1250คน") == (["1250"], ["76"])

    @pytest.mark.parametrize(
        "name", ["Alibaba", "EEC", "SMEs", "189,943", "42.88", "ณรงค์ คงคำ", "Cainiao", "MOU"]
    )
    def test_a_name_is_worth_showing(self, name: str) -> None:
        assert is_name(name)

    @pytest.mark.parametrize("word", ["the", "Agreement", "55", "10", "pdmo", "Report", "1.9"])
    def test_ordinary_words_and_short_figures_are_no_names(self, word: str) -> None:
        assert not is_name(word)

    def test_where_there_are_no_names_none_is_lacking(self) -> None:
        assert share_held([], []) == 1.0
        assert share_held(["ก"], ["ข"]) == 0.5


# Share of the rewrites made by hand whose release comes first, of 28,555.
GOLD_FLOOR = 0.82


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the gold pairs are not here")
def test_most_gold_rewrites_find_their_release_first(whole_archive: Index) -> None:
    first = []
    for folder in sorted((SHARED / "gold" / "pairs").glob("W*")):
        source = json.loads((folder / "source.json").read_text(encoding="utf-8"))["b"]
        finding = whole_archive.find((folder / "a.txt").read_text(encoding="utf-8"))
        best = next((one.id for one in finding.candidates), None)
        first.append(best == source["id"])
    assert sum(first) >= GOLD_FLOOR * len(first)
