"""``dedup index``: build an index of a corpus, or bring it up to date."""

from pathlib import Path
from typing import Annotated

import typer

from dedup.cli.compare import Language
from dedup.cli.talk import console, counting, tell_skipped


def index(
    corpus: Annotated[
        list[str],
        typer.Argument(
            help="Folders (searched through), files (.jsonl, .jsonl.gz, .jsonl.zst and others), "
            "quoted patterns ('2019-*.jsonl.zst') or addresses (s3://...)."
        ),
    ],
    index: Annotated[
        Path, typer.Option("--index", "-i", metavar="FILE", help="The index to build or update.")
    ],
    strict: Annotated[
        bool, typer.Option("--strict", help="Stop at the first line that cannot be read.")
    ] = False,
    lang: Annotated[
        Language, typer.Option(help="Language of the interface, not of the texts.")
    ] = Language.TH,
) -> None:
    """Build an index of a corpus, or bring it up to date: only what changed is read.

    A file may have 32 MB, 1,000,000 characters, 500 pages of a PDF and 15,000 elements of a page;
    PDF, DOCX, web pages and mail are read in a process with 448 MB of memory and 8 seconds, and
    more for large files (docs/readers.md). What is more is skipped and told.

    Example: dedup index ข่าวทำเนียบ/ --index ข่าว.index
    """
    from dedup.corpus import Index
    from dedup.corpus.source.files import all_files
    from dedup.readers import read

    if not index.exists():
        # A corpus that is not there is told before an empty index is made of it.
        all_files(corpus, rich=True)
    with Index.open(index, write=True) as opened, counting(lang.value) as progress:
        done = opened.update(corpus, read=read, strict=strict, progress=progress)
        total = len(opened)
    tell_skipped(done.skipped, lang.value)
    if lang is Language.TH:
        line = (
            f"เพิ่ม {done.added:,} แก้ {done.changed:,} ลบ {done.removed:,} คงเดิม {done.unchanged:,} "
        )
        line += f"รวม {total:,} เอกสาร"
    else:
        line = f"{done.added:,} added, {done.changed:,} changed, {done.removed:,} removed, "
        line += f"{done.unchanged:,} unchanged; {total:,} documents in all"
    console(error=True).print(line, markup=False)
