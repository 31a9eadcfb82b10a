"""The comparison as the contract's JSON: the same comparison gives the same bytes."""

import json
import re
from typing import Any, get_args

from dedup.model import (
    Addition,
    Comparison,
    Discrepancy,
    Fact,
    Hedge,
    Lang,
    Link,
    Quotation,
    Sentence,
    Version,
)
from dedup.report.view.pages import Spots
from dedup.verdicts import key_of
from dedup.wording.notes import note_text
from dedup.wording.reasons import message, readings
from dedup.wording.reports import words

SCHEMA = "dedup.comparison/1"
_DECIMALS = 4
_DEEPEST = 2
_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(comparison: Comparison, lang: Lang = "th") -> str:
    """Write the comparison in schema ``dedup.comparison/1``, ending with a line break.

    ``lang`` chooses the wording of ``message`` and ``notes``; nothing else depends on it. Every
    list is ordered by position. Beyond the contract, a document with pages gives the position at
    which each starts, and every stretch the ``page`` and ``paragraph`` it begins in, from 1.
    """
    spots_a, spots_b = Spots(comparison.a.document), Spots(comparison.b.document)
    body: dict[str, Any] = {
        "schema": SCHEMA,
        "tool": {"name": "dedup", "version": comparison.version, "settings": comparison.settings},
        "a": _version(comparison.a, spots_a),
        "b": _version(comparison.b, spots_b),
        "relation": comparison.relation,
        "similarity": round(comparison.similarity, _DECIMALS),
        "links": [_link(link) for link in sorted(comparison.links, key=lambda one: (one.a, one.b))],
        "added": {"a": _added(comparison.a, spots_a), "b": _added(comparison.b, spots_b)},
        "facts": {"a": _facts(comparison.a, spots_a), "b": _facts(comparison.b, spots_b)},
        "discrepancies": [
            _discrepancy(one, comparison, spots_a, spots_b, lang)
            for one in sorted(comparison.discrepancies, key=_by_both_positions)
        ],
        "possible": [
            _discrepancy(one, comparison, spots_a, spots_b, lang)
            for one in sorted(comparison.possible, key=_by_both_positions)
        ],
        "ledger": {
            "a": [_hedge(one, comparison, spots_a, spots_b) for one in comparison.hedges("a")],
            "b": [_hedge(one, comparison, spots_a, spots_b) for one in comparison.hedges("b")],
        },
        "notes": [note_text(note, words(lang)) for note in comparison.notes],
        "verdicts": {"silenced": comparison.silenced, "expired": comparison.expired},
    }
    if comparison.capped:
        body["capped"] = [
            {"check": one.check, "looked_at": one.looked_at, "of": one.of}
            for one in comparison.capped
        ]
    # A lone surrogate has no UTF-8 form; JSON can still name it.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", _lay_out(body, "")) + "\n"


def _lay_out(value: object, indent: str) -> str:
    """Write one sentence, link, addition … a line: short files, and readable differences."""
    inner = indent + " "
    if isinstance(value, dict) and len(indent) < _DEEPEST and value:
        items = [f"{json.dumps(key)}: {_lay_out(item, inner)}" for key, item in value.items()]
        return "{\n" + ",\n".join(inner + item for item in items) + "\n" + indent + "}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(inner + _compact(item) for item in value) + "\n" + indent + "]"
    return _compact(value)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _version(version: Version, spots: Spots) -> dict[str, Any]:
    document = version.document
    found: dict[str, Any] = {
        "name": document.name,
        "title": version.title,
        "sha256": document.sha256,
        "length": len(document.text),
        "coverage": round(version.coverage, _DECIMALS),
        "sentences": [
            {"id": one.id, "start": one.start, "end": one.end, "kind": one.kind} | _spot(one, spots)
            for one in version.sentences
        ],
    }
    if version.role:
        found["role"] = version.role
    if document.pages:
        found["pages"] = list(document.pages)
    if document.extracted:
        found["text"] = document.text
    return found


def _link(link: Link) -> dict[str, Any]:
    return {
        "id": link.id,
        "a": list(link.a),
        "b": list(link.b),
        "relation": link.relation,
        "score": round(link.score, _DECIMALS),
        "moved": link.moved,
        "matched_by": link.matched_by,
        "edits": [{"op": edit.op, "a": list(edit.a), "b": list(edit.b)} for edit in link.edits],
    }


def _by_both_positions(one: Discrepancy) -> tuple[int | str, ...]:
    return one.a.start, one.a.end, one.b.start, one.b.end, one.type


def _by_position(item: Addition | Fact) -> tuple[int, int]:
    return item.start, item.end


def _spot(item: Addition | Fact | Quotation | Sentence, spots: Spots) -> dict[str, int]:
    spot = spots.at(item.start, item.end)
    paragraph = {"paragraph": spot.paragraph}
    return paragraph if spot.page is None else {"page": spot.page} | paragraph


def _added(version: Version, spots: Spots) -> list[dict[str, Any]]:
    return [
        {
            "start": one.start,
            "end": one.end,
            "text": version.quote(one),
            "sentence": one.sentence,
            "link": one.link,
        }
        | _spot(one, spots)
        for one in sorted(version.added, key=_by_position)
    ]


def _facts(version: Version, spots: Spots) -> list[dict[str, Any]]:
    return [
        {
            "type": one.type,
            "start": one.start,
            "end": one.end,
            "text": version.quote(one),
            "value": one.value,
        }
        | _spot(one, spots)
        for one in sorted(version.facts, key=lambda one: (*_by_position(one), one.type))
    ]


def _hedge(one: Hedge, comparison: Comparison, spots_a: Spots, spots_b: Spots) -> dict[str, Any]:
    """Give an entry of the ledger, its own place by its source and its answers by the other one."""
    mine, theirs = (comparison.a, spots_a), (comparison.b, spots_b)
    if one.source == "b":
        mine, theirs = theirs, mine
    return {
        **_quotation(one.place, *mine),
        "stance": one.stance,
        "fate": one.fate,
        "answers": [
            {
                **_quotation(answer.place, *theirs),
                "stance": answer.stance,
                "fate": answer.fate,
                "headline": answer.headline,
            }
            for answer in one.answers
        ],
    }


def _discrepancy(
    one: Discrepancy, comparison: Comparison, spots_a: Spots, spots_b: Spots, lang: Lang
) -> dict[str, Any]:
    wordings = {each: words(each) for each in get_args(Lang)}
    said = {each: message(one, comparison, wording) for each, wording in wordings.items()}
    read = {each: readings(one, comparison, wording) for each, wording in wordings.items()}
    places = one.places or ((one.a, one.b),)
    return {
        "type": one.type,
        "severity": one.severity,
        "sureness": round(one.sureness, _DECIMALS),
        "link": one.link,
        "message": said[lang],
        "messages": said,
        "a": _quotation(one.a, comparison.a, spots_a)
        | {"reading": {each: found[0] for each, found in read.items()}},
        "b": _quotation(one.b, comparison.b, spots_b)
        | {"reading": {each: found[1] for each, found in read.items()}},
        "places": [
            {
                "a": _quotation(a, comparison.a, spots_a),
                "b": _quotation(b, comparison.b, spots_b),
            }
            for a, b in places
        ],
        "key": key_of(one, comparison),
    }


def _quotation(one: Quotation, version: Version, spots: Spots) -> dict[str, Any]:
    return {
        "start": one.start,
        "end": one.end,
        "text": version.quote(one),
        "value": one.value,
    } | _spot(one, spots)
