"""Going through the changes and disagreements in their panel, and noting which were visited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Comparison
from newsdiff.reader.changes.items import ChangeItem, Kind, change_items, items_here
from newsdiff.reader.changes.listing import Listing
from newsdiff.reader.navigation import Commands, Navigation
from newsdiff.reader.open_pair import CursorMoved, OpenPair
from newsdiff.reader.reading import Reading
from newsdiff.reader.session import ArticlePair


class Panel(Protocol):
    """What shows the list."""

    @property
    def chosen(self) -> ChangeItem | None:
        """The chosen item; None if none is shown."""

    def connect(
        self,
        resized: Callable[[], object],
        opened: Callable[[], object],
        kind_chosen: Callable[[Kind | None], object],
    ) -> None:
        """Call these when it has another width, when an item is clicked, and when a kind is."""

    def show(self, listing: Listing, comparison: Comparison, chosen: ChangeItem | None) -> None:
        """Show the items of a listing, one of them chosen, or the one that was."""

    def step(self, by: int) -> None:
        """Choose an item so many further down or up."""

    def page(self, by: int) -> None:
        """Choose an item so many pages further down or up."""


FAR = 1_000_000


class GoingThrough:
    """Fills the panel of changes, goes to what it names, and remembers what was visited."""

    def __init__(
        self, open_pair: OpenPair, navigation: Navigation, panel: Panel, opened: Callable[[bool], None]
    ) -> None:
        """Make it.

        Args:
            open_pair: The two articles.
            navigation: What moves through them.
            panel: The panel.
            opened: Called with True to open the panel, with False to close it.
        """
        self._open, self._navigation, self._panel, self._opened = open_pair, navigation, panel, opened
        panel.connect(self.refill, self.visit, self.choose_kind)
        self.listing = Listing()
        self.is_open = False
        self._pair: ArticlePair | None = None
        self._listed: tuple[Reading, bool] | None = None

    def commands(self) -> Commands:
        """The commands, by their names in the command table."""
        return {
            "changes": self.open,
            "close_changes": self.close,
            "item_down": lambda: self._panel.step(1),
            "item_up": lambda: self._panel.step(-1),
            "items_page_down": lambda: self._panel.page(1),
            "items_page_up": lambda: self._panel.page(-1),
            "first_item": lambda: self._panel.step(-FAR),
            "last_item": lambda: self._panel.step(FAR),
            "visit_item": self.visit,
            "next_kind": lambda: self._filter(self.listing.turned(1)),
            "previous_kind": lambda: self._filter(self.listing.turned(-1)),
            "unseen_items": lambda: self._filter(replace(self.listing, unseen=not self.listing.unseen)),
        }

    def open(self, kind: Kind | None = None, *, unseen: bool = False) -> None:
        """Open the panel, with the items of one kind or all, or only with those that were not visited."""
        self.is_open = True
        self._opened(True)
        self.listing = replace(self.listing, kind=kind, unseen=unseen)
        self._fill()

    def close(self) -> None:
        """Close the panel."""
        self.is_open = False
        self._opened(False)

    def refill(self) -> None:
        """Write the items again, because the panel has another width."""
        if self.is_open:
            self._fill()

    def choose_kind(self, kind: Kind | None) -> None:
        """Show only one kind, or all."""
        self._filter(replace(self.listing, kind=kind))

    def _filter(self, listing: Listing) -> None:
        self.listing = listing
        self._fill()

    def cursor_moved(self, moved: CursorMoved) -> None:
        """Note what the reader is at, and choose it in the panel."""
        visited = self._open.session.visited
        if moved.pair != self._pair:
            visited.keep()
            self._pair = moved.pair
        keys = [key for item in items_here(moved.reading) for key in item.keys]
        visited.add(*_articles(moved.reading), keys)
        if self.is_open:
            self._fill()

    def _fill(self) -> None:
        reading, session = self._open.reading, self._open.session
        listed = reading, reading.filters.filter.quotations
        if listed != self._listed:
            self._listed = listed
            self.listing = replace(self.listing, items=change_items(reading))
            if self.listing.kind not in self.listing.kinds:
                self.listing = replace(self.listing, kind=None)
        self.listing = replace(self.listing, seen=session.visited.of(*_articles(reading)))
        self._panel.show(self.listing, reading.comparison, self._here())

    def _here(self) -> ChangeItem | None:
        """The item the reader is at; None if the chosen one is at the same place, or none is."""
        reading, chosen = self._open.reading, self._panel.chosen
        if chosen is not None and chosen in self.listing.shown and chosen.stands_at(reading.cursor):
            return None
        here = [item for item in self.listing.shown if item.stands_at(reading.cursor)]
        exact = [item for item in here if item.disagrees and item.number == reading.disagreement]
        return next(iter(exact or here), None)

    def visit(self) -> None:
        """Go to the chosen item, as ``n`` and ``d`` do."""
        item = self._panel.chosen
        if item is None:
            return
        reading = self._open.reading
        if not item.disagrees:
            self._navigation.visit(reading.start_of(reading.changes[item.number]))
            return
        self._navigation.remember(self._navigation.here())
        reading.leave_round()
        reading.go_to_disagreement(item.number)
        self._open.moved(jump=True)


def _articles(reading: Reading) -> tuple[Article, Article]:
    return reading.comparison.a.article, reading.comparison.b.article
