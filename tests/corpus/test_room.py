"""The room opens without its optional part, and says what to install when asked for more."""

import subprocess
import sys

import pytest

import dedup.corpus
from dedup.errors import MissingExtra


def test_importing_the_room_imports_nothing_heavy() -> None:
    code = "import sys, dedup.corpus; print('numpy' in sys.modules, 'rensa' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_a_missing_part_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    for module in [name for name in sys.modules if name.startswith("dedup.corpus.")]:
        monkeypatch.delitem(sys.modules, module)
    with pytest.raises(MissingExtra, match=r"dedup-news\[corpus\]"):
        dedup.corpus.Index  # noqa: B018 - asking for the name is the test


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        dedup.corpus.nothing  # noqa: B018 - asking for the name is the test
