"""Links, loops and devices in a corpus: nothing is walked twice, and nothing leads out of it."""

import os
import time
from pathlib import Path

import pytest

pytest.importorskip("numpy")

from dedup.corpus import Index, scan
from dedup.corpus.source.files import all_files, file_at, files_of
from dedup.corpus.source.records import records_of
from dedup.corpus.values import Skipped
from dedup.errors import InputError

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")


@pytest.fixture
def folder(tmp_path: Path, releases: list[str]) -> Path:
    """Give a corpus with a folder in it, beside a file that does not belong to it."""
    (tmp_path / "c" / "in").mkdir(parents=True)
    (tmp_path / "c" / "a.txt").write_text(releases[0], encoding="utf-8")
    (tmp_path / "c" / "in" / "b.txt").write_text(releases[1], encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "secret.txt").write_text(releases[2], encoding="utf-8")
    return tmp_path / "c"


def names(folder: Path, pattern: str = "", *, follow: bool = False) -> tuple[list[str], list[str]]:
    left: list[Skipped] = []
    place = folder / pattern if pattern else folder
    found = all_files([place], follow_links=follow, left_out=left)
    return [Path(one.name).name for one in found], [Path(one.source).name for one in left]


@pytest.mark.parametrize("pattern", ["", "**", "**/*.txt", "**/in/**"])
@pytest.mark.parametrize("follow", [False, True], ids=["stay", "follow"])
def test_loops_of_links_are_walked_once(folder: Path, pattern: str, follow: bool) -> None:
    for name in ("l1", "l2", "in/l3"):
        (folder / name).symlink_to(folder, target_is_directory=True)
    (folder / "self").symlink_to(folder / "self")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    began = time.monotonic()
    found, _ = names(folder, pattern, follow=follow)
    assert time.monotonic() - began < 5
    assert "b.txt" in found
    assert len(found) == len(set(found)) <= 2


@pytest.mark.parametrize("pattern", ["", "*", "**/*.txt"])
def test_links_that_lead_out_are_reported_and_followed_on_request(
    folder: Path, pattern: str
) -> None:
    (folder / "h.txt").symlink_to(folder.parent / "out" / "secret.txt")
    (folder / "d").symlink_to(folder.parent / "out", target_is_directory=True)
    found, left = names(folder, pattern)
    assert not {"secret.txt", "h.txt"} & set(found)
    assert "h.txt" in left
    found, left = names(folder, pattern, follow=True)
    assert {"secret.txt", "h.txt"} & set(found)
    assert left == []


def test_links_within_a_corpus_are_followed(folder: Path) -> None:
    (folder / "z.txt").symlink_to(folder / "in" / "b.txt")
    found, left = names(folder)
    assert (len(found), left) == (2, [])
    assert [Path(one.name).name for one in files_of(folder)] == ["a.txt", "b.txt", "z.txt"]


def test_a_corpus_may_itself_be_a_link(folder: Path) -> None:
    (folder.parent / "there").symlink_to(folder, target_is_directory=True)
    assert names(folder.parent / "there")[0] == ["a.txt", "b.txt"]


def test_a_corpus_of_links_says_how_to_follow_them(folder: Path) -> None:
    (folder.parent / "only").mkdir()
    (folder.parent / "only" / "h.txt").symlink_to(folder / "a.txt")
    with pytest.raises(InputError, match="--follow-links"):
        files_of(folder.parent / "only")


def test_an_index_and_a_scan_tell_what_was_left_out(folder: Path) -> None:
    (folder / "h.txt").symlink_to(folder.parent / "out" / "secret.txt")
    with Index.open(folder.parent / "i", write=True) as index:
        done = index.update([folder])
        assert (done.added, [one.reason[:6] for one in done.skipped]) == (2, ["a link"])
        assert index.update([folder], follow_links=True).added == 1
    assert len(scan(folder).skipped) == 1
    assert scan(folder, follow_links=True).documents == 3


def test_pipes_and_devices_are_passed_over(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "null.txt").symlink_to(os.devnull)
    found, left = names(folder)
    assert (found, left) == (["a.txt", "b.txt"], ["null.txt"])
    assert names(folder, follow=True)[0] == ["a.txt", "b.txt"]
    with pytest.raises(InputError, match="pipe"):
        files_of(folder / "pipe.txt")


def test_a_file_that_has_become_a_pipe_blocks_nobody(folder: Path) -> None:
    file = file_at(folder / "x.jsonl")
    os.mkfifo(folder / "x.jsonl")
    (item,) = records_of(file)
    assert isinstance(item, Skipped)


@pytest.mark.parametrize("place", ["x" * 300, "a/" + "ก" * 98, "loop"])
def test_names_that_no_file_can_have(tmp_path: Path, place: str) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(InputError):
        files_of(tmp_path / place)
