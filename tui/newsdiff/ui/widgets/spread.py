"""The two articles on one page, side by side or one below the other.

Both columns are drawn by one widget, so that they can never scroll apart. The mouse selects within the
column it was pressed in.
"""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from newsdiff.engine.comparison import Side
from newsdiff.render.cells import printable
from newsdiff.render.marks import Mark, MarkKind, Marks, find_marks
from newsdiff.render.pieces import styled_pieces
from newsdiff.render.rows import EntryKind, Line, LineCell
from newsdiff.ui.gutter import gutter
from newsdiff.ui.page import SIDES, Page, Place, cell_of
from newsdiff.ui.reading import Reading
from newsdiff.ui.search import Search
from newsdiff.ui.widgets.highlighting import lit
from newsdiff.ui.widgets.lines import Lines
from newsdiff.ui.widgets.selecting import SIDE_B_OFFSET, at, printable_lines, selected_offsets


class Spread(Lines, can_focus=True):
    """A laid-out comparison with its cursor."""

    ALLOW_SELECT = True
    ROLE_PREFIX = "spread"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "spread--shared",
        "spread--paraphrased",
        "spread--unique",
        "spread--disagreement",
        "spread--moved",
        "spread--quiet",
        "spread--rule",
        "spread--bar",
        "spread--counterpart-bar",
        "spread--change",
        "spread--cursor",
        "spread--counterpart",
        "spread--match",
        "spread--match-here",
    }
    DEFAULT_CSS = """
    Spread {
        overflow-y: scroll;
        & > .spread--shared { color: $shared; }
        & > .spread--paraphrased { color: $paraphrased; text-style: underline; }
        & > .spread--unique { color: $unique; }
        & > .spread--disagreement {
            color: $disagreement;
            background: $disagreement-background;
            text-style: bold;
        }
        & > .spread--moved { color: $moved; text-style: bold; }
        & > .spread--quiet { color: $quiet; }
        & > .spread--rule { color: $rule; }
        & > .spread--bar { color: $cursor; text-style: bold; }
        & > .spread--counterpart-bar { color: $counterpart; text-style: bold; }
        & > .spread--change { color: $cursor; text-style: bold; }
        & > .spread--cursor { background: $cursor-background; }
        & > .spread--counterpart { background: $counterpart-background; }
        & > .spread--match { color: $match; background: $match-background; text-style: underline; }
        & > .spread--match-here {
            color: $match-here;
            background: $match-here-background;
            text-style: bold underline;
        }
        &:nocolor > .spread--match { text-style: reverse; }
        &:nocolor > .spread--match-here { text-style: bold reverse underline; }
        &:nocolor > .spread--shared { text-style: dim; }
        &:nocolor > .spread--disagreement { text-style: bold reverse; }
    }
    """

    class Pointed(Message):
        """A paragraph was clicked."""

        def __init__(self, place: Place, clicks: int) -> None:
            super().__init__()
            self.place = place
            self.clicks = clicks

    class Resized(Message):
        """The page has another size."""

    def __init__(self) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._marks: Marks
        self._strips: LRUCache[tuple[int, Place, bool], Strip] = LRUCache(4096)
        self._selecting_side: Side = "a"
        self._search: Search | None = None

    @property
    def allow_select(self) -> bool:
        """The text can be selected with the mouse."""
        return True

    @property
    def top(self) -> int:
        """The line at the top of the screen."""
        return self.scroll_offset.y

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
        self._reading = reading
        self._strips.clear()
        self.virtual_size = Size(self.size.width, len(reading.page.lines))
        self.refresh()
        self.scroll_to_line(top)

    def scroll_to_line(self, line: int) -> None:
        """Put a line at the top, as far as the page allows."""
        self.scroll_to(y=line, animate=False, immediate=True, force=True)

    def light(self, search: Search | None) -> None:
        """Show what a search matches, and which match the reader is at."""
        self._search = search
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw everything anew in the new colours."""
        super().notify_style_update()
        self._strips.clear()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One line of the page."""
        reading, width = self._reading, self.size.width
        if reading is None:
            return self.strip((), width)
        y += self.scroll_offset.y
        if y >= len(reading.page.lines):
            return self._blank(reading.page, width)
        selection = self.text_selection
        span = selection.get_span(y) if selection is not None else None
        # A line looks the same wherever the cursor is, unless it belongs to the cursor or a counterpart.
        line = reading.page.lines[y]
        touched = any(self._ground(reading, line, side) for side in SIDES)
        key = (y, reading.cursor, touched) if touched else (y, Place("a", -1), False)
        strip = self._strips.get(key) if span is None else None
        if strip is None:
            strip = self._draw(reading, line, y, width, span)
            if span is None:
                self._strips[key] = strip
        return strip

    def _blank(self, page: Page, width: int) -> Strip:
        if page.stacked:
            return self.strip((), width)
        return self.strip([(" " * page.geometry.rule, ""), ("│", "rule")], width)

    def _draw(self, reading: Reading, line: Line, y: int, width: int, span: tuple[int, int] | None) -> Strip:
        if reading.page.stacked:
            side: Side = "b" if line.right is not None else "a"
            return self._column(reading, line, side, y, width, span)
        left = reading.page.geometry.column
        return Strip.join(
            [
                self._column(reading, line, "a", y, left, span),
                Strip([Segment("│", self.role_style("rule"))]),
                self._column(reading, line, "b", y, max(0, width - left - 1), span),
            ]
        )

    def _column(
        self, reading: Reading, line: Line, side: Side, y: int, width: int, span: tuple[int, int] | None
    ) -> Strip:
        """One side of a line in exactly ``width`` cells, each of which knows its place for the mouse."""
        ground = self._ground(reading, line, side)
        cell = cell_of(line, side)
        base = SIDE_B_OFFSET if side == "b" else 0
        segments: list[Segment] = []
        length = 0
        if cell is not None:
            segments = self._gutter(reading, cell, side, y, ground)
            segments[-1] = at(segments[-1], base, y)
            if cell.note:
                segments.append(at(Segment(cell.note, self.role_style(ground, "quiet")), base, y))
            else:
                segments += self._text(reading, cell, side, y, ground, span)
            length = cell.end - cell.start
        strip = Strip(segments)
        if strip.cell_length > width:
            return strip.crop(0, width)
        space = Segment(" " * (width - strip.cell_length), self.role_style(ground))
        return Strip([*segments, at(space, base + length, y)], width)

    def _text(
        self,
        reading: Reading,
        cell: LineCell,
        side: Side,
        y: int,
        ground: str,
        span: tuple[int, int] | None,
    ) -> list[Segment]:
        """The text of a line's cell, each piece in its colours."""
        paragraph = reading.comparison.side(side).paragraphs[cell.entry.paragraph]
        marks = self._contradictions(side, cell)
        base = SIDE_B_OFFSET if side == "b" else 0
        selected = selected_offsets(span, side, self._selecting_side)
        segments: list[Segment] = []
        for piece in styled_pieces(paragraph, cell.start, cell.end, marks):
            style = self.role_style(ground, "disagreement" if piece.mark is not None else piece.label.value)
            text = printable(paragraph.text[piece.start : piece.end])
            words = text.rstrip(" ")
            start = piece.start - cell.start
            segments += self._selectable(words, style, start, selected, base, y)
            # A span reaches up to the next word; the space between is not underlined with it.
            start, space = start + len(words), text[len(words) :]
            segments += self._selectable(space, self.role_style(ground), start, selected, base, y)
        return self._lit(segments, Place(side, cell.entry.paragraph), cell.start)

    def _lit(self, segments: list[Segment], place: Place, start: int) -> list[Segment]:
        """The text of a line's cell with what the search matches in it."""
        search = self._search
        ranges = search.ranges(place) if search is not None else ()
        if search is None or not ranges:
            return segments
        here = search.current.index if search.current and search.current.place == place else None
        styles = [self.role_style("match-here" if index == here else "match") for index in range(len(ranges))]
        return lit(segments, start, [(*match, style) for match, style in zip(ranges, styles, strict=True)])

    def _contradictions(self, side: Side, cell: LineCell) -> list[Mark]:
        """What contradicts the counterpart in a cell's paragraph."""
        marks = self._marks.of(side, cell.entry.paragraph)
        return [mark for mark in marks if mark.kind is MarkKind.DISAGREEMENT]

    def _selectable(
        self, text: str, style: Style, start: int, selected: tuple[int, int] | None, base: int, y: int
    ) -> list[Segment]:
        """A piece of text as segments that know their place, with what is selected of it in other colours."""
        if selected is None:
            return [at(Segment(text, style), base + start, y)]
        first = max(0, min(len(text), selected[0] - start))
        last = max(first, min(len(text), selected[1] - start))
        lit = style + self.screen.get_component_rich_style("screen--selection")
        parts = ((0, first, style), (first, last, lit), (last, len(text), style))
        return [at(Segment(text[i:j], look), base + start + i, y) for i, j, look in parts if i < j]

    def _gutter(self, reading: Reading, cell: LineCell, side: Side, y: int, ground: str) -> list[Segment]:
        contradicted = any(
            mark.start < cell.end and mark.end > cell.start for mark in self._contradictions(side, cell)
        )
        runs = gutter(reading.page, cell, side, y, contradicted=contradicted)
        bar = {"cursor": ("▌", "bar"), "counterpart": ("▎", "counterpart-bar")}.get(ground, (" ", ""))
        return [Segment(text, self.role_style(ground, role)) for text, role in (bar, *runs)]

    def _ground(self, reading: Reading, line: Line, side: Side) -> str:
        cell = cell_of(line, side)
        if cell is None:
            return ""
        place = Place(side, cell.entry.paragraph)
        if cell.entry.kind is not EntryKind.TEXT:
            return ""
        if place == reading.cursor:
            return "cursor"
        return "counterpart" if place in reading.counterparts else ""

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
