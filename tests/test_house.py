"""The house keeps its measure: sizes, names, and no module that waits for itself."""

import ast
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from dedup.wording.languages import LANGUAGES

PACKAGE = Path(__file__).parents[1] / "dedup"
MODULES = sorted(PACKAGE.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}
LONGEST_MODULE, LONGEST_FUNCTION, FULLEST_FOLDER = 300, 50, 24


def name_of(path: Path) -> str:
    """Give the dotted name of a module."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(path): path for path in MODULES}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def functions() -> Iterator[tuple[str, int]]:
    """Give each function with the lines of its body, its signature and docstring left out."""
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                if body:
                    lines = (body[-1].end_lineno or 0) - body[0].lineno + 1
                    yield f"{name_of(path)}.{node.name}", lines


def test_no_function_is_too_long() -> None:
    assert [one for one in functions() if one[1] > LONGEST_FUNCTION] == []


def test_no_folder_is_too_full() -> None:
    counts = Counter(path.parent for path in MODULES)
    assert {path for path, count in counts.items() if count > FULLEST_FOLDER} == set()


def test_no_two_public_classes_have_one_name() -> None:
    homes: dict[str, list[str]] = {}
    for path, tree in TREES.items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(name_of(path))
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


# Every language has the same parts, each named as its form is.
ONE_SHAPE = {f"wording.{lang}" for lang in LANGUAGES}


def test_modules_of_one_name_stand_in_different_rooms() -> None:
    homes: dict[tuple[str, str], list[str]] = {}
    for name in NAMES:
        room, *folders = name.split(".")[1:-1] or [""]
        if ".".join((room, *folders)) not in ONE_SHAPE:
            homes.setdefault((room, name.rpartition(".")[2]), []).append(name)
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


def test_a_module_without_a_room_has_a_name_of_its_own() -> None:
    files = [path for path in MODULES if path.name != "__init__.py"]
    named = Counter(path.stem for path in files)
    assert [path for path in files if path.parent == PACKAGE and named[path.stem] > 1] == []


def test_what_answers_yes_or_no_says_so_with_one_verb() -> None:
    documented = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Module)
    found = [
        f"{name_of(path)}: {text.splitlines()[0]}"
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, documented)
        and (text := ast.get_docstring(node) or "").startswith(("Say whether", "Tell whether"))
    ]
    assert found == []


def imported(path: Path) -> set[str]:
    """List the modules that a module imports when it is imported."""
    found = set()
    for node in TREES[path].body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in found if name in NAMES} - {name_of(path)}


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {name: imported(path) for name, path in NAMES.items()}
    left = dict(graph)
    while free := [name for name, others in left.items() if not others & left.keys()]:
        for name in free:
            del left[name]
    # A module of a package may import the package's own names only where those need none of it.
    assert sorted(left) == []


def test_what_needs_texts_from_outside_is_marked() -> None:
    """By the folder's name, or by a fixture that reads what is in it."""
    outside = re.compile(r'"DEDUP_SHARED"|\b(gold_pairs|whole_archive): ')
    texts = {path: path.read_text("utf-8") for path in Path(__file__).parent.rglob("test_*.py")}
    needing = [path for path, text in texts.items() if outside.search(text)]
    unmarked = [path for path in needing if "mark.shared" not in texts[path]]
    assert (unmarked, len(needing) > 5) == ([], True)


FACT_TESTS = sorted((PACKAGE.parent / "tests" / "facts").rglob("test_*.py"))


@pytest.mark.parametrize("path", FACT_TESTS, ids=lambda path: path.stem)
def test_a_test_of_facts_names_what_it_tests_first_and_is_called_after_it(path: Path) -> None:
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    named = re.match(r"``(?:tools/)?([\w.]+?)(?:\.py)?``: \S", told)
    assert named, "begin with ``the module``, a colon and what holds of it"
    assert path.stem.startswith(f"test_{named[1].rpartition('.')[2]}")
    assert told.startswith("``tools/") or pkgutil.resolve_name(f"dedup.{named[1]}")
