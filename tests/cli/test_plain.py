"""What is typed plainly is read without typer, and as typer reads it."""

import functools
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from dedup.cli import plain
from dedup.cli.app import typed
from dedup.cli.options import Misused
from dedup.cli.plain import COMMANDS, arguments_of, run_plain


def command_of(name: str) -> Callable[..., None]:
    command: Callable[..., None] = getattr(import_module(f"dedup.cli.{name}"), name)
    return command


def by_typer(name: str, words: list[str]) -> dict[str, Any]:
    """Give what typer would call a command with."""
    seen: dict[str, Any] = {}

    @functools.wraps(command_of(name))
    def keep(**given: object) -> None:
        seen.update(given)

    app = typer.Typer()
    app.command()(typed(keep))
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    return seen


PLAIN = [
    "compare a.txt b.txt",
    "compare a.txt - --html - --json=out.json --full --lang en",
    "compare --article a.txt --release b.txt -q --fail-on number,negation",
    "compare a.txt b.txt --open --jobs 2 --name-a ก --name-b= --encoding cp874",
    "compare a.txt b.txt --json one.json --json two.json",
    "find a.txt --index i.db -n 3 --json -",
    "find a.txt -c one --corpus two --follow-links --compare",
    "index folder file.jsonl -i i.db --strict",
    "matrix release.txt one.txt two.txt --reports folder",
    "scan folder --memory 64 --lang th",
    "schema comparison",
    "schema",
    "compare --pairs list.csv --out folder",
    "serve --port 0 --no-open",
]


@pytest.mark.parametrize("line", PLAIN)
def test_it_reads_as_typer_does(line: str) -> None:
    name, *words = line.split()
    theirs = by_typer(name, words)
    ours = arguments_of(command_of(name), words)
    assert ours == {key: theirs[key] for key in ours}
    assert all(
        theirs[key] in (None, False) or key in ("limit", "memory", "port", "host")
        for key in theirs.keys() - ours.keys()
    )


LEFT_TO_TYPER = [
    "",
    "--help",
    "--lang en compare a b",
    "compare a b --help",
    "compare a b --nonsense",
    "compare a b --html",
    "compare a b --html --json",
    "compare a b --full=yes",
    "compare a b -qq",
    "compare a b --jobs 0",
    "compare a b --jobs two",
    "compare a b --lang fr",
    "compare -- a b",
    "find --index i.db",
    "index folder",
    "scan",
    "find a b --index i.db",
    "serve --port 70000",
    "nonsense a b",
]


@pytest.mark.parametrize("line", LEFT_TO_TYPER)
def test_what_is_not_plain_is_left_to_typer(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(command: object, words: object) -> dict[str, object]:
        given = arguments_of(command, words)  # type: ignore[arg-type]  # passed on
        raise AssertionError(f"run with {given}")

    monkeypatch.setattr(plain, "arguments_of", never)
    assert not run_plain(line.split())


def test_wrong_usage_found_by_the_command_is_left_to_typer() -> None:
    assert not run_plain(["compare", "one.txt"])
    assert not run_plain(["compare", "a", "b", "--full", "--quiet"])


def test_completion_is_left_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_DEDUP_COMPLETE", "complete_bash")
    assert not run_plain(["compare", "a", "b"])


def test_an_interrupt_ends_as_typer_ends_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(command: object, words: object) -> dict[str, object]:
        raise KeyboardInterrupt

    monkeypatch.setattr(plain, "arguments_of", interrupted)
    with pytest.raises(SystemExit) as ended:
        run_plain(["schema"])
    assert ended.value.code == 130
    assert capsys.readouterr().err == "\n"


def test_every_command_declares_every_parameter() -> None:
    for name in COMMANDS:
        command = command_of(name)
        declared = {one.name for one in plain._parameters(command)}
        assert declared == command.__annotations__.keys() - {"return"}


def test_a_value_may_be_a_path() -> None:
    given = arguments_of(command_of("index"), ["folder", "--index", "i.db"])
    assert given == {"corpus": ["folder"], "index": Path("i.db")}


def test_a_misuse_says_what_and_where() -> None:
    error = Misused("takes one", param_hint="--index")
    assert (str(error), error.message, error.param_hint) == ("takes one", "takes one", "--index")
