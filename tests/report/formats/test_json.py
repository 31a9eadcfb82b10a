"""The contract's JSON: names, order, positions, readings."""

import json
from typing import get_args

from made_up import Pair, flood_pair, paged_pair, possible_pair, unrelated_pair

from dedup.model import Lang
from dedup.report import to_json
from dedup.verdicts import key_of


def test_json_is_the_contract() -> None:
    made = flood_pair()
    found = json.loads(to_json(made, "en"))
    assert list(found) == [
        "schema", "tool", "a", "b", "relation", "similarity", "links", "added", "facts",
        "discrepancies", "possible", "ledger", "notes", "verdicts",
    ]  # fmt: skip
    assert found["schema"] == "dedup.comparison/1"
    assert found["tool"] == {"name": "dedup", "version": "0.1.0", "settings": "1a2b3c4d"}
    assert found["similarity"] == 0.6123
    text = made.a.document.text
    assert found["a"]["length"] == len(text)
    assert found["a"]["sentences"][0] == {
        "id": 0, "start": 0, "end": 25, "kind": "headline", "paragraph": 1,
    }  # fmt: skip
    assert set(found["links"][0]) == {
        "id", "a", "b", "relation", "score", "moved", "matched_by", "edits",
    }  # fmt: skip
    assert found["links"][1]["edits"][1] == {"op": "insert", "a": [39, 39], "b": [70, 89]}
    (alert, _) = found["discrepancies"]
    assert alert["message"] == alert["messages"]["en"]
    place = {"start": 60, "end": 62, "text": "76", "value": "76", "paragraph": 2}
    assert alert["a"] == place | {"reading": dict.fromkeys(get_args(Lang), "76")}
    assert [one["a"] for one in alert["places"]] == [place]
    assert alert["sureness"] == 1.0
    assert alert["key"] == key_of(made.discrepancies[0], made)
    assert (found["a"]["role"], found["a"]["title"]) == ("article", "น้ำท่วมบ้านทุ่งนา")
    assert text[60:62] == "76"
    assert found["notes"] == [
        "ทดสอบข้อจำกัด: damaged in extraction in 12 places (lost mark 12); "
        "none of it counts as a difference"
    ]


def test_json_lists_are_ordered_by_position() -> None:
    made = flood_pair()
    for version in (made.a, made.b):
        object.__setattr__(version, "added", version.added[::-1])
        object.__setattr__(version, "facts", version.facts[::-1])
    for name in ("links", "discrepancies"):
        object.__setattr__(made, name, getattr(made, name)[::-1])
    found = json.loads(to_json(made))
    texts = {"a": made.a.document.text, "b": made.b.document.text}
    for side in "ab":
        for name in ("added", "facts"):
            starts = [one["start"] for one in found[name][side]]
            assert starts == sorted(starts)
        for one in (*found["added"][side], *found["facts"][side]):
            assert one["text"] == texts[side][one["start"] : one["end"]]
    assert [one["a"] for one in found["links"]] == sorted(one["a"] for one in found["links"])
    assert [one["a"]["start"] for one in found["discrepancies"]] == sorted(
        one["a"]["start"] for one in found["discrepancies"]
    )


def test_json_carries_the_text_only_where_it_was_extracted() -> None:
    made = flood_pair()
    assert "text" not in json.loads(to_json(made))["a"]
    object.__setattr__(made.a.document, "extracted", True)
    found = json.loads(to_json(made))
    assert found["a"]["text"] == made.a.document.text
    assert "text" not in found["b"]


def test_json_names_the_page_and_the_paragraph_a_stretch_begins_in() -> None:
    found = json.loads(to_json(paged_pair()))
    assert list(found["b"]) == [
        "name", "title", "sha256", "length", "coverage", "sentences", "role", "pages", "text",
    ]  # fmt: skip
    assert found["b"]["pages"] == [0, 56, 83, 83]
    assert "pages" not in found["a"]
    assert [(one["page"], one["paragraph"]) for one in found["b"]["sentences"]] == [
        (1, 1), (1, 2), (1, 2), (2, 2), (4, 3),
    ]  # fmt: skip
    assert [one["paragraph"] for one in found["a"]["sentences"]] == [1, 2, 2]
    assert not any("page" in one for one in found["a"]["sentences"])
    assert [(one["page"], one["paragraph"]) for one in found["added"]["b"]] == [(1, 2), (4, 3)]
    assert [(one["page"], one["paragraph"]) for one in found["facts"]["b"]] == [(4, 3)]
    sides = [(one["a"].get("page"), one["b"]["page"]) for one in found["discrepancies"]]
    assert sides == [(None, 1), (None, 2)]
    assert list(found["discrepancies"][1]["b"]) == [
        "start", "end", "text", "value", "page", "paragraph", "reading",
    ]  # fmt: skip


def test_json_can_name_a_lone_surrogate() -> None:
    made = unrelated_pair()
    object.__setattr__(made.a.document, "name", "\ud800.txt")
    text = to_json(made)
    assert json.loads(text.encode("utf-8"))["a"]["name"] == "\ud800.txt"


def test_json_holds_what_is_possible_and_all_places() -> None:
    found = json.loads(to_json(possible_pair()))
    assert [one["sureness"] for one in found["discrepancies"]] == [1.0, 0.6]
    assert [one["a"]["text"] for one in found["possible"]] == ["710", "92", "95", ""]
    repeated = found["discrepancies"][0]
    assert [one["b"]["paragraph"] for one in repeated["places"]] == [1, 2, 3]
    assert repeated["message"].endswith("(อีก 2 แห่ง)")


def test_a_reading_is_what_a_person_reads_in_either_language() -> None:
    pair = Pair()
    pair.link([pair.a.say("เปิด|3 มี.ค. 61")], [pair.b.say("เปิด|4 มี.ค. 61")])
    pair.differ("date", "3 มี.ค. 61", "4 มี.ค. 61")
    made = pair.build()
    object.__setattr__(made.discrepancies[0].a, "value", "2018-03-03")
    (one,) = json.loads(to_json(made))["discrepancies"]
    read = one["a"]["reading"]
    assert (read["th"], read["en"]) == ("3 มีนาคม 2561", "3 March 2018")
    assert one["a"]["value"] == "2018-03-03"
    assert "role" not in json.loads(to_json(made))["a"]
