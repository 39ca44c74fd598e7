"""What stands before the text of a paragraph: its number, its glyph, and where its counterparts are."""

from __future__ import annotations

from newsdiff.engine.comparison import Label, Side
from newsdiff.render.rows import EntryKind, LineCell
from newsdiff.render.signs import DISAGREES, GLYPHS, arrow
from newsdiff.ui.column import pointers_shown
from newsdiff.ui.page import Page
from newsdiff.ui.places import Place
from newsdiff.ui.runs import Run

IN_ORDER = "⇄"
"""Before the number of a counterpart that stands in order."""

_ROLES = {Label.SHARED: "shared", Label.PARAPHRASED: "change", Label.UNIQUE: "unique"}


def gutter(page: Page, cell: LineCell, side: Side, line: int, *, contradicted: bool) -> list[Run]:
    """The gutter of a line without its bar: one cell less than ``page.geometry.gutter``.

    The first line of a paragraph has the number, the glyph and the direction of a counterpart that stands
    elsewhere; the lines below have the numbers of its counterparts, one each.

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
    if entry.kind is not EntryKind.TEXT:
        return [*runs, (" " * (digits + 5), "")]
    pointers = pointers_shown(entry, side, apart=page.apart)
    if cell.first:
        label = page.comparison.side(side).paragraphs[entry.paragraph].label
        runs.append((f"{entry.paragraph + 1:>{digits}} ", "quiet"))
        runs.append((GLYPHS[label], _ROLES[label]))
        runs.append((arrow(pointers[0][1]) if pointers and pointers[0][1] else " ", "moved"))
    else:
        first, _ = page.extent(Place(side, entry.paragraph))
        index = line - first - 1
        text, role = "", ""
        if index < len(pointers):
            number, direction = pointers[index]
            text = f"{arrow(direction) if direction else IN_ORDER}{number + 1}"
            role = "moved" if direction else "quiet"
        runs.append((f"{text:>{digits + 3}}", role))
    return [*runs, (DISAGREES if contradicted else " ", "change"), (" ", "")]
