"""Sentences: they tile the text, and what belongs together stays in one."""

import itertools
from pathlib import Path
from random import Random

import pytest

from dedup.model import Document, check_tiling
from dedup.text import Reading, analyse
from dedup.text.normalise import normalise
from dedup.text.segmenter import split_words
from dedup.text.sentences import cut, length_score

BEFORE = "รัฐบาลประกาศมาตรการช่วยเหลือผู้ประกอบการทั่วประเทศแล้ว "
AFTER = " ขณะเดียวกันกระทรวงเตรียมตั้งศูนย์ประสานงานในทุกจังหวัดต่อไป"


def read(text: str) -> Reading:
    return analyse(Document(text=text, name="a", sha256=""))


def sentences(text: str) -> list[str]:
    reading = read(text)
    return [text[one.start : one.end] for one in reading.sentences]


WHOLE = [
    ("dotted abbreviation", "พ.ร.บ. ข้อมูลข่าวสาร"),
    ("abbreviated month", "22 เม.ย. 2561"),
    ("full month", "22 เมษายน 2561"),
    ("era", "พ.ศ. 2561"),
    ("organisation", "(กสอ.)"),
    ("time", "เวลา 10.30 น."),
    ("thousands", "1,250,000 บาท"),
    ("decimal", "ร้อยละ 4.5"),
    ("number and unit", "500 ล้านบาท"),
    ("brackets", "(กัมพูชา ลาว พม่า เวียดนาม)"),
    ("latin brackets", "(Smart Digital Hub)"),
    ("curly quotation", "“เมืองรอง ต้องไป”"),
    ("straight quotation", '"เมืองรอง ต้องไป"'),
    ("single quotation", "‘เมืองรอง ต้องไป’"),
    ("repetition", "ต่าง ๆ"),
    ("and so on", "ข้าว น้ำตาล ฯลฯ"),
]


@pytest.mark.parametrize("part", [row[1] for row in WHOLE], ids=[row[0] for row in WHOLE])
def test_a_part_is_never_cut(part: str) -> None:
    text = f"{BEFORE}โดยระบุถึง{part} ตามที่ได้ตกลงกันไว้{AFTER}"
    assert any(part in sentence for sentence in sentences(text)), sentences(text)


@pytest.mark.parametrize("marks", ["1) 2) 3)", "1. 2. 3.", "(1) (2) (3)"])
def test_list_items_in_a_line_begin_sentences(marks: str) -> None:
    first, second, third = marks.split()
    items = [
        f"{first} ความร่วมมือด้านการค้า ระหว่างกรมหนึ่ง และสมาคมสอง",
        f"{second} ความร่วมมือด้านการท่องเที่ยว ระหว่างกรมสาม และสมาคมสี่",
    ]
    text = f"{BEFORE}ประกอบด้วย {' '.join(items)} และ {third} ความร่วมมือด้านบุคลากร"
    found = sentences(text)
    for mark in (first, second):
        assert any(one.startswith(f"{mark} ความร่วมมือด้าน") for one in found), found
    assert any(sentence.startswith(f"และ {third}") for sentence in found)


def test_numbers_out_of_sequence_are_no_list() -> None:
    reading = read(f"{BEFORE}ตามข้อ 7) ของประกาศ{AFTER}")
    assert "list_item" not in {one.kind for one in reading.sentences}


def test_items_on_lines_of_their_own_are_whole() -> None:
    text = "ประกอบด้วย\n1) เงินช่วยเหลือ ระยะสั้น\n2) สินเชื่อ ดอกเบี้ยต่ำ\n3) การอบรม ออนไลน์\n"
    assert [line.strip() for line in text.strip().split("\n")[1:]] == sentences(text)[1:]


@pytest.mark.parametrize("mark", ["-", "•", "1."])
def test_a_line_that_begins_as_an_item_begins_a_sentence(mark: str) -> None:
    text = f"{BEFORE.strip()}ที่\n{mark} อำเภอเมือง\nและอำเภอใกล้เคียง"
    assert any(one.startswith(f"{mark} อำเภอ") for one in sentences(text)), sentences(text)


def test_the_lines_of_a_list_are_no_wrapped_page() -> None:
    item = "- นายสมมติ ใจดี ผู้อำนวยการสำนักที่{} ให้ดำรงตำแหน่งรองอธิบดีกรมตัวอย่าง"
    lines = [item.format("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ".split()[n]) for n in range(10)]
    after = "มีผลตั้งแต่วันนี้"
    found = sentences("\n".join([*lines, after]))
    assert sum(one.startswith("- นาย") for one in found) == len(lines)
    assert found[-1] == after


def wrapped(text: str, width: int) -> list[str]:
    """Wrap a text between words, as a PDF's pages are."""
    lines = [""]
    for word in split_words(normalise(text)):
        if len(lines[-1]) + word.end - word.start > width:
            lines.append("")
        elif lines[-1] and text[word.start - 1].isspace():
            lines[-1] += " "
        lines[-1] += text[word.start : word.end]
    return lines


def test_newlines_of_a_wrapped_page_count_no_more_than_spaces() -> None:
    text = (Path(__file__).parents[2] / "seeds" / "news.txt").read_text(encoding="utf-8")
    lines = wrapped(" ".join(text.split()), 72)
    broken, spaced = read("\n".join(lines)), read(" ".join(lines))
    assert [one.start for one in broken.sentences] == [one.start for one in spaced.sentences]
    assert len(lines) > 30
    assert len(broken.sentences) > 10


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n ",
        "ก",
        "\u200b",
        "\ufeff\u200b ก \u200b\n",
        "ก\u200b \u200bข",
        "\n\nก\r\n\r\nข\u2028ค",
        "ๆ",
        "่",
        ") ( “ ”",
        BEFORE * 20,
        (BEFORE + AFTER).replace(" ", "") * 20,
    ],
    ids=repr,
)
def test_sentences_tile_any_text(text: str) -> None:
    reading = read(text)
    check_tiling(text, reading.sentences)
    assert len(reading.odds) == len(reading.sentences) == len(reading.word_spans)
    words = [word for number in range(len(reading.sentences)) for word in reading.words_of(number)]
    assert tuple(words) == reading.words


def test_the_text_of_a_sentence_is_normalised() -> None:
    reading = read("ไทยไมเ่สียเปรียบ ปี ๒๕๖๑")
    assert "".join(reading.text_of(n) for n in range(len(reading.sentences))).startswith(
        "ไทยไม่เสียเปรียบ"
    )


def test_joining_keeps_words_and_kinds() -> None:
    reading = read(f"{BEFORE}{AFTER.strip()} {BEFORE}{AFTER.strip()}")
    assert len(reading.sentences) > 2
    joined = reading.joined([0, 2])
    check_tiling(reading.document.text, joined.sentences)
    assert joined.words == reading.words
    assert [one.start for one in joined.sentences] == [
        reading.sentences[0].start,
        reading.sentences[2].start,
    ]
    assert joined.odds == (reading.odds[0], reading.odds[2])
    assert (*joined.words_of(0), *joined.words_of(1)) == reading.words


def test_every_word_leads_back_into_its_sentence() -> None:
    reading = read(f"\u200b{BEFORE}ไดม้ ากขึ้น (กสอ.) \u200bปี ๒๕๖๑{AFTER}")
    for number, sentence in enumerate(reading.sentences):
        for start, end in reading.original(reading.words_of(number)):
            assert sentence.start <= start < end <= sentence.end


def test_cuts_are_the_best_by_odds_and_length() -> None:
    """Compare the dynamic programme with the sum of every possible choice of cuts."""
    sizes, odds, bonus = [40, 25, 9, 70, 33, 18, 52], [1.0, -2.0, 0.3, 2.0, -0.5, 0.1], 0.5

    def worth(mask: int) -> float:
        begun = [at for at in range(1, len(sizes)) if mask >> (at - 1) & 1]
        edges = [0, *begun, len(sizes)]
        lengths = [sum(sizes[i:j]) for i, j in itertools.pairwise(edges)]
        return sum(odds[at - 1] + bonus for at in begun) + sum(map(length_score, lengths))

    best = max(range(2 ** len(odds)), key=worth)
    assert cut(sizes, odds, bonus) == [at + 1 for at in range(len(odds)) if best >> at & 1]


def test_a_stretch_without_a_gap_stays_whole_however_long() -> None:
    assert cut([5_000], [], 1.0) == []
    assert sentences("7" * 2_000) == ["7" * 2_000]
    assert sentences("ก" * 900) == ["ก" * 900]


def test_a_run_without_a_space_is_parted_where_another_version_parts_it_too() -> None:
    words = ["ปลานิล", "ข้าวหอมมะลิ", "ลำไย", "กล้วยไม้", "มันสำปะหลัง", "กุ้งขาว", "ยางพารา"]
    chance = Random(3)
    run = "".join(chance.choice(words) for _ in range(1_000))
    parts = sentences(run)
    assert "".join(parts) == run
    assert max(map(len, parts)) < 1_000
    assert len(parts) > len(run) / 600
    later = sentences("มะพร้าวน้ำหอม" * 3 + run)
    assert len({*parts} & {*later}) > 0.6 * len(parts)
