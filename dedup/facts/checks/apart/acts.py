"""One act in two stances, wherever it stands: planned here, done there.

Words that answer each other one to one are few where a sentence was rewritten, and a headline or a
sentence of its own is in no link at all. What finds an act again is its verb, or what a stance
bears on directly, among other words that both texts have around it. Of all places where the other
text has the act the one most like it is compared, whatever its stance: what is said elsewhere of
something else is no answer.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dedup.facts.checks.apart.alike import Alike, weighed
from dedup.facts.checks.certainty import shown
from dedup.facts.disagreement import Disagreement
from dedup.facts.settings import FactSettings
from dedup.facts.stance import Stance, firmer, one_verb, stances_of, weakest
from dedup.facts.tokens import LinkedSide, Token, side_of
from dedup.facts.versions import Versions
from dedup.lexicon.stances import DIFFER
from dedup.lexicon.verbs import begins_with_verb
from dedup.model import Link

# A figure or name that both texts have around an act finds it as a rare word does.
_FACT = 0.8
# What was done is the verb after its word, or that and the next: ได้จัดตั้ง, ได้ร่วมกันตั้ง.
_OWN_VERBS = 2
# What is underway has often been begun, and is then done; who expects (ประเมินว่า) is left out.
_STYLE = frozenset({"underway", "expected"})


@dataclass(frozen=True, slots=True)
class _Act:
    """A word at ``token`` that a stance bears on (or none), and the words around it, by rarity.

    ``link`` is the one it stands in, or beside if it is not ``inside``.
    """

    side: LinkedSide
    stance: Stance | None
    token: int
    word: str
    around: Mapping[str, float]
    link: Link | None
    inside: bool

    @property
    def kind(self) -> str:
        return self.stance.kind if self.stance else ""

    @property
    def distance(self) -> int:
        return self.stance.distance(self.token) if self.stance else 0


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Compare the stances of each act with those of the act most like it in the other version."""
    found: dict[tuple[Stance | None, Stance | None], list[tuple[float, _Act, _Act]]] = {}
    for like, one, two in _counterparts(versions):
        if _differ(one, two, like, versions.settings):
            found.setdefault((one.stance, two.stance), []).append((like, one, two))
    for those in found.values():
        like, one, two = max(those, key=_likeness)
        link = versions.better((one.link, two.link))
        if link is not None:
            yield Disagreement(
                "certainty",
                shown(one.side, one.stance, one.token),
                shown(two.side, two.stance, two.token),
                firmer(one.kind, two.kind),
                link=link.id,
                evidence=_evidence(like, one, two),
            )


def _likeness(found: tuple[float, _Act, _Act]) -> tuple[float, int, int]:
    """Order what was found so that swapping the versions leaves the order alone."""
    like, one, two = found
    return like, -one.token - two.token, -min(one.token, two.token)


def _counterparts(versions: Versions) -> Iterator[tuple[float, _Act, _Act]]:
    """Give each act with a stance and the one most like it in the other version, a's first."""
    stanced = [list(_acts(versions, number)) for number in (0, 1)]
    acts = [
        [*stanced[number], *_acts(versions, number, {act.word for act in stanced[1 - number]})]
        for number in (0, 1)
    ]
    for mine, theirs, turned in ((acts[0], acts[1], False), (acts[1], acts[0], True)):
        index = Alike([act.around for act in theirs], versions.settings.alike_most)
        for act in mine:
            if act.stance is not None:
                found = _most_like(act, theirs, index, versions.settings)
                if found is not None:
                    like, other = found
                    yield (like, other, act) if turned else (like, act, other)


def _most_like(
    act: _Act, others: Sequence[_Act], index: Alike, settings: FactSettings
) -> tuple[float, _Act] | None:
    """Find the act most like another one; none where one much like it has the same stance."""
    found = [
        (like, others[number])
        for number, like in index.like(act.around)
        if like >= settings.acts_linked and _one(act, others[number])
    ]
    if not found:
        return None
    most = max(like for like, _ in found)
    if any(other.kind == act.kind and like >= settings.acts_agree * most for like, other in found):
        return None
    return min(
        (one for one in found if one[0] == most),
        key=lambda one: (one[1].distance, one[1].stance is None, one[1].token),
    )


def _one(act: _Act, other: _Act) -> bool:
    """Return whether two acts are of one verb, or of one thing that stances bear on directly."""
    if act.word == other.word:
        return begins_with_verb(act.word) or not (act.distance or other.distance)
    return one_verb(act.word, other.word)


def _differ(one: _Act, two: _Act, like: float, settings: FactSettings) -> bool:
    """Return whether two acts are one, and their stances differ more than by words of style."""
    kinds = one.kind, two.kind
    enough = settings.acts_linked if _linked(one, two) else settings.acts_apart
    both = one.stance is not None and two.stance is not None
    return both and like >= enough and kinds in DIFFER and not _STYLE & {*kinds}


def _linked(one: _Act, two: _Act) -> bool:
    return one.link is not None and one.link is two.link and one.inside and two.inside


def _evidence(like: float, one: _Act, two: _Act) -> tuple[tuple[str, float], ...]:
    """Tell what only this check knows: how like the acts are, and how near their stances."""
    verbs = begins_with_verb(one.word) and begins_with_verb(two.word)
    return (
        ("acts like", like),
        ("acts far", float(max(one.distance, two.distance))),
        ("acts verb", float(verbs)),
        ("acts linked", float(_linked(one, two))),
    )


def _acts(versions: Versions, number: int, plain: Container[str] = ()) -> Iterator[_Act]:
    """Give the acts of a version: what stances bear on, or else ``plain`` verbs without any."""
    text, homes = versions.texts[number], versions.homes[number]
    for link in versions.links:
        side = side_of(text, (link.a, link.b)[number])
        yield from _acts_of(side, link, versions.settings, plain, inside=True)
    for sentence in text.reading.sentences:
        if sentence.id not in homes:
            beside = homes.get(sentence.id - 1) or homes.get(sentence.id + 1)
            side = side_of(text, (sentence.id,))
            yield from _acts_of(side, beside, versions.settings, plain, inside=False)


def _acts_of(
    side: LinkedSide,
    link: Link | None,
    settings: FactSettings,
    plain: Container[str],
    *,
    inside: bool,
) -> Iterator[_Act]:
    stances = stances_of(side, settings)
    if not (stances or plain):
        return
    for at, token in enumerate(side.tokens):
        if token.mention is not None or (plain and token.text not in plain):
            continue
        one = weakest(stances, at)
        if bool(plain) == (one is not None):
            continue
        word = one.word(side, at) if one else token.text
        if len(word) > 1 and _borne(side, one, at, word, settings.acts_far):
            around = _around(side, at, settings.acts_reach)
            yield _Act(side, one, at, word, around, link, inside)


def _borne(side: LinkedSide, one: Stance | None, at: int, word: str, most: int) -> bool:
    """Return whether a stance bears on a word at once, or on a verb not far off; or on nothing."""
    far = one.distance(at) if one else 0
    if one is None or far:
        return far <= most and begins_with_verb(word) and (one is None or _reaches(side, one, far))
    return True


def _reaches(side: LinkedSide, one: Stance, far: int) -> bool:
    """Return whether a stance bears on a word so far after it, whatever lies between.

    What was approved may lie there (ไฟเขียว|4 มาตรการ|แก้), or what was done (ได้หารือ|เรื่องปรับ).
    """
    if far and one.kind == "approved":
        return side.text[one.start : one.end].endswith("ให้")
    return one.kind != "done" or not one.leads or far < _OWN_VERBS


def _around(side: LinkedSide, at: int, reach: int) -> Mapping[str, float]:
    """Weigh a token and the words around it within its line, each once."""
    tokens = side.tokens
    found = _weighed(tokens[at])
    for step in (-1, 1):
        for here in range(at + step, at + step * (reach + 1), step):
            if not 0 <= here < len(tokens):
                break
            first, last = sorted((here, here - step))
            if "\n" in side.text[tokens[first].end : tokens[last].start]:
                break
            found |= _weighed(tokens[here])
    return found


def _weighed(token: Token) -> dict[str, float]:
    if token.mention is not None:
        return {token.mention.value: _FACT}
    return weighed(token.text, token.key)
