"""The lines of a laid-out comparison: its text in the colours of its labels, with gutters and cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.cache import LRUCache
from textual.geometry import Region
from textual.strip import Strip

from newsdiff.engine.comparison import Side
from newsdiff.reader.layout.filters import Show
from newsdiff.reader.layout.gutter import gutter
from newsdiff.reader.layout.page import Page
from newsdiff.reader.layout.places import Place
from newsdiff.reader.line_looks import NO_LINE, LineLook, line_looks
from newsdiff.reader.reading import Reading
from newsdiff.reader.search.comparison_search import ComparisonSearch
from newsdiff.render.cells import cell_width, printable
from newsdiff.render.marks import DecisionMark, Mark, MarkKind, Marks
from newsdiff.render.pieces import styled_pieces
from newsdiff.render.rows import EntryKind, LineCell
from newsdiff.render.signs import BROKEN_RULE, LINKED_BY_HAND, REJECTED_BY_HAND, RULE
from newsdiff.ui.screens.comparison.highlighting import lit
from newsdiff.ui.screens.comparison.selection import placed, selected_offsets
from newsdiff.ui.widgets.anchors import as_background, in_place
from newsdiff.ui.widgets.drawn import Lines, component_classes

COLUMNS_KEPT = 1000
"""Lines of a column that are kept as they were drawn; a dozen screens full."""


class ComparisonLines(Lines):
    """Draws the lines of a reading."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes(
        "counterpart dimmed furniture fold note rule change match match-here disagreement-here counterpart-bar"
    )
    DEFAULT_CSS = """
    ComparisonLines {
        overflow-y: scroll;
        & > .role--cursor { background: $cursor-background; text-style: none; }
        & > .role--counterpart { background: $counterpart-background; }
        & > .role--dimmed { color: $quiet; }
        & > .role--furniture { color: $quiet; text-style: italic; }
        & > .role--fold { color: $quiet; text-style: italic; }
        & > .role--note { color: $moved; text-style: italic; }
        & > .role--rule { color: $rule; }
        & > .role--bar, & > .role--change { color: $cursor; text-style: bold; }
        & > .role--counterpart-bar { color: $counterpart; text-style: bold; }
        & > .role--disagreement-here { text-style: underline; }
        & > .role--match { color: $match; background: $match-background; text-style: underline; }
        & > .role--match-here { color: $match-here; background: $match-here-background; text-style: bold underline; }
        &:nocolor > .role--match { text-style: reverse; }
        &:nocolor > .role--match-here { text-style: bold reverse underline; }
        &:nocolor > .role--dimmed { text-style: dim; }
        &:nocolor > .role--furniture { text-style: dim italic; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._page: Page | None = None
        self._marks: Marks
        self._verdicts: dict[Side, dict[int, tuple[DecisionMark, ...]]] = {}
        self.fold_key = ""
        self._partner: Place | None = None
        self._drawn: LRUCache[tuple[LineLook, int], Strip] = LRUCache(COLUMNS_KEPT)
        self._selecting_side: Side = "a"
        self._search: ComparisonSearch | None = None

    def notify_style_update(self) -> None:
        """Draw everything again in the new colours."""
        super().notify_style_update()
        self._drawn.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Some lines of what is on the screen.

        The base would lay borders, paddings and tints around every line, and again each time it has scrolled.
        This widget has none of them, so a line once drawn is only put in its place.
        """
        if self._reading is None:
            return super().render_lines(crop)
        top, selection = self.scroll_offset.y, self.text_selection
        rooms = self._rooms(self._reading.page)
        strips: list[Strip] = []
        for y, row in enumerate(self._looks(range(top + crop.y, top + crop.bottom)), top + crop.y):
            span = selection.get_span(y) if selection is not None else None
            columns = [self._column(look, room, span) for look, room in zip(row, rooms, strict=True)]
            strips.append(Strip.join(columns).crop(*crop.column_span))
        return strips if self.screen.is_active else list(map(as_background, strips))

    def render_line(self, y: int) -> Strip:
        """A line of what is on the screen that knows its place in the text, for the mouse to select by."""
        if self._reading is None:
            return self.strip((), self.size.width)
        y += self.scroll_offset.y
        page, segments = self._reading.page, list[Segment]()
        for look, room in zip(*self._looks(range(y, y + 1)), self._rooms(page), strict=True):
            gutter, text = self._segments(look, room)
            segments += placed(gutter, text, look.side, y) if y < page.height else text
        return Strip(segments)

    def _looks(self, lines: range) -> list[tuple[LineLook, ...]]:
        """The looks of some lines of the page."""
        assert self._reading is not None
        match = self._search.current if self._search is not None else None
        return line_looks(self._reading, lines, self._partner, match)

    def _rooms(self, page: Page) -> tuple[int, ...]:
        """The cells of each column, the left one's with the rule after it."""
        width = self.size.width
        if page.stacked:
            return (width,)
        left = min(width, page.geometry.rule + 1)
        return left, width - left

    def _column(self, look: LineLook, room: int, span: tuple[int, int] | None) -> Strip:
        """One side of a line in exactly so many cells, as it goes to the terminal."""
        selected = selected_offsets(span, look.side, self._selecting_side)
        strip = self._drawn.get((look, room)) if selected is None else None
        if strip is None:
            gutter, text = self._segments(look, room, selected)
            strip = Strip([*gutter, *text], room).simplify()
            for filter in self.get_line_filters():
                strip = strip.apply_filter(filter, self.background_colors[1])
            start = self.region.x + (self.size.width - room if look.side == "b" else 0)
            strip = in_place(strip, start)
            # Joined with the other column, it brings this along.
            strip.render(self.app.console)
            if selected is None:
                self._drawn[look, room] = strip
        return strip

    def _segments(
        self, look: LineLook, room: int, selected: tuple[int, int] | None = None
    ) -> tuple[list[Segment], list[Segment]]:
        """The gutter, and the text with the space up to the end of the column or the rule there."""
        reading = self._reading
        assert reading is not None
        page, side, ground = reading.page, look.side, look.ground
        sign = RULE if look.matched else BROKEN_RULE
        rule = [] if page.stacked or side == "b" else [Segment(sign, self.role_style("rule"))]
        room -= len(rule)
        gutter: list[Segment] = []
        text: list[Segment] = []
        cell = page.cell(look.number, side) if look.number != NO_LINE else None
        if cell is not None:
            quotations = {MarkKind.QUOTATION} if reading.filters.filter.quotations else set()
            shown = {MarkKind.DISAGREEMENT} | quotations
            marks = [mark for mark in self._marks.of(side, cell.entry.paragraph) if mark.kind in shown]
            gutter = self._gutter(reading, look, cell, marks)
            if cell.note:
                role = {EntryKind.FOLD: "fold", EntryKind.NOTE: "note"}.get(cell.entry.kind, "quiet")
                text = [Segment(cell.note, self.role_style(ground, role))]
                if cell.entry.kind is EntryKind.FOLD and cell.note.endswith("…"):  # its last line
                    text += self._how_to_open(ground, room - Strip([*gutter, *text]).cell_length)
            else:
                text = self._text(reading, look, cell, marks, selected)
        free = room - sum(cell_width(segment.text) for segment in (*gutter, *text))
        if free < 0:
            before = sum(segment.cell_length for segment in gutter)
            gutter, text = list(Strip(gutter).crop(0, room)), list(Strip(text).crop(0, max(0, room - before)))
        elif free > 0:
            text.append(Segment(" " * free, self.role_style(ground)))
        return gutter, text + rule

    def _how_to_open(self, ground: str, room: int) -> list[Segment]:
        """Which key opens a fold, where there is room to say it."""
        key, words = f"   {self.fold_key}", " opens"
        if not self.fold_key or len(key + words) > room:
            return []
        return [Segment(key, self.role_style(ground, "key")), Segment(words, self.role_style(ground, "fold"))]

    def _text(
        self,
        reading: Reading,
        look: LineLook,
        cell: LineCell,
        marks: Sequence[Mark],
        selected: tuple[int, int] | None,
    ) -> list[Segment]:
        """The text of a line's cell, each piece in its colours."""
        side, ground = look.side, look.ground
        paragraph = reading.comparison.side(side).paragraphs[cell.entry.paragraph]
        segments: list[Segment] = []
        filter = reading.filters.filter
        here = (
            reading.disagreements[look.disagreement].passage(side) if look.disagreement is not None else None
        )
        for piece in styled_pieces(paragraph, cell.start, cell.end, marks):
            role = "dimmed" if filter.show(side, piece.label) is Show.DIMMED else piece.label.value
            role = "furniture" if paragraph.furniture is not None else role
            roles = [ground, role]
            if piece.mark is not None:
                roles[1:] = [piece.mark.value]
                if here is not None and here.paragraph == cell.entry.paragraph and here.start < piece.end:
                    roles += ["disagreement-here"] if piece.start < here.end else []
            text = printable(paragraph.text[piece.start : piece.end])
            words = text.rstrip(" ")
            # A span reaches up to the next word; the space between is not underlined with it.
            space = text[len(words) :]
            segments += [Segment(words, self.role_style(*roles))] if words else []
            segments += [Segment(space, self.role_style(ground))] if space else []
        if selected is not None:
            light = self.screen.get_component_rich_style("screen--selection")
            segments = lit(segments, 0, [(*selected, light)])
        return self._searched(segments, look, cell)

    def _searched(self, segments: list[Segment], look: LineLook, cell: LineCell) -> list[Segment]:
        """The text of a line's cell with what the search matches in it."""
        search = self._search
        ranges = search.ranges(Place(look.side, cell.entry.paragraph)) if search is not None else ()
        if not ranges:
            return segments
        roles = ["match-here" if index == look.match else "match" for index in range(len(ranges))]
        return lit(
            segments,
            cell.start,
            [(*match, self.role_style(role)) for match, role in zip(ranges, roles, strict=True)],
        )

    def _gutter(
        self, reading: Reading, look: LineLook, cell: LineCell, marks: Sequence[Mark]
    ) -> list[Segment]:
        side, page = look.side, reading.page
        marked = {mark.kind for mark in marks if mark.start < cell.end and mark.end > cell.start}
        hand = self._hand(side, cell.entry.paragraph)
        line = look.number + page.shift(side)
        runs = gutter(page, cell, side, line, marked=marked, hand=hand)
        bar = {"cursor": ("▌", "bar"), "counterpart": ("▎", "counterpart-bar")}.get(look.ground, (" ", ""))
        if look.pointed:
            bar = ("┆", "bar")
        return [Segment(text, self.role_style(look.ground, role)) for text, role in (bar, *runs)]

    def _hand(self, side: Side, paragraph: int) -> str:
        """The sign of what was done to a paragraph by hand."""
        verdicts = self._verdicts.get(side, {}).get(paragraph, ())
        if any(verdict.linked for verdict in verdicts):
            return LINKED_BY_HAND
        return REJECTED_BY_HAND if verdicts else " "
