"""``facts.registry``: what the model knows no table of the house forgets: each gap is named."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from dedup.facts.decision.evidence import FAMILIES
from dedup.facts.disagreement import SEVERITY
from dedup.facts.kind import Kind
from dedup.facts.registry import KINDS
from dedup.model import DiscrepancyType, FactType, Lang, Reason, Severity
from dedup.model.kinds import FACT_WEIGHTS
from dedup.wording.languages import LANGUAGES
from dedup.wording.reports import words

ROOM = Path(__file__).parents[2] / "dedup" / "facts"
BY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)


def test_every_fact_type_is_a_kind() -> None:
    assert set(KINDS) == set(get_args(FactType))
    assert all(kind.type == name for name, kind in KINDS.items())


def test_every_fact_type_has_its_weight_in_the_reports() -> None:
    assert set(FACT_WEIGHTS) == set(get_args(FactType))


def test_every_disagreement_has_its_family_of_evidence() -> None:
    assert set(FAMILIES) == set(get_args(DiscrepancyType))


def test_every_disagreement_has_a_severity() -> None:
    assert set(SEVERITY) == set(get_args(DiscrepancyType))
    assert set(SEVERITY.values()) == set(get_args(Severity))


def test_every_disagreement_can_be_a_reason() -> None:
    assert set(get_args(DiscrepancyType)) <= set(get_args(Reason))


@BY_LANGUAGE
def test_every_fact_type_has_its_words(lang: Lang) -> None:
    assert set(words(lang).fact_types) == set(get_args(FactType))


@BY_LANGUAGE
def test_every_reason_has_its_words(lang: Lang) -> None:
    assert set(words(lang).reasons) == set(get_args(Reason))


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_a_kind_shares_its_values_with_one_that_is_there(kind: Kind) -> None:
    other = kind.valued_as
    assert other is None or KINDS[other].valued_as is None


def functions_giving(what: str, folder: str) -> Iterator[str]:
    """Name, as module.function, the public functions of a folder that yield such values."""
    for path in sorted((ROOM / folder).glob("[!_]*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                gives = node.returns
                if gives and ast.unparse(gives) == f"Iterator[{what}]":
                    yield f"{path.stem}.{node.name}"


def asked_by(path: Path) -> set[str]:
    """List what a module names as module.name."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {ast.unparse(node) for node in nodes if isinstance(node, ast.Attribute)}


ASKED = asked_by(ROOM / "registry.py")


def test_every_kind_is_listed() -> None:
    names = [path.stem for path in sorted((ROOM / "kinds").glob("[!_]*.py"))]
    modules = [import_module(f"dedup.facts.kinds.{name}") for name in names]
    written = {id(one) for each in modules for one in vars(each).values() if isinstance(one, Kind)}
    assert written <= {id(kind) for kind in KINDS.values()}


# What these give is asked for by the finder of numbers.
PARTS_OF_NUMBERS = {"number_words.find", "measure.joined", "measure.with_lent_units"}


def test_every_finder_is_listed() -> None:
    finders = set(functions_giving("Mention", "kinds")) - PARTS_OF_NUMBERS
    assert finders
    assert finders - ASKED == set()


def test_every_check_is_listed() -> None:
    checks = set(functions_giving("Disagreement", "checks"))
    assert checks
    assert checks - ASKED - asked_by(ROOM / "checks" / "turning.py") == set()


def test_every_veto_is_listed() -> None:
    vetoes = set(functions_giving("Disagreement", "vetoes"))
    assert vetoes
    assert vetoes - ASKED == set()
