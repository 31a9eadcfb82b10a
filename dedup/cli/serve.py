"""``dedup serve``: the page for those who have no terminal open."""

from pathlib import Path
from typing import Annotated

import typer

from dedup.cli.compare import Language
from dedup.errors import MissingExtra


def serve(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port to serve at; 0 takes a free one.")
    ] = 8765,
    host: Annotated[
        str,
        typer.Option(help="The address to serve at; another than this machine's needs a token."),
    ] = "127.0.0.1",
    index: Annotated[
        Path | None, typer.Option("--index", "-i", metavar="FILE", help="Find releases in it.")
    ] = None,
    verdicts: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Keep what is ticked there; else nothing is kept."),
    ] = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Open no browser.")] = False,
    lang: Annotated[Language, typer.Option(help="Language of the first page.")] = Language.TH,
) -> None:
    """Serve the page and /api/v1 on this machine, and open it in the browser.

    Example: dedup serve --index ข่าว.index
    """
    try:
        from dedup.web.guards import is_loopback
        from dedup.web.server import Options
        from dedup.web.server import serve as start
    except ModuleNotFoundError as error:
        raise MissingExtra("the page", "web") from error
    from dedup.wording.page.form import page_words

    options = Options(
        host=host,
        port=port,
        index=index,
        verdicts=verdicts,
        open_browser=not no_open,
        lang=lang.value,
    )

    def say(address: str) -> None:
        typer.echo(address)
        if not is_loopback(host):
            typer.echo(f"dedup: {page_words(lang.value).open_to_all}", err=True)

    start(options, say)
