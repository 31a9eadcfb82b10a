"""Broken files that keep their structure: what a mutation of bytes alone would never reach."""

import gzip
import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable

import zstandard

Change = Callable[[random.Random, bytes], bytes]

EXTREMES = [
    b"-1", b"0", b"4294967296", b"9" * 40, b"1e308", b"\0", b"\xff" * 8, b"<<", b">>", b"[", b"<p>",
]  # fmt: skip
_PDF_STREAM = re.compile(rb"(<<[^<>]{0,300}>>)\s*stream\r?\n(.*?)\r?\nendstream", re.S)
_PDF_OPERATORS = [
    b"/A BMC ", b"EMC ", b"q ", b"Q ", b"BT ", b"ET ", b"/F 1e9 Tf ", b"/F -1 Tf ",
    b"0 0 0 0 0 0 cm ",
    b"1e30 0 0 1 0 0 Tm ", b"/X0 Do ", b"[(a) -9999999 (b)] TJ ", b"/A <</MCID 1>> BDC ", b"3 Tr ",
    b"0.7 0.7 -0.7 0.7 1 1 Tm ", b"(\\377) Tj ",
]  # fmt: skip
_PDF_NAMES = [b"/Type", b"/Kids", b"/Parent", b"/Contents", b"/Length", b"/Root", b"/Count", b"/W"]
_TAG = re.compile(rb"<[^<>]{1,300}>")
_ATTRIBUTE = re.compile(rb"='[^']*'|=\"[^\"]*\"")
_HEADER = re.compile(rb"^[A-Za-z-]+: .*$", re.M)


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


def tags(chance: random.Random, data: bytes) -> bytes:
    """Drop, double, swap or nest the tags of a page or of a part."""
    found = list(_TAG.finditer(data))
    if not found:
        return data
    one, other = chance.choice(found), chance.choice(found)
    times = chance.choice([0, 0, 2, 50, 5_000])
    put = chance.choice([one[0], other[0]]) * times
    return data[: one.start()] + put + data[one.end() :]


def values(chance: random.Random, data: bytes) -> bytes:
    """Put another value, or an extreme one, in an attribute."""
    found = list(_ATTRIBUTE.finditer(data))
    if not found:
        return data
    one = chance.choice(found)
    value = chance.choice([*EXTREMES, chance.choice(found)[0][2:-1], b"x" * 5_000])
    value = value.replace(b"<", b"").replace(b"\0", b"")
    return data[: one.start()] + b"='" + value.replace(b"'", b"") + b"'" + data[one.end() :]


def drawing(chance: random.Random, data: bytes) -> bytes:
    """Put operators into the drawing of a PDF's page, and pack it again."""
    found = list(_PDF_STREAM.finditer(data))
    if not found:
        return data
    one = chance.choice(found)
    at = chance.randrange(len(one[2]) + 1)
    put = chance.choice(_PDF_OPERATORS) * chance.choice([1, 3, 100, 20_000])
    content = one[2][:at] + b"\n" + put + b"\n" + one[2][at:]
    head = b"<< /Length %d >>" % len(content)
    if chance.random() < 0.5:
        content = zlib.compress(content)
        head = b"<< /Filter /FlateDecode /Length %d >>" % len(content)
    return data[: one.start()] + head + b"\nstream\n" + content + b"\nendstream" + data[one.end() :]


def references(chance: random.Random, data: bytes) -> bytes:
    """Make references of a PDF lead elsewhere, or names mean something else."""
    if chance.random() < 0.5:
        return data.replace(chance.choice(_PDF_NAMES), chance.choice(_PDF_NAMES), 1)
    found = list(re.finditer(rb"\b\d{1,3} 0 R", data))
    if not found:
        return data
    one = chance.choice(found)
    return data[: one.start()] + b"%d 0 R" % chance.randrange(12) + data[one.end() :]


def headers(chance: random.Random, data: bytes) -> bytes:
    """Double, drop or spoil a header of a mail."""
    found = list(_HEADER.finditer(data))
    if not found:
        return data
    one = chance.choice(found)
    put = one[0] * chance.choice([0, 2, 500]) + chance.choice(
        [b"", b"; boundary=x", b" =?utf-8?q?"]
    )
    return data[: one.start()] + put + data[one.end() :]


BYTES: list[Change] = [flip, cut, drop, repeat, insert, number]
BY_KIND: dict[str, list[Change]] = {
    "pdf": [drawing, drawing, references],
    "html": [tags, values],
    "xml": [tags, values],
    "eml": [headers, tags],
}


def change(chance: random.Random, data: bytes, kind: str) -> bytes:
    """Change a file of a kind in one to three ways, most often one that keeps its structure."""
    for _ in range(chance.randint(1, 3)):
        own = BY_KIND.get(kind)
        changes = own if own and chance.random() < 0.6 else BYTES
        data = chance.choice(changes)(chance, data or b"x")
    return data


def change_parts(chance: random.Random, data: bytes) -> bytes:
    """Change the parts of an archive and pack them again, so that the change is reached."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if chance.random() < 0.5 and not name.startswith("_rels"):
                part = change(chance, part, "xml")
            info = zipfile.ZipInfo(name)
            new.writestr(info, part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def mutated(chance: random.Random, name: str, data: bytes) -> tuple[str, bytes]:
    """Give a broken file and its name; one in eight is packed as well."""
    kind = name.rpartition(".")[2]
    if kind == "docx" and chance.random() < 0.9:
        data = change_parts(chance, data)
    else:
        data = change(chance, data, kind)
    if chance.random() < 0.125:
        suffix = chance.choice(["gz", "zst"])
        data = gzip.compress(data) if suffix == "gz" else zstandard.compress(data)
        name = f"{name}.{suffix}"
        if chance.random() < 0.3:
            data = flip(chance, data)
    return name, data
