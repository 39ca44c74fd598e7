"""What stands before the text of a paragraph: its number, its glyph, and where its counterparts are."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from newsdiff.engine.comparison import Label, Side
from newsdiff.reader.layout.column import pointer_notes
from newsdiff.reader.layout.page import Page
from newsdiff.reader.layout.places import Place
from newsdiff.reader.text_runs import Run
from newsdiff.render.marks import MarkKind
from newsdiff.render.rows import EntryKind, LineCell
from newsdiff.render.signs import DISAGREES, QUOTED_OTHERWISE, glyph

_ROLES = {Label.SHARED: "shared", Label.PARAPHRASED: "change", Label.UNIQUE: "unique"}


def gutter(
    page: Page, cell: LineCell, side: Side, line: int, *, marked: AbstractSet[MarkKind], hand: str = " "
) -> list[Run]:
    """The gutter of a line without its bar: one cell less than ``page.geometry.gutter``.

    The first line of a paragraph has the number and the glyph; the lines below have the numbers of its
    counterparts that are not beside it.

    Args:
        page: The page.
        cell: One side of one of its lines.
        side: Which side.
        line: Which line.
        marked: What is marked on the line.
        hand: The sign of what was done to the paragraph by hand.
    """
    digits, entry = page.geometry.digits, cell.entry
    runs: list[Run] = []
    if page.stacked:
        runs.append((side.upper() if cell.first else " ", "quiet"))
    if entry.kind is not EntryKind.TEXT:
        return [*runs, (" " * (digits + 5), "")]
    if cell.first:
        paragraph = page.comparison.side(side).paragraphs[entry.paragraph]
        role = _ROLES[paragraph.label] if paragraph.furniture is None else "quiet"
        runs += [(f"{entry.paragraph + 1:>{digits}}", "quiet"), (hand, "decision")]
        runs.append((f"{glyph(paragraph)} ", role))
    else:
        first, _ = page.extent(Place(side, entry.paragraph))
        notes = pointer_notes(entry, page.text_lines(side, entry.paragraph))
        text, role = notes[line - first - 1] if line - first <= len(notes) else ("", "")
        runs.append((f"{text:>{digits + 3}}", role))
    if MarkKind.DISAGREEMENT in marked:
        sign = DISAGREES, "change"
    else:
        sign = QUOTED_OTHERWISE if MarkKind.QUOTATION in marked else " ", "quiet"
    return [*runs, sign, (" ", "")]
