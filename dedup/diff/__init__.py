"""What changed inside a link: words by position, crumbs tidied, graphemes never cut."""

from dedup.diff.added import additions
from dedup.diff.by_word import Change, changes, edits, relation, score

__all__ = ["Change", "additions", "changes", "edits", "relation", "score"]
