"""Texts that are made of one kind of thing, of any length: what a stranger may send, and annexes.

Each kind is what some part of a comparison could be slow at: equal lines, lists of names, runs
without a space. All words are drawn or made up; the same length and seed give the same text.
"""

from collections.abc import Callable, Mapping
from random import Random

Make = Callable[[int, Random], str]

_CONSONANTS, _VOWELS = "กขคงจชดตทนบปพมยรลวสห", "าิีุ"
_STATEMENT = (
    "กระทรวงคมนาคมแถลงว่าโครงการระยะที่ 2 วงเงิน 1,250.5 ล้านบาท เริ่ม 5 ม.ค. 2561 นายสมชาย ใจดี กล่าว"
)
_ROW = "จังหวัดเชียงใหม่ ได้รับเงินช่วยเหลือเกษตรกรผู้ประสบภัย จำนวน {} ราย เป็นเงิน {},000 บาท"
_PLAIN = tuple(
    "รัฐบาล ประชาชน โครงการ พัฒนา เศรษฐกิจ น้ำท่วม เกษตรกร ราคา ข้าว โรงเรียน ถนน ตรวจสอบ สนับสนุน "
    "ประกาศ มาตรการ ช่วยเหลือ ทั่วประเทศ จังหวัด งบประมาณ ท่องเที่ยว แรงงาน สุขภาพ".split()
)


def word(chance: Random, syllables: int) -> str:
    """Make up a word that no dictionary has."""
    made = (chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(syllables))
    return "".join(made)


def _date(chance: Random) -> str:
    return f"{chance.randrange(1, 29)} มกราคม {chance.randrange(2500, 2570)}"


def _row(chance: Random) -> str:
    return _ROW.format(chance.randrange(10, 99), chance.randrange(100, 999))


def _quotation(chance: Random) -> str:
    said = f"จะดำเนินการ{word(chance, 8)}ให้แล้วเสร็จภายในปีนี้และ{word(chance, 6)}"
    return f"นาย{word(chance, 3)} {word(chance, 4)} กล่าวว่า “{said}” "


def _many(piece: Callable[[Random, int], str]) -> Make:
    """Put pieces together, by number, up to a length."""

    def make(size: int, chance: Random) -> str:
        pieces: list[str] = []
        length = 0
        while length < size:
            pieces.append(piece(chance, len(pieces)))
            length += len(pieces[-1])
        return "".join(pieces)[:size]

    return make


def _again(piece: str) -> Make:
    return _many(lambda _, __: piece)


KINDS: Mapping[str, Make] = {
    # What stands again and again.
    "one line": _again(_row(Random(1)) + "\n"),
    "one sentence": _again(_STATEMENT + " "),
    "one headline": _again("กระทรวงคมนาคมแถลงผลงานประจำปี\n"),
    "one telephone": _again("02-123-4567 "),
    "one percentage": _again("ร้อยละ 5.5 "),
    "one letter with a stop": _again("ก. "),
    "words between bidi controls": _again("กข\u202eคง\u202c "),
    "one figure": _many(lambda chance, _: f"{word(chance, 5)} จำนวน 12 ราย "),
    "one figure a line": _many(lambda chance, _: f"{word(chance, 5)} จำนวน 12 ราย\n"),
    "one speaker": _many(lambda chance, _: f"นายสมชาย ใจดี กล่าวว่า {word(chance, 10)} "),
    "a few things": _many(
        lambda chance, _: chance.choice(
            ("ร้อยละ 5.5 ", "02-123-4567 ", "ก. ", "12 ราย ", "วันที่ 5 มกราคม 2561 ")
        )
    ),
    # Runs without a space.
    "words without a space": _many(lambda chance, _: chance.choice(_PLAIN)),
    "made-up words without a space": _many(lambda chance, _: word(chance, 4)),
    "letters without a space": _many(lambda chance, _: chance.choice("กขคงจฉชซาิีุู่้")),
    "one letter without a space": _again("ก"),
    "digits and dashes": _again("1-"),
    # Facts, each another one.
    "dates": _many(lambda chance, _: f"วันที่ {_date(chance)} "),
    "spans of days": _many(lambda chance, _: f"{chance.randrange(1, 28)}-28/{_date(chance)} "),
    "an annex of dates": _many(lambda chance, n: f"{n + 1}\t{word(chance, 3)}\t{_date(chance)}\n"),
    "rows of one table": _many(lambda chance, n: f"{n + 1}. {_row(chance)}\n"),
    "figures": _many(lambda chance, _: f"{chance.randrange(10**6)} "),
    "list numbers": _many(lambda chance, n: f"{n % 20 + 1}) {word(chance, 3)} "),
    "names": _many(lambda chance, _: f"นาย{word(chance, 4)} {word(chance, 4)} กล่าวว่า "),
    "one given name": _many(lambda chance, _: f"นายสมชาย {word(chance, 4)}, "),
    "one surname": _many(lambda chance, _: f"นาย{word(chance, 4)} ใจดี, "),
    "offices": _many(lambda chance, _: f"อธิบดีกรม{word(chance, 4)} นาย{word(chance, 3)} ใจดี "),
    "speaking offices": _many(
        lambda chance, _: f"อธิบดีกรม{word(chance, 4)} กล่าวว่า {word(chance, 9)} "
    ),
    "bodies": _many(lambda chance, _: f"กระทรวง{word(chance, 4)}และสำนักงาน{word(chance, 4)} "),
    "places": _many(lambda chance, _: f"อำเภอ{word(chance, 3)} จังหวัด{word(chance, 3)} "),
    "acronyms with glosses": _many(
        lambda chance, n: f"สำนักงาน{word(chance, 5)} ({word(chance, 3)[::2]}.) "
    ),
    "Latin names": _many(
        lambda chance, n: f"บริษัท{word(chance, 4)} Co{n:x}mpa{chance.randrange(999):x}ny "
    ),
    "telephones": _many(lambda chance, _: f"โทร. 02-{chance.randrange(10**7):07} "),
    "addresses of pages": _many(
        lambda chance, n: f"https://www.{chance.randrange(10**6)}.go.th/{n} "
    ),
    "quotations": _many(lambda chance, _: _quotation(chance)),
    "hedges": _many(lambda chance, _: f"คาดว่าจะ{word(chance, 6)} "),
    "hedges under headlines": _many(
        lambda chance, n: f"{word(chance, 12)}\n" * 2 + f"คาดว่าจะ{word(chance, 6)}\n"
    ),
    "conditions": _many(lambda chance, _: f"จ่ายเงิน{word(chance, 6)} ก็ต่อเมื่อ{word(chance, 4)} "),
    "unlike words": _many(lambda chance, _: word(chance, 4) + " "),
    "plain words": _many(lambda chance, _: chance.choice(_PLAIN) + chance.choice(("", "", " "))),
}
"""Every kind by its name: a function from a length in letters and a chance to a text."""


def halves(text: str) -> tuple[str, str]:
    """Give a text, and it with its last two thirds before the first, and a sentence between."""
    cut = len(text) // 3
    return text, f"{text[cut:]}\nเพิ่มเติม จังหวัดยะลา จำนวน 5 ราย เป็นเงิน 7,000 บาท\n{text[:cut]}"


def shuffled(text: str) -> tuple[str, str]:
    """Give a text of lines or sentences, and its pieces in any order."""
    mark = "\n" if text.count("\n") > 1 else " "
    pieces = text.split(mark)
    return text, mark.join(Random(len(pieces)).sample(pieces, len(pieces)))
