"""``dedup compare --pairs LIST --out DIR``: many pairs, one process, reports and a summary."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dedup.batch import BatchOptions, Outcome, pairs_in, run
from dedup.batch.summary import to_csv, to_page
from dedup.cli.output import make_folder, write_all
from dedup.cli.talk import console, counted
from dedup.comparison import Settings
from dedup.model import Lang
from dedup.shown import plain
from dedup.verdicts import read_verdicts, to_lines
from dedup.version import __version__
from dedup.wording.reports import words

_DONE, _FAILED, _MET = 0, 1, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPairs:
    """What was asked for on the command line."""

    pairs: str
    out: str
    kinds: frozenset[str]
    allow: str | None
    jobs: int | None
    encoding: str | None
    quiet: bool
    lang: Lang


def compare_pairs(asked: AskedPairs) -> int:
    """Compare the pairs of a list and give the exit code.

    1 where a pair failed, else 3 where one meets what ``--fail-on`` asks for, else 0.
    """
    pairs = pairs_in(Path(asked.pairs))
    folder = Path(asked.out)
    options = BatchOptions(
        lang=asked.lang,
        kinds=tuple(sorted(asked.kinds)),
        verdicts=to_lines(read_verdicts(Path(asked.allow))) if asked.allow else "",
        today=date.today().isoformat() if asked.allow else "",
        encoding=asked.encoding or "",
        version=__version__,
        settings=Settings().fingerprint(),
    )
    make_folder(folder)
    outcomes: list[Outcome] = []
    with counted(len(pairs), asked.lang) as advance:
        for one in run(pairs, folder, options, write_all, asked.jobs):
            outcomes.append(one)
            advance()
            if one.error:
                line = plain(f"{one.pair.name}: {one.error}")
                console(error=True).print(line, markup=False, soft_wrap=True)
    in_order = {pair.name: number for number, pair in enumerate(pairs)}
    outcomes.sort(key=lambda one: in_order[one.pair.name])
    write_all(
        [
            (str(folder / "summary.csv"), to_csv(outcomes)),
            (str(folder / "summary.html"), to_page(outcomes, asked.lang)),
        ]
    )
    return _tell(outcomes, folder, asked)


def _tell(outcomes: list[Outcome], folder: Path, asked: AskedPairs) -> int:
    failed, met = sum(bool(one.error) for one in outcomes), sum(one.met for one in outcomes)
    if not asked.quiet:
        counts = words(asked.lang).batch_counts.format(n=len(outcomes), met=met, failed=failed)
        console().print(f"{counts} · {plain(str(folder / 'summary.html'))}", markup=False)
    return _FAILED if failed else _MET if met else _DONE
