"""Broken files of every kind: each is read or refused with a `DedupError`, quickly.

A few hundred in the suite; `DEDUP_FUZZ=20000 pytest tests/readers/test_fuzz.py` for a long run.
"""

import faulthandler
import gzip
import io
import os
import random
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from dedup.errors import DedupError
from dedup.readers import read_bytes

COUNT = int(os.environ.get("DEDUP_FUZZ", "400"))
# PDFs of LibreOffice, where the round trip has made them.
MADE = Path(__file__).parents[2] / "build" / "roundtrip"
SLOWEST = 5.0
GROWTH = 512 << 20
TEXT = "กระทรวงคมนาคมแถลงว่า “โครงการ” ระยะที่ 2 วงเงิน 1,250.5 ล้านบาท เริ่ม 5 ม.ค. 2561\n" * 4
EXTREMES = [b"-1", b"0", b"4294967296", b"9" * 40, b"\0", b"\xff" * 8, b"<<", b">>", b"[", b"<p>"]

Change = Callable[[random.Random, bytes], bytes]


def flip(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def drop(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randint(1, 200) :]


def repeat(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randint(1, 200)]
    return data[:start] + piece * chance.randint(2, 300) + data[start:]


def insert(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + chance.choice(EXTREMES) * chance.randint(1, 50) + data[start:]


def number(chance: random.Random, data: bytes) -> bytes:
    """Put an extreme in the place of a figure."""
    places = [at for at, byte in enumerate(data) if 0x30 <= byte <= 0x39]
    if not places:
        return data
    at = chance.choice(places)
    return data[:at] + chance.choice(EXTREMES) + data[at + 1 :]


CHANGES: list[Change] = [flip, cut, drop, repeat, insert, number]


def change(chance: random.Random, data: bytes) -> bytes:
    for _ in range(chance.randint(1, 3)):
        data = chance.choice(CHANGES)(chance, data or b"x")
    return data


def change_inside(chance: random.Random, data: bytes) -> bytes:
    """Change the parts of an archive and pack them again, so that the change is reached."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if chance.random() < 0.6 and not name.startswith("_rels"):
                part = change(chance, part)
            new.writestr(zipfile.ZipInfo(name), part)
    return packed.getvalue()


@pytest.fixture
def seeds(make_docx: Callable[..., bytes], make_pdf: Callable[..., bytes]) -> dict[str, bytes]:
    pages = Path(__file__).with_name("pages")
    paragraph = (
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>"
        f"{TEXT}</w:t><w:br/><w:sym w:char='F0B7'/></w:r></w:p>"
    )
    numbering = (
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt "
        "w:val='thaiLetters'/><w:lvlText w:val='(%1)'/></w:lvl></w:abstractNum><w:num w:numId='1'>"
        "<w:abstractNumId w:val='0'/></w:num>"
    )
    row = f'{{"id": "1", "text": "{TEXT[:80]}", "title": "ก"}}\n'.encode()
    lines = [(85.0, 700.0 - 24 * at, line) for at, line in enumerate(TEXT.split("\n")) if line]
    found = {
        "utf-8.txt": TEXT.encode(),
        "utf-16.txt": TEXT.encode("utf-16"),
        "cp874.txt": TEXT.encode("cp874"),
        "rows.jsonl": row * 3,
        "rows.jsonl.gz": gzip.compress(row),
        "rows.jsonl.zst": zstandard.compress(row),
        "a.docx": make_docx(
            paragraph * 2 + f"<w:tbl><w:tr><w:tc>{paragraph}</w:tc></w:tr></w:tbl>",
            parts={"numbering.xml": numbering, "footnotes.xml": paragraph},
        ),
        "a.pdf": make_pdf(lines, lines),
    }
    found |= {path.name: path.read_bytes() for path in sorted(pages.glob("*.html"))[::2]}
    if MADE.is_dir():
        found |= {path.name: path.read_bytes() for path in sorted(MADE.glob("*.pdf"))[:4]}
    return found


def memory() -> int:
    """Give the most memory this process has held so far, in bytes; 0 where that is not told."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (
        1 if sys.platform == "darwin" else 1024
    )


def test_broken_files_are_read_or_refused(seeds: dict[str, bytes]) -> None:
    names = sorted(seeds)
    read = refused = 0
    slowest = 0.0
    start = memory()
    # A hang inside of a C library cannot be interrupted; this ends the process and says where.
    faulthandler.dump_traceback_later(120 + COUNT / 20, exit=True)
    try:
        for number_ in range(COUNT):
            chance = random.Random(number_)
            name = names[number_ % len(names)]
            inside = name.endswith(".docx") and chance.random() < 0.8
            data = (change_inside if inside else change)(chance, seeds[name])
            began = time.perf_counter()
            try:
                assert read_bytes(data, name=name).text.strip()
                read += 1
            except DedupError as error:
                refused += 1
                line = str(error)
                assert "\n" not in line
                assert not any("\u0e01" <= letter <= "\u0e5b" for letter in line.replace("เธ", ""))
            except Exception as error:
                raise AssertionError(f"file {number_} ({name}) broke the reader") from error
            slowest = max(slowest, time.perf_counter() - began)
            assert slowest < SLOWEST, f"file {number_} ({name}) took {slowest:.1f} s"
    finally:
        faulthandler.cancel_dump_traceback_later()
    assert memory() - start < GROWTH
    assert read > COUNT / 10
    assert refused > COUNT / 20
    report = f"{COUNT} files: {read} read, {refused} refused, slowest {slowest:.2f} s"
    sys.stdout.write(f"{report}, {(memory() - start) >> 20} MiB more at most\n")
