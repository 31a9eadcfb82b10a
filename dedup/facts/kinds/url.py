"""Addresses on the web, without their scheme."""

import re
from collections.abc import Iterator

from dedup.facts.kind import Kind, always
from dedup.facts.mention import Mention
from dedup.facts.stated_values import holds

# A path may be in Thai; what follows a name without a stroke is the next word.
_THAI_PATH = r"(?:/[ก-๎A-Za-z0-9_%-]{1,80}){0,8}/?"
_URL = re.compile(
    r"(?<![A-Za-z0-9@.])(?:https?://|www\.)[A-Za-z0-9][A-Za-z0-9._~:/?#@!$&'*+;=%-]{2,300}"
    rf"(?:(?<=/)[ก-๎][ก-๎A-Za-z0-9_%-]{{0,80}}{_THAI_PATH})?"
    r"|(?<![A-Za-z0-9@._-])(?:bit\.ly|goo\.gl|forms\.gle|lin\.ee|youtu\.be|tinyurl\.com|fb\.me|line\.me)"
    r"/[A-Za-z0-9._~/?=&%@-]{1,80}"
    r"|(?<![A-Za-z0-9@._-])(?:[A-Za-z0-9-]{1,40}\.){1,4}(?:go|or|co|ac|in|mi)\.th(?:/[A-Za-z0-9._~/?=&%-]{0,200})?"
    r"|(?<![A-Za-z0-9@._-])(?:[A-Za-z0-9-]{2,40}\.){1,3}(?:com|org|net)(?![A-Za-z0-9])(?:/[A-Za-z0-9._~/?=&%-]{0,200})?",
    re.IGNORECASE,
)
# Every address holds one of these.
_PARTS = (
    *("http", "www.", ".th", ".com", ".org", ".net"),
    *(".ly/", ".gl", ".ee/", ".be/", ".me/"),
)


def find(text: str) -> Iterator[Mention]:
    """Find the web addresses of normalised text."""
    small = text.lower()
    if not any(part in small for part in _PARTS):
        return
    for match in _URL.finditer(text):
        url = match[0].rstrip(".,;:!?'")
        value = re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).rstrip("/")
        yield Mention(type="url", start=match.start(), end=match.start() + len(url), value=value)


# Misprints are found with those of other contacts.
KIND = Kind(type="url", stands_as="§url", states=holds, names_itself=always)
