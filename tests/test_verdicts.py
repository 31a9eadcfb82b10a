"""What people decided about discrepancies: keys, the file, and what is reported after it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from made_up import Pair

from dedup.errors import InputError
from dedup.model import Comparison, Roles
from dedup.verdicts import Verdict, VerdictSide, key_of, parse, read_verdicts, sift, to_lines

TODAY = date(2026, 10, 1)


def made(a: str = "76", b: str = "67", roles: Roles = ("article", "release")) -> Comparison:
    pair = Pair()
    pair.roles = roles
    pair.link([pair.a.say(f"เสียหาย|{a}|หลัง")], [pair.b.say(f"เสียหาย|{b}|หลัง")])
    pair.differ("number", a, b)
    return pair.build()


def verdict(key: str, kind: str = "false", until: str = "") -> Verdict:
    return Verdict(
        key=key,
        type="number",
        a=VerdictSide(text="76", value="76"),
        b=VerdictSide(text="67", value="67"),
        verdict=kind,  # type: ignore[arg-type]  # each kind by its name
        reason="ตัวเลขคนละวัน",
        date="2026-09-01",
        until=until,
    )


def key(comparison: Comparison) -> str:
    return key_of(comparison.discrepancies[0], comparison)


def test_the_key_is_of_the_values_and_the_release_not_of_the_side() -> None:
    one = made()
    assert len(key(one)) == 16
    assert key(one) == key(made())
    assert key(one) == key(made("67", "76", ("release", "article")))
    assert key(one) != key(made("67", "76"))
    assert key(one) != key(made("76", "68"))


def test_the_articles_words_are_no_part_of_the_key() -> None:
    one, other = made(), made("๗๖")
    object.__setattr__(other.discrepancies[0].a, "value", "76")
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("kind", "until", "told", "silenced", "expired"),
    [
        ("false", "", 0, 1, 0),
        ("intended", "", 0, 1, 0),
        ("error", "", 1, 0, 0),
        ("false", "2026-10-01", 0, 1, 0),
        ("false", "2026-09-30", 1, 0, 1),
    ],
)
def test_only_what_is_no_mistake_is_silenced_and_only_for_its_time(
    kind: str, until: str, told: int, silenced: int, expired: int
) -> None:
    one = made()
    found = sift(one.discrepancies, one, [verdict(key(one), kind, until)], TODAY)
    assert (len(found.told), found.silenced, found.expired) == (told, silenced, expired)


def test_the_last_verdict_counts_and_others_do_not() -> None:
    one = made()
    mine = verdict(key(one))
    assert sift(one.discrepancies, one, [verdict("other")], TODAY).silenced == 0
    assert sift(one.discrepancies, one, [mine, replace(mine, verdict="error")], TODAY).silenced == 0


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    kept = (verdict("k1"), verdict("k2", "intended", "2027-01-01"))
    path.write_text("\ufeff" + to_lines(kept) + "\n", encoding="utf-8")
    assert read_verdicts(path) == kept
    assert json.loads(to_lines(kept).splitlines()[0])["schema"] == "dedup.verdict/1"


GOOD = json.loads(to_lines([verdict("k")]))


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "[]",
        json.dumps(GOOD | {"schema": "dedup.verdict/2"}),
        json.dumps(GOOD | {"verdict": "maybe"}),
        json.dumps(GOOD | {"type": "spelling"}),
        json.dumps(GOOD | {"key": ""}),
        json.dumps(GOOD | {"key": 7}),
        json.dumps(GOOD | {"a": "76"}),
        json.dumps(GOOD | {"until": "soon"}),
        "[" * 100_000,
    ],
    ids=lambda line: line[:20],
)
def test_what_is_no_verdict_is_reported_with_its_line(line: str) -> None:
    with pytest.raises(InputError, match=r"verdicts\.jsonl, line 2") as error:
        parse(f"{json.dumps(GOOD)}\n{line}", where="verdicts.jsonl")
    assert "ตัวเลขคนละวัน" not in str(error.value)


def test_fields_of_later_formats_are_ignored() -> None:
    (one,) = parse(json.dumps(GOOD | {"colour": "blue"}), where="x")
    assert one == verdict("k")


def test_a_file_that_cannot_be_read_is_our_error(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "missing.jsonl", tmp_path, bad):
        with pytest.raises(InputError):
            read_verdicts(path)
