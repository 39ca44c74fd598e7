"""Where the reader is in a comparison: side, cursor, change, and the way back. Knows no terminal."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.engine.comparison import Comparison, Side
from newsdiff.render.changes import Change
from newsdiff.render.rows import Layout
from newsdiff.ui.page import Alignment, Page, Place, other

CONTEXT = 2
"""Lines that stay in view above and below the cursor where there is room."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the text and the row of the screen it stands in, to find it again after a new layout."""

    place: Place
    offset: int
    row: int


class Reading:
    """One open comparison and the reader's place in it.

    The page is laid out with ``lay_out`` before anything else is asked. Scroll positions are the number
    of the line at the top of the screen.
    """

    def __init__(self, comparison: Comparison, cursor: Place | None = None) -> None:
        self.alignment = Alignment.of(comparison)
        self.page: Page
        self.cursor = cursor or Place("a", 0)
        self._round: tuple[Place, ...] = ()
        self._trail: list[Anchor] = []

    @property
    def comparison(self) -> Comparison:
        """What is being read."""
        return self.alignment.comparison

    @property
    def side(self) -> Side:
        """The side the cursor is on."""
        return self.cursor.side

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes, in the order of the page."""
        return self.alignment.changes

    @property
    def change(self) -> int | None:
        """The change the cursor is in, from 0."""
        block = self.page.block_of(self.cursor)
        for number, change in enumerate(self.changes):
            if change.first_block <= block <= change.last_block:
                return number
        return None

    @property
    def counterparts(self) -> tuple[Place, ...]:
        """The counterparts of the cursor's paragraph, the strongest first."""
        return self.alignment.counterparts.get(self.cursor, ())

    def lay_out(self, width: int, layout: Layout) -> None:
        """Lay the page out for a width in cells."""
        self.page = Page(self.comparison, self.alignment.blocks, width, layout)

    # Moving. Each returns whether the cursor has moved.

    def go_to(self, place: Place) -> bool:
        """Put the cursor on a paragraph."""
        moved = place != self.cursor
        self.cursor = place
        return moved

    def enter_below(self, scroll: int) -> bool:
        """Go to the paragraph of this side that is next below the top of the screen."""
        return self.go_to(self.page.nearest(scroll, self.side))

    def step(self, by: int) -> bool:
        """Move down (1) or up (-1) the column by paragraphs."""
        order = self.page.order(self.side)
        index = self.page.index(self.cursor) + by
        return self.go_to(order[max(0, min(len(order) - 1, index))])

    def to_end(self, last: bool) -> bool:
        """Go to the first or last paragraph of the column."""
        return self.go_to(self.page.order(self.side)[-1 if last else 0])

    def to_other_side(self) -> bool:
        """Go to the paragraph level with the cursor, on the other side."""
        place = self.page.level_with(self.cursor)
        return place is not None and self.go_to(place)

    def to_change(self, by: int, top: int | None = None) -> bool:
        """Go to the next (1) or previous (-1) change; False if there is none.

        Args:
            by: In which direction.
            top: The line at the top of the screen, to start from there; None starts from the cursor.
        """
        block = self.page.block_of(self.cursor)
        if top is not None:
            # The change that the screen begins with counts as the next one.
            block = self.page.lines[min(top, len(self.page.lines) - 1)].block - (1 if by > 0 else 0)
        if by > 0:
            ahead = [change for change in self.changes if change.first_block > block]
        else:
            ahead = [change for change in reversed(self.changes) if change.last_block < block]
        if not ahead:
            return False
        places = self.page.places_in(ahead[0].first_block, ahead[0].last_block)
        same_side = [place for place in places if place.side == self.side]
        return self.go_to((same_side or places)[0])

    def to_counterpart(self, scroll: int) -> bool:
        """Go to the counterpart of this paragraph; again for its next one, and at last back to the start."""
        if self.cursor in self._round:
            following = self._round[(self._round.index(self.cursor) + 1) % len(self._round)]
            return self.go_to(following)
        if not self.counterparts:
            return False
        self._trail.append(self.anchor(scroll))
        self._round = (self.cursor, *self.counterparts)
        return self.go_to(self._round[1])

    def leave_round(self) -> None:
        """Forget the round of counterparts, because the reader has moved on from it."""
        self._round = ()

    def go_back(self) -> int | None:
        """Go back to before the last visit to a counterpart.

        Returns:
            Where to scroll to, or None if there is no way back.
        """
        self._round = ()
        if not self._trail:
            return None
        anchor = self._trail.pop()
        self.cursor = anchor.place
        return self.scroll_to(anchor)

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
                return self.go_to(place)
        return False

    # Scrolling

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
            last = max(last, self.page.block_end(self.page.block_of(self.cursor)))
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

    def anchor(self, scroll: int, height: int | None = None) -> Anchor:
        """What to hold on to through a new layout: the cursor, or what is on top if that is out of view."""
        first, _ = self.page.extent(self.cursor)
        if height is None or self.in_view(self.cursor, scroll, height):
            return Anchor(self.cursor, 0, first - scroll)
        for number in range(scroll, len(self.page.lines)):
            place = self.page.place_at(number, self.side) or self.page.place_at(number)
            if place is not None:
                line = self.page.lines[number]
                cell = line.left if place.side == "a" else line.right
                return Anchor(place, cell.start if cell else 0, number - scroll)
        return Anchor(self.cursor, 0, 0)

    def scroll_to(self, anchor: Anchor) -> int:
        """Where to scroll so that an anchor stands in its row again."""
        return max(0, self.page.line_of(anchor.place, anchor.offset) - anchor.row)

    def _within(self, scroll: int, height: int) -> int:
        return max(0, min(scroll, len(self.page.lines) - height))


def carried_over(old: Reading, comparison: Comparison, replaced: Side) -> Place:
    """Where the cursor goes when one side's article is replaced: level with where the other side was.

    Args:
        old: The reading before.
        comparison: The comparison after.
        replaced: The side that has a new article.
    """
    if old.side != replaced:
        return old.cursor
    kept = old.page.level_with(old.cursor)
    if kept is None:
        return Place(replaced, 0)
    new = Reading(comparison, kept)
    new.lay_out(old.page.geometry.width, old.page.geometry.layout)
    return new.page.level_with(kept) or kept


def swapped(place: Place) -> Place:
    """The same paragraph after the sides were swapped."""
    return Place(other(place.side), place.paragraph)
