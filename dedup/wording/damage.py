"""What a reader should know about the texts themselves."""

from collections.abc import Iterator

from dedup.model import Document, Message

# Fewer damaged places than this need no explaining.
_LEAST = 3

_CLASSES = {
    "doubled sara e": Message(th="สระเอสองตัวแทนสระแอ", en="two sara e for sara ae"),
    "nikhahit and sara aa": Message(th="สระอำแยกเป็นสองตัว", en="sara am in two characters"),
    "tone after sara am": Message(th="วรรณยุกต์อยู่หลังสระอำ", en="tone mark after sara am"),
    "tone before vowel": Message(th="วรรณยุกต์อยู่ก่อนสระ", en="tone mark before the vowel"),
    "doubled mark": Message(th="สระหรือวรรณยุกต์ซ้ำ", en="doubled mark"),
    "slid mark": Message(th="สระหรือวรรณยุกต์เลื่อนตำแหน่ง", en="mark out of place"),
    "leaked glyph": Message(th="อักษรแปลกปลอมแทนสระอำ", en="foreign letter for sara am"),
    "split sara am": Message(th="สระอำขาดจากพยัญชนะ", en="sara am torn off"),
    "space before mark": Message(th="เว้นวรรคหน้าสระหรือวรรณยุกต์", en="space before a mark"),
    "private-use glyph": Message(th="รหัสอักษรเฉพาะแบบอักษร", en="character code of one font"),
    "lost mark": Message(th="สระหรือวรรณยุกต์หาย", en="lost mark"),
}


def damage_notes(document: Document) -> Iterator[Message]:
    """Say in how many places a text was damaged in extraction, by class, most frequent first."""
    total = sum(count for _, count in document.damage)
    if total < _LEAST:
        return
    classes = sorted(document.damage, key=lambda item: (-item[1], item[0]))
    th = ", ".join(f"{_CLASSES[name].th} {count:,}" for name, count in classes)
    en = ", ".join(f"{_CLASSES[name].en} {count:,}" for name, count in classes)
    yield Message(
        th=f"{document.name}: ข้อความเสียหายจากการแปลงไฟล์ {total:,} จุด ({th}) ไม่นับเป็นข้อแตกต่าง",
        en=f"{document.name}: damaged in extraction in {total:,} places ({en}); "
        "none of it counts as a difference",
    )
