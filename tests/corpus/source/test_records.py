"""Whatever stands in a corpus file, the rest is read and the bad place is reported."""

import gzip
import json
from pathlib import Path

import pytest

pytest.importorskip("numpy")
zstandard = pytest.importorskip("zstandard")

from dedup.corpus.source import records
from dedup.corpus.source.files import file_at
from dedup.corpus.source.records import records_of
from dedup.corpus.values import Record, Skipped
from dedup.errors import InputError, TooLarge
from dedup.model import Document

GOOD = json.dumps({"id": "ดี", "text": "ข้อความ", "title": "หัว", "date": 5}).encode()


def read(path: Path, data: bytes) -> list[Record | Skipped]:
    path.write_bytes(data)
    return list(records_of(file_at(path)))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(b"{broken", "not JSON", id="broken"),
        pytest.param(b'"text"', "not a JSON object", id="not an object"),
        pytest.param(b'{"id": "1"}', "no text", id="no text"),
        pytest.param(b'{"id": "1", "text": "  "}', "no text", id="blank text"),
        pytest.param(b'{"id": "1", "text": 7}', "no text", id="text is a number"),
        pytest.param(b'{"id": "1", "text": "\\ud800"}', "half of a character", id="surrogate"),
        pytest.param(b'{"id": "\\udc00", "text": "x"}', "half of a character", id="bad id"),
        pytest.param(b'{"text": "\\uD800"}', "half of a character", id="capital escape"),
        pytest.param(b'{"text": "\xed\xa0\x80"}', "not utf-8", id="bytes"),
        pytest.param(b'{"id": "1", "text": "\xff\xfe"}', "not utf-8", id="not UTF-8"),
        pytest.param(b"[" * 200_000, "not JSON", id="deep"),
        pytest.param(b'{"id": ' + b"9" * 5_000 + b', "text": "x"}', "not JSON", id="huge number"),
        pytest.param(GOOD, "repeats the id", id="repeated"),
    ],
)
def test_a_bad_line_is_skipped_with_its_number(tmp_path: Path, line: bytes, reason: str) -> None:
    last = GOOD.replace(b"\\u0e14\\u0e35", b"other")
    found = read(tmp_path / "c.jsonl", b"\n".join([GOOD, b"", line, last]))
    assert [type(one) for one in found] == [Record, Skipped, Record]
    skipped = found[1]
    assert isinstance(skipped, Skipped)
    assert skipped.line == 3
    assert reason in skipped.reason


def test_a_line_without_end_is_passed_over_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "LONGEST_LINE", 1000)
    found = read(tmp_path / "c.jsonl", b"x" * 5_000 + b"\n" + GOOD + b"\n")
    assert [type(one) for one in found] == [Skipped, Record]


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_packed_files_read_the_same(tmp_path: Path, suffix: str) -> None:
    data = b"\xef\xbb\xbf" + GOOD + b"\n"
    packers = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.compress}
    found = read(tmp_path / f"c.jsonl{suffix}", packers[suffix](data))
    source = str(tmp_path / f"c.jsonl{suffix}")
    assert found == [Record(source=source, id="ดี", text="ข้อความ", title="หัว", line=1)]


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_packed_file_cut_off_gives_what_it_still_holds(tmp_path: Path, suffix: str) -> None:
    lines = b"".join(
        json.dumps({"id": n, "text": f"{n * 7919 % 1000:x}" * 50}).encode() + b"\n"
        for n in range(20_000)
    )
    whole = gzip.compress(lines) if suffix == ".gz" else zstandard.compress(lines)
    found = read(tmp_path / f"c.jsonl{suffix}", whole[: len(whole) // 2])
    assert isinstance(found[0], Record | Skipped)
    last = found[-1]
    assert isinstance(last, Skipped)
    assert "rest is lost" in last.reason


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_what_is_not_packed_at_all_is_reported(tmp_path: Path, suffix: str) -> None:
    found = read(tmp_path / f"c.jsonl{suffix}", b"this was never compressed")
    assert len(found) == 1
    assert isinstance(found[0], Skipped)


def test_strict_stops_at_the_first(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_bytes(GOOD + b"\n{\n")
    with pytest.raises(InputError, match="line 2"):
        list(records_of(file_at(path), strict=True))


def test_a_line_without_id_is_named_after_its_place(tmp_path: Path) -> None:
    (record,) = read(tmp_path / "c.jsonl", b'\n{"text": "x"}\n')
    assert isinstance(record, Record)
    assert record.id == "line 2"


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"\xff\xfe\x00", "not UTF-8"), (b" \n", "no text")],
    ids=["bytes", "blank"],
)
def test_a_text_file_that_cannot_be_read_is_reported(
    tmp_path: Path, data: bytes, reason: str
) -> None:
    (found,) = read(tmp_path / "a.txt", data)
    assert isinstance(found, Skipped)
    assert reason in found.reason


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    assert isinstance(next(records_of(file_at(tmp_path / "a.txt"))), Skipped)
    assert isinstance(next(records_of(file_at(tmp_path / "a.jsonl"))), Skipped)


def test_a_reader_opens_what_is_not_json_lines(tmp_path: Path) -> None:
    def reader(path: Path) -> Document:
        if path.suffix == ".pdf":
            raise TooLarge("too many pages", where=str(path))
        return Document(text="ข่าว", name=path.name, sha256="0" * 64, title="หัว")

    path = tmp_path / "a.html"
    path.write_text("<p>ข่าว", encoding="utf-8")
    (found,) = records_of(file_at(path), read=reader, name="here")
    assert found == Record(source="here", id="a.html", text="ข่าว", title="หัว")
    (skipped,) = records_of(file_at(tmp_path / "b.pdf"), read=reader)
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "too many pages"
