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
        segments: Text, each character of which is one of the text they show.
        start: Where in that text the segments begin.
        pieces: What is lit, in order, none overlapping another; may reach beyond the segments.
    """
    cut: list[Segment] = []
    for text, style, _ in segments:
        begin, end = start, start + len(text)
        at = begin
        for first, last, light in pieces:
            first, last = max(first, at), min(last, end)
            if first >= last:
                continue
            if at < first:
                cut.append(Segment(text[at - begin : first - begin], style))
            cut.append(Segment(text[first - begin : last - begin], (style or Style()) + light))
            at = last
        if at < end:
            cut.append(Segment(text[at - begin :], style))
        start = end
    return cut
