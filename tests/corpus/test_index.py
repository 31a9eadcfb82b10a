"""An index holds what its corpus holds, whatever was changed, killed or asked at once."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

pytest.importorskip("numpy")
pytest.importorskip("zstandard")

from dedup.corpus.asking import find
from dedup.corpus.index import Index
from dedup.corpus.progress import Advance
from dedup.corpus.store import postings
from dedup.corpus.store.damage import translated
from dedup.corpus.store.opening import open_store
from dedup.corpus.values import IndexSettings, Record
from dedup.errors import IndexMismatch, InputError, OutputError

Write = Callable[[Path, Sequence[str]], Path]


@contextmanager
def closing_database(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database and commit and close it afterwards."""
    connection = sqlite3.connect(path)
    yield connection
    connection.commit()
    connection.close()


def contents(path: Path) -> list[tuple[str, str, bytes, bytes]]:
    """Give what an index holds, without its own numbering."""
    connection = sqlite3.connect(path)
    rows = connection.execute(
        "SELECT source, id, digest, numbers FROM documents JOIN fingerprints USING (number)"
        " ORDER BY source, id"
    ).fetchall()
    connection.close()
    return rows


def test_only_what_changed_is_read_again(
    tmp_path: Path, releases: list[str], write_lines: Write
) -> None:
    corpus = write_lines(tmp_path / "c.jsonl", releases)
    with Index.open(tmp_path / "i", write=True) as index:
        first = index.update([corpus])
        assert (first.added, first.unchanged) == (60, 0)
        assert index.update([corpus]).unchanged == 60
        write_lines(corpus, [releases[0] + " เพิ่มเติม", *releases[1:50]])
        os.utime(corpus, ns=(1, 1))
        third = index.update([corpus])
        assert (third.added, third.changed, third.removed, third.unchanged) == (0, 1, 10, 49)
        assert len(index) == 50
    with Index.open(tmp_path / "fresh", write=True) as index:
        index.update([corpus])
    assert contents(tmp_path / "i") == contents(tmp_path / "fresh")


def test_files_of_a_folder_come_and_go(tmp_path: Path, releases: list[str]) -> None:
    folder = tmp_path / "releases"
    folder.mkdir()
    for at, text in enumerate(releases[:10]):
        (folder / f"{at}.txt").write_text(text, encoding="utf-8")
    with Index.open(tmp_path / "i", write=True) as index:
        assert index.update([folder]).added == 10
        (folder / "3.txt").unlink()
        (folder / "new.txt").write_text(releases[20], encoding="utf-8")
        again = index.update([folder])
        assert (again.added, again.removed, again.unchanged) == (1, 1, 9)
        assert index.find(releases[20]).candidates[0].id == "new.txt"
        assert not any(one.id == "3.txt" for one in index.find(releases[3]).candidates)


def test_a_damaged_file_takes_no_documents_away(
    tmp_path: Path, releases: list[str], write_lines: Write
) -> None:
    corpus = write_lines(tmp_path / "c.jsonl", releases)
    with Index.open(tmp_path / "i", write=True) as index:
        index.update([corpus])
        lines = corpus.read_text(encoding="utf-8").splitlines()
        corpus.write_text("\n".join([lines[0], "{", *lines[2:]]), encoding="utf-8")
        again = index.update([corpus])
        assert (again.removed, again.unchanged) == (0, 59)
        assert [one.line for one in again.skipped] == [2]
        # It is reported again as long as it stands there.
        assert len(index.update([corpus]).skipped) == 1


def test_strict_stops_and_keeps_what_was_there(
    tmp_path: Path, releases: list[str], write_lines: Write
) -> None:
    corpus = write_lines(tmp_path / "c.jsonl", releases)
    with Index.open(tmp_path / "i", write=True) as index:
        index.update([corpus])
        corpus.write_text("{", encoding="utf-8")
        with pytest.raises(InputError, match="line 1"):
            index.update([corpus], strict=True)
        assert len(index) == 60


def test_documents_can_be_added_and_removed_one_by_one(tmp_path: Path, releases: list[str]) -> None:
    with Index.open(tmp_path / "i", write=True) as index:
        records = [Record(source="s", id=str(at), text=one) for at, one in enumerate(releases)]
        many = [*records, *(Record(source="t", id=one.id, text=one.text) for one in records)]
        assert index.add(many) == 120
        assert index.find(releases[7]).candidates[0].id == "7"
        assert index.text("s", "7") == releases[7]
        assert index.remove("s", "7")
        assert not index.remove("s", "7")
        assert index.find(releases[7]).candidates[0].source == "t"
        with pytest.raises(KeyError):
            index.text("s", "7")


def test_progress_is_reported(tmp_path: Path, releases: list[str], write_lines: Write) -> None:
    corpus = write_lines(tmp_path / "c.jsonl", releases * 40)
    told: list[Advance] = []
    with Index.open(tmp_path / "i", write=True) as index:
        index.update([corpus], progress=told.append)
        assert sorted({one.documents for one in told}) == [0, 2000, 2400]
        assert told[-1].done == told[-1].total == corpus.stat().st_size
        index.update([corpus], progress=told.append)
    assert told[-1].done == corpus.stat().st_size
    assert told[-1].documents == 0


class TestRefusals:
    def test_no_index(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="no such index"):
            Index.open(tmp_path / "none")

    def test_other_settings(self, tmp_path: Path) -> None:
        Index.open(tmp_path / "i", write=True).close()
        with pytest.raises(IndexMismatch, match="other settings"):
            Index.open(tmp_path / "i", settings=IndexSettings(shingle=5))

    @pytest.mark.parametrize("form", [0, 2])
    def test_another_comparison_form(self, tmp_path: Path, form: int) -> None:
        Index.open(tmp_path / "i", write=True, settings=IndexSettings(form=form)).close()
        with pytest.raises(IndexMismatch, match="other settings"):
            Index.open(tmp_path / "i")

    @pytest.mark.parametrize("form", ['{"new": 1}', "no JSON"])
    def test_settings_that_nobody_knows(self, tmp_path: Path, form: str) -> None:
        Index.open(tmp_path / "i", write=True).close()
        with closing_database(tmp_path / "i") as connection:
            connection.execute("UPDATE meta SET value = ? WHERE name = 'settings'", (form,))
        with pytest.raises(IndexMismatch, match="damaged index"):
            Index.open(tmp_path / "i")

    def test_a_newer_format(self, tmp_path: Path) -> None:
        Index.open(tmp_path / "i", write=True).close()
        with closing_database(tmp_path / "i") as connection:
            connection.execute("PRAGMA user_version = 9")
        for write in (False, True):
            with pytest.raises(IndexMismatch, match="format 9"):
                Index.open(tmp_path / "i", write=write)

    def test_an_older_format_is_reported_with_the_command_to_rebuild_it(
        self, tmp_path: Path
    ) -> None:
        Index.open(tmp_path / "i", write=True).close()
        with closing_database(tmp_path / "i") as connection:
            connection.execute("PRAGMA user_version = 1")
        with pytest.raises(IndexMismatch, match=r"format 1.*dedup index CORPUS --index"):
            Index.open(tmp_path / "i")

    def test_an_empty_file_is_an_index_to_be(self, tmp_path: Path) -> None:
        (tmp_path / "i").touch()
        with pytest.raises(InputError, match=r"no such index yet.*dedup index CORPUS --index"):
            Index.open(tmp_path / "i")

    @pytest.mark.parametrize("write", [False, True], ids=["read", "write"])
    def test_not_an_index(self, tmp_path: Path, write: bool) -> None:
        (tmp_path / "text").write_text("not a database at all, " * 100, encoding="utf-8")
        with pytest.raises(IndexMismatch, match="not an index"):
            Index.open(tmp_path / "text", write=write)
        with closing_database(tmp_path / "other") as connection:
            connection.execute("CREATE TABLE t (a)")
        with pytest.raises(IndexMismatch, match="not an index"):
            Index.open(tmp_path / "other", write=write)
        with closing_database(tmp_path / "other") as connection:
            names = connection.execute("SELECT name FROM sqlite_master").fetchall()
        assert names == [("t",)]

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(OutputError, match="cannot be written"):
            Index.open(tmp_path / "no" / "i", write=True)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_READONLY, "cannot be written"),
        (sqlite3.SQLITE_BUSY, "another process"),
        (sqlite3.SQLITE_IOERR, "disk failed"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        # It may be anybody's file: no word of deleting it.
        (sqlite3.SQLITE_NOTADB, "name another file"),
    ],
)
def test_what_sqlite_says_becomes_one_line(code: int, said: str) -> None:
    error = sqlite3.OperationalError("in SQLite's words")
    error.sqlite_errorcode = code
    line = str(translated(Path("i"), error))
    assert said in line
    assert "\n" not in line


def test_a_change_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with Index.open(tmp_path / "i", write=True) as index:

        def records() -> Iterator[Record]:
            yield from (Record(source="s", id=str(at), text="ข้อความ") for at in range(150))
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            index.add(records())
        assert len(index) == 0
        assert index.add([Record(source="s", id="1", text="ข้อความ")]) == 1


def test_an_index_for_one_question_is_gone_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        find("x", tmp_path / "none")


class TestCache:
    @pytest.fixture
    def index(self, tmp_path: Path, releases: list[str], write_lines: Write) -> Iterator[Path]:
        corpus = write_lines(tmp_path / "c.jsonl", releases)
        with Index.open(tmp_path / "i", write=True) as index:
            index.update([corpus])
        yield tmp_path / "i"

    @pytest.mark.parametrize(
        "spoil",
        [
            pytest.param(lambda path: path.unlink(), id="missing"),
            pytest.param(lambda path: path.write_bytes(b"junk"), id="junk"),
            pytest.param(lambda path: path.write_bytes(path.read_bytes()[:300]), id="cut off"),
            pytest.param(lambda path: path.write_bytes(b"dedup-postings-2\n{}\n"), id="headless"),
        ],
    )
    def test_it_is_rebuilt(
        self, index: Path, releases: list[str], spoil: Callable[[Path], object]
    ) -> None:
        cache = index.with_name("i.cache")
        whole = cache.read_bytes()
        spoil(cache)
        with Index.open(index) as opened:
            assert opened.find(releases[5]).candidates[0].id == "r5"
        assert cache.read_bytes() == whole

    def test_it_is_not_used_for_another_state(self, index: Path, releases: list[str]) -> None:
        with Index.open(index, write=True) as opened:
            opened.remove(str(index.with_name("c.jsonl")), "r5")
        with Index.open(index) as opened:
            assert not any(one.id == "r5" for one in opened.find(releases[5]).candidates)

    def test_what_was_removed_after_opening_is_not_shown(
        self, index: Path, releases: list[str]
    ) -> None:
        store = open_store(index, settings=None, write=True)
        stale = postings.build(store.fingerprints())
        with store.transaction():
            store.drop(str(index.with_name("c.jsonl")), "r5")
        from dedup.corpus.finding import find_in

        assert not any(one.id == "r5" for one in find_in(releases[5], store, stale).candidates)
        store.close()

    def test_without_room_for_it_the_index_works(
        self, index: Path, releases: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        index.with_name("i.cache").unlink()

        def full(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "chmod", full)
        with Index.open(index) as opened:
            assert opened.find(releases[5]).candidates[0].id == "r5"
        assert not list(index.parent.glob("*.part"))


_BUILD = """
import sys
from dedup.corpus.store import update
from dedup.corpus.index import Index
update._COMMIT = 100
with Index.open(sys.argv[1], write=True) as index:
    index.update([sys.argv[2]], progress=lambda one: print(one.documents, flush=True))
"""


def build(index: Path, corpus: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", _BUILD, str(index), str(corpus)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(process: "subprocess.Popen[str]") -> list[str]:
    """Wait for a process to end well and give the lines it wrote."""
    lines, errors = process.communicate()
    assert process.returncode == 0, errors
    return lines.splitlines()


@pytest.fixture(scope="module")
def many(
    tmp_path_factory: pytest.TempPathFactory,
    write_lines: Write,
    make_release: Callable[..., str],
) -> Path:
    """Give a corpus that takes many commits."""
    path = tmp_path_factory.mktemp("many") / "c.jsonl"
    return write_lines(path, [make_release(number, sentences=6) for number in range(1_500)])


@pytest.fixture(scope="module")
def undisturbed(many: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("undisturbed") / "i"
    finish(build(path, many))
    return path


def test_killed_at_any_moment_nothing_is_lost_and_the_next_run_finishes(
    tmp_path: Path, many: Path, undisturbed: Path
) -> None:
    chance = random.Random()
    for attempt in range(10):
        index = tmp_path / f"i{attempt}"
        process = build(index, many)
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(chance.uniform(0, 0.4))
        process.send_signal(signal.SIGKILL)
        acknowledged = [first, *process.communicate()[0].splitlines()]
        told = max((int(line) for line in acknowledged if line.strip().isdigit()), default=0)
        with Index.open(index) as opened:
            assert len(opened) >= told
        finish(build(index, many))
        assert contents(index) == contents(undisturbed)


def test_killed_before_the_first_commit(tmp_path: Path, many: Path, undisturbed: Path) -> None:
    for attempt, wait in enumerate((0.05, 0.15, 0.25, 0.35)):
        index = tmp_path / f"i{attempt}"
        process = build(index, many)
        time.sleep(wait)
        process.kill()
        process.communicate()
        finish(build(index, many))
        assert contents(index) == contents(undisturbed)


def test_two_processes_at_once(tmp_path: Path, many: Path, undisturbed: Path) -> None:
    index = tmp_path / "i"
    both = [build(index, many), build(index, many)]
    for process in both:
        finish(process)
    assert contents(index) == contents(undisturbed)


def test_readers_go_on_while_one_writes(tmp_path: Path, many: Path, undisturbed: Path) -> None:
    index = tmp_path / "i"
    process = build(index, many)
    assert process.stdout is not None
    process.stdout.readline()
    seen = []
    while process.poll() is None:
        with Index.open(index) as opened:
            seen.append(len(opened))
            opened.find("ข้อความ")
    process.communicate()
    assert seen == sorted(seen)
    assert contents(index) == contents(undisturbed)


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """Mount a small file system in memory; only root may."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting a small disk needs root")
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this machine does not let us mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_full_disk_is_one_line_and_the_old_index_intact(
    tmp_path: Path, releases: list[str], many: Path, write_lines: Write
) -> None:
    with mounted(tmp_path / "small", "size=2m") as small:
        corpus = write_lines(tmp_path / "c.jsonl", releases)
        with Index.open(small / "i", write=True) as index:
            index.update([corpus])
            with pytest.raises(OutputError, match="disk is full"):
                index.update([many])
        with Index.open(small / "i") as index:
            assert len(index) >= 60
            assert index.find(releases[5]).candidates[0].id == "r5"


def test_a_read_only_folder_can_be_asked_but_not_changed(
    tmp_path: Path, releases: list[str], write_lines: Write
) -> None:
    with mounted(tmp_path / "disk", "size=8m") as disk:
        corpus = write_lines(tmp_path / "c.jsonl", releases)
        with Index.open(disk / "i", write=True) as index:
            index.update([corpus])
        (disk / "i.cache").unlink()
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with Index.open(disk / "i") as index:
            assert index.find(releases[5]).candidates[0].id == "r5"
        with pytest.raises(OutputError, match="cannot be written"):
            Index.open(disk / "i", write=True).update([many_changes(corpus)])
        with pytest.raises(OutputError, match="cannot be written"):
            Index.open(disk / "new", write=True)


def many_changes(corpus: Path) -> Path:
    """Change every document of a corpus."""
    corpus.write_text(corpus.read_text(encoding="utf-8").replace("ราย", "คน"), encoding="utf-8")
    return corpus


def test_a_corpus_can_be_asked_without_an_index(
    tmp_path: Path, releases: list[str], write_lines: Write
) -> None:
    corpus = write_lines(tmp_path / "c.jsonl", releases)
    assert find(releases[9], corpus).candidates[0].id == "r9"
    with Index.open(tmp_path / "i", write=True) as index:
        index.update([corpus])
    assert find(releases[9], tmp_path / "i", limit=1) == find(releases[9], corpus, limit=1)
