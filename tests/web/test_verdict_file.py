"""One file of verdicts, many who write and read it: nothing is lost, nothing is half there."""

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
import serving
from serving import ARTICLE, RELEASE
from ticked import record

from dedup.errors import OutputError
from dedup.verdicts import Verdict, VerdictSide, read_verdicts
from dedup.web.verdict_file import VerdictFile

filelock = pytest.importorskip("filelock", reason="the optional part 'web' is not installed")
PUT = "/api/v1/verdicts"
MANY = 40
_WRITE = """
import sys
from pathlib import Path
from dedup.verdicts import Verdict, VerdictSide
from dedup.web.verdict_file import VerdictFile
ledger = VerdictFile(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for n in range(int(sys.argv[3])):
    side = VerdictSide(text="ก" * 500, value="1")
    ledger.put(Verdict(key=f"{sys.argv[2]}{n}", type="number", a=side, b=side, verdict="error"))
    ledger.drop(f"{sys.argv[2]}{n - 1}" if n % 2 else "nothing")
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "verdicts.jsonl"


def verdict(key: str) -> Verdict:
    side = VerdictSide(text="76", value="76")
    return Verdict(key=key, type="number", a=side, b=side, verdict="error")


def lock_of(file: Path) -> Path:
    return file.with_name(f".{file.name}.lock")


def writer(file: Path, name: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", _WRITE, str(file), name, str(MANY)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_two_processes_that_write_and_one_that_reads(file: Path) -> None:
    writers = [writer(file, name) for name in "xy"]
    for one in writers:
        assert one.stdout
        assert one.stdout.readline() == "ready\n"
    for one in writers:
        assert one.stdin
        one.stdin.write("go\n")
        one.stdin.flush()
    read = 0
    while any(one.poll() is None for one in writers):
        # As --allow does: whole lines, whatever is being written.
        read_verdicts(file)
        read += 1
        time.sleep(0.01)
    assert [one.wait() for one in writers] == [0, 0]
    for one in writers:
        one.communicate()
    kept = {one.key for one in read_verdicts(file)}
    assert kept == {f"{name}{n}" for name in "xy" for n in range(1, MANY, 2)}
    assert read
    assert set(file.parent.iterdir()) == {file, lock_of(file)}


def test_two_servers_on_one_file(file: Path) -> None:
    servers = [serving.start(verdicts=file, bounds={"at_once": 1}) for _ in range(2)]
    try:
        for n in range(6):
            told = record(verdict="error", key=f"k{n}")
            assert servers[n % 2].send_json(PUT, told).status == 204
        assert {one.key for one in read_verdicts(file)} == {f"k{n}" for n in range(6)}
        assert servers[0].send_json(PUT, {"key": "k5", "verdict": ""}).status == 204
        assert len(read_verdicts(file)) == 5
        # What is ticked at one desk is known at the other at once.
        servers[0].send_json(PUT, record(verdict="false"))
        page = servers[1].send_form("/compare", a=ARTICLE, b=RELEASE).text
        assert "data-record" not in page
    finally:
        assert [one.stop() for one in servers] == [0, 0]


def test_one_file_by_two_names_has_one_lock(file: Path) -> None:
    VerdictFile(file)
    other = file.with_name("link")
    other.symlink_to(file)
    ledger = VerdictFile(other, patience=0.1)
    ledger.put(verdict("k"))
    assert other.is_symlink()
    assert [one.key for one in read_verdicts(file)] == ["k"]
    with filelock.FileLock(lock_of(file)), pytest.raises(OutputError):
        ledger.put(verdict("other"))


def test_a_lock_that_is_held_is_one_line(file: Path) -> None:
    ledger = VerdictFile(file, patience=0.1)
    with filelock.FileLock(lock_of(file)):
        with pytest.raises(OutputError, match="another program") as told:
            ledger.put(verdict("k"))
        with pytest.raises(OutputError, match="another program"):
            VerdictFile(file, patience=0.1)
    assert "\n" not in str(told.value)
    assert str(file) in str(told.value)
    ledger.put(verdict("k"))


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_a_read_only_file_is_one_line_and_stays_as_it_is(file: Path) -> None:
    ledger = VerdictFile(file)
    ledger.put(verdict("k"))
    file.chmod(0o400)
    for attempt in (lambda: VerdictFile(file), lambda: ledger.drop("k")):
        with pytest.raises(OutputError, match="cannot be written") as told:
            attempt()
        assert "\n" not in str(told.value)
    assert stat.S_IMODE(file.stat().st_mode) == 0o400
    assert [one.key for one in read_verdicts(file)] == ["k"]


def test_a_server_tells_why_a_tick_was_not_kept(file: Path) -> None:
    made = serving.start(verdicts=file)
    try:
        file.chmod(0o400)
        answer = made.send_json(f"{PUT}?lang=th", record(verdict="error"))
        assert (answer.status, answer.json()["type"]) == (503, "urn:dedup:problem:unwritten")
        assert "เขียนไม่ได้" in answer.json()["detail"]
        assert made.get("/healthz").status == 200
    finally:
        assert made.stop() == 0


def test_a_start_on_a_read_only_file(file: Path) -> None:
    file.touch(0o400)
    file.chmod(0o400)
    command = [sys.executable, "-m", "dedup", "--lang", "en", "serve", "--no-open", "--port", "0"]
    ended = subprocess.run(
        [*command, "--verdicts", str(file)],
        capture_output=True, text=True, check=False, timeout=60, env=os.environ,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (1, "")
    assert len(ended.stderr.splitlines()) == 1
    assert "Read-only" in ended.stderr
