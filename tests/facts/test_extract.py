"""``facts.extract``: where facts stand in the original, and the items of lists among them."""

from dedup.facts import extract
from dedup.model import Sentence
from dedup.text.normalise import normalise


def test_positions_lead_to_the_original() -> None:
    text = "\ufeffเมื่อวันที่ ๒๒\u200b เมษายน ๒๕๖๑ มี ๒๐๐ คน"
    assert [text[one.start : one.end] for one in extract(normalise(text))] == [
        "๒๒\u200b เมษายน ๒๕๖๑",
        "๒๐๐ คน",
    ]


def test_sentences_that_are_list_items_are_facts() -> None:
    text = "1) ปลากัด\n2) ปลาหมอ"
    sentences = [
        Sentence(id=0, start=0, end=9, kind="list_item"),
        Sentence(id=1, start=10, end=len(text), kind="list_item"),
    ]
    found = extract(normalise(text), sentences)
    assert [one.value for one in found if one.type == "list_item"] == ["1) ปลากัด", "2) ปลาหมอ"]
