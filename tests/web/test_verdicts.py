"""Ticks are kept for the desk alone, known again, silenced and counted."""

import json
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import serving
from serving import ARTICLE, RELEASE, Served
from ticked import pair, record

from dedup.errors import InputError, OutputError
from dedup.verdicts import Verdict, read_verdicts
from dedup.web.sifting import sifted
from dedup.web.verdict_file import VerdictFile
from dedup.wording.page import page_words

PUT = "/api/v1/verdicts"
OTHER_PAPER = f"ชาวคลองเฮ ได้คลองสะอาด {ARTICLE} ขณะที่ชาวบ้านในพื้นที่ต่างยินดี"
WORDS = page_words("th")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "verdicts.jsonl"


@pytest.fixture
def keeping(file: Path) -> Iterator[Served]:
    made = serving.start(verdicts=file)
    yield made
    assert made.stop() == 0


def test_a_tick_is_kept_and_taken_back(keeping: Served, file: Path) -> None:
    assert keeping.send_json(PUT, record(verdict="error")).status == 204
    (kept,) = read_verdicts(file)
    assert (kept.verdict, kept.type, len(kept.date)) == ("error", "number", 10)
    assert kept.sureness is not None
    assert keeping.send_json(PUT, record(verdict="false", reason="หน่วยคนละอย่าง")).status == 204
    (kept,) = read_verdicts(file)
    assert (kept.verdict, kept.reason) == ("false", "หน่วยคนละอย่าง")
    assert keeping.send_json(PUT, {"key": kept.key, "verdict": ""}).status == 204
    assert read_verdicts(file) == ()


@pytest.mark.parametrize("verdict", ["false", "intended"])
def test_what_was_called_no_mistake_is_silenced_and_counted(keeping: Served, verdict: str) -> None:
    before = keeping.send_form("/compare", a=ARTICLE, b=RELEASE).text
    keeping.send_json(PUT, record(verdict=verdict))
    after = keeping.send_form("/compare", a=ARTICLE, b=RELEASE).text
    assert before.count("data-record") == 1
    assert after.count("data-record") == 0
    assert WORDS.silenced.format(n=1) in after
    everything = keeping.send_form("/compare", a=ARTICLE, b=RELEASE, do="all").text
    assert everything.count("data-record") == 1
    assert f"{verdict}" in everything.split("data-known=")[1].split(">")[0]


def test_programs_and_saved_files_get_the_same(keeping: Served) -> None:
    keeping.send_json(PUT, record(verdict="false"))
    texts = {"a": {"text": ARTICLE, "role": "article"}, "b": {"text": RELEASE}}
    found = keeping.send_json("/api/v1/compare", texts).json()
    assert found["discrepancies"] == []
    assert found["verdicts"] == {"silenced": 1, "expired": 0}
    assert WORDS.silenced.format(n=1) in keeping.send_form("/save", a=ARTICLE, b=RELEASE).text


def test_the_next_papers_article_about_the_same_release_meets_it(keeping: Served) -> None:
    keeping.send_json(PUT, record(verdict="false"))
    answer = keeping.send_form("/compare", a=OTHER_PAPER, b=RELEASE).text
    assert WORDS.silenced.format(n=1) in answer


def test_a_mistake_is_reported_again_and_known(keeping: Served) -> None:
    keeping.send_json(PUT, record(verdict="error", reason="ตรวจกับกรมแล้ว"))
    answer = keeping.send_form("/compare", a=OTHER_PAPER, b=RELEASE).text
    assert answer.count("data-record") == 1
    assert "data-known" in answer
    assert WORDS.card.format(n=1, all=1) in answer


def test_without_a_file_nothing_is_kept(served: Served) -> None:
    answer = served.send_json(PUT, record(verdict="error"))
    assert (answer.status, answer.json()["type"]) == (404, "urn:dedup:problem:verdicts")
    assert "data-verdicts" not in served.send_form("/compare", a=ARTICLE, b=RELEASE).text


@pytest.mark.parametrize(
    "body",
    [
        [],
        {},
        {"verdict": "error"},
        {"key": 5, "verdict": ""},
        {"key": "k", "type": "number", "verdict": "maybe"},
        {"key": "k", "type": "nothing", "verdict": "error"},
        {"key": "k", "type": "number", "verdict": "error", "reason": 5},
        {"key": "k", "type": "number", "verdict": "error", "sureness": 7},
        {"key": "k", "type": "number", "verdict": "error", "until": "soon"},
    ],
)
def test_what_is_no_verdict(keeping: Served, file: Path, body: object) -> None:
    assert keeping.send_json(PUT, body).status == 400
    assert read_verdicts(file) == ()


def test_a_verdict_that_is_a_book(keeping: Served, file: Path) -> None:
    assert keeping.send_json(PUT, record(verdict="error", reason="ก" * 30_000)).status == 413
    assert read_verdicts(file) == ()


def test_a_cross_site_post_of_a_verdict(keeping: Served, file: Path) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"}
    assert keeping.send_json(PUT, record(verdict="error"), headers).status == 403
    assert read_verdicts(file) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_another_user_of_the_machine(file: Path, keeping: Served) -> None:
    def mode() -> int:
        return stat.S_IMODE(file.stat().st_mode)

    assert mode() == 0o600
    keeping.send_json(PUT, record(verdict="error"))
    assert mode() == 0o600
    file.chmod(0o644)
    VerdictFile(file)
    assert mode() == 0o600
    assert {one.name for one in file.parent.iterdir()} == {file.name, f".{file.name}.lock"}
    assert stat.S_IMODE(file.with_name(f".{file.name}.lock").stat().st_mode) == 0o600


def test_a_file_that_is_something_else(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("เรียน บรรณาธิการ", encoding="utf-8")
    with pytest.raises(InputError, match="line 1"):
        VerdictFile(letter)
    assert letter.read_text(encoding="utf-8") == "เรียน บรรณาธิการ"
    with pytest.raises(OutputError):
        VerdictFile(tmp_path / "no folder" / "verdicts")


def test_a_cut_while_writing_leaves_the_old_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = VerdictFile(file)
    ledger.put(verdict("error"))
    before = file.read_bytes()

    def fail(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match="No space"):
        ledger.drop(verdict("error").key)
    assert file.read_bytes() == before
    assert set(file.parent.iterdir()) == {file, file.with_name(f".{file.name}.lock")}


def verdict(kind: Any, key: str = "", sureness: float = 0.95, until: str = "") -> Verdict:  # noqa: ANN401
    made = record()
    return Verdict(
        key=key or made["key"], type="number", a=_side(made, "a"), b=_side(made, "b"),
        verdict=kind, sureness=sureness, until=until,
    )  # fmt: skip


def _side(made: dict[str, Any], name: str) -> Any:  # noqa: ANN401
    from dedup.verdicts import VerdictSide

    return VerdictSide(**made[name])


class TestCards:
    def test_they_count_cases_of_the_same_type_and_sureness(self) -> None:
        found = pair()
        sure = found.discrepancies[0].sureness
        other = 0.95 if sure < 0.9 else 0.2
        made = [verdict("error", f"e{n}", sure) for n in range(14)]
        made += [verdict("false", f"f{n}", sure) for n in range(3)]
        made += [verdict("false", f"o{n}", other) for n in range(9)]
        (card,) = sifted(found, made, everything=False).tallies.values()
        assert WORDS.card.format(n=card[0], all=card[1]) == "ที่โต๊ะนี้ถูก 14 จาก 17"

    def test_what_was_meant_was_right(self) -> None:
        found = pair()
        made = [verdict("intended", "x", found.discrepancies[0].sureness)]
        (card,) = sifted(found, made, everything=False).tallies.values()
        assert card == (1, 1)

    def test_without_cases_there_is_none(self) -> None:
        assert sifted(pair(), [], everything=False).tallies == {}

    def test_past_its_day_a_verdict_is_reported_again(self) -> None:
        made = [verdict("false", until="2020-01-01")]
        found = sifted(pair(), made, everything=False)
        assert (found.comparison.silenced, found.comparison.expired) == (0, 1)
        assert list(found.known) == [made[0].key]

    def test_the_last_verdict_about_a_key_counts(self) -> None:
        made = [verdict("false"), verdict("error")]
        assert sifted(pair(), made, everything=False).comparison.silenced == 0


def test_lines_keep_what_is_known_of_them(file: Path) -> None:
    ledger = VerdictFile(file)
    ledger.put(verdict("false", until="2030-01-01"))
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert (kept["until"], kept["sureness"]) == ("2030-01-01", 0.95)
