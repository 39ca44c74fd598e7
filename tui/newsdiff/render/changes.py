"""The changes a reader steps through."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from newsdiff.engine.comparison import SIDES, Comparison, Label, Side
from newsdiff.render.moves import moved_paragraphs
from newsdiff.render.rows import Block, EntryKind


@dataclass(frozen=True, slots=True)
class Change:
    """A run of text that is not shared, or not in the same place.

    Attributes:
        first_block, last_block: The blocks it covers, both included.
        label: ``unique`` for text that only one side has, ``paraphrased`` for a block where the two sides
            meet but differ, ``shared`` where they agree in all but the place.
        side: Which side alone has it; None where both sides take part, or where what one side alone has stands
            beside what the other side alone has.
    """

    first_block: int
    last_block: int
    label: Label
    side: Side | None = None


def find_changes(blocks: Sequence[Block], comparison: Comparison) -> tuple[Change, ...]:
    """The changes in the order of the blocks.

    Neighbouring blocks of unique text on one side are one change. What one side alone has is one change with what
    stands beside it. Any other block is a change of its own, unless all of it is shared, stands where it stood and
    disagrees in nothing. Furniture is no change.
    """
    disagreeing = {(link.a.paragraph, link.b.paragraph) for link in comparison.links if link.disagreements}
    moved = moved_paragraphs(blocks, comparison)
    changes: list[Change] = []
    for index, block in enumerate(blocks):
        labels = set(_labels(block, comparison))
        if not block.matched and labels == {Label.UNIQUE}:
            side = _only_side(block)
            last = changes[-1] if changes else None
            if side is not None and last is not None and (last.side, last.last_block) == (side, index - 1):
                changes[-1] = Change(last.first_block, index, Label.UNIQUE, side)
            else:
                changes.append(Change(index, index, Label.UNIQUE, side))
        elif labels - {Label.SHARED} or _disagrees(block, disagreeing):
            changes.append(Change(index, index, Label.PARAPHRASED))
        elif labels and any(entry.paragraph in moved[side] for side in SIDES for entry in block.side(side)):
            changes.append(Change(index, index, Label.SHARED))
    return tuple(changes)


def _labels(block: Block, comparison: Comparison) -> Iterator[Label]:
    """The labels of the words in the block, apart from furniture."""
    for side in SIDES:
        paragraphs = comparison.side(side).paragraphs
        for entry in block.side(side):
            if entry.kind is EntryKind.TEXT:
                paragraph = paragraphs[entry.paragraph]
                if paragraph.furniture is not None:
                    continue
                for span in paragraph.spans:
                    if not paragraph.text[span.start : span.end].isspace():
                        yield span.label


def _only_side(block: Block) -> Side | None:
    """The side that stands alone in the block."""
    if block.a and block.b:
        return None
    return "a" if block.a else "b"


def _disagrees(block: Block, disagreeing: Container[tuple[int, int]]) -> bool:
    """Whether a link between the block's two sides disagrees in something."""
    return any((a.paragraph, b.paragraph) in disagreeing for a in block.a for b in block.b)
