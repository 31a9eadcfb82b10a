"""Knows Thai and nothing else: normalising with a way back, sentences, words."""

import itertools
from bisect import bisect_left

from dedup.model import Document
from dedup.text.caps import Caps
from dedup.text.normalise import normalise
from dedup.text.reading import Reading
from dedup.text.segmenter import split_words
from dedup.text.sentences import split_sentences

__all__ = ["Reading", "analyse"]


def analyse(document: Document) -> Reading:
    """Read a document: normalise it, split it into words, cut it into sentences."""
    caps = Caps()
    normalised = normalise(document.text)
    found = split_words(normalised, caps)
    cut, odds = split_sentences(normalised, found, caps)
    starts = [word.start for word in found]
    bounds = [
        bisect_left(starts, normalised.locate(sentence.start, sentence.end)[0]) for sentence in cut
    ] + [len(found)]
    return Reading(
        document=document,
        normalised=normalised,
        sentences=cut,
        words=found,
        word_spans=tuple(itertools.pairwise(bounds)),
        odds=odds,
        capped=caps.told(),
    )
