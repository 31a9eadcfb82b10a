"""What can go wrong through no fault of the program: each error says what, where and the next step.

The command line and the web page are the only places that turn these into a message; any other
exception is a bug. No message ever quotes the texts being compared: they may be embargoed.
"""

from dedup.shown import plain
from dedup.version import DISTRIBUTION

# No part of a path is longer, in bytes: what is has been pasted, and may be a text.
_LONGEST_NAME = 255


class DedupError(Exception):
    """Stop with one line for the user: what is wrong, where, and what to do about it."""

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        """Keep the three parts apart, so that a caller can show them in its own way."""
        self.what = what
        self.where = where
        self.hint = hint
        super().__init__(self._line())

    def _line(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        line = f"{head}; {self.hint}" if self.hint else head
        if _is_pasted(self.where):
            line = line.replace(self.where, f"a name of {len(self.where):,} characters")
        # A file name may hold a line break or command a terminal; the message stays one line.
        return plain(line)


def _is_pasted(where: str) -> bool:
    parts = where.encode("utf-8", "replace").split(b"/")
    return any(len(part) > _LONGEST_NAME for part in parts)


class InputError(DedupError):
    """An input cannot be read or is not what it should be: missing, a folder, empty, binary."""


class EncodingError(InputError):
    """The bytes of an input are not text in the encoding they were read in."""


class TooLarge(InputError):
    """An input passes a limit on size, pages or expansion."""


class MissingExtra(DedupError):
    """A feature needs an optional dependency that is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        """Name the exact line that installs what ``feature`` needs."""
        super().__init__(
            f"{feature} needs the optional part '{extra}'",
            hint=f"install it with: pip install '{DISTRIBUTION}[{extra}]'",
        )


class OutputError(DedupError):
    """A report cannot be written where it was asked for."""


class IndexMismatch(DedupError):
    """A corpus index was built with other settings or in another format."""
