"""What is too large, too slow or too much is refused, and the page is there for the next one."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import serving
from made_pdf import bomb
from serving import ARTICLE, RELEASE, Served

from dedup.web.problems import Problem
from dedup.web.turns import Held

_MIB = 1 << 20
COMPARE = "/api/v1/compare"


@pytest.fixture(scope="module")
def hasty() -> Iterator[Served]:
    """Give a server with little patience and little room."""
    made = serving.start(
        bounds={
            "head_time": 0.5, "body_time": 0.8, "write_time": 0.8, "heads": 8, "waiting": 2,
            "at_once": 1, "file": 2 * _MIB, "text": 200_000, "body": 5 * _MIB, "held": 8 * _MIB,
        }
    )  # fmt: skip
    yield made
    assert made.stop() == 0


def alive(made: Served) -> bool:
    return made.get("/healthz").status == 200


def closed_within(made: socket.socket, seconds: float) -> bool:
    """Return whether the other side ends a connection."""
    made.settimeout(seconds)
    try:
        while made.recv(65536):
            pass
    except TimeoutError:
        return False
    except ConnectionError:
        return True
    finally:
        made.close()
    return True


def test_a_body_that_is_announced_too_large(hasty: Served) -> None:
    head = {"Content-Length": str(40 * _MIB), "Content-Type": "application/json"}
    answer = hasty.ask("POST", COMPARE, b"", head)
    assert answer.status == 413
    assert answer.json()["status"] == 413
    assert alive(hasty)


def test_a_body_that_only_turns_out_too_large(hasty: Served) -> None:
    made = hasty.raw(
        f"POST {COMPARE} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        "Transfer-Encoding: chunked\r\n\r\n".encode()
    )
    piece = b"10000\r\n" + b" " * 65536 + b"\r\n"
    answer = b""
    try:
        for _ in range(200):
            made.sendall(piece)
        answer = made.recv(1000)
    except ConnectionError:
        answer = answer or b" 413 "
    assert b" 413 " in answer
    made.close()
    assert alive(hasty)


def test_a_file_that_is_too_large_keeps_the_other_text(hasty: Served) -> None:
    answer = hasty.send_form("/compare", a_file=("big.txt", b"a" * (3 * _MIB)), b=RELEASE)
    assert answer.status == 413
    assert "big.txt" in answer.text
    assert RELEASE in answer.text


def test_too_many_parts_and_headers(hasty: Served) -> None:
    many = {f"part{number}": "x" for number in range(300)}
    assert hasty.send_form("/compare", **many).status == 400
    body = b"--x\r\n" + b"A: b\r\n" * 5000 + b"\r\nx\r\n--x--\r\n"
    media = {"Content-Type": "multipart/form-data; boundary=x"}
    assert hasty.ask("POST", "/compare", body, media).status == 400


@pytest.mark.parametrize(
    "body",
    [b"", b"no form", b"--x", b"--x\r\n\r\n\r\n",
     b'--x\r\nContent-Disposition: form-data; name="a"',
     b'--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n'],
)  # fmt: skip
def test_what_is_no_form(hasty: Served, body: bytes) -> None:
    media = {"Content-Type": "multipart/form-data; boundary=x"}
    assert hasty.ask("POST", "/compare", body, media).status in (400, 422)


@pytest.mark.parametrize("media", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_simple_form_of_another_kind(hasty: Served, media: str) -> None:
    assert hasty.ask("POST", "/compare", b"a=1", {"Content-Type": media}).status == 415
    assert hasty.ask("POST", COMPARE, b"a=1", {"Content-Type": media}).status == 415


def test_a_slow_loris_with_the_head(hasty: Served) -> None:
    made = hasty.raw(b"GET / HTTP/1.1\r\nHost: local")
    assert closed_within(made, 3)


def test_a_slow_loris_that_says_nothing(hasty: Served) -> None:
    assert closed_within(hasty.raw(b""), 3)


def test_a_slow_loris_after_an_answer(hasty: Served) -> None:
    made = hasty.raw(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
    made.recv(4096)
    made.sendall(b"GET / HTTP/1.1\r\n")
    assert closed_within(made, 3)


def test_a_slow_loris_with_the_body(hasty: Served) -> None:
    made = hasty.raw(
        f"POST {COMPARE} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        "Content-Length: 1000\r\n\r\n{".encode()
    )
    assert b" 408 " in made.recv(4096)
    made.close()


def test_a_herd_of_slow_lorises(hasty: Served) -> None:
    herd = [hasty.raw(b"GET / HTTP/1.1\r\n") for _ in range(60)]
    try:
        assert alive(hasty)
    finally:
        for one in herd:
            one.close()


def test_whoever_came_before_a_herd_is_answered(hasty: Served) -> None:
    herd, honest = [], []
    try:
        for _ in range(5):
            honest.append(hasty.raw(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"))
            herd += [hasty.raw(b"GET / HTTP/1.1\r\n") for _ in range(6)]
        assert [b" 200 " in one.recv(4096) for one in honest] == [True] * 5
    finally:
        for one in (*herd, *honest):
            one.close()


def test_a_client_that_does_not_take_its_answer(hasty: Served) -> None:
    text = "ประโยคหนึ่งที่ยาวพอสมควร 12 ครั้ง " * 1500
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    made.connect(("127.0.0.1", hasty.port))
    body, media = serving.form(a=text, b=RELEASE)
    head = (
        f"POST /edit HTTP/1.1\r\nHost: localhost\r\nContent-Type: {media}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    for _ in range(20):
        made.sendall(head.encode() + body)
    time.sleep(4)
    assert closed_within(made, 5)
    assert alive(hasty)


def test_more_people_than_the_queue_holds(hasty: Served) -> None:
    long = " ".join(f"{ARTICLE} ครั้งที่ {number}" for number in range(60))
    statuses: list[int] = []

    def ask() -> None:
        texts = {"a": {"text": long}, "b": {"text": long[100:]}}
        statuses.append(hasty.send_json(COMPARE, texts).status)

    people = [threading.Thread(target=ask) for _ in range(8)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    assert set(statuses) == {200, 503}
    assert statuses.count(200) >= 3
    assert hasty.send_json(COMPARE, {"a": {"text": ARTICLE}, "b": {"text": RELEASE}}).status == 200


def test_memory_is_bounded_over_all_requests() -> None:
    held = Held(10)
    held.take(6)
    with pytest.raises(Problem, match="busy"):
        held.take(5)
    held.give_back(6)
    held.take(10)


def test_a_file_on_its_way_to_disk(hasty: Served) -> None:
    """What is uploaded is nowhere but in memory: no file is open, none is left."""
    fds = Path(f"/proc/{hasty.process.pid}/fd")
    if not fds.exists():
        pytest.skip("needs /proc")
    body, media = serving.form(a_file=("a.txt", b"x" * (int(1.9 * _MIB))), b=RELEASE)
    made = hasty.raw(
        f"POST /compare HTTP/1.1\r\nHost: localhost\r\nContent-Type: {media}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n".encode()
    )
    made.sendall(body[:-100])
    time.sleep(0.3)
    opened = [str(one.readlink()) for one in fds.iterdir() if one.exists()]
    made.sendall(body[-100:])
    assert made.recv(100)
    made.close()
    assert not [one for one in opened if one.startswith(("/tmp", "/var/tmp"))]  # noqa: S108


def test_a_bomb_in_a_file(served: Served) -> None:
    answer = served.send_form("/compare", a_file=("bomb.pdf", bomb()), b=RELEASE)
    assert answer.status in (413, 422)
    assert RELEASE in answer.text
    assert alive(served)
