"""RSS and Atom: one entry of a feed, as the site publishes it."""

import time
from typing import Any

from dedup.errors import InputError, MissingExtra, TooLarge
from dedup.readers.extract import Extract
from dedup.readers.html import read_page
from dedup.streams.limits import Limits
from dedup.streams.markup import plain

# Each takes the library some 30 microseconds; a site's feed has some hundred entries of ten.
_MOST_TAGS = 100_000


def read_entry(data: bytes, entry: str | None, *, where: str, limits: Limits) -> Extract:
    """Read the entry whose id, address or number (from 1) is ``entry``, or the only one.

    Raises ``InputError`` where there is no such entry or none, ``TooLarge`` for more tags than any
    site's feed has, ``MissingExtra`` where the optional part is not installed.
    """
    if data.count(b"<") > _MOST_TAGS:
        what = f"holds more than {_MOST_TAGS:,} tags"
        raise TooLarge(what, where=where, hint="keep the entry that is wanted")
    try:
        import feedparser
    except ImportError as error:
        raise MissingExtra("reading feeds", "readers") from error
    entries = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False).entries
    found = _chosen(entries, entry, where)
    title = plain(str(found.get("title") or "")).strip() or None
    body = _body(found, where, limits)
    return Extract(
        text="\n\n".join(part for part in (title, body) if part),
        media="feed",
        title=title,
        date=_date(found),
        url=found.get("link"),
    )


def _chosen(entries: list[Any], entry: str | None, where: str) -> Any:  # noqa: ANN401 - untyped there
    if not entries:
        raise InputError("has no entries", where=where, hint="fetch the feed again")
    if entry is None:
        if len(entries) > 1:
            raise InputError(
                f"has {len(entries):,} entries",
                where=where,
                hint=f"choose one by its number or id: '{where}#1'",
            )
        return entries[0]
    for number, found in enumerate(entries, 1):
        if entry in {str(number), found.get("id"), found.get("link")}:
            return found
    raise InputError(
        f"no entry of {len(entries):,} has this number or id",
        where=where,
        hint="check what stands after '#'",
    )


def _body(found: Any, where: str, limits: Limits) -> str:  # noqa: ANN401 - untyped there
    contents = [*found.get("content", ()), found.get("summary_detail") or {}]
    written = max((str(one.get("value") or "") for one in contents), key=len)
    if "<" not in written:
        return plain(written).strip()
    page = f"<html><body>{written}</body></html>".encode()
    return read_page(page, where=where, encoding="utf-8", limits=limits).text.strip()


def _date(found: Any) -> str | None:  # noqa: ANN401 - untyped there
    stated = found.get("published_parsed") or found.get("updated_parsed")
    return time.strftime("%Y-%m-%d", stated) if stated else None
