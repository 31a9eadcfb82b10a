"""Files, rows and standard input, and everything that can be wrong with them."""

import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

from dedup.errors import InputError, TooLarge
from dedup.readers import Limits, document, read, read_bytes, source

TEXT = "ครม. เห็นชอบงบ 1,250 ล้านบาท\r\nเมื่อวันที่ 5 มกราคม 2561"


def write(path: Path, data: bytes = TEXT.encode()) -> Path:
    path.write_bytes(data)
    return path


def test_a_file_is_read_as_it_stands(tmp_path: Path) -> None:
    path = write(tmp_path / "ข่าว.txt")
    found = read(path)
    assert found.text == TEXT
    assert found.name == "ข่าว.txt"
    assert found.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert read(str(path)) == found


def test_standard_input_is_a_dash() -> None:
    found = read("-", stdin=io.BytesIO(TEXT.encode("cp874")))
    assert (found.name, found.text) == ("-", TEXT)


def test_standard_input_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert read("-").text == TEXT
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="no standard input"):
        read("-")


class Trickle(io.BytesIO):
    """A pipe that gives a byte at a time."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(1, 1 if size is None else size))


def test_a_slow_pipe_is_read_to_its_end() -> None:
    assert read("-", stdin=Trickle(TEXT.encode())).text == TEXT


class Broken(io.BytesIO):
    """A disk that fails after some bytes."""

    def read(self, size: int | None = -1, /) -> bytes:
        chunk = super().read(size)
        if not chunk:
            raise OSError(5, "Input/output error")
        return chunk


@pytest.mark.parametrize("length", [1, 100_000])
def test_a_failing_disk_is_an_input_error(length: int) -> None:
    with pytest.raises(InputError, match="input/output error"):
        read("-", stdin=Broken(b"x" * length))


def test_what_is_not_a_file_is_refused(tmp_path: Path) -> None:
    for given, what in (
        (tmp_path / "none.txt", "there is no such file"),
        (tmp_path / "none.txt" / "x", "there is no such file"),
        (tmp_path, "is a folder"),
        ("a\0b", "is not a possible path"),
        ("x" * 5000, "a name of 5,000 letters: is too long to name a file"),
        ("ก/ข\n" * 99, "a name of 396 letters: there is no such file"),
        ("ผลประชุมคณะทำงานลุ่มน้ำสมมติ" * 4 + ".html", "a name of .* letters: is too long"),
        ("", "there is no such file|is a folder"),
    ):
        with pytest.raises(InputError, match=what):
            read(given)


def test_a_file_used_as_a_folder_is_no_file(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    with pytest.raises(InputError, match="no such file"):
        read(path / "b.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_or_device_is_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), Path("/dev/null")):
        with pytest.raises(InputError, match=r"a pipe or a device.*give '-'"):
            read(path)


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="no pipes are handed over here")
def test_pipes_that_a_shell_hands_over_are_read() -> None:
    out, into = os.pipe()
    os.write(into, TEXT.encode())
    os.close(into)
    found = read(f"/dev/fd/{out}")
    os.close(out)
    assert (found.text, found.name) == (TEXT, f"/dev/fd/{out}")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_back_to_itself_is_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    one.symlink_to(other)
    other.symlink_to(one)
    for given in (one, f"{one}#1", tmp_path / "a.txt" / "c"):
        with pytest.raises(InputError, match="is a link that leads back to itself"):
            read(given)


def test_a_file_that_gives_nothing_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "kmsg")

    def blocked(*_given: object) -> int:
        out, _into = os.pipe()
        os.set_blocking(out, False)
        return out

    monkeypatch.setattr(source, "_open_at_once", blocked)
    with pytest.raises(InputError, match="it gives nothing now"):
        read(path)


def test_an_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "secret.txt")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(InputError, match=r"secret\.txt: cannot be read \(permission denied\)"):
        read(path)


def test_a_file_beyond_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as large:
        large.truncate(1 << 40)
    with pytest.raises(TooLarge, match="larger than the 33,554,432 bytes allowed"):
        read(path)
    with pytest.raises(TooLarge, match="larger than the 10 bytes allowed"):
        read_bytes(b"x" * 11, name="x", limits=Limits(bytes=10))


def test_a_text_beyond_the_limit_is_refused() -> None:
    with pytest.raises(TooLarge, match="has 11 characters, more than the 10 allowed"):
        read_bytes(b"x" * 11, name="x", limits=Limits(characters=10))
    assert read_bytes(b"x" * 10, name="x", limits=Limits(bytes=10, characters=10)).text


def test_a_limit_is_at_least_one() -> None:
    with pytest.raises(ValueError, match="limit on pages"):
        Limits(pages=0)


def test_a_name_that_is_not_utf8_does_not_break_a_report(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xe0\xb8.txt"))
    try:
        write(path)
    except OSError:
        pytest.skip("file names are Unicode here")
    read(path).name.encode("utf-8")


def test_a_document_of_a_text() -> None:
    found = document(TEXT, name="pasted")
    assert (found.text, found.name, found.media) == (TEXT, "pasted", "text")
    assert found.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "has no text"),
        ("\u200b \n", "has no text"),
        ("ก\0", "NUL character at position 1"),
        ("กข\ud800", "lone surrogate.* at position 2"),
        ("x" * 1_000_001, "1,000,001 characters"),
    ],
    ids=["empty", "invisible", "nul", "surrogate", "long"],
)
def test_a_text_that_cannot_be_compared_is_refused(text: str, what: str) -> None:
    with pytest.raises(InputError, match=what):
        document(text)
