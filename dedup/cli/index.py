"""``dedup index``: build an index, bring it up to date, say what it holds, take something out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from dedup.cli.language import LangOption, language_of
from dedup.cli.options import Argument, Misused, Option
from dedup.cli.output import say, standard_output
from dedup.cli.talk import FollowLinks, console, counting, tell_skipped
from dedup.model import Lang
from dedup.shown import plain
from dedup.wording.commands import command_words

if TYPE_CHECKING:
    from dedup.corpus.values import Update


def index(
    index: Annotated[
        Path, Option("--index", "-i", metavar="FILE", help="The index to build or update.")
    ],
    corpus: Annotated[
        list[str] | None,
        Argument(
            help="Folders (searched through), files (.jsonl, .jsonl.gz, .jsonl.zst and others), "
            "quoted patterns ('2019-*.jsonl.zst') or addresses (s3://...)."
        ),
    ] = None,
    info: Annotated[
        bool, Option("--info", help="Tell what the index holds, and change nothing.")
    ] = False,
    remove: Annotated[
        bool,
        Option("--remove", help="Take out what is named: files, folders, or documents as FILE#ID."),
    ] = False,
    strict: Annotated[
        bool, Option("--strict", help="Stop at the first line that cannot be read.")
    ] = False,
    follow_links: FollowLinks = False,
    lang: LangOption = None,
) -> None:
    """Build an index of a corpus, or bring it up to date: only what changed is read.

    A file may have 32 MB, 1,000,000 characters, 500 pages of a PDF and 15,000 elements of a page;
    PDF, DOCX, web pages and mail are read in a process with 448 MB of memory and 5 seconds, and
    more for large files (docs/readers.md). What is more is skipped and reported.

    Example: dedup index ข่าวทำเนียบ/ --index ข่าว.index
    """
    if info and (corpus or remove):
        raise Misused("takes no corpus and no --remove", param_hint="--info")
    if not info and not corpus:
        what = "name what to take out" if remove else "name a corpus, or ask for --info"
        raise Misused(what, param_hint="CORPUS")
    language = language_of(lang)
    if info:
        _show_info(index, language)
    elif remove:
        _remove(index, corpus or [], language)
    else:
        _update(index, corpus or [], language, strict=strict, follow_links=follow_links)


def _update(
    index: Path, corpus: list[str], lang: Lang, *, strict: bool, follow_links: bool
) -> None:
    from dedup.corpus import Index
    from dedup.corpus.source.files import all_files
    from dedup.readers import read

    if not index.exists():
        # A corpus that is not there is reported before an empty index is made of it.
        all_files(corpus, rich=True, follow_links=follow_links)
    with Index.open(index, write=True) as opened, counting(lang) as progress:
        done = opened.update(
            corpus, read=read, strict=strict, follow_links=follow_links, progress=progress
        )
        total = len(opened)
    tell_skipped(done.skipped, lang)
    console(error=True).print(_summary(done, total, lang), markup=False)


def _summary(done: "Update", total: int, lang: Lang) -> str:
    words = command_words(lang)
    return words.updated.format(
        added=done.added,
        changed=done.changed,
        removed=done.removed,
        gone=words.gone.format(n=done.gone) if done.gone else "",
        unchanged=done.unchanged,
        total=total,
    )


def _remove(index: Path, names: list[str], lang: Lang) -> None:
    from dedup.corpus import Index
    from dedup.corpus.store.opening import require_index

    require_index(index)
    with Index.open(index, write=True) as opened:
        removed = opened.remove_all(names)
        total = len(opened)
    line = command_words(lang).removed.format(n=removed, total=total)
    console(error=True).print(line, markup=False)


def _show_info(index: Path, lang: Lang) -> None:
    from dedup.corpus import Index

    with Index.open(index) as opened:
        held = opened.info()
    words = command_words(lang)
    span = plain(f" {held.dates[0]} – {held.dates[1]}") if held.dates else ""
    lines = [
        words.held.format(documents=held.documents, files=len(held.sources), span=span),
        words.built_with.format(format=held.format, settings=held.settings),
        *(f"{count:>10,}  {plain(source)}" for source, count in held.sources.items()),
    ]
    with standard_output():
        say("\n".join(line.rstrip() for line in lines))
