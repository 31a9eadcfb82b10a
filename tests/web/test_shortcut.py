"""The starter starts what it says, whatever the folders are called."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from dedup.web.shortcut import desktop, put_on_desktop, serving, starter

ODD = ["/opt/my tools/py$thon", "-m", 'a"b', "100%", "back`tick", "ก ข\\ค", "it's"]


def test_on_windows_it_is_a_batch_file_that_keeps_thai_and_percent() -> None:
    made = starter("win32", [r"C:\Users\สมชาย\py.exe", "serve", "--index", r"D:\100%\ข่าว.index"])
    assert made.name == "dedup.bat"
    assert made.text.split("\r\n") == [
        "@echo off",
        "chcp 65001 >nul",
        r'start "dedup" /min "C:\Users\สมชาย\py.exe" "serve" "--index" "D:\100%%\ข่าว.index"',
        "",
    ]


def test_on_macos_the_shell_reads_the_command_back() -> None:
    made = starter("darwin", ODD)
    first, second, _ = made.text.split("\n")
    assert (made.name, first) == ("dedup.command", "#!/bin/sh")
    assert shlex.split(second.removeprefix("exec ")) == ODD


def test_on_linux_the_entry_can_be_read_back() -> None:
    made = starter("linux", ODD)
    line = next(one for one in made.text.splitlines() if one.startswith("Exec="))
    value = line.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%")
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', value)
    assert [re.sub(r"\\(.)", r"\1", part) for part in quoted] == ODD


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_the_script_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    script = put_on_desktop([sys.executable, "-c", "print('ok')"], "darwin")
    assert script == tmp_path / "dedup.command"
    assert script.stat().st_mode & 0o777 == 0o700
    run = subprocess.run([str(script)], capture_output=True, text=True, check=True)
    assert run.stdout == "ok\n"


def test_the_desktop_is_found_where_the_user_has_it(tmp_path: Path) -> None:
    assert desktop("linux", tmp_path, {}) == tmp_path
    (tmp_path / "Desktop").mkdir()
    assert desktop("linux", tmp_path, {}) == tmp_path / "Desktop"
    assert desktop("darwin", tmp_path, {}) == tmp_path / "Desktop"
    thai = tmp_path / "โต๊ะ"
    thai.mkdir()
    (tmp_path / ".config").mkdir()
    named = 'XDG_DOCUMENTS_DIR="$HOME/x"\nXDG_DESKTOP_DIR="$HOME/โต๊ะ"\n'
    (tmp_path / ".config" / "user-dirs.dirs").write_text(named, encoding="utf-8")
    assert desktop("linux", tmp_path, {}) == thai


def test_the_command_is_the_one_that_was_asked_for(tmp_path: Path) -> None:
    """Options come along, files by their whole names; nothing is served."""
    (tmp_path / "Desktop").mkdir()
    run = subprocess.run(
        [sys.executable, "-m", "dedup", "serve", "--shortcut", "--index", "i", "--port", "9000"],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=os.environ | {"HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    (made,) = (tmp_path / "Desktop").iterdir()
    assert str(made) in run.stdout
    text = made.read_text(encoding="utf-8")
    assert str(tmp_path / "i") in text
    assert "9000" in text
    assert "--shortcut" not in text


def test_it_imports_nothing_from_where_it_is_started() -> None:
    assert serving(["--port", "1"])[1:] == ["-P", "-m", "dedup", "serve", "--port", "1"]
