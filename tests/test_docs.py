"""What the documents say holds: every option is described, examples run."""

import doctest
import pkgutil
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dedup
from dedup.cli.app import app
from dedup.wording.languages import LANGUAGES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BENCHMARKS = ROOT / "benchmarks"
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), BENCHMARKS / "README.md"]
PAGES += [ROOT / "tests" / "browser" / "README.md"]


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
def test_every_option_is_described(command: str, option: str) -> None:
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


def test_every_public_name_is_listed_with_the_first_line_of_its_own_docstring() -> None:
    told = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", API, re.MULTILINE))
    names = set(dedup.__all__) - {"__version__"}
    lines = {name: (getattr(dedup, name).__doc__ or "").split("\n")[0] for name in names}
    assert told == lines


def test_the_examples_of_the_api_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    parsed = doctest.DocTestParser().get_doctest(API, {}, "docs/api.md", None, 0)
    result = doctest.DocTestRunner().run(parsed)
    assert (result.failed, result.attempted > 8) == (0, True)


def test_every_benchmark_is_listed_with_its_command() -> None:
    programs = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in BENCHMARKS.rglob("*.py")
        if '__name__ == "__main__"' in path.read_text(encoding="utf-8")
    }
    table = (BENCHMARKS / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\|.*`python -m (benchmarks\.\S+)", table, re.MULTILINE)
    assert sorted(listed) == sorted(programs)


BY_PAGE = pytest.mark.parametrize(
    "page", [*PAGES, ROOT / "Makefile"], ids=lambda one: one.parent.name + one.name
)


@BY_PAGE
def test_every_program_that_a_page_names_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"python -m (benchmarks\.[\w.]*\w)", text)
    paths = [Path(*one.split(".")).with_suffix(".py") for one in named]
    paths += [Path(one) for one in re.findall(r"\b(?:tools|benchmarks)/[\w/]+\.py", text)]
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_error_is_public() -> None:
    from dedup import errors

    kinds = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, dedup.DedupError)
    }
    assert kinds <= set(dedup.__all__)
    assert len(kinds) > 5


ROOMS = ("dedup", "tests", "tools", "benchmarks", "docs")
# Words of a page as they may name a file or folder of the repository.
PATH = re.compile(
    r"(?<![\w/.-])(?:[\w-]+/)*[\w-]+(?:\.\w+)*\.(?:py|tsv|txt|css|js|j2|md|toml)\b|[\w-]+(?:/[\w-]+)+/?"
)
# Names that a reader is to put his own for.
PLACEHOLDER = re.compile(r"(?<![A-Z])(?:NAME|CODE)(?![A-Z])")


def files_of_the_repository() -> set[str]:
    """List files and folders of the rooms, each with a stroke before its path."""
    paths = [path for room in ROOMS for path in (ROOT / room, *(ROOT / room).rglob("*"))]
    return {f"/{path.relative_to(ROOT).as_posix()}" for path in paths}


FILES = files_of_the_repository()


def is_there(named: str) -> bool:
    """Return whether a path, or the folder of one with a placeholder, is in the repository."""
    parts = named.rstrip("/").split("/")
    while parts and any(PLACEHOLDER.search(part) for part in parts):
        parts.pop()
    return not parts or any(one.endswith("/" + "/".join(parts)) for one in FILES)


def paths_of(text: str) -> list[str]:
    """List what a page names, in backticks, as files of the package, or of a room in full."""
    spans = " ".join(re.findall(r"`([^`]+)`", text))
    return [
        one
        for one in PATH.findall(spans)
        if one.split("/")[0] in ROOMS or one.endswith((".py", ".tsv", ".css", ".j2"))
    ]


@BY_PAGE
def test_every_path_that_a_page_names_exists(page: Path) -> None:
    named = paths_of(page.read_text(encoding="utf-8"))
    assert [one for one in named if "dedup." not in one and not is_there(one)] == []


@BY_PAGE
def test_every_module_that_a_page_names_exists(page: Path) -> None:
    for dotted in re.findall(r"`(dedup(?:\.\w+)+)`", page.read_text(encoding="utf-8")):
        assert pkgutil.resolve_name(dotted)


CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
RECIPES = re.split(r"^(?=###? )", CONTRIBUTING.split("## Recipes\n")[1], flags=re.MULTILINE)[1:]
STEPS = [
    pytest.param(step, id=f"{recipe.splitlines()[0].strip('# ')}, {number}")
    for recipe in RECIPES
    for number, step in enumerate(re.findall(r"^\d\. (.+?)(?=^\d\. |^$)", recipe, re.M | re.S), 1)
]


def modules_of(path: str) -> list[Path]:
    """Give the module at a path, or those beside one whose name is still to be given."""
    if PLACEHOLDER.search(path):
        return sorted((ROOT / path).parent.glob("*.py"))
    return [ROOT / path] if path.endswith(".py") else []


@pytest.mark.parametrize("step", STEPS)
def test_every_name_of_a_recipe_stands_in_a_file_of_its_step(step: str) -> None:
    modules = [one for path in paths_of(step) for one in modules_of(path)]
    text = " ".join(one.read_text(encoding="utf-8") for one in modules)
    names = re.findall(r"`([A-Za-z_]+)`", step)
    assert [name for name in names if not re.search(rf"\b{name}\b", text)] == []


@BY_PAGE
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    linked = re.findall(r"\]\(([^)#:]+)[)#]", page.read_text(encoding="utf-8"))
    assert [one for one in linked if not (page.parent / one).exists()] == []


def test_every_page_is_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert pages - set(re.findall(r"\]\((\S+?)\)", index)) == set()


PACKAGE = ROOT / "dedup"
ARCHITECTURE = {
    name: words
    for names, words in re.findall(
        r"^\| ((?:`\w+`(?:, )?)+) \| (.+) \|$",
        (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    for name in re.findall(r"\w+", names)
}


def test_the_architecture_has_every_room() -> None:
    there = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    there |= {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__", "version"}
    assert set(ARCHITECTURE) == there


@pytest.mark.parametrize("room", sorted(ARCHITECTURE))
def test_the_architecture_is_true_down_to_the_folders(room: str) -> None:
    named = set(re.findall(r"`([a-z_/]*[a-z_])`", ARCHITECTURE[room])) - set(ARCHITECTURE)
    folders = {path.parent.name for path in (PACKAGE / room).glob("*/__init__.py")}
    assert folders - named == set()
    places = {one: PACKAGE / room / one for one in named}
    there = {one for one, at in places.items() if at.is_dir() or at.with_suffix(".py").exists()}
    assert named - there == set()


DATA = sorted(path for kind in ("tsv", "txt") for path in (ROOT / "dedup").rglob(f"*.{kind}"))


@pytest.mark.parametrize("table", DATA, ids=lambda one: one.name)
def test_every_data_file_is_made_by_a_script_or_says_that_it_is_not(table: Path) -> None:
    scripts = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "tools").glob("*.py"))
    head = table.read_text(encoding="utf-8")[:400].replace("\n# ", " ")
    if "by hand" in head and not head.startswith("# Made by"):
        assert f"`{table.relative_to(ROOT)}`" in CONTRIBUTING
    else:
        assert table.name in scripts


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_its_page_for_editors(lang: str) -> None:
    page = (ROOT / "docs" / f"editors.{lang}.md").read_text(encoding="utf-8")
    shown = re.findall(r"\]\((pictures/[\w.]+)\)", page)
    assert shown
    assert [one for one in shown if not (ROOT / "docs" / one).exists()] == []
    assert f"(editors.{lang}.md)" in (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
