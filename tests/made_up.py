"""Comparisons made up for the reports' tests: nothing in them is about anybody.

Sentences are written with ``|`` between words; edits follow from the words two linked sentences
have in common. Facts, additions and quotations are found by their text.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import get_args

from dedup.model import (
    Addition,
    Comparison,
    Discrepancy,
    DiscrepancyType,
    Document,
    Edit,
    EditOp,
    Fact,
    FactType,
    Fate,
    Hedge,
    HedgeAnswer,
    Link,
    LinkRelation,
    Note,
    Quotation,
    Reason,
    Relation,
    Role,
    Roles,
    Sentence,
    SentenceKind,
    Severity,
    Side,
    StanceClass,
    Version,
)

Span = tuple[int, int]


@dataclass(kw_only=True)
class Draft:
    """One version being made up."""

    name: str
    text: str = ""
    words: list[list[Span]] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    added: list[Addition] = field(default_factory=list)
    title: str | None = None
    date: str | None = None
    url: str | None = None
    extracted: bool = False
    pages: list[int] = field(default_factory=list)

    def say(self, marked: str, kind: SentenceKind = "body", gap: str = " ") -> int:
        """Add a sentence whose words are parted by ``|``; give its number."""
        self.text += gap if self.text else ""
        start = len(self.text)
        spans: list[Span] = []
        for word in marked.split("|"):
            spans.append((len(self.text), len(self.text) + len(word)))
            self.text += word
        self.words.append(spans)
        number = len(self.sentences)
        self.sentences.append(Sentence(id=number, start=start, end=len(self.text), kind=kind))
        return number

    def span(self, quoted: str) -> Span:
        """Find text that stands exactly once."""
        start = self.text.index(quoted)
        assert self.text.find(quoted, start + 1) < 0, f"stands twice: {quoted}"
        return start, start + len(quoted)

    def at(self, position: int) -> int:
        """Give the sentence at a position."""
        return next(one.id for one in self.sentences if one.start <= position < one.end)


class Pair:
    """Two versions being made up, and what is known about them."""

    def __init__(self, name_a: str = "ข่าว.txt", name_b: str = "ประกาศ.txt") -> None:
        self.a = Draft(name=name_a)
        self.b = Draft(name=name_b)
        self.links: list[Link] = []
        self.discrepancies: list[Discrepancy] = []
        self.possible: list[Discrepancy] = []
        self.roles: Roles = (None, None)
        self.notes: list[Note] = []
        self.ledger: list[Hedge] = []
        self.relation: Relation = "rewrite"

    def link(
        self,
        a: Sequence[int],
        b: Sequence[int],
        relation: LinkRelation = "edited",
        *,
        moved: bool = False,
    ) -> Link:
        """Link sentences; their edits follow from their words."""
        edits = edits_of(self.a, a, self.b, b)
        one = Link(
            id=len(self.links),
            a=tuple(a),
            b=tuple(b),
            relation=relation,
            score=0.875,
            moved=moved,
            edits=edits,
        )
        self.links.append(one)
        return one

    def both(self, marked: str, kind: SentenceKind = "body", gap: str = " ") -> Link:
        """Add the same sentence to both versions."""
        return self.link([self.a.say(marked, kind, gap)], [self.b.say(marked, kind, gap)], "same")

    def fact(self, side: Side, type_: FactType, text: str, value: str | None = None) -> None:
        """State a fact that only one side has."""
        draft = self.a if side == "a" else self.b
        start, end = draft.span(text)
        draft.facts.append(Fact(type=type_, start=start, end=end, value=value or text))

    def add(self, side: Side, text: str) -> None:
        """Mark text as added, inside its link where its sentence has one."""
        draft = self.a if side == "a" else self.b
        start, end = draft.span(text)
        first, last = draft.at(start), draft.at(end - 1)
        linked = {
            number: link.id for link in self.links for number in (link.a if side == "a" else link.b)
        }
        for number in range(first, last + 1):
            one = draft.sentences[number]
            draft.added.append(
                Addition(
                    start=max(start, one.start),
                    end=min(end, one.end),
                    sentence=number,
                    link=linked.get(number),
                )
            )

    def differ(
        self,
        type_: DiscrepancyType,
        a: str,
        b: str,
        *,
        severity: Severity = "high",
        sureness: float = 1.0,
        possible: bool = False,
        link: int | None = None,
        reason: Reason | None = None,
    ) -> None:
        """Let two quotations disagree; where one is empty it is outside all links unless told."""
        # An empty quotation stands at the end of the text: there is nothing to quote.
        start_a, end_a = self.a.span(a) if a else (len(self.a.text),) * 2
        start_b, end_b = self.b.span(b) if b else (len(self.b.text),) * 2
        number = self.a.at(start_a if a else start_a - 1)
        if link is None:
            linked = [one.id for one in self.links if number in one.a and a and b]
            link = linked[0] if linked else -1
        found = self.possible if possible else self.discrepancies
        found.append(
            Discrepancy(
                type=type_,
                severity=severity,
                link=link,
                reason=reason or type_,
                a=Quotation(start=start_a, end=end_a, value=a),
                b=Quotation(start=start_b, end=end_b, value=b),
                sureness=sureness,
            )
        )

    def repeat(self, type_: DiscrepancyType, a: str, b: str) -> None:
        """Let two quotations disagree wherever they stand, as many times on both sides."""
        spans = [
            [
                Quotation(start=one.start(), end=one.end(), value=quoted)
                for one in re.finditer(re.escape(quoted), draft.text)
            ]
            for draft, quoted in ((self.a, a), (self.b, b))
        ]
        places = tuple(zip(*spans, strict=True))
        first_a, first_b = places[0]
        self.discrepancies.append(
            Discrepancy(
                type=type_,
                severity="high",
                link=0,
                reason=type_,
                a=first_a,
                b=first_b,
                places=places,
            )
        )

    def hedge(
        self, side: Side, words: str, stance: StanceClass, answer: str = "", fate: Fate = "dropped"
    ) -> None:
        """Let one side leave something open, and the other one answer, with a hedge if ``kept``."""
        drafts = (self.a, self.b) if side == "a" else (self.b, self.a)
        quoted = [
            Quotation(start=start, end=end, value="")
            for draft, text in zip(drafts, (words, answer), strict=True)
            for start, end in [draft.span(text) if text else (0, 0)]
        ]
        answers = (
            HedgeAnswer(place=quoted[1], stance=stance if fate == "kept" else None, fate=fate),
        )
        self.ledger.append(
            Hedge(source=side, place=quoted[0], stance=stance, answers=answers if answer else ())
        )

    def build(self) -> Comparison:
        """Put the comparison together."""
        return Comparison(
            a=_version(self.a, self.roles[0]),
            b=_version(self.b, self.roles[1]),
            relation=self.relation,
            similarity=0.61234567,
            links=tuple(self.links),
            discrepancies=tuple(self.discrepancies),
            version="0.1.0",
            settings="1a2b3c4d",
            notes=tuple(self.notes),
            possible=tuple(self.possible),
            ledger=tuple(sorted(self.ledger, key=lambda one: (one.source, one.place.start))),
        )


def _version(draft: Draft, role: Role | None) -> Version:
    letters = sum(not ch.isspace() for ch in draft.text)
    added = sum(one.end - one.start for one in draft.added)
    return Version(
        document=Document(
            text=draft.text,
            name=draft.name,
            sha256=hashlib.sha256(draft.text.encode("utf-8", "surrogatepass")).hexdigest(),
            title=draft.title,
            date=draft.date,
            url=draft.url,
            extracted=draft.extracted,
            pages=tuple(draft.pages),
        ),
        sentences=tuple(draft.sentences),
        coverage=max(0.0, 1 - added / letters) if letters else 1.0,
        added=tuple(draft.added),
        facts=tuple(draft.facts),
        role=role,
        title=draft.title or "",
        date=draft.date or "",
    )


def edits_of(a: Draft, in_a: Sequence[int], b: Draft, in_b: Sequence[int]) -> tuple[Edit, ...]:
    """Find the longest common run of words, and call the rest edits."""
    left = [span for number in in_a for span in a.words[number]]
    right = [span for number in in_b for span in b.words[number]]
    words_a = [a.text[slice(*span)] for span in left]
    words_b = [b.text[slice(*span)] for span in right]
    longest = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            same = words_a[i] == words_b[j]
            longest[i][j] = (
                longest[i + 1][j + 1] + 1 if same else max(longest[i + 1][j], longest[i][j + 1])
            )
    edits: list[Edit] = []
    i = j = 0
    end_a, end_b = left[0][0], right[0][0]
    while i < len(left) or j < len(right):
        here_a = left[i] if i < len(left) else (end_a, end_a)
        here_b = right[j] if j < len(right) else (end_b, end_b)
        op: EditOp
        if i < len(left) and j < len(right) and words_a[i] == words_b[j]:
            op, i, j = "equal", i + 1, j + 1
        elif j == len(right) or (i < len(left) and longest[i + 1][j] >= longest[i][j + 1]):
            op, i, here_b = "delete", i + 1, (end_b, end_b)
        else:
            op, j, here_a = "insert", j + 1, (end_a, end_a)
        end_a, end_b = here_a[1], here_b[1]
        edits.append(Edit(op=op, a=here_a, b=here_b))
    return tuple(edits)


def _leave_open(pair: Pair) -> None:
    """Let both versions leave one thing open, and the second one two more."""
    pair.hedge("a", "ฝนจะตกถึง", "expected", "ฝนจะตกจนถึง", "kept")
    pair.hedge("b", "ฝนจะตกจนถึง", "expected", "ฝนจะตกถึง", "kept")
    pair.hedge("b", "ยังไม่ลด", "possible", "น้ำลดแล้ว")
    pair.hedge("b", "โครงการประกอบด้วย", "planned")


def flood_pair() -> Comparison:
    """Make a pair up that has one of everything a report must show."""
    pair = Pair()
    pair.roles = ("article", "release")
    pair.a.title, pair.b.title = "น้ำท่วมบ้านทุ่งนา", "แถลงเรื่องน้ำท่วม"
    pair.a.date, pair.b.url = "2018-04-22", "https://example.go.th/news/1"
    pair.both("จังหวัดสมมติ|รับมือ|น้ำท่วม", "headline", "\n")
    b = pair.b.say("บ้านทุ่งนา|22 เมษายน 2561", "dateline", "\n")
    pair.add("b", "บ้านทุ่งนา22 เมษายน 2561")
    pair.fact("b", "date", "22 เมษายน 2561", "2018-04-22")
    furniture = pair.b.say("พิมพ์", "furniture", "\n")
    assert furniture == b + 1
    a = pair.a.say("นายสมมติ ใจดี|กล่าวว่า|มีบ้านเสียหาย|76|หลัง", gap="\n")
    b = pair.b.say("นายสมมติ ใจดี|ผู้ว่าราชการจังหวัด|กล่าวว่า|มีบ้านเสียหาย|67|หลัง", gap="\n")
    pair.link([a], [b])
    pair.add("b", "ผู้ว่าราชการจังหวัด")
    pair.fact("b", "position", "ผู้ว่าราชการจังหวัด")
    pair.differ("number", "76", "67")
    # One sentence of a answers two of b, and the other way about.
    a = pair.a.say("เจ้าหน้าที่|แจกถุงยังชีพ|และ|ตั้งโรงครัว")
    b1, b2 = pair.b.say("เจ้าหน้าที่|แจกถุงยังชีพ"), pair.b.say("แล้ว|ตั้งโรงครัว")
    pair.link([a], [b1, b2])
    a1, a2 = pair.a.say("ถนนสายหลัก|ปิด"), pair.a.say("ส่วนทางรถไฟ|เปิดตามปกติ")
    b = pair.b.say("ถนนสายหลัก|ปิด|แต่|ทางรถไฟ|เปิดตามปกติ")
    pair.link([a1, a2], [b], "paraphrased")
    # What a says here b says at the end.
    moved_a = pair.a.say("ฝนจะตก|ถึง|วันศุกร์")
    for number in range(1, 9):
        pair.both(f"สถานีที่ {number}|วัดระดับน้ำ|ได้ตามเกณฑ์")
    pair.b.say("โครงการประกอบด้วย", gap="\n")
    pair.b.say("1) โครงการขุดลอก|คลองสมมติ (คสม.)", "list_item")
    pair.b.say("2) โครงการเขื่อนดิน", "list_item")
    pair.add("b", pair.b.text[pair.b.sentences[-3].start :])
    pair.fact("b", "list_item", "1) โครงการขุดลอกคลองสมมติ (คสม.)")
    pair.fact("b", "list_item", "2) โครงการเขื่อนดิน")
    pair.fact("b", "acronym", "(คสม.)", "คสม. = คลองสมมติ")
    a = pair.a.say("น้ำลดแล้ว|ทุกพื้นที่", gap="\n")
    b = pair.b.say("น้ำ|ยังไม่ลด", gap="\n")
    pair.link([a], [b], "paraphrased")
    pair.differ("negation", "น้ำลดแล้ว", "ยังไม่ลด", severity="medium")
    pair.a.say("ชาวบ้าน|ชื่นชมคุณยาย|วัย 90 ปี")
    pair.add("a", "ชาวบ้านชื่นชมคุณยายวัย 90 ปี")
    pair.fact("a", "number", "90", "90")
    moved_b = pair.b.say("ฝนจะตก|จนถึง|วันศุกร์")
    pair.link([moved_a], [moved_b], moved=True)
    pair.b.say("โทร. 0 2000 0000", "contact", "\n")
    pair.b.say("ที่มา : https://example.go.th/news/1", "source", "\n")
    pair.add("b", "โทร. 0 2000 0000\nที่มา : https://example.go.th/news/1")
    pair.fact("b", "contact", "0 2000 0000", "020000000")
    pair.fact("b", "url", "https://example.go.th/news/1")
    _leave_open(pair)
    pair.notes.append(Note(document="ทดสอบข้อจำกัด", counts=(("lost mark", 12),)))
    pair.links.sort(key=lambda one: one.a)
    return pair.build()


def paged_pair() -> Comparison:
    """Make a pair up of a text and a PDF of four pages, the third of which is empty.

    Sentence B3 runs from page 1 to 2, B4 ends page 2, and B5 is all there is on page 4.
    """
    pair = Pair("ข่าว.txt", "แถลง.pdf")
    pair.roles = ("article", "release")
    pair.b.extracted = True
    pair.both("จังหวัดสมมติ|เปิดสะพาน", "headline", "\n")
    pair.link(
        [pair.a.say("สะพาน|ยาว|300|เมตร", gap="\n\n")],
        [pair.b.say("สะพาน|ยาว|200|เมตร", gap="\n\n")],
    )
    pair.b.say("ตั้งอยู่ริมแม่น้ำ|ใกล้ตลาดเก่า")
    pair.add("b", "ตั้งอยู่ริมแม่น้ำใกล้ตลาดเก่า")
    pair.link([pair.a.say("ใช้งบ|5|ล้านบาท")], [pair.b.say("ใช้งบ|6|ล้านบาท", gap="")])
    pair.b.say("โทร. 0 2555 7777", "contact", "\n\n")
    pair.add("b", "โทร. 0 2555 7777")
    pair.fact("b", "contact", "0 2555 7777", "025557777")
    pair.differ("number", "300", "200")
    pair.differ("money", "5", "6", severity="medium")
    last = pair.b.text.index("โทร.")
    pair.b.pages = [0, pair.b.text.index("ใกล้ตลาด"), last, last]
    return pair.build()


def possible_pair() -> Comparison:
    """Make a pair up with findings of every degree of sureness, one of them in three places."""
    pair = Pair()
    pair.roles = ("article", "release")
    for day in ("เช้า", "สาย", "เย็น"):
        pair.link(
            [pair.a.say(f"รุ่นที่|2|รอบ{day}", gap="\n")], [pair.b.say(f"รุ่นที่|4|รอบ{day}", gap="\n")]
        )
    pair.repeat("number", "2", "4")
    for number, (a, b) in enumerate((("500", "600"), ("710", "810"), ("92", "93"), ("95", "96"))):
        pair.link(
            [pair.a.say(f"แปลงที่ {'กขคง'[number]}|ได้|{a}|ต้น", gap="\n")],
            [pair.b.say(f"แปลงที่ {'กขคง'[number]}|ได้|{b}|ต้น", gap="\n")],
        )
    pair.differ("number", "500", "600", sureness=0.6)
    for a, b in (("710", "810"), ("92", "93"), ("95", "96")):
        pair.differ("number", a, b, sureness=0.4, possible=True)
    pair.b.say("เอกสารแนบ 7 หน้า", gap="\n")
    pair.differ("number", "", "7 หน้า", possible=True, severity="medium")
    return pair.build()


HOSTILE = (
    "<script>window.hit=1</script></script><img src=x onerror=window.hit=2>\"'`|"
    "[ลิงก์](javascript:window.hit=3) {{ 7*7 }} {% raw %} &lt;b&gt; ]]>--><!--|"
    "\u202eabc\u202c \u200bซ่อน\u200b \u2066x\u2069 \x1b[31mred\x1b[0m \x00|"
    "</style></textarea></title>"
)


def hostile_pair() -> Comparison:
    """Make a pair up whose every text and name tries to break out of the report."""
    pair = Pair("<b onmouseover=window.hit=4>a</b>.txt", "b\u202etxt.exe")
    pair.a.title, pair.b.title = HOSTILE.replace("|", ""), "</title><script>window.hit=5</script>"
    pair.a.url, pair.b.url = "javascript:window.hit=6", 'https://x.example/"onclick=window.hit=7'
    a, b = pair.a.say("เหมือนกัน|" + HOSTILE + "|1"), pair.b.say("เหมือนกัน|อื่น|2")
    pair.link([a], [b])
    pair.add("a", HOSTILE.replace("|", ""))
    pair.fact("a", "url", "javascript:window.hit=3")
    pair.fact("a", "quote", HOSTILE.replace("|", ""))
    pair.fact("a", "acronym", "ลิงก์", "<i>" + HOSTILE)
    pair.differ("number", "[0m \x00", "2")
    pair.b.say(HOSTILE, gap="\n")
    pair.add("b", HOSTILE.replace("|", ""))
    pair.notes.append(Note(document=HOSTILE, counts=(("lost mark", 12),)))
    return pair.build()


def large_pair(characters: int = 200_000) -> Comparison:
    """Make a pair up of two documents of at least ``characters`` each."""
    pair = Pair("ยาว ก.txt", "ยาว ข.txt")
    filler = "|ประชาชนในพื้นที่|ได้รับความช่วยเหลือ|จากหน่วยงาน|ที่เกี่ยวข้อง|อย่างทั่วถึง|ตามแผนของจังหวัด"
    number = 0
    while min(len(pair.a.text), len(pair.b.text)) < characters:
        number += 1
        head = f"หมู่ที่ {number}"
        match number % 10:
            case 0 | 1 | 2 | 3 | 4:
                pair.both(head + filler)
            case 5 | 6:
                a = pair.a.say(head + filler + f"|รวม {number} ราย")
                b = pair.b.say(head + "|ทั้งนี้" + filler + f"|จำนวน {number + 1} คน")
                pair.link([a], [b])
                if number % 100 == 5:
                    pair.differ("number", f"รวม {number} ราย", f"จำนวน {number + 1} คน")
            case 7:
                a = pair.a.say(head + filler)
                b1, b2 = pair.b.say(head + filler), pair.b.say(f"ต่อจากหมู่ที่ {number}")
                pair.link([a], [b1, b2], "paraphrased")
            case 8:
                pair.a.say(head + "|ฝั่งเหนือ" + filler)
                pair.add("a", (head + "ฝั่งเหนือ" + filler).replace("|", ""))
            case _:
                pair.b.say(head + "|ฝั่งใต้" + filler)
                pair.add("b", (head + "ฝั่งใต้" + filler).replace("|", ""))
                pair.fact("b", "place", head + "ฝั่งใต้")
    return pair.build()


def identical_pair() -> Comparison:
    """Make a pair up of one text with itself."""
    pair = Pair("ก.txt", "ก.txt")
    pair.relation = "identical"
    for number in range(6):
        pair.both(f"ประโยคที่ {number}")
    return pair.build()


def unrelated_pair() -> Comparison:
    """Make a pair up of texts that have nothing in common."""
    pair = Pair()
    pair.relation = "unrelated"
    pair.a.say("ราคาทองวันนี้ทรงตัว")
    pair.b.say("ทีมสมมติชนะสามประตูต่อศูนย์")
    pair.add("a", pair.a.text)
    pair.add("b", pair.b.text)
    return pair.build()


def sparse_pair() -> Comparison:
    """Make a pair up in which one side says nothing where the other does, and one fact twice."""
    pair = Pair()
    pair.link([pair.a.say("นาง ก มา|และ|นาง ข มา")], [pair.b.say("นาง ก มา|และ|นาง ข ไม่มา")])
    pair.differ("negation", "", "ไม่มา", link=0)
    for name in ("นาง ก", "นาง ข"):
        pair.fact("a", "person", name, "คนเดียวกัน")
    for number in range(12):
        pair.a.say(f"ข้อความเพิ่มเติมที่ {number:02d} ของฉบับแรกเท่านั้น")
        pair.both(f"คั่น {number:02d}")
        pair.add("a", f"ข้อความเพิ่มเติมที่ {number:02d} ของฉบับแรกเท่านั้น")
    return pair.build()


def linked(count: int) -> Comparison:
    """Make a pair up of ``count`` links of which none is the same."""
    pair = Pair()
    relations = get_args(LinkRelation)
    for number in range(count):
        a = pair.a.say(f"ข้อ {number}|ให้|ดำเนินการ")
        b = pair.b.say(f"ข้อ {number}|จะ|ดำเนินการ|แล้ว")
        pair.link([a], [b], relations[1 + number % 2])
    return pair.build()
