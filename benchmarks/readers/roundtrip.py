"""Releases turned into the files newsrooms have, read back, and measured against the source.

Run: python -m benchmarks.readers.roundtrip [--releases 40] [--corpus CORPUS.jsonl.zst]

It needs LibreOffice and fonts-thai-tlwg (apt-get install libreoffice-writer-nogui
fonts-thai-tlwg), the part `readers`, and for the table of PDF libraries pypdf and pdfminer.six.
Files are kept in build/roundtrip, so that a second run measures without converting again.
"""

import argparse
import hashlib
import html
import io
import json
import random
import re
import shutil
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from rapidfuzz.distance import Levenshtein

from benchmarks.material import CORPUS, ROOT, corpus_lines, document
from dedup import compare
from dedup.errors import DedupError
from dedup.readers import read

BUILD = ROOT / "build" / "roundtrip"
FONTS = ("Laksaman", "Garuda")
FORMATS = (*(f"pdf-{font.lower()}" for font in FONTS), "docx", "html", "cp874")
WANTED = 0.99
# Letters that pdfium's own text has in order and whole; so many at either end tell a page.
_OTHER = re.compile("[^ก-ฮ0-9A-Za-z]")
_EDGE = 25
_DROPPED = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff]+")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DRAWN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def main() -> int:
    """Make the files, read them back and print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--releases", type=int, default=40)
    options.add_argument("--corpus", type=Path, default=CORPUS)
    given = options.parse_args()
    if not given.corpus.exists():
        print(f"no corpus at {given.corpus}: nothing to measure")
        return 0
    texts = list(releases(given.corpus, given.releases))
    made = make_files(texts)
    print_reading(texts, made)
    print_pages(made)
    print_libraries(texts, made)
    return print_comparison(texts, made)


def releases(corpus: Path, wanted: int) -> Iterator[str]:
    """Give releases of 800 to 8,000 characters that Windows-874 can write, the same at any run."""
    chance = random.Random(13)
    for line in corpus_lines(corpus):
        if chance.random() > 6 * wanted / 28_555:
            continue
        text = without_repeats(json.loads(line)["text"])
        if 800 <= len(text) <= 8000 and wanted and can_be_written(text):
            wanted -= 1
            yield text


def without_repeats(text: str) -> str:
    """Leave out lines that stand there before: the site repeats its headlines."""
    shown = re.sub("[\u200b\ufeff]", "", text)
    first: dict[str, str] = {}
    for line in shown.splitlines():
        first.setdefault(_DROPPED.sub("", line), line.strip())
    return "\n".join(first.values())


def can_be_written(text: str) -> bool:
    """Return whether Windows-874 holds every character of a text."""
    try:
        text.encode("cp874")
    except UnicodeEncodeError:
        return False
    return True


def paragraphs(text: str) -> list[str]:
    """Give the lines of a release that show something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def make_files(texts: list[str]) -> dict[str, list[Path]]:
    """Write every release in every format."""
    made: dict[str, list[Path]] = {name: [] for name in FORMATS}
    BUILD.mkdir(parents=True, exist_ok=True)
    for text in texts:
        for font in FONTS:
            path = named(word_document(text, font), ".docx")
            made[f"pdf-{font.lower()}"].append(path.with_suffix(".pdf"))
        made["docx"].append(path)
        made["html"].append(named(web_page(text).encode(), ".html"))
        made["cp874"].append(named(text.encode("cp874"), ".txt"))
    convert([path.with_suffix(".docx") for font in FONTS for path in made[f"pdf-{font.lower()}"]])
    return made


def named(data: bytes, suffix: str) -> Path:
    """Write a file under the digest of its content."""
    path = BUILD / (hashlib.sha256(data).hexdigest()[:16] + suffix)
    path.write_bytes(data)
    return path


def convert(files: list[Path]) -> None:
    """Turn DOCX files into PDF beside them, with LibreOffice, but for those that are there."""
    files = [path for path in files if not path.with_suffix(".pdf").exists()]
    office = shutil.which("soffice")
    if not files:
        return
    if office is None:
        sys.exit("LibreOffice is not installed: apt-get install libreoffice-writer-nogui")
    profile = f"-env:UserInstallation={(BUILD / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", files[0].parent, *files],
        check=True, capture_output=True, timeout=900,
    )  # fmt: skip


def word_document(text: str, font: str) -> bytes:
    """Write a release as a DOCX with a letterhead above and a page number below every page."""
    run = (
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
        '<w:sz w:val="28"/><w:szCs w:val="32"/></w:rPr>'
    )
    alignment = "both" if font == FONTS[1] else "start"
    body = "".join(
        f'<w:p><w:pPr><w:ind w:firstLine="720"/><w:jc w:val="{alignment}"/></w:pPr><w:r>{run}'
        f'<w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for line in paragraphs(text)
    )
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference'
        ' w:type="default" r:id="f"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440"'
        ' w:right="1134" w:bottom="1440" w:left="1701" w:header="709" w:footer="709"/></w:sectPr>'
    )
    space = f'xmlns:w="{W}" xmlns:r="{OFFICE}"'
    number = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    # On a single page a letterhead is text like any other; it is left out there.
    head = "ข่าวประชาสัมพันธ์" if len(text) > 2500 else ""
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{DRAWN}.document.main+xml"/>'
        f'<Override PartName="/word/header.xml" ContentType="{DRAWN}.header+xml"/>'
        f'<Override PartName="/word/footer.xml" ContentType="{DRAWN}.footer+xml"/></Types>',
        "_rels/.rels": relations(("d", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(
            ("h", "header", "header.xml"), ("f", "footer", "footer.xml")
        ),
        "word/document.xml": f"<w:document {space}><w:body>{body}{section}</w:body></w:document>",
        "word/header.xml": f"<w:hdr {space}><w:p><w:r>{run}<w:t>{head}</w:t></w:r></w:p></w:hdr>",
        "word/footer.xml": f"<w:ftr {space}><w:p>{number}</w:p></w:ftr>",
    }  # fmt: skip
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


def relations(*links: tuple[str, str, str]) -> str:
    """Write a part of relations: id, kind and target of each."""
    inner = "".join(
        f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for id_, kind, target in links
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def web_page(text: str) -> str:
    """Write a release as a page with menus, advertising, related links and comments."""
    title, *rest = paragraphs(text)
    article = "".join(f"<p>{html.escape(line)}</p>\n" for line in rest)
    menu = "".join(f'<li><a href="/{at}">หมวดข่าวที่ {at}</a></li>' for at in range(8))
    return (
        f"<!doctype html><html lang=th><head><meta charset=utf-8><title>{html.escape(title)} | "
        f"ข่าวสมมติ</title><script>var a = 1;</script></head><body><nav><ul>{menu}</ul></nav>"
        f"<main><article><h1>{html.escape(title)}</h1><div class=share><a href=#>แชร์</a></div>\n"
        f"{article}</article></main><aside class=related><h3>ข่าวที่เกี่ยวข้อง</h3><ul>{menu}</ul>"
        "</aside><section class=comments id=comments><h3>ความคิดเห็น</h3><p>เห็นด้วยอย่างยิ่งครับ</p>"
        "</section><footer><p>สงวนลิขสิทธิ์</p></footer></body></html>"
    )


def print_reading(texts: list[str], made: dict[str, list[Path]]) -> None:
    """Print how far what is read is from the source, by format."""
    print(f"{len(texts)} releases, {sum(map(len, texts)):,} characters; character error rate")
    print("ignoring white space and invisible characters: mean, median, worst; seconds a file")
    for name, files in made.items():
        rates, start = [], time.perf_counter()
        for text, path in zip(texts, files, strict=True):
            try:
                rates.append(error_rate(text, read(path).text))
            except DedupError as error:
                print(f"  refused: {error}")
        spent = (time.perf_counter() - start) / len(files)
        print(
            f"{name:14} {statistics.mean(rates):9.5%} {statistics.median(rates):9.5%}"
            f" {max(rates):9.5%}   {spent:.3f}"
        )


def print_pages(made: dict[str, list[Path]]) -> None:
    """Print how many pages of the PDFs begin and end with the text that is on that page."""
    right = whole = 0
    for path in (path for name, files in made.items() if name.startswith("pdf-") for path in files):
        found = read(path)
        ends = (*found.pages[1:], len(found.text))
        for start, end, page in zip(found.pages, ends, pdfium_pages(path), strict=True):
            letters, on_page = (_OTHER.sub("", text) for text in (found.text[start:end], page))
            right += letters[:_EDGE] in on_page and letters[-_EDGE:] in on_page
            whole += 1
    print(f"\npages that begin and end where they should: {right} of {whole}")


def print_comparison(texts: list[str], made: dict[str, list[Path]]) -> int:
    """Compare every source with what is read back; gives 1 where a file misses what is wanted.

    Wanted are a coverage of 0.99 both ways, no discrepancy and no fact that one side adds.
    """
    print("\ncompared with the source: lowest coverage, discrepancies, added facts")
    missed = 0
    for name, files in made.items():
        lowest, discrepancies, facts = 1.0, 0, 0
        for text, path in zip(texts, files, strict=True):
            found = compare(document(text, name="source"), read(path))
            lowest = min(lowest, found.a.coverage, found.b.coverage)
            discrepancies += len(found.discrepancies)
            facts += len(found.a.facts) + len(found.b.facts)
        print(f"{name:14} {lowest:.4f} {discrepancies:5} {facts:5}")
        missed += lowest < WANTED or discrepancies > 0 or facts > 0
    print("all as wanted" if not missed else f"{missed} of {len(made)} formats miss what is wanted")
    return int(missed > 0)


def print_libraries(texts: list[str], made: dict[str, list[Path]]) -> None:
    """Print the error rate of three libraries' own text of the PDFs, and of our reading."""
    readers: dict[str, Callable[[Path], str]] = {
        "dedup": lambda path: read(path).text,
        "pypdfium2": pdfium_text,
        "pypdf": pypdf_text,
        "pdfminer.six": pdfminer_text,
    }
    names = [name for name in made if name.startswith("pdf-")]
    print("\ncharacter error rate of PDF by library (headers and footers count as errors)")
    print(f"{'':14}" + "".join(f"{name:>16}" for name in names) + "   seconds a file")
    for library, text_of in readers.items():
        start = time.perf_counter()
        cells = [
            statistics.mean(
                error_rate(text, text_of(path))
                for text, path in zip(texts, made[name], strict=True)
            )
            for name in names
        ]
        spent = (time.perf_counter() - start) / (len(texts) * len(names))
        print(f"{library:14}" + "".join(f"{rate:16.3%}" for rate in cells) + f"   {spent:.3f}")


def error_rate(source: str, found: str) -> float:
    """Give the edit distance by character, as a share of the source, ignoring white space."""
    left, right = _DROPPED.sub("", source), _DROPPED.sub("", found)
    return Levenshtein.distance(left, right) / max(1, len(left))


def pdfium_text(path: Path) -> str:
    """Give pdfium's own text of a file."""
    return "\n".join(pdfium_pages(path))


def pdfium_pages(path: Path) -> list[str]:
    """Give pdfium's own text of each page of a file."""
    import pypdfium2

    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path)]


def pypdf_text(path: Path) -> str:
    """Give pypdf's text of a file."""
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def pdfminer_text(path: Path) -> str:
    """Give pdfminer's text of a file."""
    from pdfminer.high_level import extract_text

    return str(extract_text(path))


if __name__ == "__main__":
    sys.exit(main())
