"""The overview beside the comparison: where in the whole text the differences stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dedup.report.view.folds import Block, Fold
from dedup.report.view.rows import Pointer, ReportRow

# The strip is as high as a window; more marks than this run together.
_MARKS = 200
_HEIGHT = 1000
_WEIGHT = {"differs": 0, "possible": 1, "both": 2, "a": 3, "b": 3, "reworded": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One mark of the strip, placed in thousandths of its height, and the first row it is for."""

    kind: str
    anchor: str
    top: int
    height: int


def overview_of(blocks: Sequence[Block]) -> tuple[Tick, ...]:
    """Place every row that is not the same by its share of the text; the weightiest kind wins."""
    sized = list(_sizes(blocks))
    whole = sum(size for _, size in sized) or 1
    ticks: dict[int, tuple[int, Tick]] = {}
    done = 0
    for row, size in sized:
        kind = _kind(row)
        if row is not None and kind:
            slot = done * _MARKS // whole
            height = max(_HEIGHT // _MARKS, size * _HEIGHT // whole)
            tick = Tick(kind=kind, anchor=row.anchor, top=slot * _HEIGHT // _MARKS, height=height)
            weight = _WEIGHT[kind]
            if slot not in ticks or weight < ticks[slot][0]:
                ticks[slot] = (weight, tick)
        done += size
    return tuple(tick for _, (_, tick) in sorted(ticks.items()))


def _sizes(blocks: Sequence[Block]) -> Iterator[tuple[ReportRow | None, int]]:
    for block in blocks:
        if isinstance(block, ReportRow):
            yield block, max(_length(block, "a"), _length(block, "b"))
        elif isinstance(block, Fold):
            # A fold is one line high, however much it holds.
            yield None, 40
        elif isinstance(block, Pointer):
            yield None, 40


def _length(row: ReportRow, side: str) -> int:
    cells = row.a if side == "a" else row.b
    return sum(len(piece.text) for cell in cells for piece in cell.pieces)


def _kind(row: ReportRow | None) -> str:
    if row is None or row.kinds == ("same",):
        return ""
    for kind in ("differs", "possible"):
        if kind in row.kinds:
            return kind
    sides = [kind for kind in row.kinds if kind in ("a", "b")]
    if sides:
        return "both" if len(sides) == 2 else sides[0]
    return "reworded"
