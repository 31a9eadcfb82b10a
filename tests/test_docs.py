"""What the documents say holds: every option is told, examples run."""

import doctest
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dedup
from dedup.cli import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def options() -> list[tuple[str, str]]:
    """List every command with each of its options, as its help does."""
    runner = CliRunner()
    found = []
    for command in app.registered_commands:
        assert command.callback is not None
        name = command.callback.__name__
        shown = runner.invoke(app, [name, "--help"], terminal_width=200).stdout
        found += [(name, option) for option in re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", shown, re.M)]
    return [(name, option) for name, option in found if option != "--help"]


def section(command: str) -> str:
    """Give what the page of commands says of one, up to the next heading."""
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    return page.split(f"\n## `dedup {command} ", 1)[1].split("\n## ", 1)[0]


@pytest.mark.parametrize(("command", "option"), options())
def test_every_option_is_told(command: str, option: str) -> None:
    if option == "--lang":
        assert option in (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    else:
        assert re.search(rf"`{option}[ `]", section(command))


def test_every_command_has_options() -> None:
    known = {"compare", "find", "index", "matrix", "scan", "schema", "serve"}
    assert {command for command, _ in options()} == known


@pytest.mark.parametrize("line", re.findall(r"^    (dedup .+)$", README, re.MULTILINE))
def test_the_commands_in_the_readme_exist(line: str) -> None:
    _, name, *rest = shlex.split(line.split("|")[0], comments=True)
    known = {option for command, option in options() if command == name}
    assert known
    assert {part for part in rest if part.startswith("--")} <= known


def test_the_python_example_in_the_readme_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    blocks = re.findall(r"(?:^(?:    .*)?\n)+", README, re.MULTILINE)
    example = next(block for block in blocks if "from dedup import" in block)
    code = "\n".join(line.removeprefix("    ") for line in example.split("\n"))
    monkeypatch.chdir(ROOT)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own page
    assert "url http://www.thaigov.go.th" in capsys.readouterr().out


API = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


def test_every_public_name_is_told_with_the_first_line_of_its_own_docstring() -> None:
    told = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", API, re.MULTILINE))
    names = set(dedup.__all__) - {"__version__"}
    lines = {name: (getattr(dedup, name).__doc__ or "").split("\n")[0] for name in names}
    assert told == lines


def test_the_examples_of_the_api_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    parsed = doctest.DocTestParser().get_doctest(API, {}, "docs/api.md", None, 0)
    result = doctest.DocTestRunner().run(parsed)
    assert (result.failed, result.attempted > 8) == (0, True)
