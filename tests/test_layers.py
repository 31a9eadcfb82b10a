"""Imports go one way only; a room sees only the rooms on its left."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "dedup"
GROUND = {
    "palette",
    "shown",
    "errors",
    "model",
    "version",
    "lexicon",
    "streams",
    "workers",
    "verdicts",
}
ALLOWED: dict[str, set[str]] = {
    "palette": set(),
    "shown": set(),
    "errors": {"shown", "version"},
    "version": set(),
    "model": {"errors"},
    "lexicon": set(),
    "verdicts": {"errors", "model", "streams"},
    "gate": {"model", "verdicts"},
    "streams": {"errors", "lexicon"},
    "workers": {"errors"},
    "wording": {"shown", "lexicon", "model", "errors"},
    "text": GROUND,
    "align": GROUND | {"text"},
    "diff": GROUND | {"text"},
    "facts": GROUND | {"text"},
    "comparison": GROUND | {"text", "align", "diff", "facts"},
    "corpus": GROUND | {"text", "comparison", "wording"},
    "readers": GROUND,
    "report": GROUND | {"wording", "text"},
    "doors": {"corpus", "readers"},
    "schemas": GROUND | {"corpus"},
    "batch": GROUND | {"gate", "wording", "comparison", "readers", "report"},
    "matrix": GROUND | {"wording", "text", "align", "facts", "comparison", "readers", "report"},
    "__init__": GROUND | {"gate", "comparison", "corpus", "readers", "report"},
    "cli": GROUND
    | {"wording", "comparison", "corpus", "readers", "report", "web", "batch", "gate", "schemas"}
    | {"matrix", "doors"},
    "web": GROUND
    | {"schemas", "gate", "wording", "comparison", "corpus", "readers", "report", "matrix"}
    | {"doors"},
    "__main__": {"cli"},
}


def room_of(path: Path) -> str:
    """Name the room a module stands in."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def rooms_imported(path: Path) -> set[str]:
    """List the rooms a module imports, wherever in the module the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "dedup":
            names.update(f"dedup.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    # A name that is no room is one of the public names, which `__init__` gathers.
    rooms = {name.split(".")[1] for name in names if name.startswith("dedup.")}
    return {room if room in ALLOWED else "__init__" for room in rooms}


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_from_its_left(path: Path) -> None:
    room = room_of(path)
    assert room in ALLOWED, f"a new room: say in ALLOWED what it may import ({room})"
    assert rooms_imported(path) - {room} <= ALLOWED[room]


def test_the_drawing_has_every_room_and_nothing_but_its_left_is_imported() -> None:
    page = (PACKAGE.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    (drawing,) = re.findall(r"^    palette, .+\n(?:    .+\n)+", page, re.MULTILINE)
    drawn = re.findall(r"\w+", drawing)
    apart = {"__init__", "__main__", "version"}
    assert sorted(drawn) == sorted(set(ALLOWED) - apart)
    for at, room in enumerate(drawn):
        assert ALLOWED[room] - apart <= set(drawn[:at]), room


def test_there_are_modules_to_check() -> None:
    assert len(MODULES) > 5
