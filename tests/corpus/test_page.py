"""The page of clusters: kinds in their order, one line a cluster, what is cut and left out."""

import re
from typing import get_args

import pytest

from dedup.corpus.page import ORDER, common_beginning, scan_html
from dedup.corpus.values import Cluster, Edge, Kind, Member, Scan


def member(number: int, title: str | None, length: int = 100, date: str | None = None) -> Member:
    return Member(
        source="a.jsonl", id=f"r{number}", title=title, url=None, date=date, length=length
    )


def cluster(number: int, kind: Kind, *members: Member) -> Cluster:
    return Cluster(
        id=f"{number:04d}",
        kind=kind,
        members=members,
        representative=0,
        edges=(Edge(a=0, b=1, kind=kind, jaccard=0.6, alike=0.9),),
    )


def scanned(*clusters: Cluster) -> Scan:
    return Scan(documents=100, clusters=clusters, skipped=(), settings="s1")


def test_every_kind_has_its_tab() -> None:
    assert set(ORDER) == set(get_args(Kind))


def test_versions_come_first_and_templates_last_and_folded() -> None:
    page = scan_html(
        scanned(
            cluster(1, "same-template", member(1, "แบบ"), member(2, "แบบ")),
            cluster(2, "version", member(3, "ฉบับ"), member(4, "ฉบับ")),
        ),
        "th",
        {},
    )
    assert re.findall(r'data-kind="([a-z-]+)"', page) == ["version", "same-template"]
    heads = re.findall(r'data-kind="[a-z-]+">\n<details( open)?>', page)
    assert heads == [" open", ""]


def test_documents_without_text_are_left_out_and_counted() -> None:
    page = scan_html(
        scanned(
            cluster(1, "identical", member(1, "ว่าง", 0), member(2, "ว่าง", 0)),
            cluster(2, "identical", member(3, "เต็ม"), member(4, "เต็ม"), member(5, "เปล่า", 0)),
        ),
        "en",
        {},
    )
    assert "ว่าง" not in page
    assert "เปล่า" not in page
    assert "3 empty documents left out" in page
    assert "<strong>2</strong> × <bdi>เต็ม</bdi>" in page


@pytest.mark.parametrize(
    ("titles", "cut"),
    [
        (["รัฐบาลไทย-ข่าว-ก", "รัฐบาลไทย-ข่าว-ข", "รัฐบาลไทย-ข่าว-ค", "อื่น"], "รัฐบาลไทย-ข่าว-"),
        (["ก: หนึ่ง", "ก: สอง", "ข", "ค"], "ก:"),
        (["ก-หนึ่ง", "ข-สอง", "ค-สาม", "ง-สี่"], ""),
        (["ก-หนึ่ง", "ก-สอง"], ""),
        (["", "", "", ""], ""),
    ],
)
def test_the_beginning_that_most_titles_have_is_found(titles: list[str], cut: str) -> None:
    assert common_beginning(titles) == cut


def test_that_beginning_is_cut_and_said() -> None:
    members = [member(number, f"ข่าวกลาง-เรื่องที่ {number}") for number in range(4)]
    page = scan_html(
        scanned(cluster(1, "version", *members[:2]), cluster(2, "version", *members[2:])), "th", {}
    )
    assert "<bdi>เรื่องที่ 0</bdi>" in page
    assert page.count("ข่าวกลาง-") == 1


def test_comparisons_are_linked_by_the_numbers_of_their_documents() -> None:
    one = cluster(1, "version", member(1, "ก"), member(2, "ข"))
    page = scan_html(scanned(one), "en", {("0001", 0, 1): "pair.html"})
    assert '<a href="pair.html">Compare 1 with 2</a>' in page
