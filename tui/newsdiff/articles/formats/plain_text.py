"""Plain text: what every file is that is nothing else."""

from __future__ import annotations

import re

from newsdiff.articles.formats.format import FileData, Format, has_mark
from newsdiff.articles.paragraphs import split_paragraphs
from newsdiff.articles.records import Reading, Record, UnreadableError

# What text of another kind begins with, or has in it somewhere.
_OTHER_START = r"(?im)[^\w\"'“”„‘’«»(¿¡]|https?:|urls?\s*$|link\s*$"
_HEADER = re.compile(r"[\w \"()/-]*(?:[,;\t|][\w \"()/-]*)+$")
_OTHER_MARK = (
    r"(?m)End of Document|\bDOCUMENTS?\b|^\s*(?:Documento?|Dokument|Документ|文件|文書) \w+|[a-z][·•]\d{8}[·•]"
    r"|multipart/related"
)
# A part of each of these marks: hardly any text has one, and looking for them is quick.
_OTHER_MARKS = (
    "Document",
    "DOCUMENT",
    "Dokument",
    "Документ",
    "文件",
    "文書",
    "·20",
    "·19",
    "•20",
    "•19",
    "multipart/related",
)


def surely_plain(file: FileData) -> bool:
    """Whether a file can be nothing else, which is quicker to see than to ask each format; False is only a maybe."""
    head = file.head
    return (
        file.decoded is not None
        and not _begins_otherwise(head)
        and not _HEADER.match(head.split("\n", 1)[0].rstrip())
        and not has_mark(file.text, _OTHER_MARKS, _OTHER_MARK)
    )


def _begins_otherwise(head: str) -> bool:
    # How nearly all texts begin is quicker to see than the pattern is to make.
    may = not head[:1].isalnum() or head[:4].lower().startswith(("http", "url", "link"))
    return may and re.match(_OTHER_START, head) is not None


def _is_text(file: FileData) -> bool:
    # Nobody wants to compare the names of elements.
    return file.decoded is not None and not file.head.startswith("<?xml")


def _read(file: FileData) -> Reading:
    paragraphs = split_paragraphs(file.text)
    if not paragraphs:
        raise UnreadableError("is empty: there is no text to read; check the file")
    return Reading((Record(paragraphs),), warning=file.warning)


PLAIN_TEXT = Format("plain text", _is_text, _read)
