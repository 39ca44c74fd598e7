"""Kinds of files that hold no article that can be read: what they are, and what to do instead."""

from __future__ import annotations

import io
import zipfile

_STARTS = (
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save it as .docx first"),
    (b"%!PS", "PostScript", "make a PDF of it first"),
    (b"\x1f\x8b", "packed with gzip", "unpack it first"),
    (b"BZh", "packed with bzip2", "unpack it first"),
    (b"\xfd7zXZ", "packed with xz", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"\x89PNG", "a picture", ""),
    (b"\xff\xd8\xff", "a picture", ""),
    (b"GIF8", "a picture", ""),
    (b"II*\0", "a picture", ""),
    (b"MM\0*", "a picture", ""),
    (b"bplist00", "a property list", "save the page as HTML first"),
    (b"SQLite format 3", "a database", "export its articles as CSV or JSON first"),
    (b"ID3", "sound", ""),
    (b"OggS", "sound", ""),
    (b"\x7fELF", "a program", ""),
)
_IN_ARCHIVES = (
    ("xl/workbook.xml", "a spreadsheet", "save it as CSV first"),
    ("ppt/presentation.xml", "a presentation", "save its text first"),
    ("META-INF/container.xml", "an e-book", "save its text first"),
    ("content.xml", "an OpenDocument file", "save it as .docx first"),
)
_TEXT = "save the article as plain text first"


def what_it_is(data: bytes) -> tuple[str, str]:
    """What kind of file bytes are that no format reads, such as "a picture", and what to do; both may be empty."""
    for start, kind, advice in _STARTS:
        if data.startswith(start):
            return kind, advice
    if data[4:8] == b"ftyp":
        return "a film", ""
    if data[:4] == b"RIFF":
        return ("a picture", "") if data[8:12] == b"WEBP" else ("sound or film", "")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        return "XML of a kind that is not read", ""
    if data.startswith(b"PK\x03\x04"):
        return _archive(data)
    return "", ""


def refusal(data: bytes) -> str:
    """Why bytes that no format reads are no article, and what to do, one line."""
    kind, advice = what_it_is(data)
    if not kind:
        return f"is not a text file; {_TEXT}"
    return f"is {kind}, not an article; {advice or _TEXT}"


def _archive(data: bytes) -> tuple[str, str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "a damaged archive", "get it again"
    for name, kind, advice in _IN_ARCHIVES:
        if name in names:
            return kind, advice
    return "a zip archive", "unpack it first"
