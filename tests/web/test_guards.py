"""Who may not ask, each test named after what it stops."""

import pytest
import serving
from serving import ARTICLE, RELEASE, Served

from dedup.web.guards import Door

TEXTS = {"a": {"text": ARTICLE}, "b": {"text": RELEASE}}
COMPARE = "/api/v1/compare"


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "evil.example:{port}", "localhost.evil.example",
     "localhost.", "127.0.0.1:{port}@evil.example", "", "10.0.0.1:{port}", "[::1", "a b"],
)  # fmt: skip
def test_dns_rebinding(served: Served, host: str) -> None:
    answer = served.get("/", Host=host.format(port=served.port))
    assert answer.status == 400
    assert answer.text.startswith(("{", "Invalid"))


@pytest.mark.parametrize(
    "host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST", "[::1]:{port}"]
)
def test_the_names_of_this_machine_are_let_through(served: Served, host: str) -> None:
    assert served.get("/", Host=host.format(port=served.port)).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1"},
        {"Origin": "http://localhost:{port}"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:{port}"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"},
        {"Sec-Fetch-Site": ""},
    ],
)
@pytest.mark.parametrize("path", [COMPARE, "/compare", "/find", "/edit", "/save", "/api/v1/find"])
def test_cross_site_post(served: Served, path: str, headers: dict[str, str]) -> None:
    filled = {name: value.format(port=served.port) for name, value in headers.items()}
    answer = served.send_json(path, TEXTS, filled)
    assert answer.status == 403
    assert answer.json()["type"] == "urn:dedup:problem:origin"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://127.0.0.1:{port}"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1:{port}"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_our_page_and_programs_are_let_through(served: Served, headers: dict[str, str]) -> None:
    filled = {name: value.format(port=served.port) for name, value in headers.items()}
    assert served.send_json(COMPARE, TEXTS, filled).status == 200


def test_reading_an_answer_from_another_site(served: Served) -> None:
    asked = {
        "Origin": "https://evil.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
        "Access-Control-Request-Private-Network": "true",
    }
    answers = [
        served.ask("OPTIONS", COMPARE, headers=asked),
        served.get("/", Origin="https://evil.example"),
        served.get("/healthz", Origin="https://evil.example"),
    ]
    assert answers[0].status == 403
    for answer in answers:
        assert not [name for name in answer.headers if name.lower().startswith("access-control")]
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/", "/page.js", "/healthz", "/nowhere", "/api/v1/openapi.json"])
def test_framing_sniffing_and_leaking(served: Served, path: str) -> None:
    headers = served.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Server" not in headers
    assert "Set-Cookie" not in headers


def test_a_browser_keeping_texts(served: Served) -> None:
    assert served.send_form("/compare", a=ARTICLE, b=RELEASE).headers["Cache-Control"] == "no-store"
    assert served.send_json(COMPARE, TEXTS).headers["Cache-Control"] == "no-store"


def test_a_web_socket_from_another_site(served: Served) -> None:
    asked = {
        "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Origin": "https://evil.example",
    }  # fmt: skip
    assert served.ask("GET", "/nowhere", headers=asked).status == 404


class TestAnotherAddress:
    def test_this_machine_alone_needs_no_token(self) -> None:
        for host in ("127.0.0.1", "localhost", "::1", "127.0.0.2"):
            assert Door.at(host).token == ""

    def test_any_other_address_has_one_that_nobody_guesses(self) -> None:
        tokens = {Door.at("0.0.0.0").token for _ in range(20)}  # noqa: S104 - no socket is made
        assert len(tokens) == 20
        assert all(len(token) >= 24 for token in tokens)

    def test_a_stranger_in_the_office(self) -> None:
        made = serving.start(host="0.0.0.0")  # noqa: S104 - what is tested
        try:
            token = made.url.rstrip("/").rpartition("/")[2]
            for path in ("/", "/healthz", f"/{token[:-1]}/", "/api/v1/openapi.json", f"//{token}/"):
                assert made.get(path).status == 403
            assert made.get(f"/{token}/").status == 200
            assert f'href="/{token}/page.css"' in made.get(f"/{token}/").text
            assert made.send_form(f"/{token}/compare", a=ARTICLE, b=RELEASE).status == 200
            bearer = {"Authorization": f"Bearer {token}"}
            assert made.send_json(COMPARE, TEXTS, bearer).status == 200
            assert made.send_json(COMPARE, TEXTS, {"Authorization": "Bearer x"}).status == 403
        finally:
            assert made.stop() == 0

    def test_rebinding_a_name_to_it(self) -> None:
        door = Door.at("0.0.0.0")  # noqa: S104 - no socket is made
        assert door.answers_to("192.168.1.5:8765")
        assert not door.answers_to("evil.example:8765")
