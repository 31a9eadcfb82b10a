"""Progress is shown on a terminal, within its width, and nowhere else."""

import io

import pytest

pytest.importorskip("numpy")
from rich.console import Console

from dedup.cli import talk
from dedup.corpus.progress import Advance, Meter


def shown(monkeypatch: pytest.MonkeyPatch, *told: Advance, terminal: bool = True) -> str:
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, width=80, no_color=True)
    monkeypatch.setattr(talk, "console", lambda **_: console)
    with talk.counting("en") as tell:
        for one in told:
            tell(one)
    return out.getvalue()


HALF = Advance(stage="reading", documents=12_000, done=50, total=100)
PAIRS = Advance(stage="judging", documents=12_000, done=3, total=4)
UNKNOWN = Advance(stage="reading", documents=7, done=50, total=None)


def test_a_terminal_shows_the_share_and_the_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown(monkeypatch, HALF)
    assert "reading" in text
    assert "50%" in text
    assert "12,000 documents" in text
    assert "checking pairs" in shown(monkeypatch, HALF, PAIRS)
    assert "75%" in shown(monkeypatch, HALF, PAIRS)


def test_without_a_whole_there_is_no_share(monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown(monkeypatch, UNKNOWN)
    assert "7 documents" in text
    assert "50%" not in text


def test_elsewhere_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, HALF, terminal=False).strip() == ""


class TestMeter:
    def test_it_does_not_chatter(self) -> None:
        told: list[Advance] = []
        meter = Meter(told.append)
        meter.begin("reading", 1_000_000)
        for _ in range(100_000):
            meter.advance(10)
        assert 100 < len(told) <= 502
        assert told[-1].done == 1_000_000

    def test_a_file_that_grew_is_no_more_than_whole(self) -> None:
        told: list[Advance] = []
        meter = Meter(told.append)
        meter.begin("reading", 10)
        meter.advance(15)
        assert told[-1].done == 10

    def test_nobody_has_to_listen(self) -> None:
        meter = Meter()
        meter.begin("pairing", None)
        meter.advance()
        meter.through(3)
