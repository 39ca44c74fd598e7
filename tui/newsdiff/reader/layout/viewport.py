"""The part of a page that is on the screen: what it shows, and where to scroll it."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.reader.layout.page import Page, cell_of
from newsdiff.reader.layout.places import Place

CONTEXT = 2
"""Lines that stay in view above and below the cursor where there is room."""


@dataclass(frozen=True, slots=True)
class ScrollAnchor:
    """A place in the text and the row of the screen it stands in, to find it again after a new layout.

    Attributes:
        place: The paragraph.
        offset: The code point of its text that the row begins with.
        row: The row, from 0.
    """

    place: Place
    offset: int
    row: int


@dataclass(frozen=True, slots=True)
class Viewport:
    """Some lines of a page, and the paragraph under the cursor, which may be out of view.

    Attributes:
        page: The page.
        cursor: The paragraph under the cursor.
        top: The first line on the screen.
        height: How many lines the screen has.
    """

    page: Page
    cursor: Place
    top: int
    height: int

    def shows(self, place: Place) -> bool:
        """Whether any line of a paragraph is on the screen."""
        first, last = self.page.extent(place)
        return last >= self.top and first < self.top + self.height

    def place_in_view(self) -> Place | None:
        """The paragraph the cursor should be on: its own, or another of its side if it was scrolled away.

        Returns:
            The cursor's paragraph while it is on the screen; otherwise the first one that starts there, or the
            one that reaches into it from above; None where the side has nothing on the screen.
        """
        if self.shows(self.cursor):
            return self.cursor
        order = self.page.order(self.cursor.side)
        index = self.page.index(self.page.nearest(self.top, self.cursor.side))
        return next((place for place in (order[index], order[max(0, index - 1)]) if self.shows(place)), None)

    def top_for_cursor(self, *, jump: bool = False) -> int:
        """The line to scroll to so that the cursor's paragraph is in view, moving as little as possible.

        Args:
            jump: The cursor has come from far away, so show it with what stands around it.
        """
        first, last = self.page.extent(self.cursor)
        height = self.height
        if jump:
            # After a jump the paragraph is read together with what stands level with it.
            last = max(last, self.page.end_of_level(self.cursor))
        context = min(CONTEXT, max(0, (height - 1) // 4))
        tall = last - first + 1 > height - context
        if first >= self.top and (last < self.top + height or (tall and first < self.top + height // 2)):
            return self.top
        if jump:
            return self._within(first - max(context, height // 4) if not tall else first - context)
        if first < self.top or tall:
            return self._within(first - context)
        return self._within(last + 1 + context - height)

    def _within(self, line: int) -> int:
        return max(0, min(line, self.page.height - self.height))

    @property
    def lines_below(self) -> int:
        """How many lines of the cursor's paragraph are below the screen."""
        return max(0, self.page.extent(self.cursor)[1] - (self.top + self.height - 1))

    @property
    def lines_above(self) -> int:
        """How many lines of the cursor's paragraph are above the screen."""
        return max(0, self.top - self.page.extent(self.cursor)[0])

    def anchor(self) -> ScrollAnchor:
        """What to hold on to through a new layout: the cursor, or what is at the top if that is out of view.

        Of a paragraph that begins above the screen it is the text at the top.
        """
        first, last = self.page.extent(self.cursor)
        if first >= self.top and self.shows(self.cursor):
            return ScrollAnchor(self.cursor, 0, first - self.top)
        if first < self.top <= last:
            cell = cell_of(self.page.lines[self.top], self.cursor.side)
            return ScrollAnchor(self.cursor, cell.start if cell is not None else 0, 0)
        for number in range(self.top, self.page.height):
            place = self.page.place_at(number, self.cursor.side) or self.page.place_at(number)
            if place is not None:
                cell = cell_of(self.page.lines[number], place.side)
                return ScrollAnchor(place, cell.start if cell else 0, number - self.top)
        return ScrollAnchor(self.cursor, 0, 0)


def top_for(page: Page, anchor: ScrollAnchor) -> int:
    """The line to scroll to so that an anchor stands in its row again."""
    return max(0, page.line_of(anchor.place, anchor.offset) - anchor.row)
