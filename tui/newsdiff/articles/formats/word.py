"""Word documents (.docx); those that archives make hold many articles."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from newsdiff.articles.formats.archives import read_collection
from newsdiff.articles.formats.format import MEGABYTE, FileData, Format, timer
from newsdiff.articles.records import Reading, UnreadableError, one_line, record

LARGEST_EXPANDED = 256 * MEGABYTE
"""Bytes of all that is packed in the file; a book without pictures has one or two million."""

_LARGEST_PART = 64 * MEGABYTE
_MOST_PARTS = 5000
_BODY = "word/document.xml"


def _is_word(file: FileData) -> bool:
    if not file.data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            return _BODY in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        # Cut off or damaged: the names still stand beside the parts.
        return _BODY.encode() in file.data


def _read(file: FileData) -> Reading:
    _check_size(file.data)
    import docx

    in_time = timer()
    document = docx.Document(io.BytesIO(file.data))
    found = []
    for each in _paragraphs(document):
        in_time()
        if text := one_line(each.text):
            found.append((text, each))
    texts = [text for text, _ in found]
    if not texts:
        raise UnreadableError("is empty: there is no text in the document; check the file")
    if collection := read_collection(texts):
        return collection
    # A heading further down is that of a part; and to ask for a style takes longer than to read the paragraph.
    title = next((text for text, each in found[:3] if _style(each) in ("Title", "Heading 1")), None)
    return Reading((record(texts, title=title),))


def _check_size(data: bytes) -> None:
    """Refuse an archive that would grow beyond all measure."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
    sizes = [part.file_size for part in parts]
    if len(parts) > _MOST_PARTS or sum(sizes) > LARGEST_EXPANDED or max(sizes) > _LARGEST_PART:
        raise UnreadableError(
            f"is more than {LARGEST_EXPANDED // MEGABYTE} MB when it is unpacked; save its text as plain text"
        )


def _paragraphs(container: Any) -> Iterator[Any]:
    """The paragraphs from top to bottom, with those in tables."""
    from docx.table import Table, _Cell

    for part in container.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                # Not row.cells, where one that says it is two thousand million columns wide is met as often.
                for cell in row._tr.tc_lst:
                    if cell.vMerge != "continue":
                        yield from _paragraphs(_Cell(cell, part))
        else:
            yield part


def _style(paragraph: Any) -> str:
    style = paragraph.style
    return str(style.name) if style is not None else ""


WORD = Format("a Word document", _is_word, _read, extra="documents", needs=("docx",))
