"""Postal addresses: a house number, then road, district and province, whole on their line."""

import re
from collections.abc import Iterator

from dedup.facts.counterparts import counterparts
from dedup.facts.disagreement import Disagreement
from dedup.facts.kind import Kind, always
from dedup.facts.mention import Mention
from dedup.facts.names.patterns import either
from dedup.facts.tokens import AlignedLink
from dedup.facts.versions import Versions
from dedup.lexicon.places import PROVINCES
from dedup.text.normalise import skeleton

# A number may stand after what it counts: ระยะที่ 2 ถ.สุขใจ.
_COUNTED = "".join(
    rf"(?<!{word}ที่)(?<!{word}ที่ )" for word in ("ระยะ", "ครั้ง", "แห่ง", "หลัง", "วัน", "ชุด", "เฟส")
)
_HOUSE = rf"(?:เลขที่[ ]?|{_COUNTED})(?<![\d.,/-])\d{{1,5}}(?:/\d{{1,4}})?(?![\d.,]|/)"
# Villages and floors are numbered; the rest is named: 16 อำเภอ 63 ตำบล counts, and is no address.
_LEVEL = (
    rf"(?:(?:จังหวัด|จ\.)[ ]?(?:{either(PROVINCES)})"
    r"|(?:หมู่ที่|หมู่|ม\.|ชั้น)[ ]?\d{1,3}(?!\d)"
    r"|(?:อาคาร|ซอย|ซ\.|ถนน|ถ\.|แขวง|ตำบล|ต\.|เขต|อำเภอ|อ\.)[ ]?"
    r"[ก-๎A-Za-z][ก-๎A-Za-z0-9./-]{1,40}(?:[ ]\d{1,3}(?!\d))?)"
)
_ADDRESS = re.compile(
    rf"{_HOUSE}(?:[ ,]{{1,2}}{_LEVEL}){{2,8}}"
    rf"(?:[ ,]{{1,2}}(?:{either(PROVINCES)}))?(?:[ ]{{1,2}}\d{{5}}(?!\d))?"
)
_ROAD = re.compile(r"ถนน|ถ\.|ซอย|ซ\.|หมู่|ม\.")
_DISTRICT = re.compile(r"แขวง|ตำบล|ต\.|เขต|อำเภอ|อ\.|จังหวัด|จ\.")
_LEVELS = {
    "ถ.": "ถนน", "ซ.": "ซอย", "ม.": "หมู่", "หมู่ที่": "หมู่", "ต.": "ตำบล", "อ.": "อำเภอ", "จ.": "จังหวัด",
}  # fmt: skip
_SHORT = re.compile(rf"(?<![ก-๎])(?:{either(_LEVELS)})")
_PROVINCE = re.compile(rf"(?:{either(PROVINCES)})(?![ก-๎])")


def find(text: str) -> Iterator[Mention]:
    """Find the postal addresses of normalised text; each has a road or village and a district."""
    for match in _ADDRESS.finditer(text):
        if _ROAD.search(match[0]) and _DISTRICT.search(match[0]):
            yield Mention(
                type="address", start=match.start(), end=match.end(), value=_canonical(match[0])
            )


def _canonical(address: str) -> str:
    """Write levels out and provinces by their official names; a stroke is read ทับ."""
    full = _PROVINCE.sub(lambda form: PROVINCES[form[0]], address.removeprefix("เลขที่"))
    full = _SHORT.sub(lambda short: _LEVELS[short[0]], full)
    return skeleton(full.replace("/", "ทับ"))


def _compare(pair: AlignedLink, versions: Versions) -> Iterator[Disagreement]:
    """Compare the addresses that only one side has."""
    left, right = (
        [one for one in side.of("address") if not other.states(one)]
        for side, other in zip((pair.a, pair.b), reversed(versions.known), strict=True)
    )
    for slot in counterparts(pair, left, right):
        if slot.closeness >= pair.settings.name_likely:
            yield Disagreement("place", slot.a.place, slot.b.place)


KIND = Kind(type="address", stands_as="§address", names_itself=always, compare=_compare)
