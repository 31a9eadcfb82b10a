"""What is done in processes of their own, done here: its lines are watched, and its plain data."""

import json
from pathlib import Path
from typing import Any

import pytest
from serving import ARTICLE, RELEASE

from dedup import compare, document
from dedup.errors import InputError
from dedup.verdicts import Verdict, VerdictSide, key_of, to_lines
from dedup.web import work
from dedup.web.papers import table as papers
from dedup.web.sides import Given

PAGE = {"lang": "en", "base": "/", "roles": "", "everything": False, "verdicts": None}


def asked(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a call takes
    return PAGE | {"format": "page"} | more


def side(text: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - the fields of ``Given``
    return Given(text=text, **more).plain()


@pytest.fixture
def verdicts(tmp_path: Path) -> str:
    """Give a file that calls the one discrepancy of the two texts no mistake."""
    found = compare(document(ARTICLE, name="a"), document(RELEASE, name="b"))
    (one,) = found.discrepancies
    verdict = Verdict(
        key=key_of(one, found),
        type=one.type,
        a=VerdictSide(text="67", value="67"),
        b=VerdictSide(text="76", value="76"),
        verdict="false",
        date="2026-01-01",
    )
    path = tmp_path / "verdicts.jsonl"
    path.write_text(to_lines([verdict]), encoding="utf-8")
    return str(path)


def test_a_pasted_text_is_kept_as_itself_and_a_file_with_what_is_known_of_it() -> None:
    assert work.opened(side(ARTICLE)) == {"text": ARTICLE, "kept": ""}
    file = work.opened(side("", name="ข่าว.txt", data=ARTICLE.encode()))
    assert file["text"] == ARTICLE
    known = json.loads(file["kept"])
    assert (known["name"], known["media"]) == ("ข่าว.txt", "text")


def test_what_is_kept_of_a_file_holds_while_its_text_is_the_same() -> None:
    file = work.opened(side("", name="ข่าว.txt", data=ARTICLE.encode()))
    again = work.opened(side(file["text"], kept=file["kept"]))
    assert json.loads(again["kept"]) == json.loads(file["kept"])
    changed = work.opened(side(file["text"] + " ครับ", name="x", kept=file["kept"]))
    assert json.loads(changed["kept"])["name"] == "x"


@pytest.mark.parametrize(
    ("format", "begins"), [("json", "{"), ("html", "<!doctype html>"), ("markdown", "# ")]
)
def test_programs_get_a_report_in_the_format_they_ask_for(format: str, begins: str) -> None:
    answer = work.compared(side(ARTICLE), side(RELEASE), asked(format=format))
    assert answer["body"].lower().startswith(begins)
    assert answer["name"].endswith(".html")


@pytest.mark.parametrize("turned", [False, True])
def test_a_page_has_the_article_first_and_says_its_policy(turned: bool) -> None:
    texts = [side(ARTICLE, role="article"), side(RELEASE, role="release")]
    first, second = reversed(texts) if turned else texts
    answer = work.compared(first, second, asked())
    fields = answer["body"].split('name="b"')
    assert ARTICLE in fields[0]
    assert RELEASE.splitlines()[0] in fields[1]
    assert "script-src" in answer["policy"]


def test_a_verdict_silences_unless_everything_is_asked_for(verdicts: str) -> None:
    texts = side(ARTICLE, role="article"), side(RELEASE)
    silenced = work.compared(*texts, asked(format="json", verdicts=verdicts))["body"]
    everything = work.compared(*texts, asked(format="json", verdicts=verdicts, everything=True))
    assert json.loads(silenced)["discrepancies"] == []
    assert len(json.loads(everything["body"])["discrepancies"]) == 1


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ((None, None, ""), None),
        ((None, None, "none"), (None, None)),
        (("article", None, ""), ("article", "release")),
        ((None, "article", ""), ("release", "article")),
    ],
)
def test_a_role_that_was_left_out_is_the_other_one(
    roles: tuple[str | None, str | None, str], expected: object
) -> None:
    a, b, said = roles
    assert work._roles({"role": a}, {"role": b}, {"roles": said}) == expected


def test_two_texts_of_one_role_are_refused() -> None:
    both = side(ARTICLE, role="release"), side(RELEASE, role="release")
    with pytest.raises(InputError, match="both texts are said to be the release"):
        work.compared(*both, asked())


def test_an_index_is_asked_and_opened_again_when_it_was_built_anew(tmp_path: Path) -> None:
    pytest.importorskip("rensa")
    from dedup.corpus import Index

    (tmp_path / "r.txt").write_text(RELEASE, encoding="utf-8")
    path = str(tmp_path / "index")

    def build() -> None:
        with Index.open(path, write=True) as index:
            index.update([tmp_path / "r.txt"])

    build()
    work.ready(path)
    whole = work.found(side(ARTICLE), {"index": path, "limit": 5})
    assert whole["documents"] == 1
    assert json.loads(whole["json"])["candidates"]
    page = work.found(side(ARTICLE), {"index": path, "limit": 5, "page": True})
    assert page["release"]["text"] == RELEASE
    assert (page["candidates"][0]["source"], page["picked"]) == (str(tmp_path / "r.txt"), 0)
    nothing = work.found(side("ตลาดน้ำเปิดทุกวัน"), {"index": path, "limit": 5, "page": True})
    assert nothing["candidates"] == []
    first = work._index(path)
    for one in tmp_path.glob("index*"):
        one.unlink()
    build()
    assert work._index(path) is not first
    work._indexes.pop(path)[1].close()


def test_a_column_holds_a_paper_and_what_verdicts_made_of_it(verdicts: str) -> None:
    wanted = {"label": "paper 1", "verdicts": None, "everything": False}
    plain = papers.column(side(RELEASE), side(ARTICLE), wanted)
    silent = papers.column(side(RELEASE), side(ARTICLE), wanted | {"verdicts": verdicts})
    assert (plain["text"], plain["kept"], plain["silenced"]) == (ARTICLE, "", 0)
    assert len(plain["paper"]["differing"]) == 1
    assert (len(silent["paper"]["differing"]), silent["silenced"]) == (0, 1)
    shown = {"verdicts": verdicts, "everything": True}
    everything = papers.column(side(RELEASE), side(ARTICLE), wanted | shown)
    assert (len(everything["paper"]["differing"]), everything["everything"]) == (1, 1)


@pytest.mark.parametrize(
    ("format", "begins", "name"),
    [("csv", "\ufeff", ".csv"), ("html", "<!doctype html>", ".html"), ("page", "<!doctype", "")],
)
def test_columns_are_put_together_in_the_format_asked_for(
    format: str, begins: str, name: str
) -> None:
    wanted = {"label": "paper 1", "verdicts": None, "everything": False}
    column = papers.column(side(RELEASE), side(ARTICLE), wanted)
    # Between processes it becomes lists.
    paper = json.loads(json.dumps(column["paper"]))
    articles = [{"text": ARTICLE, "kept": "", "label": "", "error": ""}]
    counts = {"silenced": 0, "expired": 0, "everything": 0}
    answer = papers.table(
        side(RELEASE), [paper], asked(format=format, articles=articles, counts=counts)
    )
    assert answer["body"].lower().startswith(begins)
    assert answer["name"].endswith(name)
    assert "paper 1" in answer["body"]


def test_the_first_comparison_is_prepared() -> None:
    work.warm()
