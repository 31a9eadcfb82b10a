"""Many pairs in one process: a list of them in, a report of each and a summary out."""

from dedup.batch.listing import Pair, pairs_in
from dedup.batch.run import BatchOptions, Outcome, run

__all__ = ["BatchOptions", "Outcome", "Pair", "pairs_in", "run"]
