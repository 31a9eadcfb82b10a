"""A server for all tests that only ask it, with an index of a few releases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the optional part 'web' is not installed")
pytest.importorskip("rensa", reason="the optional part 'corpus' is not installed")

import serving

from dedup.corpus import Index
from dedup.corpus.values import Record


@pytest.fixture(scope="session")
def index_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an index of two releases."""
    path = tmp_path_factory.mktemp("index") / "releases"
    others = "กระทรวงสาธารณสุขรายงานว่าโรงพยาบาลทุกแห่งเปิดให้บริการตามปกติในช่วงวันหยุดยาว " * 4
    with Index.open(path, write=True) as index:
        index.add(
            [
                Record(source="s", id="canal", text=serving.RELEASE, title="ขุดลอกคลองแสนแสบ"),
                Record(source="s", id="other", text=others, title="โรงพยาบาล"),
            ]
        )
    return path


@pytest.fixture(scope="session")
def served(index_file: Path) -> Iterator[serving.Served]:
    """Give a server that nobody stops before the end."""
    made = serving.start(index=index_file)
    yield made
    assert made.stop() == 0
