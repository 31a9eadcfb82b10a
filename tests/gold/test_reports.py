"""The reports kept as examples are what the command writes today."""

from pathlib import Path

import pytest

from dedup import compare, read, to_html, to_json, to_markdown
from dedup.model import Comparison

ROOT = Path(__file__).parents[2]
WRITERS = {"seeds.json": to_json, "seeds.md": to_markdown, "seeds.html": to_html}


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare(read(ROOT / "seeds" / "news.txt"), read(ROOT / "seeds" / "official.txt"))


@pytest.mark.parametrize("name", WRITERS)
def test_the_kept_report_is_what_is_written_today(
    name: str, comparison: Comparison, tmp_path: Path
) -> None:
    actual = WRITERS[name](comparison)
    (tmp_path / name).write_text(actual, encoding="utf-8")
    kept = (ROOT / "reports" / name).read_text(encoding="utf-8")
    assert actual == kept, f"run `make demo` and look at the change; written now: {tmp_path / name}"
