"""Whatever the texts, the reports hold them, obey nothing in them and fit their columns."""

import html
import io
import json
import re

from hypothesis import given
from hypothesis import strategies as st
from made_up import Pair
from rich.cells import cell_len
from rich.console import Console

from dedup.model import Comparison
from dedup.report import print_terminal, to_html, to_json, to_markdown
from dedup.report.visible import plain

# Everything but surrogates, which no reader lets in, with what is awkward made likely.
CHARACTERS = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from("กเที่ำ้์ๆ \u200b\u202e\u200d<>&\"'|`*[]()\x00\x1b\n\r\t👩🏽🇹🇭é"),
)
WORD = st.text(CHARACTERS, min_size=1, max_size=12).filter(lambda one: one.strip() != "")
SENTENCE = st.lists(WORD.filter(lambda one: "|" not in one), min_size=1, max_size=5)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Make up a comparison of a few sentences of any characters."""
    pair = Pair(draw(WORD), draw(WORD))
    for marked in draw(st.lists(SENTENCE, min_size=1, max_size=5)):
        other = draw(st.one_of(st.none(), SENTENCE))
        a = pair.a.say("|".join(marked))
        if other is not None:
            b = pair.b.say("|".join(other))
            pair.link([a], [b], draw(st.sampled_from(["same", "edited", "paraphrased"])))
    if not pair.b.text:
        pair.b.say("ก")
    return pair.build()


@given(comparisons())
def test_html_holds_every_sentence_and_no_tag_of_theirs(made: Comparison) -> None:
    page = to_html(made)
    rows = page[page.index('<table class="rows">') : page.index("</table>\n</details>")]
    assert set(re.findall(r"</?([a-z0-9]+)", rows)) <= {
        "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "p", "a", "b",
        "span", "ins", "del", "details", "summary", "sup",
    }  # fmt: skip
    shown = re.sub(r"<[^>]*>", "", re.sub(r'<span class="c"[^>]*>([^<]*)</span>', r"⟨\1⟩", rows))
    text = "".join(html.unescape(shown).split())
    for version in (made.a, made.b):
        for one in version.sentences:
            assert "".join(plain(version.quote(one)).split()) in text


@given(comparisons())
def test_json_positions_lead_back_to_the_text(made: Comparison) -> None:
    found = json.loads(to_json(made))
    for side, version in (("a", made.a), ("b", made.b)):
        assert found[side]["length"] == len(version.document.text)
        assert [one["id"] for one in found[side]["sentences"]] == list(
            range(len(version.sentences))
        )


@given(comparisons(), st.integers(20, 100))
def test_the_terminal_gets_no_control_characters_and_no_long_lines(
    made: Comparison, width: int
) -> None:
    written = io.StringIO()
    print_terminal(made, Console(file=written, width=width, color_system=None), "en")
    for line in written.getvalue().split("\n"):
        assert cell_len(line) <= max(width, 40)
        assert not re.search("[\x00-\x1f\x7f-\x9f\u200b\u202e]", line)


@given(comparisons())
def test_markdown_is_of_our_own_making(made: Comparison) -> None:
    unescaped = re.sub(r"\\.", "", to_markdown(made, "en"))
    assert "<" not in unescaped.replace("<br>", "")
    assert "`" not in unescaped
