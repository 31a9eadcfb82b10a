"""What every answer is made with: the options of the server, its bounds, its processes."""

from dataclasses import dataclass
from pathlib import Path

from dedup.model import Lang
from dedup.web.bodies import BodyReading
from dedup.web.bounds import DEFAULT_BOUNDS, ServerBounds
from dedup.web.crew import Crew
from dedup.web.turns import Held
from dedup.web.verdict_file import VerdictFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One server's means; ``documents`` counts those of the index, ``None`` without one."""

    bounds: ServerBounds
    reading: BodyReading
    crew: Crew
    lang: Lang = "th"
    documents: int | None = None
    ledger: VerdictFile | None = None

    @property
    def verdicts(self) -> str:
        """Give the file of verdicts, or nothing."""
        return str(self.ledger.path) if self.ledger else ""


def desk_of(
    *,
    bounds: ServerBounds = DEFAULT_BOUNDS,
    lang: Lang = "th",
    index: Path | None = None,
    documents: int | None = None,
    ledger: VerdictFile | None = None,
) -> Desk:
    """Set a desk up; no process is started yet."""
    return Desk(
        bounds=bounds,
        reading=BodyReading(bounds, Held(bounds.held)),
        crew=Crew(bounds, index=str(index) if index else None),
        lang=lang,
        documents=documents,
        ledger=ledger,
    )
