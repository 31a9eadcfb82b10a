"""``tools/explain.py``: each proposal names the stage that raised it and what became of it."""

from pathlib import Path

from explain import explained

A = "ชาวบ้านรับน้ำดื่ม {} ขวด ที่ลานเมืองเมื่อเช้านี้"


def lines(tmp_path: Path, one: str, other: str) -> list[str]:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, text in zip(paths, (A.format(one), A.format(other)), strict=True):
        path.write_text(text, encoding="utf-8")
    return explained(*map(str, paths))


def test_a_disagreement_names_its_kind_its_sureness_and_what_weighed(tmp_path: Path) -> None:
    found, weighed = lines(tmp_path, "76", "67")
    assert found.startswith("number       76 | 67   found by number; sureness ")
    assert found.endswith("told as such")
    assert weighed.count(";") == 4


def test_what_a_veto_takes_back_is_said(tmp_path: Path) -> None:
    found = lines(tmp_path, "1,489", "1.4 พัน")
    assert found
    assert all(one.endswith("taken back by rounding") for one in found)


def test_of_equal_texts_nothing_is_proposed(tmp_path: Path) -> None:
    assert lines(tmp_path, "76", "76") == []
