"""A comparison as plain text for people: for mail, a printer, or the terminal's own scrollback."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from newsdiff.engine.comparison import SIDES, Comparison, Side
from newsdiff.render.bracketed import bracketed
from newsdiff.render.cells import cell_width, printable
from newsdiff.render.coarse import comparison_notes
from newsdiff.render.legend import flow, legend_items
from newsdiff.render.marks import find_decision_marks, find_marks
from newsdiff.render.moves import moved_paragraphs
from newsdiff.render.note_lines import note_lines
from newsdiff.render.notes import Notes
from newsdiff.render.rows import Block, Entry, Layout, aligned_blocks, layout_for
from newsdiff.render.selection import EVERYTHING, LeftOut, SelectedParagraphs, Selection
from newsdiff.render.shares import percentages, words_counted
from newsdiff.render.signs import (
    BROKEN_RULE,
    GLYPHS,
    LINKED_BY_HAND,
    MOVED,
    REJECTED_BY_HAND,
    RULE,
    arrow,
    glyph,
)
from newsdiff.render.styled import LABEL_TONES, Styled, Tone, draw, measure, tone_of, tones_of
from newsdiff.render.wrap import wrap


def render_text(
    comparison: Comparison,
    *,
    width: int,
    layout: Layout | None = None,
    color: bool = False,
    notes: Notes | None = None,
    selection: Selection = EVERYTHING,
) -> str:
    """The comparison as a page of text.

    Args:
        comparison: What to print.
        width: The page's width in cells. No line is wider, unless a column has room for less than one
            character.
        layout: Side by side or stacked; if None, the width decides. One side alone is always stacked.
        color: Whether to add colours (SGR sequences, each ended on its line). Without them, brackets show
            the labels of the words.
        notes: What people wrote about passages; each note stands below its paragraph, and at the end with its
            passage, as links made and rejected by hand do.
        selection: Which paragraphs to show; the others are counted where they would stand.

    Returns:
        A head with titles and shares, a legend, and every word of both articles once. Lines end with a line
        feed and have no trailing spaces.
    """
    layout = Layout.STACKED if selection.side else layout or layout_for(width)
    page = _Page(comparison, width, layout, notes or Notes(), selection, color=color)
    return "".join(draw(line, color=color) + "\n" for line in page.lines())


class _Page:
    """The page: its measures, and its lines from top to bottom."""

    def __init__(
        self,
        comparison: Comparison,
        width: int,
        layout: Layout,
        notes: Notes,
        selection: Selection,
        *,
        color: bool,
    ) -> None:
        self.comparison = comparison
        self.all_notes = notes
        self.selection = selection
        self.selected = SelectedParagraphs(comparison, selection)
        self.width = width
        self.stacked = layout is Layout.STACKED
        self.brackets = not color
        self.blocks = aligned_blocks(comparison)
        self.shown = list(self.selected.blocks(self.blocks))
        self.moved = moved_paragraphs(self.blocks, comparison)
        self.marks = find_marks(comparison)
        self.written = {side: notes.by_paragraph(side) for side in SIDES}
        self.verdicts = {side: find_decision_marks(comparison, side) for side in SIDES}
        # Room for a paragraph's number, and below it for an arrow and the number of one on the other side.
        most = max(len(comparison.side(side).paragraphs) for side in SIDES)
        self.number_width = len(str(most)) + 1
        self.gutter_width = len(self.gutter("a"))
        column = width if self.stacked else (width - len(RULE) - 2) // 2
        self.text_width = max(1, column - self.gutter_width)
        self.column_width = self.gutter_width + self.text_width

    def lines(self) -> Iterator[Styled]:
        """The whole page."""
        yield from self.head()
        legend = list(self.legend())
        if legend:
            yield self.rule("┴")
            yield from legend
        for index, block in enumerate(self.shown):
            yield self.rule(RULE, " ") if index else self.rule("┬" if legend else "┼")
            if isinstance(block, LeftOut):
                yield from self.under_gutter(str(block), Tone.DIM)
            else:
                yield from self.block(block)
        yield from self.by_hand()

    def block(self, block: Block) -> Iterator[Styled]:
        """Both sides of a block; an empty line keeps apart what does not belong together."""
        a, b = (self.entries(side, block.side(side), apart=not block.matched) for side in SIDES)
        if self.stacked and a and b and not block.matched:
            b = [(), *b]
        yield from self.level(a, b, RULE if block.matched else BROKEN_RULE)

    def level(self, a: Sequence[Styled], b: Sequence[Styled], rule: str = RULE) -> Iterator[Styled]:
        """Both sides next to each other, or one after the other where stacked."""
        if self.stacked:
            yield from a
            yield from b
            return
        nothing: Styled = ()
        for one, other in zip_longest(a, b, fillvalue=nothing):
            gap = " " * (self.column_width - measure(one))
            yield (*one, (gap, Tone.PLAIN), (f" {rule} ", Tone.DIM), *other)

    def rule(self, joint: str, fill: str = "─") -> Styled:
        """A line across the page, with the joint where it meets the line between the columns."""
        if self.stacked:
            return ((fill * self.column_width, Tone.DIM),)
        column = fill * (self.column_width + 1)
        return ((column + joint + column, Tone.DIM),)

    def gutter(self, side: Side, number: str = "", glyph: str = " ", *, letter: bool = False) -> str:
        """What stands before the text: stacked, the side's letter; the number; the glyph."""
        if not self.stacked:
            return f"{number:>{self.number_width}} {glyph} "
        field = f"{number:>{self.number_width + 1}}"
        return f"{side.upper() + field[1:] if letter else field} {glyph} "

    def head(self) -> Iterator[Styled]:
        """The titles, where they come from, and the shares, which explain the glyphs as well."""
        if self.stacked:
            for index, side in enumerate(self.selection.sides):
                yield from [()] if index else []
                yield from (line for section in self.head_sections(side) for line in section)
        else:
            a, b = (self.head_sections(side) for side in SIDES)
            for section_a, section_b in zip(a, b, strict=True):
                yield from self.level(section_a, section_b)

    def head_sections(self, side: Side) -> tuple[list[Styled], ...]:
        """The parts of one side's head; the same part of both sides stands level."""
        article = self.comparison.side(side).article
        title = self.under_gutter(article.title, Tone.STRONG)
        letter = "" if self.stacked else side.upper()
        title[0] = ((self.gutter(side, letter, letter=True), Tone.STRONG), *title[0][1:])
        origin = "standard input" if article.path == "-" else article.path
        facts = (" · ".join(filter(None, (article.source, article.date))), origin)
        return (
            title,
            [line for fact in facts if fact for line in self.under_gutter(fact, Tone.DIM)],
            self.shares(side),
        )

    def shares(self, side: Side) -> list[Styled]:
        """How many words, and how many of each label, with the glyph where the paragraphs have theirs."""
        counts = self.comparison.side(side).stated
        lines = self.under_gutter(words_counted(self.comparison.side(side)), Tone.PLAIN)
        parts = {label: f"{part:>3}% {label.value}" for label, part in percentages(counts).items()}
        texts = {label: f"{part}, {_words(getattr(counts, label.value))}" for label, part in parts.items()}
        if max(map(cell_width, texts.values())) > self.text_width:
            texts = {label: f"{part} ({getattr(counts, label.value)})" for label, part in parts.items()}
        for label, text in texts.items():
            tone = LABEL_TONES[label]
            first, *rest = self.under_gutter(text, tone)
            lines += [((self.gutter(side, glyph=GLYPHS[label]), tone), *first[1:]), *rest]
        if moved := len(self.moved[side]):
            what = "paragraph" if moved == 1 else "paragraphs"
            first, *rest = self.under_gutter(f"{moved:>3} {what} moved", Tone.PLAIN)
            lines += [((self.gutter(side, glyph=MOVED), Tone.PLAIN), *first[1:]), *rest]
        return lines

    def under_gutter(self, text: str, tone: Tone) -> list[Styled]:
        """Text in one tone, wrapped into the column, with nothing in the gutter."""
        text = printable(text)
        gutter = (" " * self.gutter_width, Tone.PLAIN)
        if cell_width(text) <= self.text_width:
            return [(gutter, (text, tone))]  # spaces that line figures up are kept
        return [(gutter, (text[start:end], tone)) for start, end in wrap(text, self.text_width)]

    def legend(self) -> Iterator[Styled]:
        """The other signs that stand on the page."""
        noted = any(self.written.values())
        blocks = [block for block in self.shown if isinstance(block, Block)]
        items = legend_items(
            self.comparison, blocks, brackets=self.brackets, columns=not self.stacked, noted=noted
        )
        indent = " " * (self.gutter_width - 2)
        width = max(1, self.width - len(indent))
        selected = self.selection.sentence()
        notes = comparison_notes(self.comparison)
        for line in (*flow(items, width), *([selected] if selected else []), *notes):
            for start, end in wrap(line, width):
                yield ((indent + line[start:end], Tone.DIM),)

    def entries(self, side: Side, entries: Sequence[Entry], *, apart: bool) -> list[Styled]:
        """One side of a block; ``apart`` puts an empty line between paragraphs."""
        lines: list[Styled] = []
        for entry in entries:
            lines += [()] if lines and apart else []
            lines += self.entry(side, entry)
        return lines

    def entry(self, side: Side, entry: Entry) -> list[Styled]:
        """The lines of a paragraph in full."""
        paragraph = self.comparison.side(side).paragraphs[entry.paragraph]
        content = bracketed(paragraph, self.marks.of(side, entry.paragraph), brackets=self.brackets)
        pieces = wrap(content.text, self.text_width)
        notes = self.notes(side, entry)
        number = self.gutter(side, str(entry.paragraph + 1), glyph(paragraph), letter=True)
        lines: list[Styled] = []
        for index in range(max(len(pieces), len(notes) + 1)):
            if index == 0:
                start = (number, tone_of(paragraph))
            else:
                note = notes[index - 1] if index <= len(notes) else ""
                start = (self.gutter(side, note), Tone.DIM)
            drawn = (
                tones_of(content, *pieces[index], furniture=paragraph.furniture is not None)
                if index < len(pieces)
                else ()
            )
            lines.append((start, *drawn))
        for text in self.written[side].get(entry.paragraph, ()):
            for line in note_lines(text, self.text_width):
                lines += self.under_gutter(line, Tone.DIM)
        return lines

    def by_hand(self) -> Iterator[Styled]:
        """What was decided and noted by hand, with the exact words; the paragraphs alone do not say which."""
        found = self.selected.hand_made(self.all_notes)
        if not found:
            return
        columns = 1 if self.stacked else 2
        yield (("═" * (self.column_width * columns + (columns - 1) * (len(RULE) + 2)), Tone.DIM),)
        yield from self.across("Decided and noted by hand", 2, Tone.STRONG)
        for each in found:
            yield ()
            yield from self.across(each.name, 2, Tone.PLAIN)
            for about in each.quotations:
                where = f"{about.side.upper()}{about.paragraph + 1} "
                first, *rest = self.across(about.text, 4 + len(where), Tone.PLAIN)
                yield ((f"    {where}", Tone.DIM), *first[1:])
                yield from rest
            for line in note_lines(each.text, max(1, self.width - 4)) if each.text else ():
                yield ((f"    {line}", Tone.DIM),)

    def across(self, text: str, indent: int, tone: Tone) -> list[Styled]:
        """Text across the page, indented."""
        return [
            ((" " * indent, Tone.PLAIN), (text[start:end], tone))
            for start, end in wrap(text, max(1, self.width - indent))
        ]

    def notes(self, side: Side, entry: Entry) -> list[str]:
        """What stands below the paragraph's number: the counterparts elsewhere, and what was done by hand."""
        counterparts = sorted((*entry.moved, *entry.pointers))
        notes = [f"{arrow(direction)}{other + 1}" for other, direction in counterparts]
        for verdict in self.verdicts[side].get(entry.paragraph, ()):
            notes.append(f"{LINKED_BY_HAND if verdict.linked else REJECTED_BY_HAND}{verdict.paragraph + 1}")
        return notes


def _words(count: int) -> str:
    """A number of words, as people write it."""
    return f"{count} {'word' if count == 1 else 'words'}"
