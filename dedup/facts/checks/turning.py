"""Words that turn a statement, compared together: what one check finds no other finds again."""

from collections.abc import Iterator

from dedup.facts.checks import certainty, exceptions, negation, questions, replaced, scope
from dedup.facts.disagreement import Disagreement
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions


def compare(pair: AlignedLink, _versions: Versions) -> Iterator[Disagreement]:
    """Compare negation, opposites, certainty and scope in the aligned words of a link."""
    if not pair.a.tokens or not pair.b.tokens:
        return
    by_others = list(replaced.words(pair))
    turned = [one for one in by_others if one.type == "negation"]
    turned += exceptions.compare(pair)
    yield from turned
    for one in negation.negations(pair):
        # What an opposite says is not said again of the word after it.
        if not any(one.a.meets(other.a) or one.b.meets(other.b) for other in turned):
            yield one
    # One clause is certain or not: what is found word by word is not found again by its letters.
    uncertain = [*certainty.compare(pair), *questions.compare(pair)]
    yield from uncertain
    yield from scope.quantifiers(pair)
    yield from scope.over_nouns(pair)
    yield from scope.shortages(pair)
    yield from (one for one in by_others if one.type == "scope")
    if not uncertain:
        yield from (one for one in by_others if one.type == "certainty")
