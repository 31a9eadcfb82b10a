"""``dedup matrix`` as a program: all cores, reports, and what cannot be read."""

import json
from pathlib import Path

import pytest
from press import PAPERS, RELEASE
from typer.testing import CliRunner, Result

from dedup.cli.app import app
from dedup.matrix import matrix_of
from dedup.readers import document, read

pytestmark = pytest.mark.process


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(app, ["matrix", *arguments], input=text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ประกาศ.txt").write_text(RELEASE, encoding="utf-8")
    (tmp_path / "ข่าว").mkdir()
    for label, text in PAPERS.items():
        (tmp_path / "ข่าว" / f"{label}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "ข่าว" / "เสีย.txt").write_bytes(b"\x00\x01\x02")
    return tmp_path


def test_it_writes_what_was_asked_for_and_the_reports_that_cells_lead_to(folder: Path) -> None:
    out = folder / "ออก"
    out.mkdir()
    options = [
        part
        for kind in ("html", "csv", "json", "markdown")
        for part in (f"--{kind}", str(out / f"ตาราง.{kind}"))
    ]
    release, articles = str(folder / "ประกาศ.txt"), str(folder / "ข่าว")
    result = run(release, articles, *options, "--reports", str(folder / "รายงาน"))
    assert result.exit_code == 0
    assert "อ่านไม่ได้ 1 ฉบับ" in result.stdout
    body = json.loads((out / "ตาราง.json").read_text(encoding="utf-8"))
    assert [one["label"] for one in body["papers"]] == ["ผิด", "อื่น", "เบา", "เสีย"]
    assert "error" in body["papers"][-1]
    assert len(list((folder / "รายงาน").iterdir())) == 2
    page = (out / "ตาราง.html").read_text(encoding="utf-8")
    assert 'href="../%E0' in page


def test_in_processes_of_their_own_papers_come_out_as_in_this_one(folder: Path) -> None:
    release = read(folder / "ประกาศ.txt")
    sources = [str(folder / "ข่าว" / f"{label}.txt") for label in PAPERS]
    one = matrix_of(release, sources, cores=2)
    other = matrix_of(release, list(reversed(sources)), cores=1)
    assert one.papers == tuple(reversed(other.papers))
    assert one.tallies == other.tallies


def test_the_release_may_come_from_standard_input_and_an_article_may_not(folder: Path) -> None:
    article = str(folder / "ข่าว" / "เบา.txt")
    assert run("-", article, text=RELEASE).exit_code == 0
    assert run(article, "-").exit_code == 2


def test_a_report_may_not_stand_where_an_article_does(folder: Path) -> None:
    article = str(folder / "ข่าว" / "เบา.txt")
    assert run(str(folder / "ประกาศ.txt"), article, "--html", article).exit_code == 2


def test_a_release_that_cannot_be_read_is_an_error(folder: Path) -> None:
    result = run(str(folder / "ข่าว" / "เสีย.txt"), str(folder / "ข่าว" / "เบา.txt"))
    assert result.exit_code == 1


def test_json_alone_goes_to_standard_output(folder: Path) -> None:
    result = run(str(folder / "ประกาศ.txt"), str(folder / "ข่าว" / "ผิด.txt"), "--json", "-")
    assert json.loads(result.stdout)["schema"] == "dedup.matrix/1"


def test_an_article_that_is_not_there_is_a_column_that_says_so() -> None:
    found = matrix_of(document(RELEASE), ["ไม่มี.txt"], cores=1)
    assert "no such file" in found.papers[0].error["en"]
    assert "ไม่มีไฟล์" in found.papers[0].error["th"]
