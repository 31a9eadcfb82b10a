"""The shapes of what is sent and answered, as JSON Schema; kinds come from the model itself."""

from typing import Any, get_args

from dedup.corpus.values import Kind, Tier
from dedup.model import (
    CappedCheck,
    DiscrepancyType,
    EditOp,
    FactType,
    Fate,
    Lang,
    LinkRelation,
    MatchedBy,
    Relation,
    Role,
    SentenceKind,
    Severity,
    StanceClass,
)
from dedup.verdicts import VerdictKind

Shape = dict[str, Any]

TEXT: Shape = {"type": "string"}
COUNT: Shape = {"type": "integer", "minimum": 0}
SHARE: Shape = {"type": "number", "minimum": 0, "maximum": 1}
SPAN: Shape = {"type": "array", "prefixItems": [COUNT, COUNT], "minItems": 2, "maxItems": 2}
LIMIT: Shape = {"type": "integer", "minimum": 1, "maximum": 50, "default": 10}


def named(shape: str) -> Shape:
    """Refer to a shape by its name."""
    return {"$ref": f"#/components/schemas/{shape}"}


def one_of(kinds: object) -> Shape:
    """Give a text that is one of the values of a ``Literal``."""
    return {"type": "string", "enum": list(get_args(kinds))}


def list_of(item: Shape) -> Shape:
    """Give a list of items of one shape."""
    return {"type": "array", "items": item}


def record(needed: Shape, more: Shape | None = None) -> Shape:
    """Give an object with fields it always has and fields it may have.

    Others may come with later versions; a reader passes over what it does not know.
    """
    return {"type": "object", "required": list(needed), "properties": needed | (more or {})}


def pair_of(item: Shape) -> Shape:
    """Give what both versions have one of."""
    return record({"a": item, "b": item})


_PLACE = {"start": COUNT, "end": COUNT}
_SPOT = {"paragraph": {"type": "integer", "minimum": 1}, "page": {"type": "integer", "minimum": 1}}
WORDED = record(dict.fromkeys(get_args(Lang), TEXT))
"""A text in every language of the interface."""

_QUOTATION = record(_PLACE | {"text": TEXT, "value": TEXT}, _SPOT | {"reading": WORDED})
_MORE = _SPOT | {"value": TEXT}
_TOOL = record({"name": {"const": "dedup"}, "version": TEXT, "settings": TEXT})
_DISCREPANCY = record(
    {
        "type": one_of(DiscrepancyType),
        "severity": one_of(Severity),
        "link": {"type": "integer", "minimum": -1},
        "message": TEXT,
        "a": _QUOTATION,
        "b": _QUOTATION,
    },
    {"sureness": SHARE, "messages": WORDED, "places": list_of(pair_of(_QUOTATION)), "key": TEXT},
)
_STANDING = {
    "fate": one_of(Fate),
    "stance": {"anyOf": [one_of(StanceClass), {"type": "null"}]},
}
_ANSWER = record(_PLACE | _STANDING | {"text": TEXT, "headline": {"type": "boolean"}}, _MORE)
_HEDGE = record(_PLACE | _STANDING | {"text": TEXT, "answers": list_of(_ANSWER)}, _MORE)
_VERSION = record(
    {
        "name": TEXT,
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "length": COUNT,
        "coverage": SHARE,
        "sentences": list_of(record(_PLACE | {"id": COUNT, "kind": one_of(SentenceKind)}, _SPOT)),
    },
    {"role": one_of(Role), "title": TEXT, "date": TEXT, "pages": list_of(COUNT), "text": TEXT},
)
_LINK = record(
    {
        "id": COUNT,
        "a": list_of(COUNT),
        "b": list_of(COUNT),
        "relation": one_of(LinkRelation),
        "score": SHARE,
        "moved": {"type": "boolean"},
        "matched_by": one_of(MatchedBy),
        "edits": list_of(record({"op": one_of(EditOp), "a": SPAN, "b": SPAN})),
    }
)
_ADDED = record(
    _PLACE | {"text": TEXT, "sentence": COUNT, "link": {"type": ["integer", "null"], "minimum": 0}},
    _SPOT,
)
_FACT = record(_PLACE | {"type": one_of(FactType), "text": TEXT, "value": TEXT}, _SPOT)
_CAPPED = record({"check": one_of(CappedCheck), "looked_at": COUNT, "of": COUNT})
_SIDE = record({"text": TEXT}, {"name": TEXT, "role": one_of(Role)})
_SAID = record({"text": TEXT, "value": TEXT})
# Without a word it takes an earlier verdict back.
_VERDICT: Shape = {"type": "string", "enum": [*get_args(VerdictKind), ""]}
_MAYBE: Shape = {"type": ["string", "null"]}
_CANDIDATE = record(
    {
        "source": TEXT,
        "id": TEXT,
        "title": _MAYBE,
        "url": _MAYBE,
        "date": _MAYBE,
        "tier": one_of(Tier),
        "confidence": SHARE,
        "explained": SHARE,
        "used": SHARE,
        "weight": SHARE,
        "shared": list_of(record({"article": SPAN, "release": SPAN})),
        "names": list_of(TEXT),
        "lacking": list_of(TEXT),
    },
    {
        "other_event": {
            "anyOf": [
                {"type": "null"},
                record({name: list_of(TEXT) for name in ("days", "places", "figures")}),
            ]
        }
    },
)

_MEMBER = record(
    {"source": TEXT, "id": TEXT, "title": _MAYBE, "url": _MAYBE, "date": _MAYBE, "length": COUNT}
)
_EDGE = record({"a": COUNT, "b": COUNT, "kind": one_of(Kind), "jaccard": SHARE, "alike": SHARE})
_CLUSTER = record(
    {
        "id": TEXT,
        "kind": one_of(Kind),
        "members": list_of(_MEMBER),
        "representative": COUNT,
        "edges": list_of(_EDGE),
    }
)

SHAPES: dict[str, Shape] = {
    "Texts": pair_of(_SIDE),
    "Files": {
        "type": "object",
        "required": ["a", "b"],
        "properties": {
            side + part: shape
            for side in ("a", "b")
            for part, shape in (("", TEXT), ("_name", TEXT), ("_role", one_of(Role)))
        },
    },
    "Question": record({"text": TEXT}, {"limit": LIMIT, "name": TEXT}),
    "Comparison": record(
        {
            "schema": {"const": "dedup.comparison/1"},
            "tool": _TOOL,
            "a": _VERSION,
            "b": _VERSION,
            "relation": one_of(Relation),
            "similarity": SHARE,
            "links": list_of(_LINK),
            "added": pair_of(list_of(_ADDED)),
            "facts": pair_of(list_of(_FACT)),
            "discrepancies": list_of(_DISCREPANCY),
        },
        {
            "possible": list_of(_DISCREPANCY),
            "notes": list_of(TEXT),
            "ledger": pair_of(list_of(_HEDGE)),
            "verdicts": record({"silenced": COUNT, "expired": COUNT}),
            "capped": list_of(_CAPPED),
        },
    ),
    "Finding": record(
        {
            "schema": {"const": "dedup.finding/1"},
            "tool": _TOOL,
            "article": TEXT,
            "documents": COUNT,
            "candidates": list_of(_CANDIDATE),
            "passages": list_of(record(_PLACE | {"candidate": COUNT, "explained": SHARE})),
        }
    ),
    "Scan": record(
        {
            "schema": {"const": "dedup.scan/1"},
            "tool": _TOOL,
            "documents": COUNT,
            "clusters": list_of(_CLUSTER),
            "skipped": list_of(record({"source": TEXT, "line": COUNT, "reason": TEXT})),
        }
    ),
    "Verdict": record(
        {"key": TEXT, "type": one_of(DiscrepancyType), "verdict": _VERDICT},
        {"a": _SAID, "b": _SAID, "sureness": SHARE, "reason": TEXT, "until": TEXT},
    ),
    "Problem": record(
        {"type": TEXT, "title": TEXT, "status": {"type": "integer"}}, {"detail": TEXT}
    ),
    "Health": record({"status": {"const": "ok"}, "name": {"const": "dedup"}, "version": TEXT}),
}
