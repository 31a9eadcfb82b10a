"""How long a reader is with a page until all errors have been seen, reckoned by its words.

    python -m benchmarks.page.until_seen [PAIR …] [--before PYTHON] [--json FILE]

For hand-aligned pairs, the page in a browser of 1280 by 800: the words and screens from its top
until the last of the listed errors that the page tells, how many findings on the way are none, and
how far it is where errors that the page does not tell have to be found in the comparison of
sentences. Minutes are words by the one speed measured for Thai: no person held a watch.
``--before`` names the Python of an environment that an earlier state is installed in. No text is
printed.
"""

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

from benchmarks.material import PAIRS
from benchmarks.page.reading import SCREEN
from dedup.text.normalise import normalise
from dedup.text.segmenter import split_words

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Two of each kind, none without an error.
CHOSEN = ("N02", "N16", "R04", "R09", "W13", "W25")
# Words a minute of 20 adults who read Thai sentences aloud (standard deviation 12): Leeungurasatien
# and others, Indian Journal of Ophthalmology 72 (2024), 1653-1657. Silent reading is some 1.3 times
# as fast in English (Brysbaert 2019: 238 and 183); no figure was found for Thai.
SPEED = 134
# A quotation of more letters than this, or three times what it is to quote, is no place.
APT = 40

# Gives the text that shows above a line of the page: nothing folded or for a screen reader alone.
_ABOVE = """line => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const shown = [];
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (node.parentElement.closest('script,style,textarea,.v,.skip')) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width && box.height && box.top + scrollY < line) shown.push(node.textContent);
  }
  return shown.join(' ');
}"""
_BOTTOM = "e => e.getBoundingClientRect().bottom + scrollY"
_TOP = "e => e.getBoundingClientRect().top + scrollY"

Said = Mapping[str, Any]
"""A listed error or a finding: ``a`` and ``b`` with ``start``, ``end`` and ``text``."""


@dataclass(frozen=True)
class Load:
    """What there is to read of one page; ``all_words`` until errors are found that it tells not."""

    errors: int
    told: int
    noise: int
    words: int
    screens: float
    all_words: int
    verdict_words: int

    @property
    def minutes(self) -> float:
        """Minutes until all that is told has been seen."""
        return self.words / SPEED

    @property
    def all_minutes(self) -> float:
        """Minutes until every listed error has been seen, wherever it stands."""
        return self.all_words / SPEED


def meets(listed: Said, found: Said) -> bool:
    """Return whether a finding quotes a listed error on both sides."""
    sides = [side for side in "ab" if listed.get(side)]
    return bool(sides) and all(
        found[side]["start"] < listed[side]["end"]
        and listed[side]["start"] < found[side]["end"]
        and found[side]["end"] - found[side]["start"]
        <= max(APT, 3 * (listed[side]["end"] - listed[side]["start"]))
        for side in sides
    )


def words_of(text: str) -> int:
    """Count the words of what is shown; marks are none."""
    return sum(bool(word.key) for word in split_words(normalise(text)))


def findings(page: "Page", made: Said) -> Iterator[tuple[str, Said]]:
    """Give what the page lists, in its order, with the finding of the JSON that each is."""
    left = [*made["discrepancies"], *made.get("possible", ())]
    for item in page.locator("li[id^=d]").all():
        shown = _bare(item.text_content() or "")
        one = next(one for one in left if all(_bare(one[side]["text"]) in shown for side in "ab"))
        left.remove(one)
        yield f"#{item.get_attribute('id')}", one


def _bare(text: str) -> str:
    return "".join(text.split())


def load_of(page: "Page", made: Said, gold: Said) -> Load:
    """Measure the page that is open: findings that tell errors, and the rows of the others."""
    listed = _once(gold["discrepancies"])
    at: dict[int, float] = {}
    others: list[float] = []
    for place, one in findings(page, made):
        numbers = [n for n, error in enumerate(listed) if any(meets(e, one) for e in error)]
        doubtful = any(meets(error, one) for error in gold.get("doubtful", ()))
        if not numbers and doubtful:
            continue
        # What is folded has to be opened before it can be read.
        page.evaluate(
            f"document.querySelector('{place}').closest('details')?.setAttribute('open','')"
        )
        bottom = page.locator(place).evaluate(_BOTTOM)
        others += [] if numbers else [bottom]
        at |= {number: at.get(number, bottom) for number in numbers}
    last = max(at.values(), default=page.locator("#differs").evaluate(_BOTTOM))
    words, verdict = (
        words_of(page.evaluate(_ABOVE, line))
        for line in (last, page.locator("#comparison").evaluate(_TOP))
    )
    missed = [error for number, error in enumerate(listed) if number not in at]
    return Load(
        errors=len(listed),
        told=len(at),
        noise=sum(bottom < last or not at for bottom in others),
        words=words,
        screens=round(last / SCREEN[1], 2),
        all_words=max(words, _until_found(page, made, missed)),
        verdict_words=verdict,
    )


def _once(listed: Sequence[Said]) -> list[list[Said]]:
    """Gather what a text says several times, as in its headline: it is one error."""
    said: dict[tuple[str, ...], list[Said]] = {}
    for one in listed:
        texts = (re.sub(r"\s", "", (one.get(side) or {}).get("text", "")) for side in "ab")
        said.setdefault((one["type"], *texts), []).append(one)
    return list(said.values())


def _until_found(page: "Page", made: Said, missed: Sequence[Sequence[Said]]) -> int:
    """Count the words until the sentences have been read in which what is not told stands."""
    if not missed:
        return 0
    page.evaluate(
        "document.querySelectorAll('#comparison, #comparison details')"
        ".forEach(e => e.setAttribute('open', ''))"
    )
    ends: list[float] = []
    for error in missed:
        side = "a" if error[0].get("a") else "b"
        start = error[0][side]["start"]
        number = sum(one["start"] <= start for one in made[side]["sentences"])
        anchor = page.locator(f"#{'rp'['ab'.index(side)]}{number}").first
        ends.append(anchor.evaluate(f"e => ({_BOTTOM})(e.closest('tbody') || e)"))
    return words_of(page.evaluate(_ABOVE, max(ends)))


def measured(pairs: Sequence[str], python: str) -> dict[str, Load]:
    """Open the page of each pair as a state of the program writes it."""
    from playwright.sync_api import sync_playwright

    loads = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": SCREEN[0], "height": SCREEN[1]})
        for name in pairs:
            html, made = Path(folder, f"{name}.html"), Path(folder, f"{name}.json")
            texts = [str(PAIRS / name / f"{side}.txt") for side in "ab"]
            asked = [python, "-m", "dedup", "compare", *texts, "--html", str(html)]
            subprocess.run([*asked, "--json", str(made)], check=True, capture_output=True)
            page.goto(html.as_uri())
            gold = json.loads((PAIRS / name / "gold.json").read_text(encoding="utf-8"))
            loads[name] = load_of(page, json.loads(made.read_text(encoding="utf-8")), gold)
        browser.close()
    return loads


def table(loads: Mapping[str, Load]) -> Iterator[str]:
    """Word the figures of one state, a line a pair, and their medians."""
    for name, one in loads.items():
        yield (
            f"{name:8}{one.told:3} of {one.errors:2} told, {one.noise:2} noise,"
            f"{one.words:6} words {one.minutes:5.1f} min {one.screens:6.2f} screens; all errors"
            f"{one.all_minutes:6.1f} min; the whole answer{one.verdict_words / SPEED:6.1f} min"
        )
    for what in ("minutes", "all_minutes"):
        middle = statistics.median(getattr(one, what) for one in loads.values())
        yield f"median of {what}: {middle:.1f}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("pairs", nargs="*", metavar="PAIR")
    options.add_argument("--before", metavar="PYTHON")
    options.add_argument("--json", type=Path)
    chosen = options.parse_args()
    if not PAIRS.exists() or not which("chromium"):
        sys.exit("the hand-aligned pairs (DEDUP_SHARED) and chromium are needed")
    states = {"before": chosen.before} if chosen.before else {}
    found = {
        state: measured(chosen.pairs or CHOSEN, python)
        for state, python in {**states, "now": sys.executable}.items()
    }
    for state, loads in found.items():
        print(state, *table(loads), sep="\n")
    if chosen.json:
        told = {
            state: {name: asdict(one) for name, one in loads.items()}
            for state, loads in found.items()
        }
        chosen.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
