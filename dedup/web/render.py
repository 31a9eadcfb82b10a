"""Our templates, filled in; nothing of the texts is ever taken for HTML."""

from functools import cache
from importlib.resources import files
from typing import Any

from dedup.report.visible import plain

_ASSETS = "assets"


def rendered(template: str, **values: object) -> str:
    """Fill a template in."""
    text: str = _environment().get_template(template).render(**values)
    return text


def asset(name: str) -> str:
    """Read one of our own files."""
    return (files("dedup.web") / _ASSETS / name).read_text(encoding="utf-8")


@cache
def _environment() -> Any:  # noqa: ANN401 - jinja2 is imported late
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("dedup.web", _ASSETS),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["plain"] = plain
    return environment
