"""PDF: its pages' lines → paragraphs, without running heads and page numbers."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from newsdiff.articles.formats.archives import read_collection
from newsdiff.articles.formats.format import MEGABYTE, FileData, Format, timer
from newsdiff.articles.paragraphs import joined_lines
from newsdiff.articles.records import Reading, UnreadableError, one_line, record

MOST_PAGES = 1000
_LARGEST_PAGE = 16 * MEGABYTE
"""Bytes of the instructions that draw a page; a page full of text has a few thousand."""

_SENTENCE_END = re.compile(r"""[.!?…:"'”’»)\]]$""")
# Two or three letters set as one sign, which the text itself does not have.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_CLOSE = 1.5
"""Lines of one paragraph are rarely further apart than so many times the size of their letters."""
_EDGE = 2
"""Lines at the top and at the bottom of a page that may be running heads."""
_PAGE_NUMBER = re.compile(
    r"\W*(?:Page|Seite|p\.)?\s*\d{1,4}(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?\W*", re.IGNORECASE
)


class _Line(NamedTuple):
    """A line of a page: its text, its height on the page, and the size of its letters, in points."""

    text: str
    y: float
    size: float


def _is_pdf(file: FileData) -> bool:
    return b"%PDF-" in file.data[:1024]


def _read(file: FileData) -> Reading:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PdfReadError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(file.data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError("needs a password; save it without one first")
    if len(reader.pages) > MOST_PAGES:
        raise UnreadableError(f"has more than {MOST_PAGES:,} pages; name a file with one article")
    in_time = timer()
    pages = [_lines(page, in_time) for page in reader.pages]
    if not any(pages):
        raise UnreadableError(
            "has no text: it is a scan, a picture of its pages; use a program that reads the letters (OCR) first"
        )
    lines = _without_running_heads(pages)
    paragraphs = _paragraphs(lines or [line for page in pages for line in page])
    if collection := read_collection(paragraphs):
        return collection
    try:
        named = one_line((reader.metadata.title if reader.metadata else "") or "")
    except (PdfReadError, ValueError):
        named = ""
    return Reading((record(paragraphs, title=_title(named, paragraphs)),))


def _title(named: str, paragraphs: Sequence[str]) -> str | None:
    """The first paragraph, if the title that the file names begins with it: often that is but a file's name."""
    first = paragraphs[0]
    return first if len(first) > 8 and named.casefold().startswith(first.casefold()) else None


def _lines(page: Any, in_time: Callable[..., None]) -> list[_Line]:
    """The lines of a page in the order in which they are drawn."""
    pieces: list[tuple[str, float, float]] = []

    def keep(text: str, matrix: Sequence[float], text_matrix: Sequence[float], _: Any, size: float) -> None:
        if text:
            x, y = text_matrix[4], text_matrix[5]
            scale = abs(text_matrix[3] or text_matrix[1]) * abs(matrix[3] or matrix[1] or 1)
            pieces.append((text, x * matrix[1] + y * matrix[3] + matrix[5], abs(size * scale)))

    in_time()
    contents = page.get_contents()
    if contents is None:
        return []
    if len(contents.get_data()) > _LARGEST_PAGE:
        raise UnreadableError("has a page of more than 16 MB; save it as plain text first")
    page.extract_text(visitor_operand_before=in_time, visitor_text=keep)
    return _joined(pieces)


def _joined(pieces: Sequence[tuple[str, float, float]]) -> list[_Line]:
    lines: list[_Line] = []
    text = ""
    heights: list[float] = []
    sizes: list[float] = []

    def end_line() -> None:
        nonlocal text
        if text.strip():
            lines.append(
                _Line(
                    one_line(text.translate(_LIGATURES)),
                    heights[0] if heights else 0.0,
                    max(sizes, default=0.0),
                )
            )
        text = ""
        heights.clear()
        sizes.clear()

    for piece, y, size in pieces:
        for number, part in enumerate(piece.split("\n")):
            if number:
                end_line()
            if part.strip():
                heights.append(y)
                sizes.append(size)
            text += part
    end_line()
    return lines


def _without_running_heads(pages: Sequence[Sequence[_Line]]) -> list[_Line]:
    """The lines of all pages without what stands at the edge of several of them, and without page numbers."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_shape(line.text) for line in (*page[:_EDGE], *page[-_EDGE:])})
    least = max(2, len(pages) // 3)
    kept = []
    for page in pages:
        last = len(page) - _EDGE
        for at, line in enumerate(page):
            at_edge = at < _EDGE or at >= last
            recurs = len(pages) > 1 and counts[_shape(line.text)] >= least
            if at_edge and (recurs or _PAGE_NUMBER.fullmatch(line.text) or _is_drawn_around(page, at)):
                continue
            kept.append(line)
    return kept


def _is_drawn_around(page: Sequence[_Line], at: int) -> bool:
    """Whether a line is drawn after all others, but stands above them in letters that are no larger."""
    return at >= 2 and all(line.y < page[at].y and line.size >= page[at].size for line in page[:at])


def _shape(text: str) -> str:
    """A line without what differs from page to page."""
    return re.sub(r"\d+", "#", text.casefold())


def _paragraphs(lines: Sequence[_Line]) -> tuple[str, ...]:
    """The lines joined: a paragraph ends where a larger gap, other letters, or a short last line follow."""
    gaps = Counter(round(above.y - below.y, 0) for above, below in pairwise(lines) if above.y > below.y)
    letters = Counter(line.size for line in lines).most_common(1)[0][0] or 1.0
    # Where most paragraphs are of one line, the gap between them is the most common one.
    close = Counter({gap: count for gap, count in gaps.items() if gap <= letters * _CLOSE})
    usual = (close or gaps).most_common(1)[0][0] if gaps else 0.0
    width = sorted(len(line.text) for line in lines)[len(lines) * 9 // 10]
    blocks: list[list[str]] = []
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        if before is None or _ends(before, line, usual * max(1.0, line.size / letters), width):
            blocks.append([])
        blocks[-1].append(line.text)
    return joined_lines(blocks)


def _ends(line: _Line, following: _Line, usual: float, width: int) -> bool:
    """Whether a line is the last one of its paragraph."""
    if abs(line.size - following.size) > 0.6:
        return True
    gap = line.y - following.y
    is_short = len(line.text) < width * 0.75 and _SENTENCE_END.search(line.text) is not None
    if gap <= 0:  # the next page, or the next column
        ends_sentence = _SENTENCE_END.search(line.text) is not None
        return len(line.text) < width * (0.9 if ends_sentence else 0.4)
    return gap > usual * 1.25 + 1 or is_short


PDF = Format("a PDF", _is_pdf, _read, extra="documents", needs=("pypdf",))
