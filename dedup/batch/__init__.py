"""Many pairs in one process: a list of them in, a report of each and a summary out."""

from dedup.batch.listing import Pair, pairs_in
from dedup.batch.run import Options, Outcome, run

__all__ = ["Options", "Outcome", "Pair", "pairs_in", "run"]
