"""The commands about many documents, from the outside."""

import csv
import io
import json
import os
import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import pytest
from typer.testing import CliRunner, Result

pytest.importorskip("numpy")
pytest.importorskip("rensa")

from dedup.cli.app import app
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


def test_info_tells_what_an_index_holds(index: Path, corpus: Path) -> None:
    shown = run("index", "--info", "-i", index, "--lang", "en").stdout
    assert shown.startswith("14 documents of 1 files 2007-01-01 – 2018-01-12")
    assert f"14  {corpus.resolve()}" in shown
    assert "14 เอกสาร จาก 1 แฟ้ม" in run("index", "--info", "-i", index).stdout
    assert run("index", "-i", index, fails=True).exit_code == 2
    assert run("index", "-i", index, "--info", corpus, fails=True).exit_code == 2
    assert run("index", "-i", index, "--remove", fails=True).exit_code == 2


def test_documents_are_taken_out_by_name(index: Path, corpus: Path, article: Path) -> None:
    done = run("index", "-i", index, "--remove", f"{corpus}#r7", "--lang", "en")
    assert "1 removed; 13 documents" in done.stderr
    assert '"r7"' not in run("find", article, "-i", index, "--json", "-").stdout
    assert "คงเดิม 13" in run("index", corpus, "-i", index).stderr
    for name in (f"{corpus}#none", corpus.parent / "other", "https://x/y"):
        done = run("index", "-i", index, "--remove", f"{corpus}#r1", name, fails=True)
        assert isinstance(done.exception, InputError)
    assert "ลบ 13 รวม 0" in run("index", corpus.parent, "-i", index, "--remove").stderr
    assert "เพิ่ม 14" in run("index", corpus, "-i", index).stderr
    done = run("index", "-i", corpus.parent / "none", "--remove", "x", fails=True)
    assert isinstance(done.exception, InputError)


def test_files_that_are_gone_leave_the_index_and_are_counted(
    tmp_path: Path, index: Path, corpus: Path, releases: list[str], write_lines: Write
) -> None:
    other = write_lines(tmp_path / "other" / "d.jsonl", releases[20:25])
    run("index", corpus, other, "-i", index)
    corpus.unlink()
    done = run("index", corpus, other, "-i", index, "--lang", "en")
    assert "14 removed (1 files gone), 5 unchanged; 5 documents" in done.stderr
    assert "ลบ 0 คงเดิม 5" in run("index", other, "-i", index).stderr
    # Where the folder is gone too a disk may be away: nothing is taken out.
    other.rename(tmp_path / "d.jsonl")
    other.parent.rmdir()
    assert isinstance(run("index", other, "-i", index, fails=True).exception, InputError)
    assert "5 เอกสาร" in run("index", "--info", "-i", index).stdout


def test_fail_on_none_tells_scripts_that_nothing_was_found(
    tmp_path: Path, index: Path, article: Path
) -> None:
    run("find", article, "-i", index, "--fail-on", "none")
    path = tmp_path / "other.txt"
    path.write_text("ทีมเยือนพลิกชนะในนาทีสุดท้ายของการแข่งขัน", encoding="utf-8")
    done = run("find", path, "-i", index, "--fail-on", "none", "--compare", fails=True)
    assert done.exit_code == 3
    assert run("find", path, "-i", index, "--fail-on", "no", fails=True).exit_code == 2


HOSTILE = {"title": "ข่าว\x1b]0;T\x07\u202etxt.exe", "id": "i\x1b[2J", "date": "2018\x1b[31m"}


def test_what_strangers_wrote_is_plain_on_a_terminal_and_a_page(
    tmp_path: Path, releases: list[str], article: Path
) -> None:
    row = {**HOSTILE, "text": releases[7], "url": "http://a.example/\u202egpj.exe"}
    rows = [row, {**row, "id": "\u200b=2", "title": None, "url": "http://аррle.example/"}]
    path = tmp_path / "h.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for words in (("scan", path), ("find", article, "--corpus", path)):
        shown = run(*words).stdout
        assert not {"\x1b", "\u202e", "\x07"} & set(shown)
        assert "⟨U+001B⟩" in shown
    page = run("scan", path, "--html", "-").stdout
    assert not {"\x1b", "\u202e", "\u200b", "р"} & set(page)
    assert '<span class="hidden">RLO</span>' in page
    assert "http://" not in re.findall(r'href="([^"]*)"', page)
    assert "⟨U+0430⟩" in page
    assert "unsafe-inline" not in page
    assert "'\u200b=2" in run("scan", path, "--csv", "-").stdout


def test_the_style_of_the_page_is_the_one_its_policy_allows(corpus: Path) -> None:
    page = run("scan", corpus, "--html", "-").stdout
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"style-src &#39;sha256-{digest}&#39;" in page or f"style-src 'sha256-{digest}'" in page
    assert " style=" not in page


def test_an_index_is_its_owners_alone_until_told_otherwise(tmp_path: Path, corpus: Path) -> None:
    index = tmp_path / "own"
    run("index", corpus, "-i", index)
    beside = sorted(tmp_path.glob("own*"))
    assert [path.stat().st_mode & 0o777 for path in beside] == [0o600] * len(beside)
    index.chmod(0o644)
    corpus.write_text(corpus.read_text(encoding="utf-8").replace("ราย", "คน"), encoding="utf-8")
    run("index", corpus, "-i", index)
    assert index.stat().st_mode & 0o777 == 0o644
    assert index.with_name("own.cache").stat().st_mode & 0o777 == 0o644


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
    assert page.count("<script") == 1
    assert "alert(1)</script>" not in page
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
    assert {"th": "ไม่ใช่ JSON", "en": "not JSON"}[lang] in told
    done = run("scan", path, "--strict", fails=True)
    assert isinstance(done.exception, InputError)


def test_a_file_that_was_skipped_has_no_line() -> None:
    from dedup.cli.talk import tell_skipped

    tell_skipped([Skipped(source=os.devnull, line=0, reason="empty")], "en")
