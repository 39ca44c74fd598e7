"""The rows and columns of the coverage, and the wordings of the highlighted statement."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from newsdiff.reader.coverage.lines import HEADS, CoverageLines
from newsdiff.ui.widgets.drawn import Lines, component_classes

_FEWEST = 3
"""Rows there is room for, however few there are."""


class StatementRows(Lines, can_focus=True):
    """A row for each statement, a column for each article; one cell is highlighted."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("chosen")
    DEFAULT_CSS = """
    StatementRows {
        height: 3fr;
        & > .role--chosen { background: $key; color: $background; text-style: bold; }
        &:nocolor > .role--chosen { text-style: bold reverse; }
    }
    """

    class Moved(Message):
        """Another cell is highlighted."""

    class Opened(Message):
        """The highlighted cell is to be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: CoverageLines | None = None

    @property
    def page(self) -> int:
        """How many rows fit."""
        return max(1, self.size.height - HEADS)

    @property
    def fitting(self) -> int:
        """How many columns fit."""
        return self.lines.columns(self._width).fitting if self.lines else 1

    @property
    def _width(self) -> int:
        """What the scrollbar leaves."""
        return self.scrollable_content_region.width

    def on_resize(self) -> None:
        """Keep the highlighted cell in view."""
        self.follow()

    def follow(self) -> None:
        """Bring the highlighted cell into view, and draw what has changed."""
        if self.lines is None:
            return
        table = self.lines.table
        # What few rows leave is room for the wordings.
        self.styles.max_height = max(_FEWEST, len(table.rows)) + HEADS
        self.virtual_size = Size(self._width, len(table.rows) + HEADS)
        table.scroll_columns(self.fitting)
        top = self.scroll_offset.y
        if table.place < top:
            self.scroll_to(y=table.place, animate=False, immediate=True)
        elif table.place >= top + self.page:
            self.scroll_to(y=table.place - self.page + 1, animate=False, immediate=True)
        self.refresh()
        self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Highlight the cell under the pointer; a double click opens it."""
        if self.lines is None:
            return
        table, shape = self.lines.table, self.lines.columns(self._width)
        if event.x >= shape.label:
            article = table.left + (event.x - shape.label) // shape.cell
            if article < min(len(table.coverage.articles), table.left + shape.fitting):
                table.choose(article)
        row = self.scroll_offset.y + event.y - HEADS
        if event.y >= HEADS and row < len(table.rows):
            table.move(row - table.place)
        self.follow()
        if event.chain == 2 and event.y >= HEADS:
            self.post_message(self.Opened())

    def render_line(self, y: int) -> Strip:
        """The names of the columns, or the row of a statement."""
        width = self._width
        if self.lines is None:
            return self.strip((), width)
        place = self.scroll_offset.y + y - HEADS
        if y < HEADS:
            return self.strip(self.lines.head(y, width), width)
        if place >= len(self.lines.table.rows):
            return self.strip((), width)
        return self.strip(self.lines.row(place, width), width)


class Wordings(Lines):
    """The wordings of the highlighted statement."""

    DEFAULT_CSS = """
    Wordings { height: 2fr; border-top: solid $rule; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.lines: CoverageLines | None = None
        self._shown: list[list[tuple[str, str]]] = []

    def on_resize(self) -> None:
        """Make the lines for the new width."""
        self.show()

    def show(self) -> None:
        """Show the highlighted statement from its beginning."""
        if self.lines is None:
            return
        width = self.scrollable_content_region.width
        self._shown = self.lines.wordings(width)
        self.virtual_size = Size(width, len(self._shown))
        self.scroll_to(y=0, animate=False, immediate=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        y += self.scroll_offset.y
        return self.strip(self._shown[y] if y < len(self._shown) else (), self.size.width)
