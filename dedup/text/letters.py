"""A long run of letters in which many short ones are looked for.

Python looks for one string in another at the speed of memory, but from the beginning each time:
thousands of names in a text of a book's length make its square. Most strings that do not stand
there hold a few letters in a row that do not, and of those that do, the first places of such few
letters say from where on to look.
"""

# Letters in a row that are kept, and how far apart their places are.
_FEW, _STEP = 6, 4
# Shorter texts than this are looked through as they are.
_LONG = 10_000


class Letters:
    """Letters to look in; what is known of their places is gathered when first asked for."""

    def __init__(self, text: str) -> None:
        """Take the letters as they are."""
        self.text = text
        self._first: dict[str, int] = {}

    def __contains__(self, part: str) -> bool:
        """Return whether ``part`` stands anywhere."""
        return self.find(part) >= 0

    def find(self, part: str) -> int:
        """Give the first place of ``part``, or -1."""
        if len(self.text) < _LONG or len(part) < _FEW + _STEP - 1:
            return self.text.find(part)
        start = self._least(part)
        return -1 if start is None else self.text.find(part, start)

    def _least(self, part: str) -> int | None:
        """Give a place before which ``part`` does not begin; ``None`` where it stands nowhere.

        Wherever it stands, one of its first ``_STEP`` letters stands at a place that is kept.
        """
        first = self._first or self._gathered()
        least: int | None = None
        for skipped in range(_STEP):
            begins = 0
            for at in range(skipped, len(part) - _FEW + 1, _STEP):
                place = first.get(part[at : at + _FEW])
                if place is None:
                    break
                begins = max(begins, place - at)
            else:
                least = begins if least is None else min(least, begins)
        return least

    def _gathered(self) -> dict[str, int]:
        text = self.text
        for at in range(0, len(text) - _FEW + 1, _STEP):
            self._first.setdefault(text[at : at + _FEW], at)
        return self._first
