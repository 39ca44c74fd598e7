"""A comparison laid out for a width and a view, with an index of what stands where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from enum import StrEnum
from typing import overload

from newsdiff.engine.comparison import Side
from newsdiff.reader.layout.column import Column
from newsdiff.reader.layout.outline import Outline
from newsdiff.reader.layout.paragraph_alignment import ParagraphAlignment
from newsdiff.reader.layout.places import SIDES, Place, other
from newsdiff.render.rows import EntryKind, Layout, LineCell, ScreenLine

LONGEST_TEXT = 100
"""In cells; longer lines are hard to read, however wide the terminal is."""


class View(StrEnum):
    """How a comparison can be looked at."""

    ALIGNED = "aligned"  # what says the same stands level, in the left side's order
    READING = "reading"  # each side in its own order; the cursor's counterpart is level with it
    STACKED = "stacked"  # one column, for narrow screens

    @property
    def layout(self) -> Layout:
        """How the two articles stand on the page."""
        return Layout.STACKED if self is View.STACKED else Layout.SIDE_BY_SIDE


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
    """The lines of a comparison, and where each paragraph stands among them.

    A page never changes. A paragraph that is hidden is where the line stands that counts it.
    """

    def __init__(self, alignment: ParagraphAlignment, outline: Outline, width: int, view: View) -> None:
        self.alignment = alignment
        self.comparison = comparison = alignment.comparison
        self.outline = outline
        self.view = view
        longest = max(len(comparison.a.paragraphs), len(comparison.b.paragraphs))
        self.geometry = Geometry(view.layout, width, max(2, len(str(longest))))
        columns = [
            Column(alignment, blocks, outline, self.geometry.text, stacked=self.stacked)
            for blocks in outline.columns
        ]
        # In one column both sides have one order; side by side each has its own.
        self._columns: dict[Side, Column] = {"a": columns[0], "b": columns[-1]}
        self._shift: dict[Side, int] = {"a": 0, "b": 0}
        self.height = self._measure()

    def _measure(self) -> int:
        """How many lines there are."""
        return max(self._columns[side].height + self._shift[side] for side in SIDES)

    @property
    def lines(self) -> Sequence[ScreenLine]:
        """The lines of the page."""
        return _PageLines(self)

    @property
    def stacked(self) -> bool:
        """Whether both sides stand in one column."""
        return self.view is View.STACKED

    @property
    def apart(self) -> bool:
        """Whether each side stands in its own order, so that it can be moved against the other."""
        return self.view is View.READING

    def levelled(self, place: Place, partner: Place) -> Page:
        """The same page with two paragraphs level, where the sides can be moved against each other."""
        if not self.apart:
            return self
        left, right = (place, partner) if place.side == "a" else (partner, place)
        ahead = self._columns["b"].extent(right)[0] - self._columns["a"].extent(left)[0]
        shift: dict[Side, int] = {"a": max(0, ahead), "b": max(0, -ahead)}
        if shift == self._shift:
            return self
        page = copy(self)
        page._shift = shift
        page.height = page._measure()
        return page

    def has_columns_of(self, page: Page | None) -> bool:
        """Whether the two are the same page, or the same with the sides moved against each other."""
        return page is not None and self._columns is page._columns

    # What stands where

    def extent(self, place: Place) -> tuple[int, int]:
        """The first and the last line of a paragraph."""
        first, last = self._columns[place.side].extent(place)
        shift = self._shift[place.side]
        return first + shift, last + shift

    def shown(self, side: Side) -> Iterator[tuple[int, int, int]]:
        """The paragraphs of a side that stand in full, each with its first and last line."""
        shift, hidden = self._shift[side], self.outline.hidden
        for paragraph, (first, last) in enumerate(self._columns[side].extents(side)):
            if not hidden or Place(side, paragraph) not in hidden:
                yield paragraph, first + shift, last + shift

    def end_of_level(self, place: Place) -> int:
        """The last line of all that stands level with a paragraph by its place on the page."""
        return self._columns[place.side].block_end(place) + self._shift[place.side]

    def block_of(self, place: Place) -> int:
        """The block of the alignment that a paragraph stands in, in full."""
        return self.alignment.block_of(place)

    def block_at(self, line: int, side: Side) -> int:
        """The block of the alignment that a line belongs to; where the sides stand apart, this side's line."""
        place = self._columns[side].place_near(line - self._shift[side])
        return self.alignment.block_of(place) if place is not None else 0

    def stop(self, place: Place) -> Place:
        """Where a cursor stands for a paragraph: on it, or on the first one of those it is folded up with."""
        return self.outline.stop(place)

    def hides(self, place: Place) -> bool:
        """Whether a paragraph is hidden."""
        return place in self.outline.folded_at

    def order(self, side: Side) -> tuple[Place, ...]:
        """Where a cursor on this side can stand, down the column: so both sides if stacked."""
        return self._columns[side].order(side)

    def index(self, place: Place) -> int:
        """Where a paragraph stands in the order of its side."""
        return self._columns[place.side].index(self.stop(place))

    def level_with(self, place: Place) -> Place | None:
        """The paragraph on the other side that stands level with this one, or else nearest to it."""
        side = other(place.side)
        order = self._columns[side].of_side(side)
        if not order:
            return None
        if not self.apart:
            level = self._columns[side].level(self.stop(place), side)
            if level is not None:
                return level
        first, _ = self.extent(place)
        index = bisect_left(order, first, key=lambda found: self.extent(found)[0])
        nearby = order[max(0, index - 1) : index + 1]
        return min(nearby, key=lambda found: abs(self.extent(found)[0] - first))

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
        index = bisect_left(order, line, key=lambda place: self.extent(place)[0])
        return order[min(index, len(order) - 1)]

    def line_of(self, place: Place, offset: int) -> int:
        """The line that shows a paragraph's text at an offset."""
        first, last = self.extent(place)
        for number in range(last, first, -1):
            cell = cell_of(self.lines[number], place.side)
            if cell is not None and cell.entry.kind is EntryKind.TEXT and cell.start <= offset < cell.end:
                return number
        return first

    def text_lines(self, side: Side, paragraph: int) -> int:
        """How many lines the text of a paragraph takes."""
        return self.alignment.line_counts(self.geometry.text)[side][paragraph]

    def matched(self, number: int) -> bool:
        """Whether what stands level on a line says the same; where the sides stand apart nothing tells otherwise."""
        return self.apart or self._columns["a"].matched(number)

    def line(self, number: int) -> ScreenLine:
        """A line of the page."""
        if not self.apart:
            return self._columns["a"].line(number)
        left = self._columns["a"].line(number - self._shift["a"]).a
        return ScreenLine(left, self._columns["b"].line(number - self._shift["b"]).b)

    def cell(self, number: int, side: Side) -> LineCell | None:
        """One side of the line of that number in the side's column, which may stand further down the page."""
        return cell_of(self._columns[side].line(number), side)

    def shift(self, side: Side) -> int:
        """How many lines further down the page a side's column stands."""
        return self._shift[side]


class _PageLines(Sequence[ScreenLine]):
    """The lines of a page, each made when it is asked for: a large pair has tens of thousands."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._length = page.height

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> ScreenLine: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[ScreenLine]: ...

    def __getitem__(self, index: int | slice) -> ScreenLine | Sequence[ScreenLine]:
        if isinstance(index, slice):
            return [self._page.line(number) for number in range(*index.indices(self._length))]
        if not 0 <= index < self._length:
            raise IndexError(index)
        return self._page.line(index)

    def __iter__(self) -> Iterator[ScreenLine]:
        return (self._page.line(number) for number in range(self._length))


def cell_of(line: ScreenLine, side: Side) -> LineCell | None:
    """One side of a line."""
    return line.a if side == "a" else line.b
