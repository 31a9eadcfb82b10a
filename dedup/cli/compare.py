"""``dedup compare A B``: two versions against each other."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from dedup.model import DiscrepancyType

if TYPE_CHECKING:
    from dedup.model import Comparison

FAIL_KINDS = ("discrepancy", "added", *get_args(DiscrepancyType))
FAILED = 3


class Language(StrEnum):
    """The languages of the interface."""

    TH = "th"
    EN = "en"


def fail_kinds(value: str | None) -> frozenset[str]:
    """Read the value of ``--fail-on``, kinds between commas; raises ``typer.BadParameter``."""
    kinds = frozenset(kind.strip() for kind in (value or "").split(",")) - {""}
    unknown = sorted(kinds - set(FAIL_KINDS))
    if unknown or (value is not None and not kinds):
        raise typer.BadParameter(
            f"takes {', '.join(FAIL_KINDS)}; not: {', '.join(unknown) or 'nothing'}"
        )
    return kinds


def compare(
    a: Annotated[
        str,
        typer.Argument(
            metavar="A", help="One version: a file, FILE.jsonl#ID, or - for standard input."
        ),
    ],
    b: Annotated[str, typer.Argument(metavar="B", help="The other version.")],
    html: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Write the report as one HTML file (- for standard output)."
        ),
    ] = None,
    json: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Write the comparison as JSON (- for standard output)."),
    ] = None,
    markdown: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Write the report as Markdown (- for standard output)."),
    ] = None,
    open_: Annotated[
        bool, typer.Option("--open", help="Open the HTML report in the browser.")
    ] = False,
    lang: Annotated[
        Language, typer.Option(help="Language of the interface, not of the texts.")
    ] = Language.TH,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="KIND[,KIND]",
            help="Exit with 3 where there is one: discrepancy, added, or a type of discrepancy "
            "such as number or negation.",
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Encoding of the files, where it is not found right (for example cp874).",
        ),
    ] = None,
) -> None:
    """Compare two versions of a statement, sentence by sentence and fact by fact.

    Prints how they relate, where they disagree and what each adds.

    Example: dedup compare ข่าว.txt ประกาศ.txt --html รายงาน.html
    """
    kinds = fail_kinds(fail_on)
    if a == b == "-":
        raise typer.BadParameter("only one version can come from standard input")
    from dedup.cli.output import refuse_overwriting
    from dedup.comparison import compare as compare_documents
    from dedup.readers import read

    refuse_overwriting((html, json, markdown), (a, b))
    result = compare_documents(read(a, encoding=encoding), read(b, encoding=encoding))
    targets = {"html": html, "json": json, "markdown": markdown}
    if open_ and html in (None, "-"):
        from dedup.cli.output import page_to_open

        targets["html"] = page_to_open()
    written = _write(result, targets, lang)
    if "-" not in written:
        _show(result, lang)
    if open_ and typer.launch(str(targets["html"])):
        typer.echo(f"dedup: no browser could be opened; see {targets['html']}", err=True)
    if _fails(result, kinds):
        raise typer.Exit(FAILED)


def _write(result: "Comparison", targets: dict[str, str | None], lang: Language) -> list[str]:
    """Render all reports before any is written, so that a failure leaves none behind."""
    from dedup import report
    from dedup.cli.output import write_all

    renderers = {"html": report.to_html, "json": report.to_json, "markdown": report.to_markdown}
    rendered = [
        (target, renderers[kind](result, lang.value)) for kind, target in targets.items() if target
    ]
    write_all(rendered)
    return [target for target, _ in rendered]


def _show(result: "Comparison", lang: Language) -> None:
    from dedup.cli.output import standard_output
    from dedup.cli.talk import console
    from dedup.report import print_terminal

    with standard_output():
        print_terminal(result, console(), lang.value)


def _fails(result: "Comparison", kinds: frozenset[str]) -> bool:
    found: set[str] = {one.type for one in result.discrepancies}
    if found:
        found.add("discrepancy")
    if result.a.added or result.b.added:
        found.add("added")
    return bool(found & kinds)
