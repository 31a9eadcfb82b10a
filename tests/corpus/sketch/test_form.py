"""The fast comparison form is the plain one, character for character."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

np = pytest.importorskip("numpy")

from dedup.corpus.sketch.form import forms_of
from dedup.text.normalise import normalise, skeleton

# Every class of character that a rule of normalising speaks of, and some that none does.
_AWKWARD = "กขฤำาะเแโไ่้๊์ํ็ัิีึืุู๎ฺๆฯ \t\n\r\u2028\u200b\ufeff\xa0๑5٣aAÀĚÿŸΣσςßİıﬁﬃ①😀𝟘\uf70a\uf04a×.-"
_TEXTS = st.one_of(st.text(alphabet=_AWKWARD, max_size=40), st.text(max_size=40))


@settings(deadline=None)  # The first example builds a table.
@given(st.lists(_TEXTS, max_size=6))
def test_forms_equal_the_skeleton_of_the_normalised_text(texts: list[str]) -> None:
    texts = [text for text in texts if not any("\ud800" <= ch < "\ue000" for ch in text)]
    forms = forms_of(texts)
    assert len(forms) == len(texts)
    for number, text in enumerate(texts):
        normalised = normalise(text)
        assert forms.text(number) == skeleton(normalised.text)


@settings(deadline=None)  # The first example builds a table.
@given(_TEXTS)
def test_places_lead_back_to_what_each_letter_stands_for(text: str) -> None:
    normalised = normalise(text)
    wanted = [at for at, ch in enumerate(normalised.text) if skeleton(ch)]
    places = forms_of([text]).places.tolist()
    # Where a rule put marks in order, each stands for all of them; the place is one of theirs.
    for at, place in zip(wanted, places, strict=True):
        assert normalised.starts[at] <= place < normalised.ends[at]
