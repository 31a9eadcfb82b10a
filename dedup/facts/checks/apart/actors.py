"""Another one who does it: who says, orders, proposes or decides the same thing in either version.

The subject stands right before its verb: a person with his offices, an office, a body, or a short
noun phrase (ที่ประชุม, รายงานข่าว). What is said or ordered is found again by the words around the
verb, in a link or in none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dedup.facts.checks.apart.alike import Alike, weighed
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.mention import Mention
from dedup.facts.names.alias import same_name
from dedup.facts.names.same_person import alike
from dedup.facts.names.speakers import Speakers
from dedup.facts.tokens import Text
from dedup.facts.versions import Versions
from dedup.lexicon import listed
from dedup.lexicon.offices import AGENTS, ORDERS, SPEECH
from dedup.lexicon.verbs import begins_with_verb
from dedup.model import FactType, Link
from dedup.text.normalise import skeleton
from dedup.text.reading import Word

_SAYS = "says"
_VERB = re.compile(rf"(?:{'|'.join(SPEECH)})|(?:รับ)?(?P<order>{'|'.join(ORDERS)})")
# Who a subject is, the first of these that it holds.
_ACTING: tuple[FactType, ...] = ("person", "position", "org", "acronym")
# Words between a subject and its verb, what begins its clause, and after what it is only referred
# to.
_AUXILIARY = frozenset(listed("ได้ ยัง จะ ก็ เคย จึง ต้อง กำลัง เป็นผู้ ได้มี จะได้ ยังได้ ก็ได้ จะต้อง ขอ"))
_BEGINS = frozenset(
    listed("ว่า โดย ด้าน ขณะที่ ทั้งนี้ และ แต่ ซึ่ง เพื่อ จากนั้น ส่วน ให้ พร้อม ทั้ง อย่างไรก็ตาม เมื่อ หลัง")
)
_RELATIVE = frozenset(listed("ตามที่ ที่ ซึ่ง กรณีที่ หลัง หลังจาก หลังจากที่"))
# A noun phrase of more words or letters is a clause. Letters between a subject and its verb,
# and of the longest name; names and offices of one subject, and what stands between them.
_MOST_WORDS, _MOST_LETTERS = 4, 32
_NEAR, _FAR = 12, 120
_MOST_NAMES = 6
_BETWEEN = re.compile(r"[ (),.“”\"]*(?:ในฐานะ|และ)?[ (“\"]*")
# "That" follows a verb of speech within so many words: กล่าว|ต่อ|ว่า.
_SOON = 3
# A word of fewer letters tells nobody.
_LETTERS = 4


@dataclass(frozen=True, slots=True)
class _Doing:
    """A verb with its subject: where that stands, its words, and the names and offices in it."""

    verb: str
    place: Place
    head: Mention | None
    chain: tuple[Mention, ...]
    words: tuple[str, ...]
    sentence: int
    around: Mapping[str, float]


def compare(versions: Versions) -> Iterator[Disagreement]:
    """Compare who does what both versions tell, where each is most like the other."""
    settings = versions.settings
    ones, others = ([*_doings(text, settings.alike_reach)] for text in versions.texts)
    index, back = (
        Alike([one.around for one in those], settings.alike_most) for those in (others, ones)
    )
    speakers = Speakers.of(versions.texts, versions.known[0].glosses, settings)
    for one in ones:
        like, two = _most_like(one, others, index)
        if two is None or _most_like(two, ones, back)[1] is not one:
            continue
        links = [
            _home(homes, each.sentence)
            for homes, each in zip(versions.homes, (one, two), strict=True)
        ]
        link, linked = versions.better(links), links[0] is not None and links[0] is links[1]
        enough = settings.alike_linked if linked else settings.alike_apart
        if link is not None and like >= enough and _differ(one, two, speakers, versions):
            known = _evidence(like, one, two, linked=linked)
            yield Disagreement("attribution", one.place, two.place, link=link.id, evidence=known)


def _home(homes: Mapping[int, Link], sentence: int) -> Link | None:
    """Give the link of a sentence, or of what it says: "X said that" may be one of its own."""
    return next((homes[at] for at in (sentence, sentence + 1, sentence - 1) if at in homes), None)


def _evidence(
    like: float, one: _Doing, two: _Doing, *, linked: bool
) -> tuple[tuple[str, float], ...]:
    """Tell what only this check knows: how like the doings are, and what names their subjects."""
    kinds = [each.head.type if each.head else "" for each in (one, two)]
    return (
        ("actors like", like),
        ("actors bare", float(kinds.count(""))),
        ("actors linked", float(linked)),
        ("actors of one kind", float(kinds[0] == kinds[1])),
        ("actors speak", float(one.verb == _SAYS)),
    )


def _most_like(one: _Doing, others: Sequence[_Doing], index: Alike) -> tuple[float, _Doing | None]:
    """Find what is most like one doing among those of its verb, and how much they share."""
    found = [(like, -at) for at, like in index.like(one.around) if others[at].verb == one.verb]
    like, at = max(found, default=(0.0, 1))
    return like, others[-at] if at <= 0 else None


def _differ(one: _Doing, two: _Doing, speakers: Speakers, versions: Versions) -> bool:
    """Return whether two subjects are two, as far as their names and offices say."""
    if one.head and two.head and {one.head.type, two.head.type} <= {"person", "position"}:
        people = one.head.type == "person" == two.head.type
        misspelt = people and alike(one.head, two.head, versions.settings)
        return not misspelt and speakers.differ(one.head, two.head)
    return not _one_name(one, two, versions)


def _one_name(one: _Doing, two: _Doing, versions: Versions) -> bool:
    """Return whether a name, office or word of either subject is one of the other's."""
    glosses = versions.known[0].glosses
    written = [skeleton(doing.place.value) for doing in (one, two)]
    for doing, there in zip((one, two), reversed(written), strict=True):
        if any(len(word) >= _LETTERS and word in there for word in doing.words):
            return True
    ones, others = (
        [*(each.value for each in doing.chain), doing.place.value] for doing in (one, two)
    )
    return any(
        same_name(left, right, glosses) or _shares(skeleton(left), skeleton(right))
        for left in ones
        for right in others
    )


def _shares(one: str, other: str) -> bool:
    """Return whether one name holds the other, or begins as one that ฯ ends: กระทรวงฯ is any."""
    short, long = sorted((one, other), key=len)
    head = min(one.partition("ฯ")[0], other.partition("ฯ")[0], key=len)
    return short in long or (len(head) >= _LETTERS and long.startswith(head))


def _doings(text: Text, reach: int) -> Iterator[_Doing]:
    """Find the verbs of saying and ordering of a version that have a subject."""
    words = text.reading.words
    for at, word in enumerate(words):
        verb = _verb(word.text)
        if not verb or (subject := _subject(text, words, at)) is None:
            continue
        first, place, chain = subject
        head = next((one for kind in _ACTING for one in chain if one.type == kind), None)
        referred = first and words[first - 1].text in _RELATIVE
        if referred or (head is None and verb == _SAYS and not _that(words, at)):
            continue
        yield _Doing(
            verb,
            place if head is None else head.place,
            head,
            chain,
            tuple(each.key for each in words[first:at]),
            text.sentence_at(word.start),
            _around(text, words, first, at, reach),
        )


def _verb(word: str) -> str:
    """Name what a verb does: all that say something are one, and ทราบ is รับทราบ."""
    match = _VERB.match(word)
    if match is None:
        return ""
    return match["order"] or _SAYS


def _that(words: Sequence[Word], at: int) -> bool:
    return any(word.text.endswith("ว่า") for word in words[at : at + _SOON])


def _subject(
    text: Text, words: Sequence[Word], at: int
) -> tuple[int, Place, tuple[Mention, ...]] | None:
    """Find the names, or the short noun phrase, right before a verb, with their first word."""
    last = at - 1
    while last >= 0 and words[last].text in _AUXILIARY:
        last -= 1
    if last < 0 or "\n" in text.text[words[last].end : words[at].start]:
        return None
    start = end = words[last].end
    chain: list[Mention] = []
    while len(chain) < _MOST_NAMES and (one := _ending(text, start)) is not None:
        if not _BETWEEN.fullmatch(text.text, one.end, start):
            break
        chain.append(one)
        start = one.start
    if not chain:
        return _phrase(text, words, last)
    first = last
    while first > 0 and words[first].start > start:
        first -= 1
    return first, Place(start, end, text.text[start:end]), tuple(chain)


def _phrase(
    text: Text, words: Sequence[Word], last: int
) -> tuple[int, Place, tuple[Mention, ...]] | None:
    """Take the words of a clause up to one for a subject, if they begin with one who may act."""
    first = last
    while last - first < _MOST_WORDS and not _begins(words, first):
        first -= 1
    start, end = words[first].start, words[last].end
    if not text.text.startswith(AGENTS, start) or end - start > _MOST_LETTERS:
        return None
    if any(begins_with_verb(word.text) for word in words[first + 1 : last + 1]):
        return None
    return first, Place(start, end, text.text[start:end]), ()


def _begins(words: Sequence[Word], at: int) -> bool:
    """Return whether a word is the first of its clause."""
    before = words[at - 1] if at else None
    return before is None or before.text in _BEGINS or before.end < words[at].start


def _ending(text: Text, end: int) -> Mention | None:
    """Find the longest name that ends at a place, or shortly before it on its line."""
    found = [
        one
        for one in text.within(max(0, end - _FAR), end)
        if one.type in _ACTING and end - one.end <= _NEAR and "\n" not in text.text[one.end : end]
    ]
    return max(found, key=lambda one: (one.end, one.end - one.start), default=None)


def _around(
    text: Text, words: Sequence[Word], first: int, last: int, reach: int
) -> Mapping[str, float]:
    """Weigh the words before a subject and after its verb, on their line."""
    found: dict[str, float] = {}
    for place in range(last + 1, min(len(words), last + 1 + reach)):
        if "\n" in text.text[words[place - 1].end : words[place].start]:
            break
        found |= weighed(words[place].text, words[place].key)
    for place in range(first - 1, max(-1, first - 1 - reach), -1):
        if "\n" in text.text[words[place].end : words[place + 1].start]:
            break
        found |= weighed(words[place].text, words[place].key)
    return found
