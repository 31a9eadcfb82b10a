"""Sentences that answer each other, and what changed between them."""

from dataclasses import dataclass

from dedup.model.discrepancy import check_span
from dedup.model.kinds import EditOp, LinkRelation, MatchedBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A word-level change inside a link; an insert has an empty ``a``, a delete an empty ``b``."""

    op: EditOp
    a: tuple[int, int]
    b: tuple[int, int]

    def __post_init__(self) -> None:
        check_span(*self.a)
        check_span(*self.b)
        has_a, has_b = self.a[0] < self.a[1], self.b[0] < self.b[1]
        expected = {
            "equal": (True, True),
            "replace": (True, True),
            "insert": (False, True),
            "delete": (True, False),
        }
        if (has_a, has_b) != expected[self.op]:
            raise ValueError(f"an edit '{self.op}' cannot span {self.a} and {self.b}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Sentences of ``a`` that answer sentences of ``b``.

    ``score`` is 0..1, higher is closer. ``moved`` says that the link crosses the order of the
    others. ``edits`` cover all letters of the linked sentences, in ascending order on both sides.
    """

    id: int
    a: tuple[int, ...]
    b: tuple[int, ...]
    relation: LinkRelation
    score: float
    moved: bool = False
    matched_by: MatchedBy = "words"
    edits: tuple[Edit, ...] = ()

    def __post_init__(self) -> None:
        for side in (self.a, self.b):
            if not side or list(side) != sorted(set(side)):
                raise ValueError(f"link {self.id} needs ascending sentences on both sides")
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"link {self.id}: score {self.score} is not within 0..1")
        for before, after in zip(self.edits, self.edits[1:], strict=False):
            if after.a[0] < before.a[1] or after.b[0] < before.b[1]:
                raise ValueError(f"link {self.id}: edits overlap or are out of order")
