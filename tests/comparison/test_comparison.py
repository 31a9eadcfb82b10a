"""The assembly: the sample texts end to end, how versions relate, settings, what is added."""

from pathlib import Path

import pytest

from dedup import Settings, compare, document, read
from dedup.align import AlignSettings
from dedup.comparison.relation import RelationSettings, coverage, letters
from dedup.model import Addition, Comparison, Document, FactType, Version

SEEDS = Path(__file__).parents[2] / "seeds"
RICE = "กระทรวงพาณิชย์ขยายตลาดข้าวหอมมะลิไปยังประเทศเพื่อนบ้านแล้ว"
FISH = "กรมประมงปล่อยพันธุ์ปลานิลลงอ่างเก็บน้ำทุกจังหวัดในภาคเหนือ"
RAIL = "การรถไฟเปิดเดินรถเส้นทางใหม่สายตะวันออกเฉียงเหนือวันละสองเที่ยว"
BANK = "ธนาคารกลางคงอัตราดอกเบี้ยนโยบายไว้ตามเดิมจนถึงสิ้นไตรมาส"
SCHOOL = "โรงเรียนขนาดเล็กได้รับคอมพิวเตอร์พร้อมอินเทอร์เน็ตความเร็วสูงครบทุกห้อง"


def text(*lines: str) -> Document:
    return document("\n\n".join(lines), name="a.txt")


def added(version: Version) -> str:
    return "\n".join(version.quote(one) for one in version.added)


def facts(version: Version, kind: FactType) -> str:
    return "\n".join(version.quote(one) for one in version.facts if one.type == kind)


@pytest.fixture(scope="module")
def seeds() -> Comparison:
    return compare(read(SEEDS / "news.txt"), read(SEEDS / "official.txt"))


@pytest.mark.parametrize(
    "part",
    [
        "1) ความร่วมมือในด้านการค้าการลงทุนและการขับเคลื่อนเศรษฐกิจดิจิทัล",
        "2) ความร่วมมือด้านการลงทุนสมาร์ทดิจิทัลฮับ",
        "3) ความร่วมมือด้านการพัฒนาเอสเอ็มอี และบุคลากรด้านดิจิทัล",
        "4) ความร่วมมือด้านการท่องเที่ยวผ่านระบบดิจิทัล",
        "(กัมพูชา ลาว พม่า เวียดนาม)",
        "(Service Provider)",
        "(Best Practice)",
        "ยืนยันว่าไทยไม่เสียเปรียบ",
        "โทร. 0 2202 4414-18",
        "http://www.thaigov.go.th/news/contents/details/11664",
        "22 เมษายน 2561",
    ],
)
def test_the_release_adds(seeds: Comparison, part: str) -> None:
    assert part in added(seeds.b)


def test_each_memorandum_is_a_list_item(seeds: Comparison) -> None:
    items = [seeds.b.quote(one) for one in seeds.b.sentences if one.kind == "list_item"]
    assert [item.removeprefix("และ ")[:2] for item in items] == ["1)", "2)", "3)", "4)"]


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("acronym", "(Service Provider)"),
        ("acronym", "(Best Practice)"),
        ("acronym", "(กัมพูชา ลาว พม่า เวียดนาม)"),
        ("contact", "0 2202 4414-18"),
        ("url", "http://www.thaigov.go.th/news/contents/details/11664"),
        ("date", "22 เมษายน 2561"),
        ("list_item", "1) ความร่วมมือในด้านการค้าการลงทุน"),
        ("list_item", "2) ความร่วมมือด้านการลงทุนสมาร์ทดิจิทัลฮับ"),
        ("list_item", "3) ความร่วมมือด้านการพัฒนาเอสเอ็มอี"),
        ("list_item", "4) ความร่วมมือด้านการท่องเที่ยวผ่านระบบดิจิทัล"),
    ],
)
def test_the_release_alone_states(seeds: Comparison, kind: FactType, part: str) -> None:
    assert part in facts(seeds.b, kind)
    assert part not in facts(seeds.a, kind)


def test_the_news_adds_the_acronym_only(seeds: Comparison) -> None:
    assert [seeds.a.quote(one) for one in seeds.a.added] == ["(กสอ.)"]
    assert [(one.type, seeds.a.quote(one)) for one in seeds.a.facts] == [("acronym", "(กสอ.)")]


def test_no_discrepancy_is_invented(seeds: Comparison) -> None:
    assert seeds.discrepancies == ()


def test_the_release_covers_the_news(seeds: Comparison) -> None:
    assert seeds.relation == "rewrite"
    assert seeds.a.coverage > 0.95
    assert 0.4 < seeds.b.coverage < 0.8


@pytest.mark.parametrize(
    "damaged",
    "ท้าให้ สานักงาน ไมเ่สีย ไดม้_าก เอสเอ็ม_อี อีคอมเมิร์ซ เสรมิ นัน ขึน".split(),
)
def test_damage_in_linked_text_changes_nothing(seeds: Comparison, damaged: str) -> None:
    said = damaged.replace("_", " ")
    assert said in seeds.b.document.text
    inside = [seeds.b.quote(one) for one in seeds.b.added if one.link is not None]
    replaced = [
        seeds.b.document.text[slice(*edit.b)]
        for link in seeds.links
        for edit in link.edits
        if edit.op == "replace"
    ]
    assert [one for one in (*inside, *replaced) if said in one] == []


@pytest.mark.parametrize("name", ["news.txt", "official.txt", "visit.txt"])
def test_a_sample_is_identical_with_itself(name: str) -> None:
    one = read(SEEDS / name)
    result = compare(one, one)
    assert (result.relation, result.similarity) == ("identical", 1.0)
    assert result.a == result.b
    assert (result.a.added, result.a.facts, result.discrepancies) == ((), (), ())
    assert (result.a.coverage, result.b.coverage) == (1.0, 1.0)


@pytest.mark.parametrize("name", ["news.txt", "official.txt"])
def test_another_text_on_the_matter_is_on_the_same_topic(name: str) -> None:
    assert compare(read(SEEDS / name), read(SEEDS / "visit.txt")).relation == "same-topic"


def test_a_headline_that_stands_three_times_is_one_addition() -> None:
    title = "กระทรวงพลังงานเผยแผนลดค่าไฟฟ้าให้ครัวเรือนรายได้น้อย"
    result = compare(text(RICE, FISH), text(title, title, title, RICE, FISH))
    assert [result.b.quote(one) for one in result.b.added] == [title]


RELATIONS = [
    ("identical", [RICE, FISH, RAIL], [RICE, FISH, RAIL]),
    ("identical", [RICE.replace("ประเทศ", "ประเทศ\u200b"), "ขายได้มากขึ้น"], [RICE, "ขายไดม้ ากขึ้น"]),
    ("near-duplicate", [RICE, FISH, RAIL, BANK], [RICE, FISH, RAIL, BANK.replace("สิ้น", "ปลาย")]),
    ("near-duplicate", [RICE, FISH, RAIL], [RAIL, RICE, FISH]),
    ("excerpt", [RICE, FISH], [SCHOOL, RICE, FISH, RAIL, BANK]),
    ("unrelated", [RICE, FISH], [SCHOOL, BANK]),
]


@pytest.mark.parametrize(
    ("relation", "a", "b"), RELATIONS, ids=[f"{n} {row[0]}" for n, row in enumerate(RELATIONS)]
)
def test_how_versions_relate(relation: str, a: list[str], b: list[str]) -> None:
    assert compare(text(*a), text(*b)).relation == relation
    assert compare(text(*b), text(*a)).relation == relation


def test_moved_sentences_are_not_identical() -> None:
    result = compare(text(RICE, FISH, RAIL), text(RAIL, RICE, FISH))
    assert [link.moved for link in result.links] == [False, False, True]
    assert (result.similarity, result.a.coverage, result.b.coverage) == (1.0, 1.0, 1.0)


def test_whole_sentences_and_parts_of_them_are_added() -> None:
    more = FISH.replace("ลงอ่าง", "และปลาตะเพียนขาวพันธุ์พระราชทานลงอ่าง")
    result = compare(text(RICE, FISH), text(RICE, more, BANK))
    assert result.a.added == ()
    inside, whole = result.b.added
    assert "ปลาตะเพียนขาว" in result.b.quote(inside)
    assert inside.link is not None
    assert result.b.quote(whole) == BANK
    assert whole.link is None


def test_the_offices_of_a_list_are_added_inside_their_links() -> None:
    people = ("นายสมชาย ใจดี", "นายสมบัติ รักเรียน", "นายสมพร มั่นคง", "นายสมศักดิ์ ทองแท้")
    places = ("ระยอง", "ขอนแก่น", "นครสวรรค์", "อุบลราชธานี")
    before = [
        f"{number}.{name} ผอ.สพป.{place}"
        for number, (name, place) in enumerate(zip(people, places[::-1], strict=True), 1)
    ]
    after = [
        f"{number}.{name} ศึกษาธิการจังหวัด{place}"
        for number, (name, place) in enumerate(zip(people, places, strict=True), 1)
    ]
    result = compare(text(RICE, *before), text(RICE, *after))
    links = {one.link for one in result.b.added}
    assert [result.b.quote(one) for one in result.b.added] == [
        f"ศึกษาธิการจังหวัด{place}" for place in places
    ]
    assert None not in links


def test_what_stands_elsewhere_in_the_other_version_is_no_addition() -> None:
    result = compare(text(RICE, FISH), text(RICE, FISH, RICE))
    assert result.b.added == ()
    assert result.b.coverage == 1.0


def test_page_furniture_is_no_addition() -> None:
    result = compare(text(RICE, FISH), text(RICE, "พิมพ์", "200", FISH))
    assert result.b.added == ()


def test_a_discrepancy_points_at_both_versions() -> None:
    result = compare(text(f"{RICE} 1,250 ตัน"), text(f"{RICE} 1,520 ตัน"))
    assert [
        (one.type, result.a.quote(one.a), result.b.quote(one.b)) for one in result.discrepancies
    ] == [("number", "1,250", "1,520")]


def test_the_damage_of_each_version_is_counted() -> None:
    result = compare(text("ไทยไมเ่สียเปรียบ"), text("ไทยไม่เสียเปรียบ"))
    assert result.a.document.damage == (("slid mark", 1),)
    assert result.b.document.damage == ()


def test_comparing_twice_gives_the_same(seeds: Comparison) -> None:
    assert compare(read(SEEDS / "news.txt"), read(SEEDS / "official.txt")) == seeds


@pytest.mark.parametrize(
    "other",
    [
        Settings(align=AlignSettings(chance=0.2)),
        Settings(align=AlignSettings(candidates=3)),
        Settings(relation=RelationSettings(rewrite=0.5)),
    ],
)
def test_the_fingerprint_changes_with_every_setting(other: Settings) -> None:
    assert Settings().fingerprint() == Settings().fingerprint() != other.fingerprint()
    assert len(other.fingerprint()) == 8
    assert compare(text(RICE), text(FISH), other).settings == other.fingerprint()


def test_thresholds_are_heeded() -> None:
    one, other = text(RICE, FISH), text(RICE, FISH.replace("เหนือ", "ใต้"))
    strict = Settings(relation=RelationSettings(near_similarity=1.0, excerpt=1.0, rewrite=0.5))
    assert compare(one, other).relation == "near-duplicate"
    assert compare(one, other, strict).relation == "rewrite"


@pytest.mark.parametrize(
    ("words", "additions", "share"),
    [
        ("", [], 1.0),
        (" \n", [], 1.0),
        ("กขคง", [], 1.0),
        ("ก ข\nคง", [(0, 3)], 0.5),
        ("กข", [(0, 2)], 0.0),
    ],
)
def test_coverage_counts_letters(
    words: str, additions: list[tuple[int, int]], share: float
) -> None:
    spans = [Addition(start=start, end=end, sentence=0) for start, end in additions]
    assert coverage(words, spans) == share


def test_letters_are_all_but_white_space() -> None:
    assert letters(" ก\u00a0ข\n.\t") == 3
