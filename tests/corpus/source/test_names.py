"""Files whose names are not UTF-8 are indexed, shown as Thai and opened again."""

import json
import os
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

pytest.importorskip("numpy")
pytest.importorskip("rensa")

from dedup.cli.app import app
from dedup.corpus import Index, scan
from dedup.corpus.source.files import file_at, files_of
from dedup.corpus.source.names import path_from, shown_name, source_name
from dedup.readers import read

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="other systems take names in UTF-8 only"
)
# As a zip file of Thai Windows gives it, cut off in a character, and with the sign of escapes.
NAMES = (b"\xa2\xe8\xd2\xc7.txt", "ข่าว".encode()[:-1] + b".txt", b"100%25\xa1%.txt")


@pytest.fixture
def folder(tmp_path: Path, releases: list[str]) -> Path:
    """Give a folder of one good name and three of others."""
    made = tmp_path / "คลัง"
    made.mkdir()
    (made / "a.txt").write_text(releases[0], encoding="utf-8")
    for at, name in enumerate(NAMES, 1):
        (made / os.fsdecode(name)).write_text(releases[at], encoding="utf-8")
    return made


@pytest.mark.parametrize("name", NAMES)
def test_a_source_leads_back_to_its_file(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_text("x", encoding="utf-8")
    source = source_name(str(path))
    source.encode()
    assert path_from(source) == path
    assert file_at(source).path == path
    assert file_at(source).identity == source


def test_a_name_in_utf_8_stays_what_it_is() -> None:
    assert source_name("/a/ข่าว 100%25.txt") == "/a/ข่าว 100%25.txt"
    assert path_from("file:///a/b.txt") is None
    assert path_from("/a/%A2.txt") is None


def test_names_are_shown_as_thai_where_they_can_be() -> None:
    assert shown_name(os.fsdecode(NAMES[0])) == "ข่าว.txt"
    assert shown_name(os.fsdecode(NAMES[2])) == "100%25ก%.txt"
    assert shown_name(os.fsdecode(b"\xa2\xfe\xff%.txt")) == "%A2%FE%FF%25.txt"


def test_they_are_indexed_found_and_opened_again(folder: Path, releases: list[str]) -> None:
    with Index.open(folder.parent / "i", write=True) as index:
        assert index.update([folder], read=read).added == 4
        assert index.update([folder], read=read).unchanged == 4
        for at in range(1, 4):
            best = index.find(releases[at]).candidates[0]
            assert index.text(best.source, best.id) == releases[at]
            path = file_at(best.source).path
            assert path is not None
            assert path.read_text(encoding="utf-8") == releases[at]
        (folder / os.fsdecode(NAMES[0])).unlink()
        assert index.update([folder], read=read).removed == 1


def test_they_are_scanned(folder: Path, releases: list[str]) -> None:
    (folder / "z.txt").write_text(releases[1], encoding="utf-8")
    (cluster,) = scan(folder, read=read).clusters
    assert {one.id for one in cluster.members} == {"ข่าว.txt", "z.txt"}


def test_the_commands_take_them(folder: Path, releases: list[str]) -> None:
    (folder / "z.txt").write_text(releases[1], encoding="utf-8")
    article, page = folder / os.fsdecode(NAMES[0]), folder.parent / "r.html"
    words = ["find", str(article), "--corpus", str(folder), "--json", "-", "--html", str(page)]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["candidates"][0]["id"] in ("ข่าว.txt", "z.txt")
    assert page.exists()
    words = ["scan", str(folder), "--html", "-", "--reports", str(folder.parent / "p")]
    assert "ข่าว.txt" in CliRunner().invoke(app, words).stdout


def test_files_of_gives_all(folder: Path) -> None:
    assert len(files_of(folder)) == 4
