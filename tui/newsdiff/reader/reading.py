"""One open comparison and the place in it: cursor, change, disagreement, counterparts."""

from __future__ import annotations

from bisect import bisect_left

from newsdiff.engine.comparison import Comparison, Side
from newsdiff.reader.layout.filters import Filter, Filters, Folds
from newsdiff.reader.layout.outline import Outline
from newsdiff.reader.layout.page import Page, View
from newsdiff.reader.layout.paragraph_alignment import DisagreementPair, ParagraphAlignment
from newsdiff.reader.layout.places import Place
from newsdiff.reader.layout.viewport import ScrollAnchor, Viewport, top_for
from newsdiff.render.changes import Change
from newsdiff.render.notes import Notes


class Reading:
    """One open comparison and the reader's place in it. ``lay_out`` has to be called first.

    Attributes:
        page: The page, once it is laid out.
        cursor: The paragraph under the cursor.
        filters: What is hidden and dimmed; the page has to be laid out again after a change.
        notes: What a person wrote about paragraphs; the page has to be laid out again after a change.
    """

    page: Page

    def __init__(
        self,
        comparison: Comparison,
        cursor: Place | None = None,
        filter: Filter | None = None,
        notes: Notes | None = None,
    ) -> None:
        self.notes = notes or Notes()
        self.alignment = ParagraphAlignment(comparison)
        self.filters = Filters(self.alignment, filter or Filter())
        self.cursor = cursor or Place("a", 0)
        self._round: tuple[Place, ...] = ()
        self._disagreement: int | None = None
        self._slide = 0

    @property
    def side(self) -> Side:
        """The side the cursor is on."""
        return self.cursor.side

    @property
    def comparison(self) -> Comparison:
        """What is being read."""
        return self.alignment.comparison

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes, in the order of the page."""
        return self.alignment.changes

    @property
    def change(self) -> int | None:
        """The change the cursor is in, from 0."""
        return self.alignment.change_of(self.page.block_of(self.cursor))

    @property
    def disagreements(self) -> tuple[DisagreementPair, ...]:
        """The contradictions in the order of the page, then the quotations worded otherwise, if they are marked."""
        found = self.alignment.disagreements
        return found if self.filters.filter.quotations else tuple(each for each in found if each.contradicts)

    @property
    def disagreement(self) -> int | None:
        """The disagreement the reader has come to and is still at, from 0."""
        found, number = self.disagreements, self._disagreement
        if number is not None and number < len(found) and found[number].place(self.side) == self.cursor:
            return number
        return None

    @property
    def counterparts(self) -> tuple[Place, ...]:
        """The counterparts of the cursor's paragraph, the strongest first."""
        return self.alignment.counterparts.get(self.cursor, ())

    def lay_out(self, width: int, view: View) -> None:
        """Lay the page out for a width in cells."""
        outline = Outline(self.alignment, self.filters.places, self.notes, apart=view is View.READING)
        self.page = Page(self.alignment, outline, width, view)
        self._keep_level()
        self._slide = 0

    @property
    def slide(self) -> int:
        """How many lines the text under the cursor has moved down the page since ``take_slide``.

        Where each side stands in its own order, bringing the cursor's counterpart level with it can push the
        cursor down. Scrolling by as many lines keeps it in its row.
        """
        return self._slide

    def take_slide(self) -> None:
        """Start counting again: the page has been scrolled by ``slide`` lines."""
        self._slide = 0

    def _keep_level(self, still: Side | None = None) -> None:
        """Bring the cursor's counterpart level with it, where each side stands in its own order.

        Args:
            still: The side that stays where it is on the screen; the cursor's if it is None.
        """
        pair = self._level_pair()
        if pair is None:
            return
        place = Place(still or self.side, 0)
        before = self.page.extent(place)[0]
        self.page = self.page.levelled(*pair)
        self._slide += self.page.extent(place)[0] - before

    def _level_pair(self) -> tuple[Place, Place] | None:
        """What should stand level: the cursor and where it came from, or else its strongest counterpart.

        A paragraph without a counterpart follows the paragraph before it.
        """
        if self.cursor in self._round[1:]:
            return self.cursor, self._round[0]
        counterparts = self.alignment.counterparts
        before = range(self.cursor.paragraph, -1, -1)
        after = range(self.cursor.paragraph, len(self.comparison.side(self.side).paragraphs))
        for paragraph in (*before, *after):
            place = Place(self.side, paragraph)
            if place in counterparts:
                return place, counterparts[place][0]
        return None

    # Filters and showing

    def filter_by(self, filter: Filter) -> None:
        """Filter the paragraphs; the page has to be laid out again."""
        self.filters.filter = filter

    def fold_as(self, folds: Folds) -> None:
        """Open and close again what was open and closed before."""
        if folds != self.filters.folds:
            self.filters.folds = folds
            self.lay_out(self.page.geometry.width, self.page.view)

    def fold_or_open(self) -> None:
        """Open what is folded up under the cursor, or fold up the run around it; then lay out again."""
        if self.page.hides(self.cursor):
            self.filters.open(self._folded_together(self.cursor))
        else:
            self.filters.close_around(self.cursor)

    def _folded_together(self, place: Place) -> set[Place]:
        """The paragraphs that are folded up with one, and what is folded up level with them."""
        folded = self.page.outline.folded_with(place)
        blocks = {self.page.block_of(each) for each in folded}
        level = {each for block in blocks for each in self.alignment.places_in(range(block, block + 1))}
        return {*folded, *(each for each in level if self.page.hides(each))}

    # Moving. Each returns whether the cursor has moved.

    def go_to(self, place: Place) -> bool:
        """Put the cursor on a paragraph, and open what it is folded up in."""
        self._open(place)
        return self.stand_on(place)

    def _open(self, place: Place) -> None:
        if self.page.hides(place):
            self.filters.open(self._folded_together(place))
            self.lay_out(self.page.geometry.width, self.page.view)

    def stand_on(self, place: Place) -> bool:
        """Put the cursor on a paragraph, or on the line that it is folded up into."""
        moved = place != self.cursor
        self.cursor = place
        self._keep_level()
        return moved

    def viewport(self, top: int, height: int) -> Viewport:
        """The part of the page on a screen of so many lines that begins with the line ``top``."""
        return Viewport(self.page, self.cursor, top, height)

    def follow_scroll(self, top: int, height: int) -> bool:
        """Take the cursor along when the page was scrolled away from under it.

        It keeps to its side: where that has nothing on the screen, the cursor stays behind.

        Returns:
            Whether the cursor is on the screen now.
        """
        place = self.viewport(top, height).place_in_view()
        if place is not None and place != self.cursor:
            self.stand_on(place)
        return place is not None

    def enter_below(self, scroll: int) -> bool:
        """Go to the paragraph of this side that is next below the top of the screen."""
        return self.stand_on(self.page.nearest(scroll, self.side))

    def step(self, by: int) -> bool:
        """Move down (1) or up (-1) the column by paragraphs."""
        order = self.page.order(self.side)
        index = self.page.index(self.cursor) + by
        return self.stand_on(order[max(0, min(len(order) - 1, index))])

    def to_end(self, last: bool) -> bool:
        """Go to the first or last paragraph of the column."""
        return self.stand_on(self.page.order(self.side)[-1 if last else 0])

    def to_other_side(self) -> bool:
        """Go to the paragraph level with the cursor, on the other side."""
        place = self.page.level_with(self.cursor)
        return place is not None and self.stand_on(place)

    def to_change(self, by: int, top: int | None = None) -> bool:
        """Go to the next (1) or previous (-1) change; False if there is none.

        Args:
            by: In which direction, and how many changes on, as far as there are any.
            top: The line at the top of the screen, to start from there; None starts from the cursor.
        """
        block = self.page.block_of(self.cursor)
        if top is not None:
            # A change at the top of the screen counts as the next one.
            block = self.page.block_at(top, self.side) - (1 if by > 0 else 0)
        if by > 0:
            ahead = [change for change in self.changes if change.first_block > block]
        else:
            ahead = [change for change in reversed(self.changes) if change.last_block < block]
        if not ahead:
            return False
        return self.go_to(self.start_of(ahead[min(abs(by), len(ahead)) - 1]))

    def start_of(self, change: Change) -> Place:
        """The paragraph a reader comes to in a change: the first one of this side, or else of the other."""
        places = self.alignment.places_in(range(change.first_block, change.last_block + 1))
        same_side = [place for place in places if place.side == self.side]
        return (same_side or places)[0]

    def to_disagreement(self, by: int, top: int | None = None) -> bool:
        """Go to the next (1) or previous (-1) disagreement; False if there is none.

        From the cursor that is a contradiction, and a quotation worded otherwise if there is none that way.

        Args:
            by: In which direction, and how many disagreements on, as far as there are any.
            top: The line at the top of the screen, to start from there; None starts from the cursor.
        """
        forward, last = 1 if by > 0 else -1, len(self.disagreements) - 1
        if top is None and self.disagreement is not None:
            number = self.disagreement + forward
        else:
            block = self.page.block_of(self.cursor) if top is None else self.page.block_at(top, self.side)
            number = self._nearest_disagreement(forward, block)
        if not 0 <= number <= last:
            return False
        self.go_to_disagreement(max(0, min(last, number + by - forward)))
        return True

    def go_to_disagreement(self, number: int) -> None:
        """Go to a disagreement, counted from 0."""
        self._disagreement = number
        self.go_to(self.disagreements[number].place(self.side))

    def _nearest_disagreement(self, by: int, block: int) -> int:
        """The disagreement at a block or after it (1), or before it (-1); -1 if there is none."""
        found = self.disagreements
        first = sum(each.contradicts for each in found)
        for start, end in ((0, first), (first, len(found))):
            blocks = [self.page.block_of(each.place("a")) for each in found[start:end]]
            number = start + bisect_left(blocks, block) - (1 if by < 0 else 0)
            if start <= number < end:
                return number
        return -1

    @property
    def in_round(self) -> bool:
        """Whether the reader is going through the counterparts of a paragraph."""
        return self.cursor in self._round

    def to_counterpart(self) -> bool:
        """Go to the counterpart of this paragraph; again to its next one, and in the end back to the start."""
        if self.in_round:
            following = self._round[(self._round.index(self.cursor) + 1) % len(self._round)]
            return self._follow(following)
        if not self.counterparts:
            return False
        self._round = (self.cursor, *self.counterparts)
        return self._follow(self._round[1])

    def _follow(self, place: Place) -> bool:
        """Go to a counterpart; where each side has its own order, bring it level with where the reader is."""
        self._open(place)
        self.cursor = place
        self._keep_level(self._round[0].side)
        return True

    def leave_round(self) -> None:
        """Forget the round of counterparts: the reader has moved on."""
        self._round = ()

    def come_back(self, cursor: Place, anchor: ScrollAnchor) -> int:
        """Go back to a place.

        Args:
            cursor: Where the cursor was.
            anchor: What stood in which row.

        Returns:
            Where to scroll to.
        """
        self.leave_round()
        self.go_to(cursor)
        self._open(anchor.place)
        self._slide = 0
        return top_for(self.page, anchor)


def carried_over(old: Reading, new: Reading, replaced: Side) -> Place:
    """Where the cursor goes when one side's article is replaced: level with where the other side was.

    Args:
        old: The reading before.
        new: The reading after; this lays it out.
        replaced: The side that gets another article.
    """
    if old.side != replaced:
        return old.cursor
    kept = old.page.level_with(old.cursor)
    if kept is None:
        return Place(replaced, 0)
    new.lay_out(old.page.geometry.width, View.ALIGNED)
    return new.page.level_with(kept) or kept
