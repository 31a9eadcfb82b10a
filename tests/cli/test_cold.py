"""What a cold start must not read: it costs more than what is asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
# Packages that cost more than a hundredth of a cold comparison, by what they are for.
LIBRARY = {"typer", "pydantic", "click"}  # Help, completion and wrong usage.
WORDS = {"pythainlp"}  # newmm is three of its files.
READERS = {"trafilatura", "lxml", "pypdfium2", "tarfile"}
REPORTS = {"jinja2", "dedup.report.formats.html", "dedup.report.formats.markdown"}
ARRAYS = {"numpy", "rensa", "zstandard"}
COMPARING = {"dedup.comparison", "dedup.facts", "dedup.report", "rapidfuzz", "rich", "jinja2"}
READ = "READ "


def loaded(*words: object) -> set[str]:
    """Run a command in a new process; give the modules that it has read, and packages of them."""
    script = (
        "import atexit, sys; from dedup.cli import main; "
        f"atexit.register(lambda: print({READ!r} + ' '.join(sys.modules))); main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition(READ)[2].split())


@pytest.mark.parametrize("how", [(), ("--lang", "en"), ("--json", "-")], ids=str)
def test_comparing_texts_reads_what_it_needs(how: tuple[str, ...]) -> None:
    read = loaded("compare", SEEDS / "news.txt", SEEDS / "official.txt", *how)
    assert "dedup.comparison" in read
    assert not read & (LIBRARY | WORDS | READERS | REPORTS | ARRAYS)


@pytest.mark.parametrize("words", [("--help",), ("--version",)], ids=str)
def test_help_compares_nothing(words: tuple[str, ...]) -> None:
    read = loaded(*words)
    assert "typer" in read
    assert not read & (COMPARING | WORDS | READERS | ARRAYS | {"pydantic"})
