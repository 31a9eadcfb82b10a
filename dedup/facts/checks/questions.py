"""Questions (หรือไม่ at the end of a clause) that the other side tells as a finding."""

from collections.abc import Iterator, Mapping, Sequence

from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.stance import Stance, stances_of
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.lexicon import listed

# Where the other side asks too, in other words, it finds nothing.
_ASKING = frozenset(listed("ถาม สงสัย"))


def compare(pair: AlignedLink) -> Iterator[Disagreement]:
    """Find questions of either side of which the other side states enough."""
    ones, others = (_questions(side, pair) for side in (pair.a, pair.b))
    if ones and not others and not _asks(pair.b):
        for question in ones:
            found = _found(pair, question, pair.answers, (pair.a, pair.b))
            if found is not None:
                yield Disagreement("certainty", found[0], found[1], "firmer in b")
    elif others and not ones and not _asks(pair.a):
        back = {there: here for here, there in pair.answers.items()}
        for question in others:
            found = _found(pair, question, back, (pair.b, pair.a))
            if found is not None:
                yield Disagreement("certainty", found[1], found[0], "firmer in a")


def _questions(side: LinkedSide, pair: AlignedLink) -> Sequence[Stance]:
    return [one for one in stances_of(side, pair.settings) if one.kind == "asked"]


def _asks(side: LinkedSide) -> bool:
    return any(word in token.text for token in side.tokens for word in _ASKING)


def _found(
    pair: AlignedLink,
    question: Stance,
    answers: Mapping[int, int],
    sides: tuple[LinkedSide, LinkedSide],
) -> tuple[Place, Place] | None:
    """Quote a question and what the other side states of it, if that is enough and in one place."""
    side, other = sides
    span = range(question.first, question.last)
    # What is asked stands after the last "that": ตอบว่า is no part of the question.
    first = max((at + 1 for at in span if side.tokens[at].text == "ว่า"), default=question.first)
    asked = [at for at in span if at >= first and at in answers]
    if len(asked) < pair.settings.asked_told:
        return None
    told = [answers[at] for at in asked]
    if told[-1] - told[0] > question.last - question.first:
        return None
    return (
        side.place(side.tokens[asked[0]].start, question.end),
        other.place(other.tokens[told[0]].start, other.tokens[told[-1]].end),
    )
