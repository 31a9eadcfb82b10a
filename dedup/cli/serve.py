"""``dedup serve``: the page for those who have no terminal open."""

from pathlib import Path
from typing import Annotated

from dedup.cli.language import LangOption, language_of
from dedup.cli.options import Option
from dedup.cli.output import say
from dedup.errors import MissingExtra
from dedup.model import Lang
from dedup.wording.languages import LANGUAGES

_PORT, _HOST = 8765, "127.0.0.1"


def serve(
    port: Annotated[
        int, Option(min=0, max=65535, help="The port to serve at; 0 takes a free one.")
    ] = _PORT,
    host: Annotated[
        str,
        Option(help="The address to serve at; another than this machine's needs a token."),
    ] = _HOST,
    index: Annotated[
        Path | None, Option("--index", "-i", metavar="FILE", help="Find releases in it.")
    ] = None,
    verdicts: Annotated[
        Path | None,
        Option(metavar="FILE", help="Keep what is ticked there; else nothing is kept."),
    ] = None,
    no_open: Annotated[bool, Option("--no-open", help="Open no browser.")] = False,
    shortcut: Annotated[
        bool,
        Option("--shortcut", help="Put a starter with these options on the desktop instead."),
    ] = False,
    lang: LangOption = None,
) -> None:
    """Serve the page and /api/v1 on this machine, and open it in the browser.

    Example: dedup serve --index ข่าว.index
    """
    from dedup.wording.page import page_words

    language = language_of(lang)
    words = page_words(language)
    if shortcut:
        from dedup.web.shortcut import put_on_desktop, serving

        path = put_on_desktop(serving(_options(port, host, index, verdicts, language)))
        say(words.shortcut_made.format(path=path))
        return
    try:
        from dedup.web.guards import is_loopback
        from dedup.web.server import ServeOptions
        from dedup.web.server import serve as start
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("dedup"):
            raise
        raise MissingExtra("the page", "web") from error

    def announce(address: str) -> None:
        say(address)
        if not is_loopback(host):
            say(f"dedup: {words.open_to_all}", error=True)

    options = ServeOptions(
        host=host,
        port=port,
        index=index,
        verdicts=verdicts,
        open_browser=not no_open,
        lang=language,
    )
    start(options, announce)


def _options(
    port: int, host: str, index: Path | None, verdicts: Path | None, lang: Lang
) -> list[str]:
    """Say the options again where they are not the usual ones, files by their whole names."""
    given = {
        "--port": str(port) if port != _PORT else "",
        "--host": host if host != _HOST else "",
        "--index": str(index.absolute()) if index else "",
        "--verdicts": str(verdicts.absolute()) if verdicts else "",
        "--lang": lang if lang != LANGUAGES[0] else "",
    }
    return [part for name, value in given.items() if value for part in (name, value)]
