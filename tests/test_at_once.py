"""What docs/api.md says of threads and processes: the same answers, however many ask at once."""

import multiprocessing
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from dedup import Index, compare, read, to_html, to_json

SEEDS = Path(__file__).parents[1] / "seeds"
TEXTS = {name: read(str(SEEDS / f"{name}.txt")) for name in ("news", "official", "visit")}
PAIRS = [
    (TEXTS[a], TEXTS[b]) for a, b in (("news", "official"), ("official", "news"), ("visit", "news"))
]


@pytest.fixture(scope="module")
def alone() -> list[tuple[str, str]]:
    found = [compare(*pair) for pair in PAIRS]
    return [(to_json(one), to_html(one)) for one in found]


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_many_at_once_give_what_one_alone_gives(kind: str, alone: list[tuple[str, str]]) -> None:
    workers: Executor = (
        ThreadPoolExecutor(len(PAIRS))
        if kind == "threads"
        else ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn"))
    )
    with workers:
        found = list(workers.map(compare, *zip(*PAIRS, strict=True)))
        reports = zip(workers.map(to_json, found), workers.map(to_html, found), strict=True)
        assert list(reports) == alone


def test_each_thread_reads_files_apart(tmp_path: Path) -> None:
    text = "กรมชลประทานแจ้งว่าน้ำในเขื่อนเพิ่มขึ้นร้อยละ 12 จากปีก่อน และจะระบายน้ำตามแผน "
    pages = []
    for number in range(3):
        page = tmp_path / f"{number}.html"
        page.write_text(f"<html><body><p>{text * 5} ครั้งที่ {number}</p></body></html>", "utf-8")
        pages.append(str(page))
    with ThreadPoolExecutor(len(pages)) as threads:
        read_at_once = list(threads.map(read, pages))
    assert [one.text for one in read_at_once] == [read(page).text for page in pages]


def test_an_index_is_opened_by_each_thread_and_read_while_another_writes(tmp_path: Path) -> None:
    pytest.importorskip("rensa")
    archive, corpus = tmp_path / "archive.db", tmp_path / "corpus"
    corpus.mkdir()
    for name in ("official.txt", "visit.txt"):
        (corpus / name).write_bytes((SEEDS / name).read_bytes())
    with Index.open(archive, write=True) as index:
        index.update([corpus])
    news = (SEEDS / "news.txt").read_text(encoding="utf-8")

    def first(_: int) -> str:
        with Index.open(archive) as mine:
            return mine.find(news).candidates[0].source

    def write() -> int:
        (corpus / "more.txt").write_text(news[::-1], encoding="utf-8")
        with Index.open(archive, write=True) as mine:
            mine.update([corpus])
            return len(mine)

    with ThreadPoolExecutor(4) as threads:
        writing = threads.submit(write)
        found = set(threads.map(first, range(6)))
        assert writing.result() == 3
    assert {Path(one).name for one in found} == {"official.txt"}
