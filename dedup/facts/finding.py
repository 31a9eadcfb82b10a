"""A disagreement before it is worded: its type, its two places, how sure it is."""

from dataclasses import dataclass

from dedup.model import Discrepancy, DiscrepancyType, Quotation, Severity
from dedup.text.normalise import Normalised
from dedup.wording.readable import amounts, readable, with_unit
from dedup.wording.reasons import message

_SEVERITY: dict[DiscrepancyType, Severity] = {
    "number": "high",
    "money": "high",
    "date": "high",
    "time": "high",
    "name": "high",
    "negation": "high",
    "attribution": "high",
    "unit": "high",
    "org": "high",
    "place": "high",
    "quote": "medium",
    "certainty": "medium",
    "scope": "medium",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Two places (start, end, value in the normalised texts) that say different things."""

    type: DiscrepancyType
    a: tuple[int, int, str]
    b: tuple[int, int, str]

    @property
    def places(self) -> tuple[int, int]:
        """Where it begins in either text."""
        return self.a[0], self.b[0]

    def discrepancy(
        self, link: int, a: Normalised, b: Normalised, *, repeated: int = 0
    ) -> Discrepancy:
        """Word the finding, in positions of the originals; it stands ``repeated`` times more."""
        quotations, shown = [], []
        for (start, end, value), text in ((self.a, a), (self.b, b)):
            first, last = text.span(start, end)
            quotations.append(Quotation(start=first, end=last, value=value))
            shown.append(readable(self.type, value, text.text[start:end]))
        if self.type in ("number", "money"):
            values = self.a[2], self.b[2]
            shown = list(
                amounts(values, (with_unit(a.text, *self.a), with_unit(b.text, *self.b))) or shown
            )
        return Discrepancy(
            type=self.type,
            severity=_SEVERITY[self.type],
            link=link,
            message=message(self.type, shown[0], shown[1], repeated),
            a=quotations[0],
            b=quotations[1],
        )
