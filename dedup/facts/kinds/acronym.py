"""Bracketed glosses, ``ชื่อเต็ม (ย่อ)``, and where the full form before the bracket begins.

Thai has no space there, so the left edge is found by evidence: a known pair of names, a name that
ends at the bracket, the letters of the acronym, the sound of a Latin word, and at last the noun
phrase. Where that leaves a choice, the shorter reading is given.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from dedup.facts.kind import Kind
from dedup.facts.mention import Mention, Part
from dedup.facts.names.alias import forms_of
from dedup.facts.names.gazetteer import skeleton_of
from dedup.facts.names.transliteration import sounds_like, thai_letters
from dedup.facts.stated_values import Stated
from dedup.lexicon import listed
from dedup.lexicon.bodies import acronyms
from dedup.lexicon.offices import POSITIONS
from dedup.text.normalise import normalise, skeleton
from dedup.text.reading import Word
from dedup.text.segmenter import split_words, verbs

_GLOSS = re.compile(r"[(\[](?P<in>[^()\[\]\n]{2,100})[)\]]")
_FIGURES = frozenset({"date", "time", "number", "money", "contact", "url"})
# Longer names than this before a bracket are taken from the facts found or cut at a word.
_LONGEST = 80
_RUN = re.compile(rf"(?:[ก-๎]{{3,{_LONGEST}}}|[A-Za-z][A-Za-z ]{{1,60}})$")
_SHORT_THAI = re.compile(r"[ก-ฮ]\.?(?:[ก-ฮ]\.?){1,6}")
_SHORT_LATIN = re.compile(r"[A-Z][A-Z&.-]{1,9}")
_CONSONANT = re.compile("[ก-ฮ]")
_MIN_FULL = 3
# Words that a noun phrase cannot hold: it begins after the last of them.
_STOPS = frozenset(
    listed(
        """
ใน ที่ ของ กับ แก่ แด่ ต่อ จาก โดย ด้วย เพื่อ และ หรือ แต่ ซึ่ง อัน ว่า เป็น คือ ให้ ได้ จะ ต้อง มี ไม่ ตาม ถึง
สู่ เข้าสู่ การเข้าสู่ ยัง ณ ด้าน เรื่อง ทาง ผ่าน ระหว่าง ตั้งแต่ เมื่อ ทั้ง รวมทั้ง รวมถึง เช่น ได้แก่ อาทิ สามารถ พร้อม
อยู่ เข้า เรียก ชื่อ ใช้ เลือกใช้ ทำ ส่วน สำหรับ หรือที่ ข่าว
"""
    )
)
# A verb after one of these is part of a noun: การลงทุน, ผู้บริการ.
_NOMINALISERS = frozenset(listed("การ ความ ผู้ นัก ช่าง ชาว ภาค"))
# Verbs that make a quality of the noun after them: ไร้คนขับ.
_MODIFIERS = frozenset(listed("ไร้ ปลอด พิเศษ เสมือน"))
# With the word after them these say how: โดยสมบูรณ์ ends a phrase and is none.
_MANNER = frozenset(listed("โดย อย่าง"))
# A phrase may end in ที่ and a quality of so few letters: ที่ดีที่สุด.
_QUALITY = 10


def find(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """Find bracketed glosses: acronyms, translations and explanations of what stands before.

    ``found`` are the other facts of the text. The value reads ``กสอ. = กรมส่งเสริมอุตสาหกรรม``,
    the label is the short form.
    """
    known = list(found)
    ends = {one.end: one for one in known if one.type in ("org", "position", "programme", "place")}
    figures = sorted(one.start for one in known if one.type in _FIGURES)
    people = sorted(one.start for one in known if one.type == "person")
    for match in _GLOSS.finditer(text):
        inner = match["in"].strip()
        if inner in _PARTS_OF_NAMES or _explains(match, people):
            continue
        if skeleton(inner) and not _figure_in(match, figures):
            at = match.start() - (text[match.start() - 1 : match.start()] == " ")
            if (turned := _turned(text, match, at)) is not None:
                yield turned
                continue
            full = text[_begin(text, at, inner, ends.get(at)) : at]
            yield Mention(
                type="acronym",
                start=match.start(),
                end=match.end(),
                value=f"{inner} = {full}" if full else inner,
                label=skeleton(inner),
                parts=(Part(name="full", value=skeleton(full), start=at - len(full), end=at),),
            )


# Brackets that belong to the name before them.
_PARTS_OF_NAMES = frozenset(listed("มหาชน องค์การมหาชน ประเทศไทย"))
_ACRONYM_BEFORE = re.compile(r"(?:(?:[ก-ฮ]\.){2,7}|(?<![ก-๎])[ก-ฮ]{2,6}\.|(?<![A-Za-z])[A-Z]{2,9})$")
_MIN_TURNED = 8


def _turned(text: str, bracket: re.Match[str], at: int) -> Mention | None:
    """Read a gloss that gives the full form after its acronym: ททท. (การท่องเที่ยว…)."""
    short = _ACRONYM_BEFORE.search(text, max(0, at - 16), at)
    inner = bracket["in"].strip()
    if short is None or len(skeleton(inner)) < _MIN_TURNED or _SHORT_LATIN.fullmatch(inner):
        return None
    start = bracket.start("in")
    return Mention(
        type="acronym",
        start=bracket.start(),
        end=bracket.end(),
        value=f"{short[0]} = {inner}",
        label=skeleton(short[0]),
        parts=(Part(name="full", value=skeleton(inner), start=start, end=start + len(inner)),),
    )


def _explains(bracket: re.Match[str], people: Sequence[int]) -> bool:
    """Return whether brackets name a person, who is a fact and no other form of a name."""
    at = bisect_right(people, bracket.start())
    return at < len(people) and people[at] <= bracket.start() + 2


def _figure_in(bracket: re.Match[str], figures: Sequence[int]) -> bool:
    """Return whether brackets hold a date or figure, and so explain no name; (1) marks an item."""
    at = bisect_right(figures, bracket.start())
    inside = at < len(figures) and figures[at] < bracket.end()
    return inside or bracket["in"].strip().isdigit()


def _begin(text: str, at: int, inner: str, name: Mention | None) -> int:
    """Find where the full form that ends at ``at`` begins; ``at`` itself where there is none."""
    office, _, rest = inner.rpartition(" ")
    if office in POSITIONS:
        start = _begin(text, at, rest, name)
        return start - len(office) if text.endswith(office, 0, start) else start
    if (known := _known(text, at, inner)) is not None:
        return known
    if name is not None:
        return _within_name(text, name, inner)
    run = _RUN.search(text, max(0, at - _LONGEST), at)
    if run is None:
        return at
    if run[0].isascii():
        return run.start() + _initials(run[0], inner)
    words = split_words(normalise(run[0]))
    for evidence in (_shares_start, _spelled, _sounding):
        if (first := evidence(words, run[0], inner)) is not None:
            return run.start() + words[first].start
    return run.start() + words[_noun_phrase(words)].start


@cache
def _tabled() -> Mapping[str, tuple[str, ...]]:
    forms: dict[str, list[str]] = {}
    for short, full in acronyms():
        forms.setdefault(skeleton(short), []).append(skeleton(full))
    return {short: tuple(sorted(names, key=len, reverse=True)) for short, names in forms.items()}


def _full_forms(short: str) -> tuple[str, ...]:
    """Give the full forms that the tables know, by skeleton; เอ็มโอยู stands for MOU."""
    return _tabled().get(skeleton(thai_letters(short) or short), ())


def _known(text: str, at: int, inner: str) -> int | None:
    """Find a full form that the tables give for this short one."""
    before = max(0, at - 2 * _LONGEST)
    letters = skeleton_of(text[before:at])
    for form in _full_forms(inner):
        if form and letters.key.endswith(form):
            return before + letters.places[len(letters.key) - len(form)]
    return None


def _within_name(text: str, name: Mention, inner: str) -> int:
    """Leave the office out of a position whose body alone is abbreviated: อธิบดีกรม… (กสอ.)."""
    if text[name.start : name.end].isascii():
        return name.start + _initials(text[name.start : name.end], inner)
    body = name.start + len(name.label)
    if name.type != "position" or body >= name.end or not _SHORT_THAI.fullmatch(inner):
        return name.start
    heads = [_CONSONANT.search(text, start, name.end) for start in (name.start, body)]
    if heads[0] and heads[1] and heads[0][0] != inner[0] == heads[1][0]:
        return body
    return name.start


def _initials(run: str, inner: str) -> int:
    """Find the Latin words whose initials an acronym is made of; else all of the run."""
    letters = "".join(letter for letter in inner if letter.isalpha())
    starts = [match.start() for match in re.finditer(r"(?<![A-Za-z])[A-Za-z]", run)]
    if _SHORT_LATIN.fullmatch(inner):
        for start in reversed(starts):
            heads = "".join(run[one] for one in starts if one >= start and run[one].isupper())
            if heads == letters:
                return start
    return 0


def _shares_start(words: Sequence[Word], run: str, inner: str) -> int | None:
    """Find a word that begins a known full form, where the rest is worded otherwise."""
    forms = _full_forms(inner)
    return next(
        (
            number
            for number, word in enumerate(words)
            if len(word.key) > _MIN_FULL and any(form.startswith(word.key) for form in forms)
        ),
        None,
    )


def _spelled(words: Sequence[Word], run: str, inner: str) -> int | None:
    """Find the shortest run of words whose initials make up a Thai acronym, in order."""
    if not _SHORT_THAI.fullmatch(inner):
        return None
    wanted = [letter for letter in inner if letter != "."]
    for number in range(len(words) - 1, -1, -1):
        heads = [one[0] for word in words[number:] if (one := _CONSONANT.search(word.text))]
        if heads[:1] == wanted[:1] and _in_order(wanted, heads):
            return number
    return None


def _in_order(wanted: Sequence[str], heads: Sequence[str]) -> bool:
    rest = iter(heads)
    return all(letter in rest for letter in wanted)


def _sounding(words: Sequence[Word], run: str, inner: str) -> int | None:
    """Find the shortest run of words that spells a Latin gloss by letter names or by sound."""
    if not inner.isascii():
        return None
    for number in range(len(words) - 1, -1, -1):
        thai = run[words[number].start :]
        if thai_letters(thai) == inner or sounds_like(thai, inner):
            return number
    return None


def _noun_phrase(words: Sequence[Word]) -> int:
    """Find where the last noun phrase begins: after the last verb, preposition or connective."""
    last = len(words) - 1
    first = last
    for number in range(last, -1, -1):
        text = words[number].text
        short = words[last].end - words[number].end <= _QUALITY
        manner = text in _MANNER and number == last - 1 and words[last].text in verbs()
        quality = (text == "ที่" and number > 0 and short) or manner
        before = words[number - 1].text if number else ""
        nominal = before in _NOMINALISERS or (before == "ที่" and short)
        stops = text in _STOPS or (_is_verb(text) and not nominal)
        long = words[last].end - words[first].start >= _MIN_FULL
        if stops and not quality and number < last and long:
            break
        first = number
    return first


def _is_verb(word: str) -> bool:
    return word in verbs() and word not in _MODIFIERS


# A gloss in other words than initials explains more often than it names.
_NAMES = re.compile(r"(?!รม[วชต]\.|ปลัด|ผอ\.)(?:[ก-ฮ]\.?[ ]?){2,8} = |[A-Z][A-Za-z&.-]{1,9} = ")


def _names_itself(text: str, one: Mention, _other: Stated) -> bool:
    return bool(_NAMES.match(one.value)) or text[one.start] == "["


def _states(version: Stated, one: Mention) -> bool:
    """Return whether a version explains the same short form, in whatever words."""
    return not version.acronyms.isdisjoint(forms_of(one.label, {}))


KIND = Kind(type="acronym", states=_states, names_itself=_names_itself)
