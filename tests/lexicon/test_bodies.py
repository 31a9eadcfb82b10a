"""``lexicon.bodies``: the tables of names hold together."""

from collections import Counter

from dedup.lexicon import table
from dedup.lexicon.bodies import OF_A_KIND, acronyms, nicknames, organisations


def test_what_stands_by_hand_is_not_mined_too() -> None:
    by_hand = {short for short, _ in table("acronyms_by_hand.tsv")}
    assert not by_hand & {short for short, *_ in table("acronyms.tsv")}


def test_no_row_by_hand_stands_twice() -> None:
    for name in ("acronyms_by_hand.tsv", "nicknames.tsv"):
        assert [row for row, count in Counter(table(name)).items() if count > 1] == []


def test_short_forms_of_both_tables_are_known() -> None:
    known = set(acronyms())
    assert ("ADB", "ธนาคารพัฒนาเอเชีย") in known
    assert ("สธ.", "กระทรวงสาธารณสุข") in known
    assert ("คลัง", "กระทรวงการคลัง") in nicknames()


def test_a_body_with_a_short_form_by_hand_is_known_by_its_full_name() -> None:
    known = organisations()
    assert "กรมชลประทาน" in known
    # There are thousands of one kind, and Latin letters are no Thai name.
    assert not any(OF_A_KIND.match(name) or name.isascii() for name in known)
