"""The rows and columns of the matrix."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from newsdiff.reader.matrix.grid import Grid
from newsdiff.reader.matrix.rows import HEADS, MatrixRows
from newsdiff.ui.widgets.drawn import LabelledText, Lines, component_classes


class MatrixTable(Lines, can_focus=True):
    """A row and a column for each article; one cell is highlighted."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("heat copy chosen")
    DEFAULT_CSS = """
    MatrixTable {
        & > .role--heat { color: $shared; }
        & > .role--copy { color: $paraphrased; text-style: bold; }
        & > .role--chosen { background: $key; color: $background; text-style: bold; }
        &:nocolor > .role--chosen { text-style: bold reverse; }
    }
    """

    class Moved(Message):
        """Another cell is highlighted, or other rows or columns are in view."""

    class Opened(Message):
        """The highlighted cell is to be opened."""

    def __init__(self, grid: Grid, rows: MatrixRows) -> None:
        super().__init__()
        self._grid, self._rows = grid, rows

    @property
    def page(self) -> int:
        """How many rows fit."""
        return max(1, self.size.height - HEADS)

    @property
    def fitting(self) -> int:
        """How many columns fit."""
        return self._rows.columns(self._width).fitting

    @property
    def _width(self) -> int:
        """What the scrollbar leaves."""
        return self.scrollable_content_region.width

    @property
    def rows_in_view(self) -> range:
        """The places of the rows in view."""
        top = self.scroll_offset.y
        return range(top, min(len(self._grid.order), top + self.page))

    def on_resize(self) -> None:
        """Keep the highlighted cell in view."""
        self.follow()

    def follow(self) -> None:
        """Bring the highlighted cell into view, and draw what has changed."""
        # The scrollbar may come with the rows, and takes a column of the width.
        self.virtual_size = Size(self._width, len(self._grid.order) + HEADS)
        self._grid.scroll_columns(self.fitting)
        row, top = self._grid.row_place, self.scroll_offset.y
        if row < top:
            self.scroll_to(y=row, animate=False, immediate=True)
        elif row >= top + self.page:
            self.scroll_to(y=row - self.page + 1, animate=False, immediate=True)
        self.refresh()
        self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Highlight the cell under the pointer; a double click opens it. A name at an edge keeps the other article."""
        shape, grid = self._rows.columns(self._width), self._grid
        row, column = grid.row_place, grid.column_place
        if event.y >= HEADS:
            row = self.scroll_offset.y + event.y - HEADS
        if event.x >= shape.label:
            column = grid.left + (event.x - shape.label) // shape.cell
        if row < len(grid.order) and column < min(len(grid.order), grid.left + shape.fitting):
            grid.go_to(row, column)
            self.follow()
            if event.chain == 2 and event.y >= HEADS:
                self.post_message(self.Opened())

    def render_line(self, y: int) -> Strip:
        """The names of the columns, or the row of an article."""
        width = self._width
        place = self.scroll_offset.y + y - HEADS
        if y < HEADS:
            return self.strip(self._rows.head(y, width), width)
        if place >= len(self._grid.order):
            return self.strip((), width)
        return self.strip(self._rows.row(place, width), width)


class CellDetail(LabelledText):
    """What the highlighted cell says, in three lines."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("copy")
    DEFAULT_CSS = """
    CellDetail {
        height: 4;
        border-top: solid $rule;
        background: $background;
        & > .role--copy { color: $paraphrased; text-style: bold; }
    }
    """

    def __init__(self, rows: MatrixRows) -> None:
        super().__init__()
        self._rows = rows

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        width = self.size.width
        lines = self._rows.detail(width)
        return self.strip(lines[y] if y < len(lines) else (), width)
