"""Runs of sameness among the rows of a comparison, put away until asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from dedup.report.view.rows import Pointer, ReportRow

# One unchanged row stays on either side of what changed, so that it is read in its place; a fold
# that would hide a single row saves nothing.
_CONTEXT = 1
_FEWEST_FOLDED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """A run of identical rows, put away until asked for."""

    rows: tuple[ReportRow, ...]


Block = ReportRow | Pointer | Fold


def fold(rows: Sequence[ReportRow | Pointer]) -> tuple[Block, ...]:
    """Fold long runs of identical rows, keeping one row of context beside what changed."""
    blocks: list[Block] = []
    run: list[ReportRow] = []
    for row in rows:
        if isinstance(row, ReportRow) and row.status == "same" and row.kinds == ("same",):
            run.append(row)
            continue
        blocks += _folded(run, first=not blocks, last=False)
        run = []
        blocks.append(row)
    return (*blocks, *_folded(run, first=not blocks, last=True))


def _folded(run: list[ReportRow], *, first: bool, last: bool) -> list[Block]:
    start = 0 if first else _CONTEXT
    end = len(run) if last else len(run) - _CONTEXT
    if end - start < _FEWEST_FOLDED or (first and last):
        return list(run)
    return [*run[:start], Fold(rows=tuple(run[start:end])), *run[end:]]
