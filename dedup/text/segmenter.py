"""Words of normalised Thai text, by PyThaiNLP's newmm, with entities kept whole.

newmm reads its whole dictionary into a trie, most of a second, to ask it for the words that begin
at a place of the text. It is given a set instead that answers the same: the same words come out, in
a twentieth of the time.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from dedup.lexicon.abbreviations import ABBREVIATION
from dedup.text.caps import Caps
from dedup.text.newmm import folder, newmm
from dedup.text.normalise import Normalised, skeleton
from dedup.text.reading import Word

THAI = "ก-ฺเ-๎"

# What newmm would break: addresses, dotted abbreviations, figures. Repetitions are bounded or
# made of disjoint classes, so that no text makes the search slow.
_TOKEN = re.compile(
    rf"""
    (?P<url>(?:https?://|www\.)[^\s{THAI}"'<>()“”]{{1,2000}})
  | (?P<email>[A-Za-z0-9_%+-][A-Za-z0-9._%+-]{{0,63}}@
              [A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{1,8}})
  | (?P<abbreviation>{ABBREVIATION})
  | (?P<number>\d+(?:[.,:/]\d+)*%?)
  | (?P<latin>[^\W\d_{THAI}][^\W_{THAI}]*(?:[&'’.-][^\W_{THAI}]+)*)
  | (?P<thai>[{THAI}]+)
  | (?P<repeat>ๆ)
  | (?P<other>\S)
    """,
    re.VERBOSE,
)

_MARKS = "ัิีึืฺุู็่้๊๋์"
_SLID = re.compile(f"([ก-ฮ])([ก-ฮ])([{_MARKS}]+)")
# A repair must yield a word long enough not to be met by chance (measured: shorter ones break
# names in sound text).
_MIN_REPAIRED = 4
_LONGEST_TORN = 20
# So many letters are looked at before the words that they begin.
_HEAD = 4
# newmm's breadth of search grows with its input; a longer run without a space is cut here.
_LONGEST_RUN = 1_000


@cache
def _in_order() -> list[str]:
    text = (folder() / "corpus" / "words_th.txt").read_text(encoding="utf-8")
    return sorted(text.rstrip("\n").split("\n"))


@cache
def dictionary() -> frozenset[str]:
    """Give PyThaiNLP's word list (62,000 words, CC0), read without importing the package."""
    return frozenset(_in_order())


@cache
def verbs() -> frozenset[str]:
    """Give the words that are mostly verbs, from the unigram taggers in PyThaiNLP's package.

    The Thai Universal Dependency Treebank decides where it knows a word, ORCHID elsewhere
    (PyThaiNLP's models, CC BY 4.0; read from its package, nothing of it is shipped here).
    """
    treebank, orchid = _tags()
    active = {word for word, tag in orchid.items() if tag in ("VACT", "VSTA")}
    return frozenset(active - treebank.keys()) | {
        word for word, tag in treebank.items() if tag == "VERB"
    }


@cache
def acts() -> frozenset[str]:
    """Give the verbs of what somebody does: neither tagger has them as qualities or nouns."""
    treebank, orchid = _tags()
    said = {word for word, tag in treebank.items() if tag == "VERB"}
    done = {word for word, tag in orchid.items() if tag == "VACT"}
    maybe = {word for word in orchid if orchid[word] in ("VACT", "VSTA")}
    return frozenset(
        {word for word in said if word in maybe or word not in orchid}
        | {word for word in done if treebank.get(word, "AUX") == "AUX"}
    )


@cache
def _tags() -> tuple[dict[str, str], dict[str, str]]:
    """Give the tag that each word has most often, by the treebank and by ORCHID."""
    treebank, orchid = (
        json.loads((folder() / "corpus" / name).read_text(encoding="utf-8-sig"))
        for name in ("pos_tud_unigram.json", "pos_orchid_unigram.json")
    )
    return treebank, orchid


# Texts of any length have no more than some thousands of heads; unknown letters have many.
@lru_cache(maxsize=1 << 15)
def _begun(head: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Give the dictionary words within a head, and the lengths of the longer ones it begins."""
    known, words = dictionary(), _in_order()
    short = tuple(head[:end] for end in range(1, len(head) + 1) if head[:end] in known)
    longer = set()
    for at in range(bisect_right(words, head), len(words)):
        if not words[at].startswith(head):
            break
        longer.add(len(words[at]))
    return short, tuple(sorted(longer))


class _Dictionary:
    """The dictionary as newmm asks it; it takes this for the trie it would build."""

    def prefixes(self, text: str, start: int = 0) -> list[str]:
        """List the dictionary words that begin at ``start`` of a text, the shortest first."""
        found, longer = _begun(text[start : start + _HEAD])
        most, known = len(text) - start, dictionary()
        return [
            *found,
            *(
                text[start : start + length]
                for length in longer
                if length <= most and text[start : start + length] in known
            ),
        ]


def split_words(text: Normalised, caps: Caps | None = None) -> tuple[Word, ...]:
    """Split normalised text into words in order; white space belongs to none.

    Linear in the length of the text. Every other character is in exactly one word. ``caps`` is told
    of runs whose words are looked for in pieces.
    """
    if caps is not None:
        for match in _TOKEN.finditer(text.text):
            if match.lastgroup == "thai":
                length = len(match[0])
                caps.met("words", min(length, _LONGEST_RUN), length)
    return tuple(
        Word(start=start, end=end, text=said, key=_key(said)) for start, end, said in _pieces(text)
    )


def word_spans(text: Normalised) -> Iterator[tuple[int, int]]:
    """Give where each word of normalised text stands, as ``split_words`` has them."""
    return ((start, end) for start, end, _ in _pieces(text))


# The report parts into words again what was compared, and versions share most of their runs.
@lru_cache(maxsize=1 << 14)
def _split_run(run: str) -> tuple[str, ...]:
    """Split a run of Thai letters into words, by newmm and its dictionary."""
    segment, known = newmm(), _Dictionary()
    parts = [run[at : at + _LONGEST_RUN] for at in range(0, len(run), _LONGEST_RUN)]
    return tuple(word for part in parts for word in segment(part, known))


def _pieces(text: Normalised) -> Iterator[tuple[int, int, str]]:
    """Give where each word stands, and what it says once repaired."""
    for match in _TOKEN.finditer(text.text):
        at, end = match.span()
        if match.lastgroup != "thai":
            yield at, end, match[0]
            continue
        for piece, repaired in _repaired(_split_run(match[0])):
            yield at, at + len(piece), repaired
            at += len(piece)


@cache
def _key(token: str) -> str:
    return skeleton(token)


def _repaired(pieces: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give each piece with what it says; a word torn by a slid mark is put together again."""
    known = dictionary()
    if known.issuperset(pieces):
        yield from zip(pieces, pieces, strict=True)
        return
    at = 0
    while at < len(pieces):
        joined, word = _slid(pieces, at) if pieces[at] not in known else ("", "")
        if not word and at + 1 < len(pieces) and pieces[at + 1] not in known:
            joined, word = _slid(pieces, at)
        if word:
            yield joined, word
            at += joined_count(pieces, at, joined)
        elif both := _slid_between(pieces, at):
            yield from both
            at += joined_count(pieces, at, "".join(piece for piece, _ in both))
        else:
            yield pieces[at], pieces[at]
            at += 1


def joined_count(pieces: Sequence[str], at: int, joined: str) -> int:
    """Count the pieces from ``at`` on that make up ``joined``."""
    count, length = 0, 0
    while length < len(joined):
        length += len(pieces[at + count])
        count += 1
    return count


def _slid(pieces: Sequence[str], at: int) -> tuple[str, str]:
    """Look for a dictionary word in up to three pieces with one mark moved a consonant left."""
    known = dictionary()
    for count in (3, 2, 1):
        joined = "".join(pieces[at : at + count])
        if not _MIN_REPAIRED <= len(joined) <= _LONGEST_TORN:
            continue
        for match in _SLID.finditer(joined):
            moved = f"{match[1]}{match[3]}{match[2]}"
            word = joined[: match.start()] + moved + joined[match.end() :]
            if word in known:
                return joined, word
    return "", ""


def _slid_between(pieces: Sequence[str], at: int) -> list[tuple[str, str]]:
    """Look for two dictionary words, the mark of whose first slid onto the second.

    ไดม้าก is ได้ and มาก, though ได and ม้า are words; ก, which they leave over, is none.
    """
    known = dictionary()
    for count in (3, 2):
        joined = "".join(pieces[at : at + count])
        if all(piece in known for piece in pieces[at : at + count]) or len(joined) > _LONGEST_TORN:
            continue
        for match in _SLID.finditer(joined):
            first = joined[: match.start()] + match[1] + match[3]
            second = match[2] + joined[match.end() :]
            if first in known and second in known:
                cut = match.end(1)
                return [(joined[:cut], first), (joined[cut:], second)]
    return []
