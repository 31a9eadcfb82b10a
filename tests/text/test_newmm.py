"""newmm as PyThaiNLP has it, and nothing else of PyThaiNLP."""

import subprocess
import sys
from types import ModuleType

import pytest

from dedup.text import newmm as room
from dedup.text.newmm import folder

# What is cut, and by which words: a damaged word, a foreign one, a space, and one not in the list.
TEXT = "กรมส่งเสริมอุตสาหกรรม แถลง MOU ไมเ่สีย 1,250 บาท"
WORDS = ["กรม", "ส่งเสริม", "อุตสาหกรรม", "แถลง", "เสีย", "บาท"]
BESIDE = f"""
import sys
from dedup.text.newmm import newmm
class Words:
    def prefixes(self, text, start=0):
        return sorted((word for word in {WORDS!r} if text.startswith(word, start)), key=len)
ours = newmm()({TEXT!r}, Words())
assert not [name for name in sys.modules if name.startswith("pythainlp")]
from pythainlp.tokenize import word_tokenize
from pythainlp.tokenize.newmm import segment
from pythainlp.util import Trie
assert word_tokenize("สวัสดีครับ", engine="newmm") == ["สวัสดี", "ครับ"]
assert segment({TEXT!r}, Trie({WORDS!r})) == ours
print(len(ours))
"""


def test_it_cuts_as_the_package_does_and_the_package_stays_whole() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BESIDE],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > len(WORDS)


def test_what_a_file_needs_of_the_rest_is_imported() -> None:
    known = ModuleType("known")
    vars(known)["part"] = 1
    bring = room._importer({"known": known, "json": known})
    assert bring("known", None, None, ("part",), 0) is known
    assert bring("json", names=("loads",)) is sys.modules["json"]


def test_a_package_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "find_spec", lambda name: None)
    with pytest.raises(ModuleNotFoundError, match="pythainlp"):
        folder.__wrapped__()
