"""Broken files of every kind: each is read or refused with a `DedupError`, in time and in memory.

A few hundred in the suite; `make fuzz` for a long run. They are read as commands read them, in the
process that readers use.
"""

import contextlib
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import psutil
import pytest
from docx_parts import code, field, p, r
from readers.mutating import mutated

from dedup.errors import DedupError
from dedup.readers import apart, read_bytes
from dedup.workers import worker
from dedup.workers.memory import resident

pytestmark = pytest.mark.apart

COUNT = int(os.environ.get("DEDUP_FUZZ", "400"))
# PDFs of LibreOffice, where the round trip has made them.
MADE = Path(__file__).parents[2] / "build" / "roundtrip"
# In seconds of the processor; by the clock a busy machine takes three times as long.
SLOWEST, LONGEST = 10.0, 40.0
MEMORY = 600 << 20
# Stands in every file and may stand in no message.
CANARY = "ความลับ" * 3
TEXT = f"กระทรวงคมนาคมแถลงว่า “{CANARY}” ระยะที่ 2 วงเงิน 1,250.5 ล้านบาท เริ่ม 5 ม.ค. 2561\n" * 4


@pytest.fixture
def seeds(make_docx: Callable[..., bytes], make_pdf: Callable[..., bytes]) -> dict[str, bytes]:
    row = f'{{"id": "1", "text": "<p>{TEXT[:80]}</p>", "title": "ก &amp;amp; ข"}}\n'.encode()
    lines = [(85.0, 700.0 - 24 * at, line) for at, line in enumerate(TEXT.split("\n")) if line]
    found = {
        "utf-8.txt": TEXT.encode(),
        "utf-16.txt": TEXT.encode("utf-16"),
        "cp874.txt": TEXT.encode("cp874"),
        "rows.jsonl": row * 3,
        "row.jsonl": row,
        "a.docx": _document(make_docx),
        "a.pdf": make_pdf(lines, lines),
        "a.eml": _mail(),
        "a.xml": (
            "<?xml version='1.0'?><rss version='2.0'><channel><item><title>ก</title><description>"
            f"&lt;p&gt;{TEXT}&lt;/p&gt;</description></item></channel></rss>"
        ).encode(),
    }
    pages = Path(__file__).parent / "html" / "pages"
    found |= {path.name: path.read_bytes() for path in sorted(pages.glob("*.html"))[::2]}
    if MADE.is_dir():
        found |= {path.name: path.read_bytes() for path in sorted(MADE.rglob("*.pdf"))[:4]}
    return found


def _document(make_docx: Callable[..., bytes]) -> bytes:
    raised = "<w:vertAlign w:val='superscript'/>"
    item = (
        "<w:p><w:pPr><w:pStyle w:val='S'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/>"
        f"</w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>{TEXT}</w:t><w:br/>"
        "<w:sym w:char='F0B7'/></w:r>"
        f"{field(code('IF'), r('120'))}{r('2', raised)}</w:p>"
    )
    numbering = (
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt "
        "w:val='thaiLetters'/><w:pStyle w:val='S'/><w:lvlText w:val='(%1)'/></w:lvl>"
        "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    )
    styles = (
        "<w:style w:styleId='S'><w:basedOn w:val='S'/><w:rPr><w:strike w:val='0'/></w:rPr>"
        "</w:style>"
    )
    return make_docx(
        f"{item * 2}{p('ก')}<w:tbl><w:tr><w:tc>{item}</w:tc></w:tr></w:tbl>",
        parts={"numbering.xml": numbering, "styles.xml": styles, "footnotes.xml": item},
    )


def _mail() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "ข่าวด่วน", "a@x.test", "b@x.test"
    message["Date"] = "Fri, 03 Oct 2025 09:00:00 +0700"
    message.set_content(TEXT, cte="base64")
    message.add_alternative(f"<html><body><p>{TEXT}</p></body></html>", subtype="html")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="a.pdf")
    return message.as_bytes()


@pytest.fixture
def largest(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Keep the most memory that the process that reads was seen to use."""
    seen = [0]

    def watch(process: int) -> int:
        used = resident(process)
        seen[0] = max(seen[0], used)
        return used

    monkeypatch.setattr(worker, "resident", watch)
    yield seen
    apart.reader().close()


def seconds() -> float:
    """Give the seconds of the processor that this process and the one that reads have used."""
    process = apart.reader()._process
    with contextlib.suppress(psutil.Error):
        if process is not None:
            there = psutil.Process(process.pid).cpu_times()
            return time.process_time() + float(there.user + there.system)
    return time.process_time()


def test_broken_files_are_read_or_refused(
    seeds: dict[str, bytes], largest: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    names = sorted(seeds)
    outcomes: Counter[str] = Counter()
    slowest = (0.0, "")
    for at in range(COUNT):
        chance = random.Random(at)
        name, data = mutated(chance, names[at % len(names)], seeds[names[at % len(names)]])
        began, before = time.perf_counter(), seconds()
        try:
            assert read_bytes(data, name=name).text.strip()
            outcomes["read"] += 1
        except DedupError as error:
            line = str(error)
            assert "\n" not in line
            assert not any(letter in line for letter in "กขคงจฉ" if letter not in name)
            assert "ความลับ" not in line
            assert "fail" not in line, f"file {at} ({name}): {line}"
            outcomes["ended" if "allowed" in line or "stops" in line else "refused"] += 1
        except Exception as error:
            raise AssertionError(f"file {at} ({name}) broke the reader") from error
        # A process that was ended and begun anew has used what it may, and no more.
        spent = seconds() - before
        spent = spent if spent >= 0 else apart.BOUNDS.seconds
        slowest = max(slowest, (spent, f"file {at} ({name})"))
        assert slowest[0] < SLOWEST, f"{slowest[1]} took {slowest[0]:.1f} s"
        assert time.perf_counter() - began < LONGEST, f"file {at} ({name}) was waited for"
    assert largest[0] < MEMORY
    assert outcomes["read"] > COUNT / 10
    assert outcomes["refused"] > COUNT / 20
    assert list(tmp_path.iterdir()) == []
    counts = ", ".join(f"{count} {what}" for what, count in sorted(outcomes.items()))
    used = f"{largest[0] >> 20} MiB at most"
    sys.stdout.write(f"{COUNT} files: {counts}; slowest {slowest[0]:.2f} s, {slowest[1]}; {used}\n")
