"""Laws, resolutions and sections of laws, by their wording."""

import re
from collections.abc import Iterator

from dedup.facts.kind import Kind
from dedup.facts.mention import Mention, Part
from dedup.text.normalise import skeleton

# A law's year comes after its name: พ.ศ. 2540, ปี 2540 or ปี พ.ศ.2540.
_LAW_YEAR = r"(?:[ ]{0,2}(?:พ\.ศ\.|ปี)){1,2}[ ]{0,2}"
# A clause about the law goes on where its name ends.
_LAW_ENDS = "ซึ่ง|มีผล|จะ(?!ริง)|ได้กำหนด|กำหนดให้|ฉบับนี้|ดังกล่าว|พ\\.ศ"
_LAW = re.compile(
    r"มติ[ ]?ครม\.|มติคณะรัฐมนตรี"
    r"|(?:พระราชบัญญัติ|(?:พ\.ร\.บ\.|พรบ\.|พ\.ร\.ก\.|พ\.ร\.ฎ\.)(?:[ ](?=[ก-ฮเแโใไ])(?!ฉบับ))?"
    r"|พระราชกำหนด|พระราชกฤษฎีกา|กฎกระทรวง"
    r"|รัฐธรรมนูญ|ประมวลกฎหมาย"
    r"|ประกาศ(?:กระทรวง|กรม|คณะ|สำนัก)|ระเบียบ(?:กระทรวง|กรม|สำนัก))"
    rf"(?:(?!ปี[ ]{{0,2}}(?:พ\.ศ\.[ ]{{0,2}})?\d{{4}}|{_LAW_ENDS})[ก-๎]){{0,70}}"
    r"(?:[ ]{0,2}\(ฉบับที่[ ]?\d{1,3}\))?"
    rf"(?:{_LAW_YEAR}\d{{4}})?"
)
_SECTION = re.compile(r"มาตรา[ ]?\d{1,4}(?:/\d{1,3})?")
_LAW_FORMS = {
    "พ.ร.บ.": "พระราชบัญญัติ",
    "พรบ.": "พระราชบัญญัติ",
    "พ.ร.ก.": "พระราชกำหนด",
    "พ.ร.ฎ.": "พระราชกฤษฎีกา",
    "ครม.": "คณะรัฐมนตรี",
}


def laws(text: str) -> Iterator[Mention]:
    """Find laws, resolutions and sections of normalised text."""
    for match in _LAW.finditer(text):
        yield _named(match.start(), match.end(), canonical_law(match[0]))


def sections(text: str) -> Iterator[Mention]:
    """Find sections of laws."""
    for match in _SECTION.finditer(text):
        yield _named(match.start(), match.end(), skeleton(match[0]))


def canonical_law(name: str) -> str:
    """Write a law's name out and give its year in one notation."""
    for short, full in _LAW_FORMS.items():
        name = name.replace(short, full)
    # Section 112/1 is not section 1121; the stroke is read ทับ.
    name = re.sub(r"(?<=\d)/(?=\d)", "ทับ", name)
    return skeleton(re.sub(rf"{_LAW_YEAR}(?=\d{{4}})", "", name))


def _named(start: int, end: int, value: str) -> Mention:
    part = Part(name="law", value=value, start=start, end=end)
    return Mention(type="law", start=start, end=end, value=value, parts=(part,))


KIND = Kind(type="law")
