"""All releases that are kept beside the project, indexed once for the tests that search them."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from dedup.corpus.index import Index

RELEASES = (
    Path(os.environ.get("DEDUP_SHARED", Path(__file__).parents[4] / "shared"))
    / "corpus"
    / "thaigov.jsonl.zst"
)


@pytest.fixture(scope="session")
def whole_archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Index"]:
    if not RELEASES.is_file():
        pytest.skip("no archive beside the project: set DEDUP_SHARED")
    pytest.importorskip("numpy")
    from dedup.corpus.index import Index

    with Index.open(tmp_path_factory.mktemp("archive") / "i", write=True) as archive:
        archive.update([RELEASES])
        yield archive
