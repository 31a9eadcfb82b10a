"""What is written against its schema, field by field."""

import json
from typing import Any

from jsonschema import Draft202012Validator

from dedup.schemas import schema
from dedup.schemas.shapes import Shape


def check(name: str, written: str) -> Shape:
    """Give what was written, if it is what the schema says; raises ``ValidationError``."""
    found: Shape = json.loads(written)
    Draft202012Validator(strict(schema(name))).validate(found)
    return found


def strict(shape: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Refuse fields that a schema does not name: all that is written must be described."""
    if isinstance(shape, dict):
        closed = {key: strict(value) for key, value in shape.items()}
        if "properties" in closed and closed.get("type") == "object":
            closed["additionalProperties"] = False
        return closed
    return [strict(one) for one in shape] if isinstance(shape, list) else shape
