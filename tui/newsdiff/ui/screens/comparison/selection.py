"""Selecting text with the mouse in one of two columns that one widget draws."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style

from newsdiff.engine.comparison import Side
from newsdiff.render.cells import printable

SIDE_B_OFFSET = 1_000_000
"""Added to the offsets of side b's text in Textual's selection, which knows one column only."""


def printable_lines(text: str) -> str:
    """The text without control characters, its line ends kept."""
    return "\n".join(printable(line) for line in text.split("\n"))


def placed(gutter: Sequence[Segment], text: Sequence[Segment], side: Side, y: int) -> list[Segment]:
    """One side of a line whose segments know their place in the text, by which Textual's selection finds it.

    Args:
        gutter: What stands before the text; a pointer anywhere on it means the beginning of the text.
        text: The text, and the space after it.
        side: The side.
        y: The line of the page.
    """
    x = SIDE_B_OFFSET if side == "b" else 0
    # The place of a pointer is counted from the beginning of the segment it is on.
    found = [_at(Segment(cell, segment.style), x, y) for segment in gutter for cell in segment.text]
    for segment in text:
        found.append(_at(segment, x, y))
        x += len(segment.text)
    return found


def _at(segment: Segment, x: int, y: int) -> Segment:
    return Segment(segment.text, (segment.style or Style()) + Style.from_meta({"offset": (x, y)}))


def selected_offsets(span: tuple[int, int] | None, side: Side, selecting: Side) -> tuple[int, int] | None:
    """A selection's span on a line as offsets into that line's text; None on the other side."""
    if span is None or side != selecting:
        return None
    start, end = span
    far = SIDE_B_OFFSET * 2
    if side == "b":
        start = start - SIDE_B_OFFSET if start >= SIDE_B_OFFSET else 0
        end = far if end == -1 else max(0, end - SIDE_B_OFFSET)
    else:
        start = far if start >= SIDE_B_OFFSET else start
        end = far if end == -1 or end >= SIDE_B_OFFSET else end
    return start, end
