"""Which text is taken for the article and which for the release, and what they are called."""

import pytest

from dedup import compare, document
from dedup.comparison.roles import NO_ROLES, guess_roles
from dedup.model import Comparison, Roles
from dedup.text import analyse

RELEASE = (
    "ข่าวประชาสัมพันธ์ กรมสมมติ\n\nวันพุธที่ 7 มิถุนายน 2560\nกรมสมมติเปิดตลาดริมคลองแห่งใหม่ของจังหวัด\n"
    "นายสมมติ ใจดี อธิบดีกรมสมมติ กล่าวว่า ตลาดมีร้านค้า 120 ร้าน\nกองประชาสัมพันธ์ กรมสมมติ\n"
)
ARTICLE = (
    "กรมสมมติเปิดตลาดใหม่\nเมื่อวันที่ 7 มิ.ย. นายสมมติ ใจดี อธิบดีกรมสมมติ เปิดเผยว่า ตลาดมี 120 ร้าน "
    "ด้าน รมว.สมมติ ระบุกับผู้สื่อข่าวว่าพอใจ"
)


def roles(a: str, b: str, names: tuple[str, str] = ("1.txt", "2.txt")) -> Roles:
    one, other = document(a, name=names[0]), document(b, name=names[1])
    return guess_roles(one, analyse(one).sentences, other, analyse(other).sentences)


def test_an_article_and_its_release_are_told_apart_in_either_order() -> None:
    assert roles(ARTICLE, RELEASE) == ("article", "release")
    assert roles(RELEASE, ARTICLE) == ("release", "article")


def test_two_of_a_kind_have_no_roles() -> None:
    assert roles(RELEASE, RELEASE.replace("120", "130")) == NO_ROLES
    assert roles(ARTICLE, ARTICLE.replace("120", "130")) == NO_ROLES
    assert roles("สวัสดี", "ลาก่อน") == NO_ROLES


def test_names_of_files_count() -> None:
    plain = ARTICLE.replace("มิ.ย.", "มิถุนายน").replace("รมว.สมมติ ระบุกับผู้สื่อข่าวว่าพอใจ", "อื่นๆ")
    body = "\n".join(RELEASE.split("\n")[3:5])
    assert roles(plain, body) == NO_ROLES
    assert roles(plain, body, ("ข่าว.txt", "ประกาศ.txt")) == ("article", "release")


def test_what_is_told_is_not_guessed() -> None:
    a, b = document(ARTICLE, name="1"), document(RELEASE, name="2")
    guessed, told, none = (
        compare(a, b),
        compare(a, b, roles=("release", "article")),
        compare(a, b, roles=NO_ROLES),
    )
    assert (guessed.a.role, guessed.roles_guessed) == ("article", True)
    assert (told.a.role, told.b.role, told.roles_guessed) == ("release", "article", False)
    assert (none.a.role, none.roles_guessed) == (None, False)


def test_both_cannot_have_one_role() -> None:
    with pytest.raises(ValueError, match="both versions"):
        compare(document("ก"), document("ข"), roles=("article", "article"))


def test_texts_are_called_by_their_headlines_and_dates() -> None:
    found = compare(document(ARTICLE), document(RELEASE))
    assert (found.a.title, found.a.date) == ("กรมสมมติเปิดตลาดใหม่", "")
    assert (found.b.title, found.b.date) == ("กรมสมมติเปิดตลาดริมคลองแห่งใหม่ของจังหวัด", "2017-06-07")


@pytest.mark.shared
def test_the_gold_pairs_are_guessed_right(gold_pairs: dict[str, Comparison]) -> None:
    """A is the article and b the release; of two releases neither is."""
    guesses = {name: (one.a.role, one.b.role) for name, one in gold_pairs.items()}
    articles = [guess for name, guess in guesses.items() if name[0] in "NW"]
    assert articles.count(("article", "release")) >= 0.95 * len(articles)
    assert ("release", "article") not in articles
    assert {guess for name, guess in guesses.items() if name[0] == "R"} == {NO_ROLES}
