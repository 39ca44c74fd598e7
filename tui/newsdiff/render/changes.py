"""The changes a reader steps through."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from newsdiff.engine.comparison import Comparison, Label, Side
from newsdiff.render.rows import Block, EntryKind


@dataclass(frozen=True, slots=True)
class Change:
    """A run of text that is not shared.

    Attributes:
        first_block, last_block: The blocks it covers, both included.
        label: ``unique`` for text that only one side has, ``paraphrased`` for a block where the two sides
            meet but differ.
        side: Which side alone has it; None where both sides take part.
    """

    first_block: int
    last_block: int
    label: Label
    side: Side | None = None


def find_changes(blocks: Sequence[Block], comparison: Comparison) -> tuple[Change, ...]:
    """The changes in the order of the blocks.

    Neighbouring blocks of unique text on one side are one change. A block with text on both sides, or partly
    shared or paraphrased, is a change of its own, unless all of it is shared and nothing in it disagrees.
    """
    disagreeing = {(link.a.paragraph, link.b.paragraph) for link in comparison.links if link.disagreements}
    changes: list[Change] = []
    for index, block in enumerate(blocks):
        labels = set(_labels(block, comparison))
        side = _only_side(block)
        if side is not None and labels == {Label.UNIQUE}:
            last = changes[-1] if changes else None
            if last is not None and last.side == side and last.last_block == index - 1:
                changes[-1] = Change(last.first_block, index, Label.UNIQUE, side)
            else:
                changes.append(Change(index, index, Label.UNIQUE, side))
        elif labels - {Label.SHARED} or _disagrees(block, disagreeing):
            changes.append(Change(index, index, Label.PARAPHRASED))
    return tuple(changes)


def _labels(block: Block, comparison: Comparison) -> Iterator[Label]:
    """The labels of the words that stand in full in the block."""
    sides: tuple[Side, Side] = ("a", "b")
    for side in sides:
        paragraphs = comparison.side(side).paragraphs
        for entry in block.side(side):
            if entry.kind is EntryKind.TEXT:
                paragraph = paragraphs[entry.paragraph]
                for span in paragraph.spans:
                    if not paragraph.text[span.start : span.end].isspace():
                        yield span.label


def _only_side(block: Block) -> Side | None:
    """The side that stands alone in the block."""
    if block.a and not block.b:
        return "a"
    if block.b and not block.a:
        return "b"
    return None


def _disagrees(block: Block, disagreeing: Container[tuple[int, int]]) -> bool:
    """Whether a link between the block's two sides disagrees in something."""
    return any((a.paragraph, b.paragraph) in disagreeing for a in block.a for b in block.b)
