"""``wording.faults``: every message that the rooms for files write out, in every language."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from dedup import errors
from dedup.errors import InputError, MissingExtra
from dedup.model import Lang
from dedup.wording.faults import fault_text, fault_words, worded
from dedup.wording.languages import LANGUAGES, WRITTEN_IN

PACKAGE = Path(errors.__file__).parent
ROOMS = (
    "readers",
    "streams",
    "workers",
    "cli",
    "batch",
    "web",
    "verdicts.py",
    "corpus",
    "matrix",
    "errors.py",
)
RAISED = {name for name, one in vars(errors).items() if isinstance(one, type)} - {"MissingExtra"}


def written(node: ast.expr) -> Iterator[str]:
    """Give the messages that an expression writes out, with {} for what is filled in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    elif isinstance(node, ast.IfExp):
        yield from written(node.body)
        yield from written(node.orelse)


def messages() -> Iterator[str]:
    for room in ROOMS:
        place = PACKAGE / room
        for path in [place] if place.is_file() else sorted(place.rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in RAISED:
                    hints = [one.value for one in node.keywords if one.arg == "hint"]
                    for part in (*node.args[:1], *hints):
                        yield from written(part)


def reasons() -> Iterator[str]:
    """Give what is said of rows and files that are skipped, as it is written out."""
    for room in ("corpus", "streams"):
        for path in sorted((PACKAGE / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                named = getattr(node, "arg", "") or getattr(getattr(node, "func", None), "id", "")
                if isinstance(node, ast.keyword) and named == "reason":
                    yield from written(node.value)
                elif isinstance(node, ast.Call) and named == "_broken":
                    yield from written(node.args[-1])
                elif isinstance(node, ast.Assign) and path.name == "empty.py":
                    yield from (one for one in written(node.value) if one.startswith("an empty"))


OTHERS = pytest.mark.parametrize("lang", [one for one in LANGUAGES if one != WRITTEN_IN])


@OTHERS
def test_every_message_of_the_rooms_for_files_is_worded(lang: Lang) -> None:
    filled = {text: text.replace("{}", "7") for text in messages()}
    assert len(filled) > 100
    missing = [text for text, shown in filled.items() if worded(shown, lang) == shown]
    assert missing == [], f"give them in dedup/wording/{lang}/faults.py"


@OTHERS
def test_every_reason_to_skip_is_worded(lang: Lang) -> None:
    filled = {text: text.replace("{}", "7") for text in reasons()}
    assert len(filled) > 8
    missing = [text for text, shown in filled.items() if worded(shown, lang) == shown]
    assert missing == [], f"give them in dedup/wording/{lang}/faults.py"


@OTHERS
def test_all_languages_have_the_same_blanks(lang: Lang) -> None:
    said = fault_words(lang).items()
    assert [text for text, form in said if text.count("{}") != form.count("{}")] == []


@pytest.mark.parametrize(
    ("error", "thai"),
    [
        (
            InputError("there is no such file", where="ก.txt", hint="check the path"),
            "ก.txt: ไม่มีไฟล์นี้; ตรวจชื่อและที่อยู่ของไฟล์",
        ),
        (
            InputError("is not utf-8: byte 12 does not fit", where="ข"),
            "ข: ไม่ใช่ utf-8: ไบต์ที่ 12 ไม่เข้ากัน",
        ),
        (InputError("something new"), "something new"),
    ],
)
def test_what_and_hint_are_worded_and_where_is_kept(error: InputError, thai: str) -> None:
    assert fault_text(error, "th") == thai
    assert fault_text(error, "en") == str(error)


def test_what_has_to_be_installed_is_named_as_it_is_typed() -> None:
    error = MissingExtra("reading PDF", "readers")
    assert fault_text(error, "th").startswith(
        "reading PDF ต้องใช้ส่วนเสริม 'readers'; ติดตั้งด้วย: pip install"
    )
