"""What the tables of ``tests/facts`` share: their rows as cases, and what is found in a row."""

from collections.abc import Iterable
from typing import Any

import pytest

from dedup.comparison import Settings, compare
from dedup.facts import FactSettings, check, extract
from dedup.model import Addition, Document, Link
from dedup.text import analyse
from dedup.text.normalise import normalise

# All that the checks find, whatever the decision makes of it.
PROPOSED = FactSettings(stand_behind=0.0, generous=False)


def cases(rows: Iterable[tuple[Any, ...]]) -> list[Any]:
    """Take rows of an id and values as the cases of a parametrised test."""
    return [pytest.param(*row[1:], id=row[0]) for row in rows]


def alerts(frame: str, a: str, b: str) -> list[tuple[str, str, str]]:
    """List type and both quotations of what is found in two frames that answer each other."""
    texts = [frame.format(value) for value in (a, b)]
    readings = [analyse(Document(text=text, name="x", sha256="")) for text in texts]
    sides = [tuple(one.id for one in reading.sentences) for reading in readings]
    link = Link(id=0, a=sides[0], b=sides[1], relation="edited", score=0.9)
    return [
        (one.type, texts[0][one.a.start : one.a.end], texts[1][one.b.start : one.b.end])
        for one in check(readings[0], readings[1], [link], (), (), PROPOSED).discrepancies
    ]


def compared(a: str, b: str) -> list[tuple[str, str, str]]:
    """List type and both quotations of what a whole comparison finds in disagreement."""
    one, other = (Document(text=text, name="x", sha256="") for text in (a, b))
    return [
        (alert.type, a[alert.a.start : alert.a.end], b[alert.b.start : alert.b.end])
        for alert in compare(one, other, Settings(facts=PROPOSED)).discrepancies
    ]


def stated(text: str, kind: str) -> list[tuple[str, str]]:
    """List the words and the value of each fact of a type in a text."""
    found = [one for one in extract(normalise(text)) if one.type == kind]
    return [(text[one.start : one.end], one.value) for one in found]


def added(text: str, kind: str) -> list[tuple[str, str]]:
    """List words and value of the facts of a type in a text that another has nothing of."""
    a, b = (analyse(Document(text=one, name="x", sha256="")) for one in (text, "ไม่มีอะไรเหมือนกัน"))
    additions = [Addition(start=one.start, end=one.end, sentence=one.id) for one in a.sentences]
    facts = check(a, b, [], additions, ()).facts_a
    return [(text[one.start : one.end], one.value) for one in facts if one.type == kind]
