"""Every JSON that is written is what its schema says, field by field."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import made_up
import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from schema_check import check
from typer.testing import CliRunner

from dedup import compare, read, to_json
from dedup.cli.app import app
from dedup.schemas import NAMES, schema
from dedup.schemas.shapes import Shape

ROOT = Path(__file__).parents[2]
Steps = tuple[str | int, ...]
MADE = [name for name in dir(made_up) if name.endswith("_pair")]


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_is_one_and_is_printed(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    printed = CliRunner().invoke(app, ["schema", name]).stdout
    assert json.loads(printed) == schema(name)


def test_the_names_are_listed_and_others_refused() -> None:
    assert CliRunner().invoke(app, ["schema"]).stdout.split() == list(NAMES)
    assert CliRunner().invoke(app, ["schema", "nothing"]).exit_code == 2


@pytest.mark.parametrize("name", MADE)
def test_made_up_comparisons_hold(name: str) -> None:
    check("comparison", to_json(getattr(made_up, name)(), "en"))


def test_the_seeds_hold() -> None:
    seeds = ROOT / "seeds"
    check("comparison", to_json(compare(read(seeds / "news.txt"), read(seeds / "official.txt"))))


def test_a_changed_field_does_not_hold_wherever_it_stands() -> None:
    found = check("comparison", to_json(made_up.flood_pair()))
    changed = list(changes(found))
    assert len(changed) > 80
    for change in changed:
        with pytest.raises(ValidationError):
            check("comparison", json.dumps(change))


def changes(found: Shape) -> Iterator[Shape]:
    """Give the comparison with one field renamed, or a value of another kind."""
    for path in fields(found):
        other = copy.deepcopy(found)
        place: Any = other
        for step in path[:-1]:
            place = place[step]
        place["renamed"] = place.pop(path[-1])
        yield other
    for path, value in ((("a", "length"), "2483"), (("relation",), "other"), (("similarity",), 2)):
        other = copy.deepcopy(found)
        place = other
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
        yield other


def fields(found: Any, path: Steps = ()) -> Iterator[Steps]:  # noqa: ANN401 - any part of JSON
    """List the fields of an answer, of each list those of its first item alone."""
    if isinstance(found, list) and found:
        yield from fields(found[0], (*path, 0))
    elif isinstance(found, dict):
        for name, value in found.items():
            yield (*path, name)
            yield from fields(value, (*path, name))


def test_findings_and_scans_hold(tmp_path: Path) -> None:
    pytest.importorskip("rensa")
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    text = (ROOT / "seeds" / "official.txt").read_text(encoding="utf-8")
    for name in ("one", "two"):
        (corpus / f"{name}.txt").write_text(text, encoding="utf-8")
    runner = CliRunner()
    news = str(ROOT / "seeds" / "news.txt")
    found = runner.invoke(app, ["find", news, "--corpus", str(corpus), "--json", "-"]).stdout
    assert check("find", found)["candidates"]
    scanned = runner.invoke(app, ["scan", str(corpus), "--json", "-"]).stdout
    assert check("scan", scanned)["clusters"]
