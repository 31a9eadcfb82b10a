"""Which of two texts is the newspaper's article and which the office's release, as a guess.

A release carries what an office puts on paper: its letterhead, a date line in full, its headline
again above the text, its press section, its address. A newspaper takes all that off, shortens
months and offices and says today. Neither word for either text decides; what speaks for one is
set against what speaks for the other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dedup.model import Document, Roles, Sentence

NO_ROLES: Roles = (None, None)

_SHORT_MONTH = r"(?:(?:ม|ก|ส|ต|พ|ธ)\.(?:ค|ย|พ)\.|มี\.ค\.|เม\.ย\.|มิ\.ย\.)"
# What an office says at the head of its own paper, and who signs it.
_LETTERHEAD = re.compile(
    r"^\W*(?:ข่าวประชาสัมพันธ์|ข่าวแจก|ข่าวสารนิเทศ|ข่าวเพื่อเผยแพร่|เอกสารข่าว|เอกสารเผยแพร่"
    r"|แถลงการณ์|แถลงข่าว|ถ้อยแถลง|คำแถลง|press\s?release|(?:ข่าว|ประกาศ|แถลงการณ์)\s?ฉบับที่"
    r"|รัฐบาลไทย\W{0,3}ข่าวทำเนียบ|ข่าว(?:กระทรวง|กรม|สำนัก|ทำเนียบ)"
    r"|(?:กลุ่ม|กอง|ฝ่าย|งาน|สำนัก)(?:งาน)?(?:ประชาสัมพันธ์|สารนิเทศ|สื่อสารองค์กร)"
    r"|ประกาศ(?:กระทรวง|กรม|สำนัก|จังหวัด|คณะ|องค์การ|เทศบาล|การ))",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:กลุ่ม|กอง|ฝ่าย|งาน|ศูนย์|สำนัก)(?:งาน)?(?:ประชาสัมพันธ์|สารนิเทศ|สื่อสารองค์กร|โฆษก)"
    r"|ข่าว\s?/\s?ภาพ|สอบถาม(?:รายละเอียด|ข้อมูล)?เพิ่มเติม"
)
_OFFICIAL_PAGE = re.compile(r"(?:https?://|www\.)[\w.-]+\.(?:go|or|mi|ac)\.th\b", re.IGNORECASE)
_OTHER_PAGE = re.compile(r"https?://(?![\w.-]+\.(?:go|or|mi|ac)\.th\b)", re.IGNORECASE)
# How papers write: days without a year, shortened offices, their own people, nearness in time.
_SHORT_DAY = re.compile(rf"\d{{1,2}}\s?{_SHORT_MONTH}(?!\s?(?:25|20)\d\d)")
_SHORT_OFFICE = re.compile(
    r"รมว\.|รมช\.|ผบ\.?ตร\.|ผบ\.?ทบ\.|ผบช\.|ผวจ\.|รอง\s?ผกก\.|ผอ\.|นายกฯ|รองนายกฯ|รัฐบาล\s?“"
)
_REPORTER = re.compile(r"ผู้สื่อข่าว|รายงานข่าว|แหล่งข่าว|อ่านข่าว|ข่าวที่เกี่ยวข้อง|ทีมข่าว")
_NEARNESS = re.compile(r"วันนี้\s?\(|เมื่อเวลา|ล่าสุด|เมื่อวานนี้|(?:กล่าว|เปิดเผย|ระบุ|เผย)(?:ภายหลัง|หลัง)")
_NAMED_ARTICLE = re.compile(r"ข่าว(?!ประชา|แจก|สาร|ทำเนียบ)|article|news|story", re.IGNORECASE)
_NAMED_RELEASE = re.compile(
    r"ประกาศ|แถลง|ข่าว(?:ประชา|แจก|สาร|ทำเนียบ)|release|official|statement", re.IGNORECASE
)
_FULL_YEAR = re.compile(r"(?:25|20|๒๕|๒๐)[\d๐-๙]{2}")

_HEAD_LINES, _HEAD_SENTENCES = 4, 4
# A text with so much of an office's paper about it is no article, whatever the other is.
_SURELY_RELEASE = 4
# For a guess the scores of the two must be so far apart, and one must be plain by itself: as an
# office's paper, or by so many habits of newspapers.
_APART = 3
_NEWSLIKE = 2
# A paper shortens: a text of this share of the other's letters or less.
_SHORTER = 0.75


@dataclass(frozen=True, slots=True)
class _Evidence:
    """How much speaks for a release and for an article, in points."""

    release: int
    article: int

    @property
    def balance(self) -> int:
        """Give the points for a release less those for an article."""
        return self.release - self.article


def guess_roles(
    a: Document, sentences_a: Sequence[Sentence], b: Document, sentences_b: Sequence[Sentence]
) -> Roles:
    """Guess which document is the article and which the release; none where neither is clear.

    Two releases, and two articles, have no roles. Swapping the documents swaps the roles.
    """
    one = _evidence(a, sentences_a, len(a.text) <= _SHORTER * len(b.text))
    other = _evidence(b, sentences_b, len(b.text) <= _SHORTER * len(a.text))
    if _reads_as_article(one, other):
        return ("article", "release")
    if _reads_as_article(other, one):
        return ("release", "article")
    return NO_ROLES


def _reads_as_article(one: _Evidence, other: _Evidence) -> bool:
    """Return whether ``one`` reads as an article beside ``other``, which reads as a release."""
    apart = other.balance - one.balance >= _APART
    telling = one.article >= _NEWSLIKE or other.release >= _SURELY_RELEASE
    return apart and telling and one.release < _SURELY_RELEASE


def _evidence(document: Document, sentences: Sequence[Sentence], shorter: bool) -> _Evidence:
    text = document.text
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    head, tail = lines[:_HEAD_LINES], lines[-_HEAD_LINES:]
    release = 3 * any(_LETTERHEAD.match(line) for line in head)
    release += 2 * _dated_in_full(text, sentences)
    release += 2 * _headline_again(lines)
    release += 2 * bool(_OFFICIAL_PAGE.search("\n".join((document.url or "", *tail))))
    release += bool(_SIGNED.search("\n".join(tail)))
    release += 2 * bool(_NAMED_RELEASE.search(document.name))
    article = min(2, len(_SHORT_DAY.findall(text)))
    article += min(2, len(_SHORT_OFFICE.findall(text)))
    article += 2 * bool(_REPORTER.search(text)) + bool(_NEARNESS.search(text))
    article += 2 * bool(_OTHER_PAGE.match(document.url or "")) + shorter
    named = _NAMED_ARTICLE.search(document.name) and not _NAMED_RELEASE.search(document.name)
    return _Evidence(release, article + 2 * bool(named))


def _dated_in_full(text: str, sentences: Sequence[Sentence]) -> bool:
    """Return whether a line of its own near the head gives a date with its year."""
    return any(
        one.kind == "dateline" and _FULL_YEAR.search(text[one.start : one.end]) is not None
        for one in sentences[:_HEAD_SENTENCES]
    )


def _headline_again(lines: Sequence[str]) -> bool:
    """Return whether the headline, or the end of it, is a line of its own once more."""
    first = lines[0] if lines else ""
    return any(len(line) > 20 and first.endswith(line) for line in lines[1:_HEAD_LINES])
