"""Every JSON that is written is what its schema says, field by field."""

import copy
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import made_up
import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from typer.testing import CliRunner

from dedup import compare, read, to_json
from dedup.cli import app
from dedup.schemas import NAMES, schema
from dedup.schemas.shapes import Shape

ROOT = Path(__file__).parents[2]
GOLD = Path(os.environ.get("DEDUP_SHARED", ROOT.parent / "shared")) / "gold" / "pairs"
MADE = [name for name in dir(made_up) if name.endswith("_pair")]


def strict(shape: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Refuse fields that a schema does not name: what is written must all be told."""
    if isinstance(shape, dict):
        closed = {key: strict(value) for key, value in shape.items()}
        if "properties" in closed and closed.get("type") == "object":
            closed["additionalProperties"] = False
        return closed
    return [strict(one) for one in shape] if isinstance(shape, list) else shape


def check(name: str, written: str) -> Shape:
    found: Shape = json.loads(written)
    Draft202012Validator(strict(schema(name))).validate(found)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_is_one_and_is_printed(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    printed = CliRunner().invoke(app, ["schema", name]).stdout
    assert json.loads(printed) == schema(name)


def test_the_names_are_told_and_others_refused() -> None:
    assert CliRunner().invoke(app, ["schema"]).stdout.split() == list(NAMES)
    assert CliRunner().invoke(app, ["schema", "nothing"]).exit_code == 2


@pytest.mark.parametrize("name", MADE)
def test_made_up_comparisons_hold(name: str) -> None:
    check("comparison", to_json(getattr(made_up, name)(), "en"))


def test_the_seeds_hold_and_a_changed_field_does_not() -> None:
    seeds = ROOT / "seeds"
    written = to_json(compare(read(seeds / "news.txt"), read(seeds / "official.txt")))
    found = check("comparison", written)
    for change in changes(found):
        with pytest.raises(ValidationError):
            check("comparison", json.dumps(change))


def changes(found: Shape) -> Iterator[Shape]:
    """Give the comparison with one thing in it lost, renamed or of another type."""
    for field in found:
        lost = copy.deepcopy(found)
        del lost[field]
        lost["renamed"] = found[field]
        yield lost
    for path, value in ((("a", "length"), "2483"), (("relation",), "other"), (("similarity",), 2)):
        other = copy.deepcopy(found)
        place = other
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
        yield other


@pytest.mark.shared
@pytest.mark.skipif(not GOLD.is_dir(), reason="no hand-aligned pairs here: set DEDUP_SHARED")
def test_the_hand_aligned_pairs_hold() -> None:
    for pair in sorted(GOLD.iterdir())[::4]:
        check("comparison", to_json(compare(read(pair / "a.txt"), read(pair / "b.txt"))))


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
