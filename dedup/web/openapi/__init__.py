"""What programs may ask, as OpenAPI 3.1; a test holds it against the routes and their answers."""

from collections.abc import Mapping
from typing import Any

from dedup.model import Lang
from dedup.schemas.shapes import LIMIT, SHAPES, Shape, named, one_of
from dedup.version import __version__

__all__ = ["FORMATS", "LIMIT", "SHAPES", "described"]

FORMATS: Mapping[str, str] = {
    "json": "application/json",
    "html": "text/html",
    "markdown": "text/markdown",
}
"""What a comparison can be had as, the first unless asked, with the media type of each."""


def described(base: str) -> dict[str, Any]:
    """Describe the routes of a server whose addresses begin with ``base``."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "dedup",
            "version": __version__,
            "description": "Compares two versions of a Thai statement. Nothing that is sent is "
            "kept. Positions count Unicode code points, half open.",
        },
        "servers": [{"url": base or "/"}],
        "paths": {
            "/api/v1/compare": {"post": _compare()},
            "/api/v1/find": {"post": _find()},
            "/api/v1/verdicts": {"post": _verdict()},
            "/api/v1/openapi.json": {"get": _told("This description", {"type": "object"})},
            "/api/v1/healthz": {"get": _told("Whether the server is there", named("Health"))},
        },
        "components": {"schemas": SHAPES},
    }


def _compare() -> Shape:
    text = {"schema": {"type": "string"}}
    return {
        "summary": "Compare two texts or files",
        "parameters": [
            _query("lang", one_of(Lang)),
            _query("format", {"type": "string", "enum": list(FORMATS), "default": "json"}),
        ],
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": named("Texts")},
                "multipart/form-data": {"schema": named("Files")},
            },
        },
        "responses": {
            "200": {
                "description": "The comparison",
                "content": {
                    "application/json": {"schema": named("Comparison")},
                    "text/html": text,
                    "text/markdown": text,
                },
            },
            "default": _problem(),
        },
    }


def _find() -> Shape:
    return _told("The documents that a text may come from, best first", named("Finding")) | {
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": named("Question")}},
        }
    }


def _verdict() -> Shape:
    return {
        "summary": "Keep a verdict, or take back the one about a key; needs a file for verdicts",
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": named("Verdict")}},
        },
        "responses": {"204": {"description": "It is kept"}, "default": _problem()},
    }


def _told(summary: str, shape: Shape) -> Shape:
    return {
        "summary": summary,
        "responses": {
            "200": {"description": summary, "content": {"application/json": {"schema": shape}}},
            "default": _problem(),
        },
    }


def _problem() -> Shape:
    content = {"application/problem+json": {"schema": named("Problem")}}
    return {"description": "What is refused, and why", "content": content}


def _query(name: str, shape: Shape) -> Shape:
    return {"name": name, "in": "query", "required": False, "schema": shape}
