"""How much there is to read of a report: lines in a terminal, screens of a laptop, sheets of paper.

    python -m benchmarks.page.reading [--json FILE]

Over the hand-aligned pairs: lines at 80 columns, screens of 1280 by 800 before the comparison of
sentences, sheets of A4 printed whole, statements told twice among what one version adds, and
discrepancies of the JSON that a format lacks. No text is printed.
"""

import argparse
import io
import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from rich.console import Console

from benchmarks.material import PAIRS
from dedup import compare, read, to_html, to_json, to_markdown
from dedup.model import Comparison
from dedup.report import print_terminal
from dedup.report.formats.escape import escape
from dedup.report.view import view_of
from dedup.shown import plain

SCREEN = (1280, 800)
# What is shorter is a word that stands anywhere.
SAID_AGAIN = 12


def in_terminal(made: Comparison, *, full: bool = False) -> str:
    """Give what a terminal of 80 columns shows."""
    written = io.StringIO()
    print_terminal(made, Console(file=written, width=80, color_system=None), full=full)
    return written.getvalue()


def twice(made: Comparison) -> int:
    """Count the statements of one version whose letters all stand in another one, from 12 on."""
    count = 0
    for adds in view_of(made).adds:
        said = [
            "".join("".join(part.text for part in one.parts if not part.context).split())
            for one in adds.ordered
        ]
        for number, one in enumerate(said):
            others = said[:number] + said[number + 1 :]
            count += len(one) >= SAID_AGAIN and any(one in other for other in others)
    return count


def lacking(made: Comparison) -> int:
    """Count the discrepancies of the JSON that the page, Markdown or the terminal lacks."""
    page, markdown = to_html(made), to_markdown(made)
    shown = "".join(in_terminal(made, full=True).split())
    count = 0
    for number, one in enumerate(json.loads(to_json(made))["discrepancies"], 1):
        message = one["message"]
        count += not (
            f'id="d{number}"' in page
            and escape(message) in markdown
            and "".join(plain(message).split()) in shown
        )
    return count


def on_screen_and_paper(reports: Sequence[Path]) -> tuple[list[float], list[int]]:
    """Give the screens before the comparison of sentences, and the sheets, of each report."""
    from playwright.sync_api import sync_playwright

    screens, sheets = [], []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": SCREEN[0], "height": SCREEN[1]})
        for report in reports:
            page.goto(report.as_uri())
            box = page.locator("#comparison").bounding_box()
            screens.append(box["y"] / SCREEN[1] if box else 0.0)
            printed = page.pdf(prefer_css_page_size=True)
            sheets.append(len(pypdfium2.PdfDocument(printed)))
        browser.close()
    return screens, sheets


def told(name: str, values: Sequence[float]) -> dict[str, float]:
    """Give the middle and the most of some figures."""
    return {
        f"{name}, median": round(statistics.median(values), 2),
        f"{name}, most": round(max(values), 2),
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--json", type=Path)
    chosen = options.parse_args()
    if not PAIRS.exists():
        sys.exit(f"no hand-aligned pairs at {PAIRS}: set DEDUP_SHARED")
    lines, repeated, missing = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        reports = []
        for pair in sorted(PAIRS.iterdir()):
            made = compare(read(pair / "a.txt"), read(pair / "b.txt"))
            lines.append(in_terminal(made).count("\n"))
            repeated += twice(made)
            missing += lacking(made)
            reports.append(Path(folder) / f"{pair.name}.html")
            reports[-1].write_text(to_html(made), encoding="utf-8")
        figures = told("lines of a terminal", lines)
        if shutil.which("chromium"):
            screens, sheets = on_screen_and_paper(reports)
            figures |= told("laptop screens before the sentences", screens)
            figures |= told("sheets of A4", sheets)
    figures |= {"statements told twice": repeated, "discrepancies that a format lacks": missing}
    for name, value in figures.items():
        print(f"{value:7}  {name}")
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
