"""The JSON that commands write, as JSON Schema: shipped, printed by ``dedup schema``, and tested.

What version 1 of each promises is in docs/api.md: fields keep their type and meaning, others may
join them.
"""

import json
from importlib.resources import files

from dedup.schemas.shapes import SHAPES, WORDED, Shape

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TITLES = {
    "comparison": ("Comparison", "dedup.comparison/1", "What `dedup compare --json` writes"),
    "find": ("Finding", "dedup.finding/1", "What `dedup find --json` writes"),
    "scan": ("Scan", "dedup.scan/1", "What `dedup scan --json` writes"),
    "verdict": ("Verdict", "dedup.verdict/1", "One line of a file of verdicts"),
}

_FILES = {"matrix": "matrix.json"}

NAMES = tuple(sorted((*_TITLES, *_FILES)))
"""What there is a schema of."""


def schema(name: str) -> Shape:
    """Give the schema of an output; raises ``KeyError`` for one that there is none of."""
    if name in _FILES:
        text = (files("dedup.schemas") / _FILES[name]).read_text(encoding="utf-8")
        found: Shape = json.loads(text)
        found["$defs"] |= {"worded": WORDED}
        return found
    shape, identity, title = _TITLES[name]
    return {"$schema": _DRAFT, "$id": identity, "title": title, **SHAPES[shape]}
