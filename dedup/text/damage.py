"""Whether a text lost marks in extraction: a PDF's sara am and tone marks go missing first."""

from collections.abc import Sequence

from dedup.text.letters import Letters
from dedup.text.reading import Reading, Word
from dedup.text.segmenter import dictionary

# So many places where a dictionary word lost its marks are no slip of the pen.
_PLACES = 3
# Sara am is lost nearly everywhere or nowhere: one text then has far fewer of it than the other.
_MIN_RINGS = 4
_LOST_RINGS = 0.4


def looks_damaged(reading: Reading, other: Reading) -> bool:
    """Return whether ``reading`` lost marks in extraction, given another version of it."""
    return lost_marks(reading, other) > 0


def lost_marks(reading: Reading, other: Reading) -> int:
    """Count the words that lost marks in extraction, given another version of the text.

    Fewer than three are slips of the pen and count as none.

    Scraps of words count that are no dictionary words but become one of the other version's words
    when their marks are set aside; and words that the other version writes with sara am, where
    this one writes the same letters without it.
    """
    known = dictionary()
    there = {word.key for word in other.words if word.text in known and len(word.key) > 2}
    lost = {
        word.start
        for word in reading.words
        if word.text not in known and word.key in there and not word.text.isascii()
    }
    found = len(lost) + _lost_rings(reading.words, other.words)
    return found if found >= _PLACES else 0


def _lost_rings(words: Sequence[Word], others: Sequence[Word]) -> int:
    """Count the words of ``others`` with sara am whose letters stand in ``words`` without it.

    The share is taken of the shared words alone: a text that says other things says nothing here.
    """
    ringed = {word.key for word in others if "ำ" in word.text and len(word.key) > 1}
    letters = Letters("".join(word.key for word in words))
    kept = {word.key for word in words if "ำ" in word.text}
    missing = {key for key in ringed - kept if key in letters}
    total = len(missing) + len(ringed & kept)
    enough = total >= _MIN_RINGS or not kept
    return len(missing) if enough and len(kept & ringed) < _LOST_RINGS * total else 0
