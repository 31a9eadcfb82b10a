"""Whatever is written is read back, or refused in one line."""

from hypothesis import assume, given
from hypothesis import strategies as st

from dedup.errors import DedupError
from dedup.readers import document, read_bytes

LETTERS = st.sampled_from("กขคงจชดตทนบปพมยรลวสหอะาิีึืุูเแโใไำ่้์ๆฯ๐๑ 0123.,()“”–\n\r\tabcMOU")
TEXTS = st.text(LETTERS, min_size=1, max_size=200)


def is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp874"]))
def test_a_text_is_read_as_it_was_written_or_refused(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    # A few letters in one byte each can be valid UTF-8 as well: เธก is ก.
    assume(encoding != "cp874" or not is_utf8(data) or text.isascii())
    try:
        found = read_bytes(data, name="a.txt")
    except DedupError as error:
        assert "\n" not in str(error)
    else:
        assert found.text == text


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        assert read_bytes(data, name="a").text
    except DedupError as error:
        assert "\n" not in str(error)


@given(st.text(max_size=100))
def test_any_text_is_a_document_or_refused(text: str) -> None:
    try:
        assert document(text).text == text
    except DedupError as error:
        assert "\n" not in str(error)
