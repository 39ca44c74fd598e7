"""A cursor on a page, and the window of so many lines that moves over it. Knows no terminal."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from newsdiff.engine.comparison import Side
from newsdiff.reader.layout.page import Page, cell_of
from newsdiff.reader.layout.places import Place

CONTEXT = 2
"""Lines that stay in view above and below the cursor where there is room."""


@dataclass(frozen=True, slots=True)
class ScrollAnchor:
    """A place in the text and the row of the screen it stands in, to find it again after a new layout."""

    place: Place
    offset: int
    row: int


class Viewport(ABC):
    """A page with a cursor. Scroll positions are the number of the line at the top of the screen."""

    page: Page

    def __init__(self, cursor: Place) -> None:
        self.cursor = cursor

    @property
    def side(self) -> Side:
        """The side the cursor is on."""
        return self.cursor.side

    @abstractmethod
    def stand_on(self, place: Place) -> bool:
        """Put the cursor on a paragraph, or on the line it is folded up into; whether it has moved."""

    def in_view(self, place: Place, scroll: int, height: int) -> bool:
        """Whether any line of a paragraph is on the screen."""
        first, last = self.page.extent(place)
        return last >= scroll and first < scroll + height

    def follow_scroll(self, scroll: int, height: int) -> bool:
        """Take the cursor along when the page was scrolled away from under it.

        It keeps to its side: where that has nothing on the screen, the cursor stays behind.

        Returns:
            Whether the cursor is on the screen now.
        """
        if self.in_view(self.cursor, scroll, height):
            return True
        order = self.page.order(self.side)
        index = self.page.index(self.page.nearest(scroll, self.side))
        # The one that starts on the screen, or else the one that reaches into it from above.
        for place in order[index], order[max(0, index - 1)]:
            if self.in_view(place, scroll, height):
                return self.stand_on(place)
        return False

    def scroll_for_cursor(self, scroll: int, height: int, *, jump: bool = False) -> int:
        """Where to scroll so that the cursor's paragraph is in view, moving as little as possible.

        Args:
            scroll: Where the page is scrolled to.
            height: The screen's lines.
            jump: The cursor has come from afar, so show it with what stands around it.
        """
        first, last = self.page.extent(self.cursor)
        if jump:
            # What one jumps to is read together with what stands level with it.
            last = max(last, self.page.end_of_level(self.cursor))
        context = min(CONTEXT, max(0, (height - 1) // 4))
        tall = last - first + 1 > height - context
        if first >= scroll and (last < scroll + height or (tall and first < scroll + height // 2)):
            return scroll
        if jump:
            return self._within(first - max(context, height // 4) if not tall else first - context, height)
        if first < scroll or tall:
            return self._within(first - context, height)
        return self._within(last + 1 + context - height, height)

    def rest_below(self, scroll: int, height: int) -> int:
        """How many lines of the cursor's paragraph are below the screen."""
        return max(0, self.page.extent(self.cursor)[1] - (scroll + height - 1))

    def rest_above(self, scroll: int) -> int:
        """How many lines of the cursor's paragraph are above the screen."""
        return max(0, scroll - self.page.extent(self.cursor)[0])

    def anchor(self, scroll: int, height: int | None = None) -> ScrollAnchor:
        """What to hold on to through a new layout: the cursor, or what is on top if that is out of view.

        Of a paragraph that has begun above the screen it is the text on top.
        """
        first, last = self.page.extent(self.cursor)
        if height is None or (first >= scroll and self.in_view(self.cursor, scroll, height)):
            return ScrollAnchor(self.cursor, 0, first - scroll)
        if first < scroll <= last:
            cell = cell_of(self.page.lines[scroll], self.side)
            return ScrollAnchor(self.cursor, cell.start if cell is not None else 0, 0)
        for number in range(scroll, len(self.page.lines)):
            place = self.page.place_at(number, self.side) or self.page.place_at(number)
            if place is not None:
                cell = cell_of(self.page.lines[number], place.side)
                return ScrollAnchor(place, cell.start if cell else 0, number - scroll)
        return ScrollAnchor(self.cursor, 0, 0)

    def scroll_to(self, anchor: ScrollAnchor) -> int:
        """Where to scroll so that an anchor stands in its row again."""
        return max(0, self.page.line_of(anchor.place, anchor.offset) - anchor.row)

    def _within(self, scroll: int, height: int) -> int:
        return max(0, min(scroll, len(self.page.lines) - height))
