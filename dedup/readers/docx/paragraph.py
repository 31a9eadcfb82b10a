"""A paragraph while it is read: what is said, what is raised, what does not hold."""

from dataclasses import dataclass, field

from dedup.lexicon.raised import raised
from dedup.readers.docx.styles import PLAIN, Look


@dataclass(slots=True)
class Run:
    """An open run: its character style and what it says itself of its look."""

    style: str = ""
    look: Look = PLAIN


@dataclass(slots=True)
class Paragraph:
    """An open paragraph.

    ``after`` holds the paragraphs of text boxes anchored in it. ``run`` is the open run, ``None``
    outside of runs. ``ends`` is false where its end is a tracked deletion, so that the next
    paragraph goes on with it. ``without`` names what was last left out, so that a stretch of
    several runs counts once; ``hides`` says that something of it is hidden. ``marks`` counts
    marks of notes that are left out.
    """

    pieces: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    style: str = ""
    number: str | None = None
    level: int | None = None
    run: Run | None = None
    ends: bool = True
    without: str = ""
    hides: bool = False
    marks: int = 0
    _raised: list[str] = field(default_factory=list)

    def add(self, text: str, *, is_raised: bool = False) -> None:
        """Add text of one look."""
        if is_raised:
            self._raised.append(text)
            return
        self._settle()
        self.pieces.append(text)

    def text(self) -> str:
        """Give the text."""
        self._settle()
        return "".join(self.pieces).strip()

    def _settle(self) -> None:
        """Write what is raised; a mark may be in several runs."""
        if self._raised:
            mark = "".join(self._raised)
            kept = raised(mark, "".join(self.pieces[-8:])[-20:])
            self.pieces.append(kept)
            self.marks += bool(mark.strip()) and not kept
            self._raised = []
