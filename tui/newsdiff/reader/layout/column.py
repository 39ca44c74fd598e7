"""Blocks below each other, wrapped for a width: which line shows what.

How high each block is, is found out at once; its lines are made when they are asked for. A change of width
of a large pair has to show forty lines at once, and not make forty thousand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import zip_longest
from typing import NamedTuple

from newsdiff.engine.comparison import Side
from newsdiff.reader.layout.outline import Outline
from newsdiff.reader.layout.paragraph_alignment import ParagraphAlignment
from newsdiff.reader.layout.places import SIDES, Place
from newsdiff.reader.text_runs import Run
from newsdiff.render.note_lines import note_lines
from newsdiff.render.rows import Block, Entry, EntryKind, LineCell, ScreenLine
from newsdiff.render.signs import arrow
from newsdiff.render.wrap import Pieces, wrap

IN_ORDER = "⇄"
"""Before the number of a counterpart that stands in order."""

BLOCKS_KEPT = 200
"""Blocks whose lines are kept; some screens full."""


class ColumnItem(NamedTuple):
    """Some lines of one side of a block: a paragraph, a note on it, or a fold.

    Attributes:
        entry: The entry.
        note: What stands there instead of text.
        gap: Whether an empty line stands before it.
    """

    entry: Entry
    note: str
    gap: bool


class Column:
    """The lines of some blocks, and where each paragraph stands among them."""

    def __init__(
        self,
        alignment: ParagraphAlignment,
        blocks: Sequence[Block],
        outline: Outline,
        width: int,
        *,
        stacked: bool,
    ) -> None:
        """Lay the blocks out.

        Args:
            alignment: What is read.
            blocks: The blocks, from top to bottom, with an empty line between them.
            outline: Where they are from.
            width: The cells for text.
            stacked: Whether the right side of a block stands below the left one, and not level with it.
        """
        self._comparison = comparison = alignment.comparison
        self._line_counts = alignment.line_counts(width)
        self._blocks = blocks
        self._outline = outline
        self._width = width
        self._stacked = stacked
        self._kept: dict[int, list[ScreenLine]] = {}
        self._starts: list[int] = []
        # Lists by paragraph and not a dictionary of places: there can be many thousands.
        counts = {side: len(comparison.side(side).paragraphs) for side in SIDES}
        self._first = {side: [0] * counts[side] for side in SIDES}
        self._last = {side: [0] * counts[side] for side in SIDES}
        self._block = {side: [0] * counts[side] for side in SIDES}
        self.height = self._measure()

    def _measure(self) -> int:
        """Find out where everything stands, and how many lines there are."""
        start = 0
        for number, block in enumerate(self._blocks):
            self._starts.append(start)
            line = bottom = start
            for side in SIDES:
                if not self._stacked:
                    line = start
                elif side == "b":
                    line += self._gap_between(block)
                firsts, lasts, numbers = self._first[side], self._last[side], self._block[side]
                for item in self._items(block, side):
                    entry = item.entry
                    line += item.gap
                    first, line = line, line + self._height(side, item)
                    if entry.kind is EntryKind.NOTE:
                        lasts[entry.paragraph] = line - 1  # it goes with its paragraph
                    else:
                        firsts[entry.paragraph] = first
                        lasts[entry.paragraph] = line - 1
                        numbers[entry.paragraph] = number
                bottom = max(bottom, line)
            start = bottom + 1
        return max(0, start - 1)

    def _gap_between(self, block: Block) -> int:
        """The empty lines between the two sides of a block in one column."""
        return 1 if block.a and block.b and not block.matched else 0

    def _items(self, block: Block, side: Side) -> list[ColumnItem]:
        """What one side of a block shows, from top to bottom."""
        entries, notes = block.side(side), self._outline.notes[side]
        if len(entries) == 1 and entries[0].kind is EntryKind.TEXT and not notes:  # nearly every block
            return [ColumnItem(entries[0], "", gap=False)]
        items: list[ColumnItem] = []
        for entry in entries:
            # Stacked, the letters of the sides keep paragraphs apart, and what belongs together stays close.
            gap = bool(items) and not (self._stacked and block.matched)
            if entry.kind is EntryKind.FOLD:
                items.append(ColumnItem(entry, self._outline.note(Place(side, entry.paragraph)), gap))
            else:
                items.append(ColumnItem(entry, "", gap))
                note = Entry(entry.paragraph, EntryKind.NOTE)
                items += [ColumnItem(note, text, gap=False) for text in notes.get(entry.paragraph, ())]
        return items

    def _pieces(self, side: Side, item: ColumnItem) -> Pieces:
        return wrap(self._comparison.side(side).paragraphs[item.entry.paragraph].text, self._width)

    def _note(self, item: ColumnItem) -> Sequence[str]:
        """What stands in place of text, line by line."""
        if item.entry.kind is EntryKind.NOTE:
            return note_lines(item.note, self._width)
        return [item.note[start:end] for start, end in wrap(item.note, self._width)]

    def _height(self, side: Side, item: ColumnItem) -> int:
        """The lines of an item; a paragraph has room for the numbers of its counterparts."""
        if item.note:
            return len(self._note(item))
        lines = self._line_counts[side][item.entry.paragraph]
        return max(lines, 1 + len(pointer_notes(item.entry, lines)))

    def _cells(self, block: Block, side: Side) -> list[LineCell | None]:
        """One side of a block, line by line."""
        cells: list[LineCell | None] = []
        for item in self._items(block, side):
            cells += [None] * item.gap
            if item.note:
                for index, line in enumerate(self._note(item)):
                    first = index == 0 and item.entry.kind is not EntryKind.NOTE
                    cells.append(LineCell(item.entry, 0, 0, first, line))
                continue
            pieces = self._pieces(side, item)
            for index in range(self._height(side, item)):
                start, end = pieces[index] if index < len(pieces) else (pieces[-1][1],) * 2
                cells.append(LineCell(item.entry, start, end, index == 0))
        return cells

    def line(self, number: int) -> ScreenLine:
        """A line; an empty one between blocks and beyond the ends."""
        if not 0 <= number < self.height:
            return ScreenLine(None, None)
        index = self._block_at(number)
        lines = self._kept.get(index)
        if lines is None:
            if len(self._kept) >= BLOCKS_KEPT:
                self._kept.clear()
            lines = self._kept[index] = self._lines(self._blocks[index])
        offset = number - self._starts[index]
        return lines[offset] if offset < len(lines) else ScreenLine(None, None)

    def _lines(self, block: Block) -> list[ScreenLine]:
        left, right = (self._cells(block, side) for side in SIDES)
        if self._stacked:
            gap = [ScreenLine(None, None)] * self._gap_between(block)
            return [
                *(ScreenLine(cell, None) for cell in left),
                *gap,
                *(ScreenLine(None, cell) for cell in right),
            ]
        return [ScreenLine(*cells) for cells in zip_longest(left, right)]

    def matched(self, number: int) -> bool:
        """Whether what stands on both sides of a line says the same; so it is said of the lines between blocks."""
        index = self._block_at(number)
        if not 0 <= index < len(self._blocks) or self._blocks[index].matched:
            return True
        following = index + 1
        return following < len(self._starts) and number == self._starts[following] - 1

    def _block_at(self, number: int) -> int:
        return bisect_right(self._starts, number) - 1

    # What stands where

    def extent(self, place: Place) -> tuple[int, int]:
        """The first and the last line of a paragraph, or of what it is folded up into."""
        stop = self._outline.stop(place)
        return self._first[stop.side][stop.paragraph], self._last[stop.side][stop.paragraph]

    def extents(self, side: Side) -> Iterator[tuple[int, int]]:
        """The first and last line of each paragraph of a side; of no use where it is hidden."""
        return zip(self._first[side], self._last[side], strict=True)

    def block_end(self, place: Place) -> int:
        """The last line of the block that shows a paragraph."""
        stop = self._outline.stop(place)
        index = self._block[stop.side][stop.paragraph]
        return (self._starts[index + 1] - 1 if index + 1 < len(self._starts) else self.height) - 1

    def place_near(self, number: int) -> Place | None:
        """A paragraph of the block that a line belongs to; the first or last block's beyond the ends."""
        if not self._blocks:
            return None
        block = self._blocks[max(0, self._block_at(number))]
        for side in SIDES:
            for entry in block.side(side):
                return Place(side, entry.paragraph)
        return None

    def level(self, place: Place, side: Side) -> Place | None:
        """The first paragraph of a side in the block that shows another one, where the two sides are matched."""
        block = self._blocks[self._block[place.side][place.paragraph]]
        if not block.matched:
            return None
        return next((Place(side, entry.paragraph) for entry in block.side(side)), None)

    def of_side(self, side: Side) -> tuple[Place, ...]:
        """The places of one side where a cursor can stand, from top to bottom."""
        return self._of_sides[side]

    def order(self, side: Side) -> tuple[Place, ...]:
        """Where a cursor on a side can stand, from top to bottom: stacked, the places of both sides."""
        return self._whole_order if self._stacked else self._of_sides[side]

    def index(self, stop: Place) -> int:
        """Where a place stands in the order of its side."""
        return self._indices[stop]

    @cached_property
    def _whole_order(self) -> tuple[Place, ...]:
        return tuple(
            Place(side, entry.paragraph)
            for block in self._blocks
            for side in SIDES
            for entry in block.side(side)
        )

    @cached_property
    def _of_sides(self) -> dict[Side, tuple[Place, ...]]:
        return {side: tuple(place for place in self._whole_order if place.side == side) for side in SIDES}

    @cached_property
    def _indices(self) -> dict[Place, int]:
        orders = [self._whole_order] if self._stacked else list(self._of_sides.values())
        return {place: index for order in orders for index, place in enumerate(order)}


def pointer_notes(entry: Entry, lines: int) -> list[Run]:
    """What stands below a paragraph's number, line by line: where its counterparts are.

    Args:
        entry: The paragraph.
        lines: How many lines its text takes.

    Returns:
        The number of each counterpart that is out of order or stands elsewhere, with its direction; then, where
        each side stands in its own order, that of the first one in order. No more than there is room for beside
        the text, but at least one; the last has a plus if there are more.
    """
    if not (entry.moved or entry.pointers) or entry.kind is not EntryKind.TEXT:
        return []
    pointers = sorted((*entry.moved, *entry.pointers))
    notes: list[Run] = [(f"{arrow(way)}{number + 1}", "moved") for number, way in pointers if way]
    in_order = [number for number, way in pointers if not way]
    if in_order:
        notes.append((f"{IN_ORDER}{in_order[0] + 1}{'+' if len(in_order) > 1 else ''}", "quiet"))
    room = max(1, lines - 1)
    if len(notes) > room:
        text, role = notes[room - 1]
        notes[room - 1 :] = [(f"{text}+", role)]
    return notes
