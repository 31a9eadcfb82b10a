"""``wording.languages``: each says everything, with the same blanks; none speaks for another."""

import ast
import string
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, cast

import pytest

from dedup.model import Lang
from dedup.wording import languages
from dedup.wording.languages import LANGUAGES, WRITTEN_IN, language_named, part

WORDING = Path(languages.__file__).parent
PACKAGE = WORDING.parent
PARTS = {path.stem for path in (WORDING / LANGUAGES[0]).glob("[!_]*.py")}
# Of these the English is what stands in the program: others word it, and tests of their own see
# that all of it is worded.
FROM_THE_PROGRAM = {"help", "faults"}
BY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)
BY_PART = pytest.mark.parametrize("name", sorted(PARTS - FROM_THE_PROGRAM))
ACCUSING = {"ลอกเลียน", "โกหก", "บิดเบือน", "ปกปิด", "plagiari", "wrong", "distort", "omit", "hid the"}
# A year alone needs no label in English; how a year is told depends on its era.
SILENT, OF_THEIR_OWN = {"year_labels."}, {"year_other", "lang"}


def blanks(text: str) -> set[str]:
    """List what is to be filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def entries(words: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any part
    """Give every text of a part with its name, those of tables by their keys."""
    for one in fields(words):
        value = getattr(words, one.name)
        if isinstance(value, str):
            yield one.name, value
        elif isinstance(value, Mapping):
            yield from ((f"{one.name}.{key}", text) for key, text in value.items())
        else:
            yield from ((f"{one.name}.{number}", text) for number, text in enumerate(value))


def test_every_folder_of_words_is_a_language() -> None:
    folders = {path.parent.name for path in WORDING.glob("*/__init__.py")}
    assert folders == set(LANGUAGES)


@BY_LANGUAGE
def test_a_language_has_every_part(lang: Lang) -> None:
    assert {path.stem for path in (WORDING / lang).glob("[!_]*.py")} == PARTS


@BY_LANGUAGE
@BY_PART
def test_a_language_says_everything_with_the_same_blanks(lang: Lang, name: str) -> None:
    first, said = dict(entries(part(LANGUAGES[0], name))), dict(entries(part(lang, name)))
    assert first.keys() == said.keys()
    differing = {key for key in first if blanks(first[key]) != blanks(said[key])}
    assert differing - OF_THEIR_OWN == set()
    assert {key for key, text in said.items() if not text.strip()} <= SILENT


@BY_LANGUAGE
@BY_PART
def test_nothing_accuses_anyone(lang: Lang, name: str) -> None:
    said = " ".join(text.lower() for _, text in entries(part(lang, name)))
    assert [word for word in ACCUSING if word in said] == []


@BY_LANGUAGE
def test_words_are_of_the_language_that_they_say(lang: Lang) -> None:
    for name in ("reports", "page"):
        assert part(lang, name).lang == lang


def test_no_language_speaks_for_one_that_lacks_a_part() -> None:
    with pytest.raises(ModuleNotFoundError):
        part(cast("Lang", "xx"), "reports")


def test_a_language_is_named_by_its_code_alone() -> None:
    assert language_named("th") == "th"
    assert language_named("thai") is language_named("") is language_named(None) is None
    assert WRITTEN_IN in LANGUAGES


def asked(tree: ast.AST) -> Iterator[str]:
    """Give each place that asks for one language by its code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            names = {ast.unparse(side).rpartition(".")[2] for side in sides}
            codes = {side.value for side in sides if isinstance(side, ast.Constant)}
            if "lang" in names and codes & set(LANGUAGES):
                yield ast.unparse(node)


def test_no_module_asks_for_one_language_by_its_code() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): list(asked(ast.parse(path.read_text("utf-8"))))
        for path in PACKAGE.rglob("*.py")
    }
    assert {path: places for path, places in found.items() if places} == {}
