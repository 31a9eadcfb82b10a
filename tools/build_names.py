"""Mine acronyms and organisation names from the corpus of releases.

    python tools/build_names.py ../shared/corpus/thaigov.jsonl.zst dedup/lexicon

Writes ``acronyms.tsv`` (short form, full name), ``organisations.txt`` (one name a line) and
``name_verbs.tsv`` (verbs that names hold; ``name_verbs.py`` beside this). What stands in
``acronyms_by_hand.tsv`` is not mined. The source is
PyThaiNLP's ThaiGov corpus (CC0): a release names a body in full and puts its acronym in brackets
after it. What precedes the bracket is cut at the longest stretch that about half of all places
share, and then at the first word that can begin a name. Same corpus, same bytes.
"""

import io
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import name_verbs
import zstandard

from dedup.lexicon import listed, table
from dedup.lexicon.bodies import OF_A_KIND

MIN_GLOSSES = 8
# Fewer places are enough where most of them share the name, and it is one word.
FEW_GLOSSES, FEW_SHARED = 5, 0.7
MIN_DOCUMENTS = 25
SHARED = 0.45
CONTEXT = 70

HEADS = listed(
    "กระทรวง กรม สำนักงาน สำนัก สถาบัน ศูนย์ การไฟฟ้า การประปา การรถไฟ การท่าเรือ การเคหะ การยาง "
    "การกีฬา การท่องเที่ยว การทางพิเศษ การนิคม ธนาคาร มหาวิทยาลัย คณะกรรมการ คณะอนุกรรมการ "
    "คณะรัฐมนตรี คณะรักษา คณะผู้บริหาร องค์การ องค์กร บริษัท บรรษัท โรงพยาบาล สภา สมาคม มูลนิธิ "
    "กอง สหกรณ์ กองทัพ กองทุน ราชวิทยาลัย สหภาพ ประชาคม หน่วย ตลาดหลักทรัพย์ ท่าอากาศยาน "
    "รัฐมนตรีว่าการ รัฐมนตรีช่วย ผู้ว่าราชการ อาสาสมัคร กรุงเทพมหานคร วิทยาลัย "
    "พระราชบัญญัติ พระราชกำหนด พระราชกฤษฎีกา ประกาศนียบัตร สมาชิกสภา จังหวัดชายแดน สถานี"
)
# A clause can end in these before the name begins: the name starts after them.
LEADS = listed("การประชุม ประชุม ประธาน ผู้อำนวยการ อธิบดี เลขาธิการ ที่ปรึกษา โฆษก ตามที่ ผู้ว่าการ")


_SPACES = dict.fromkeys(map(ord, "\xa0\u2002\u2003\u2009\u202f\t\r"), " ")
_TABLE = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789") | _SPACES | {0x200B: None, 0xFEFF: None}
_GLOSS = re.compile(r"\( ?((?:[ก-ฮ]{1,4}\.){1,6}|[A-Z][A-Za-z&\-]{1,7}) ?\)")
_NAME = re.compile(
    r"(?<![^\s\"“(/])(?:กระทรวง|กรม|สำนัก|สถาบัน|ศูนย์|ธนาคาร|มหาวิทยาลัย|คณะกรรมการ|องค์การ|การไฟฟ้า"
    r"|การประปา|การรถไฟ|การท่องเที่ยว|การเคหะ|การยาง|การกีฬา|สภา|สมาคม|มูลนิธิ|กองทัพ|กองทุน|โรงพยาบาล)"
    r"[ก-๎]{4,70}(?=[\s\"”)/,]|$)",
    re.MULTILINE,
)


def texts(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        stream = zstandard.ZstdDecompressor().stream_reader(file)
        for line in io.TextIOWrapper(stream, encoding="utf-8"):
            text: str = json.loads(line)["text"]
            yield text.translate(_TABLE).replace("เเ", "แ").replace("ํา", "ำ")


def mine(path: Path) -> tuple[dict[str, Counter[str]], Counter[str]]:
    """Collect what precedes each bracketed acronym, and the names that stand between spaces."""
    glosses: dict[str, Counter[str]] = defaultdict(Counter)
    names: Counter[str] = Counter()
    for text in texts(path):
        for short, before in {
            (match[1], text[max(0, match.start() - CONTEXT) : match.start()].rstrip())
            for match in _GLOSS.finditer(text)
        }:
            glosses[short][before] += 1
        names.update({match[0] for match in _NAME.finditer(text)})
    return glosses, names


def shared_ending(places: Mapping[str, int], share: float) -> str:
    """Find the longest ending that such a share (0..1) of ``places`` has."""
    total = sum(places.values())
    ending, pool = "", dict(places)
    while True:
        following: Counter[str] = Counter()
        for place, count in pool.items():
            if len(place) > len(ending):
                following[place[-len(ending) - 1]] += count
        if not following:
            return ending
        letter, count = min(following.items(), key=lambda item: (-item[1], item[0]))
        if count < share * total or letter == "\n":
            return ending
        ending = letter + ending
        pool = {place: n for place, n in pool.items() if place.endswith(ending)}


def trimmed(ending: str) -> str | None:
    """Cut ``ending`` at the first word that can begin a name."""
    for lead in LEADS:
        ending = ending.rpartition(lead)[2] or ending
    starts = [place for head in HEADS if (place := ending.find(head)) >= 0]
    name = " ".join(ending[min(starts) :].split()) if starts else ""
    return name if len(name) > 8 and name.count(" ") < 5 else None


def spells(short: str, name: str) -> bool:
    """Return whether the letters of a Thai acronym stand in ``name`` in their order."""
    if short[0].isascii():
        return True
    letters = iter(re.sub("[^ก-ฮ]", "", name))
    return all(letter in letters for letter in short.replace(".", ""))


def main() -> None:
    corpus, target = Path(sys.argv[1]), Path(sys.argv[2])
    glosses, names = mine(corpus)
    pairs: dict[tuple[str, str], int] = {}
    fixed = {short for short, _ in table("acronyms_by_hand.tsv")}
    for short, places in glosses.items():
        met = sum(places.values())
        if short in fixed or met < FEW_GLOSSES:
            continue
        few = met < MIN_GLOSSES
        name = trimmed(shared_ending(places, FEW_SHARED if few else SHARED))
        odd = " " in name or (short.isascii() and not short.isupper()) if name else True
        if name and spells(short, name) and not (few and odd):
            pairs[short, name] = met
    head = "# Made by tools/build_names.py from PyThaiNLP's ThaiGov corpus (CC0).\n"
    told = (
        "# Short form, full name, places at which releases gloss it so. By hand: "
        "acronyms_by_hand.tsv.\n"
    )
    rows = "".join(f"{short}\t{name}\t{count}\n" for (short, name), count in sorted(pairs.items()))
    (target / "acronyms.tsv").write_text(head + told + rows, encoding="utf-8")
    known = {name for _, name in pairs}
    kept = sorted({name for name, count in names.items() if count >= MIN_DOCUMENTS} | known)
    # Projects and laws have acronyms too; what is no body is left to the acronyms.
    (target / "organisations.txt").write_text(
        head
        + "".join(f"{name}\n" for name in kept if not name.isascii() and not OF_A_KIND.match(name)),
        encoding="utf-8",
    )
    name_verbs.write(target / "name_verbs.tsv", name_verbs.count(lambda: texts(corpus)))


if __name__ == "__main__":
    main()
