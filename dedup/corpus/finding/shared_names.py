"""Names and figures of a text: what survives when every sentence is worded anew."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from dedup.corpus.sketch.sound import normalised_text
from dedup.text.normalise import skeleton

# Titles after which a person's name stands; นายก- begins an office, not a name.
_TITLES = (
    "นางสาว", "นาง", r"นาย(?!ก)", "พลเอก", "พลโท", "พลตรี", "พลตำรวจเอก", "พลตำรวจโท",
    "พลตำรวจตรี", "พลเรือเอก", "พลเรือโท", "พลเรือตรี", "พลอากาศเอก", "พันเอก", "พันตำรวจเอก",
    r"ดร\.", r"ม\.ล\.", r"ม\.ร\.ว\.", r"น\.ส\.",
)  # fmt: skip
_LETTERS = "ก-ฮะ-ฺเ-๎"
# Verbs that run on after a name without a space.
_AFTER = re.compile(r"กล่าว|เปิดเผย|ระบุ|ชี้แจง|ยืนยัน|เป็น|พร้อม|ได้")
# Years are in every release.
_YEAR = re.compile(r"(?:19|20|24|25)\d\d")
# What every address begins with names nobody.
_NOBODY = frozenset(("http", "https", "www"))
_FIGURE = re.compile(r"\d+")
_FEWEST_DIGITS = 3


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    titles = "|".join(_TITLES)
    person = re.compile(rf"(?:{titles}) ?([{_LETTERS}]{{2,24}}(?: [{_LETTERS}]{{2,24}})?)")
    figure = re.compile(r"\d[\d,.]{1,18}\d|\d\d|[A-Za-z][A-Za-z-]{1,30}[A-Za-z]")
    return person, figure


def names_in(text: str) -> dict[str, str]:
    """Give the names, figures and Latin words of ``text`` by their comparison form.

    The values are as the text, normalised, writes them. A person's name is what follows a title,
    up to two words; a figure has two digits at least and is not a year.
    """
    person, figure = _patterns()
    found = [_AFTER.split(match[1], maxsplit=1)[0] for match in person.finditer(text)]
    found += figure.findall(text)
    # Few characters of an article are names: these alone are normalised, a line each.
    written = normalised_text("\n".join(dict.fromkeys(found))).split("\n")
    kept = (one for one in written if not _YEAR.fullmatch(one) and one.lower() not in _NOBODY)
    return {form: one for one in kept if len(form := skeleton(one)) > 1}


def parted_names(names: dict[str, str], form: str) -> tuple[list[str], list[str]]:
    """Part ``names`` into those that stand in a text's comparison form and those that do not.

    Both longest first. A figure counts only where no digit stands before or after it.
    """
    held = {key for key in names if key in form}
    if any(key.isdecimal() for key in held):
        figures = set(_FIGURE.findall(form))
        held = {key for key in held if not key.isdecimal() or key in figures}
    ordered = sorted(names.items(), key=lambda pair: (-len(pair[0]), pair[0]))
    return (
        [one for key, one in ordered if key in held],
        [one for key, one in ordered if key not in held],
    )


def is_name(written: str) -> bool:
    """Return whether what two texts share is worth showing as a name or figure.

    An ordinary English word is none, nor is a word in small letters, which is part of an address,
    nor a figure of two digits, which is in every text.
    """
    digits = sum(ch.isdigit() for ch in written)
    if digits:
        return digits >= _FEWEST_DIGITS
    if not written.isascii():
        return True
    return not written.islower() and not (
        written.lower() in _ordinary_words() and not written.isupper()
    )


@cache
def _ordinary_words() -> frozenset[str]:
    table = files("dedup.corpus.finding") / "ordinary_words.txt"
    return frozenset(table.read_text(encoding="utf-8").split("\n")[1:])


def share_held(held: Sequence[str], lacking: Sequence[str]) -> float:
    """Give the share (0..1) of names that are held: all of them, where there are none."""
    whole = len(held) + len(lacking)
    return len(held) / whole if whole else 1.0
