"""Certainty: what is planned, expected or possible on one side and done or plain on the other."""

from collections.abc import Iterator, Mapping, Sequence

from dedup.facts.checks.turning_words import anchored, hidden, word_at
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.stance import Stance, finished, firmer, one_verb, stances_of, weakest
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.lexicon.stances import DIFFER, HEDGES, stances
from dedup.lexicon.verbs import begins_with_verb
from dedup.text.normalise import skeleton


def compare(pair: AlignedLink) -> Iterator[Disagreement]:
    """Compare what either side says of the same verb, else of the clause that it ends."""
    ones, others = (stances_of(side, pair.settings) for side in (pair.a, pair.b))
    yield from list(_by_verbs(pair, ones, others)) or _by_completion(pair, ones, others)


def _by_verbs(
    pair: AlignedLink, ones: Sequence[Stance], others: Sequence[Stance]
) -> Iterator[Disagreement]:
    """Compare the stances over words that answer each other."""
    told: set[tuple[Stance | None, Stance | None]] = set()
    for here, there in _answering(pair, ones, others):
        one, other = weakest(ones, here), weakest(others, there)
        kinds = one.kind if one else "", other.kind if other else ""
        if kinds not in DIFFER or (one, other) in told:
            continue
        if (one and other and _same(pair, one, other, here, there)) or (
            not (one and other) and _plain(pair, one, other, here, there)
        ):
            told.add((one, other))
            yield Disagreement(
                "certainty",
                shown(pair.a, one, here),
                shown(pair.b, other, there),
                firmer(*kinds),
            )


def _answering(
    pair: AlignedLink, ones: Sequence[Stance], others: Sequence[Stance]
) -> Iterator[tuple[int, int]]:
    """Give the governed words that answer each other: equal, or verbs of one meaning nearby."""
    governed = {token for one in ones for token in range(one.first, one.last)}
    also = {token for one in others for token in range(one.first, one.last)}
    for here, there in pair.answers.items():
        if here in governed or there in also:
            yield here, there
    back = {there: here for here, there in pair.answers.items()}
    found = []
    for here in governed - pair.answers.keys():
        for there in also - back.keys():
            off = max(
                abs(there - _expected(pair.answers, here)), abs(here - _expected(back, there))
            )
            if off <= pair.settings.verb_moved and one_verb(
                _word(pair.a, ones, here), _word(pair.b, others, there)
            ):
                found.append((off, here + there, here, there))
    yield from ((here, there) for _, _, here, there in sorted(found))


def _word(side: LinkedSide, found: Sequence[Stance], at: int) -> str:
    """Give a governed word without what of it belongs to the stance."""
    one = weakest(found, at)
    return one.word(side, at) if one else side.tokens[at].text


def _expected(answers: Mapping[int, int], here: int) -> int:
    """Tell where a word would stand in the other side by the answered word nearest to it."""
    near = min(answers, key=lambda at: (abs(at - here), at), default=None)
    return here if near is None else answers[near] + here - near


def _same(pair: AlignedLink, one: Stance, other: Stance, here: int, there: int) -> bool:
    """Return whether two stances bear on one verb."""
    settings = pair.settings
    far = sorted((one.distance(here), other.distance(there)))
    if far[0] or far[1] > settings.governed_near:
        return False
    direct = not far[1]
    if not direct and "approved" in (one.kind, other.kind):
        # What lies between is what was approved: ไฟเขียว|4 มาตรการ|แก้.
        return False
    if not direct and not begins_with_verb(one.word(pair.a, here)):
        return False
    enough = settings.anchors if not direct else 1
    return anchored(pair.answers, here, there, settings.anchor_reach, enough)


def _plain(
    pair: AlignedLink, one: Stance | None, other: Stance | None, here: int, there: int
) -> bool:
    """Return whether a word directly after a hedge stands without any in the other side."""
    settings = pair.settings
    if not anchored(pair.answers, here, there, settings.anchor_reach, settings.anchors):
        return False
    for stance, at, side, bare in ((one, here, pair.b, there), (other, there, pair.a, here)):
        if stance is not None:
            return (
                stance.distance(at) == 0
                and stance.leads
                and not hidden(side, bare, _HEDGE_KEYS, settings)
            )
    return False


_HEDGE_KEYS = frozenset(skeleton(word) for word, kind in stances().items() if kind in HEDGES)


def shown(side: LinkedSide, stance: Stance | None, at: int) -> Place:
    """Quote a stance with the word it bears on, if the two are near."""
    token = side.tokens[at]
    if stance is None:
        return word_at(side, at)
    start, end = min(stance.start, token.start), max(stance.end, token.end)
    return side.place(start, end) if end - start <= 40 else side.place(stance.start, stance.end)


def _by_completion(
    pair: AlignedLink, ones: Sequence[Stance], others: Sequence[Stance]
) -> Iterator[Disagreement]:
    """Compare a clause that says it is done (แล้ว at its end) with one that says it is to come."""
    if pair.likeness < pair.settings.one_matter:
        return
    ahead = [[one for one in found if one.kind in _AHEAD] for found in (ones, others)]
    done = finished(pair.a, ones), finished(pair.b, others)
    if done[0] and not ahead[0] and ahead[1] and not done[1]:
        first = ahead[1][0]
        reason = firmer("done", first.kind)
        yield Disagreement("certainty", done[0], shown(pair.b, first, first.first), reason)
    elif done[1] and not ahead[1] and ahead[0] and not done[0]:
        first = ahead[0][0]
        reason = firmer(first.kind, "done")
        yield Disagreement("certainty", shown(pair.a, first, first.first), done[1], reason)


_AHEAD = frozenset({"planned", "will", "expected", "possible"})
