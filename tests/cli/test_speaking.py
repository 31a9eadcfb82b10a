"""Help and usage errors in both languages; the language before the command and from outside."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from dedup.cli.app import app
from dedup.model import Lang
from dedup.wording.help import help_words
from dedup.wording.languages import LANGUAGES, WRITTEN_IN


def run(*arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(app, list(arguments), env={"DEDUP_LANG": "", **environment})


def paragraphs() -> dict[str, str]:
    """Give all paragraphs of the help of all commands, with where they stand."""
    group: Any = typer.main.get_command(app)
    found: dict[str, str] = {}
    for name, command in {"dedup": group, **group.commands}.items():
        for text in (command.help, *(one.help for one in command.params)):
            found |= {" ".join(one.split()): name for one in (text or "").split("\n\n")}
    return found


OTHERS = pytest.mark.parametrize("lang", [one for one in LANGUAGES if one != WRITTEN_IN])


@OTHERS
def test_every_help_text_is_worded(lang: Lang) -> None:
    known = help_words(lang).paragraphs
    missing = {text: where for text, where in paragraphs().items() if text not in known}
    assert missing == {}, f"give them in dedup/wording/{lang}/help.py"


@OTHERS
def test_a_language_words_the_library_as_the_first_one_does(lang: Lang) -> None:
    first, said = help_words(LANGUAGES[0]), help_words(lang)
    assert [pattern for pattern, _ in said.library] == [pattern for pattern, _ in first.library]
    assert [pattern for pattern, _ in said.errors] == [pattern for pattern, _ in first.errors]


@OTHERS
def test_nothing_is_worded_that_no_command_says(lang: Lang) -> None:
    assert set(help_words(lang).paragraphs) - set(paragraphs()) <= {"Show this message and exit."}


@pytest.mark.parametrize("command", ["compare", "find", "index", "scan", "serve"])
def test_help_speaks_one_language(command: str) -> None:
    thai, english = run(command, "-h"), run(command, "-h", DEDUP_LANG="en")
    assert (thai.exit_code, english.exit_code) == (0, 0)
    assert thai.stdout.startswith("วิธีใช้: ")
    assert english.stdout.startswith("Usage: ")
    assert not re.search(r"Usage|Options|Show this|required", thai.stdout)
    assert not re.search("วิธีใช้|ตัวเลือก", english.stdout)


def test_the_list_of_commands_speaks_the_language_told_before_it() -> None:
    assert "คำสั่ง:" in run("-h").stdout
    assert "Commands:" in run("--lang", "en", "-h").stdout
    assert run().stderr.startswith("วิธีใช้: ") or run().stdout.startswith("วิธีใช้: ")


WRONG = [
    (["compare", "a", "b", "--lng"], "ไม่มีตัวเลือก --lng"),
    (["compare", "a"], "ต้องมีสองฉบับ ไม่ใช่ 1"),
    (["compare", "a", "b", "c"], "ต้องมีสองฉบับ ไม่ใช่ 3"),
    (["compare", "-", "-"], "อ่านจาก standard input ได้ฉบับเดียว"),
    (["compare", "a", "b", "--json"], "ตัวเลือก --json ต้องมีค่าตามหลัง"),
    (["compare", "a", "b", "--lang", "fr"], "ต้องเป็น"),
    (["compare", "a", "b", "--fail-on", "spelling"], "ไม่รับ spelling"),
    (["compare", "a", "b", "--full", "--quiet"], "ใช้พร้อมกันไม่ได้"),
    (["compare", "a", "--article", "b", "--release", "b"], "เป็นทั้งข่าวและประกาศไม่ได้"),
    (["compare", "a", "b", "--json", "a"], "ให้ใช้ไฟล์อื่น"),
    (["index"], "ต้องระบุ"),
    (["index", "-i", "x"], "ระบุคลัง หรือใช้ --info"),
    (["index", "-i", "x", "--remove"], "ระบุสิ่งที่จะเอาออก"),
    (["index", "-i", "x", "--info", "--remove"], "--info ไม่ใช้กับคลัง"),
    (["find", "a"], "อย่างใดอย่างหนึ่ง"),
    (["find", "a", "-i", "x", "--fail-on", "y"], "--fail-on รับ none"),
    (["compare", "a", "b", "--out", "x"], "--pairs กับ --out"),
    (["schema", "nothing"], "ไม่มี nothing"),
    (["nothing"], "ไม่มีคำสั่ง nothing"),
]


@pytest.mark.parametrize(("arguments", "thai"), WRONG, ids=lambda one: " ".join(one)[:40])
def test_wrong_usage_is_worded_in_thai_and_english(arguments: list[str], thai: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert thai in result.stderr
    assert result.stderr.startswith(("วิธีใช้: ", "dedup: "))
    english = run(*arguments, DEDUP_LANG="en")
    assert english.exit_code == 2
    assert english.stderr.startswith(("Usage: ", "dedup: "))
    assert not re.search("[\u0e00-\u0e7f]", english.stderr.split("dedup: ")[-1])


def misused() -> dict[str, str]:
    """Give what commands say of wrong usage, by their modules, with 3 for what is filled in.

    What is said of one option's value, the library names the option before.
    """
    found: dict[str, str] = {}
    for path in (Path(__file__).parents[2] / "dedup" / "cli").glob("*.py"):
        if path.name == "language.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Misused"):
                continue
            (said,), hints = node.args, [one.value for one in node.keywords]
            parts = said.values if isinstance(said, ast.JoinedStr) else [said]
            if not all(isinstance(one, ast.Constant | ast.FormattedValue) for one in parts):
                continue
            filled = [one.value if isinstance(one, ast.Constant) else "3" for one in parts]
            text = "".join(one for one in filled if isinstance(one, str))
            hint = "".join(
                f" for {one.value}"
                for one in hints
                if isinstance(one, ast.Constant) and isinstance(one.value, str)
            )
            found[f"Invalid value{hint}: {text}"] = path.name
    return found


@OTHERS
def test_every_wrong_usage_that_a_command_finds_is_worded(lang: Lang) -> None:
    said, patterns = misused(), [pattern for pattern, _ in help_words(lang).errors]
    assert len(said) > 8
    unworded = {
        text: where
        for text, where in said.items()
        if not any(re.fullmatch(pattern, text, re.DOTALL) for pattern in patterns)
    }
    assert unworded == {}


TYPED = [
    ["compare", "a", "b", "--fail-on"],
    ["compare", "a", "b", "--lang"],
    ["compare", "a", "b", "--jobs"],
    ["find", "a", "-i", "x", "--fail-on"],
    ["schema"],
    [],
    ["compare", "a", "b"],
]


@pytest.mark.parametrize("typed", ["\x1b]0;x\x07", "a\x1b[2Jb", "\u202egpj", "a\rb\nc", "\x9b31m"])
@pytest.mark.parametrize("arguments", TYPED, ids=" ".join)
def test_what_was_typed_wrongly_is_shown_and_moves_no_terminal(
    arguments: list[str], typed: str
) -> None:
    result = run(*arguments, typed)
    assert result.exit_code == 2
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", result.stderr)
    assert result.stderr.rstrip("\n").split("\n")[-1].startswith("dedup: ")
