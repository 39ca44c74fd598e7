"""A line of a paragraph cut into pieces that are drawn alike."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from newsdiff.engine.comparison import Label, LabelledParagraph
from newsdiff.render.cells import after_grapheme
from newsdiff.render.marks import Mark, MarkKind


class Piece(NamedTuple):
    """A piece of a paragraph's text with one label and one mark, or none."""

    start: int
    end: int
    label: Label
    mark: MarkKind | None = None


_start = attrgetter("start")


def styled_pieces(
    paragraph: LabelledParagraph, start: int, end: int, marks: Sequence[Mark] = ()
) -> list[Piece]:
    """``text[start:end]`` of a paragraph, cut where the label or the mark changes.

    Args:
        paragraph: The paragraph, whose spans tile it.
        start, end: Offsets into its text.
        marks: The paragraph's marks in order, none overlapping another.

    Returns:
        Pieces that tile ``start`` to ``end``; neighbours that are drawn alike are one piece. What belongs to
        one grapheme is in one piece, so that it is drawn and measured as one.
    """
    pieces: list[Piece] = []

    def add(stop: int, label: Label, mark: MarkKind | None) -> None:
        """Append the piece from the last one's end, or grow the last one where it is drawn alike."""
        begin = pieces[-1].end if pieces else start
        if stop <= begin:
            return
        stop = min(end, after_grapheme(paragraph.text, stop))
        if pieces and pieces[-1].label is label and pieces[-1].mark is mark:
            pieces[-1] = Piece(pieces[-1].start, stop, label, mark)
        else:
            pieces.append(Piece(begin, stop, label, mark))

    for index in range(max(0, bisect_right(paragraph.spans, start, key=_start) - 1), len(paragraph.spans)):
        span = paragraph.spans[index]
        if span.start >= end:
            break
        first, last = max(start, span.start), min(end, span.end)
        for number in range(max(0, bisect_right(marks, first, key=_start) - 1), len(marks)):
            mark = marks[number]
            if mark.start >= last:
                break
            if mark.end > first:
                add(max(first, mark.start), span.label, None)
                add(min(last, mark.end), span.label, mark.kind)
        add(last, span.label, None)
    return pieces
