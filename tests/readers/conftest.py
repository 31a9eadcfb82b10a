"""Files made on the spot: DOCX by zipfile, PDF by hand."""

import importlib
import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from made_pdf import pdf_of

from dedup.readers import apart

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)

MakeDocx = Callable[..., bytes]
MakePdf = Callable[..., bytes]


@pytest.fixture
def make_docx() -> MakeDocx:
    """Give a maker of DOCX files from the XML inside ``w:body`` and of further parts."""

    def make(body: str, *, uri: str = W, parts: dict[str, str] | None = None) -> bytes:
        document = (
            f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{uri}" xmlns:mc='
            '"http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps">'
            f"<w:body>{body}</w:body></w:document>"
        )
        files = {"_rels/.rels": RELS, "word/document.xml": document}
        for name, content in (parts or {}).items():
            root = name.rpartition("/")[2].removesuffix(".xml")
            files[f"word/{name}"] = f'<w:{root} xmlns:w="{uri}">{content}</w:{root}>'
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        return packed.getvalue()

    return make


@pytest.fixture
def make_pdf() -> MakePdf:
    """Give a maker of PDF files."""
    return pdf_of


class Here:
    """Calls made in this process, so that a test can stand in for what a reader uses."""

    def call(self, function: str, *arguments: object, **options: object) -> Any:  # noqa: ANN401 - plain data
        module, _, name = function.partition(":")
        return getattr(importlib.import_module(module), name)(*arguments)


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Read in this process, but for the tests marked `apart`."""
    if "apart" not in request.keywords:
        monkeypatch.setattr(apart, "reader", Here)
