"""The two articles on one page, side by side or one below the other.

Both columns are drawn by one widget, so that they can never scroll apart. The mouse selects within the
column it was pressed in.
"""

from __future__ import annotations

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.selection import Selection

from newsdiff.engine.comparison import Side
from newsdiff.reader.layout.page import cell_of
from newsdiff.reader.layout.places import SIDES, Place
from newsdiff.reader.line_looks import LineLook
from newsdiff.reader.reading import Reading
from newsdiff.reader.search.comparison_search import ComparisonSearch
from newsdiff.render.marks import find_decision_marks, find_marks
from newsdiff.render.rows import EntryKind
from newsdiff.ui.screens.comparison.comparison_lines import ComparisonLines
from newsdiff.ui.screens.comparison.selection import printable_lines, selected_offsets


class ComparisonView(ComparisonLines, can_focus=True):
    """A laid-out comparison with its cursor."""

    ALLOW_SELECT = True

    class Pointed(Message):
        """A paragraph was clicked."""

        def __init__(self, place: Place, clicks: int) -> None:
            super().__init__()
            self.place = place
            self.clicks = clicks

    class Resized(Message):
        """The page has another size."""

    def __init__(self, fold_key: str = "") -> None:
        """Make it; ``fold_key`` is the key that opens a fold, as people write it."""
        super().__init__()
        self.fold_key = fold_key
        # What the lines of the screen were drawn by; empty where all have to be drawn.
        self._shown: list[tuple[LineLook, ...]] = []

    @property
    def allow_select(self) -> bool:
        """The text can be selected with the mouse."""
        return True

    @property
    def top(self) -> int:
        """The line at the top of the screen, or that has to be there so that the text stands still."""
        return self.scroll_offset.y + (self._reading.slide if self._reading is not None else 0)

    @property
    def page_size(self) -> Size:
        """What the page may fill, in cells."""
        return self.scrollable_content_region.size

    def on_resize(self) -> None:
        """Ask for a page of the new size."""
        self.post_message(self.Resized())

    def show(self, reading: Reading, top: int) -> None:
        """Show a reading whose page is laid out, scrolled to a line."""
        if reading is not self._reading:
            self._marks = find_marks(reading.comparison)
            self._verdicts = {side: find_decision_marks(reading.comparison, side) for side in SIDES}
        self._reading = reading
        self.scroll_to_line(top)

    def scroll_to_line(self, line: int) -> None:
        """Show the page that the reading has now with this line at the top, as far as that goes."""
        if self._reading is None:
            return
        self._reading.take_slide()
        page = self._reading.page
        if not page.has_columns_of(self._page):
            self._draw_anew()
        if page is not self._page:
            self._page = page
            self.virtual_size = Size(self.size.width, page.height)
        self.scroll_to(y=line, animate=False, immediate=True, force=True)
        self._draw_changed()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the lines that have come into view."""
        self._shown = []
        if self.scrollbar_size_vertical:
            super().watch_scroll_y(old_value, new_value)
        elif round(old_value) != round(new_value):
            # A scrollbar without a size would be laid out all the same.
            self.refresh()

    def _draw_anew(self) -> None:
        """Draw all lines again, because of something that their looks do not show."""
        self._drawn.clear()
        self._shown = []
        self.refresh()

    def _draw_changed(self) -> None:
        """Draw the lines of the screen that look different now."""
        if self._reading is None:
            return
        width, height = self.size
        top = self.scroll_offset.y
        before, self._shown = self._shown, self._looks(range(top, top + height))
        if len(before) != height:
            self.refresh()
            return
        changed = [y for y in range(height) if before[y] != self._shown[y]]
        if changed:
            self.refresh(*(Region(0, y, width, 1) for y in changed))

    def point_at(self, partner: Place | None) -> None:
        """Show where the cursor was on the other side: what would be linked by hand."""
        if partner != self._partner:
            self._partner = partner
            self._draw_changed()

    def highlight(self, search: ComparisonSearch | None) -> None:
        """Show what a search matches, and which match the reader is at."""
        if search is self._search:
            self._draw_changed()
        else:
            self._search = search
            self._draw_anew()

    # The mouse

    def sideat(self, x: int) -> Side | None:
        """The side whose column a cell is in; None where both share one column."""
        reading = self._reading
        if reading is None or reading.page.stacked:
            return None
        return "a" if x <= reading.page.geometry.rule else "b"

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember which column a selection starts in."""
        side = self.sideat(event.x)
        if side is None and self._reading is not None:
            place = self._reading.page.place_at(self.top + event.y)
            side = place.side if place else "a"
        self._selecting_side = side or "a"

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the paragraph under the pointer."""
        if self._reading is None or self.text_selection is not None:
            return
        place = self._reading.page.place_at(self.top + event.y, self.sideat(event.x))
        if place is not None:
            self.post_message(self.Pointed(place, event.chain))

    # Selection

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What is selected in the column the selection started in; a paragraph's lines become one."""
        reading = self._reading
        if reading is None:
            return None
        lines = reading.page.lines
        first = selection.start.y if selection.start is not None else 0
        last = selection.end.y if selection.end is not None else len(lines) - 1
        side = self._selecting_side
        found = ""
        before: int | None = None
        for y in range(max(0, first), min(len(lines), last + 1)):
            cell = cell_of(lines[y], side)
            if cell is None or cell.entry.kind is not EntryKind.TEXT:
                continue
            selected = selected_offsets(selection.get_span(y), side, side)
            if selected is None:
                continue
            text = reading.comparison.side(side).paragraphs[cell.entry.paragraph].text
            piece = text[cell.start : cell.end][selected[0] : selected[1]]
            if found and piece:
                found += " " if before == cell.entry.paragraph else "\n\n"
            found += piece
            before = cell.entry.paragraph
        return printable_lines(found), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002
        """Draw the lines that are selected now, and those that no longer are."""
        self.refresh()
