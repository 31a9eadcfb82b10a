"""Many pairs: the list, the run, and what a run that was ended leaves to the next."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dedup.batch import pairs_in
from dedup.batch.listing import Pair
from dedup.cli.app import app
from dedup.errors import InputError

RELEASE = "กรมสมมติแจ้งว่ามีบ้านเสียหาย 67 หลัง ในจังหวัดสงขลา เมื่อวันที่ 3 มีนาคม 2561\n"
WRONG = RELEASE.replace("67", "76")
OTHER = "ตลาดน้ำเปิดขายผลไม้ทุกวันเสาร์ ชาวสวนนำทุเรียนและมังคุดมาวางขายริมคลอง\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("release", RELEASE), ("wrong", WRONG), ("other", OTHER)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def listed(folder: Path, *rows: str) -> Path:
    path = folder / "pairs.csv"
    path.write_text("a,b,name\n" + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def compared(folder: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(
        app,
        ["compare", "--pairs", str(folder / "pairs.csv"), "--out", str(folder / "out"), *options],
    )
    return result.exit_code, result.output


def rows(folder: Path) -> list[dict[str, str]]:
    text = (folder / "out" / "summary.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_each_pair_gets_its_reports_and_a_line_worst_first(folder: Path) -> None:
    listed(folder, "release.txt,release.txt,same", "wrong.txt,release.txt,slip")
    code, said = compared(folder)
    assert code == 0
    assert "summary.html" in said
    assert [row["name"] for row in rows(folder)] == ["slip", "same"]
    assert [row["discrepancies"] for row in rows(folder)] == ["1", "0"]
    found = json.loads((folder / "out" / "slip.json").read_text(encoding="utf-8"))
    assert found["discrepancies"][0]["a"]["value"].startswith("76")
    assert (folder / "out" / "slip.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert 'href="slip.html"' in (folder / "out" / "summary.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("pairs", "options", "code"),
    [
        (("release.txt,release.txt,",), ("--fail-on", "discrepancy"), 0),
        (("wrong.txt,release.txt,",), ("--fail-on", "discrepancy"), 3),
        (("other.txt,release.txt,",), ("--fail-on", "date"), 3),
        (("gone.txt,release.txt,", "wrong.txt,release.txt,"), ("--fail-on", "number"), 1),
    ],
    ids=["clean", "differs", "the wrong file", "a file is gone"],
)
def test_the_exit_code_is_over_all_pairs(
    folder: Path, pairs: tuple[str, ...], options: tuple[str, ...], code: int
) -> None:
    listed(folder, *pairs)
    assert compared(folder, *options)[0] == code


def test_a_pair_that_fails_is_one_line_and_the_rest_go_on(folder: Path) -> None:
    listed(folder, "gone.txt,release.txt,lost", "release.txt,release.txt,kept")
    code, said = compared(folder)
    assert code == 1
    assert [line for line in said.splitlines() if line.startswith("lost: ")]
    assert [(row["name"], bool(row["error"])) for row in rows(folder)] == [
        ("lost", True),
        ("kept", False),
    ]


def test_a_run_that_was_ended_goes_on_and_ends_the_same(folder: Path) -> None:
    names = [f"p{number}" for number in range(6)]
    listed(folder, *(f"wrong.txt,release.txt,{name}" for name in names))
    compared(folder)
    out = folder / "out"
    whole = {path.name: path.read_bytes() for path in out.iterdir() if path.name[0] != "."}
    journal = (out / ".pairs.jsonl").read_text(encoding="utf-8")
    # As if the run had been killed in the middle of a line, with half of its reports written.
    (out / ".pairs.jsonl").write_text(journal[: len(journal) // 2], encoding="utf-8")
    first = json.loads(journal.splitlines()[0])["name"]
    lost = [name for name in names if name != first][:2]
    for name in (f"{lost[0]}.json", f"{lost[1]}.html", "summary.csv"):
        (out / name).unlink()
    before = (out / f"{first}.json").stat().st_mtime_ns
    assert compared(folder)[0] == 0
    again = {path.name: path.read_bytes() for path in out.iterdir() if path.name[0] != "."}
    assert again == whole
    assert (out / f"{first}.json").stat().st_mtime_ns == before


def test_what_changed_is_compared_anew(folder: Path) -> None:
    listed(folder, "wrong.txt,release.txt,one")
    compared(folder)
    (folder / "wrong.txt").write_text(RELEASE + " ", encoding="utf-8")
    compared(folder)
    assert rows(folder)[0]["discrepancies"] == "0"


def test_rows_of_json_lines_are_pairs_too(folder: Path) -> None:
    path = folder / "pairs.jsonl"
    path.write_text('{"a": "x.txt", "b": "y.txt"}\n\n{"a": "z", "b": "y.txt", "name": "two"}\n')
    assert pairs_in(path) == (
        Pair(name="1", a=str(folder / "x.txt"), b=str(folder / "y.txt")),
        Pair(name="two", a=str(folder / "z"), b=str(folder / "y.txt")),
    )


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("p.csv", "x,y\n1,2\n", "no columns a and b"),
        ("p.csv", "a,b\n", "has no pairs"),
        ("p.csv", "a,b\nx.txt,\n", "has no a and b"),
        ("p.csv", "a,b,name\nx,y,n\nx,y,N\n", "repeats the name"),
        ("p.csv", "a,b,name\nx,y,../up\n", "name that no report can have"),
        ("p.csv", "a,b,name\nx,y,summary\n", "name that no report can have"),
        ("p.jsonl", "{]\n", "is not JSON"),
        ("p.jsonl", "[1]\n", "is not a JSON object"),
    ],
)
def test_what_is_no_list_is_reported(tmp_path: Path, name: str, text: str, what: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=what):
        pairs_in(path)


@pytest.mark.parametrize(
    "options",
    [
        ["--pairs", "pairs.csv"],
        ["--out", "out"],
        ["--jobs", "2"],
        *(
            ["--pairs", "pairs.csv", "--out", "out", *more]
            for more in (["a.txt"], ["--full"], ["--summary"], ["--name-a", "x"], ["--json", "-"])
        ),
    ],
    ids=" ".join,
)
def test_options_that_would_do_nothing_are_refused(options: list[str]) -> None:
    result = CliRunner().invoke(app, ["compare", *options])
    assert result.exit_code == 2


def test_all_files_are_read_in_the_encoding_that_is_given(folder: Path) -> None:
    for name in ("release", "wrong"):
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        (folder / f"{name}.txt").write_bytes(text.encode("cp874"))
    listed(folder, "wrong.txt,release.txt,one")
    assert compared(folder, "--encoding", "utf-8", "--quiet")[0] == 1
    assert compared(folder, "--encoding", "cp874", "--quiet") == (0, "")
    assert rows(folder)[0]["discrepancies"] == "1"
