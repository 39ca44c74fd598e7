"""The meaning of each sign that stands on a printed page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.engine.comparison import SIDES, Comparison, Origin
from newsdiff.render.bracketed import has_own_signs
from newsdiff.render.cells import cell_width
from newsdiff.render.rows import Block
from newsdiff.render.signs import (
    BROKEN_RULE,
    DISAGREES,
    FURNITURE,
    LINKED_BY_HAND,
    NOTED_BY_HAND,
    OWN_SIGN,
    QUOTED_OTHERWISE,
    REJECTED_BY_HAND,
)

_BETWEEN = "   "


def legend_items(
    comparison: Comparison,
    blocks: Sequence[Block],
    *,
    brackets: bool,
    columns: bool = True,
    noted: bool = False,
) -> list[str]:
    """The signs on the page, each with its meaning, but for the labels' glyphs, which the head explains.

    Args:
        comparison: What the page shows.
        blocks: Its blocks.
        brackets: Whether the page marks words with brackets.
        columns: Whether the two sides stand in columns.
        noted: Whether the page has notes.
    """
    entries = [entry for block in blocks for entry in (*block.a, *block.b)]
    items: list[str] = []
    if brackets and any(link.a.start < link.a.end for link in comparison.links):
        items += ["[words shared]", "{words paraphrased}", "words unique"]
    if brackets and any(
        has_own_signs(each.text) for side in SIDES for each in comparison.side(side).paragraphs
    ):
        items.append(f"{OWN_SIGN}[ {OWN_SIGN}{{ the article’s own")
    contradicts = {each.kind.contradicts for link in comparison.links for each in link.disagreements}
    if True in contradicts:
        items.append(f"{DISAGREES} disagrees")
    if False in contradicts:
        items.append(f"{QUOTED_OTHERWISE} quote differs")
    if any(entry.moved or entry.pointers for entry in entries):
        items.append("↑3 ↓9 moved or merged: counterpart further up, down")
    if columns and any(block.a and block.b and not block.matched for block in blocks):
        items.append(f"{BROKEN_RULE} each side alone: what stands level is no match")
    if any(link.origin is Origin.BY_HAND for link in comparison.links):
        items.append(f"{LINKED_BY_HAND}5 linked by hand")
    if any(not decision.linked for decision in comparison.options.decisions):
        items.append(f"{REJECTED_BY_HAND}5 unlinked by hand")
    if any(
        comparison.side(side).paragraphs[entry.paragraph].furniture
        for block in blocks
        for side in SIDES
        for entry in block.side(side)
    ):
        items.append(f"{FURNITURE} furniture, such as captions and credits: not counted")
    if noted:
        items.append(f"{NOTED_BY_HAND} noted by hand")
    return items


def flow(items: Sequence[str], width: int) -> Iterator[str]:
    """The items in lines of a width in cells; an item is never broken, even if it is wider."""
    line = ""
    for item in items:
        if line and cell_width(line) + len(_BETWEEN) + cell_width(item) > width:
            yield line
            line = ""
        line += (_BETWEEN if line else "") + item
    if line:
        yield line
