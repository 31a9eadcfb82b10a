"""Slips of the pen in names: one or two letters that differ inside otherwise equal letters.

Compared with their tone marks: ช่างมงคล is not ช้างมงคล. A mark in a foreign name is a way to spell
it (เซ็นทรา, เซนทรา), as is another word of the same sense (องค์กร, องค์การ).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from dedup.facts.counterparts import FUNCTION
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.mention import Mention
from dedup.facts.names.alias import same_name
from dedup.facts.names.ends import end_of_name
from dedup.facts.names.same_person import of_two_sexes
from dedup.facts.settings import FactSettings
from dedup.facts.tokens import AlignedLink, LinkedSide
from dedup.facts.versions import Span, Versions
from dedup.lexicon.modality import NEGATIONS, OPPOSITES
from dedup.lexicon.offices import PLACE_HEADS, SPELLINGS
from dedup.model import DiscrepancyType, FactType
from dedup.text.meanings import meanings
from dedup.text.normalise import ABOVE_BELOW, skeleton
from dedup.text.reading import Word
from dedup.text.segmenter import dictionary

_NAMED: dict[FactType, DiscrepancyType] = {
    "person": "name",
    "org": "org",
    "place": "place",
    "position": "name",
}
_HEAD = re.compile("|".join(sorted(PLACE_HEADS, key=len, reverse=True)))
_TURN = frozenset({*NEGATIONS, *(word for pair in OPPOSITES for word in pair)})
_SIGNS = frozenset("ฯๆ")
# Two letters that are drawn and typed for each other.
_DRAWN_ALIKE = {"ฎ", "ฏ"}


@dataclass(frozen=True, slots=True)
class _Letters:
    """The letters of a link's side without spaces and signs, and where each stands in the text."""

    side: LinkedSide
    text: str
    places: Sequence[int]

    @classmethod
    def of(cls, side: LinkedSide) -> "_Letters":
        """Gather the letters of the linked sentences."""
        kept = [
            (letter.lower(), at)
            for start, end in side.spans
            for at, letter in enumerate(side.text[start:end], start)
            if (letter.isalnum() or letter in ABOVE_BELOW) and letter not in _SIGNS
        ]
        return cls(side, "".join(letter for letter, _ in kept), [place for _, place in kept])

    def span(self, first: int, last: int) -> Span:
        """Give where some letters stand; of none, the letter before which they are missing."""
        at = min(first, len(self.places) - 1)
        return self.places[at], self.places[max(last - 1, at)] + 1

    def beside(self, hunk: Span, name: "_Name") -> Place:
        """Give as many letters around a hunk as those of the other side's name."""
        before, behind = name.reach
        last = min(len(self.places), hunk[1] + behind)
        return self.side.place(*self.span(max(0, hunk[0] - before), last))


@dataclass(frozen=True, slots=True)
class _Name:
    """What holds a slip: its words, the fact it is if any, and its place where that is known.

    ``titled`` says that the slip is in the title or the head of the fact: no part of its name;
    ``ended`` is the fact after which letters of the other side are missing.
    """

    letters: _Letters
    hunk: Span
    words: Sequence[Word]
    fact: Mention | None
    place: Place | None
    titled: bool = False
    ended: Mention | None = None

    @property
    def kind(self) -> DiscrepancyType | None:
        """The type of a slip in this name; ``None`` where no fact says what is named."""
        return _NAMED[self.fact.type] if self.fact else None

    @property
    def reach(self) -> Span:
        """How many letters the name has before and after its slip."""
        if self.place is None:
            return 0, 0
        places = self.letters.places
        first, last = bisect_left(places, self.place.start), bisect_left(places, self.place.end)
        return max(0, self.hunk[0] - first), max(0, last - self.hunk[1])


def compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    """Find names of a link that a letter or two tell apart."""
    settings = pair.settings
    one, other = _Letters.of(pair.a), _Letters.of(pair.b)
    for hunk in _hunks(one.text, other.text, settings):
        a, b = _name(one, hunk[0], settings), _name(other, hunk[1], settings)
        differ = one.text[slice(*hunk[0])], other.text[slice(*hunk[1])]
        if _slipped(a, b, differ, versions):
            # Where one side alone knows where the name begins and ends, the other follows it.
            first = one.beside(hunk[0], b) if b.fact and not a.fact else a.place
            second = other.beside(hunk[1], a) if a.fact and not b.fact else b.place
            yield Disagreement(
                a.kind or b.kind or "name",
                first or one.beside(hunk[0], b),
                second or other.beside(hunk[1], a),
            )


def _hunks(one: str, other: str, settings: FactSettings) -> Iterator[tuple[Span, Span]]:
    """Find the few letters that differ between long runs of equal ones, in either side."""
    turned = one > other
    done = (0, 0)
    equal = 0
    blocks = Indel.opcodes(other, one) if turned else Indel.opcodes(one, other)
    for block in blocks:
        if block.tag != "equal":
            continue
        a, b = (done[0], block.src_start), (done[1], block.dest_start)
        behind = block.src_end - block.src_start
        few = max(a[1] - a[0], b[1] - b[0]) <= settings.slip_letters
        least = min(equal, behind)
        if few and least >= settings.slip_beside and equal + behind >= settings.slip_around:
            yield (b, a) if turned else (a, b)
        done, equal = (block.src_end, block.dest_end), behind


def _name(letters: _Letters, hunk: Span, settings: FactSettings) -> _Name:
    """Find the name that holds some letters: a fact, or the words after the head of one."""
    side, (start, end) = letters.side, letters.span(*hunk)
    words = side.version.reading.words
    first = max(bisect_right(words, start, key=lambda word: word.start) - 1, 0)
    last = bisect_left(words, end, first, key=lambda word: word.start)
    held = words[first:last]
    fact = _fact(side, start, end)
    if fact is None and hunk[0] == hunk[1] > 0:
        ended = _fact(side, *letters.span(hunk[0] - 1, hunk[0]))
        if ended is not None:
            return _Name(letters, hunk, held, None, None, ended=ended)
    if fact is not None:
        inside = any(part.start <= start and end <= part.end for part in fact.parts)
        return _Name(letters, hunk, held, fact, fact.place if inside else None, titled=not inside)
    begun = max(0, start - settings.slip_head)
    run = side.text[begun:start]
    begun += max(run.rfind(" "), run.rfind("\n")) + 1
    head = next(_HEAD.finditer(side.text, begun, start), None)
    place = None
    if head and held:
        # A verb between them: the name is over.
        named = end_of_name(words, head.end(), held[0].start, of_purpose=True) == held[0].start
        place = side.place(head.start(), held[-1].end) if named else None
    return _Name(letters, hunk, held, None, place)


def _fact(side: LinkedSide, start: int, end: int) -> Mention | None:
    near = side.version.around(start, end)
    return next((one for one in reversed(near) if one.type in _NAMED), None)


def _slipped(a: _Name, b: _Name, differ: tuple[str, str], versions: Versions) -> bool:
    """Return whether letters differ by a slip: not by notation, nor a word of the same sense."""
    if not (a.place or b.place) or a.titled or b.titled:
        return False
    if any(letter.isdigit() for letter in "".join(differ)) or set(differ) == _DRAWN_ALIKE:
        return False
    words = [[word.text for word in name.words] for name in (a, b)]
    if _turning(differ, a, b):
        return False
    one, other = (skeleton(_around(name)) for name in (a, b))
    if one == other:
        # A lost mark is damage, and in a foreign name a way to spell it; another mark is neither.
        marks = all(differ) and not any(map(skeleton, differ))
        return marks and not versions.damaged and all(map(_known, words))
    senses = [
        {sense for word in name.words for sense in (_sense(word), *meanings(word.text, word.key))}
        for name in (a, b)
    ]
    return not senses[0] & senses[1] and not _one_thing(a, b, versions)


# Letters beside a slip that are asked whether marks alone are lost: of ำ the ring.
_BESIDE = 2


def _around(name: _Name) -> str:
    first, last = name.hunk
    return name.letters.text[max(0, first - _BESIDE) : last + _BESIDE]


def _turning(differ: tuple[str, str], a: _Name, b: _Name) -> bool:
    """Return whether the letters make words that turn a statement, and are no matter of a name."""
    keys = {word.key for name in (a, b) for word in name.words}
    if FUNCTION & {*keys, *map(skeleton, differ)}:
        return True
    return any(word.text in _TURN for name in (a, b) for word in name.words)


def _one_thing(a: _Name, b: _Name, versions: Versions) -> bool:
    """Return whether both names are known as forms of one: รมว.คลัง, a land by two names."""
    one, other = a.fact or a.ended, b.fact or b.ended
    if one is None or other is None:
        return False
    if one.type == other.type == "person":
        return of_two_sexes(versions.texts, one, other)
    return same_name(one.value, other.value, versions.known[0].glosses)


def _sense(word: Word) -> str:
    return SPELLINGS.get(word.text, word.text)


def _known(words: Sequence[str]) -> bool:
    return all(word in dictionary() for word in words)
