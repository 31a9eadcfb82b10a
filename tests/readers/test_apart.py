"""Files made to do harm cost one line: read in the process that readers use, as commands do."""

import io
import os
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from dedup.corpus import Index
from dedup.corpus.scanning import scan
from dedup.errors import DedupError, InputError
from dedup.readers import apart, read, read_bytes
from dedup.workers import worker
from dedup.workers.memory import resident

pytestmark = pytest.mark.apart

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = b"BT /F1 12 Tf 72 700 Td (hello this is a long enough line of text to be read) Tj ET\n"


def pdf(content: bytes, extra: bytes = b"") -> bytes:
    """Write a PDF of one page that draws ``content``, packed; ``extra`` are its resources."""
    body = zlib.compress(content, 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> "
        + extra + b" >> /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(body) + body + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]  # fmt: skip
    data = b"%PDF-1.7\n"
    for number, one in enumerate(objects, 1):
        data += b"%d 0 obj\n" % number + one + b"\nendobj\n"
    return data + b"trailer << /Size 6 /Root 1 0 R >>\n%%EOF\n"


def docx(body: str, *, attribute: str = "", numbering: str = "") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(
            "word/document.xml",
            f"<w:document xmlns:w='{W}'{attribute}>{body}<w:p><w:r><w:t>x</w:t></w:r></w:p>"
            "</w:document>",
        )
        parts.writestr(
            "word/numbering.xml",
            f"<w:numbering xmlns:w='{W}'><w:abstractNum w:abstractNumId='0'>{numbering}"
            "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>",
        )
    return packed.getvalue()


LEVELS = "".join(f"<w:lvl w:ilvl='{at}'><w:pStyle w:val='s{at}'/></w:lvl>" for at in range(9_999))
LETTERS = (
    "<w:lvl w:ilvl='0'><w:start w:val='430'/><w:numFmt w:val='thaiLetters'/><w:lvlText w:val='"
    + "%1" * 50 + "'/></w:lvl>"
)  # fmt: skip
ITEM = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>x"

# Three of each kind: what a PDF library does beyond linear, what is scanned again and again, and
# what is counted too late.
BOMBS: dict[str, Callable[[], bytes]] = {
    "marks without an end": lambda: pdf(TEXT + b"/A BMC " * 30_000 + TEXT),
    "marks with properties": lambda: pdf(TEXT + b"/A <</B 1>> BDC " * 20_000 + TEXT),
    "saved states": lambda: pdf(TEXT + b"q " * 3_000_000 + TEXT),
    "a page of letters": lambda: pdf(TEXT * 200_000),
    "spaces without end": lambda: pdf(TEXT + b" " * 400_000_000),
    "streams without an end": lambda: (
        b"%PDF-1.4\n" + (b"/FlateDecode" + b"stream\n" * 100) * 3_000 + b"\n%%EOF"
    ),
    "small streams": lambda: (
        b"%PDF-1.4\n" + (b"obj/FlateDecode stream\n" + zlib.compress(b"x")) * 30_000 + b"%%EOF"
    ),
    "levels of a list": lambda: docx(
        "<w:p><w:pPr><w:pStyle w:val='z'/><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:p>"
        * 60_000,
        numbering=LEVELS,
    ),
    "numbers of a list": lambda: docx(f"{ITEM}</w:t></w:r></w:p>" * 200_000, numbering=LETTERS),
    "an attribute": lambda: docx("", attribute=f" x='{'a' * 30_000_000}'"),
    "many attributes": lambda: docx("", attribute="".join(f" a{at}=''" for at in range(500_000))),
    "a comment": lambda: docx(f"<!--{'-a' * 15_000_000}-->"),
    "symbols": lambda: docx("<w:p><w:r>" + "<w:sym w:char='0E01'/>" * 990_000 + "</w:r></w:p>"),
    "elements": lambda: b"<html><body>" + b"<p>a" * 8_000_000,
    "deep elements": lambda: b"<html><body>" + b"<b>" * 140_000,
    "attributes of a page": lambda: b"<html><p " + b" ".join(b"a%d" % n for n in range(900_000)),
    "links": lambda: b"<html><body><div>" + b"<a href=x>y</a>" * 14_000,
}


@pytest.mark.parametrize("kind", BOMBS)
def test_a_bomb_is_one_line_or_harmless(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = BOMBS[kind]()
    seen: list[int] = []

    def watch(process: int) -> int:
        seen.append(resident(process))
        return seen[-1]

    monkeypatch.setattr(worker, "resident", watch)
    began = time.monotonic()
    try:
        read_bytes(data, name="bomb")
    except InputError as error:
        assert "\n" not in str(error)
        assert str(error).startswith("bomb: ")
        assert "fail" not in error.what
    # Three times what is allowed by the clock, on a machine that does other things as well.
    assert time.monotonic() - began < 40
    assert max(seen, default=0) < 600 << 20


def test_index_and_scan_go_on_after_a_bomb(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in ("a.pdf", "c.pdf"):
        (folder / name).write_bytes(pdf(TEXT))
    (folder / "b.pdf").write_bytes(BOMBS["marks without an end"]())
    with Index.open(tmp_path / "index", write=True) as index:
        done = index.update([folder], read=read)
    assert done.added == 2
    (skipped,) = done.skipped
    assert Path(skipped.source).name == "b.pdf"
    assert skipped.reason == "takes more than the 448 MB of memory allowed"
    found = scan(folder, read=read)
    assert found.documents == 2
    assert [Path(one.source).name for one in found.skipped] == ["b.pdf"]


def test_text_and_rows_start_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def start() -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(apart, "reader", start)
    apart.prepare(["a.txt", "-", "b.jsonl#1"])
    assert read_bytes("ข่าว".encode(), name="a.txt").text == "ข่าว"
    assert read_bytes('{"text": "ข่าว"}'.encode(), name="a.jsonl").text == "ข่าว"


def test_a_crash_of_the_library_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    apart.prepare(["a.pdf", "b.PDF", "c.html"])
    assert read_bytes(pdf(TEXT), name="a.pdf").text.startswith("hello")
    process = apart.reader()._process
    assert process is not None
    os.kill(process.pid, 9)
    assert read_bytes(pdf(TEXT), name="a.pdf").text.startswith("hello")


@pytest.mark.parametrize(
    "told",
    [
        None, [], {}, {"text": "x"},
        *(
            {"text": "x", "media": "pdf", "encoding": "utf-8", "title": None, "date": None,
             "url": None, "pages": [0], "damage": [], "left_out": []} | wrong
            for wrong in (
                {"media": "exe"}, {"pages": [2]}, {"pages": [1, 0]}, {"pages": "ก"},
                {"damage": [["unheard of", 1]]}, {"left_out": [["hidden"]]},
            )
        ),
    ],
)  # fmt: skip
def test_what_a_reader_cannot_say_is_refused(told: object, monkeypatch: pytest.MonkeyPatch) -> None:
    class Liar:
        def call(self, *_: object, **__: object) -> object:
            return told

    monkeypatch.setattr(apart, "reader", Liar)
    with pytest.raises(DedupError, match=r"^a\.pdf: makes the program that reads it fail"):
        read_bytes(pdf(TEXT), name="a.pdf")
