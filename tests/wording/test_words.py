"""Both languages say everything, and say it with the same blanks to fill."""

import string
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import get_args

import pytest

from dedup.model import (
    DamageClass,
    FactType,
    Fate,
    MatchedBy,
    Reason,
    Relation,
    Role,
    SentenceKind,
    Severity,
)
from dedup.verdicts import VerdictKind
from dedup.wording.en import ENGLISH
from dedup.wording.form import Words, words
from dedup.wording.th import THAI

ENUMERATED = {
    "relations": Relation,
    "severities": Severity,
    "reasons": Reason,
    "damage": DamageClass,
    "roles": Role,
    "role_names": Role,
    "ticks": VerdictKind,
    "fact_types": FactType,
    "sentence_kinds": SentenceKind,
    "matched_by": MatchedBy,
    "fates": Fate,
}
ACCUSING = {"ลอกเลียน", "โกหก", "บิดเบือน", "ปกปิด", "plagiari", "wrong", "distort", "omit", "hid the"}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def entries(wording: Words) -> Iterator[tuple[str, str]]:
    for one in fields(wording):
        value = getattr(wording, one.name)
        if isinstance(value, str):
            yield one.name, value
        elif isinstance(value, Mapping):
            yield from ((f"{one.name}.{key}", text) for key, text in value.items())
        else:
            yield from ((f"{one.name}.{number}", text) for number, text in enumerate(value))


def test_both_languages_have_the_same_entries_and_blanks() -> None:
    thai, english = dict(entries(THAI)), dict(entries(ENGLISH))
    assert thai.keys() == english.keys()
    differing = {
        name
        for name in thai
        if blanks(thai[name]) != blanks(english[name]) and name not in ("year_other", "lang")
    }
    assert differing == set()
    # A year alone needs no label in English.
    silent = {name for name, text in (*thai.items(), *english.items()) if not text.strip()}
    assert silent == {"year_labels."}


@pytest.mark.parametrize("name", ENUMERATED)
@pytest.mark.parametrize("wording", [THAI, ENGLISH], ids=["th", "en"])
def test_everything_the_model_can_say_has_a_word(wording: Words, name: str) -> None:
    assert set(getattr(wording, name)) == set(get_args(ENUMERATED[name]))


@pytest.mark.parametrize("wording", [THAI, ENGLISH], ids=["th", "en"])
def test_nothing_accuses_anyone(wording: Words) -> None:
    said = " ".join(text.lower() for _, text in entries(wording))
    assert [word for word in ACCUSING if word in said] == []


def test_a_language_is_found_by_its_name() -> None:
    assert words("th") is THAI
    assert words("en") is ENGLISH
    assert len(THAI.months) == len(ENGLISH.months) == 12
