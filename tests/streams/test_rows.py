"""Rows come one at a time, and what is no row costs next to nothing."""

import gzip
import io
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from dedup.corpus.source.files import file_at
from dedup.corpus.source.records import records_of
from dedup.corpus.values import Skipped
from dedup.errors import InputError, TooLarge
from dedup.streams.packed import Packing, unpacked
from dedup.streams.rows import BrokenRow, Row, numbered_lines, rows_of

Pack = Callable[[bytes], bytes]
PACKINGS: dict[Pack, Packing] = {gzip.compress: "gzip", zstandard.compress: "zstd"}
FILLINGS = [b"\n" * 3, b"\r\n \t", b"  \n"]


def test_rows_keep_the_number_of_their_line() -> None:
    data = b'\xef\xbb\xbf{"id": 1}\n\n \n{"id": 2}\n[]\n\n\n\n{"id": "\\ud8'
    found = list(rows_of(io.BytesIO(data)))
    kinds = [Row, Row, BrokenRow, BrokenRow]
    assert [type(one) for one in found] == kinds
    assert [one.line for one in found] == [1, 4, 5, 9]


def test_blank_lines_are_counted_over_the_edge_of_what_is_at_hand() -> None:
    data = b"\n" * 200_000 + b"a\n" + b" \r\n" * 100_000 + b"b"
    assert list(numbered_lines(io.BytesIO(data), longest=9)) == [(200_001, b"a\n"), (300_002, b"b")]


@pytest.mark.parametrize(
    "row", [b"[" + b"{}," * 600_000 + b"{}]", b'{"a":' * 600_000, b'{"a": [' + b"[],[]," * 300_000]
)
def test_a_row_that_would_swell_is_not_parsed(row: bytes) -> None:
    (found,) = rows_of(io.BytesIO(row))
    assert isinstance(found, BrokenRow)
    assert found.reason == "made of more than 500,000 values"


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gzip", "zstd"])
class TestBombs:
    """A corpus may be of any size, but not of nothing."""

    def test_a_small_file_unpacks_to_no_more_than_fits_it(self, pack: Pack) -> None:
        stream = unpacked(
            io.BytesIO(pack(b"x" * 60_000_000)),
            PACKINGS[pack],
            where="a",
        )
        with pytest.raises(TooLarge, match="unpacks to more than the 33,554,432 bytes allowed"):
            while stream.read(1 << 20):
                pass

    @pytest.mark.parametrize("filling", FILLINGS, ids=["breaks", "mixed", "spaces"])
    def test_blank_lines_cost_a_corpus_little(
        self, pack: Pack, filling: bytes, tmp_path: Path
    ) -> None:
        path = tmp_path / ("c.jsonl.gz" if pack is gzip.compress else "c.jsonl.zst")
        path.write_bytes(pack(b'{"text": "x"}\n' + filling * 20_000_000))
        began = time.process_time()
        _, rest = records_of(file_at(path))
        assert time.process_time() - began < 2
        assert isinstance(rest, Skipped)
        assert "unpacks to more than" in rest.reason
        assert "the rest is lost" in rest.reason

    def test_a_file_cut_short_is_damaged(self, pack: Pack) -> None:
        packed = pack(bytes(range(256)) * 999)
        stream = unpacked(io.BytesIO(packed[:-9]), PACKINGS[pack], where="a")
        with pytest.raises(InputError, match="is a damaged packed file"):
            stream.read()
