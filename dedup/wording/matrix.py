"""What is said of one release and many papers, in Thai and English."""

from collections.abc import Mapping
from dataclasses import dataclass

from dedup.model import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixWords:
    """The wording of the matrix in one language; what is in braces is filled in.

    ``cells`` are what a cell says, ``signs`` what stands for it where there is no room, ``kinds``
    the statements by kind. ``{n}`` is a count, ``{all}`` what it is of, ``{percent}`` a whole
    percentage, ``{name}`` a paper. Nothing here says which version is right.
    """

    title: str
    answer: str
    unread: str
    others: str
    papers: str
    points: str
    points_note: str
    used: str
    used_all: str
    used_none: str
    differ: str
    agree: str
    maybe: str
    adds: str
    apart: Mapping[str, str]
    not_read: str
    cells: Mapping[str, str]
    signs: Mapping[str, str]
    legend: str
    opens: str
    maybe_here: str
    not_compared: str
    kinds: Mapping[str, str]
    number: str
    point: str
    kind: str
    paragraph: str
    taken: str
    taken_of: str
    most: str
    most_note: str
    none: str
    none_note: str
    nothing_missed: str
    extras: str
    more: str
    nothing_more: str
    note: str
    note_head: str
    note_line: str
    note_place: str
    note_agree: str
    report: str
    copy: str
    copied: str
    tools: str
    show: str
    shows: Mapping[str, str]
    facts: str
    search: str
    sort_papers: str
    orders: Mapping[str, str]
    sort_points: str
    point_orders: Mapping[str, str]
    shown: str
    facts_elsewhere: str
    paper_line: str
    limits: str


THAI = MatrixWords(
    title="ประกาศหนึ่งฉบับกับข่าวหลายฉบับ",
    answer="ข่าว {n} ฉบับ · ไม่ตรงกัน {differ} จุดใน {papers} ฉบับ",
    unread="อ่านไม่ได้ {n} ฉบับ",
    others="ไม่ใช่เรื่องนี้ {n} ฉบับ",
    papers="แต่ละฉบับ",
    points="ประเด็นของประกาศ",
    points_note="เรียงตามประกาศ",
    used="ใช้ {percent} % ของประกาศ",
    used_all="ใช้ทั้งหมดของประกาศ",
    used_none="ไม่ได้ใช้ประกาศ",
    differ="ไม่ตรงกัน {n} จุด",
    agree="ไม่พบจุดที่ไม่ตรงกัน",
    maybe="ควรดู {n} จุด",
    adds="เพิ่มเอง {n}",
    apart={
        "unrelated": "คนละเรื่อง: เลือกไฟล์ผิดหรือไม่",
        "same-template": "แบบฟอร์มเดียวกัน แต่คนละเหตุการณ์",
    },
    not_read="อ่านไม่ได้: {error}",
    cells={"verbatim": "ตรงคำ", "reworded": "ใช้คำอื่น", "differs": "ไม่ตรงกัน", "absent": "ไม่มี"},
    signs={"verbatim": "=", "reworded": "~", "differs": "!", "absent": "–"},
    legend="= ตรงคำ · ~ ใช้คำอื่น · ! ไม่ตรงกัน · – ไม่มี · ? ควรดู",
    opens="กดที่ช่องเพื่อเปิดรายงานเทียบของฉบับนั้นในแท็บใหม่",
    maybe_here="ควรดู",
    not_compared="ไม่ได้เทียบ",
    kinds={
        "headline": "พาดหัว",
        "statement": "ข้อความ",
        "list_item": "รายการ",
        "quote": "คำพูดที่ยกมา",
    },
    number="ที่",
    point="ประเด็น",
    kind="ประเภท",
    paragraph="ย่อหน้า",
    taken="ใช้",
    taken_of="{n} จาก {all} ฉบับ",
    most="ใช้มากที่สุด",
    most_note="ข่าว {n} จาก {all} ฉบับใช้",
    none="ไม่มีฉบับใดใช้",
    none_note="ประกาศมี ไม่มีข่าวฉบับใดกล่าวถึง",
    nothing_missed="ทุกประเด็นมีข่าวอย่างน้อยหนึ่งฉบับใช้",
    extras="เพิ่มเอง",
    more="อีก {n} รายการ",
    nothing_more="ไม่มี",
    note="ข้อความถึงฉบับนี้",
    note_head="{name}: ข่าว “{title}” กับประกาศ “{release}” ไม่ตรงกัน {n} จุด",
    note_line="{number}. {kind}: ข่าว ({place_a}) {a} · ประกาศ ({place_b}) {b}",
    note_place="ย่อหน้า {n}",
    note_agree="{name}: ข่าว “{title}” กับประกาศ “{release}” ไม่พบจุดที่ไม่ตรงกัน",
    report="รายงานเทียบ",
    copy="คัดลอก",
    copied="คัดลอกแล้ว",
    tools="เครื่องมือ",
    show="แสดง",
    shows={"all": "ทั้งหมด", "differs": "ไม่ตรงกัน", "none": "ไม่มีฉบับใดใช้", "some": "ใช้บางฉบับ"},
    facts="ข้อเท็จจริงในข้อความ",
    search="ค้นในประเด็น",
    sort_papers="เรียงข่าว",
    orders={
        "given": "ตามที่ให้มา",
        "used": "ใช้มากก่อน",
        "differs": "ไม่ตรงกันมากก่อน",
        "name": "ตามชื่อ",
    },
    sort_points="เรียงประเด็น",
    point_orders={"given": "ตามประกาศ", "taken": "ใช้มากก่อน", "missed": "ใช้น้อยก่อน"},
    shown="แสดง {n} จาก {all} ประเด็น",
    facts_elsewhere="ข้อเท็จจริงอีก {n} รายการตรงกันหรือไม่มี: ดูด้วย --html หรือ --csv",
    paper_line="{name}: {line}",
    limits="ตารางนี้ทำโดยโปรแกรม ชี้จุดที่ต่างกันเท่านั้น ไม่ได้ตัดสินว่าฉบับใดถูก โปรดตรวจกับต้นฉบับก่อนนำไปใช้",
)

ENGLISH = MatrixWords(
    title="One release, many papers",
    answer="articles: {n} · differing points: {differ}, in papers: {papers}",
    unread="not read: {n}",
    others="on another matter: {n}",
    papers="Each paper",
    points="Points of the release",
    points_note="in the release's order",
    used="took {percent}% of the release",
    used_all="took all of the release",
    used_none="took nothing of the release",
    differ="differing points: {n}",
    agree="no differing point found",
    maybe="to look at: {n}",
    adds="added: {n}",
    apart={
        "unrelated": "another matter: is it the right file?",
        "same-template": "the same form, but another event",
    },
    not_read="could not be read: {error}",
    cells={
        "verbatim": "word for word",
        "reworded": "in other words",
        "differs": "differs",
        "absent": "not there",
    },
    signs={"verbatim": "=", "reworded": "~", "differs": "!", "absent": "–"},
    legend="= word for word · ~ in other words · ! differs · – not there · ? to look at",
    opens="press a cell to open that paper's report in a new tab",
    maybe_here="to look at",
    not_compared="not compared",
    kinds={
        "headline": "headline",
        "statement": "statement",
        "list_item": "item",
        "quote": "quotation",
    },
    number="No.",
    point="Point",
    kind="Kind",
    paragraph="Paragraph",
    taken="Taken",
    taken_of="{n} of {all} papers",
    most="Taken most",
    most_note="by {n} of {all} papers",
    none="Taken by none",
    none_note="the release has it, no paper does",
    nothing_missed="Each point was taken by at least one paper",
    extras="Added",
    more="{n} more",
    nothing_more="Nothing",
    note="A note to this paper",
    note_head="{name}: the article “{title}” and the release “{release}”, differing points: {n}",
    note_line="{number}. {kind}: article ({place_a}) {a} · release ({place_b}) {b}",
    note_place="paragraph {n}",
    note_agree="{name}: the article “{title}” and the release “{release}” differ nowhere we found",
    report="Report of the pair",
    copy="Copy",
    copied="Copied",
    tools="Tools",
    show="Show",
    shows={"all": "all", "differs": "differing", "none": "taken by none", "some": "taken by some"},
    facts="Facts inside statements",
    search="Search the points",
    sort_papers="Order of papers",
    orders={
        "given": "as given",
        "used": "most taken first",
        "differs": "most differing first",
        "name": "by name",
    },
    sort_points="Order of points",
    point_orders={
        "given": "the release's",
        "taken": "most taken first",
        "missed": "least taken first",
    },
    shown="{n} of {all} points shown",
    facts_elsewhere="{n} more facts agree or are not there: see them with --html or --csv",
    paper_line="{name}: {line}",
    limits="This table is made by a program. It shows where texts differ, not which one is right: "
    "check against the originals before you use it",
)


def matrix_words(lang: Lang) -> MatrixWords:
    """Give the wording in ``lang``."""
    return THAI if lang == "th" else ENGLISH
