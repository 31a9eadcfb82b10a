"""The description holds: every route is in it, and every answer is as it says, field by field."""

from collections.abc import Iterator
from typing import Any, cast, get_args

import pytest
from serving import ARTICLE, RELEASE, Served

from dedup.corpus.values import Tier
from dedup.schemas.shapes import Shape
from dedup.web.api import Api
from dedup.web.desk import desk_of
from dedup.web.openapi import FORMATS, SHAPES, described
from dedup.web.ticks import Ticks
from dedup.web.work import WRITERS

jsonschema = pytest.importorskip("jsonschema")

TEXTS = {"a": {"text": ARTICLE, "role": "article"}, "b": {"text": RELEASE, "role": "release"}}
HTML = ("b.html", f"<html><title>เรื่อง</title><body><p>{RELEASE}</p></body></html>".encode())


def test_every_route_is_described_and_none_besides() -> None:
    desk = desk_of()
    routes = {
        (route.path, method.lower())
        for route in (*Api(desk).routes(), *Ticks(desk).routes())
        if route.path.startswith("/api/")
        for method in (route.methods or set()) - {"HEAD"}
    }
    paths = described("")["paths"]
    assert {(path, method) for path, methods in paths.items() for method in methods} == routes


def test_every_format_that_may_be_asked_for_is_written() -> None:
    assert WRITERS.keys() == FORMATS.keys()


def test_the_server_gives_the_description(served: Served) -> None:
    assert served.get("/api/v1/openapi.json").json() == described("")


@pytest.mark.parametrize("name", SHAPES)
def test_the_shapes_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SHAPES[name])


def answers(served: Served) -> Iterator[tuple[str, Any]]:
    yield "Comparison", served.send_json("/api/v1/compare", TEXTS).json()
    yield "Comparison", served.send_form("/api/v1/compare", a=ARTICLE, b=HTML).json()
    hedged = RELEASE.replace("ได้ขุดลอก", "คาดว่าจะขุดลอก").replace("โดยจะ", "โดยอาจ")
    found = served.send_json("/api/v1/compare", {"a": {"text": ARTICLE}, "b": {"text": hedged}})
    assert found.json()["ledger"]["b"]
    yield "Comparison", found.json()
    yield "Finding", served.send_json("/api/v1/find", {"text": ARTICLE}).json()
    yield "Problem", served.send_json("/api/v1/find", {"text": 1}).json()
    yield "Problem", served.send_json("/api/v1/find", {"text": ""}).json()
    yield "Health", served.get("/api/v1/healthz").json()


def test_every_answer_is_as_described(served: Served) -> None:
    for name, answer in answers(served):
        jsonschema.validate(answer, SHAPES[name])
        assert list(untold(answer, SHAPES[name], name)) == []


def test_what_is_sent_is_as_described() -> None:
    jsonschema.validate(TEXTS, SHAPES["Texts"])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"a": {"text": ARTICLE}}, SHAPES["Texts"])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"text": ARTICLE, "limit": 51}, SHAPES["Question"])


def test_the_tiers_are_those_of_the_corpus() -> None:
    candidate = SHAPES["Finding"]["properties"]["candidates"]["items"]
    assert candidate["properties"]["tier"]["enum"] == list(get_args(Tier))


def untold(value: object, shape: Shape, where: str) -> Iterator[str]:
    """Name each field of an answer that its shape does not know."""
    if isinstance(value, list) and "items" in shape:
        for one in value:
            yield from untold(one, shape["items"], f"{where}[]")
    elif isinstance(value, dict):
        known = cast("dict[str, Shape]", shape.get("properties", {}))
        for name, one in value.items():
            if name in known:
                yield from untold(one, known[name], f"{where}.{name}")
            else:
                yield f"{where}.{name}"
