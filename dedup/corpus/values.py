"""The values of the room: documents of a corpus, what finding and scanning say about them."""

import hashlib
from dataclasses import asdict, dataclass, field
from typing import Literal

Tier = Literal["strong", "likely", "possible"]
Kind = Literal["identical", "near-duplicate", "version", "excerpt", "same-template"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One document of a corpus. ``source`` (a file) and ``id`` together name it.

    ``line`` is its line in the file, counted from 1, or 0 where the file is the document.
    """

    source: str
    id: str
    text: str
    title: str | None = None
    url: str | None = None
    date: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A line or file that could not be read as a document, and why; the text is never quoted."""

    source: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexSettings:
    """What shapes the fingerprints in an index; two indexes mix only where all of it is equal.

    ``shingle``: characters a shingle. Eight hold about two Thai words: fewer match by chance,
    more die with every change. ``rate``: one shingle in ``rate`` is kept; on 28,555 releases one
    in eight finds as many sources as all do, at an eighth of the room.
    """

    shingle: int = 8
    rate: int = 8
    form: int = 1

    def fingerprint(self) -> str:
        """Give a short text that is equal for equal settings only."""
        parts = ",".join(f"{name}={value}" for name, value in sorted(asdict(self).items()))
        return hashlib.sha256(parts.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A stretch that article and release have in common, by position in each original text."""

    article: tuple[int, int]
    release: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherEvent:
    """What an article gives of its event where a release of the same form gives something else.

    ``days`` are day and month (``3/10``), ``places`` and ``figures`` as the article writes them.
    """

    days: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A release that an article may come from, with the evidence.

    ``explained`` is the share (0..1) of the article's shingles that the release holds, and
    ``used`` the share of the release's that the article holds. ``weight`` is ``explained`` with
    each shingle counted by its rarity in the corpus. ``confidence`` is the probability (0..1) that
    this is the source, or a twin of it, rather than a relative, where half of all articles have
    theirs in the corpus; ``tier`` follows from it. ``names`` are names and long figures that both
    hold, longest first, and ``lacking`` those of the article that the release lacks. A release of
    the same form about an ``other_event`` is 'possible' at most, and is ranked after the others.
    """

    source: str
    id: str
    title: str | None
    url: str | None
    date: str | None
    tier: Tier
    confidence: float
    explained: float
    used: float
    weight: float
    shared: tuple[Shared, ...]
    names: tuple[str, ...]
    lacking: tuple[str, ...]
    other_event: OtherEvent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A part of the article, by position, and the candidate it comes from.

    ``candidate`` counts into the finding's candidates; ``explained`` is 0..1 of the passage.
    """

    start: int
    end: int
    candidate: int
    explained: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a corpus knows about the source of an article; no candidates means none was found."""

    article: str
    documents: int
    candidates: tuple[Candidate, ...]
    passages: tuple[Passage, ...]
    settings: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanSettings:
    """What shapes the clusters of a scan.

    ``shingle``: five characters find .94 of the pairs whose texts are .9 alike where eight find
    .85. ``bands`` of ``rows`` slots each make a pair a candidate with probability
    ``1 - (1 - j ** rows) ** bands`` at Jaccard similarity ``j``. ``alike``: Indel similarity of
    the forms from which a pair is near-duplicate; ``version``: Jaccard similarity from which it
    is a version; ``excerpt``: share of the shorter text that the longer one holds. ``formulaic``:
    Jaccard similarity with each shingle weighted by its rarity, below which what two texts have
    in common is letterheads and stock phrases.
    """

    shingle: int = 5
    bands: int = 32
    rows: int = 4
    seed: int = 7
    alike: float = 0.9
    version: float = 0.5
    excerpt: float = 0.8
    formulaic: float = 0.3
    sample: int = 2000

    def fingerprint(self) -> str:
        """Give a short text that is equal for equal settings only."""
        parts = ",".join(f"{name}={value}" for name, value in sorted(asdict(self).items()))
        return hashlib.sha256(parts.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One document of a cluster; ``length`` counts characters of its text."""

    source: str
    id: str
    title: str | None
    url: str | None
    date: str | None
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A verified pair of a cluster's members ``a`` and ``b``, with scores 0..1."""

    a: int
    b: int
    kind: Kind
    jaccard: float
    alike: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Documents that belong together; ``kind`` is the loosest relation that holds them.

    Members stand by date; ``representative`` counts into them. Edges that only say that two
    documents fill in the same template never join two clusters of versions.
    """

    id: str
    kind: Kind
    members: tuple[Member, ...]
    representative: int
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """The clusters of a corpus, largest first."""

    documents: int
    clusters: tuple[Cluster, ...]
    skipped: tuple[Skipped, ...]
    settings: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What an index holds: documents in all and by source, their first and last date."""

    documents: int
    sources: dict[str, int]
    dates: tuple[str, str] | None
    settings: str
    format: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What bringing an index up to date changed, in documents; ``gone`` counts lost files."""

    added: int
    changed: int
    removed: int
    unchanged: int
    gone: int = 0
    skipped: tuple[Skipped, ...] = field(default=())
