"""``facts.vetoes.page_line``: the day of a page, against a day of which something is told."""

from facts_tabled import compared

BODY = "ชาวสวนริมคลองรับต้นกล้าจากสหกรณ์แล้วทุกครัวเรือน และจะปลูกให้เสร็จ"


def test_the_line_of_a_page_is_no_day_of_the_work() -> None:
    assert compared(f"{BODY}ในวันที่ 22 พฤษภาคม 2560", f"{BODY}\n*****\n16 พฤษภาคม 2561") == []


def test_two_days_of_the_work_differ() -> None:
    found = compared(f"{BODY}ในวันที่ 22 พฤษภาคม 2560", f"{BODY}ในวันที่ 16 พฤษภาคม 2560")
    assert [kind for kind, _, _ in found] == ["date"]
