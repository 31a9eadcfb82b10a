"""Certainty: what is planned, expected or possible on one side and done or plain on the other."""

from collections.abc import Iterator

from dedup.facts.checks.turning_words import anchored, hidden, marked, shown, word_at
from dedup.facts.disagreement import Disagreement, Place
from dedup.facts.tokens import AlignedLink, Side
from dedup.lexicon.modality import CERTAINTY_DIFFERS, MODALS
from dedup.text.normalise import skeleton


def by_words(pair: AlignedLink) -> Iterator[Disagreement]:
    """Compare the modal words before words that answer each other."""
    settings = pair.settings
    left = {one.head: one for one in marked(pair.a, MODALS, skip=frozenset())}
    right = {one.head: one for one in marked(pair.b, MODALS, skip=frozenset())}
    for here, there in pair.answers.items():
        one, other = left.get(here), right.get(there)
        kinds = one.kind if one else "", other.kind if other else ""
        if kinds in CERTAINTY_DIFFERS or kinds[::-1] in CERTAINTY_DIFFERS:
            spans = [
                shown(side, mark) if mark else word_at(side, at)
                for side, mark, at in ((pair.a, one, here), (pair.b, other, there))
            ]
            lost = (
                mark is None and hidden(side, at, _MODAL_KEYS, settings)
                for side, mark, at in ((pair.a, one, here), (pair.b, other, there))
            )
            near = anchored(pair.answers, here, there, settings.anchor_reach, settings.anchors)
            if near and not any(lost):
                yield Disagreement("certainty", spans[0], spans[1])


_MODAL_KEYS = frozenset(skeleton(word) for word, kind in MODALS.items() if kind != "done")


def by_completion(pair: AlignedLink) -> Iterator[Disagreement]:
    """Compare a clause that says it is done (แล้ว at its end) with one that says it is to come."""
    if pair.likeness < pair.settings.one_matter:
        return
    ahead = [
        [one for one in marked(side, MODALS, skip=frozenset()) if one.kind in _AHEAD]
        for side in (pair.a, pair.b)
    ]
    done = [_done(side) for side in (pair.a, pair.b)]
    if done[0] and not ahead[0] and ahead[1] and not done[1]:
        yield Disagreement("certainty", done[0], shown(pair.b, ahead[1][0]))
    elif done[1] and not ahead[1] and ahead[0] and not done[0]:
        yield Disagreement("certainty", shown(pair.a, ahead[0][0]), done[1])


_AHEAD = frozenset({"planned", "will", "expected", "possible", "should"})
# แล้ว is no completion behind these (อยู่แล้ว is already so), nor before these (แล้วจึง is then).
_NOT_DONE_AFTER = frozenset({"อยู่", "อีก", "นอกจาก", "จาก"})


def _done(side: Side) -> Place | None:
    for number, token in enumerate(side.tokens):
        last = number + 1 == len(side.tokens)
        ends = last or side.text[token.end : token.end + 1] in (" ", "\n", "”", '"')
        if token.text in ("แล้ว", "เรียบร้อยแล้ว", "แล้วเสร็จ") and ends and number:
            before = side.tokens[number - 1]
            if before.text not in _NOT_DONE_AFTER:
                return side.place(before.start, token.end)
    return None
