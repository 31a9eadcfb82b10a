"""``dedup scan``: the near-duplicates in a corpus."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

from dedup.cli.language import LangOption, language_of
from dedup.cli.options import Argument, Option
from dedup.cli.output import (
    make_folder,
    refuse_overwriting,
    standard_output,
    write_all,
    write_report,
)
from dedup.cli.talk import FollowLinks, console, counting, tell_skipped
from dedup.model import Lang
from dedup.shown import plain
from dedup.wording.commands import CommandWords, command_words

if TYPE_CHECKING:
    from dedup.corpus.values import Cluster, Scan

_SHOWN = 20
_MEGABYTE = 1 << 20


def scan(
    corpus: Annotated[
        list[str],
        Argument(
            help="Folders (searched through), files (.jsonl, .jsonl.gz, .jsonl.zst and others), "
            "quoted patterns ('2019-*.jsonl.zst') or addresses (s3://...)."
        ),
    ],
    json: Annotated[
        str | None, Option("--json", metavar="FILE", help="Write the clusters as JSON.")
    ] = None,
    jsonl: Annotated[
        str | None, Option("--jsonl", metavar="FILE", help="The same, one cluster a line.")
    ] = None,
    csv: Annotated[
        str | None, Option("--csv", metavar="FILE", help="A row for each member.")
    ] = None,
    html: Annotated[
        str | None, Option("--html", metavar="FILE", help="A page of the clusters.")
    ] = None,
    reports: Annotated[
        Path | None,
        Option("--reports", metavar="DIR", help="Compare the versions too; --html links to them."),
    ] = None,
    memory: Annotated[
        int, Option("--memory", min=1, metavar="MB", help="Keep so much before using disk.")
    ] = 1024,
    scheduler: Annotated[
        str | None,
        Option("--scheduler", metavar="ADDRESS", help="Work on this Dask cluster."),
    ] = None,
    strict: Annotated[
        bool, Option("--strict", help="Stop at the first line that cannot be read.")
    ] = False,
    follow_links: FollowLinks = False,
    lang: LangOption = None,
) -> None:
    """Group the documents of a corpus into verified clusters of near-duplicates.

    A file may have 32 MB, 1,000,000 characters, 500 pages of a PDF and 15,000 elements of a page;
    PDF, DOCX, web pages and mail are read in a process with 448 MB of memory and 5 seconds, and
    more for large files (docs/readers.md). What is more is skipped and reported.

    Example: dedup scan ข่าวทำเนียบ/ --html กลุ่ม.html
    """
    from dedup import corpus as room
    from dedup.corpus import export
    from dedup.readers import read

    refuse_overwriting((json, jsonl, csv, html), corpus)
    with counting(language_of(lang)) as progress:
        found = room.scan(
            corpus,
            read=read,
            strict=strict,
            follow_links=follow_links,
            memory=memory * _MEGABYTE,
            progress=progress,
            scheduler=scheduler,
        )
    tell_skipped(found.skipped, language_of(lang))
    exports = ((json, export.scan_json), (jsonl, export.scan_jsonl), (csv, export.scan_csv))
    write_all([(target, export_as(found)) for target, export_as in exports if target])
    links: dict[tuple[str, int, int], str] = {}
    if reports:
        files = _pair_reports(found, reports, language_of(lang))
        links = {pair: _link(file, html) for pair, file in files.items()}
    if html:
        from dedup.corpus.page import scan_html

        write_report(html, scan_html(found, language_of(lang), links))
    if "-" not in (json, jsonl, csv, html):
        with standard_output():
            _show(found, language_of(lang))


def _pair_reports(found: "Scan", folder: Path, lang: Lang) -> dict[tuple[str, int, int], str]:
    """Write the comparisons behind a scan; give their files by cluster and places of members."""
    from dedup.corpus.scanning.pairs import compared_pairs
    from dedup.doors import opening
    from dedup.report import to_html

    make_folder(folder)
    written: dict[tuple[str, int, int], str] = {}
    with counting(lang) as progress:
        for pair in compared_pairs(found, opening(), progress):
            name = f"{pair.cluster.id}-{pair.edge.a + 1}-{pair.edge.b + 1}.html"
            write_report(str(folder / name), to_html(pair.comparison, lang))
            written[pair.cluster.id, pair.edge.a, pair.edge.b] = str(folder / name)
    return written


def _link(file: str, page: str | None) -> str:
    """Lead from the page of clusters to a report, whatever folders they are in."""
    folder = Path(page).resolve().parent if page and page != "-" else Path.cwd()
    return quote(Path(os.path.relpath(Path(file).resolve(), folder)).as_posix())


def _show(found: "Scan", lang: Lang) -> None:
    out = console()
    words = command_words(lang)
    line = words.clusters.format(documents=found.documents, clusters=len(found.clusters))
    out.print(line, markup=False)
    for kind, name in words.cluster_kinds.items():
        count = sum(one.kind == kind for one in found.clusters)
        if count:
            out.print(f"  {count:>8,}  {name}", markup=False)
    for cluster in found.clusters[:_SHOWN]:
        _show_cluster(cluster, words)
    if len(found.clusters) > _SHOWN:
        more = words.more_clusters.format(n=len(found.clusters) - _SHOWN)
        out.print(f"\n{more}", markup=False)


def _show_cluster(cluster: "Cluster", words: CommandWords) -> None:
    out = console()
    chosen = cluster.members[cluster.representative]
    dates = sorted(one.date for one in cluster.members if one.date)
    span = plain(f" {dates[0]} – {dates[-1]}") if dates else ""
    kind = words.cluster_kinds[cluster.kind]
    out.print(f"\n{len(cluster.members)} × {kind} {span}", style="bold", markup=False)
    out.print(
        f"  {plain(chosen.title or chosen.id)}", markup=False, no_wrap=True, overflow="ellipsis"
    )
