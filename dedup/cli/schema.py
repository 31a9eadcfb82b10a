"""``dedup schema [NAME]``: the JSON Schema of what the commands write."""

from typing import Annotated

from dedup.cli.language import LangOption
from dedup.cli.options import Argument, Misused
from dedup.cli.output import say


def schema(
    name: Annotated[
        str | None,
        Argument(metavar="NAME", help="comparison, find, matrix, scan or verdict; else all names."),
    ] = None,
    lang: LangOption = None,
) -> None:
    """Print the JSON Schema of what a command writes.

    Example: dedup schema comparison > comparison.schema.json
    """
    import json

    from dedup.schemas import NAMES
    from dedup.schemas import schema as schema_of

    if name is None:
        say("\n".join(NAMES))
        return
    if name not in NAMES:
        raise Misused(f"there is one of {', '.join(NAMES)}; not: {name}")
    say(json.dumps(schema_of(name), ensure_ascii=False, indent=1))
