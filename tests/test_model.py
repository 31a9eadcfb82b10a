"""The values refuse positions that do not hold together; errors are one line; names are public."""

import runpy
import subprocess
import sys
from collections.abc import Callable

import pytest

import dedup
from dedup.errors import DedupError, InputError, MissingExtra
from dedup.model import (
    Addition,
    Comparison,
    Discrepancy,
    Document,
    Edit,
    Fact,
    Link,
    Quotation,
    Sentence,
    Version,
    check_tiling,
)

TEXT = "กข คง"
BOTH = (Sentence(id=0, start=0, end=2), Sentence(id=1, start=3, end=5))


def made(text: str = TEXT) -> Document:
    return Document(text=text, name="a", sha256="")


def version(*added: Addition) -> Version:
    return Version(document=made(), sentences=BOTH, coverage=1.0, added=added)


def link(*edits: Edit, score: float = 1.0, sides: tuple[int, ...] = (0,)) -> Link:
    return Link(id=0, a=sides, b=(0,), relation="same", score=score, edits=edits)


def equal(a: tuple[int, int], b: tuple[int, int]) -> Edit:
    return Edit(op="equal", a=a, b=b)


def compared(*links: Link, discrepancies: tuple[Discrepancy, ...] = ()) -> Comparison:
    return Comparison(
        a=version(),
        b=version(),
        relation="rewrite",
        similarity=0.5,
        links=links,
        discrepancies=discrepancies,
        version="0",
        settings="0",
    )


def disputed(a: int, b: int) -> Discrepancy:
    return Discrepancy(
        type="number",
        severity="high",
        link=0,
        reason="number",
        a=Quotation(start=0, end=a, value="1"),
        b=Quotation(start=0, end=b, value="2"),
    )


WRONG: list[tuple[str, Callable[[], object]]] = [
    ("pages out of order", lambda: Document(text=TEXT, name="a", sha256="", pages=(3, 1))),
    ("page beyond the text", lambda: Document(text=TEXT, name="a", sha256="", pages=(0, 9))),
    ("empty sentence", lambda: Sentence(id=0, start=1, end=1)),
    ("backward span", lambda: Fact(type="number", start=2, end=1, value="1")),
    ("negative span", lambda: Quotation(start=-1, end=1, value="1")),
    ("equal with an empty side", lambda: equal((0, 0), (0, 2))),
    ("insert with text on a", lambda: Edit(op="insert", a=(0, 1), b=(0, 1))),
    ("delete with text on b", lambda: Edit(op="delete", a=(0, 1), b=(0, 1))),
    ("replace of nothing", lambda: Edit(op="replace", a=(0, 0), b=(0, 1))),
    ("link without sentences", lambda: link(sides=())),
    ("link with a sentence twice", lambda: link(sides=(1, 1))),
    ("link out of order", lambda: link(sides=(1, 0))),
    ("score above 1", lambda: link(score=1.1)),
    ("overlapping edits", lambda: link(equal((0, 2), (0, 1)), equal((1, 2), (1, 2)))),
    ("addition beyond the text", lambda: version(Addition(start=0, end=9, sentence=0))),
    ("coverage above 1", lambda: Version(document=made(), sentences=BOTH, coverage=1.5)),
    ("uncovered sentence", lambda: Version(document=made(), sentences=BOTH[:1], coverage=1.0)),
    ("edits leave a letter out", lambda: compared(link(equal((0, 1), (0, 2))))),
    ("edits of b leave a letter out", lambda: compared(link(equal((0, 2), (0, 1))))),
    ("discrepancy beyond a", lambda: compared(discrepancies=(disputed(9, 1),))),
    ("discrepancy beyond b", lambda: compared(discrepancies=(disputed(1, 9),))),
]


@pytest.mark.parametrize("make", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_does_not_hold_together_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        make()


@pytest.mark.parametrize(
    "sentences",
    [
        (),
        (Sentence(id=1, start=0, end=2), BOTH[1]),
        (Sentence(id=0, start=1, end=2), BOTH[1]),
        (BOTH[0], Sentence(id=1, start=1, end=5)),
        (BOTH[0], Sentence(id=1, start=3, end=6)),
        (BOTH[0], Sentence(id=1, start=4, end=5)),
        (BOTH[0], Sentence(id=1, start=3, end=4)),
    ],
    ids=["none", "misnumbered", "gap first", "overlap", "beyond", "gap between", "gap last"],
)
def test_sentences_that_do_not_tile_are_refused(sentences: tuple[Sentence, ...]) -> None:
    with pytest.raises(ValueError, match="sentence"):
        check_tiling(TEXT, sentences)


def test_what_holds_together_is_taken() -> None:
    check_tiling(TEXT, BOTH)
    result = compared(link(equal((0, 2), (0, 2))), discrepancies=(disputed(5, 5),))
    assert result.a.quote(result.a.sentences[1]) == "คง"


def test_an_error_is_one_line_of_what_where_and_the_next_step() -> None:
    error = InputError("has no text", where="a\nb.txt", hint="give another")
    assert str(error) == "a b.txt: has no text; give another"
    assert (error.what, error.where, error.hint) == ("has no text", "a\nb.txt", "give another")
    assert str(DedupError("stops")) == "stops"


def test_a_missing_part_names_the_line_that_installs_it() -> None:
    assert "pip install 'dedup-news[readers]'" in str(MissingExtra("reading PDF", "readers"))


@pytest.mark.parametrize("name", dedup.__all__)
def test_public_names_are_there(name: str) -> None:
    assert getattr(dedup, name) is not None
    assert name in vars(dedup)


def test_there_are_no_other_names() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = dedup.nonsense


@pytest.mark.process
def test_importing_the_package_loads_nothing_heavy() -> None:
    check = (
        "import sys, dedup; "
        "print({'pythainlp', 'rich', 'jinja2', 'typer', 'rapidfuzz'} & set(sys.modules) or 'light')"
    )
    result = subprocess.run([sys.executable, "-c", check], capture_output=True, check=True)
    assert result.stdout.decode().strip() == "light"


def test_the_package_runs_as_a_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["dedup", "--version"])
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("dedup", run_name="__main__")
    assert caught.value.code in (0, None)
    assert capsys.readouterr().out == f"dedup {dedup.__version__}\n"
