"""The commands about many documents, from the outside."""

import csv
import io
import json
import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import unquote

import pytest
from typer.testing import CliRunner, Result

pytest.importorskip("numpy")
pytest.importorskip("rensa")

from dedup.cli import app
from dedup.corpus.values import Skipped
from dedup.errors import DedupError, InputError, OutputError

Write = Callable[[Path, Sequence[str]], Path]


def run(*words: str | Path, fails: bool = False) -> Result:
    done = CliRunner().invoke(app, [str(word) for word in words], env={"COLUMNS": "80"})
    assert (done.exit_code != 0) is fails, done.output
    if done.exception and not isinstance(done.exception, SystemExit | DedupError):
        raise done.exception
    return done


@pytest.fixture
def corpus(tmp_path: Path, releases: list[str], write_lines: Write) -> Path:
    texts = [*releases[:12], releases[3].replace("จำนวน", "รวม"), releases[5]]
    return write_lines(tmp_path / "c.jsonl", texts)


@pytest.fixture
def article(tmp_path: Path, releases: list[str]) -> Path:
    path = tmp_path / "ข่าว.txt"
    path.write_text("\n".join(releases[7].split("\n")[4:14]), encoding="utf-8")
    return path


@pytest.fixture
def index(tmp_path: Path, corpus: Path) -> Path:
    run("index", corpus, "--index", tmp_path / "i")
    return tmp_path / "i"


def test_index_says_what_changed(tmp_path: Path, corpus: Path) -> None:
    first = run("index", corpus, "-i", tmp_path / "i", "--lang", "en")
    assert "14 added, 0 changed, 0 removed" in first.stderr
    again = run("index", corpus, "-i", tmp_path / "i")
    assert "คงเดิม 14" in again.stderr
    assert first.stdout == ""


def test_no_report_is_written_over_what_is_read(
    tmp_path: Path, corpus: Path, article: Path, index: Path
) -> None:
    before = [path.read_bytes() for path in (corpus, article, index)]
    run("scan", corpus, "--json", corpus, fails=True)
    run("scan", corpus, "--json", tmp_path / "s", "--csv", tmp_path / "s", fails=True)
    for target in (article, index):
        run("find", article, "--index", index, "--json", target, fails=True)
    assert [path.read_bytes() for path in (corpus, article, index)] == before
    assert not (tmp_path / "s").exists()


def test_no_corpus_makes_no_index(tmp_path: Path) -> None:
    done = run("index", tmp_path / "none-*.jsonl", "--index", tmp_path / "i", fails=True)
    assert isinstance(done.exception, InputError)
    assert not (tmp_path / "i").exists()


@pytest.mark.parametrize("lang", ["th", "en"])
def test_find_shows_the_source_within_eighty_columns(index: Path, article: Path, lang: str) -> None:
    shown = run("find", article, "--index", index, "--lang", lang).stdout
    assert {"th": "มั่นใจมาก", "en": "strong"}[lang] in shown
    assert "https://x/7" in shown
    from rich.cells import cell_len

    assert max(map(cell_len, shown.splitlines())) <= 80


def test_find_gives_json(index: Path, article: Path, corpus: Path) -> None:
    found = json.loads(run("find", article, "--index", index, "--json", "-").stdout)
    assert found["schema"] == "dedup.finding/1"
    best = found["candidates"][0]
    assert best["id"] == "r7"
    text = article.read_text(encoding="utf-8")
    first = best["shared"][0]["article"]
    assert 0 <= first[0] < first[1] <= len(text)
    direct = json.loads(run("find", article, "--corpus", corpus, "--json", "-").stdout)
    assert direct == found


def test_no_source_is_said(tmp_path: Path, index: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("ทีมเยือนพลิกชนะในนาทีสุดท้ายของการแข่งขัน", encoding="utf-8")
    assert "no source found in 14" in run("find", path, "-i", index, "--lang", "en").stdout
    assert "ไม่พบต้นทาง" in run("find", path, "-i", index).stdout
    done = run("find", path, "-i", index, "--compare", fails=True)
    assert isinstance(done.exception, InputError)


def test_a_piece_of_several_sources_is_told_by_passage(
    tmp_path: Path, index: Path, releases: list[str]
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(releases[1] + "\n" + releases[9], encoding="utf-8")
    assert "Where each passage" in run("find", path, "-i", index, "--lang", "en").stdout
    assert "ที่มาของแต่ละช่วง" in run("find", path, "-i", index).stdout


def test_find_goes_on_to_the_comparison(tmp_path: Path, index: Path, article: Path) -> None:
    page = tmp_path / "report.html"
    run("find", article, "-i", index, "--html", page)
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert len(run("find", article, "-i", index, "--compare").stdout) > len(
        run("find", article, "-i", index).stdout
    )


def test_find_takes_an_index_or_a_corpus(index: Path, article: Path, corpus: Path) -> None:
    for words in ((), ("--index", index, "--corpus", corpus)):
        done = run("find", article, *words, fails=True)
        assert done.exit_code == 2


def test_scan_shows_and_writes_the_clusters(tmp_path: Path, corpus: Path) -> None:
    shown = run("scan", corpus, "--lang", "en").stdout
    assert "14 documents, 2 clusters" in shown
    assert "14 เอกสาร 2 กลุ่ม" in run("scan", corpus).stdout
    names = {kind: tmp_path / f"out.{kind}" for kind in ("json", "jsonl", "csv", "html")}
    run("scan", corpus, *(word for kind, path in names.items() for word in (f"--{kind}", path)))
    found = json.loads(names["json"].read_text(encoding="utf-8"))
    assert found["schema"] == "dedup.scan/1"
    assert found["documents"] == 14
    lines = names["jsonl"].read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == found["clusters"]
    rows = list(csv.DictReader(io.StringIO(names["csv"].read_text(encoding="utf-8"))))
    assert [row["id"] for row in rows] == [
        member["id"] for cluster in found["clusters"] for member in cluster["members"]
    ]
    assert json.loads(run("scan", corpus, "--json", "-").stdout) == found


def test_versions_are_compared_on_request(tmp_path: Path, corpus: Path) -> None:
    page = tmp_path / "clusters.html"
    run("scan", corpus, "--html", page, "--reports", tmp_path / "คู่")
    (report,) = (tmp_path / "คู่").iterdir()
    assert report.read_text(encoding="utf-8").startswith("<!doctype html>")
    links = re.findall(r'href="([^#"]+\.html)"', page.read_text(encoding="utf-8"))
    assert [(page.parent / unquote(link)).resolve() for link in links] == [report.resolve()]
    done = run("scan", corpus, "--reports", corpus, fails=True)
    assert isinstance(done.exception, OutputError)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_page_of_clusters_is_safe_and_self_contained(
    tmp_path: Path, releases: list[str], lang: str
) -> None:
    row = {"text": releases[0], "title": "<script>alert(1)</script>", "id": '"><b>'}
    rows = [{**row, "url": "javascript:alert(1)"}, {**row, "id": "=2+2", "url": "https://x/?a&b"}]
    path = tmp_path / "c.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    page = run("scan", path, "--html", "-", "--lang", lang).stdout
    assert "<script" not in page
    assert "javascript:" not in page
    assert "<b>" not in page
    assert 'href="https://x/?a&amp;b"' in page
    assert not re.search(r"(?:\ssrc=|url\(|@import|<link)", page)
    assert f'<html lang="{lang}">' in page
    assert "'=2+2" in run("scan", path, "--csv", "-").stdout


def test_many_clusters_are_cut_short_and_said(
    tmp_path: Path, releases: list[str], write_lines: Write
) -> None:
    path = write_lines(tmp_path / "c.jsonl", [*releases[:22], *releases[:22]])
    assert "and 2 more" in run("scan", path, "--lang", "en").stdout
    assert "และอีก 2 กลุ่ม" in run("scan", path).stdout


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_was_skipped_is_said(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text('{"text": "ข้อความ"}\n' + "{\n" * 12, encoding="utf-8")
    told = run("scan", path, "--lang", lang).stderr
    assert {"th": "ข้าม 12", "en": "skipped 12"}[lang] in told
    assert {"th": "บรรทัด 2", "en": "line 2"}[lang] in told
    assert {"th": "และอีก 2", "en": "and 2 more"}[lang] in told
    done = run("scan", path, "--strict", fails=True)
    assert isinstance(done.exception, InputError)


def test_a_file_that_was_skipped_has_no_line() -> None:
    from dedup.cli.talk import tell_skipped

    tell_skipped([Skipped(source=os.devnull, line=0, reason="empty")], "en")
