"""Both languages say the same of a matrix, with the same blanks to fill."""

import string
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import get_args

from dedup.matrix.values import APART, STATUSES, TextKind
from dedup.wording.matrix import ENGLISH, THAI, MatrixWords


def entries(wording: MatrixWords) -> Iterator[tuple[str, str]]:
    for one in fields(wording):
        value = getattr(wording, one.name)
        if isinstance(value, Mapping):
            yield from ((f"{one.name}.{key}", text) for key, text in value.items())
        else:
            yield one.name, value


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_entries_and_blanks() -> None:
    thai, english = dict(entries(THAI)), dict(entries(ENGLISH))
    assert thai.keys() == english.keys()
    assert [name for name in thai if blanks(thai[name]) != blanks(english[name])] == []


def test_every_status_kind_and_relation_has_words() -> None:
    for wording in (THAI, ENGLISH):
        assert set(wording.cells) == set(wording.signs) == set(STATUSES)
        assert set(wording.kinds) == set(get_args(TextKind))
        assert set(wording.apart) == APART
