"""What the page takes before it refuses: sizes, times, people at once."""

from dataclasses import dataclass

from dedup.streams.limits import DEFAULT_LIMITS

_MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerBounds:
    """Sizes are in bytes and times in seconds; all are above 0.

    ``file`` bounds one uploaded file, ``text`` one field of text, ``body`` a whole request and
    ``held`` all requests that are being answered together. ``head_time`` is for the head of a
    request, ``body_time`` for its body, ``write_time`` for a client to take what it is sent.
    ``at_once`` comparisons run, ``waiting`` more wait, and whoever comes then is told so.
    ``articles`` are compared with one release at a time, and a form has no more than ``parts``.
    ``heads`` connections may have sent no whole head; beyond it the oldest are closed.
    """

    file: int = DEFAULT_LIMITS.bytes
    text: int = 4 * DEFAULT_LIMITS.characters
    body: int = 2 * DEFAULT_LIMITS.bytes + 8 * DEFAULT_LIMITS.characters + _MIB
    held: int = 256 * _MIB
    head_time: float = 10.0
    body_time: float = 60.0
    write_time: float = 30.0
    at_once: int = 2
    waiting: int = 20
    heads: int = 100
    articles: int = 50
    # Four fields for each article, and those that a form has once.
    parts: int = 4 * 50 + 24


DEFAULT_BOUNDS = ServerBounds()
