"""The clusters of a scan as a page of its own: kinds as tabs, search, two hundred a page."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from dedup.corpus.values import Cluster, Edge, Kind, Member, Scan
from dedup.model import Lang
from dedup.palette import styled
from dedup.shown import pieces, plain_address, safe_url
from dedup.version import __version__
from dedup.wording.clusters import cluster_words

Links = Mapping[tuple[str, int, int], str]
# What a reader comes for stands first: versions of one statement; forms filled in again last.
ORDER: tuple[Kind, ...] = (
    "version", "near-duplicate", "excerpt", "identical", "same-template",
)  # fmt: skip
_ENDS = "-–—:|"
# A beginning that so large a share of all titles has says nothing about any of them.
_COMMON = 0.5
_FEWEST_TITLES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """A document as the page lists it, by its number in the cluster from 1."""

    number: int
    member: Member
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterView:
    """A cluster as the page lists it: one line, with its documents and evidence folded."""

    id: str
    title: str
    dates: str
    members: tuple[MemberView, ...]
    edges: tuple[Edge, ...]
    links: tuple[tuple[int, int, str], ...]


def scan_html(scan: Scan, lang: Lang, reports: Links) -> str:
    """Give the clusters as a page of its own, which loads nothing and needs no script.

    ``reports`` holds links to the comparisons of pairs, by cluster and the places of its members.
    Documents without text are left out and counted.
    """
    from markupsafe import Markup

    assets = files("dedup.corpus") / "assets"
    css, script = (
        (assets / name).read_text(encoding="utf-8") for name in ("clusters.css", "clusters.js")
    )
    style = styled(css)
    cut = common_beginning(
        [one.title or "" for cluster in scan.clusters for one in cluster.members]
    )
    page: str = _template().render(
        scan=scan,
        lang=lang,
        words=cluster_words(lang),
        groups=[(kind, tuple(_clusters(scan, kind, cut, reports))) for kind in ORDER],
        empty=sum(not one.length for cluster in scan.clusters for one in cluster.members),
        cut=cut,
        version=__version__,
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return page


def common_beginning(titles: Sequence[str]) -> str:
    """Give the longest beginning, up to a dash, colon or bar, that most titles have; or none."""
    named = [title for title in titles if title.strip()]
    if len(named) < _FEWEST_TITLES:
        return ""
    counts = Counter(
        title[: at + 1] for title in named for at, ch in enumerate(title[:120]) if ch in _ENDS
    )
    common = [one for one, count in counts.items() if count >= _COMMON * len(named)]
    return max(common, key=len, default="")


def _clusters(scan: Scan, kind: Kind, cut: str, reports: Links) -> Iterator[ClusterView]:
    for cluster in scan.clusters:
        members = tuple(_members(cluster, cut))
        if cluster.kind != kind or len(members) < 2:
            continue
        chosen = next((one for one in members if one.chosen), members[0])
        dates = sorted(one.member.date for one in members if one.member.date)
        yield ClusterView(
            id=cluster.id,
            title=chosen.title,
            dates=" – ".join(dict.fromkeys((dates[0], dates[-1]))) if dates else "",
            members=members,
            edges=cluster.edges,
            links=tuple(
                (edge.a + 1, edge.b + 1, reports[cluster.id, edge.a, edge.b])
                for edge in cluster.edges
                if (cluster.id, edge.a, edge.b) in reports
            ),
        )


def _members(cluster: Cluster, cut: str) -> Iterator[MemberView]:
    for at, member in enumerate(cluster.members):
        if member.length:
            title = (member.title or "").removeprefix(cut).strip() or member.title or member.id
            yield MemberView(
                number=at + 1, member=member, title=title, chosen=at == cluster.representative
            )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _template() -> Any:  # noqa: ANN401 - jinja2 is imported late
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("dedup.corpus", "assets"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(pieces=pieces, safe_url=safe_url, plain_address=plain_address)
    return environment.get_template("clusters.html.j2")
