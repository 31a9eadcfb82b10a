"""What commands leave: reports of their owner's alone, and nothing when they are ended."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dedup.cli.options import Misused
from dedup.cli.output import page_to_open, write_all, write_report
from dedup.errors import OutputError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights and signals of POSIX")
LONG = "ผลประชุมคณะทำงานลุ่มน้ำสมมติรับทราบความคืบหน้าโครงการซ่อมประตูระบาย"


def test_a_link_keeps_leading_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "r.html"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link = tmp_path / "r.html"
    link.symlink_to(target)
    write_report(str(link), "new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_to_nothing_makes_its_target(tmp_path: Path) -> None:
    (tmp_path / "r.html").symlink_to(tmp_path / "new.html")
    write_report(str(tmp_path / "r.html"), "x")
    assert (tmp_path / "new.html").read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("name", [f"{LONG}.html", "x" * 255, "ก" * 85])
def test_names_as_long_as_names_can_be(tmp_path: Path, name: str) -> None:
    write_report(str(tmp_path / name), "x")
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["ก" * 98, "x" * 256, "loop"])
def test_names_that_cannot_be_are_reported(tmp_path: Path, name: str) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(OutputError, match="cannot be written"):
        write_all([(str(tmp_path / "good.html"), "x"), (str(tmp_path / name), "x")])
    assert [path.name for path in tmp_path.iterdir()] == ["loop"]


def test_a_page_to_open_is_in_a_folder_of_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    old, page = Path(page_to_open()), Path(page_to_open())
    assert page.parent.stat().st_mode & 0o777 == 0o700
    assert page.stat().st_mode & 0o777 == 0o600
    os.utime(old, (1, 1))
    page_to_open()
    assert (old.exists(), page.exists()) == (False, True)


@pytest.mark.parametrize("home", ["cache", "home", "nowhere"])
def test_without_a_session_it_is_in_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "shared"))
    (tmp_path / "shared").mkdir()
    if home == "cache":
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    else:
        monkeypatch.setenv("HOME", str(tmp_path) if home == "home" else os.devnull)
    folder = Path(page_to_open()).parent
    assert folder.stat().st_mode & 0o777 == 0o700
    assert folder.is_relative_to(tmp_path / "shared") is (home == "nowhere")


def started(tmp_path: Path, *words: str | Path) -> "subprocess.Popen[str]":
    shared = tmp_path / "tmp"
    shared.mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-m", "dedup", *map(str, words)],
        env={**os.environ, "TMPDIR": str(shared)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.process
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_leaves_no_temporary_index(
    tmp_path: Path, make_corpus: Callable[[Path], Path], number: signal.Signals
) -> None:
    corpus = make_corpus(tmp_path / "c.jsonl")
    article = tmp_path / "a.txt"
    article.write_text("ข่าวที่ไม่มีต้นทาง", encoding="utf-8")
    process = started(tmp_path, "find", article, "--corpus", corpus)
    shared = tmp_path / "tmp"
    deadline = time.monotonic() + 30
    while not list(shared.glob("dedup-*/index")) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert list(shared.iterdir())
    process.send_signal(number)
    process.communicate(timeout=60)
    assert process.returncode not in (0, -number)
    assert list(shared.iterdir()) == []


@pytest.fixture
def make_corpus() -> Callable[[Path], Path]:
    pytest.importorskip("numpy")

    def make(path: Path) -> Path:
        line = '{"id": "%d", "text": "%s"}\n'
        rows = (line % (at, f"เอกสารที่ {at} " * 400) for at in range(4_000))
        path.write_text("".join(rows), encoding="utf-8")
        return path

    return make


class TestStreams:
    @pytest.fixture
    def pair(self, tmp_path: Path) -> tuple[Path, Path]:
        for name in ("a.txt", "b.txt"):
            (tmp_path / name).write_text("รัฐมนตรีเปิดงานวันที่ 3 มกราคม 2561", encoding="utf-8")
        return tmp_path / "a.txt", tmp_path / "b.txt"

    @pytest.mark.process
    @pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
    def test_closed_streams_are_no_error(self, pair: tuple[Path, Path], closed: str) -> None:
        target = pair[0].with_name("r.html")
        command = f"'{sys.executable}' -m dedup compare '{pair[0]}' '{pair[1]}' --html '{target}'"
        done = subprocess.run(f"{command} {closed}", shell=True, check=False)  # noqa: S602 - ours
        assert done.returncode == 0
        assert target.exists()

    @pytest.mark.process
    def test_nothing_is_written_to_a_closed_output(self, pair: tuple[Path, Path]) -> None:
        command = f"'{sys.executable}' -m dedup compare '{pair[0]}' '{pair[1]}' --json - >&-"
        done = subprocess.run(command, shell=True, check=False, capture_output=True, text=True)  # noqa: S602 - ours
        assert (done.returncode, done.stderr.count("\n")) == (1, 1)
        assert "standard output: ถูกปิดอยู่" in done.stderr

    def test_a_fault_of_ours_is_one_line_without_what_it_says(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        from dedup import cli

        def fails(words: list[str]) -> bool:
            raise ValueError("ข้อความลับ")

        monkeypatch.setattr(cli, "run_plain", fails)
        before = {name: signal.getsignal(getattr(signal, name)) for name in cli._ENDINGS}
        with pytest.raises(SystemExit, match="1"):
            cli.main()
        said = capsys.readouterr().err
        assert "ValueError in test_leftovers.py" in said
        assert "ลับ" not in said
        assert said.count("\n") == 1
        monkeypatch.setenv("DEDUP_DEBUG", "1")
        with pytest.raises(ValueError, match="ลับ"):
            cli.main()
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def test_a_name_in_a_usage_error_is_plain(tmp_path: Path) -> None:
    from dedup.cli.output import refuse_overwriting

    name = str(tmp_path / "a\x1b[2J")
    with pytest.raises(Misused) as error:
        refuse_overwriting([name], [name])
    assert "\x1b" not in error.value.message
