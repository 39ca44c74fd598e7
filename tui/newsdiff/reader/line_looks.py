"""What the lines of a page are drawn by: lines that have the same look are drawn alike."""

from __future__ import annotations

from typing import NamedTuple

from newsdiff.engine.comparison import Side
from newsdiff.reader.layout.places import SIDES, Place
from newsdiff.reader.reading import Reading
from newsdiff.reader.search.comparison_search import SearchMatch
from newsdiff.render.rows import EntryKind

NO_LINE = -1
"""The number of a line on which a column has nothing."""


class LineLook(NamedTuple):
    """All that decides how one side of a line is drawn, on a page that stays the same.

    Attributes:
        side: The side.
        number: The line of the side's column, wherever that stands on the page.
        ground: ``cursor`` or ``counterpart`` where it belongs to one of them.
        pointed: Whether it belongs to what would be linked with the cursor's paragraph by hand.
        disagreement: The disagreement the reader is at, on lines of the cursor and its counterparts.
        match: The match of a search the reader is at, on lines of its paragraph.
        matched: Whether the two sides of the line say the same, as far as the rule between them tells.
    """

    side: Side
    number: int
    ground: str = ""
    pointed: bool = False
    disagreement: int | None = None
    match: int | None = None
    matched: bool = True


def line_looks(
    reading: Reading, lines: range, partner: Place | None = None, match: SearchMatch | None = None
) -> list[tuple[LineLook, ...]]:
    """The looks of some lines of the page.

    Args:
        reading: Where the reader is.
        lines: Which lines; there is nothing on those beyond the page.
        partner: What would be linked with the cursor's paragraph by hand.
        match: The match of a search that the reader is at.

    Returns:
        For each line one look, or where the sides stand side by side two.
    """
    page, disagreement = reading.page, reading.disagreement
    grounds = {page.stop(each): "counterpart" for each in reading.counterparts}
    grounds[page.stop(reading.cursor)] = "cursor"

    def look(line: int, side: Side) -> LineLook | None:
        number = line - page.shift(side)
        cell = page.cell(number, side)
        if cell is None:
            return None
        place, kind = Place(side, cell.entry.paragraph), cell.entry.kind
        ground = grounds.get(place, "")
        return LineLook(
            side,
            number,
            ground,
            place == partner and kind is EntryKind.TEXT,
            disagreement if ground else None,
            match.index if match is not None and match.place == place else None,
            page.matched(line),
        )

    if page.stacked:
        return [(look(line, "a") or look(line, "b") or LineLook("a", NO_LINE),) for line in lines]
    return [
        tuple(look(line, side) or LineLook(side, NO_LINE, matched=page.matched(line)) for side in SIDES)
        for line in lines
    ]
