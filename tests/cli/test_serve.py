"""`dedup serve` hands its options to the server, or to a starter on the desktop."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from dedup.cli.app import app
from dedup.wording.page import page_words

pytest.importorskip("starlette")

from dedup.web import server, shortcut


def serve(*options: str) -> Result:
    return CliRunner().invoke(app, ["serve", *options])


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[server.ServeOptions]:
    """Give the options of each server that would run; it says its address at once."""
    noted: list[server.ServeOptions] = []

    def start(options: server.ServeOptions, say: Callable[[str], Any]) -> None:
        noted.append(options)
        say(f"http://{options.host}:{options.port}/")

    monkeypatch.setattr(server, "serve", start)
    return noted


def test_the_usual_options_are_those_of_this_machine(started: list[server.ServeOptions]) -> None:
    result = serve("--lang", "th")
    (options,) = started
    assert (options.host, options.port, options.open_browser) == ("127.0.0.1", 8765, True)
    assert (options.index, options.verdicts, options.lang) == (None, None, "th")
    assert (result.exit_code, result.stdout) == (0, "http://127.0.0.1:8765/\n")
    assert result.stderr == ""


def test_options_are_handed_on_and_an_open_door_is_said(
    started: list[server.ServeOptions], tmp_path: Path
) -> None:
    files = "--index", str(tmp_path / "i"), "--verdicts", str(tmp_path / "v.jsonl")
    result = serve("--host", "0.0.0.0", "--port", "80", "--no-open", *files, "--lang", "en")  # noqa: S104 - never bound
    (options,) = started
    assert (options.port, options.open_browser, options.lang) == (80, False, "en")
    assert (options.index, options.verdicts) == (tmp_path / "i", tmp_path / "v.jsonl")
    assert page_words("en").open_to_all in result.stderr


def test_a_starter_holds_what_is_not_usual(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, started: list[server.ServeOptions]
) -> None:
    noted: list[list[str]] = []

    def put(command: list[str]) -> Path:
        noted.append(command)
        return tmp_path / "dedup.desktop"

    monkeypatch.setattr(shortcut, "put_on_desktop", put)
    monkeypatch.setattr(shortcut, "serving", lambda options: ["dedup", *options])
    monkeypatch.chdir(tmp_path)
    result = serve("--shortcut", "--port", "80", "--index", "i", "--lang", "en")
    assert noted == [["dedup", "--port", "80", "--index", str(tmp_path / "i"), "--lang", "en"]]
    assert (
        result.stdout
        == page_words("en").shortcut_made.format(path=tmp_path / "dedup.desktop") + "\n"
    )
    assert serve("--shortcut", "--lang", "th").exit_code == 0
    assert (noted[1:], started) == ([["dedup"]], [])
