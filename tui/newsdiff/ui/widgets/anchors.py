"""Text that a terminal may draw wider or narrower than Textual counts, kept from moving what stands after it.

Terminals disagree on the width of vowel signs, joined emoji and some symbols. Such a text is given as many cells as it
may take (``cell_width``), and the cursor is put where the next text begins, whatever the terminal made of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.segment import ControlType, Segment
from rich.style import Style
from textual.strip import Strip

from newsdiff.render.cells import cell_width, is_one_cell_each

_FIRST_EMOJI = "\U0001f000"


def in_place(line: Strip, column: int) -> Strip:
    """A line of which each text begins where it belongs on any terminal.

    Args:
        line: The line; its texts are printable, and as wide as the ``cell_width`` of them together.
        column: The screen's column in which it begins, from 0.
    """
    if all(segment.control or is_one_cell_each(segment.text) for segment in line):
        return line
    return Strip(_anchored(line, column), line.cell_length)


def as_background(line: Strip) -> Strip:
    """A line that was put in its place, for a screen below a dialog.

    Textual takes what such a screen draws for text: it would cut through what moves the cursor.
    """
    if not any(segment.control for segment in line):
        return line
    return Strip((segment for segment in line if not segment.control), line.cell_length)


def _anchored(segments: Iterable[Segment], column: int) -> Iterator[Segment]:
    for segment in segments:
        if segment.control or is_one_cell_each(segment.text):
            yield segment
            column += segment.cell_length
            continue
        width = cell_width(segment.text)
        if uncounted := width - segment.cell_length:
            # Textual counts these cells, and the text is drawn over them.
            yield Segment(" " * uncounted, segment.style)
            yield _to(column)
        if _may_be_narrower(segment.text):
            # Otherwise what stood there before would be seen after it.
            yield _to(column, segment.style, " " * width)
        yield segment
        column += width
        yield _to(column)


def _may_be_narrower(text: str) -> bool:
    """Whether some terminals give the text fewer cells: emoji that are joined, new, or made of a symbol."""
    return "\u200d" in text or "\ufe0f" in text or max(text) >= _FIRST_EMOJI


def _to(column: int, style: Style | None = None, before: str = "") -> Segment:
    """What puts the cursor into a column of its line, after painting ``before``; Textual counts no cells for it."""
    return Segment(f"{before}\x1b[{column + 1}G", style, [(ControlType.CURSOR_MOVE_TO_COLUMN, column)])
