"""Which paragraphs have moved from one article to the other."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.engine.comparison import SIDES, Comparison, Side
from newsdiff.render.rows import Block

Moved = dict[Side, frozenset[int]]
"""The paragraphs of each side, by their indices."""


def moved_paragraphs(blocks: Sequence[Block], comparison: Comparison) -> Moved:
    """The paragraphs of each side that say something out of the order of the other article.

    They stand level with a paragraph that is elsewhere in its own article, or one of their links has moved, as
    two sentences do that have changed places inside a paragraph.
    """
    found: dict[Side, set[int]] = {
        side: {entry.paragraph for block in blocks for entry in block.side(side) if entry.moved}
        for side in SIDES
    }
    for link in comparison.links:
        if link.moved:
            found["a"].add(link.a.paragraph)
            found["b"].add(link.b.paragraph)
    return {side: frozenset(paragraphs) for side, paragraphs in found.items()}
