"""A matrix as JSON, ``dedup.matrix/1``: the same texts give the same bytes."""

import json
import re
from typing import Any, get_args

from dedup.matrix.lines import Speech
from dedup.matrix.values import Cell, Differing, Matrix, Paper, Point, Tally
from dedup.model import Lang

SCHEMA = "dedup.matrix/1"
_DECIMALS = 4
_SURROGATE = re.compile("[\ud800-\udfff]")
_DEEPEST = 3


def to_json(matrix: Matrix) -> str:
    """Write a matrix in its schema, in both languages, ending with a line break.

    ``papers`` are in the order in which they were given; nothing else depends on that order.
    """
    document = matrix.release.document
    release: dict[str, Any] = {
        "name": document.name,
        "title": matrix.release.title,
        "date": matrix.release.date,
        "sha256": document.sha256,
        "length": len(document.text),
    }
    if document.extracted:
        release["text"] = document.text
    body = {
        "schema": SCHEMA,
        "tool": {"name": "dedup", "version": matrix.version, "settings": matrix.settings},
        "release": release,
        "points": [
            _point(point, tally)
            for point, tally in zip(matrix.release.points, matrix.tallies, strict=True)
        ],
        "most_taken": [point.number for point in matrix.most_taken()],
        "never_taken": [point.number for point in matrix.never_taken()],
        "papers": [_paper(paper, matrix) for paper in matrix.papers],
    }
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", _laid_out(body, "")) + "\n"


def _laid_out(value: object, indent: str) -> str:
    """Write one point, cell or paper's list a line: short files, and readable differences."""
    inner = indent + " "
    if isinstance(value, dict) and len(indent) < _DEEPEST and value:
        items = [f"{_compact(key)}: {_laid_out(item, inner)}" for key, item in value.items()]
        return "{\n" + ",\n".join(inner + item for item in items) + "\n" + indent + "}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        lines = [_laid_out(item, inner) if "cells" in item else _compact(item) for item in value]
        return "[\n" + ",\n".join(inner + line for line in lines) + "\n" + indent + "]"
    return _compact(value)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _point(point: Point, tally: Tally) -> dict[str, Any]:
    found: dict[str, Any] = {
        "number": point.number,
        "kind": point.kind,
        "parent": point.parent,
        "start": point.start,
        "end": point.end,
        "text": point.text,
        "paragraph": point.paragraph,
        "taken": tally.taken,
        "differs": tally.differs,
    }
    if point.page is not None:
        found["page"] = point.page
    if point.value:
        found["value"] = point.value
    if len(point.places) > 1:
        found["places"] = [list(place) for place in point.places]
    return found


def _paper(paper: Paper, matrix: Matrix) -> dict[str, Any]:
    if paper.error:
        return {"name": paper.name, "label": paper.label, "error": paper.error["en"], "cells": []}
    found: dict[str, Any] = {
        "name": paper.name,
        "label": paper.label,
        "title": paper.title,
        "date": paper.date,
        "sha256": paper.sha256,
        "relation": paper.relation,
        "used": round(paper.used, _DECIMALS),
        "own": round(paper.own, _DECIMALS),
        "cells": [_cell(number, cell) for number, cell in enumerate(paper.cells, 1)],
        "discrepancies": [_differing(one) for one in paper.sure],
        "possible": [_differing(one) for one in paper.possible],
        "added": [
            {"start": one.start, "end": one.end, "text": one.text, "paragraph": one.paragraph}
            for one in paper.extras
        ],
        "note": {lang: Speech(matrix, lang).note(paper) for lang in get_args(Lang)},
    }
    return found | ({"report": paper.report} if paper.report else {})


def _cell(number: int, cell: Cell) -> dict[str, Any]:
    found: dict[str, Any] = {"point": number, "status": cell.status}
    if cell.start >= 0:
        found |= {"start": cell.start, "end": cell.end}
    if cell.differing:
        found["differing"] = list(cell.differing)
    return found


def _differing(one: Differing) -> dict[str, Any]:
    return {
        "number": one.number,
        "point": one.point,
        "type": one.type,
        "severity": one.severity,
        "sureness": round(one.sureness, _DECIMALS),
        "kind": dict(one.kinds),
        "release": dict(one.release),
        "article": dict(one.article),
        "start": one.start,
        "end": one.end,
        "paragraph": one.article_paragraph,
        "release_paragraph": one.release_paragraph,
    }
