"""``facts.checks.opening_time``: day and hour of a statement, in an opening that is not linked."""

import pytest
from facts_tabled import cases, compared

STATED = "นายสมชาย ใจดี อธิบดีกรมชลประทาน เปิดงานวันน้ำที่ศาลากลาง"

DIFFER = [
    (
        "another day",
        f"วันนี้ (24 กันยายน 2561) เวลา 10.00 น. {STATED}",
        f"เมื่อวันที่ 25 ก.ย. 61 {STATED}",
        [("date", "24", "25")],
    ),
    (
        "another month",
        f"วันนี้ (24 กันยายน 2561) เวลา 10.00 น. {STATED}",
        f"เมื่อ 24 ต.ค. ที่ผ่านมา {STATED}",
        [("date", "กันยายน", "ต.ค.")],
    ),
    (
        "another hour",
        f"เมื่อวันที่ 24 ก.ย. 61 เวลา 10.00 น. {STATED}",
        f"เวลา 11.00 น. {STATED}",
        [("time", "10.00", "11.00")],
    ),
]
AGREE = [
    (
        "another notation",
        f"วันนี้ (24 กันยายน 2561) เวลา 10.00 น. {STATED}",
        f"เมื่อ 24 ก.ย. ๒๕๖๑ {STATED}",
    ),
    (
        "both days stand in one version",
        f"วันนี้ (24 กันยายน 2561) เวลา 10.00 น. {STATED} ต่อจากงานวันที่ 25 กันยายน 2561",
        f"เมื่อวันที่ 25 ก.ย. 61 {STATED}",
    ),
    (
        "a long sentence of its own before the statement",
        "วันที่ 3 มีนาคม 2561 ชาวสวนทุเรียนหลายตำบลรวมตัวกันยื่นหนังสือขอให้เร่งซ่อมประตูระบายน้ำที่ชำรุดมานาน\n"
        f"{STATED}",
        f"เมื่อวันที่ 25 ก.ย. 61 {STATED}",
    ),
    (
        "no day on one side",
        f"วันนี้ (24 กันยายน 2561) เวลา 10.00 น. {STATED}",
        STATED,
    ),
]


@pytest.mark.parametrize(("a", "b", "alerts"), cases(DIFFER))
def test_another_day_or_hour_before_a_statement_is_found(
    a: str, b: str, alerts: list[tuple[str, str, str]]
) -> None:
    assert compared(a, b) == alerts
    assert compared(b, a) == [(kind, there, here) for kind, here, there in alerts]


@pytest.mark.parametrize(("a", "b"), cases(AGREE))
def test_what_is_not_another_day_raises_none(a: str, b: str) -> None:
    assert compared(a, b) == []
    assert compared(b, a) == []
