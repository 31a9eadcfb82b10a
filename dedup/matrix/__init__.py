"""One release, many papers: which of its points each paper took, and what differs there.

Rows are the release's own points in its order, cut and numbered from the release alone; columns are
papers; a cell is made of the comparison of the two, by position.
"""

from dedup.matrix.listing import articles_in
from dedup.matrix.run import matrix_here, matrix_of
from dedup.matrix.values import Matrix

__all__ = ["Matrix", "articles_in", "matrix_here", "matrix_of"]
