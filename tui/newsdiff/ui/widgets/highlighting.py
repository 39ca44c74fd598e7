"""Laying another style over pieces of text that is drawn already."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style

Lit = tuple[int, int, Style]
"""From where to where in the text, and the style laid over it."""


def lit(segments: Sequence[Segment], start: int, pieces: Sequence[Lit]) -> list[Segment]:
    """The segments, cut and restyled.

    Args:
        segments: Text, each character of which is one of the text they show; a segment that knows its place
            for the mouse has it moved on where it is cut.
        start: Where in that text the segments begin.
        pieces: What is lit, in order, none overlapping another; may reach beyond the segments.
    """
    cut: list[Segment] = []
    for segment in segments:
        begin, end = start, start + len(segment.text)
        at = begin
        for first, last, style in pieces:
            first, last = max(first, at), min(last, end)
            if first >= last:
                continue
            if at < first:
                cut.append(_part(segment, at - begin, first - begin))
            part = _part(segment, first - begin, last - begin)
            cut.append(Segment(part.text, (part.style or Style()) + style))
            at = last
        if at < end:
            cut.append(_part(segment, at - begin, end - begin))
        start = end
    return cut


def _part(segment: Segment, start: int, end: int) -> Segment:
    """A piece of a segment, which still knows its place."""
    style = segment.style
    offset = style.meta.get("offset") if style is not None and style.meta else None
    if style is not None and offset is not None:
        style += Style.from_meta({"offset": (offset[0] + start, offset[1])})
    return Segment(segment.text[start:end], style)
