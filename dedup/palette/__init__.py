"""The colours that all pages share, and how a style is shipped."""

import re
from functools import cache
from importlib.resources import files


def styled(css: str) -> str:
    """Give a page's style as it is shipped: the shared colours, then its own rules.

    Comments and line breaks stay at home.
    """
    return tokens() + shipped(css)


@cache
def tokens() -> str:
    """Give the colours of both schemes as custom properties, as they are shipped."""
    return shipped(files(__name__).joinpath("tokens.css").read_text(encoding="utf-8"))


def shipped(css: str) -> str:
    """Leave out of a style what no browser needs."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*|(?<=[:;{},]) +| +(?=[{}])", "", css)
