"""Bytes into text: found, overridden, refused."""

import pytest

from dedup.errors import DedupError, EncodingError, InputError
from dedup.readers import read_bytes
from dedup.readers.encoding import decode, known_encoding, looks_like_tis620

RELEASE = "กระทรวงเกษตรฯ เปิดโครงการ “น้ำเพื่อชุมชน” วันที่ 5 มกราคม – งบ 1,250 ล้านบาท\r\n"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("cp874", "cp874"),
    ],
)
@pytest.mark.parametrize("text", [RELEASE, "น้ำ", "ฝนตก", "ข่าว\r\nด่วน\n"])
def test_thai_text_is_read_in_whatever_it_was_written(written: str, found: str, text: str) -> None:
    document = read_bytes(text.encode(written), name="release.txt")
    assert document.text == text
    assert document.encoding == found
    assert document.media == "text"
    assert not document.extracted


def test_a_big_endian_mark_is_read() -> None:
    data = b"\xfe\xff" + RELEASE.encode("utf-16-be")
    assert decode(data, where="x").text == RELEASE


def test_only_a_leading_mark_is_dropped() -> None:
    assert decode("ก\ufeffข".encode("utf-8-sig"), where="x").text == "ก\ufeffข"


@pytest.mark.parametrize("name", ["tis-620", "TIS620", "iso_8859-11", "Windows-874", "cp874"])
def test_every_name_of_one_byte_thai_is_windows_874(name: str) -> None:
    assert decode("“ก” – ข".encode("cp874"), where="x", encoding=name).text == "“ก” – ข"


def test_a_given_encoding_overrides_what_is_found() -> None:
    data = "กข".encode("cp874")
    assert read_bytes(data, name="x", encoding="latin-1").encoding == "latin-1"


def test_a_given_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(EncodingError, match=r"^n\.txt: is not utf-8: byte 0 does not fit"):
        read_bytes("กข".encode("cp874"), name="n.txt", encoding="utf-8")


@pytest.mark.parametrize("name", ["klingon", "rot13", "base64", "punycode", ""])
def test_an_unknown_encoding_is_refused(name: str) -> None:
    with pytest.raises(EncodingError, match="is not an encoding known here; use one of utf-8"):
        known_encoding(name)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ("Le café de l'été à Genève".encode("cp1252"), "seems to be Western text"),
        (RELEASE.encode()[:50] + b"\xff" + RELEASE.encode(), "UTF-8 with damaged places"),
        ("ข่าวด่วน".encode()[:-1], "UTF-8 with damaged places"),
        ("日本政府は新しい経済政策を発表".encode("euc_jp"), "nor Thai in TIS-620"),
        ("정부는 새로운 경제 정책을 발표했다".encode("euc_kr"), "nor Thai in TIS-620"),
        ("政府公布新的經濟政策，並說明".encode("big5"), "nor Thai in TIS-620"),
        ("政府公布新的经济政策".encode("gb2312"), "nor Thai in TIS-620"),
    ],
    ids=["western", "mixed", "cut", "japanese", "korean", "big5", "chinese"],
)
def test_what_is_not_thai_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(EncodingError, match=what):
        read_bytes(data, name="x")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"text\0more", "NUL at byte 4"),
        (bytes(range(1, 32)) * 9, "control characters"),
        (b"\0\0\0\0" * 8, "NUL at byte 0"),
    ],
    ids=["nul", "control", "zeros"],
)
def test_binary_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        read_bytes(data, name="x")


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t", b"\xef\xbb\xbf", "\u200b\u00a0\ufeff".encode(), b"\xff\xfe"]
)
def test_a_text_with_nothing_to_read_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="has no text"):
        read_bytes(data, name="x")


def test_western_bytes_are_not_taken_for_thai() -> None:
    assert not looks_like_tis620(b"plain")
    assert not looks_like_tis620("é".encode("cp1252"))


@pytest.mark.parametrize("cut", range(1, 30))
def test_a_text_cut_anywhere_is_read_or_refused(cut: int) -> None:
    for encoding in ("utf-8", "utf-16", "cp874"):
        try:
            read_bytes(RELEASE.encode(encoding)[:cut], name="x")
        except DedupError as error:
            assert "\n" not in str(error)
            assert not any("\u0e01" <= letter <= "\u0e5b" for letter in str(error))
