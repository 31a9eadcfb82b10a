"""``dedup matrix RELEASE ARTICLE…``: which points of a release each paper took."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

from dedup.cli.language import LangOption, language_of
from dedup.cli.options import Argument, Misused, Option
from dedup.cli.output import make_folder, refuse_overwriting, standard_output, write_all
from dedup.cli.talk import console, counting
from dedup.model import Lang

if TYPE_CHECKING:
    from dedup.matrix import Matrix
    from dedup.matrix.run import Keep


def matrix(
    release: Annotated[
        str,
        Argument(help="The release: a file, FILE.jsonl#ID, or - for standard input."),
    ],
    articles: Annotated[
        list[str],
        Argument(
            metavar="ARTICLE...",
            help="The articles: files, folders (searched through), FILE.jsonl or rows of it.",
        ),
    ],
    html: Annotated[
        str | None, Option(metavar="FILE", help="Write the matrix as one HTML file.")
    ] = None,
    csv: Annotated[
        str | None, Option(metavar="FILE", help="Write a row a point, a column a paper.")
    ] = None,
    json: Annotated[str | None, Option(metavar="FILE", help="Write the matrix as JSON.")] = None,
    markdown: Annotated[
        str | None, Option(metavar="FILE", help="Write the matrix as Markdown.")
    ] = None,
    reports: Annotated[
        Path | None,
        Option("--reports", metavar="DIR", help="Write each pair's report too; cells link to it."),
    ] = None,
    lang: LangOption = None,
) -> None:
    """Show which points of one release many papers took, and what they got different.

    Down the side are the release's statements and facts in its order, across the top the papers;
    a cell says word for word, in other words, differs, or not there. All cores are used. An
    article that cannot be read is a column that says so.

    Example: dedup matrix ประกาศ.pdf ข่าว/ --html ตาราง.html --reports รายงาน/
    """
    from dedup.matrix import articles_in, matrix_of
    from dedup.readers import read

    language = language_of(lang)
    if "-" in articles:
        raise Misused("only the release can come from standard input")
    sources = articles_in(articles)
    refuse_overwriting((html, csv, json, markdown), (release, *sources))
    document = read(release)
    with counting(language) as progress:
        from dedup.corpus.progress import Advance

        found = matrix_of(
            document,
            sources,
            lang=language,
            keep=_keep(reports, html) if reports else None,
            done=lambda count: progress(
                Advance(stage="comparing", done=count, total=len(sources), documents=count)
            ),
        )
    targets = {"html": html, "csv": csv, "json": json, "markdown": markdown}
    _write(found, targets, language)
    if "-" not in targets.values():
        from dedup.matrix.formats.terminal import print_matrix

        with standard_output():
            print_matrix(found, console(), language)


def _keep(folder: Path, page: str | None) -> "Keep":
    """Give what writes a pair's report into a folder, and leads to it from the page."""
    make_folder(folder)
    here = Path(page).resolve().parent if page and page != "-" else Path.cwd()

    def keep(name: str, text: str) -> str:
        file = folder / name
        write_all([(str(file), text)])
        return quote(Path(os.path.relpath(file.resolve(), here)).as_posix())

    return keep


def _write(found: "Matrix", targets: dict[str, str | None], lang: Lang) -> None:
    """Render all formats before any is written, so that a failure leaves none behind."""
    from dedup.matrix.formats.csv import to_csv
    from dedup.matrix.formats.html import to_html
    from dedup.matrix.formats.json import to_json
    from dedup.matrix.formats.markdown import to_markdown

    renderers = {
        "html": lambda: to_html(found, lang),
        "csv": lambda: to_csv(found, lang),
        "json": lambda: to_json(found),
        "markdown": lambda: to_markdown(found, lang),
    }
    write_all([(target, renderers[kind]()) for kind, target in targets.items() if target])
