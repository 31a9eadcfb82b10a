"""What is looked for in a long text is found where Python finds it."""

from random import Random

import pytest

from dedup.text.letters import Letters


def drawn(size: int, alphabet: str, seed: int) -> str:
    chance = Random(seed)
    return "".join(chance.choice(alphabet) for _ in range(size))


@pytest.mark.parametrize("alphabet", ["กข", "กขคงจฉชซ", "กขคงจฉชซดตทนบปพมยรลวสห"])
@pytest.mark.parametrize("size", [0, 5, 9_999, 10_000, 12_347])
def test_each_part_is_found_where_it_first_stands(alphabet: str, size: int) -> None:
    text = drawn(size, alphabet, size)
    letters, chance = Letters(text), Random(1)
    parts = [drawn(chance.randrange(40), alphabet, seed) for seed in range(150)]
    for _ in range(150):
        start = chance.randrange(len(text) + 1)
        parts.append(text[start : start + chance.randrange(60)])
    for part in parts:
        assert letters.find(part) == text.find(part)
        assert (part in letters) == (part in text)


def test_a_part_that_nearly_stands_there_is_not_found() -> None:
    sentence = drawn(80, "กขคงจฉชซดตทนบปพมยรลวสห", 2)
    text = sentence * 300
    letters = Letters(text)
    for cut in range(10, 70, 7):
        part = sentence[:cut] + "ฮ" + sentence[cut + 1 :]
        assert letters.find(part) == -1
        assert letters.find(sentence[cut:] + sentence[:cut]) == cut
