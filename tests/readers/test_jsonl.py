"""Rows of JSON Lines files, plain and packed."""

import gzip
import hashlib
import io
import json
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from dedup.errors import EncodingError, InputError, MissingExtra, TooLarge
from dedup.readers import Limits, read, read_bytes

Pack = Callable[[bytes], bytes]
PACKS: dict[str, Pack] = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.compress}
ROWS = [
    {
        "id": "a/1",
        "text": "ครม. เห็นชอบ",
        "title": "\ufeffหัวข้อ",
        "url": "https://x.test",
        "date": "2018-04-22",
    },
    {"id": 2, "text": "กระทรวงคลัง\nแถลง", "title": " ", "url": None},
    {"id": "b#3", "text": "ทดสอบ"},
]


def lines(*rows: object) -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


@pytest.fixture(params=["", ".gz", ".zst"])
def corpus(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    pack = PACKS[request.param]
    path = tmp_path / f"corpus.jsonl{request.param}"
    path.write_bytes(pack(b"\n" + lines(*ROWS)))
    return path


def test_a_row_is_read_by_its_id(corpus: Path) -> None:
    found = read(f"{corpus}#a/1")
    assert found.text == "ครม. เห็นชอบ"
    assert (found.title, found.url, found.date) == ("หัวข้อ", "https://x.test", "2018-04-22")
    assert (found.media, found.extracted) == ("jsonl", True)
    assert found.name == f"{corpus.name}#a/1"
    assert found.sha256 == hashlib.sha256(found.text.encode()).hexdigest()


@pytest.mark.parametrize(("row", "text"), [("2", "กระทรวงคลัง\nแถลง"), ("b#3", "ทดสอบ")])
def test_numbers_and_signs_in_ids(corpus: Path, row: str, text: str) -> None:
    found = read(f"{corpus}#{row}")
    assert found.text == text
    assert (found.title, found.url) == (None, None)


def test_a_missing_row_is_refused(corpus: Path) -> None:
    with pytest.raises(InputError, match="no row of 3 has this id"):
        read(f"{corpus}#9")


def test_several_rows_need_an_id(corpus: Path) -> None:
    with pytest.raises(InputError, match=r"has more than one row; choose one by its id: '.*#ID'"):
        read(corpus)


def test_one_row_needs_none() -> None:
    assert read_bytes(lines({"text": "ทดสอบ"}), name="one.jsonl").text == "ทดสอบ"
    assert read_bytes(lines(ROWS[2]), name="found by its content").media == "jsonl"


def test_a_file_whose_name_holds_the_sign(tmp_path: Path) -> None:
    path = tmp_path / "ข่าว #1.txt"
    path.write_text("ทดสอบ", encoding="utf-8")
    assert read(path).text == "ทดสอบ"
    rows = tmp_path / "c#.jsonl"
    rows.write_bytes(lines(*ROWS))
    assert read(f"{rows}#2").name == "c#.jsonl#2"


def test_only_json_lines_have_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("ทดสอบ", encoding="utf-8")
    with pytest.raises(InputError, match="is neither JSON Lines nor a feed"):
        read(f"{path}#1")


@pytest.mark.parametrize(
    ("data", "error", "what"),
    [
        (b"", InputError, "has no rows"),
        (b"\n\n", InputError, "has no rows"),
        (b"{\n", InputError, "row 1 is not JSON"),
        (b"\n[1]\n", InputError, "row 2 is not a JSON object"),
        (b"[" * 100_000, InputError, "row 1 is not JSON"),
        (lines({"id": 1}), InputError, "has no 'text'"),
        (lines({"id": 1, "text": 5}), InputError, "has no 'text'"),
        (lines({"text": " "}), InputError, "has no text"),
        (b'{"text": "\\ud800"}', InputError, "lone surrogate"),
        (b'{"text": "\xff"}', EncodingError, "row 1 is not utf-8"),
        (b"x" * 2000, TooLarge, "row 1 is longer than 1,000 bytes"),
    ],
)
def test_rows_that_cannot_be_read(data: bytes, error: type[InputError], what: str) -> None:
    limits = Limits(bytes=1000) if len(data) == 2000 else Limits()
    with pytest.raises(error, match=what):
        read_bytes(data, name="x.jsonl", limits=limits)


SWOLLEN = {
    "objects": b"{}," * 600_000 + b"{}",
    "lists in lists": (b"[[[[[[]]]]]]," * 100_000) + b"1",
    "numbers": b"1," * 600_000 + b"1",
    "keys": b"{" + b",".join(b'"%d":1' % number for number in range(600_000)) + b"}",
}


@pytest.mark.parametrize("name", SWOLLEN)
def test_a_row_of_many_values_is_refused_in_little_memory(name: str) -> None:
    data = b'{"text": "x", "a": [' + SWOLLEN[name] + b"]}"
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge, match="made of more than 500,000 values; give rows with"):
            read_bytes(data, name="x.jsonl")
        assert tracemalloc.get_traced_memory()[1] < 4 * len(data)
    finally:
        tracemalloc.stop()


def test_a_title_with_half_a_character_is_mended() -> None:
    found = read_bytes(b'{"text": "x", "title": "a\\ud800"}', name="x.jsonl")
    assert found.title == "a?"


def test_an_encoding_holds_for_the_rows() -> None:
    data = '{"text": "ทดสอบ"}'.encode("cp874")
    assert read_bytes(data, name="x.jsonl", encoding="tis-620").text == "ทดสอบ"
    with pytest.raises(EncodingError, match="JSON Lines are not read in utf-16"):
        read_bytes(data, name="x.jsonl", encoding="utf-16")


@pytest.mark.parametrize(
    ("limits", "looked_at"),
    [(Limits(rows=2), "2 rows"), (Limits(expansion=60), "60 bytes")],
    ids=["rows", "expansion"],
)
def test_a_row_is_not_looked_for_without_end(
    limits: Limits, looked_at: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(lines({"id": 1, "text": "a"}) * 9)
    with pytest.raises(TooLarge, match=f"not found in the first {looked_at}"):
        read(f"{path}#9", limits=limits)


def test_a_failing_disk(tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            chunk = super().read(size)
            if not chunk:
                raise OSError(5, "Input/output error")
            return chunk

    with pytest.raises(InputError, match="cannot be read to its end"):
        read("-", stdin=Broken(lines({"id": 1, "text": "ก" * 9000})))


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gzip", "zstd"])
class TestPacked:
    """gzip and Zstandard, of any kind of file."""

    def test_a_packed_text_is_read(self, pack: Pack) -> None:
        found = read_bytes(pack("ทดสอบ".encode("cp874")), name="a.txt.gz")
        assert (found.text, found.media) == ("ทดสอบ", "text")

    def test_a_bomb_is_refused(self, pack: Pack) -> None:
        bomb = pack(b"x" * 5_000_000)
        with pytest.raises(TooLarge, match="unpacks to more than the 1,000,000 bytes"):
            read_bytes(bomb, name="a", limits=Limits(expansion=1_000_000))
        with pytest.raises(TooLarge, match="larger than the 1,000,000 bytes"):
            read_bytes(bomb, name="a", limits=Limits(bytes=1_000_000))

    def test_a_damaged_file_is_refused(self, pack: Pack) -> None:
        packed = bytearray(pack(bytes(range(32, 127)) * 9))
        packed[12] ^= 0xFF
        packed[-6:] = b""
        with pytest.raises(InputError):
            read_bytes(bytes(packed), name="a")

    def test_packed_twice_is_refused(self, pack: Pack) -> None:
        with pytest.raises(InputError, match="is packed twice"):
            read_bytes(pack(pack(b"text")), name="a")


def test_zstandard_is_an_optional_part(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = zstandard.compress(b"text")
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(MissingExtra, match=r"pip install 'dedup-news\[readers\]'"):
        read_bytes(packed, name="a")
    assert read_bytes(gzip.compress(b"text"), name="a").text == "text"
