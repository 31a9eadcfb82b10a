"""What does not agree, and how a stretch of either version is quoted."""

from dataclasses import dataclass

from dedup.model.kinds import DiscrepancyType, Reason, Severity


def check_span(start: int, end: int) -> None:
    """Raise ``ValueError`` unless ``start..end`` is a span."""
    if not 0 <= start <= end:
        raise ValueError(f"not a span: start {start}, end {end}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch of one version, with its canonical value, as a discrepancy shows it."""

    start: int
    end: int
    value: str

    def __post_init__(self) -> None:
        check_span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Linked text that says something different about the same thing.

    ``reason`` is what it is worded as. ``places`` are the quotations of both sides wherever the
    same words stand against each other, this one among them; without any it stands here alone.
    ``sureness`` is how likely a person would call it one, 0..1; sure is 0.9 and more.
    """

    type: DiscrepancyType
    severity: Severity
    link: int
    reason: Reason
    a: Quotation
    b: Quotation
    places: tuple[tuple[Quotation, Quotation], ...] = ()
    sureness: float = 1.0

    def __post_init__(self) -> None:
        if not 0.0 <= self.sureness <= 1.0:
            raise ValueError(f"sureness {self.sureness} is not within 0..1")
