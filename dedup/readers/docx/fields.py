"""Fields, such as dates and merged data: of each Word shows the result, not the code.

A field may stand in the code of another; of it nothing is shown.
"""


class Fields:
    """The fields that are open where the text is read."""

    def __init__(self) -> None:
        """Begin outside of all fields."""
        # Whether each open field has come to its result, outermost first.
        self._open: list[bool] = []

    @property
    def shown(self) -> bool:
        """Return whether what stands here is shown."""
        return all(self._open)

    @property
    def unended(self) -> int:
        """Count the fields that have not ended."""
        return len(self._open)

    def mark(self, kind: str) -> None:
        """Take a mark of a field: ``begin``, ``separate`` or ``end``."""
        if kind == "begin":
            self._open.append(False)
        elif self._open and kind == "separate":
            self._open[-1] = True
        elif self._open and kind == "end":
            self._open.pop()
