"""A corpus is the same files in the same order, in a folder, by a pattern, behind an address."""

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("numpy")
fsspec = pytest.importorskip("fsspec")

from dedup.corpus import scan
from dedup.corpus.asking import find
from dedup.corpus.index import Index
from dedup.corpus.source import remote
from dedup.corpus.source.files import File, all_files, bytes_of, file_at, files_of, is_gone
from dedup.corpus.source.records import records_of
from dedup.corpus.values import Record, Scan, Skipped
from dedup.errors import InputError, MissingExtra
from dedup.model import Document

Write = Callable[[Path, Sequence[str]], Path]
System = Any  # fsspec has no types.
NAMES = ("b.txt", "a-b/c.jsonl", "a/b.txt", "2019-01.jsonl", "2019-02.jsonl", "x.pdf", ".h/c.txt")


@pytest.fixture
def memory() -> Iterator[System]:
    """Give an empty file system in memory."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    system.pseudo_dirs[:] = [""]
    yield system
    system.store.clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        path = tmp_path / "corpus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path / "corpus"


def copied(folder: Path, system: System, root: str) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            system.pipe(f"{root}/{path.relative_to(folder).as_posix()}", path.read_bytes())


def inside(files: Sequence[File], root: str) -> list[str]:
    return [file.name.removeprefix(root).lstrip("/") for file in files]


@pytest.mark.parametrize(
    ("name", "filename"),
    [
        ("https://news.example/2019/a.jsonl.zst?token=x/y", "a.jsonl.zst"),
        ("s3://bucket/2019/a?b.txt", "a?b.txt"),
        ("memory://c/a.txt", "a.txt"),
    ],
)
def test_a_query_is_no_part_of_a_file_s_name(name: str, filename: str) -> None:
    assert File(name=name, path=None, size=None, state=None).filename == filename


class TestFolders:
    def test_a_folder_gives_its_files_in_order(self, folder: Path) -> None:
        found = inside(files_of(folder), str(folder))
        assert found == ["2019-01.jsonl", "2019-02.jsonl", "a/b.txt", "a-b/c.jsonl", "b.txt"]
        assert "x.pdf" in inside(files_of(folder, rich=True), str(folder))

    def test_an_address_gives_the_same(self, folder: Path, memory: System) -> None:
        copied(folder, memory, "/c")
        here = inside(files_of(folder), str(folder))
        assert inside(files_of("memory://c"), "memory://c") == here
        assert inside(files_of("memory://c/"), "memory://c") == here
        address = f"file://{folder}"
        assert inside(files_of(address), address) == here

    @pytest.mark.parametrize(
        ("pattern", "names"),
        [
            ("2019-*.jsonl", ["2019-01.jsonl", "2019-02.jsonl"]),
            ("2019-0[2-9].jsonl", ["2019-02.jsonl"]),
            ("**/b.txt", ["a/b.txt", "b.txt"]),
            ("x*", []),
        ],
        ids=["asterisk", "brackets", "folders", "nothing to read"],
    )
    def test_a_pattern_gives_what_matches(
        self, folder: Path, memory: System, pattern: str, names: list[str]
    ) -> None:
        copied(folder, memory, "/c")
        for root in (str(folder), "memory://c", f"file://{folder}"):
            if names:
                assert inside(files_of(f"{root}/{pattern}"), root) == names
            else:
                with pytest.raises(InputError, match="no documents"):
                    files_of(f"{root}/{pattern}")

    def test_a_pattern_may_match_folders(self, folder: Path) -> None:
        assert inside(files_of(f"{folder}/a*"), str(folder)) == ["a/b.txt", "a-b/c.jsonl"]

    def test_a_file_that_two_corpora_hold_is_read_once(self, folder: Path) -> None:
        found = all_files([folder / "b.txt", folder, f"{folder}/*.txt"])
        assert inside(found, str(folder))[0] == "b.txt"
        assert len(found) == 5

    @pytest.mark.parametrize(
        ("place", "message"),
        [
            ("none", "no such folder"),
            ("none-*.jsonl", "no file matches"),
            ("memory://none", "no such folder"),
        ],
    )
    def test_nothing_there_is_an_error(
        self, tmp_path: Path, memory: System, place: str, message: str
    ) -> None:
        del memory
        with pytest.raises(InputError, match=message):
            files_of(place if "://" in place else tmp_path / place)
        with pytest.raises(InputError, match="no documents"):
            files_of(tmp_path)

    def test_sizes_add_up_where_they_are_known(self, folder: Path) -> None:
        files = files_of(folder)
        assert bytes_of(files) == 5
        unknown = File(name="https://x/y", path=None, size=None, state=None)
        assert bytes_of([*files, unknown]) is None


class TestWork:
    @pytest.fixture
    def parts(self, tmp_path: Path, releases: list[str], write_lines: Write) -> Path:
        folder = tmp_path / "parts"
        folder.mkdir()
        texts = [*releases[:10], *(one + " ฉบับแก้ไข" for one in releases[:10])]
        for number in range(4):
            write_lines(folder / f"2019-{number}.jsonl", texts[number * 5 : number * 5 + 5])
        return folder

    def test_clusters_are_those_of_the_same_files_here(self, parts: Path, memory: System) -> None:
        copied(parts, memory, "/p")

        def shape(found: Scan, root: str) -> object:
            clusters = [
                [(one.source.removeprefix(root).lstrip("/"), one.id) for one in cluster.members]
                for cluster in found.clusters
            ]
            return found.documents, clusters

        here = shape(scan(parts), str(parts))
        assert here[0] == 20  # type: ignore[index]
        for root in (str(parts), "memory://p", f"file://{parts}"):
            assert shape(scan(root), root) == here
            assert shape(scan(f"{root}/2019-*.jsonl"), root) == here

    def test_an_index_follows_the_files_behind_an_address(
        self, tmp_path: Path, parts: Path, memory: System, releases: list[str]
    ) -> None:
        copied(parts, memory, "/p")
        with Index.open(tmp_path / "i", write=True) as index:
            assert index.update(["memory://p"]).added == 20
            again = index.update(["memory://p"])
            assert (again.added, again.unchanged) == (0, 20)
            assert index.find(releases[3]).candidates[0].source == "memory://p/2019-0.jsonl"
            lines = (parts / "2019-1.jsonl").read_bytes().splitlines(keepends=True)
            memory.pipe("/p/2019-1.jsonl", b"".join(lines[1:]))
            memory.rm("/p/2019-3.jsonl")
            changed = index.update(["memory://p/2019-*.jsonl"])
            assert (changed.removed, changed.unchanged) == (6, 14)
            memory.rm("/p/2019-2.jsonl")
            assert index.update(["memory://p"]).removed == 5

    def test_a_file_gone_from_a_pattern_is_gone_from_the_index(
        self, tmp_path: Path, parts: Path
    ) -> None:
        with Index.open(tmp_path / "i", write=True) as index:
            index.update([parts])
            (parts / "2019-0.jsonl").unlink()
            assert index.update([f"{parts}/2019-[1-3].jsonl"]).removed == 0
            assert index.update([f"{parts}/2019-*.jsonl"]).removed == 5

    def test_find_takes_an_address(self, parts: Path, memory: System, releases: list[str]) -> None:
        copied(parts, memory, "/p")
        assert find(releases[2], "memory://p").candidates[0].id == "r2"

    def test_documents_behind_an_address_are_copied_to_be_read(self, memory: System) -> None:
        memory.pipe("/d/a.html", b"<p>" + "ข่าว".encode())

        def reader(path: Path) -> Document:
            text = path.read_text(encoding="utf-8").removeprefix("<p>")
            return Document(text=text, name=path.name, sha256="0" * 64)

        (file,) = files_of("memory://d", rich=True)
        assert list(records_of(file, read=reader)) == [
            Record(source="memory://d/a.html", id="a.html", text="ข่าว")
        ]

    def test_what_is_too_large_to_be_a_document_is_reported(
        self, memory: System, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from dedup.corpus.source import records

        monkeypatch.setattr(records, "_LONGEST_DOCUMENT", 4)
        memory.pipe("/d/a.txt", b"12345")
        (skipped,) = records_of(file_at("memory://d/a.txt"))
        assert isinstance(skipped, Skipped)
        assert "larger than" in skipped.reason


class TestGone:
    @pytest.mark.parametrize(
        ("source", "corpus", "gone"),
        [
            ("memory://c/a.txt", "memory://c", True),
            ("memory://cc/a.txt", "memory://c", False),
            ("memory://c/a.txt", "memory://c/*.txt", True),
            ("memory://c/a.txt", "memory://c/b.txt", False),
            ("/c/a.txt", "memory://c", False),
            ("memory://c/a.txt", "/c", False),
            ("/none/a.txt", "/none/*.txt", True),
            ("/none/a.txt", "/none/b.txt", False),
        ],
    )
    def test_only_what_a_corpus_held(
        self, memory: System, source: str, corpus: str, gone: bool
    ) -> None:
        del memory
        assert is_gone(source, [corpus]) is gone

    def test_what_is_still_there_is_not_gone(self, folder: Path, memory: System) -> None:
        assert not is_gone(str(folder / "a/b.txt"), [f"{folder}/*.txt"])
        memory.pipe("/c/a/b.txt", b"x")
        assert not is_gone("memory://c/a/b.txt", ["memory://c/*.txt"])

    def test_no_answer_is_no_proof(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def unreachable(address: str) -> tuple[object, str]:
            raise OSError(address)

        monkeypatch.setattr(remote, "_system", unreachable)
        assert not is_gone("s3://c/a.txt", ["s3://c/*.txt"])


class TestAddresses:
    @pytest.mark.parametrize(
        ("place", "found"),
        [
            ("s3://bucket/key", True),
            ("HTTPS://x/y", True),
            ("C:\\x", False),
            ("a/b://c", False),
            (Path("s3://x"), False),
        ],
    )
    def test_what_is_an_address(self, place: str | Path, found: bool) -> None:
        assert remote.is_address(place) is found

    def test_fsspec_is_an_optional_part(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "fsspec.core", None)
        with pytest.raises(MissingExtra, match=r"dedup-news\[remote\]"):
            files_of("s3://bucket/x")

    def test_a_missing_package_is_named_with_the_line_that_installs_it(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "s3fs", None)
        with pytest.raises(InputError, match=r"needs the package s3fs; .*pip install 's3fs'"):
            files_of("s3://bucket/x")

    def test_an_unknown_protocol_is_reported(self) -> None:
        with pytest.raises(InputError, match="no protocol foo://"):
            files_of("foo://x")

    @pytest.mark.parametrize(
        ("address", "pattern"),
        [
            ("https://x/y?q=1", False),
            ("https://x/*.jsonl", True),
            ("s3://x/?.jsonl", True),
            ("s3://x/a.jsonl", False),
        ],
    )
    def test_a_query_is_no_pattern(self, address: str, pattern: bool) -> None:
        assert remote._is_pattern(address) is pattern

    def test_a_file_without_a_mark_is_read_every_time(
        self, tmp_path: Path, memory: System, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        memory.pipe("/c/a.jsonl", b'{"id": "1", "text": "x"}')
        assert files_of("memory://c/a.jsonl")[0].state is not None
        monkeypatch.setattr(remote, "_MARKS", ())
        assert files_of("memory://c/a.jsonl")[0].state is None
        with Index.open(tmp_path / "i", write=True) as index:
            index.update(["memory://c"])
            memory.pipe("/c/a.jsonl", b'{"id": "1", "text": "y"}')
            assert index.update(["memory://c"]).changed == 1


class Refused(Exception):
    """What a library of some protocol raises."""


class TestTrouble:
    def test_a_server_that_refuses_is_reported_in_one_line(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(address: str) -> tuple[object, str]:
            raise Refused("secret")

        monkeypatch.setattr(remote, "_system", refuse)
        with pytest.raises(InputError, match="cannot be listed") as told:
            files_of("s3://bucket/x")
        assert "secret" not in str(told.value)
        (skipped,) = records_of(file_at("s3://bucket/x.jsonl"))
        assert isinstance(skipped, Skipped)
        assert skipped.reason == "Refused from the server: the rest is lost"

    def test_a_connection_that_breaks_loses_the_rest_only(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class Breaking(io.BytesIO):
            def read(self, count: int | None = -1) -> bytes:
                if self.tell():
                    raise Refused
                return super().read(count)

        monkeypatch.setattr(remote, "opened", lambda _: Breaking(b'{"text": "x"}\n{"te'))
        first, second = records_of(file_at("https://x/a.jsonl"))
        assert isinstance(first, Record)
        assert isinstance(second, Skipped)

    def test_a_mistake_of_ours_stays_one(self) -> None:
        with pytest.raises(KeyError), remote.reporting():
            raise KeyError("x")
