"""Errors to plant in a release, among the edits of a rewrite.

A text is a list of pieces; a planted piece keeps where it came from, so that an alert can be
checked against it after all else has been changed around it. Everything is drawn from one seeded
generator. The patterns are written apart from those that find the errors.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from benchmarks.accuracy.planting import figures, names, values, words
from benchmarks.accuracy.planting.disguise import changes_of


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the copy; ``start..end`` is what it stands for in the release."""

    text: str
    start: int
    end: int
    planted: str | None = None


Candidate = tuple[int, int, str]
Planter = Callable[[str, Random], Iterator[Candidate]]

PLANTERS: dict[str, Planter] = {
    **figures.PLANTERS,
    **values.PLANTERS,
    **names.PLANTERS,
    **words.PLANTERS,
}


def plant(text: str, random: Random, count: int) -> list[Piece]:
    """Plant up to ``count`` errors of different kinds in ``text``, at least 40 letters apart."""
    chosen: list[tuple[int, int, str, str]] = []
    kinds = list(PLANTERS)
    random.shuffle(kinds)
    for kind in kinds:
        candidates = [
            one
            for one in PLANTERS[kind](text, random)
            if all(one[1] + 40 < start or end + 40 < one[0] for start, end, _, _ in chosen)
            and text[one[0] : one[1]] != one[2]
        ]
        if candidates and len(chosen) < count:
            start, end, new = random.choice(candidates)
            chosen.append((start, end, new, kind))
    pieces, at = [], 0
    for start, end, new, kind in sorted(chosen):
        pieces += [Piece(text[at:start], at, start), Piece(new, start, end, kind)]
        at = end
    return [piece for piece in (*pieces, Piece(text[at:], at, len(text))) if piece.text]


def disguise(pieces: list[Piece], random: Random, kind: str) -> list[Piece]:
    """Change notation and spaces of what was not planted, and damage it as extraction does."""
    done = []
    for piece in pieces:
        text = piece.text
        if piece.planted is None:
            for change in changes_of(kind):
                text = change(text, random)
        done.append(replace(piece, text=text))
    return done


def edit(pieces: list[Piece], random: Random) -> list[Piece]:
    """Drop some clauses without errors and move some paragraphs, as a rewrite does."""
    cut: list[Piece] = []
    for piece in pieces:
        if piece.planted is not None:
            cut.append(piece)
            continue
        at = 0
        for match in re.finditer(r"\n+|(?<=[ก-๙]{12}) (?=ซึ่ง|โดย|เพื่อ|ทั้งนี้|นอกจากนี้)", piece.text):
            cut.append(Piece(piece.text[at : match.end()], piece.start, piece.end))
            at = match.end()
        cut.append(Piece(piece.text[at:], piece.start, piece.end))
    kept = [
        piece
        for number, piece in enumerate(cut)
        if _touches_planted(cut, number) or len(piece.text) > 400 or random.random() > 0.08
    ]
    paragraphs: list[list[Piece]] = [[]]
    for piece in kept:
        paragraphs[-1].append(piece)
        if piece.text.endswith("\n"):
            paragraphs.append([])
    if len(paragraphs) > 4 and random.random() < 0.5:
        at = random.randrange(2, len(paragraphs) - 2)
        paragraphs[at], paragraphs[at + 1] = paragraphs[at + 1], paragraphs[at]
    return [piece for paragraph in paragraphs for piece in paragraph]


def _touches_planted(pieces: list[Piece], number: int) -> bool:
    near = pieces[max(0, number - 1) : number + 2]
    return any(piece.planted for piece in near)
