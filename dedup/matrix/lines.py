"""What every format says of a paper and of a cell: a line, a note to send, the points on top."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dedup.matrix.values import Cell, Differing, Matrix, Paper, Point
from dedup.model import Lang
from dedup.report.breaks import clip
from dedup.report.view import percent_of
from dedup.report.view.values import both_eras
from dedup.shown import plain
from dedup.wording.matrix import MatrixWords, matrix_words
from dedup.wording.reports import Words, words

# Characters of a title, and of what a version says, in a line that is sent.
_TITLE = 90
_SAID = 90


@dataclass(frozen=True, slots=True)
class Speech:
    """All that a matrix says in one language."""

    matrix: Matrix
    lang: Lang

    @property
    def own(self) -> MatrixWords:
        """Give the wording of matrices."""
        return matrix_words(self.lang)

    @property
    def words(self) -> Words:
        """Give the wording of all reports."""
        return words(self.lang)

    def answer(self) -> str:
        """Say what came out, in one line."""
        w, papers = self.own, self.matrix.papers
        unread = sum(bool(one.error) for one in papers)
        others = len(papers) - unread - len(self.matrix.related)
        parts = [
            w.answer.format(
                n=len(papers),
                differ=sum(len(one.sure) for one in papers),
                papers=sum(bool(one.sure) for one in papers),
            )
        ]
        parts += [w.others.format(n=others)] if others else []
        parts += [w.unread.format(n=unread)] if unread else []
        return " · ".join(parts)

    def line(self, paper: Paper) -> str:
        """Say of one paper how much of the release it took and how much differs."""
        w = self.own
        if paper.error:
            return w.not_read.format(error=paper.error[self.lang])
        if not paper.related:
            return w.apart[paper.relation or "unrelated"]
        parts = [self.used(paper), self.differ(paper)]
        parts += [w.maybe.format(n=len(paper.possible))] if paper.possible else []
        return " · ".join(parts)

    def used(self, paper: Paper) -> str:
        """Say how much of the release a paper took."""
        percent = percent_of(paper.used)
        pattern = {0: self.own.used_none, 100: self.own.used_all}.get(percent, self.own.used)
        return pattern.format(percent=percent)

    def differ(self, paper: Paper) -> str:
        """Say in how many points a paper differs."""
        return self.own.differ.format(n=len(paper.sure)) if paper.sure else self.own.agree

    def kind(self, point: Point) -> str:
        """Name the kind of a point."""
        facts: Mapping[str, str] = dict(self.words.fact_types.items())
        return self.own.kinds.get(point.kind) or facts[point.kind]

    def cell(self, paper: Paper, point: Point) -> Cell | None:
        """Give what a paper did with a point; nothing where it was not compared."""
        return paper.cells[point.number - 1] if paper.related else None

    def said(self, paper: Paper, cell: Cell) -> str:
        """Say what a cell says: its status, or what the paper has instead."""
        found = self.here(paper, cell)
        if cell.status != "differs":
            return self.own.cells[cell.status]
        return " · ".join(plain(one.article[self.lang]) for one in found if not one.possible)

    def here(self, paper: Paper, cell: Cell) -> tuple[Differing, ...]:
        """Give what differs in a cell."""
        return tuple(one for one in paper.differing if one.number in cell.differing)

    def maybe(self, paper: Paper, cell: Cell) -> bool:
        """Return whether a person may want to look at a cell."""
        return any(one.possible for one in self.here(paper, cell))

    def note(self, paper: Paper) -> str:
        """Write a note to a paper: each point that differs, what either says, and where.

        Empty for a paper that was not compared.
        """
        if not paper.related:
            return ""
        w = self.own
        pattern = w.note_head if paper.sure else w.note_agree
        head = pattern.format(
            name=plain(paper.label),
            title=clip(plain(paper.title or paper.name), _TITLE),
            release=clip(self.release_title(), _TITLE),
            n=len(paper.sure),
        )
        return "\n".join([head, *self._note_lines(paper)])

    def _note_lines(self, paper: Paper) -> Iterator[str]:
        for number, one in enumerate(paper.sure, 1):
            yield self.own.note_line.format(number=number, **self.sides(one))

    def sides(self, one: Differing) -> dict[str, str]:
        """Give what differs in words: ``kind``, what ``a`` and ``b`` say, and where."""
        place = self.own.note_place
        return {
            "kind": one.kinds[self.lang],
            "place_a": place.format(n=one.article_paragraph),
            "a": clip(plain(one.article[self.lang]), _SAID),
            "place_b": place.format(n=one.release_paragraph),
            "b": clip(plain(one.release[self.lang]), _SAID),
        }

    @property
    def release_word(self) -> str:
        """Give what the release is called."""
        return self.words.role_names["release"]

    def release_title(self) -> str:
        """Give the title of the release, or the name of its file."""
        release = self.matrix.release
        return plain(release.title or release.document.name)

    def release_date(self) -> str:
        """Give the day of the release in the era of the language; nothing where none is known."""
        date = self.matrix.release.date
        return both_eras(date, self.words).partition(" (")[0] or plain(date)

    def taken(self, point: Point) -> str:
        """Say how many papers took a point."""
        tally = self.matrix.tallies[point.number - 1]
        return self.own.taken_of.format(n=tally.taken, all=len(self.matrix.related))
