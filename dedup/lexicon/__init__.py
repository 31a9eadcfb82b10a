"""What is known about Thai words and names, as data: no rules, no state."""


def listed(words: str) -> tuple[str, ...]:
    """Read a table written as words between spaces."""
    return tuple(words.split())
