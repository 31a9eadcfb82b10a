"""A starter on the desktop, so that the page needs a terminal once and never again."""

import os
import re
import shlex
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dedup.errors import OutputError
from dedup.wording.languages import LANGUAGES, WRITTEN_IN
from dedup.wording.page import page_words

_XDG = re.compile(r'^XDG_DESKTOP_DIR="(.+)"$', re.MULTILINE)
# In a desktop entry these are not themselves inside quotes.
_RESERVED = re.compile(r'(["`$\\])')


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """A file that starts a command when it is clicked twice."""

    name: str
    text: str


def starter(system: str, command: Sequence[str]) -> Starter:
    """Make the starter of a command for a system, by the name that ``sys.platform`` has for it."""
    if system == "win32":
        return Starter(name="dedup.bat", text=_batch(command))
    if system == "darwin":
        return Starter(name="dedup.command", text=f"#!/bin/sh\nexec {shlex.join(command)}\n")
    return Starter(name="dedup.desktop", text=_entry(command))


def serving(options: Sequence[str]) -> list[str]:
    """Give the command that serves with such options, by the Python that runs now."""
    # -P: what lies about on a desktop is no place to import from.
    return [sys.executable, "-P", "-m", "dedup", "serve", *options]


def put_on_desktop(command: Sequence[str], system: str = sys.platform) -> Path:
    """Write the starter to this user's desktop and give its place; raises ``OutputError``."""
    made = starter(system, command)
    path = desktop(system, Path.home(), os.environ) / made.name
    try:
        path.write_text(made.text, encoding="utf-8", newline="")
        path.chmod(0o700)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputError(
            f"cannot be written ({reason})", where=str(path), hint="check the desktop's folder"
        ) from error
    return path


def desktop(system: str, home: Path, environ: Mapping[str, str]) -> Path:
    """Give the folder of the desktop, or the home where there is none."""
    found = _windows_desktop(environ) if system == "win32" else None
    if system not in {"win32", "darwin"}:
        config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / "user-dirs.dirs"
        named = _XDG.search(config.read_text("utf-8")) if config.is_file() else None
        found = Path(named[1].replace("$HOME", str(home))) if named else None
    for folder in (found, home / "Desktop"):
        if folder is not None and folder.is_dir():
            return folder
    return home


def _windows_desktop(environ: Mapping[str, str]) -> Path | None:
    """Ask Windows, which may keep the desktop in a cloud's folder."""
    if sys.platform != "win32":
        return None
    import winreg

    place = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as key:
            value, _ = winreg.QueryValueEx(key, "Desktop")
    except OSError:
        return None
    return Path(re.sub("%([^%]+)%", lambda one: environ.get(one[1], one[0]), str(value)))


def _batch(command: Sequence[str]) -> str:
    # A small window: closing it ends the page.
    said = " ".join(f'"{part}"'.replace("%", "%%") for part in command)
    return f'@echo off\r\nchcp 65001 >nul\r\nstart "dedup" /min {said}\r\n'


def _entry(command: Sequence[str]) -> str:
    # Escaped twice: as an argument, and as the value of a key.
    quoted = (_RESERVED.sub(r"\\\1", part).replace("%", "%%") for part in command)
    said = " ".join(f'"{part}"' for part in quoted).replace("\\", "\\\\")
    return (
        f"[Desktop Entry]\nType=Application\nVersion=1.0\n{''.join(_names())}Exec={said}\n"
        "Terminal=false\nCategories=Office;\n"
    )


def _names() -> Iterator[str]:
    """Give the name of the entry, and its name in each other language."""
    yield f"Name={page_words(WRITTEN_IN).shortcut_name}\n"
    for lang in LANGUAGES:
        if lang != WRITTEN_IN:
            yield f"Name[{lang}]={page_words(lang).shortcut_name}\n"
