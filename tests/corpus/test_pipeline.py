"""Work that is done ahead comes in the order of its items, and no further ahead than told."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from dedup.corpus.pipeline import ahead


def test_results_come_in_the_order_of_their_items() -> None:
    first_may_end = threading.Event()

    def work(item: int) -> int:
        # The first is the last to be done.
        if item == 0:
            first_may_end.wait(10)
        elif item == 3:
            first_may_end.set()
        return item * item

    with ThreadPoolExecutor(2) as pool:
        found = list(ahead(pool, work, range(20)))
    assert found == [(item, item * item) for item in range(20)]


def test_items_are_taken_as_results_are() -> None:
    left = iter(range(100))
    with ThreadPoolExecutor(2) as pool:
        results = ahead(pool, str, left)
        assert next(results) == (0, "0")
        assert next(left) < 10


def test_what_fails_is_raised_where_its_result_is_taken() -> None:
    with ThreadPoolExecutor(2) as pool:
        results = ahead(pool, lambda item: 1 // item, [1, 0])
        assert next(results) == (1, 1)
        with pytest.raises(ZeroDivisionError):
            next(results)
