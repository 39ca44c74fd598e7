"""What stands before the text of a paragraph: its number, its glyph, and where its counterparts are."""

from __future__ import annotations

from newsdiff.engine.comparison import Label, Side
from newsdiff.render.rows import EntryKind, LineCell
from newsdiff.render.signs import DISAGREES, GLYPHS, arrow
from newsdiff.ui.page import Page, Place
from newsdiff.ui.runs import Run

_ROLES = {Label.SHARED: "shared", Label.PARAPHRASED: "change", Label.UNIQUE: "unique"}


def gutter(page: Page, cell: LineCell, side: Side, line: int, *, contradicted: bool) -> list[Run]:
    """The gutter of a line without its bar: one cell less than ``page.geometry.gutter``.

    The first line of a paragraph has the number, the glyph and the direction of a counterpart that stands
    elsewhere; the lines below have the numbers of such counterparts, one each.

    Args:
        page: The page.
        cell: One side of one of its lines.
        side: Which side.
        line: Which line.
        contradicted: Whether something on the line contradicts the counterpart.
    """
    digits, entry = page.geometry.digits, cell.entry
    runs: list[Run] = []
    if page.stacked:
        runs.append((side.upper() if cell.first else " ", "quiet"))
    if entry.kind is EntryKind.REFERENCE:
        return [*runs, (" " * (digits + 5), "")]
    pointers = (*entry.moved, *entry.pointers)
    if cell.first:
        label = page.comparison.side(side).paragraphs[entry.paragraph].label
        runs.append((f"{entry.paragraph + 1:>{digits}} ", "quiet"))
        runs.append((GLYPHS[label], _ROLES[label]))
        runs.append((arrow(pointers[0][1]) if pointers else " ", "moved"))
    else:
        first, _ = page.extent(Place(side, entry.paragraph))
        index = line - first - 1
        text = ""
        if index < len(pointers):
            number, direction = pointers[index]
            text = f"{arrow(direction)}{number + 1}"
        runs.append((f"{text:>{digits + 3}}", "moved"))
    return [*runs, (DISAGREES if contradicted else " ", "change"), (" ", "")]
