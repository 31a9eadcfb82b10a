"""Pieces of the XML of a DOCX, as tests write them."""


def p(text: str, properties: str = "") -> str:
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def runs(*made: str) -> str:
    return f"<w:p>{''.join(made)}</w:p>"


def field(code: str, result: str | None) -> str:
    """Write a field; its code and result are runs, and may hold fields."""
    marks = [f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate")]
    shown = "" if result is None else marks[1] + result
    return f"{marks[0]}{code}{shown}<w:r><w:fldChar w:fldCharType='end'/></w:r>"


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"
