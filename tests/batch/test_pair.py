"""One pair is compared as it is in a process of its own: plain data in, plain data out."""

import json
from pathlib import Path

import pytest

from dedup import compare, document
from dedup.batch.pair import compared
from dedup.errors import InputError
from dedup.verdicts import Verdict, VerdictSide, key_of, to_lines

A = "กรมสมมติแจ้งว่ามีบ้านเสียหาย 76 หลัง ในจังหวัดสงขลา เมื่อวันที่ 3 มีนาคม 2561\n"
B = A.replace("76", "67")


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    for name, text in (("a", A), ("b", B)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return str(tmp_path / "a.txt"), str(tmp_path / "b.txt")


def verdict(until: str) -> str:
    found = compare(document(A, name="a"), document(B, name="b"))
    (one,) = found.discrepancies
    a, b = (VerdictSide(text=text, value=text) for text in ("76", "67"))
    made = Verdict(
        key=key_of(one, found),
        type=one.type,
        a=a,
        b=b,
        verdict="false",
        date="2026-01-01",
        until=until,
    )
    return to_lines([made])


def test_a_pair_gives_its_reports_and_its_line(files: tuple[str, str]) -> None:
    answer = compared(*files, "th", ["number", "negation"], "", "2026-02-01", "")
    assert len(json.loads(answer["json"])["discrepancies"]) == 1
    assert answer["html"].startswith("<!doctype html>")
    row = answer["row"]
    assert (row["discrepancies"], row["silenced"], row["met"]) == (1, 0, ["number"])
    assert 0 < row["similarity"] <= 1


@pytest.mark.parametrize(
    ("until", "today", "counted"),
    [
        ("", "2026-02-01", (0, 1, 0)),
        ("2026-02-01", "2026-02-01", (0, 1, 0)),
        ("2026-01-31", "2026-02-01", (1, 0, 1)),
    ],
)
def test_verdicts_hold_to_their_last_day(
    files: tuple[str, str], until: str, today: str, counted: tuple[int, int, int]
) -> None:
    row = compared(*files, "en", ["number"], verdict(until), today, "")["row"]
    assert (row["discrepancies"], row["silenced"], row["expired"]) == counted
    assert row["met"] == (["number"] if counted[0] else [])


def test_the_encoding_that_is_named_is_used(files: tuple[str, str]) -> None:
    Path(files[0]).write_bytes(A.encode("cp874"))
    Path(files[1]).write_bytes(A.encode("cp874"))
    assert compared(*files, "th", [], "", "", "cp874")["row"]["relation"] == "identical"


def test_a_file_that_is_not_there_is_an_error_that_names_it(files: tuple[str, str]) -> None:
    with pytest.raises(InputError, match=r"gone\.txt"):
        compared(files[0], "gone.txt", "th", [], "", "", "")
