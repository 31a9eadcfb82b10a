"""The articles a user names, and what each is called."""

from pathlib import Path

import pytest

from dedup.errors import InputError
from dedup.matrix.listing import articles_in, labels_of


def test_a_folder_stands_for_its_files_by_name_and_hidden_ones_are_left_out(
    tmp_path: Path,
) -> None:
    (tmp_path / "ข").mkdir()
    for name in ("ข/2.txt", "1.pdf", ".ซ่อน.txt", "รูป.jpg"):
        (tmp_path / name).write_text("ข่าว", encoding="utf-8")
    found = articles_in([str(tmp_path)])
    assert [Path(one).name for one in found] == ["1.pdf", "2.txt"]


def test_a_file_of_rows_stands_for_its_rows(tmp_path: Path) -> None:
    rows = tmp_path / "ข่าว.jsonl"
    rows.write_text('{"id": "ก", "text": "x"}\n\n{"id": 2, "text": "y"}\n', encoding="utf-8")
    assert articles_in([str(rows)]) == (f"{rows}#ก", f"{rows}#2")


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        ('{"text": "x"}\n', "has no id"),
        ("[]\n", "has no id"),
        ('{"id": 1, "text": "x"}\n{"id": 1, "text": "y"}\n', "repeats the id"),
        ("\n", "has no rows"),
    ],
)
def test_rows_that_cannot_be_told_apart_are_refused(tmp_path: Path, rows: str, what: str) -> None:
    file = tmp_path / "ข่าว.jsonl"
    file.write_text(rows, encoding="utf-8")
    with pytest.raises(InputError, match=what):
        articles_in([str(file)])


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no articles there"):
        articles_in([str(tmp_path)])


def test_an_article_named_twice_is_one_column() -> None:
    assert articles_in(["ก.txt", "ข.txt", "ก.txt"]) == ("ก.txt", "ข.txt")


def test_labels_are_the_shortest_that_differ() -> None:
    sources = ("a/ข่าว.txt", "b/เดลี่.txt", "b/เดลี่.pdf", "c/ข่าว.txt", "d/ทั้งหมด.jsonl#7")
    assert labels_of(sources) == ("a/ข่าว.txt", "เดลี่.txt", "เดลี่.pdf", "c/ข่าว.txt", "7")
