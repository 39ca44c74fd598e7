"""The meaning of each sign that stands on a printed page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.engine.comparison import Comparison, Origin
from newsdiff.render.cells import cell_width
from newsdiff.render.rows import Block, EntryKind
from newsdiff.render.signs import DISAGREES, LINKED_BY_HAND, NOTED_BY_HAND, QUOTED_OTHERWISE, REJECTED_BY_HAND

_BETWEEN = "   "


def legend_items(
    comparison: Comparison, blocks: Sequence[Block], *, brackets: bool, noted: bool = False
) -> list[str]:
    """The signs on the page, each with its meaning, but for the labels' glyphs, which the head explains.

    Args:
        comparison: What the page shows.
        blocks: Its blocks.
        brackets: Whether the page marks words with brackets.
        noted: Whether the page has notes.
    """
    entries = [entry for block in blocks for entry in (*block.a, *block.b)]
    items: list[str] = []
    if brackets and any(link.a.start < link.a.end for link in comparison.links):
        items += ["[words shared]", "{words paraphrased}", "words unique"]
    contradicts = {each.kind.contradicts for link in comparison.links for each in link.disagreements}
    if True in contradicts:
        items.append(f"{DISAGREES} disagrees")
    if False in contradicts:
        items.append(f"{QUOTED_OTHERWISE} quote differs")
    if any(entry.moved or (entry.pointers and entry.kind is EntryKind.TEXT) for entry in entries):
        items.append("↑3 ↓9 moved or merged: counterpart further up, down")
    if any(entry.kind is EntryKind.REFERENCE for entry in entries):
        items.append("see 9 ↓ stands there in full")
    if any(link.origin is Origin.BY_HAND for link in comparison.links):
        items.append(f"{LINKED_BY_HAND}5 linked by hand")
    if any(not decision.linked for decision in comparison.options.decisions):
        items.append(f"{REJECTED_BY_HAND}5 unlinked by hand")
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
