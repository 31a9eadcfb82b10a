"""Moves: the smallest set of links whose removal leaves none crossing."""

from bisect import bisect_left
from collections.abc import Sequence


def moved(places: Sequence[tuple[int, int]]) -> set[int]:
    """Choose the links to be called moved, by number.

    ``places`` says where each begins in both texts, in order of ``a``. What stays is a
    longest increasing subsequence (patience sorting, O(n log n)).
    """
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(places):
        at = bisect_left(tails, place)
        before.append(last[at - 1] if at else -1)
        tails[at : at + 1] = [place]
        last[at : at + 1] = [number]
    kept = set()
    number = last[-1] if last else -1
    while number >= 0:
        kept.add(number)
        number = before[number]
    return set(range(len(places))) - kept
