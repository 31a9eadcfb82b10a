"""What a reader should know about the texts themselves, in the words of a language."""

from dedup.model import Note
from dedup.wording.reports import Words


def note_text(note: Note, words: Words) -> str:
    """Word a note about one document."""
    if note.left_out:
        left_out = ", ".join(f"{words.left_out[name]} {count:,}" for name, count in note.left_out)
        return words.leaves_out.format(name=note.document, classes=left_out)
    classes = ", ".join(f"{words.damage[name]} {count:,}" for name, count in note.counts)
    total = sum(count for _, count in note.counts)
    return words.damaged.format(name=note.document, n=f"{total:,}", classes=classes)
