"""A line of a paragraph cut into pieces that are drawn alike."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from newsdiff.engine.comparison import Label, LabelledParagraph
from newsdiff.render.marks import Mark, MarkKind


@dataclass(frozen=True, slots=True)
class Piece:
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
        Pieces that tile ``start`` to ``end``; neighbours that are drawn alike are one piece.
    """
    pieces: list[Piece] = []
    for index in range(max(0, bisect_right(paragraph.spans, start, key=_start) - 1), len(paragraph.spans)):
        span = paragraph.spans[index]
        if span.start >= end:
            break
        position, span_end = max(start, span.start), min(end, span.end)
        for mark in marks:
            if mark.end <= position or mark.start >= span_end:
                continue
            _add(pieces, position, mark.start, span.label, None)
            _add(pieces, max(position, mark.start), min(span_end, mark.end), span.label, mark.kind)
            position = min(span_end, mark.end)
        _add(pieces, position, span_end, span.label, None)
    return pieces


def _add(pieces: list[Piece], start: int, end: int, label: Label, mark: MarkKind | None) -> None:
    """Append a piece, or grow the last one where it is drawn alike."""
    if start >= end:
        return
    if pieces and pieces[-1].label is label and pieces[-1].mark is mark:
        pieces[-1] = Piece(pieces[-1].start, end, label, mark)
    else:
        pieces.append(Piece(start, end, label, mark))
