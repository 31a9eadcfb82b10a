"""Wrong readings are recognised, and sound text is never taken for one."""

import pytest

from dedup.errors import EncodingError
from dedup.readers import read_bytes
from dedup.readers.mojibake import wrong_reading

RELEASE = "เธอเน้นว่าน้ำเนื้อนั้น กรมชลประทานเปิดโครงการ 4 แห่ง ในปี 2561 เพื่อเกษตรกร"


@pytest.mark.parametrize(
    ("written", "read", "named"),
    [
        ("utf-8", "latin-1", "UTF-8 that was read as Latin-1"),
        ("utf-8", "cp1252", "UTF-8 that was read as Latin-1"),
        ("utf-8", "cp874", "UTF-8 that was read as TIS-620"),
        ("cp874", "latin-1", "TIS-620 that was read as Latin-1"),
        ("cp874", "cp1252", "TIS-620 that was read as Latin-1"),
        ("cp874", "utf-8", "replacement or private-use"),
        ("cp874", "ascii", "replacement or private-use"),
    ],
)
def test_a_wrong_reading_is_named_with_what_to_do(written: str, read: str, named: str) -> None:
    wrong = RELEASE.encode(written).decode(read, "replace")
    with pytest.raises(EncodingError, match=named) as caught:
        read_bytes(wrong.encode(), name="news.txt")
    assert caught.value.hint.startswith("go back to the file before that")


def test_letters_lost_to_question_marks_are_named() -> None:
    lost = RELEASE.encode("ascii", "replace")
    with pytest.raises(EncodingError, match="question marks"):
        read_bytes(lost, name="news.txt")


@pytest.mark.parametrize(
    "text",
    [
        RELEASE,
        "เธอ",
        "เธอเธอเธอ เน้น เนย เนต",
        "à la carte",
        "déjà vu: café, Genève",
        "why? what?",
        "????",
        "©®°±²³ ½¼¾",
        "ราคา 5° à 100 %",
        "plain English",
        "งาน \ufffd ของ",
    ],
)
def test_sound_text_is_left_alone(text: str) -> None:
    assert wrong_reading(text) is None
