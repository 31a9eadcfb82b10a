"""``streams.small``: files that are read whole are read no further than they may be."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from dedup import InputError, read_verdicts
from dedup.batch.listing import pairs_in
from dedup.streams.small import small_text

READERS = pytest.mark.parametrize(
    ("read", "kind"), [(read_verdicts, "a file of verdicts"), (pairs_in, "a list of pairs")]
)
Read = Callable[[Path], object]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no such device")
@READERS
def test_a_device_without_an_end_is_refused(read: Read, kind: str) -> None:
    with pytest.raises(InputError, match=f"is too large for {kind}"):
        read(Path("/dev/zero"))


@READERS
def test_a_folder_is_none(read: Read, kind: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize(("sent", "most"), [(b"a,b\r\nx,y\rz", 99), (b"\xef\xbb\xbfa", 4)])
def test_a_pipe_is_read_as_a_file_is(sent: bytes, most: int, tmp_path: Path) -> None:
    pipe, file = tmp_path / "pipe", tmp_path / "file"
    os.mkfifo(pipe)
    file.write_bytes(sent)
    writer = threading.Thread(target=pipe.write_bytes, args=[sent])
    writer.start()
    found = small_text(pipe, most=most, kind="a list")
    writer.join()
    assert found == small_text(file, most=most, kind="a list") == file.read_text("utf-8-sig")


@pytest.mark.parametrize(("size", "fits"), [(10, True), (11, False)])
def test_the_limit_counts_bytes(size: int, fits: bool, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"a" * size)
    if fits:
        assert small_text(file, most=10, kind="a list") == "a" * size
        return
    with pytest.raises(InputError, match="is too large for a list"):
        small_text(file, most=10, kind="a list")


def test_other_encodings_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes("ก".encode("cp874"))
    with pytest.raises(InputError, match="is not UTF-8; save it as UTF-8"):
        small_text(tmp_path / "file", most=10, kind="a list")
