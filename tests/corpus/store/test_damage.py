"""Damage to an index or its cache is reported or mended; it is never given as an answer."""

import json
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("zstandard")

from dedup.corpus.index import Index
from dedup.corpus.store import commits, postings
from dedup.corpus.store.opening import open_store
from dedup.corpus.store.seals import packed, seal_of
from dedup.errors import DedupError, IndexMismatch

Write = Callable[[Path, Sequence[str]], Path]
# More on request, as in DEDUP_FLIPS=500.
FLIPS = int(os.environ.get("DEDUP_FLIPS", "60"))


@pytest.fixture
def index(tmp_path: Path, releases: list[str], write_lines: Write) -> Path:
    corpus = write_lines(tmp_path / "c.jsonl", releases)
    with Index.open(tmp_path / "i", write=True) as opened:
        opened.update([corpus])
    return tmp_path / "i"


def asked(index: Path, releases: list[str]) -> list[object]:
    """Ask everything that an index is asked for."""
    source = str(index.with_name("c.jsonl").resolve())
    with Index.open(index) as opened:
        found = [opened.find(text, limit=2) for text in releases[:6]]
        shown = [
            [(one.id, one.title, one.date, one.url) for one in each.candidates] for each in found
        ]
        return [len(opened), shown, [opened.text(source, f"r{at}") for at in range(len(releases))]]


@pytest.mark.parametrize("name", ["i", "i.cache"])
def test_a_flipped_bit_has_no_effect_or_is_reported(
    index: Path, releases: list[str], name: str
) -> None:
    truth = asked(index, releases)
    whole = {one: index.with_name(one).read_bytes() for one in ("i", "i.cache")}
    chance = random.Random(name)
    told = 0
    for _ in range(FLIPS):
        for one, data in whole.items():
            index.with_name(one).write_bytes(data)
        spoilt = bytearray(whole[name])
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        index.with_name(name).write_bytes(spoilt)
        try:
            assert asked(index, releases) == truth
        except DedupError as error:
            told += 1
            assert "\n" not in str(error)
    assert told > 0 if name == "i" else told == 0


CHANGES = {
    "a text": "UPDATE texts SET body = ? WHERE number = 8",
    "a title": "UPDATE documents SET title = 'x' WHERE number = 8",
    "a date": "UPDATE documents SET date = '2019-01-01' WHERE number = 8",
    "an address": "UPDATE documents SET url = 'https://x.example/' WHERE number = 8",
    "an id": "UPDATE documents SET id = 'other' WHERE number = 8",
    "a kind of value": "UPDATE documents SET title = 7 WHERE number = 8",
    "bytes for text": "UPDATE documents SET title = x'ff' WHERE number = 8",
    "a document gone": "DELETE FROM documents WHERE number = 8",
    "a text gone": "DELETE FROM texts WHERE number = 8",
    "a view": "ALTER TABLE texts RENAME TO old",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_row_is_reported(index: Path, releases: list[str], change: str) -> None:
    connection = sqlite3.connect(index)
    body = (packed("ข้อความอื่น".encode()),) if "?" in change else ()
    connection.execute(change, body)
    connection.commit()
    connection.close()
    with pytest.raises(IndexMismatch, match="damaged"):
        asked(index, releases)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE fingerprints SET numbers = x'010203' WHERE number = 3",
        "UPDATE documents SET seal = x'00' WHERE number = 3",
        "DELETE FROM fingerprints WHERE number = 3",
        "DELETE FROM documents WHERE number = 3",
    ],
)
def test_postings_are_not_made_of_damage(index: Path, releases: list[str], change: str) -> None:
    connection = sqlite3.connect(index)
    connection.execute(change)
    connection.commit()
    connection.close()
    index.with_name("i.cache").unlink()
    with Index.open(index) as opened, pytest.raises(IndexMismatch, match="damaged"):
        opened.find(releases[0])


@pytest.mark.parametrize("name", ["settings", "content", "count", "commits", "birth", "seal"])
def test_what_an_index_says_of_itself_is_under_a_seal(index: Path, name: str) -> None:
    connection = sqlite3.connect(index)
    connection.execute("UPDATE meta SET value = '5' WHERE name = ?", (name,))
    connection.commit()
    connection.close()
    with pytest.raises(IndexMismatch, match="damaged"):
        Index.open(index)


def test_unequal_values_have_unequal_seals() -> None:
    values: list[tuple[object, ...]] = [
        ("a", "b"), ("ab", ""), ("a", b"b"), ("a", None), ("a", 0), ("a", "0"), ("a",),
    ]  # fmt: skip
    assert len({seal_of(*one) for one in values}) == len(values)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: data[:-1], id="a byte short"),
        pytest.param(lambda data: data + b"\0", id="a byte long"),
        pytest.param(lambda data: data[:64] + data[72:80] + data[64:72] + data[80:], id="swapped"),
        pytest.param(lambda data: data[:4096] + bytes(4096) + data[8192:], id="a page of zeros"),
    ],
)
def test_a_cache_that_does_not_hold_is_made_again(
    index: Path, releases: list[str], spoil: Callable[[bytes], bytes]
) -> None:
    cache = index.with_name("i.cache")
    whole = cache.read_bytes()
    cache.write_bytes(spoil(whole))
    with Index.open(index) as opened:
        assert opened.find(releases[5]).candidates[0].id == "r5"
    assert cache.read_bytes() == whole


@pytest.mark.parametrize(
    "arrays",
    [
        [["|O", 1]],
        [["<u4", 1 << 60], ["<i8", 2], ["<u4", 1], ["<u4", 1], ["<i8", 1]],
        [["<u4", 2], ["<i8", 1], ["<u4", 1], ["<u4", 1], ["<i8", 1]],
    ],
    ids=["objects", "beyond the file", "unequal lengths"],
)
def test_a_planted_cache_is_no_postings(tmp_path: Path, arrays: list[list[object]]) -> None:
    """The sum is right: whoever wrote it knew how."""
    path = tmp_path / "cache"
    body = json.dumps({"stamp": "s", "arrays": arrays}).encode() + b"\n" + bytes(4096)
    path.write_bytes(bytes(64) + body)
    total = postings._sum_of(np.memmap(path, dtype=np.uint8, mode="r"))
    path.write_bytes((postings._MAGIC + total.hex().encode() + b"\n").ljust(64) + body)
    assert postings.load(path, "s") is None


_COMMITTED = """
import os, sys
from dedup.corpus.index import Index
from dedup.corpus.values import Record
index = Index.open(sys.argv[1], write=True)
index.add([Record(source="late", id=str(at), text="ข้อความที่มาทีหลัง") for at in range(40)])
os.kill(os.getpid(), 9)
"""


class TestLostChanges:
    @pytest.fixture
    def killed(self, index: Path) -> Path:
        """Give an index whose last change is in the file beside it only."""
        subprocess.run([sys.executable, "-c", _COMMITTED, str(index)], check=False)
        assert index.with_name("i-wal").stat().st_size > 0
        return index

    def test_nothing_is_lost_by_being_killed(self, killed: Path) -> None:
        with Index.open(killed) as opened:
            assert len(opened) == 100

    @pytest.mark.parametrize("at", [None, 30, 5000], ids=["lost", "head", "middle"])
    def test_a_lost_change_is_reported_until_an_update(self, killed: Path, at: int | None) -> None:
        log = killed.with_name("i-wal")
        data = bytearray(log.read_bytes())
        killed.with_name("i-shm").unlink(missing_ok=True)
        if at is None:
            log.unlink()
        else:
            data[at] ^= 1
            log.write_bytes(data)
        with pytest.raises(IndexMismatch, match=r"lacks the last 1 .*dedup index CORPUS"):
            Index.open(killed)
        with Index.open(killed, write=True) as opened:
            opened.update([killed.with_name("c.jsonl")])
        with Index.open(killed) as opened:
            assert len(opened) == 60

    @pytest.mark.parametrize("junk", [b"", b"x" * 200, b"\xff", b"a 1 b\n"])
    def test_a_note_that_cannot_be_read_says_nothing(self, index: Path, junk: bytes) -> None:
        index.with_name("i.commits").write_bytes(junk)
        with Index.open(index) as opened:
            assert len(opened) == 60

    def test_a_note_of_an_earlier_index_says_nothing(self, tmp_path: Path, index: Path) -> None:
        for _ in range(3):
            commits.note(index, "of an earlier one", 99)
        open_store(index, settings=None, write=False).close()

    def test_a_later_process_is_not_overruled(self, tmp_path: Path) -> None:
        (tmp_path / "i").touch()
        for number in (5, 4):
            commits.note(tmp_path / "i", "b", number)
        assert commits.noted(tmp_path / "i") == commits.CommitNote(birth="b", commits=5)
