"""The lines of a laid-out comparison: its text in the colours of its labels, with gutters and cursor."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.strip import Strip

from newsdiff.engine.comparison import Side
from newsdiff.render.cells import printable
from newsdiff.render.marks import Mark, MarkKind, Marks, Verdict
from newsdiff.render.notes import Notes
from newsdiff.render.pieces import styled_pieces
from newsdiff.render.rows import EntryKind, Line, LineCell
from newsdiff.render.signs import LINKED_BY_HAND, REJECTED_BY_HAND
from newsdiff.ui.gutter import gutter
from newsdiff.ui.hiding import Show
from newsdiff.ui.page import Page, cell_of
from newsdiff.ui.places import SIDES, Place
from newsdiff.ui.reading import Reading
from newsdiff.ui.search import Search
from newsdiff.ui.widgets.highlighting import lit
from newsdiff.ui.widgets.lines import Lines
from newsdiff.ui.widgets.selecting import SIDE_B_OFFSET, at, selected_offsets


class Leaf(Lines):
    """Draws the lines of a reading."""

    ROLE_PREFIX = "spread"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "spread--shared",
        "spread--paraphrased",
        "spread--unique",
        "spread--disagreement",
        "spread--moved",
        "spread--by-hand",
        "spread--quiet",
        "spread--dimmed",
        "spread--fold",
        "spread--disagreement-here",
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
    Leaf {
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
        & > .spread--by-hand { color: $moved; text-style: bold; }
        & > .spread--quiet { color: $quiet; }
        & > .spread--dimmed { color: $quiet; }
        & > .spread--fold { color: $quiet; text-style: italic; }
        & > .spread--disagreement-here { text-style: underline; }
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
        &:nocolor > .spread--dimmed { text-style: dim; }
        &:nocolor > .spread--disagreement { text-style: bold reverse; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._page: Page | None = None
        self._marks: Marks
        self._verdicts: dict[Side, dict[int, tuple[Verdict, ...]]] = {}
        self._notes = Notes()
        self._noted: dict[Side, set[int]] = {}
        self._partner: Place | None = None
        self._strips: LRUCache[tuple[int, Place, int | None], Strip] = LRUCache(4096)
        self._selecting_side: Side = "a"
        self._search: Search | None = None

    def notify_style_update(self) -> None:
        """Draw everything anew in the new colours."""
        super().notify_style_update()
        self._strips.clear()

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
        key = (y, reading.cursor, reading.clash) if touched else (y, Place("a", -1), None)
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
                role = "fold" if cell.entry.kind is EntryKind.FOLD else "quiet"
                segments.append(at(Segment(cell.note, self.role_style(ground, role)), base, y))
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
        filter = reading.hiding.filter
        here = reading.clashes[reading.clash].passage(side) if reading.clash is not None else None
        for piece in styled_pieces(paragraph, cell.start, cell.end, marks):
            role = "dimmed" if filter.show(side, piece.label) is Show.DIMMED else piece.label.value
            roles = [ground, role]
            if piece.mark is not None:
                roles[1:] = ["disagreement"]
                if here is not None and here.paragraph == cell.entry.paragraph and here.start < piece.end:
                    roles += ["disagreement-here"] if piece.start < here.end else []
            style = self.role_style(*roles)
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
        hand = self._hand(side, cell.entry.paragraph)
        runs = gutter(reading.page, cell, side, y, contradicted=contradicted, hand=hand)
        bar = {"cursor": ("▌", "bar"), "counterpart": ("▎", "counterpart-bar")}.get(ground, (" ", ""))
        if Place(side, cell.entry.paragraph) == self._partner and cell.entry.kind is EntryKind.TEXT:
            bar = ("┆", "bar")
        return [Segment(text, self.role_style(ground, role)) for text, role in (bar, *runs)]

    def _hand(self, side: Side, paragraph: int) -> str:
        """The sign of what was done to a paragraph by hand."""
        verdicts = self._verdicts.get(side, {}).get(paragraph, ())
        if paragraph in self._noted.get(side, ()) or any(verdict.linked for verdict in verdicts):
            return LINKED_BY_HAND
        return REJECTED_BY_HAND if verdicts else " "

    def _ground(self, reading: Reading, line: Line, side: Side) -> str:
        cell = cell_of(line, side)
        if cell is None:
            return ""
        place, stop = Place(side, cell.entry.paragraph), reading.page.stop
        if cell.entry.kind is EntryKind.REFERENCE:
            return ""
        if place == stop(reading.cursor):
            return "cursor"
        return "counterpart" if any(place == stop(each) for each in reading.counterparts) else ""
