"""Words: entities kept whole, damage repaired, newmm's own words, and nothing left behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dedup.text import newmm as newmm_room
from dedup.text import segmenter as room
from dedup.text.normalise import normalise
from dedup.text.segmenter import dictionary, split_words, verbs

SEEDS = Path(__file__).parents[2] / "seeds"


def words(text: str) -> list[str]:
    return [word.text for word in split_words(normalise(text))]


@pytest.mark.parametrize(
    "entity",
    [
        "พ.ร.บ.",
        "พ.ศ.",
        "ม.ค.",
        "พล.ต.อ.",
        "กสอ.",
        "โทร.",
        "น.",
        "1,250.50",
        "15.30",
        "50%",
        "22/4/2561",
        "http://www.example.go.th/a/b?c=1",
        "www.example.go.th",
        "somchai.d@example.go.th",
        "e-Commerce",
        "AT&T",
        "COVID-19",
    ],
)
def test_an_entity_is_one_word(entity: str) -> None:
    assert entity in words(f"รายงาน {entity} วันนี้")


@pytest.mark.parametrize(
    ("damaged", "word"),
    [
        ("กรมส่งเสรมิ อุตสาหกรรม", "เสริม"),
        ("ไทยไมเ่สียเปรียบ", "ไม่"),
        # The mark slid from one word onto the next.
        ("ไทยไดม้ ากขึ้น", "ได้"),
        ("ไทยไดม้ ากขึ้น", "มาก"),
        ("\uf700านข้อมูล", "ฐานข้อมูล"),
    ],
)
def test_a_torn_word_is_put_together(damaged: str, word: str) -> None:
    assert word in words(damaged)


@pytest.mark.parametrize("name", ["news.txt", "official.txt", "visit.txt"])
def test_every_letter_is_in_one_word(name: str) -> None:
    text = normalise((SEEDS / name).read_text(encoding="utf-8"))
    position = 0
    for word in split_words(text):
        assert word.start >= position
        assert not text.text[position : word.start].strip()
        assert word.start < word.end
        position = word.end
    assert not text.text[position:].strip()


@pytest.mark.parametrize("name", ["news.txt", "visit.txt"])
def test_looking_words_up_gives_the_words_of_a_trie_of_them_all(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = normalise((SEEDS / name).read_text(encoding="utf-8"))
    looked_up = split_words(text)
    whole = newmm_room._run("util/trie.py").Trie(dictionary())
    monkeypatch.setattr(room, "_Dictionary", lambda: whole)
    room._split_run.cache_clear()
    assert split_words(text) == looked_up


def test_letters_that_no_word_begins_stay_together() -> None:
    assert words("กย 5") == ["กย", "5"]


def test_punctuation_has_no_key() -> None:
    keys = {word.text: word.key for word in split_words(normalise("“ก” (ข) - ๆ 5"))}
    assert {mark: keys[mark] for mark in "“”()-ๆ"} == dict.fromkeys("“”()-ๆ", "")
    assert keys["5"] == "5"


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b"])
def test_no_words_in_nothing(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize("unit", ["ก", "่", "กรุงเทพ", "1", "1,", "a.", "www.", "ก.", "ๆ", "("])
def test_a_long_run_is_split_whole(unit: str) -> None:
    text = normalise(unit * 3_000)
    assert sum(word.end - word.start for word in split_words(text)) == len(text.text)


def test_verbs_are_words_of_doing() -> None:
    assert {"กล่าว", "ช่วย", "ขาย"} <= verbs()
    assert not {"กระทรวง", "ประเทศ", "และ"} & verbs()


# The audit hook sees every attempt to reach a network or make a folder, whoever makes it.
_WATCHED = """
import sys
def watch(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "urllib.Request", "os.mkdir"):
        raise SystemExit(f"{event} {args}")
sys.addaudithook(watch)
from dedup import compare, document
compare(document("รัฐบาลลงนามข้อตกลง", name="a"), document("รัฐบาลลงนามแล้ว", name="b"))
print("done")
"""


@pytest.mark.process
def test_no_folder_in_the_home_and_no_network(tmp_path: Path) -> None:
    keep = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ}
    environment = {**keep, "HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    result = subprocess.run(
        [sys.executable, "-c", _WATCHED],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, result.stdout.strip()) == (0, "done"), result.stderr
    assert list(tmp_path.iterdir()) == []
