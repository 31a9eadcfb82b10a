"""The fast comparison form is the plain one, character for character."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

np = pytest.importorskip("numpy")

from dedup.corpus.sketch.form import codes_of, forms_of, places_of
from dedup.corpus.sketch.letters import codes_of_packed, is_wide, packed_form, unpacked_form
from dedup.text.normalise import normalise, skeleton

# Every class of character that a rule of normalising speaks of, and some that none does.
_AWKWARD = "กขฤำาะเแโไ่้๊์ํ็ัิีึืุู๎ฺๆฯ \t\n\r\u2028\u200b\ufeff\xa0๑5٣aAÀĚÿŸΣσςßİıﬁﬃ①😀𝟘\uf70a\uf04a×.-"
# What has a byte of its own, so that most of these texts are read the short way.
_USUAL = "กขฤำาะเแโไ่้๊์ํ็ัิีึืุู๎ฺๆฯ \t\n\r\u200b\ufeff\xa0๑5aA\uf70a.-“•"
_TEXTS = st.one_of(
    st.text(alphabet=_USUAL, max_size=40),
    st.text(alphabet=_AWKWARD, max_size=40),
    st.text(max_size=40),
)


def without_halves(texts: list[str]) -> list[str]:
    """Leave out texts with half of a character in them."""
    return [text for text in texts if not any("\ud800" <= ch < "\ue000" for ch in text)]


@settings(deadline=None)  # The first example builds a table.
@given(st.lists(_TEXTS, max_size=6))
def test_forms_equal_the_skeleton_of_the_normalised_text(texts: list[str]) -> None:
    texts = without_halves(texts)
    forms = forms_of(texts)
    assert len(forms) == len(texts)
    for number, text in enumerate(texts):
        normalised = normalise(text)
        assert forms.text(number) == skeleton(normalised.text)
        codes = forms.codes[forms.bounds[number] : forms.bounds[number + 1]]
        assert codes.tolist() == [ord(letter) for letter in forms.text(number)]
        assert forms.alone(number).codes.tolist() == codes.tolist()


@given(st.lists(_TEXTS, max_size=6))
def test_a_form_is_packed_the_same_however_its_text_was_read(texts: list[str]) -> None:
    texts = without_halves(texts)
    together = forms_of([*texts, "ก😀Ķ", "เเ"])
    for number, text in enumerate(texts):
        packed = together.packed[number]
        assert packed == forms_of([text]).packed[0] == packed_form(unpacked_form(packed))
        assert codes_of_packed(packed).tolist() == codes_of(unpacked_form(packed)).tolist()


def test_a_form_takes_a_byte_a_letter_where_all_its_letters_are_usual() -> None:
    usual, damaged, shown, wide = forms_of(["ศูนย์ ๑๒", "ไมเ่สีย", "ก😀ข", "กĶ"]).packed
    assert [len(one) for one in (usual, damaged, shown)] == [6, 6, 2]
    assert [is_wide(one) for one in (usual, damaged, shown, wide)] == [False, False, False, True]
    assert unpacked_form(wide) == "กķ"


@settings(deadline=None)  # The first example builds a table.
@given(_TEXTS)
def test_places_lead_back_to_what_each_letter_stands_for(text: str) -> None:
    normalised = normalise(text)
    wanted = [at for at, ch in enumerate(normalised.text) if skeleton(ch)]
    places = places_of(text).tolist()
    # Where a rule put marks in order, each stands for all of them; the place is one of theirs.
    for at, place in zip(wanted, places, strict=True):
        assert normalised.starts[at] <= place < normalised.ends[at]
