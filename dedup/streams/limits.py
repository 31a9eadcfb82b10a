"""What is taken of an input before it is refused: sizes that bound time and memory."""

from dataclasses import dataclass, fields

_MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of an input is read before it is refused as too large; all are at least 1.

    ``bytes`` is the size of one file, of standard input or of one row; ``characters`` the length
    of the text read from it; ``elements`` the elements of a web page; ``pages`` the pages of a
    PDF; ``expansion`` the bytes to which a
    packed file may grow; ``rows`` the rows of a JSON Lines file that are looked at for one.
    """

    # A release with its photographs rarely passes 20 MB; a scanned brochure does.
    bytes: int = 32 * _MIB
    # The longest of 28,555 government releases has 171,000; comparing is what takes the time.
    characters: int = 1_000_000
    # A newspaper's page has 500 to 5,000; the extractor's time grows with the square of links.
    elements: int = 15_000
    # A budget speech has about 60; a law report with annexes about 300.
    pages: int = 500
    # Streamed and thrown away, so this bounds time: a gibibyte unpacks in about three seconds.
    expansion: int = 1024 * _MIB
    # A year of every Thai ministry is about 30,000 rows.
    rows: int = 1_000_000

    def __post_init__(self) -> None:
        for one in fields(self):
            if getattr(self, one.name) < 1:
                raise ValueError(f"the limit on {one.name} must be at least 1")


DEFAULT_LIMITS = Limits()
