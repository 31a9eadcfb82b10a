"""One name explained by two acronyms: …สาธารณรัฐเกาหลี (KOICA), and the same name (KOTRA)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dedup.facts.disagreement import Disagreement
from dedup.facts.mention import Mention
from dedup.facts.names.alias import key_of, same_name
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions

# A shorter name is a word that stands before any bracket.
_LETTERS = 12
_ACRONYM = re.compile("[a-z]{2,9}|[ก-ฮ]{2,6}")


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Compare the acronyms that either text gives one name in full."""
    a, b = (_short_forms(text) for text in versions.texts)
    for full, one in a.items():
        other = b.get(full)
        if other is None or same_name(one.label, other.label, {}):
            continue
        link = versions.beside(one, other)
        if link is not None and not versions.damaged:
            yield replace(Disagreement("org", one.place, other.place), link=link.id)


def _short_forms(text: Text) -> Mapping[tuple[str, str], Mention]:
    """Give the first gloss by an acronym of each name, in either script."""
    found: dict[tuple[str, str], Mention] = {}
    for one in text.mentions:
        full = one.part("full")
        if one.type == "acronym" and full and _ACRONYM.fullmatch(one.label):
            script = "Latin" if one.label.isascii() else "Thai"
            if len(key := key_of(full.value)) >= _LETTERS:
                found.setdefault((key, script), one)
    return found
