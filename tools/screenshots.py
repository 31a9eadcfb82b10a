"""Make the pictures of the pages for editors: python tools/screenshots.py [FOLDER].

A server with an index of the sample release and a file of verdicts is started, and a browser used
as an editor would. The article is the sample with two figures changed, so that there is something
to see; the papers are it, the sample as it stands, and its beginning. It needs the parts `browser`
and `corpus`, and Chromium (see tests/browser/README.md).
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import FilePayload, Page, sync_playwright

from dedup.wording.languages import LANGUAGES

ROOT = Path(__file__).parents[1]
ARTICLE = (ROOT / "seeds" / "news.txt").read_text(encoding="utf-8")
RELEASE = (ROOT / "seeds" / "official.txt").read_text(encoding="utf-8")
CHANGED = (("500 ล้านคน", "600 ล้านคน"), ("4 ฉบับ", "3 ฉบับ"))
WIDTH, HEIGHT, TALL = 960, 640, 940


def with_errors(text: str) -> str:
    """Change two figures of the article."""
    for right, wrong in CHANGED:
        if right not in text:
            sys.exit(f"the sample article no longer says {right}")
        text = text.replace(right, wrong)
    return text


PAPERS = {
    "ข่าวเช้า.txt": ARTICLE,
    "ข่าวเย็น.txt": with_errors(ARTICLE),
    "ข่าวสั้น.txt": ARTICLE[: ARTICLE.index("\n\n")],
}


def make_pictures(page: Page, url: str, lang: str, folder: Path) -> None:
    """Go the way an editor goes, and keep what is seen."""
    page.goto(f"{url}?lang={lang}")
    page.fill("#a", with_errors(ARTICLE))
    page.fill("#b", RELEASE)
    page.screenshot(path=folder / f"form.{lang}.png")
    page.click(".go")
    page.wait_for_selector(".desk")
    page.screenshot(path=folder / f"answer.{lang}.png")
    page.click("[data-tick=error]")
    page.locator(".desk .told:not(:empty)").wait_for()
    page.click("button[value=back]")
    page.click(".go")
    page.wait_for_selector(".card")
    page.locator(".found li").first.screenshot(path=folder / f"tick.{lang}.png")
    page.click("button[value=next]")
    page.fill("#a", with_errors(ARTICLE))
    page.click("button[formaction$=find]")
    page.wait_for_selector(".desk .tier")
    page.locator(".desk").screenshot(path=folder / f"found.{lang}.png")
    page.goto(f"{url}?lang={lang}")
    page.set_input_files("#a-file", [payload(name, text) for name, text in PAPERS.items()])
    page.fill("#b", RELEASE)
    page.click(".go")
    page.wait_for_selector("table")
    page.set_viewport_size({"width": WIDTH, "height": TALL})
    page.screenshot(path=folder / f"table.{lang}.png")


def payload(name: str, text: str) -> FilePayload:
    """Make a file of a text, as a browser is given it."""
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode("utf-8")}


@contextmanager
def served(work: Path) -> Iterator[str]:
    """Serve with an index of the sample release and an empty file of verdicts; give the address."""
    run = [sys.executable, "-m", "dedup"]
    index, verdicts = str(work / "index"), str(work / "verdicts.jsonl")
    subprocess.run(
        [*run, "index", str(ROOT / "seeds" / "official.txt"), "--index", index], check=True
    )
    options = ["--port", "0", "--no-open", "--index", index, "--verdicts", verdicts]
    server = subprocess.Popen([*run, "serve", *options], stdout=subprocess.PIPE, text=True)
    try:
        yield server.stdout.readline().strip() if server.stdout else ""
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    browser_path = os.environ.get("DEDUP_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"]
        )
        for lang in LANGUAGES:
            with tempfile.TemporaryDirectory() as work, served(Path(work)) as url:
                page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
                make_pictures(page, url, lang, folder)
        browser.close()


if __name__ == "__main__":
    main()
