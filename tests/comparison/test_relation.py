from dataclasses import replace
from itertools import product

import pytest

from dedup.comparison import compare
from dedup.comparison.relation import (
    Evidence,
    RelationSettings,
    Vocabulary,
    coverage,
    evidence,
    named,
    relate,
    vocabulary,
)
from dedup.facts import Agreement
from dedup.model import Addition, Document, Link, Relation, Sentence, Version
from dedup.text import analyse

RELEASE = (
    "กรมปศุสัตว์เปิดศูนย์ผสมเทียมโคนมแห่งใหม่\n\n"
    "นายสมหมาย ใจกว้าง อธิบดีกรมปศุสัตว์ เปิดเผยว่า ศูนย์ผสมเทียมโคนมแห่งใหม่จะรับสมาชิก 1,250 ราย "
    "โดยใช้งบประมาณ 1.5 ล้านบาท และทำให้น้ำนมดิบเพิ่มขึ้นร้อยละ 12 ภายในปี 2561\n"
    "ทั้งนี้ เกษตรกรที่สนใจสามารถลงทะเบียนได้ตั้งแต่วันที่ 3 มีนาคม 2561 ที่สำนักงานปศุสัตว์อำเภอทุกแห่ง "
    "และจะได้รับคำแนะนำเรื่องอาหารหยาบ การรีดนม และการป้องกันโรคเต้านมอักเสบ\n"
    "นอกจากนี้ สหกรณ์โคนมในพื้นที่ยืนยันว่าพร้อมรับซื้อน้ำนมดิบทั้งหมดในราคาประกัน\n"
)
REPORT = (
    "ศูนย์ผสมเทียมโคนมรับสมาชิกแล้ว\n\n"
    "เกษตรกรผู้เลี้ยงโคนมเดินทางมาสมัครกับศูนย์ผสมเทียมแห่งใหม่ตั้งแต่เช้า หลายคนหวังว่าน้ำนมดิบจะขายได้ราคาดีกว่าเดิม\n"
    "ผู้จัดการสหกรณ์เล่าว่าปีก่อนฟาร์มหลายแห่งเสียหายเพราะโรคเต้านมอักเสบ ปีนี้จึงมีสัตวแพทย์ออกเยี่ยมทุกสัปดาห์\n"
)
OTHER = (
    "กรมอุทยานปิดเส้นทางเดินป่าชั่วคราว\n\n"
    "หัวหน้าอุทยานประกาศปิดเส้นทางน้ำตกชั้นบน หลังพบดินถล่มทับสะพานไม้ นักท่องเที่ยวที่จองที่พักไว้ขอรับเงินคืนได้\n"
    "เจ้าหน้าที่พิทักษ์ป่าจะสำรวจหน้าผาและปักป้ายเตือนก่อนเปิดเส้นทางอีกครั้งในฤดูหนาว\n"
)
LETTERHEAD = (
    "{}\n\nรัฐมนตรีว่าการกระทรวงเกษตรและสหกรณ์ เป็นประธานเปิดงาน โดยมีปลัดกระทรวงเกษตรและสหกรณ์ "
    "ผู้บริหารระดับสูง ข้าราชการ และเจ้าหน้าที่ที่เกี่ยวข้องเข้าร่วม ณ กระทรวงเกษตรและสหกรณ์\n{}\n"
)


def document(text: str) -> Document:
    return Document(text=text, name="text", sha256="")


def relation(a: str, b: str) -> Relation:
    there, back = compare(document(a), document(b)), compare(document(b), document(a))
    assert there.relation == back.relation
    assert there.similarity == back.similarity
    assert 0.0 <= there.similarity <= 1.0
    return there.relation


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(RELEASE, id="itself"),
        pytest.param(RELEASE.replace(" ", "  ").replace("\n\n", "\n"), id="spaces"),
        pytest.param(
            RELEASE.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")), id="Thai digits"
        ),
        pytest.param(RELEASE.replace("1,250", "1250"), id="no comma in a figure"),
        pytest.param(RELEASE.replace("ำ", "ํา"), id="sara am in two"),
        pytest.param(RELEASE.replace("ทำให้", "ท้าให้"), id="tone for sara am"),
        pytest.param(RELEASE.replace("นายสมหมาย", "นาย\u200bสมหมาย"), id="zero width"),
        pytest.param(RELEASE + "\n" + "\ufeff", id="byte-order mark"),
    ],
)
def test_what_only_looks_different_is_identical(changed: str) -> None:
    assert relation(RELEASE, changed) == "identical"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("1.5 ล้านบาท", "15 ล้านบาท", id="decimal point"),
        pytest.param("1,250", "1,520", id="figure"),
        pytest.param("ร้อยละ 12", "ร้อยละ -12", id="minus"),
        pytest.param("ปี 2561\n", "ปี 2562\n", id="year"),
        pytest.param("จะได้รับ", "จะไม่ได้รับ", id="negation"),
        pytest.param("ใจกว้าง", "ใจกล้า", id="name"),
    ],
)
def test_a_small_change_makes_near_duplicates(old: str, new: str) -> None:
    assert old in RELEASE
    assert relation(RELEASE, RELEASE.replace(old, new)) == "near-duplicate"


def test_figures_that_run_together_are_not_identical() -> None:
    assert relation("ข้อ 10 20 ของประกาศ", "ข้อ 1020 ของประกาศ") != "identical"


def test_some_sentences_of_a_longer_text_are_an_excerpt() -> None:
    assert relation(RELEASE + OTHER, RELEASE) == "excerpt"


def test_a_report_on_the_matter_of_a_release_is_on_the_same_topic() -> None:
    assert relation(RELEASE, REPORT) == "same-topic"


def test_texts_on_other_matters_are_unrelated() -> None:
    assert relation(RELEASE, OTHER) == "unrelated"


def test_a_common_letterhead_does_not_make_relatives() -> None:
    bees = LETTERHEAD.format(
        "เปิดงานวันผึ้งโลก",
        "ภายในงานมีการประกวดน้ำผึ้งดอกลำไย สาธิตการทำเทียนไขผึ้ง และเสวนาเรื่องผสมเกสรในสวนทุเรียน "
        "ผู้เลี้ยงชันโรงจากเชียงใหม่นำรังมาแสดง พร้อมแจกกล้าไม้ดอกที่ผึ้งชอบ",
    )
    boats = LETTERHEAD.format(
        "มอบเครื่องยนต์เรือประมง",
        "ชาวประมงพื้นบ้านที่อวนขาดเพราะพายุจะได้รับเครื่องยนต์และซั้งเชือก ส่วนปะการังเทียมจะวางนอกชายฝั่งระนอง "
        "กลุ่มแพปลาตกลงแบ่งเวลาจับปูม้าและคืนแม่ปูไข่สู่ทะเล",
    )
    assert relation(bees, boats) == "unrelated"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("", "", "identical"),
        (" ", "\n", "identical"),
        ("", "ข้อความ", "unrelated"),
        ("!", "ข้อความ", "unrelated"),
    ],
    ids=["both empty", "both blank", "one empty", "one without words"],
)
def test_texts_without_words(a: str, b: str, expected: Relation) -> None:
    assert relation(a, b) == expected


AGREED = Agreement(days=1.0, facts=1.0, least=9)
NOTHING = Evidence(
    similarity=0.0,
    low=0.0,
    high=0.0,
    unchanged=0.0,
    kept=0.0,
    vocabulary=Vocabulary(same=False, words=0.0, rare=0.0),
    agreement=AGREED,
)
SETTINGS = RelationSettings()


@pytest.mark.parametrize(
    ("found", "expected", "below"),
    [
        pytest.param(
            replace(NOTHING, low=SETTINGS.near_duplicate, similarity=SETTINGS.near_similarity),
            "near-duplicate",
            ("low", "similarity"),
            id="near-duplicate",
        ),
        pytest.param(
            replace(NOTHING, high=SETTINGS.excerpt, unchanged=SETTINGS.unchanged),
            "excerpt",
            ("high", "unchanged"),
            id="excerpt",
        ),
        pytest.param(
            replace(
                NOTHING,
                high=SETTINGS.rewrite,
                kept=SETTINGS.rewritten,
                vocabulary=Vocabulary(same=False, words=SETTINGS.rewrite, rare=0.0),
            ),
            "rewrite",
            ("high", "kept"),
            id="rewrite",
        ),
        pytest.param(
            replace(
                NOTHING,
                kept=SETTINGS.same_topic + 1e-9,
                vocabulary=Vocabulary(same=False, words=0.0, rare=SETTINGS.same_topic),
            ),
            "same-topic",
            ("kept",),
            id="same-topic",
        ),
    ],
)
def test_a_threshold_counts_from_its_value_on(
    found: Evidence, expected: Relation, below: tuple[str, ...]
) -> None:
    assert named(found, SETTINGS) == expected
    for name in below:
        less = replace(found, **{name: getattr(found, name) - 0.001})
        assert named(less, SETTINGS) != expected


def test_words_in_common_and_links_bear_each_other_out() -> None:
    rare = Vocabulary(same=False, words=0.0, rare=0.9)
    assert named(replace(NOTHING, vocabulary=rare), SETTINGS) == "unrelated"
    assert named(replace(NOTHING, vocabulary=rare, kept=0.1), SETTINGS) == "same-topic"
    assert named(replace(NOTHING, kept=0.9), SETTINGS) == "unrelated"
    words = Vocabulary(same=False, words=2 * SETTINGS.rewrite - 0.9, rare=0.0)
    told = replace(NOTHING, kept=0.9, vocabulary=words)
    assert named(replace(told, high=0.9), SETTINGS) == "rewrite"
    assert named(replace(told, high=0.89), SETTINGS) != "rewrite"


FORM = (
    "กรมอุตุฯ สมมติ แจ้งระดับน้ำประจำวัน\n\n"
    "วันที่ {day} เวลา {hour} น. ระดับน้ำที่สถานี{place} วัดได้ {level} เซนติเมตร "
    "เจ้าหน้าที่เฝ้าระวังตลอด 24 ชั่วโมง ประชาชนติดตามข่าวได้ทางวิทยุชุมชน"
)


def test_one_form_of_two_events_is_named() -> None:
    first = FORM.format(day="3 มีนาคม 2561", hour="09.00", place="จังหวัดอุดรธานี", level="215")
    second = FORM.format(day="19 ตุลาคม 2561", hour="17.30", place="จังหวัดสงขลา", level="348")
    assert relation(first, second) == "same-template"
    assert relation(second, first) == "same-template"


def test_a_slip_in_the_day_alone_makes_no_other_event() -> None:
    first = FORM.format(day="3 มีนาคม 2561", hour="09.00", place="จังหวัดอุดรธานี", level="215")
    assert relation(first, first.replace("3 มีนาคม", "4 มีนาคม")) == "near-duplicate"


OTHER_EVENT = Agreement(days=0.0, facts=SETTINGS.same_event, least=SETTINGS.event_facts)


@pytest.mark.parametrize(
    "agreement",
    [
        replace(OTHER_EVENT, days=None),
        replace(OTHER_EVENT, days=0.5),
        replace(OTHER_EVENT, facts=SETTINGS.same_event + 0.01),
        replace(OTHER_EVENT, least=SETTINGS.event_facts - 1),
    ],
    ids=["no days", "a day in common", "most facts in common", "hardly a fact"],
)
def test_what_speaks_for_one_event(agreement: Agreement) -> None:
    found = replace(NOTHING, similarity=SETTINGS.same_form, agreement=OTHER_EVENT)
    assert named(found, SETTINGS) == "same-template"
    assert named(replace(found, similarity=SETTINGS.same_form - 0.01), SETTINGS) == "unrelated"
    assert named(replace(found, agreement=agreement), SETTINGS) == "unrelated"


def version(text: str, *ends: int, covered: float) -> Version:
    starts = (0, *ends)
    sentences = tuple(
        Sentence(id=number, start=start, end=end)
        for number, (start, end) in enumerate(zip(starts, ends, strict=False))
    )
    return Version(document=document(text), sentences=sentences, coverage=covered)


def test_evidence_weighs_links_by_their_letters() -> None:
    a = version("กกกก ขขขขขข", 5, 11, covered=0.4)
    b = version("กกกก", 4, covered=1.0)
    links = (Link(id=0, a=(0,), b=(0,), relation="same", score=0.5),)
    common = Vocabulary(same=False, words=0.3, rare=0.2)
    found = evidence(a, b, links, common, AGREED)
    assert found == Evidence(
        similarity=round(0.5 * 8 / 14, 4),
        low=0.4,
        high=1.0,
        unchanged=1.0,
        kept=0.5,
        vocabulary=common,
        agreement=AGREED,
    )
    mirrored = (Link(id=0, a=(0,), b=(0,), relation="same", score=0.5),)
    assert evidence(b, a, mirrored, common, AGREED) == found
    assert relate(a, b, links, (common, AGREED), SETTINGS) == (
        named(found, SETTINGS),
        found.similarity,
    )


def test_unchanged_is_of_the_better_covered_version() -> None:
    a = version("กกกกขขขขขข", 4, 10, covered=1.0)
    b = version("กกกก", 4, covered=0.9)
    links = (Link(id=0, a=(0,), b=(0,), relation="same", score=1.0),)
    found = evidence(a, b, links, Vocabulary(same=False, words=1.0, rare=1.0), AGREED)
    assert found.unchanged == 0.4


def test_coverage_counts_letters_that_are_not_added() -> None:
    assert coverage("กข คง", [Addition(start=3, end=5, sentence=0)]) == 0.5
    assert coverage(" \n", []) == 1.0


@pytest.mark.parametrize(("a", "b"), list(product((RELEASE, REPORT, OTHER), repeat=2)))
def test_vocabulary_is_symmetric_and_within_bounds(a: str, b: str) -> None:
    readings = analyse(document(a)), analyse(document(b))
    found = vocabulary(*readings)
    assert found == vocabulary(*reversed(readings))
    assert 0.0 <= found.rare <= 1.0
    assert 0.0 <= found.words <= 1.0
    assert found.same == (a == b)


def test_figures_are_no_words_in_common() -> None:
    a, b = (analyse(document(text)) for text in ("ปลา 2561 1,250", "ช้าง 2561 1,250"))
    assert vocabulary(a, b).words == 0.0
