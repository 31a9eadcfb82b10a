"""What tests share: how examples are drawn; Chromium, and a page with its own record of events."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest
from hypothesis import settings

from dedup import compare, read

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from dedup.model import Comparison

# No clock decides about an example: machines differ. In CI the same examples are drawn each time,
# so that a change is judged by itself; elsewhere new ones go on looking for faults.
settings.register_profile("project", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("project")

# Chromium runs as root in CI, and must not look for its maker's servers.
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
)  # fmt: skip


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--browser-required",
        action="store_true",
        help="fail, rather than skip, where Chromium or what drives it is missing",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run what drives a browser last: its driver leaves an event loop running in this thread."""
    items.sort(key=lambda item: "chromium" in getattr(item, "fixturenames", ()))


def need(request: pytest.FixtureRequest, missing: str) -> None:
    """Skip the test, or fail it where the browser is required."""
    if request.config.getoption("--browser-required"):
        pytest.fail(f"{missing} (--browser-required)")
    pytest.skip(missing)


@pytest.fixture(scope="session")
def gold_pairs() -> dict[str, "Comparison"]:
    """Compare the texts of each hand-aligned pair, once for all tests that look at them."""
    folder = Path(os.environ.get("DEDUP_SHARED", Path(__file__).parents[2] / "shared")) / "gold"
    if not folder.is_dir():
        pytest.skip("no hand-aligned pairs beside the project: set DEDUP_SHARED")
    return {
        pair.name: compare(read(pair / "a.txt"), read(pair / "b.txt"))
        for pair in sorted((folder / "pairs").iterdir())
    }


@pytest.fixture(scope="session")
def chromium(request: pytest.FixtureRequest) -> Iterator["Browser"]:
    """Start Debian's Chromium, or the one that DEDUP_CHROMIUM names."""
    path = os.environ.get("DEDUP_CHROMIUM") or shutil.which("chromium")
    if not path:
        need(request, "no chromium: apt-get install chromium fonts-thai-tlwg")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        need(request, "no playwright: pip install -e '.[browser]'")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe(request: pytest.FixtureRequest) -> str:
    """Give the source of axe-core, from npm."""
    source = Path(__file__).parent / "browser" / "node_modules" / "axe-core" / "axe.min.js"
    if not source.exists():
        need(request, "no axe-core: npm ci --prefix tests/browser")
    return source.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def pdftotext(request: pytest.FixtureRequest) -> str:
    """Give the program that reads the text of a printed page back."""
    path = shutil.which("pdftotext")
    if not path:
        need(request, "no pdftotext: apt-get install poppler-utils")
    return str(path)


@dataclass
class Opened:
    """A report in a page, with every request it made and every line it wrote to the console."""

    page: "Page"
    url: str
    requests: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)


Open = Callable[..., Opened]


@pytest.fixture
def open_report(chromium: "Browser", tmp_path: Path) -> Iterator[Open]:
    """Give a function that opens a report from disk: ``open_report(html, fragment, **context)``."""
    contexts: list[BrowserContext] = []

    def open_(
        html: str,
        fragment: str = "",
        *,
        width: int = 1280,
        height: int = 800,
        scheme: Literal["light", "dark"] = "light",
        **context: Any,  # noqa: ANN401 - whatever Playwright's new_context takes
    ) -> Opened:
        file = tmp_path / f"report{len(contexts)}.html"
        file.write_text(html, encoding="utf-8")
        made = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, **context
        )
        contexts.append(made)
        opened = Opened(page=made.new_page(), url=file.as_uri())
        opened.page.on("request", lambda one: opened.requests.append(one.url))
        opened.page.on("console", lambda one: opened.console.append(one.text))
        opened.page.on("pageerror", lambda one: opened.console.append(str(one)))
        opened.page.goto(opened.url + (f"#{fragment}" if fragment else ""))
        return opened

    yield open_
    for one in contexts:
        one.close()
