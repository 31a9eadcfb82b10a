"""The names of kinds that the values of the model carry."""

from collections.abc import Mapping
from typing import Final, Literal

Side = Literal["a", "b"]
SentenceKind = Literal[
    "headline", "dateline", "body", "list_item", "quote", "contact", "source", "furniture"
]
LinkRelation = Literal["same", "edited", "paraphrased"]
MatchedBy = Literal["exact", "words", "order"]
EditOp = Literal["equal", "insert", "delete", "replace"]
Relation = Literal[
    "identical", "near-duplicate", "rewrite", "excerpt", "same-template", "same-topic", "unrelated",
]  # fmt: skip
# In the order in which an editor asks: what was agreed, who, which body, how much, when, where.
FactType = Literal[
    "list_item", "programme", "person", "position", "org", "acronym", "money", "number", "date",
    "time", "place", "address", "law", "quote", "contact", "url", "phrase",
]  # fmt: skip
FACT_WEIGHTS: Final[Mapping[FactType, int]] = {
    "money": 9, "number": 9, "list_item": 8, "programme": 8, "person": 8, "date": 7, "time": 7,
    "position": 6, "org": 6, "place": 5, "law": 5, "quote": 5, "acronym": 3, "contact": 2,
    "address": 2, "url": 1, "phrase": 0,
}  # fmt: skip
"""What an editor must not miss stands first: figures and money, people, dates, then the rest.

A statement with nothing that weighs stands under "other text".
"""
DiscrepancyType = Literal[
    "number", "money", "date", "time", "name", "org", "place", "unit", "negation", "attribution",
    "quote", "certainty", "scope",
]  # fmt: skip
# What a discrepancy is worded as: its type, what addresses are called by themselves, or which side
# is the firmer: the one that says it is done where the other does not, or says it more surely.
Reason = Literal[
    "number", "money", "date", "time", "name", "org", "place", "unit", "negation", "attribution",
    "quote", "certainty", "scope", "telephone", "mail", "website", "firmer in a", "firmer in b",
    "done in a", "done in b",
]  # fmt: skip
Severity = Literal["high", "medium"]
# How certain or how far along a statement says a thing is.
StanceClass = Literal[
    "asked", "possible", "proposed", "expected", "planned", "must", "will", "underway", "approved",
    "confirmed", "done",
]  # fmt: skip
# What became of what one version leaves open in the other one.
Fate = Literal["kept", "weakened", "dropped", "strengthened", "absent"]
Role = Literal["article", "release"]
Roles = tuple[Role | None, Role | None]
DamageClass = Literal[
    "doubled sara e", "nikhahit and sara aa", "tone after sara am", "tone before vowel",
    "doubled mark", "slid mark", "leaked glyph", "split sara am", "space before mark",
    "private-use glyph", "lost mark",
]  # fmt: skip
LeftOut = Literal[
    "struck out", "hidden", "raised mark", "watermark", "attachment", "embedded part", "drawing",
    "broken field",
]  # fmt: skip
# What a comparison does of which it does no more than some part in long or repetitive texts.
CappedCheck = Literal[
    "words", "sentence ends", "counterparts", "equal sentences", "order", "joining", "facts",
    "exchanged figures", "namesakes", "headlines",
]  # fmt: skip
Lang = Literal["th", "en"]
