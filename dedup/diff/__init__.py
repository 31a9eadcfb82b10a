"""What changed inside a link: words by position, crumbs tidied, graphemes never cut."""

from dedup.diff.added import additions
from dedup.diff.by_word import Change, changes, relation, score
from dedup.diff.places import Stretches, edits

__all__ = ["Change", "Stretches", "additions", "changes", "edits", "relation", "score"]
