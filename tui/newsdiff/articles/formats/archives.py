"""The lines of a document → the articles in it, where an archive made it of many."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.articles.formats import europresse, factiva, nexis
from newsdiff.articles.records import Reading

_ARCHIVES = (nexis, factiva, europresse)


def read_collection(lines: Sequence[str]) -> Reading | None:
    """The articles in the lines of a document, which may be its paragraphs; None if it is no such collection."""
    archive = next((each for each in _ARCHIVES if each.is_collection(lines)), None)
    return archive.read_lines(lines) if archive else None
