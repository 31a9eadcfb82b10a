"""What each format needs is loaded for it alone, and a format that nobody reads is refused."""

import subprocess
import sys
from typing import Any

import pytest

from dedup.errors import InputError
from dedup.readers.formats import extract, prepare
from dedup.streams.limits import Limits

HEAVY = {"pdf": "pypdfium2", "html": "trafilatura"}


@pytest.mark.parametrize(("kind", "module"), HEAVY.items())
def test_what_a_format_needs_is_loaded_in_advance(kind: str, module: str) -> None:
    pytest.importorskip(module)
    prepare(kind)
    assert module in sys.modules


@pytest.mark.process
@pytest.mark.parametrize("kind", [*HEAVY, "zip", "text"])
@pytest.mark.parametrize("installed", [True, False])
def test_nothing_else_is_loaded_and_what_is_missing_is_left(kind: str, installed: bool) -> None:
    for module in HEAVY.values():
        pytest.importorskip(module)
    missing = [] if installed else list(HEAVY.values())
    code = (
        f"import sys; sys.modules.update(dict.fromkeys({missing}))\n"
        f"from dedup.readers.formats import prepare; prepare({kind!r})\n"
        f"print(*(one for one in {list(HEAVY.values())} if sys.modules.get(one)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().split() == ([HEAVY[kind]] if installed and kind in HEAVY else [])


def test_a_kind_that_nobody_reads_is_refused() -> None:
    kind: Any = "spreadsheet"
    with pytest.raises(InputError, match=r"^a\.xls: is of a kind that is not read$"):
        extract(b"", kind, None, "a.xls", None, Limits())
