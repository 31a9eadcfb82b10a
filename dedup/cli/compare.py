"""``dedup compare A B``: two versions against each other."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from dedup.cli.language import LangOption, language_of
from dedup.cli.options import Argument, Misused, Option
from dedup.cli.sources import named, sources_of
from dedup.cli.talk import console, working
from dedup.model import Lang

if TYPE_CHECKING:
    from dedup.model import Comparison

FAILED = 3


def fail_kinds(value: str | None) -> frozenset[str]:
    """Read the value of ``--fail-on``, kinds between commas; raises ``Misused``."""
    from dedup.gate import kinds_of

    try:
        return kinds_of(value)
    except ValueError as error:
        raise Misused(str(error)) from error


def compare(
    texts: Annotated[
        list[str] | None,
        Argument(
            metavar="A B", help="The two versions: files, FILE.jsonl#ID, or - for standard input."
        ),
    ] = None,
    article: Annotated[
        str | None,
        Option(metavar="FILE", help="This text is the article; else it is guessed from both."),
    ] = None,
    release: Annotated[
        str | None,
        Option(metavar="FILE", help="This text is the release; else it is guessed from both."),
    ] = None,
    name_a: Annotated[
        str | None, Option("--name-a", metavar="NAME", help="What to call A.")
    ] = None,
    name_b: Annotated[
        str | None, Option("--name-b", metavar="NAME", help="What to call B.")
    ] = None,
    html: Annotated[
        str | None,
        Option(metavar="FILE", help="Write the report as one HTML file (- for standard output)."),
    ] = None,
    json: Annotated[
        str | None,
        Option(metavar="FILE", help="Write the comparison as JSON (- for standard output)."),
    ] = None,
    markdown: Annotated[
        str | None,
        Option(metavar="FILE", help="Write the report as Markdown (- for standard output)."),
    ] = None,
    open_: Annotated[bool, Option("--open", help="Open the HTML report in the browser.")] = False,
    full: Annotated[
        bool, Option("--full", help="Print everything, not only the weightiest.")
    ] = False,
    summary: Annotated[bool, Option("--summary", help="Print the answer on one line.")] = False,
    quiet: Annotated[bool, Option("--quiet", "-q", help="Print nothing but errors.")] = False,
    fail_on: Annotated[
        str | None,
        Option(
            metavar="KIND[,KIND]",
            help="Exit with 3 where there is one: discrepancy, high, sure, possible, added, a type "
            "such as number, or a relation such as unrelated.",
        ),
    ] = None,
    allow: Annotated[
        str | None,
        Option(
            metavar="FILE",
            help="Verdicts: what was judged false or intended is not reported again.",
        ),
    ] = None,
    pairs: Annotated[
        str | None,
        Option(metavar="LIST", help="Compare many pairs: CSV or JSON Lines with a, b and a name."),
    ] = None,
    out: Annotated[
        str | None,
        Option(metavar="DIR", help="With --pairs: where the reports and the summary go."),
    ] = None,
    jobs: Annotated[
        int | None,
        Option(min=1, metavar="N", help="With --pairs: so many at once; else all cores."),
    ] = None,
    encoding: Annotated[
        str | None,
        Option(
            metavar="NAME",
            help="Encoding of the files, where it is not found right (for example cp874).",
        ),
    ] = None,
    lang: LangOption = None,
) -> None:
    """Compare two versions of a statement, sentence by sentence and fact by fact.

    Prints where they disagree, what the article left out and what it added.

    A file may have 32 MB, 1,000,000 characters, 500 pages of a PDF and 15,000 elements of a page;
    PDF, DOCX, web pages and mail are read in a process with 448 MB of memory and 5 seconds, and
    more for large files (docs/readers.md). What is more is refused in one line.

    Example: dedup compare ข่าว.txt ประกาศ.txt --html รายงาน.html
    """
    kinds = fail_kinds(fail_on)
    if pairs is not None or out is not None or jobs is not None:
        others = texts, article, release, name_a, name_b, html, json, markdown, open_, full, summary
        _alone(pairs, out, others)
        from dedup.cli.pairs import AskedPairs, compare_pairs

        asked = AskedPairs(
            pairs=pairs or "", out=out or "", kinds=kinds, allow=allow, jobs=jobs,
            encoding=encoding, quiet=quiet, lang=language_of(lang),
        )  # fmt: skip
        sys.exit(compare_pairs(asked))
    chosen = sources_of(texts or [], article, release)
    if summary + full + quiet > 1:
        raise Misused("--summary, --full and --quiet exclude one another")
    from dedup.readers.apart import prepare

    prepare((chosen.a, chosen.b))
    from dedup.cli.output import refuse_overwriting
    from dedup.comparison import compare as compare_documents
    from dedup.readers import read

    language = language_of(lang)
    refuse_overwriting((html, json, markdown), (chosen.a, chosen.b))
    with working(language):
        result = compare_documents(
            named(read(chosen.a, encoding=encoding), name_a),
            named(read(chosen.b, encoding=encoding), name_b),
            roles=chosen.roles,
        )
    if allow is not None:
        result = _allowed(result, allow)
    targets = {"html": html, "json": json, "markdown": markdown}
    if open_ and html in (None, "-"):
        from dedup.cli.output import page_to_open

        targets["html"] = page_to_open()
    written = _write(result, targets, language)
    if "-" not in written and not quiet:
        _show(result, language, full=full, summary=summary)
    if open_:
        _open(str(targets["html"]))
    if kinds:
        _stop(result, kinds, language, quiet=quiet)


def _stop(result: "Comparison", kinds: frozenset[str], lang: Lang, *, quiet: bool) -> None:
    """Exit where a gate is met, and say why where the report does not."""
    from dedup.gate import hardly_in_common, met

    if not met(result, kinds):
        return
    asked = kinds - {result.relation, "possible", "added"}
    if asked and hardly_in_common(result) and not (result.discrepancies or quiet):
        from dedup.cli.output import say
        from dedup.wording.commands import command_words

        share = round(100 * max(result.a.coverage, result.b.coverage))
        say(f"dedup: {command_words(lang).hardly_in_common.format(percent=share)}", error=True)
    sys.exit(FAILED)


def _open(page: str) -> None:
    import typer

    from dedup.cli.output import say

    if typer.launch(page):
        say(f"dedup: no browser could be opened; see {page}", error=True)


def _allowed(result: "Comparison", file: str) -> "Comparison":
    from datetime import date
    from pathlib import Path

    from dedup.gate import allowed
    from dedup.verdicts import read_verdicts

    verdicts = {one.key: one for one in read_verdicts(Path(file))}
    return allowed(result, verdicts, date.today())


def _alone(pairs: str | None, out: str | None, others: Iterable[object]) -> None:
    if not (pairs and out) or any(others):
        raise Misused("--pairs and --out go together, and name all texts and reports")


def _write(result: "Comparison", targets: dict[str, str | None], lang: Lang) -> list[str]:
    """Render all reports before any is written, so that a failure leaves none behind."""
    from dedup import report
    from dedup.cli.output import write_all

    rendered = [
        (target, getattr(report, f"to_{kind}")(result, lang))
        for kind, target in targets.items()
        if target
    ]
    write_all(rendered)
    return [target for target, _ in rendered]


def _show(result: "Comparison", lang: Lang, *, full: bool, summary: bool) -> None:
    from dedup import report
    from dedup.cli.output import standard_output

    with standard_output():
        if summary:
            console().print(report.to_line(result, lang), markup=False, soft_wrap=True)
        else:
            report.print_terminal(result, console(), lang, full=full)
