"""Count the verbs that names of bodies hold, and those that stand right after such names.

Names are what stands between spaces after the word for a class of bodies, in so many releases.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from dedup.facts.names.ends import is_act
from dedup.lexicon import listed
from dedup.lexicon.offices import NAME_LEADS
from dedup.text.normalise import normalise
from dedup.text.reading import Word
from dedup.text.segmenter import split_words

MIN_DOCUMENTS = 8
# So many places of one name say what can stand after it, in so many letters.
PLACES, BEHIND = 60, 30
MIN_BEHIND = 2

HEADS = "|".join(
    listed(
        """
กระทรวง กรม(?!ธรรม) สำนักงาน สำนัก สถาบัน ศูนย์ ธนาคาร มหาวิทยาลัย คณะกรรมการ คณะอนุกรรมการ องค์การ องค์กร
การไฟฟ้า การประปา การรถไฟ การท่องเที่ยว การเคหะ การยาง การกีฬา การนิคม การท่าเรือ การทางพิเศษ สภา สมาคม มูลนิธิ
กองทัพ กองทุน กองบัญชาการ กอง โรงพยาบาล บริษัท โรงเรียน เทศบาล วิทยาลัย สหกรณ์ หอการค้า ชมรม เครือข่าย สถานี
หน่วย สหภาพ สหพันธ์ พิพิธภัณฑ์ อุทยาน
"""
    )
)
_HEAD = re.compile(rf"(?<![เแโใไ])(?:{HEADS})")
_NAME = re.compile(rf"(?<![^\s\"“(/])(?:{HEADS})[ก-๎]{{4,70}}(?=[\s\"”)/,]|$)", re.MULTILINE)
_RUN = re.compile("[ก-๎]+")
# With one of these words it is a clause, however often it was printed.
_CLAUSE = frozenset(listed("ได้ จะ ขอ ที่ ให้ ว่า ไม่ พบ เผย ชี้แจง จึง มี ยัง"))
# Verbs that stand in names of few releases, of private bodies and of roads; by hand.
CURATED = listed("เจริญ งาม รุ่งเรือง ร่มเย็น สามัคคี มั่งคั่ง ค้า ออม รวมใจ สวน สมมติ ดำเนิน")


def count(texts: Callable[[], Iterable[str]]) -> Mapping[str, list[int]]:
    """Give of how many names each verb is the first word, stands inside, and stands after.

    A verb after a noun-maker (การ, ผู้) is no verb there and is not counted.
    """
    documents: Counter[str] = Counter()
    for text in texts():
        documents.update({match[0] for match in _NAME.finditer(text)})
    names = {name for name, met in documents.items() if met >= MIN_DOCUMENTS}
    found: dict[str, list[set[str]]] = defaultdict(lambda: [set(), set(), set()])
    for name, rest in sorted(_places(texts(), names)):
        _add(found, name, _words(name + rest))
    counts = {verb: [len(held) for held in three] for verb, three in found.items()}
    for verb in CURATED:
        first, inside, behind = counts.get(verb, [0, 0, 0])
        counts[verb] = [first + 1, max(inside, behind) + 1, behind]
    return counts


def _places(texts: Iterable[str], names: set[str]) -> set[tuple[str, str]]:
    """Give names with the letters after them, as far as a space."""
    by_start: dict[str, list[str]] = defaultdict(list)
    for one in sorted(names, key=lambda one: (-len(one), one)):
        by_start[one[:6]].append(one)
    met: Counter[str] = Counter()
    places: set[tuple[str, str]] = set()
    for text in texts:
        for head in _HEAD.finditer(text):
            at = head.start()
            known = by_start.get(text[at : at + 6], ())
            name = next((one for one in known if text.startswith(one, at)), "")
            run = _RUN.match(text, at)
            if name and run is not None and met[name] < PLACES:
                met[name] += 1
                places.add((name, text[at + len(name) : run.end()][:BEHIND]))
    return places


def _words(run: str) -> tuple[Word, ...]:
    return split_words(normalise(run))


def _add(found: Mapping[str, list[set[str]]], name: str, words: tuple[Word, ...]) -> None:
    head = _HEAD.match(name)
    if head is None or any(word.text in _CLAUSE for word in words if word.end <= len(name)):
        return
    before = ""
    for word in words:
        if word.start > len(name):
            break
        if word.start >= head.end():
            if is_act(word.text) and before not in NAME_LEADS:
                place = 2 if word.start == len(name) else 1 if before else 0
                found[word.text][place].add(name)
            before = word.text


def rows(counts: Mapping[str, list[int]]) -> Iterator[str]:
    """Give a row for each verb that a name holds, or that stands after several."""
    for verb, (first, inside, behind) in sorted(counts.items()):
        if first or inside or behind >= MIN_BEHIND:
            yield f"{verb}\t{first}\t{inside}\t{behind}\n"


def write(path: Path, counts: Mapping[str, list[int]]) -> None:
    """Write the table with its source in its head."""
    head = (
        "# Made by tools/build_names.py from PyThaiNLP's ThaiGov corpus (CC0): a verb; of how\n"
        f"# many names (met between spaces in {MIN_DOCUMENTS} releases or more) it is the first "
        "word after\n# the class, stands inside, stands after.\n"
    )
    path.write_text(head + "".join(rows(counts)), encoding="utf-8")
