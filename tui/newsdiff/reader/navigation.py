"""The commands that move through a comparison: paragraphs, pages, changes, counterparts, folds, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from newsdiff.engine.comparison import Side
from newsdiff.reader.history import HistoryEntry
from newsdiff.reader.layout.filters import Filter
from newsdiff.reader.layout.page import View
from newsdiff.reader.layout.places import Place
from newsdiff.reader.open_pair import OpenPair
from newsdiff.reader.other_version import other_version
from newsdiff.reader.reading import carried_over
from newsdiff.reader.series import place_in_series

Commands = Mapping[str, Callable[[], object]]
"""What the actions of the command table do, by their names."""


class Navigation:
    """Moves through an open pair, and remembers where visits elsewhere began."""

    def __init__(self, open_pair: OpenPair) -> None:
        self._open = open_pair
        self.history: list[HistoryEntry] = []

    def commands(self) -> Commands:
        """The commands, by their names in the command table."""
        return {
            **{name: partial(do, 1) for name, do in self.counted().items()},
            "top": self._to_top,
            "bottom": self._to_bottom,
            "other_side": self.to_other_side,
            "left_side": lambda: self._to_side("a"),
            "right_side": lambda: self._to_side("b"),
            "counterpart": self.to_counterpart,
            "go_back": self.go_back,
            "swap": self._swap,
            "view": self._next_view,
            "only_changes": self._only_changes,
            "fold": self._fold,
            "fold_all": self._fold_all,
        }

    def counted(self) -> Mapping[str, Callable[[int], object]]:
        """What some of the commands do, given a number: how often, or to which paragraph."""
        return {
            "down": self.step,
            "up": lambda times: self.step(-times),
            "page_down": lambda times: self._scroll(times * (self._open.height - 1)),
            "page_up": lambda times: self._scroll(-times * (self._open.height - 1)),
            "half_page_down": lambda times: self._scroll(times * (self._open.height // 2)),
            "half_page_up": lambda times: self._scroll(-times * (self._open.height // 2)),
            "top": self.to_paragraph,
            "bottom": self.to_paragraph,
            "next_change": self.to_change,
            "previous_change": lambda times: self.to_change(-times),
            "next_disagreement": self._to_disagreement,
            "previous_disagreement": lambda times: self._to_disagreement(-times),
            "next_article": self._to_article,
            "previous_article": lambda times: self._to_article(-times),
        }

    def catch_up(self) -> bool:
        """Go on from what is on the screen, which the mouse wheel may have changed.

        Returns:
            Whether the cursor is on the screen.
        """
        reading = self._open.reading
        reading.leave_round()
        return reading.follow_scroll(self._open.view.top, self._open.height)

    # Paragraphs and pages

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) paragraph, or on through one that does not fit on the screen.

        More than one are so many paragraphs down or up, however long they are.
        """
        seen = self.catch_up()
        reading, viewport = self._open.reading, self._open.viewport
        rest = viewport.lines_below if by > 0 else viewport.lines_above
        if not seen:
            reading.enter_below(viewport.top)
            reading.step(by - 1 if by > 0 else by + 1)
            self._open.moved()
        elif rest and abs(by) == 1:
            self._open.view.scroll_to_line(viewport.top + by * min(rest, max(1, viewport.height - 2)))
            self._open.announce()
        else:
            reading.step(by)
            self._open.moved()

    def _scroll(self, lines: int) -> None:
        """Scroll and take the cursor along; at an end of the page only the cursor moves."""
        reading, view = self._open.reading, self._open.view
        before = view.top
        reading.leave_round()
        view.scroll_to_line(before + (lines or 1))
        if view.top == before:
            reading.to_end(last=lines > 0)
        else:
            reading.follow_scroll(view.top, self._open.height)
        self._open.followed()

    def _to_top(self) -> None:
        self._open.reading.leave_round()
        self._open.reading.to_end(last=False)
        self._open.view.scroll_to_line(0)
        self._open.moved()

    def _to_bottom(self) -> None:
        self._open.reading.leave_round()
        self._open.reading.to_end(last=True)
        # The other side may go on below, beside nothing: that is shown too, as long as the cursor stays in sight.
        self._open.view.scroll_to_line(self._open.reading.page.height)
        self._open.moved()

    def centre_on(self, line: int) -> None:
        """Show a line in the middle of the screen, and take the cursor there."""
        reading, view = self._open.reading, self._open.view
        reading.leave_round()
        view.scroll_to_line(line - self._open.height // 2)
        reading.follow_scroll(view.top, self._open.height)
        self._open.followed()

    def to_other_side(self) -> None:
        """Go to the paragraph level with this one on the other side."""
        self.catch_up()
        self._open.reading.to_other_side()
        self._open.moved()

    def _to_side(self, side: Side) -> None:
        if self._open.reading.side != side:
            self.to_other_side()

    def to_paragraph(self, number: int) -> None:
        """Go to a paragraph of this side, counted from 1."""
        reading = self._open.reading
        count = len(reading.comparison.side(reading.side).paragraphs)
        if not 1 <= number <= count:
            self._open.host.tell(f"There is no paragraph {number}: this article has 1 to {count}.")
            return
        self.visit(Place(reading.side, number - 1))

    def visit(self, place: Place) -> None:
        """Go to a place from which the reader may want to come back."""
        self.remember(self.here())
        self._open.reading.leave_round()
        self._open.reading.go_to(place)
        self._open.moved(jump=True)

    # Changes, disagreements, counterparts

    def to_change(self, by: int) -> None:
        """Go to the next (1) or previous (-1) change, the next but one (2), and so on as far as there are any."""
        if self._open.reading.to_change(by, self._start()):
            self._open.moved(jump=True)
        else:
            self._open.host.tell(f"There is no change {'after' if by > 0 else 'before'} this place.")

    def _to_disagreement(self, by: int) -> None:
        reading = self._open.reading
        if reading.to_disagreement(by, self._start()):
            self._open.moved(jump=True)
            if said := other_version(reading):
                self._open.host.tell(said)
        elif reading.disagreements:
            self._open.host.tell(f"There is no disagreement {'after' if by > 0 else 'before'} this place.")
        else:
            self._open.host.tell("No disagreement was found between these two articles.")

    def _start(self) -> int | None:
        """Where to look on from: None for the cursor, or the first line on the screen if that is elsewhere."""
        return None if self.catch_up() else self._open.view.top

    def to_counterpart(self) -> None:
        """Go to the counterpart of this paragraph, or open what is folded up here."""
        reading = self._open.reading
        if reading.page.hides(reading.cursor):
            self._fold()
            return
        here, begins = self.here(), not reading.in_round
        if reading.to_counterpart():
            if begins:
                self.remember(here)
            self._open.moved(jump=True)
        else:
            self._open.host.tell("Only this article has this paragraph: it has no counterpart.")

    # The way back

    def here(self) -> HistoryEntry:
        """Where the reader is, to come back to."""
        return HistoryEntry(self._open.pair, self._open.reading.cursor, self._open.viewport.anchor())

    def remember(self, entry: HistoryEntry) -> None:
        """Note where a visit elsewhere begins."""
        self.history.append(entry)

    def return_to(self, entry: HistoryEntry) -> None:
        """Show a place of the open pair as it was shown before."""
        reading, height = self._open.reading, self._open.height
        viewport = reading.viewport(reading.come_back(entry.cursor, entry.anchor), height)
        top = viewport.top
        if entry.anchor.place == entry.cursor and not viewport.shows(entry.cursor):
            # The screen has become smaller since.
            top = viewport.top_for_cursor()
        self._open.view.scroll_to_line(top)
        self._open.announce()

    def go_back(self) -> None:
        """Go back to where the last visit elsewhere began, with the article that was there."""
        if not self.history:
            self._open.host.tell("There is nothing to go back to.")
            return
        entry = self.history.pop().among(self._open.pair)
        if entry.pair == self._open.pair:
            self.return_to(entry)
        else:
            self._open.bring(entry.pair, lambda _: entry.cursor, lambda: self.return_to(entry))

    # Other articles

    def _to_article(self, step: int) -> None:
        """Bring the next (1) or previous (-1) article to the cursor's side, the next but one (2), and so on."""
        old = self._open.reading
        side = old.side
        pair = self._open.neighbour(side, step)
        if pair is None:
            self._open.host.tell("There is no other article in this library.")
        else:
            self._open.bring(
                pair,
                lambda new: carried_over(old, new, side),
                lambda: self._tell_series(self._open.article(side)),
            )

    def _tell_series(self, article: int) -> None:
        """Say which version or copy of its story an article is, if there are several."""
        session = self._open.session
        place = place_in_series(session.series, session.origins, article) if session.origins else ""
        if place:
            self._open.host.tell(f"{place}.")

    def _swap(self) -> None:
        cursor = self._open.reading.cursor.swapped()
        self._open.bring(self._open.pair.swapped(), lambda _: cursor)

    # View, filter, folds

    def _next_view(self) -> None:
        views = list(View)
        self._open.choose_view(views[(views.index(self._open.reading.page.view) + 1) % len(views)])

    def filter_by(self, filter: Filter) -> None:
        """Show, dim and hide as a filter says."""
        self._open.reading.filter_by(filter)
        self._open.lay_out()

    def _only_changes(self) -> None:
        filters = self._open.reading.filters
        self.filter_by(filters.filter.with_only_changes_switched())
        if filters.filter.only_changes and not filters.places:
            self._open.host.tell("Only what differs: nothing to hide, every paragraph differs somewhere.")

    def _fold_all(self) -> None:
        self.filter_by(self._open.reading.filters.filter.with_long_runs_switched())

    def _fold(self) -> None:
        """Open what is folded up here, or fold up the run around this paragraph."""
        self._open.reading.leave_round()
        self._open.reading.fold_or_open()
        self._open.lay_out()
        self._open.moved()
