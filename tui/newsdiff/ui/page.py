"""A comparison laid out for a width, with an index of what stands where."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from newsdiff.engine.comparison import Comparison, Side
from newsdiff.render.changes import Change, find_changes
from newsdiff.render.rows import Block, EntryKind, Layout, Line, LineCell, aligned_blocks, lay_out

SIDES: tuple[Side, Side] = ("a", "b")

LONGEST_TEXT = 100
"""In cells; longer lines are hard to read, however wide the terminal is."""


def other(side: Side) -> Side:
    """The side that is not this one."""
    return "b" if side == "a" else "a"


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of one side, from 0."""

    side: Side
    paragraph: int


@dataclass(frozen=True, slots=True)
class Geometry:
    """How the columns of a page share its width, all in cells.

    A column is a gutter (bar, number, glyph, arrow, sign of a disagreement) and the text; two columns have a
    rule between them.
    """

    layout: Layout
    width: int
    digits: int

    @property
    def gutter(self) -> int:
        """The gutter: a bar, stacked the side's letter, the number, a space, four signs and spaces."""
        return self.digits + (7 if self.layout is Layout.STACKED else 6)

    @property
    def column(self) -> int:
        """One column with its gutter and, except at the page's right edge, the cell before the rule."""
        return self.width if self.layout is Layout.STACKED else max(1, (self.width - 1) // 2)

    @property
    def text(self) -> int:
        """The text of one column."""
        return max(1, min(LONGEST_TEXT, self.column - self.gutter - 1))

    @property
    def rule(self) -> int:
        """Where the rule between two columns stands; beyond the page if there is only one."""
        return self.width if self.layout is Layout.STACKED else self.column


class Page:
    """The lines of a comparison, and where each paragraph and change stands among them."""

    def __init__(self, comparison: Comparison, blocks: tuple[Block, ...], width: int, layout: Layout) -> None:
        self.comparison = comparison
        self.blocks = blocks
        longest = max(len(comparison.a.paragraphs), len(comparison.b.paragraphs))
        self.geometry = Geometry(layout, width, max(2, len(str(longest))))
        self.lines: tuple[Line, ...] = lay_out(blocks, comparison, self.geometry.text, layout)
        # Lists by paragraph and not a dictionary of places: a page can have tens of thousands of lines.
        counts = {side: len(comparison.side(side).paragraphs) for side in SIDES}
        self._first = {side: [0] * counts[side] for side in SIDES}
        self._last = {side: [0] * counts[side] for side in SIDES}
        self._block = {side: [0] * counts[side] for side in SIDES}
        self._block_start: list[int] = []
        for number, line in enumerate(self.lines):
            if line.block == len(self._block_start):
                self._block_start.append(number)
            if line.left is not None:
                self._note("a", line.left, number, line.block)
            if line.right is not None:
                self._note("b", line.right, number, line.block)
        self._orders = {side: self._in_order((side,)) for side in SIDES}
        self._whole_order = self._in_order(SIDES)
        self._indices = {
            side: {place: index for index, place in enumerate(self.order(side))} for side in SIDES
        }

    def _note(self, side: Side, cell: LineCell, number: int, block: int) -> None:
        """Remember where a line of text stands."""
        entry = cell.entry
        if entry.kind is EntryKind.TEXT:
            if cell.first:
                self._first[side][entry.paragraph] = number
                self._block[side][entry.paragraph] = block
            self._last[side][entry.paragraph] = number

    @property
    def stacked(self) -> bool:
        """Whether both sides stand in one column."""
        return self.geometry.layout is Layout.STACKED

    def extent(self, place: Place) -> tuple[int, int]:
        """The first and the last line of a paragraph."""
        return self._first[place.side][place.paragraph], self._last[place.side][place.paragraph]

    def block_of(self, place: Place) -> int:
        """The block a paragraph stands in, in full."""
        return self._block[place.side][place.paragraph]

    def block_end(self, block: int) -> int:
        """The last line of a block."""
        starts = self._block_start
        return starts[block + 1] - 2 if block + 1 < len(starts) else len(self.lines) - 1

    def order(self, side: Side) -> tuple[Place, ...]:
        """The paragraphs a cursor on this side moves through: down the column, so all of them if stacked."""
        return self._whole_order if self.stacked else self._orders[side]

    def index(self, place: Place) -> int:
        """Where a paragraph stands in the order of its side."""
        return self._indices[place.side][place]

    def level_with(self, place: Place) -> Place | None:
        """The paragraph on the other side that stands level with this one, or else nearest to it."""
        candidates = self._orders[other(place.side)]
        if not candidates:
            return None
        block = self.block_of(place)
        level = [found for found in candidates if self.block_of(found) == block]
        if level:
            return level[0]
        first, _ = self.extent(place)
        return min(candidates, key=lambda found: (abs(self.extent(found)[0] - first), self.extent(found)[0]))

    def place_at(self, line: int, side: Side | None = None) -> Place | None:
        """The paragraph on a line, on one side or on whichever has one there; None on empty lines."""
        if not 0 <= line < len(self.lines):
            return None
        for each in (side,) if side is not None else SIDES:
            cell = cell_of(self.lines[line], each)
            if cell is not None:
                return Place(each, cell.entry.paragraph)
        return None

    def nearest(self, line: int, side: Side) -> Place:
        """The paragraph in a side's order that starts on this line or next after it, or else the last one."""
        order = self.order(side)
        starts = [self.extent(place)[0] for place in order]
        index = bisect_right(starts, line - 1)
        return order[min(index, len(order) - 1)]

    def line_of(self, place: Place, offset: int) -> int:
        """The line that shows a paragraph's text at an offset."""
        first, last = self.extent(place)
        for number in range(last, first, -1):
            cell = cell_of(self.lines[number], place.side)
            if cell is not None and cell.start <= offset:
                return number
        return first

    def places_in(self, first_block: int, last_block: int) -> tuple[Place, ...]:
        """The paragraphs that stand in full in some blocks, in the order of the page."""
        return tuple(
            place for place in self._whole_order if first_block <= self.block_of(place) <= last_block
        )

    def _in_order(self, sides: tuple[Side, ...]) -> tuple[Place, ...]:
        found = sorted(
            (first, side, paragraph) for side in sides for paragraph, first in enumerate(self._first[side])
        )
        return tuple(Place(side, paragraph) for _, side, paragraph in found)


def cell_of(line: Line, side: Side) -> LineCell | None:
    """One side of a line."""
    return line.left if side == "a" else line.right


@dataclass(frozen=True, slots=True)
class Alignment:
    """A comparison with what does not depend on the width: its blocks, changes and counterparts."""

    comparison: Comparison
    blocks: tuple[Block, ...]
    changes: tuple[Change, ...]
    counterparts: dict[Place, tuple[Place, ...]]

    @classmethod
    def of(cls, comparison: Comparison) -> Alignment:
        """Align a comparison."""
        blocks = aligned_blocks(comparison)
        weights: defaultdict[Place, defaultdict[Place, float]] = defaultdict(lambda: defaultdict(float))
        for link in comparison.links:
            left, right = Place("a", link.a.paragraph), Place("b", link.b.paragraph)
            weight = link.score * (link.a.end - link.a.start + link.b.end - link.b.start)
            weights[left][right] += weight
            weights[right][left] += weight
        counterparts = {
            place: tuple(sorted(found, key=lambda other: (-found[other], other.paragraph)))
            for place, found in weights.items()
        }
        return cls(comparison, blocks, find_changes(blocks, comparison), counterparts)
