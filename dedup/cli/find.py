"""``dedup find``: which documents of a corpus an article comes from."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from dedup.cli.compare import FAILED
from dedup.cli.language import LangOption, language_of
from dedup.cli.options import Argument, Misused, Option
from dedup.cli.output import refuse_overwriting, standard_output, write_report
from dedup.cli.talk import FollowLinks, console, counting, tell_skipped
from dedup.errors import InputError
from dedup.model import Document, Lang
from dedup.shown import plain, plain_address
from dedup.wording.commands import CommandWords, command_words

if TYPE_CHECKING:
    from rich.console import Console

    from dedup.corpus.asking import Answer
    from dedup.corpus.values import Candidate, Finding, OtherEvent

# What --fail-on takes: no source at all.
_NONE = "none"
_QUOTED = 160
_MARKS_SHOWN = 4
_MARKS = "ะัาำิีึืฺุู็่้๊๋์ํ๎ๅ"


def find(
    article: Annotated[str, Argument(help="The article: a file, or - for standard input.")],
    index: Annotated[
        Path | None, Option("--index", "-i", metavar="FILE", help="The index to search.")
    ] = None,
    corpus: Annotated[
        list[str] | None,
        Option(
            "--corpus",
            "-c",
            metavar="PATH",
            help="Search folders, files or addresses without an index; may be repeated.",
        ),
    ] = None,
    limit: Annotated[int, Option("--limit", "-n", min=1, help="Show at most so many.")] = 5,
    json: Annotated[
        str | None, Option("--json", metavar="FILE", help="Write the result as JSON.")
    ] = None,
    compare: Annotated[
        bool, Option("--compare", help="Go on to compare with the best candidate.")
    ] = False,
    html: Annotated[
        str | None,
        Option("--html", metavar="FILE", help="Write that comparison as HTML."),
    ] = None,
    fail_on: Annotated[
        str | None,
        Option(metavar="none", help="Exit with 3 where no source is found: none."),
    ] = None,
    follow_links: FollowLinks = False,
    lang: LangOption = None,
) -> None:
    """Find the documents that an article comes from, best first, with what they share.

    A file may have 32 MB, 1,000,000 characters, 500 pages of a PDF and 15,000 elements of a page;
    PDF, DOCX, web pages and mail are read in a process with 448 MB of memory and 5 seconds, and
    more for large files (docs/readers.md). What is more is refused in one line.

    Example: dedup find ข่าว.txt --index ข่าว.index --compare --html เทียบ.html
    """
    from dedup.readers import read

    if (index is None) == (corpus is None):
        raise Misused("give either --index or --corpus", param_hint="--index")
    if fail_on not in (None, _NONE):
        raise Misused(f"takes {_NONE}", param_hint="--fail-on")
    refuse_overwriting((json, html), (article, str(index or ""), *(corpus or [])))
    document = read(article)
    answer = (
        _asked(document, index, limit)
        if index is not None
        else _asked_corpora(
            document, corpus or [], limit, language_of(lang), follow_links=follow_links
        )
    )
    if json:
        from dedup.corpus.export import finding_json

        write_report(json, finding_json(answer.finding))
    if json != "-":
        with standard_output():
            _show(answer.finding, document.text, language_of(lang))
    if fail_on and not answer.finding.candidates:
        sys.exit(FAILED)
    if compare or html:
        if answer.best is None:
            raise InputError("no source found to compare with", where=article)
        _compare(document, answer.best, html, language_of(lang))


def _asked(article: Document, index: Path, limit: int) -> "Answer":
    from dedup.corpus import Index
    from dedup.corpus.asking import ask
    from dedup.doors import opening

    with Index.open(index) as opened:
        return ask(article, opened, opening(), limit=limit)


def _asked_corpora(
    article: Document, corpora: list[str], limit: int, lang: Lang, *, follow_links: bool
) -> "Answer":
    from dedup.corpus.asking import ask_corpora
    from dedup.doors import opening

    with counting(lang) as progress:
        answer = ask_corpora(
            article, corpora, opening(),
            limit=limit, follow_links=follow_links, progress=progress,
        )  # fmt: skip
    tell_skipped(answer.skipped, lang)
    return answer


def _show(finding: "Finding", text: str, lang: Lang) -> None:
    out = console()
    words = command_words(lang)
    if not finding.candidates:
        out.print(words.no_source.format(documents=finding.documents), markup=False)
        return
    line = words.sources.format(n=len(finding.candidates), documents=finding.documents)
    out.print(line, markup=False)
    for number, candidate in enumerate(finding.candidates, 1):
        _show_candidate(out, number, candidate, text, words)
    if len({one.candidate for one in finding.passages}) > 1:
        out.print(words.passages, markup=False)
        for number, one in enumerate(finding.passages, 1):
            quoted = _one_line(text[one.start : one.end])
            place = (
                f"{number}. {one.start:,}–{one.end:,} → {one.candidate + 1} ({one.explained:.0%}) "
            )
            _line(out, place + quoted)


def _show_candidate(
    out: "Console", number: int, candidate: "Candidate", text: str, words: CommandWords
) -> None:
    tier = words.tiers[candidate.tier]
    _line(out, f"\n{number}. [{tier}] {_one_line(candidate.title or candidate.id)}", style="bold")
    address = plain_address(candidate.url) if candidate.url else plain(candidate.id)
    where = " · ".join(one for one in (plain(candidate.date or ""), address) if one)
    _line(out, f"   {where}")
    shared = len(candidate.shared)
    _line(
        out,
        words.shares.format(article=candidate.explained, source=candidate.used, n=shared),
    )
    named = (
        (words.shared_names, candidate.names),
        (words.lacking_names, candidate.lacking),
    )
    for what, names in named:
        if names:
            _line(out, f"   {what}: {', '.join(map(plain, names))}")
    if candidate.other_event:
        _show_other_event(out, candidate.other_event, words)
    if candidate.shared:
        longest = max(candidate.shared, key=lambda one: one.article[1] - one.article[0])
        _line(out, f"   “{_one_line(text[slice(*longest.article)])}”")


def _show_other_event(out: "Console", event: "OtherEvent", words: CommandWords) -> None:
    """Name what the article gives otherwise: a release of the same form is no source."""
    kinds = (
        (words.days, event.days),
        (words.places, event.places),
        (words.figures, event.figures),
    )
    told = " · ".join(
        f"{what} {', '.join(map(plain, marks[:_MARKS_SHOWN]))}" for what, marks in kinds if marks
    )
    _line(out, words.other_event.format(marks=told))


def _line(out: "Console", line: str, style: str = "") -> None:
    out.print(line, markup=False, style=style, no_wrap=True, overflow="ellipsis")


def _one_line(text: str) -> str:
    # A passage may begin within a syllable: a mark without its consonant shows as damage.
    return plain(text[:_QUOTED].lstrip(_MARKS))


def _compare(article: Document, source: Document, html: str | None, lang: Lang) -> None:
    from dedup.comparison import compare
    from dedup.report import print_terminal, to_html

    comparison = compare(article, source)
    if html:
        write_report(html, to_html(comparison, lang))
    else:
        with standard_output():
            print_terminal(comparison, console(), lang)
