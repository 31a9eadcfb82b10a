"""The page of the desk as a hand uses it: opened, dropped on, looked over for what shuts out."""

import base64
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from conftest import Opened
from serving import Served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
At = Callable[..., Opened]


def at_desk_of(chromium: "Browser", served: Served) -> Iterator[At]:
    """Give a function that opens the page: ``at_desk(width=…, scheme=…, **context)``."""
    contexts: list[BrowserContext] = []

    def open_(
        address: str = "",
        *,
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        **more: Any,  # noqa: ANN401 - whatever Playwright's new_context takes
    ) -> Opened:
        made = chromium.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, **more
        )
        contexts.append(made)
        opened = Opened(page=made.new_page(), url=served.url)
        opened.page.on("request", lambda one: opened.requests.append(one.url))
        opened.page.on("console", lambda one: opened.console.append(one.text))
        opened.page.on("pageerror", lambda one: opened.console.append(str(one)))
        opened.page.goto(served.url + address)
        return opened

    yield open_
    for one in contexts:
        one.close()


def drop(page: Any, at: str, *files: tuple[str, bytes]) -> None:  # noqa: ANN401
    """Drop files as a hand would."""
    given = [[name, base64.b64encode(data).decode()] for name, data in files]
    moved = page.evaluate_handle(
        "files=>{const d=new DataTransfer();for(const [name,data] of files)d.items.add(new File("
        "[Uint8Array.from(atob(data),c=>c.charCodeAt(0))],name));return d}",
        given,
    )
    for event in ("dragenter", "dragover", "drop"):
        page.dispatch_event(at, event, {"dataTransfer": moved})


def problems(page: Any, axe: str) -> list[str]:  # noqa: ANN401
    page.evaluate("document.querySelectorAll('details').forEach(e=>e.open=true)")
    page.evaluate(axe)
    found = page.evaluate(f"axe.run({{runOnly:{RULES}}})")
    assert {one["id"] for one in found["incomplete"]} <= {"color-contrast"}
    return [
        f"{one['id']}: {node['html'][:120]}" for one in found["violations"] for node in one["nodes"]
    ]
