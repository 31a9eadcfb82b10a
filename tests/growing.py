"""Work counted, so that a test of growth fails for what was written and not for a busy machine."""

import cProfile
from collections.abc import Callable


def calls(job: Callable[[], object]) -> int:
    """Count the calls, of functions and of what is built in, that a job makes."""
    counter = cProfile.Profile()
    counter.enable()
    try:
        job()
    finally:
        counter.disable()
    return sum(entry.callcount for entry in counter.getstats())
