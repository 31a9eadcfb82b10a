"""The page with its work done in this very process: each form of answer, and each error, once."""

import asyncio
import html
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import serving
from press import LIGHT, OTHER, RELEASE, WRONG
from serving import Part
from ticked import record

from dedup.web import crew
from dedup.web.app import application
from dedup.web.bounds import ServerBounds
from dedup.web.desk import desk_of
from dedup.web.guards import Door
from dedup.web.verdict_file import VerdictFile

PAPERS: dict[str, Part] = {"a": LIGHT, "a2": WRONG, "a3": OTHER, "b": RELEASE}
BROKEN = ("เสีย.pdf", b"%PDF-1.4 nothing")


class Here:
    """Stands for a process of its own: calls what it is told to call."""

    def __init__(self, bounds: object) -> None:
        """Take bounds, which hold in another process alone."""

    def start(self, name: str, *more: object) -> None:
        return

    def stop(self) -> None:
        return

    def call(self, name: str, *given: Any, **_: object) -> Any:  # noqa: ANN401 - whatever it gives
        module, _mark, function = name.partition(":")
        return getattr(import_module(module), function)(*given)


class Site:
    """The application, asked without a network."""

    def __init__(self, folder: Path, index: Path) -> None:
        """Set it up with an index of two releases and a file of verdicts."""
        desk = desk_of(
            index=index,
            documents=2,
            ledger=VerdictFile(folder / "verdicts.jsonl"),
            bounds=ServerBounds(file=1 << 20),
        )
        self._app = application(desk, Door.at("127.0.0.1"))

    def ask(self, method: str, path: str, body: bytes = b"", media: str = "") -> tuple[int, str]:
        """Send one request; give its status and its text."""
        sent: list[Any] = []
        heads = [(b"host", b"localhost"), (b"content-type", media.encode())]
        scope = {
            "type": "http", "method": method, "path": path, "query_string": b"",
            "headers": heads, "root_path": "", "http_version": "1.1", "scheme": "http",
        }  # fmt: skip
        waiting = [{"type": "http.request", "body": body, "more_body": False}]

        async def receive() -> Any:  # noqa: ANN401 - a message of ASGI
            if waiting:
                return waiting.pop()
            return await asyncio.Event().wait()

        async def send(message: Any) -> None:  # noqa: ANN401 - a message of ASGI
            sent.append(message)

        async def asked() -> None:
            await self._app(scope, receive, send)

        asyncio.run(asked())
        text = b"".join(one.get("body", b"") for one in sent[1:])
        return sent[0]["status"], text.decode("utf-8-sig")

    def send(self, path: str, **parts: Part) -> tuple[int, str]:
        body, media = serving.form(**parts)
        return self.ask("POST", path, body, media)

    def tick(self, value: bytes) -> int:
        return self.ask("POST", "/api/v1/verdicts", value, "application/json")[0]


def again(text: str) -> dict[str, Part]:
    form = text.split('id="bar"')[1].split("</form>")[0]
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', form)
    return {name: html.unescape(value) for name, value in found}


@pytest.fixture
def site(tmp_path: Path, index_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    from dedup.web import work

    async def directly(call: Callable[[], object]) -> object:
        # An index stays with the thread that opened it.
        return call()

    monkeypatch.setattr(crew, "Worker", Here)
    monkeypatch.setattr(crew, "_in_thread", directly)
    yield Site(tmp_path, index_file)
    for _, index in work._indexes.values():
        index.close()
    work._indexes.clear()


def test_a_table_its_report_and_back(site: Site) -> None:
    status, table = site.send("/compare", **PAPERS, a4_file=BROKEN)
    assert (status, table.count("<td") % 4) == (200, 0)
    assert "อ่านไม่ได้: เสีย.pdf" in table
    status, report = site.send("/compare", pair="2-3", **again(table))
    assert (status, "data-record" in report) == (200, True)
    assert site.send("/compare", do="table", **again(report)) == (200, table)
    status, form = site.send("/edit", do="back", **again(report))
    assert (status, form.count("<textarea")) == (200, 5)
    assert "ต้องเลือกไฟล์ เสีย.pdf อีกครั้ง" in form
    assert site.send("/edit", do="more", **PAPERS)[1].count("<textarea") == 5
    assert site.send("/edit", do="drop-2", **PAPERS)[1].count("<textarea") == 3
    assert site.send("/edit", do="next", **PAPERS)[1].count("<textarea") == 2
    assert site.send("/edit", do="clear", **PAPERS)[1].count("<textarea") == 2


def test_what_is_saved(site: Site) -> None:
    assert site.send("/save", do="csv", **PAPERS)[1].startswith("ที่,")
    assert "<table" in site.send("/save", **PAPERS)[1]
    assert "data-record" in site.send("/save", a=WRONG, b=RELEASE)[1]


def test_what_is_refused(site: Site) -> None:
    statuses = {
        "no release": site.send("/compare", a=LIGHT, a2=WRONG)[0],
        "no release for a report": site.send("/compare", a=LIGHT, a2=WRONG, pair="1")[0],
        "nothing": site.send("/compare")[0],
        "no such article": site.send("/compare", pair="9", **PAPERS)[0],
        "not read": site.send("/compare", a=LIGHT, a2_error="x", b=RELEASE, pair="2")[0],
        "many": site.send("/compare", b=RELEASE, **{f"a{n}": LIGHT for n in range(2, 53)})[0],
        "large": site.send("/compare", a_file=("x.txt", b"a" * (2 << 20)), b=RELEASE)[0],
        "broken": site.send("/compare", a_file=BROKEN, b=RELEASE)[0],
        "no form": site.ask("POST", "/compare", b"x", "text/plain")[0],
        "no page": site.ask("GET", "/nothing")[0],
    }
    assert statuses == {
        "no release": 422, "no release for a report": 422, "nothing": 422, "no such article": 400,
        "not read": 422, "many": 413, "large": 413, "broken": 422, "no form": 415, "no page": 404,
    }  # fmt: skip


def test_a_large_file_among_others_is_a_column(site: Site) -> None:
    files = [("ใหญ่.txt", b"a" * (2 << 20)), ("เบา.txt", LIGHT.encode())]
    status, table = site.send("/compare", a_file=files, b=RELEASE)
    assert (status, "ใหญ่เกิน 1 MB" in table) == (200, True)


def test_finding_and_choosing(site: Site) -> None:
    status, report = site.send("/find", a=serving.ARTICLE)
    assert (status, "ขุดลอกคลองแสนแสบ" in report) == (200, True)
    swapped = site.send("/compare", do="swap", **again(report))[1]
    assert again(swapped)["a"] == serving.RELEASE
    assert site.send("/find", a=serving.ARTICLE, a2=f"เช้า {serving.ARTICLE}")[1].count("<td") > 2
    assert site.send("/find", a="ไม่มีเรื่องนี้ในคลัง")[0] == 404


def test_ticks_silence_cells_until_all_is_asked_for(site: Site) -> None:
    import json

    articles: dict[str, Part] = {
        "a": serving.ARTICLE, "a2": f"เช้า {serving.ARTICLE}", "b": serving.RELEASE,
    }  # fmt: skip
    made = record(verdict="false")
    assert site.tick(json.dumps(made).encode()) == 204
    silent = site.send("/compare", **articles)[1]
    assert "ซ่อนไว้ 2 จุด" in silent
    told = site.send("/compare", do="all", **again(silent))[1]
    assert told.count('<td class="differs"') == 2
    assert "data-known" in site.send("/compare", pair="1-1", **again(told))[1]
    assert site.tick(json.dumps({"key": made["key"], "verdict": ""}).encode()) == 204
    assert site.tick(b"[]") == 400
    assert site.send("/compare", **articles)[1].count('<td class="differs"') == 2
