"""From a PDF of several pages to the page that a report names, by every command that compares."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from made_pdf import typeset
from typer.testing import CliRunner

from dedup.cli.app import app

# Files of other formats are read in processes of their own.
pytestmark = pytest.mark.process

pypdfium2 = pytest.importorskip("pypdfium2")

SEEDS = Path(__file__).parents[2] / "seeds"
OFFICIAL = (SEEDS / "official.txt").read_text(encoding="utf-8")
PHONE = "0 2202 4414-18"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the release of the seeds as a PDF, and with a reissue of it."""
    folder = tmp_path_factory.mktemp("ประกาศ")
    (folder / "ประกาศ.pdf").write_bytes(typeset(OFFICIAL))
    (folder / "แก้ไข.pdf").write_bytes(typeset(OFFICIAL.replace("4 ฉบับ", "5 ฉบับ")))
    return folder


@pytest.fixture(scope="module")
def pages(folder: Path) -> list[str]:
    """Give the text of each page as pdfium gives it, without spaces."""
    pdf = pypdfium2.PdfDocument(folder / "ประกาศ.pdf")
    texts = [page.get_textpage().get_text_range() for page in pdf]
    assert len(texts) > 3
    return ["".join(text.split()) for text in texts]


def run(*words: str | Path) -> str:
    done = CliRunner().invoke(app, [str(word) for word in words], env={"COLUMNS": "80"})
    assert done.exit_code == 0, done.output
    return done.stdout


def compared(folder: Path, *words: str | Path) -> str:
    return run("compare", SEEDS / "news.txt", folder / "ประกาศ.pdf", *words)


def test_every_stretch_is_on_the_page_that_the_json_names(folder: Path, pages: list[str]) -> None:
    found: dict[str, Any] = json.loads(compared(folder, "--json", "-"))
    assert len(found["b"]["pages"]) == len(pages)
    assert "pages" not in found["a"]
    text = found["b"]["text"]
    stretches = [*found["b"]["sentences"], *found["added"]["b"], *found["facts"]["b"]]
    assert len({one["page"] for one in stretches}) == len(pages)
    for one in stretches:
        letters = "".join(text[one["start"] : one["end"]].split())
        page = one["page"] - 1
        # It begins on its page, and may go on on the next.
        assert letters in "".join(pages[page : page + 2])
        assert letters in pages[page] or letters not in "".join(pages[page + 1 :])


def test_a_known_fact_has_its_page_in_every_report(
    folder: Path, pages: list[str], tmp_path: Path
) -> None:
    (page,) = (at for at, text in enumerate(pages, 1) if "".join(PHONE.split()) in text)
    where = f"หน้า {page} ย่อหน้า 12"
    files = {kind: tmp_path / f"out.{kind}" for kind in ("html", "markdown")}
    shown = compared(
        folder, "--full", *(word for kind, file in files.items() for word in (f"--{kind}", file))
    )
    assert where in shown
    assert "".join(PHONE.split()) in "".join(shown.split())
    assert re.search(rf"{PHONE}.* \({where}\)\n", files["markdown"].read_text("utf-8"))
    html = files["html"].read_text("utf-8")
    assert re.search(rf'>{where}</a> <span class="q" lang="th">[^\n]*{PHONE}', html)
    rows = html[html.index('<table class="rows">') :]
    begun = [f"หน้า {number}" for number in range(1, len(pages) + 1)]
    assert re.findall('class="pg">([^<]*)<', rows) == begun


def test_find_and_scan_name_pages_as_well(folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("numpy")
    pytest.importorskip("rensa")
    page = tmp_path / "find.html"
    run("find", SEEDS / "news.txt", "--corpus", folder, "--html", page)
    assert 'class="pg">หน้า 2<' in page.read_text("utf-8")
    run("index", folder, "--index", tmp_path / "index")
    assert "หน้า 2 " in run("find", SEEDS / "news.txt", "-i", tmp_path / "index", "--compare")
    run("scan", folder, "--reports", tmp_path / "คู่")
    (report,) = (tmp_path / "คู่").iterdir()
    assert report.read_text("utf-8").count('class="pg">หน้า 2<') == 2


def test_a_file_that_has_gone_or_changed_gives_the_text_that_was_kept(tmp_path: Path) -> None:
    pytest.importorskip("numpy")
    pytest.importorskip("rensa")
    for change in (Path.unlink, lambda path: path.write_bytes(typeset("กรมสมมติแจ้งข่าวใหม่"))):
        path, index = tmp_path / "ประกาศ.pdf", tmp_path / "index"
        path.write_bytes(typeset(OFFICIAL))
        run("index", path, "--index", index)
        change(path)
        shown = run("find", SEEDS / "news.txt", "-i", index, "--compare")
        assert "ย่อหน้า" in shown
        assert not re.search("หน้า [0-9]+ ย่อ", shown)
