"""Rich text (.rtf); what archives make of it holds many articles."""

from __future__ import annotations

import re

from newsdiff.articles.formats.archives import read_collection
from newsdiff.articles.formats.format import MEGABYTE, FileData, Format
from newsdiff.articles.records import Reading, UnreadableError, one_line, record

# Pictures, as figures; they may be most of the file.
_PICTURE = re.compile(r"\\pict[^{}]*")
# Field codes: striprtf looks for links in them in a way that takes for ever on long lines, and writes their addresses
# into the text.
_LINK = re.compile(r"(\\fldinst[^A-Za-z}]{0,80})HYPERLINK", re.IGNORECASE)
# The end of a cell of a table, which striprtf writes as a bar.
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z])")
_PARAGRAPH = re.compile(r"\n+")


def _is_rtf(file: FileData) -> bool:
    return file.data.lstrip()[:5] == b"{\\rtf"


def _read(file: FileData) -> Reading:
    from striprtf.striprtf import rtf_to_text

    # All beyond ASCII is written in codes; what is not, is in the code page that the file names.
    code_page = re.search(rb"\\ansicpg(\d{3,5})", file.data[:2000])
    try:
        source = file.data.decode(f"cp{code_page[1].decode()}" if code_page else "cp1252", errors="replace")
    except LookupError:
        source = file.data.decode("cp1252", errors="replace")
    source = _CELL.sub(r"\\par ", _LINK.sub(r"\1", _PICTURE.sub("", source)))
    text: str = rtf_to_text(source, errors="replace")  # type: ignore[no-untyped-call, unused-ignore]
    lines = [one_line(line) for line in _PARAGRAPH.split(text.replace("\u00ad", ""))]
    lines = [line for line in lines if line]
    if not lines:
        raise UnreadableError("is empty: there is no text in the document; check the file")
    return read_collection(lines) or Reading((record(lines),))


RTF = Format(
    "a rich-text document", _is_rtf, _read, extra="documents", needs=("striprtf",), largest=32 * MEGABYTE
)
