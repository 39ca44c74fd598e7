"""A comparison with all that does not depend on the width: blocks, changes, counterparts, disagreements."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from newsdiff.engine.comparison import Comparison, Label, Passage, Side
from newsdiff.reader.layout.places import SIDES, Place
from newsdiff.render.changes import Change, find_changes
from newsdiff.render.moves import moved_paragraphs
from newsdiff.render.pairing import link_weight
from newsdiff.render.rows import Block, Entry, EntryKind, aligned_blocks, article_entries
from newsdiff.render.wrap import wrap


@dataclass(frozen=True, slots=True)
class BlockKind:
    """What a block is to a reader who steps over what agrees.

    Attributes:
        label: ``shared`` where both sides agree in all words, ``unique`` where each side stands alone, else
            ``paraphrased``.
        side: The side that stands alone in the block; None where it has both.
        moved: Whether both sides agree, but what they say has moved.
    """

    label: Label
    side: Side | None = None
    moved: bool = False

    @property
    def differs(self) -> bool:
        """Whether there is anything for a reader who looks for what differs."""
        return self.moved or self.label is not Label.SHARED


@dataclass(frozen=True, slots=True)
class DisagreementPair:
    """The words of both sides that contradict each other or are a quotation worded otherwise."""

    a: Passage
    b: Passage
    contradicts: bool = True

    def passage(self, side: Side) -> Passage:
        """The words of one side."""
        return self.a if side == "a" else self.b

    def place(self, side: Side) -> Place:
        """The paragraph of one side."""
        return Place(side, self.passage(side).paragraph)


class ParagraphAlignment:
    """What stands level, what differs and what belongs together in two articles."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.blocks: tuple[Block, ...] = aligned_blocks(comparison)
        self.changes: tuple[Change, ...] = find_changes(self.blocks, comparison)
        self.moved = moved_paragraphs(self.blocks, comparison)
        self.counterparts = _counterparts(comparison)
        self._block_of = {side: [0] * len(comparison.side(side).paragraphs) for side in SIDES}
        for index, block in enumerate(self.blocks):
            for place in places_of(block):
                self._block_of[place.side][place.paragraph] = index
        self._change_of = [-1] * len(self.blocks)
        for number, change in enumerate(self.changes):
            for index in range(change.first_block, change.last_block + 1):
                self._change_of[index] = number
        self.disagreements = self._disagreements()
        self._counted: tuple[int, dict[Side, list[int]]] = (0, {})

    def line_counts(self, width: int) -> dict[Side, list[int]]:
        """How many lines each paragraph of each side takes, wrapped for a width in cells.

        The last width is remembered: another view, or another fold, needs no other lines.
        """
        if self._counted[0] != width:
            counts = {
                side: [len(wrap(each.text, width)) for each in self.comparison.side(side).paragraphs]
                for side in SIDES
            }
            self._counted = width, counts
        return self._counted[1]

    def block_of(self, place: Place) -> int:
        """The block a paragraph stands in, in full."""
        return self._block_of[place.side][place.paragraph]

    def change_of(self, block: int) -> int | None:
        """The change a block belongs to, from 0."""
        number = self._change_of[block]
        return None if number < 0 else number

    @cached_property
    def in_own_order(self) -> dict[Side, tuple[Entry, ...]]:
        """Each article's paragraphs in its own order."""
        return {side: article_entries(self.comparison, side) for side in SIDES}

    @cached_property
    def runs(self) -> tuple[range, ...]:
        """The blocks in runs of one kind each, in order."""
        runs: list[range] = []
        for index in range(len(self.blocks)):
            if runs and self.kind(runs[-1][0]) == self.kind(index):
                runs[-1] = range(runs[-1].start, index + 1)
            else:
                runs.append(range(index, index + 1))
        return tuple(runs)

    def kind(self, block: int) -> BlockKind:
        """What kind of block one is."""
        number = self._change_of[block]
        if number < 0:
            return BlockKind(Label.SHARED)
        change = self.changes[number]
        return BlockKind(change.label, change.side, moved=change.label is Label.SHARED)

    def length(self, blocks: range) -> int:
        """How many paragraphs long a run of blocks is, on the side that has most."""
        return max(sum(len(self.blocks[index].side(side)) for index in blocks) for side in SIDES)

    def places_in(self, blocks: range) -> tuple[Place, ...]:
        """The paragraphs that stand in full in some blocks, in the order of the page."""
        return tuple(place for index in blocks for place in places_of(self.blocks[index]))

    def _disagreements(self) -> tuple[DisagreementPair, ...]:
        """The contradictions in the order of the page, then the quotations worded otherwise."""
        found = {
            DisagreementPair(
                Passage(link.a.paragraph, each.a.start, each.a.end),
                Passage(link.b.paragraph, each.b.start, each.b.end),
                each.kind.contradicts,
            )
            for link in self.comparison.links
            for each in link.disagreements
        }
        return tuple(
            sorted(
                found,
                key=lambda disagreement: (
                    not disagreement.contradicts,
                    self.block_of(disagreement.place("a")),
                    disagreement.a.start,
                    disagreement.b,
                ),
            )
        )


def places_of(block: Block) -> tuple[Place, ...]:
    """The paragraphs that stand in full in a block, the left side's first."""
    return tuple(
        Place(side, entry.paragraph)
        for side in SIDES
        for entry in block.side(side)
        if entry.kind is EntryKind.TEXT
    )


def _counterparts(comparison: Comparison) -> dict[Place, tuple[Place, ...]]:
    """The counterparts of each linked paragraph, the strongest first."""
    weights: defaultdict[Place, defaultdict[Place, float]] = defaultdict(lambda: defaultdict(float))
    for link in comparison.links:
        left, right = Place("a", link.a.paragraph), Place("b", link.b.paragraph)
        weights[left][right] += link_weight(link)
        weights[right][left] += link_weight(link)
    return {
        place: tuple(sorted(found, key=lambda other: (-found[other], other.paragraph)))
        for place, found in weights.items()
    }
