"""Sound text is normalised character by character, and comes out as it does by the rules."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("numpy")

from dedup.corpus.sketch import sound
from dedup.corpus.sketch.letters import ALPHABET
from dedup.corpus.sketch.sound import normalised_text
from dedup.text.normalise import normalise

# All that a rule speaks of, so that most examples give one something to do.
_AWKWARD = "กขำาะเแโไ่้๊์ํ็ัิีึืุู๎ฺ \t\n\r\u200b\xa0๑5a\uf70a.-“•Ŀé"
_TEXTS = st.one_of(
    st.text(alphabet=_AWKWARD, max_size=8),
    st.text(alphabet=ALPHABET, max_size=40),
    st.text(max_size=20),
)


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_it_is_the_text_that_the_rules_give(text: str) -> None:
    assert normalised_text(text) == normalise(text).text


def test_sound_text_needs_no_rules(releases: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["น้ำท่วม ๒๕๖๑ “ศูนย์”\u200b\xa0กลาง", *releases]
    truth = [normalise(text).text for text in texts]
    normalised_text("ก")  # The tables are made by the rules.
    monkeypatch.setattr(sound, "normalise", None)
    assert [normalised_text(text) for text in texts] == truth
