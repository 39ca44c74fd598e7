"""Plain text: what every file is that is nothing else."""

from __future__ import annotations

from newsdiff.articles.formats.format import FileData, Format
from newsdiff.articles.paragraphs import split_paragraphs
from newsdiff.articles.records import Reading, Record, UnreadableError


def _is_text(file: FileData) -> bool:
    return file.decoded is not None


def _read(file: FileData) -> Reading:
    paragraphs = split_paragraphs(file.text)
    if not paragraphs:
        raise UnreadableError("is empty: there is no text to read; check the file")
    return Reading((Record(paragraphs),), warning=file.warning)


PLAIN_TEXT = Format("plain text", _is_text, _read)
