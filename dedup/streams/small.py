"""Files that people write by hand or a page saves: read whole, and no further than they may be."""

from pathlib import Path

from dedup.errors import InputError


def small_text(path: Path, *, most: int, kind: str) -> str:
    """Read a file of UTF-8 whole; raises ``InputError`` for none, or one of over ``most`` bytes.

    A pipe or a device tells no size, so it is what comes that counts. ``kind`` is what the file is
    to be, as in "a list of pairs".
    """
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
        if len(data) > most:
            raise InputError(f"is too large for {kind}", where=str(path))
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("is not UTF-8", where=str(path), hint="save it as UTF-8") from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(
            f"cannot be read ({reason})", where=str(path), hint="check the name"
        ) from error
    # As a file of text is read: any line end is a line feed.
    return text.replace("\r\n", "\n").replace("\r", "\n")
