"""Words of normalised Thai text, by PyThaiNLP's newmm, with entities kept whole.

newmm reads its whole dictionary into a trie, most of a second; only the words that occur in the
text can ever matter to it, so it is given a trie of just those: the same words come out, in a tenth
of the time.
"""

import json
import re
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
_HEAD = 4
# newmm's breadth of search grows with its input; a longer run without a space is cut here.
_LONGEST_RUN = 1_000


@cache
def dictionary() -> frozenset[str]:
    """Give PyThaiNLP's word list (62,000 words, CC0), read without importing the package."""
    text = (folder() / "corpus" / "words_th.txt").read_text(encoding="utf-8")
    return frozenset(text.rstrip("\n").split("\n"))


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


@cache
def _reach() -> dict[str, int]:
    """Give the length of the longest dictionary word for each four letters that begin one."""
    reach: dict[str, int] = {}
    for word in dictionary():
        head = word[:_HEAD]
        if len(word) >= _HEAD and len(word) > reach.get(head, 0):
            reach[head] = len(word)
    return reach


def _occurring(run: str) -> set[str]:
    """Find the dictionary words that occur in a run, by looking up every stretch of it.

    Stretches of four letters and more are looked up only where their head begins a word.
    """
    known, reach = dictionary(), _reach()
    found: set[str] = set()
    for length in range(1, min(_HEAD, len(run) + 1)):
        found.update(
            known.intersection([run[at : at + length] for at in range(len(run) - length + 1)])
        )
    for at in range(len(run) - _HEAD + 1):
        longest = reach.get(run[at : at + _HEAD], 0)
        for end in range(at + _HEAD, min(at + longest, len(run)) + 1):
            if run[at:end] in known:
                found.add(run[at:end])
    return found


def split_words(text: Normalised, caps: Caps | None = None) -> tuple[Word, ...]:
    """Split normalised text into words in order; white space belongs to none.

    Linear in the length of the text. Every other character is in exactly one word. ``caps`` is told
    of runs whose words are looked for in pieces.
    """
    tokens = [(match.lastgroup, match.start(), match[0]) for match in _TOKEN.finditer(text.text)]
    if caps is not None:
        for kind, _, token in tokens:
            if kind == "thai":
                caps.met("words", min(len(token), _LONGEST_RUN), len(token))
    return tuple(_emit(tokens))


# The report parts into words again what was compared, and versions share most of their runs.
@lru_cache(maxsize=1 << 14)
def _split_run(run: str) -> tuple[str, ...]:
    """Split a run of Thai letters into words, by newmm and those of its dictionary that occur."""
    segment, trie = newmm()
    # An empty trie would stand for the whole dictionary; the sign is in no run.
    occurring = trie(_occurring(run) or {"-"})
    parts = [run[at : at + _LONGEST_RUN] for at in range(0, len(run), _LONGEST_RUN)]
    return tuple(word for part in parts for word in segment(part, occurring))


def _emit(tokens: list[tuple[str | None, int, str]]) -> Iterator[Word]:
    for kind, start, token in tokens:
        if kind != "thai":
            yield Word(start=start, end=start + len(token), text=token, key=_key(token))
            continue
        at = start
        for piece, repaired in _repaired(_split_run(token)):
            yield Word(start=at, end=at + len(piece), text=repaired, key=_key(repaired))
            at += len(piece)


@cache
def _key(token: str) -> str:
    return skeleton(token)


def _repaired(pieces: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give each piece with what it says; a word torn by a slid mark is put together again."""
    known = dictionary()
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
