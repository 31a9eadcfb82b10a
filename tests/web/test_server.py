"""Starting and ending: the first line, the port, a second start, a clean end."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import serving
from serving import ARTICLE, RELEASE, Served

ROOT = Path(__file__).parents[2]


def command(*options: str) -> subprocess.Popen[str]:
    """Start the command itself."""
    return subprocess.Popen(
        [sys.executable, "-m", "dedup", "serve", "--no-open", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


def test_the_first_line_is_the_address_and_there_is_no_other() -> None:
    port = free_port()
    process = command("--port", str(port))
    assert first_line(process) == f"http://127.0.0.1:{port}/"
    assert Served(process=process, url=f"http://127.0.0.1:{port}/").get("/").status == 200
    process.send_signal(signal.SIGTERM)
    rest, talk = process.communicate(timeout=20)
    assert (process.returncode, rest, talk) == (0, "", "")


def test_a_signal_before_anybody_asked() -> None:
    process = command("--port", "0")
    first_line(process)
    process.send_signal(signal.SIGTERM)
    _, talk = process.communicate(timeout=20)
    assert (process.returncode, talk) == (0, "")


def test_a_second_start_opens_the_page_that_runs(served: Served) -> None:
    second = command("--port", str(served.port))
    out, _ = second.communicate(timeout=20)
    assert second.returncode == 0
    assert out == served.url + "\n"
    assert served.get("/healthz").status == 200


def test_a_port_that_someone_else_has() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        process = command("--port", str(other.getsockname()[1]))
        out, talk = process.communicate(timeout=20)
    assert (process.returncode, out) == (1, "")
    assert "--port 0" in talk


def test_an_index_that_is_not_there(tmp_path: Path) -> None:
    process = command("--port", "0", "--index", str(tmp_path / "none"))
    out, talk = process.communicate(timeout=20)
    assert (process.returncode, out) == (1, "")
    assert "no such index" in talk


def test_another_address_comes_with_a_warning() -> None:
    process = command("--port", "0", "--host", "0.0.0.0")  # noqa: S104 - what is tested
    line = first_line(process)
    assert Served(process=process, url=line).get("/").status == 403
    process.send_signal(signal.SIGTERM)
    _, talk = process.communicate(timeout=20)
    assert len(line.rstrip("/").rpartition("/")[2]) >= 24
    assert talk.count("\n") == 1


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_at_once_in_the_middle_of_work(how: signal.Signals) -> None:
    made = serving.start()
    long = "\n".join(f"{ARTICLE} ครั้งที่ {number} ของปี" for number in range(3000))
    answers: list[object] = []

    def ask() -> None:
        try:
            texts = {"a": {"text": long}, "b": {"text": long[::-1]}}
            answers.append(made.send_json("/api/v1/compare", texts).status)
        except OSError as error:
            answers.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(3)
    children = child_processes(made.process.pid)
    started = time.monotonic()
    made.process.send_signal(how)
    code = made.process.wait(timeout=20)
    _, talk = made.process.communicate()
    asking.join(timeout=20)
    assert code == 0
    assert time.monotonic() - started < 10
    assert ARTICLE[:20] not in talk
    time.sleep(0.3)
    assert [one for one in children if Path(f"/proc/{one}").exists()] == []


def child_processes(parent: int) -> list[int]:
    """List the processes that one has started, where the system tells."""
    found = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(one) for one in found.read_text().split()] if found.exists() else []


def test_nothing_is_kept_and_nothing_is_said(tmp_path: Path) -> None:
    """Without a file for verdicts a day's work leaves no file and no line."""
    process = subprocess.Popen(
        [sys.executable, "-m", "dedup", "serve", "--no-open", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "TMPDIR": str(tmp_path)},
    )
    made = Served(process=process, url=first_line(process))
    assert made.send_form("/compare", a=ARTICLE, b=RELEASE).status == 200
    assert (
        made.send_form("/compare", a_file=("a.pdf", b"%PDF-1.4 nothing"), b=RELEASE).status >= 400
    )
    assert (
        made.send_json("/api/v1/compare", {"a": {"text": "\0"}, "b": {"text": "ก"}}).status == 422
    )
    made.raw(b"\x16\x03\x01 no HTTP\r\n\r\n").close()
    process.send_signal(signal.SIGTERM)
    out, talk = process.communicate(timeout=20)
    assert (process.returncode, out, talk) == (0, "", "")
    assert list(tmp_path.rglob("*")) == []


def test_the_options_are_those_of_the_contract() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "dedup", "serve", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ).stdout
    for option in ("--port", "--host", "--index", "--verdicts", "--no-open"):
        assert option in shown
    assert json.dumps(8765) in shown
