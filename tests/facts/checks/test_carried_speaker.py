"""``facts.checks.carried_speaker``: who speaks on where the other version opens a statement."""

from facts_tabled import compared

FIRST = "นายมานะ ทองพจนดี กล่าวว่า ปีนี้จะซ่อมประตูน้ำและขุดลอกคลองทุกสายให้เสร็จก่อนฤดูฝน"
MORE = "ชาวสวนจะได้ปุ๋ยชีวภาพราคาถูกจากโรงผสมของสหกรณ์ริมน้ำตั้งแต่เดือนหน้า"
LAST = "นายวิชัย ใจงาม กล่าวว่า งบประมาณของตำบลยังพอใช้ถึงสิ้นปี"


def test_what_one_goes_on_saying_is_said_of_another() -> None:
    release = f"{FIRST}\n{MORE}\n{LAST}"
    article = f"{FIRST}\nนายวิชัย ใจงาม กล่าวว่า {MORE}"
    found = compared(article, release)
    assert found == [("attribution", "นายวิชัย ใจงาม", "นายมานะ ทองพจนดี")]
    assert compared(release, article) == [("attribution", "นายมานะ ทองพจนดี", "นายวิชัย ใจงาม")]


def test_what_the_same_one_goes_on_saying_is_none() -> None:
    release = f"{FIRST}\n{MORE}\n{LAST}"
    article = f"{FIRST}\nนายมานะ ทองพจนดี กล่าวว่า {MORE}\n{LAST}"
    assert compared(article, release) == []


def test_a_name_far_from_a_verb_does_not_speak() -> None:
    release = f"{FIRST}\n{MORE}"
    article = f"{FIRST}\nที่ประชุมแต่งตั้ง นายวิชัย ใจงาม เป็นผู้ดูแลเรื่องนี้ {MORE} ตามที่ตำบลชี้แจง"
    assert compared(article, release) == []
