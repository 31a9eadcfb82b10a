"""`/api/v1` answers as the commands do, and says what is wrong as a problem."""

import json
from collections.abc import Callable

import pytest
from serving import ARTICLE, RELEASE, Served

from dedup import compare, document
from dedup.model import Comparison, Lang
from dedup.report import to_html, to_json, to_markdown

COMPARE, FIND = "/api/v1/compare", "/api/v1/find"
TEXTS = {
    "a": {"text": ARTICLE, "name": "ข่าว.txt", "role": "article"},
    "b": {"text": RELEASE, "name": "ประกาศ.txt", "role": "release"},
}


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize(
    ("wanted", "media", "write"),
    [
        ("json", "application/json", to_json),
        ("html", "text/html", to_html),
        ("markdown", "text/markdown", to_markdown),
    ],
)
def test_it_answers_as_the_command_does(
    served: Served,
    wanted: str,
    media: str,
    write: Callable[[Comparison, Lang], str],
    lang: Lang,
) -> None:
    answer = served.send_json(f"{COMPARE}?format={wanted}&lang={lang}", TEXTS)
    a, b = document(ARTICLE, name="ข่าว.txt"), document(RELEASE, name="ประกาศ.txt")
    assert answer.status == 200
    assert answer.headers.get_content_type() == media
    assert answer.text == write(compare(a, b, roles=("article", "release")), lang)


def test_json_in_thai_is_the_usual_answer(served: Served) -> None:
    found = served.send_json(COMPARE, TEXTS).json()
    assert [one["type"] for one in found["discrepancies"]] == ["number"]
    assert "ตัวเลข" in found["discrepancies"][0]["message"]


def test_one_role_says_the_other(served: Served) -> None:
    texts = {"a": {"text": ARTICLE, "role": "release"}, "b": {"text": RELEASE}}
    expected = compare(
        document(ARTICLE, name="a"), document(RELEASE, name="b"), roles=("release", "article")
    )
    assert served.send_json(COMPARE, texts).text == to_json(expected)


def test_text_and_file_in_a_form(served: Served) -> None:
    release = ("ประกาศ.html", f"<html><body><p>{RELEASE}</p></body></html>".encode())
    answer = served.send_form(COMPARE, a=ARTICLE, a_role="article", b=release)
    found = answer.json()
    assert answer.status == 200
    assert found["b"]["name"] == "ประกาศ.html"
    assert "1460" in found["b"]["text"]


def test_positions_are_those_of_the_text_as_it_was_sent(served: Served) -> None:
    found = served.send_form(COMPARE, a=f"\r\n\r\n{ARTICLE}", b=RELEASE).json()
    first = found["discrepancies"][0]["a"]
    assert f"\r\n\r\n{ARTICLE}"[first["start"] : first["end"]] == first["text"]


def test_find_tells_the_release(served: Served) -> None:
    answer = served.send_json(FIND, {"text": ARTICLE})
    found = answer.json()
    assert answer.status == 200
    assert found["documents"] == 2
    assert [one["id"] for one in found["candidates"]] == ["canal"]
    assert served.send_json(FIND, {"text": "คนละเรื่องกันเลย", "limit": 1}).json()["candidates"] == []


@pytest.mark.parametrize(
    ("path", "body", "status", "kind"),
    [
        (COMPARE, [], 400, "form"),
        (COMPARE, {"a": {"text": "ก"}}, 400, "form"),
        (COMPARE, {"a": {"text": 5}, "b": {"text": "ก"}}, 400, "form"),
        (COMPARE, {"a": {"text": "ก", "name": 5}, "b": {"text": "ก"}}, 400, "form"),
        (COMPARE, {"a": {"text": "ก", "role": "paper"}, "b": {"text": "ก"}}, 400, "form"),
        (COMPARE, {"a": {"text": "ก", "role": "article"}, "b": {"text": "ก", "role": "article"}},
         422, "unreadable"),
        (COMPARE, {"a": {"text": " "}, "b": {"text": "ก"}}, 422, "empty"),
        (COMPARE, {"a": {"text": "ก\0"}, "b": {"text": "ก"}}, 422, "unreadable"),
        (COMPARE, {"a": {"text": "ก\ud800"}, "b": {"text": "ก"}}, 422, "unreadable"),
        (f"{COMPARE}?lang=xx", TEXTS, 400, "form"),
        (f"{COMPARE}?format=docx", TEXTS, 400, "form"),
        (FIND, {}, 400, "form"),
        (FIND, {"text": ""}, 422, "empty"),
        (FIND, {"text": "ก", "limit": 0}, 400, "form"),
        (FIND, {"text": "ก", "limit": True}, 400, "form"),
        (FIND, {"text": "ก", "limit": 51}, 400, "form"),
        ("/api/v1/nothing", {}, 404, "address"),
        ("/api/v1/healthz", {}, 405, "method"),
    ],
)  # fmt: skip
def test_a_problem_is_reported_as_one(
    served: Served, path: str, body: object, status: int, kind: str
) -> None:
    answer = served.send_json(path, body)
    found = answer.json()
    assert (answer.status, found["status"]) == (status, status)
    assert found["type"] == f"urn:dedup:problem:{kind}"
    assert answer.headers.get_content_type() == "application/problem+json"
    assert found["title"]


@pytest.mark.parametrize("body", [b"{", b"[" * 100_000, b"\xff\xfe", b"NaN", b'{"a":1e999}'])
def test_what_is_not_json(served: Served, body: bytes) -> None:
    answer = served.ask("POST", COMPARE, body, {"Content-Type": "application/json"})
    assert answer.status == 400


def test_no_problem_quotes_a_text(served: Served) -> None:
    hidden = "ความลับราชการ"
    for side in (
        {"text": f"{hidden}\0"},
        {"text": hidden, "role": "x"},
        {"text": hidden, "name": 1},
    ):
        answer = served.send_json(COMPARE, {"a": side, "b": {"text": hidden}})
        assert answer.status >= 400
        assert hidden not in json.dumps(answer.json(), ensure_ascii=False)


def test_a_problem_in_the_language_that_was_asked_for(served: Served) -> None:
    thai = served.send_json(f"{COMPARE}?lang=th", {"a": {"text": ""}, "b": {"text": "ก"}}).json()
    english = served.send_json(f"{COMPARE}?lang=en", {"a": {"text": ""}, "b": {"text": "ก"}}).json()
    assert thai["title"] != english["title"]


def test_it_says_that_it_is_there(served: Served) -> None:
    for path in ("/healthz", "/api/v1/healthz"):
        found = served.get(path).json()
        assert (found["status"], found["name"]) == ("ok", "dedup")
