"""Two articles side by side: the screen that newsdiff is for.

The screen puts its parts together and forwards commands and messages to them; what they do stands in
``newsdiff.reader``. Whenever the cursor has moved, each part answers ``CursorMoved``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from newsdiff.reader.changes.going_through import GoingThrough
from newsdiff.reader.commands import Keymap, Scope, key_for
from newsdiff.reader.decisions.deciding import Deciding
from newsdiff.reader.layout.places import Place
from newsdiff.reader.navigation import Navigation
from newsdiff.reader.open_pair import CursorMoved, OpenPair
from newsdiff.reader.prefetching import Prefetching
from newsdiff.reader.reading import Reading
from newsdiff.reader.reasons.carriers import Lookup
from newsdiff.reader.reasons.explaining import Explaining
from newsdiff.reader.search.comparison_search import prepare
from newsdiff.reader.search.search_mode import SEARCH_WORDS, SearchMode, Stage
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.reader.status import status
from newsdiff.ui.bindings import bindings_at
from newsdiff.ui.runtime.garbage_collection import settle
from newsdiff.ui.screens.command_screen import CommandScreen
from newsdiff.ui.screens.comparison.article_headers import ArticleHeaders
from newsdiff.ui.screens.comparison.background import LookUps, Rests
from newsdiff.ui.screens.comparison.changes_panel import ChangesPanel
from newsdiff.ui.screens.comparison.comparison_view import ComparisonView
from newsdiff.ui.screens.comparison.dialogs import Dialogs
from newsdiff.ui.screens.comparison.minimap import Minimap
from newsdiff.ui.screens.comparison.other_screens import OtherScreens
from newsdiff.ui.screens.comparison.panels import Panels
from newsdiff.ui.screens.comparison.reasons_panel import ReasonsPanel
from newsdiff.ui.widgets.key_bar import KeyBar
from newsdiff.ui.widgets.legend_line import LegendLine
from newsdiff.ui.widgets.search_line import SearchLine
from newsdiff.ui.widgets.status_bar import StatusBar

CHECK_EVERY = 1.0
"""Seconds between looks at what another newsdiff may have decided."""


class ComparisonScreen(CommandScreen):
    """The comparison of two articles of a session."""

    SCOPE = Scope.COMPARISON
    BINDINGS: ClassVar[list[BindingType]] = bindings_at(Scope.COMPARISON)
    # The minimap takes the place of the scrollbar, except on terminals so narrow that a cell counts.
    HORIZONTAL_BREAKPOINTS = [(0, "-without-minimap"), (50, "-with-minimap")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (14, "-tall")]  # noqa: RUF012
    DEFAULT_CSS = """
    ComparisonScreen {
        &.-without-minimap Minimap { display: none; }
        &.-with-minimap ComparisonView { scrollbar-size-vertical: 0; }
        &.-short LegendLine { display: none; }
        &.-short ArticleHeaders { height: 2; }
    }
    """

    def __init__(
        self,
        session: Session,
        pair: ArticlePair,
        keymap: Keymap,
        lookup: Lookup,
        opened_from: Scope = Scope.LIST,
        at: Place | None = None,
    ) -> None:
        super().__init__()
        self._status_bar = StatusBar()
        self._headers = ArticleHeaders()
        self.view = ComparisonView(fold_key=key_for("comparison.fold", keymap))
        self._minimap = Minimap()
        self.panel = ReasonsPanel()
        self.changes_panel = ChangesPanel()
        self._legend = LegendLine()
        self._search_line = SearchLine()
        self._keys = KeyBar(Scope.COMPARISON, keymap)

        self.open_pair = OpenPair(session, pair, self.view, self)
        if at is not None:
            self.reading.cursor = at
        self.navigation = Navigation(self.open_pair)
        self.others = OtherScreens(self, self.open_pair, self.navigation, opened_from)
        self.search = SearchMode(
            self.open_pair, self.navigation, self._search_line, self.view.highlight, self._search_changed
        )
        self._searching = False
        dialogs = Dialogs(self, self.open_pair, self.navigation)
        self.deciding = Deciding(self.open_pair, dialogs.edit_note)
        self._panels = Panels(self.view, self._keys)
        self._look_ups = LookUps(self, lookup, self._carriers_found)
        self.explaining = Explaining(
            self.open_pair,
            self.navigation,
            self.deciding,
            self.panel,
            lookup,
            opened=self._reasons_opened,
            look_up=self._look_ups.start,
        )
        self.changes = GoingThrough(self.open_pair, self.navigation, self.changes_panel, self._changes_opened)
        self._rests = Rests(self, Prefetching(self.open_pair))
        self.commands = {
            **self.navigation.commands(),
            **self.deciding.commands(),
            **self.explaining.commands(),
            **self.changes.commands(),
            **self.others.commands(),
            **dialogs.commands(),
            "next_change": lambda: self._to_change_or_match(1),
            "previous_change": lambda: self._to_change_or_match(-1),
            "go_to": self._ask_paragraph,
            "search": self.search.begin,
            "back": self._back,
        }
        self.counted = {
            **self.navigation.counted(),
            "next_change": self._to_change_or_match,
            "previous_change": lambda times: self._to_change_or_match(-times),
        }
        self.open_pair.listen(
            self.search.cursor_moved,
            self.deciding.cursor_moved,
            self._show_place,
            self._rests.cursor_moved,
            self.explaining.cursor_moved,
            self.changes.cursor_moved,
        )

    @property
    def reading(self) -> Reading:
        """What is being read."""
        return self.open_pair.reading

    @property
    def pair(self) -> ArticlePair:
        """The articles on the two sides, as indices into the library."""
        return self.open_pair.pair

    @property
    def has_page(self) -> bool:
        """Whether there is a page yet, and room for it."""
        return self.open_pair.is_laid_out

    def go_to(self, place: Place) -> None:
        """Bring the cursor to a place."""
        self.reading.cursor = place
        self.open_pair.moved(jump=True)

    def compose(self) -> ComposeResult:
        """Put the parts on the screen."""
        yield self._status_bar
        yield self._headers
        with Horizontal():
            yield self.view
            yield self._minimap
        yield self.panel
        yield self.changes_panel
        yield self._legend
        yield self._search_line
        yield self._keys

    def on_mount(self) -> None:
        """Let the keys move the cursor, and watch what happens elsewhere."""
        self.open_pair.session.look_again()
        self.set_interval(CHECK_EVERY, self._check)
        self.call_after_refresh(self.deciding.warn)
        self._rests.begin()
        self.watch(self.view, "scroll_y", self._show_minimap, init=False)
        self.view.focus()
        self.others.find_series()
        self.call_after_refresh(settle)

    def _check(self) -> None:
        if self.is_current and self.takes_keys:
            self.deciding.look_elsewhere()

    # What the parts need of the screen

    def tell(self, message: str, *, alert: bool = False) -> None:
        """Say something in the footer."""
        self.notify(message, severity="warning" if alert else "information", markup=False)

    def compare_later(self, pair: ArticlePair, then: Callable[[], None]) -> None:
        """Compare two long articles in the background, and say so meanwhile."""
        self._status_bar.show([(" comparing… ", "alert")])
        self.run_worker(self._compare(pair, then), group="bring", exclusive=True)

    async def _compare(self, pair: ArticlePair, then: Callable[[], None]) -> None:
        await asyncio.to_thread(self.open_pair.session.comparison, pair)
        then()

    def before_another_pair(self) -> None:
        """Have everything around the page drawn in the same frame as the next page."""
        for part in (self._status_bar, self._headers, self._minimap):
            part.refresh()

    # What follows the cursor

    @on(ComparisonView.Resized)
    def _lay_out(self) -> None:
        self.open_pair.lay_out()

    def _show_place(self, moved: CursorMoved) -> None:
        """Show which articles these are, and where the cursor is."""
        width = self.size.width
        self._status_bar.show(
            *self.deciding.with_hints(*status(moved.reading, moved.pair, width), width=width)
        )
        reading = moved.reading
        self._headers.show(
            reading.comparison,
            moved.pair,
            self.open_pair.session.names,
            reading.page.geometry,
            reading.side,
            reading.alignment.moved,
        )
        self.view.point_at(self.deciding.partner)
        self._rename_keys()
        self._show_minimap()
        if self.deciding.takes_up(moved.pair):
            self.call_after_refresh(self.deciding.tell_missing)

    def _show_minimap(self) -> None:
        if not self.takes_keys:
            return
        top, page, search = self.view.top, self.reading.page, self.search.current
        found = search.places(page) if search is not None else ()
        self._minimap.show(page, range(top, top + self.open_pair.height), found)

    # The mouse

    @on(ComparisonView.Pointed)
    def _paragraph_pointed(self, event: ComparisonView.Pointed) -> None:
        self.reading.leave_round()
        self.reading.go_to(event.place)
        if event.clicks == 2:
            self.navigation.to_counterpart()
        else:
            self.open_pair.followed()

    @on(ArticleHeaders.Pointed)
    def _header_pointed(self, event: ArticleHeaders.Pointed) -> None:
        if event.side != self.reading.side:
            self.navigation.to_other_side()

    @on(Minimap.Pointed)
    def _minimap_pointed(self, event: Minimap.Pointed) -> None:
        self.navigation.centre_on(event.line)

    # Numbers

    def _ask_paragraph(self) -> None:
        self.number.ask()
        self.say_number()

    def number_ended(self, number: int | None) -> None:
        """Go to the paragraph that was asked for."""
        if number is not None:
            self.navigation.to_paragraph(number)

    @property
    def paragraphs(self) -> int:
        """How many paragraphs the cursor's side has."""
        return len(self.reading.comparison.side(self.reading.side).paragraphs)

    # Searching

    def _to_change_or_match(self, by: int) -> None:
        if self.search.current is None:
            self.navigation.to_change(by)
        else:
            self.search.to_match(by)

    def _search_changed(self, stage: Stage) -> None:
        self._legend.styles.display = None if stage is Stage.ENDED else "none"
        if stage is Stage.TYPING:
            comparison = self.reading.comparison
            self.run_worker(lambda: prepare(comparison), group="search", thread=True)
        else:
            self._searching = stage is Stage.KEPT
            self._rename_keys()
            self.view.focus()

    def _rename_keys(self) -> None:
        """Say in the footer what the keys do now: there is nothing to go to without disagreements."""
        words = SEARCH_WORDS if self._searching else self.others.words
        none = {} if self.reading.disagreements else {"comparison.next_disagreement": ""}
        self._keys.rename({**words, **none})

    @on(SearchLine.Pointed)
    def _search_pointed(self) -> None:
        self.search.begin()

    @on(SearchLine.Typed)
    def _search_typed(self, event: SearchLine.Typed) -> None:
        self.search.type(event.text)

    @on(SearchLine.Kept)
    def _search_kept(self) -> None:
        self.search.keep()

    @on(SearchLine.GivenUp)
    def _search_given_up(self) -> None:
        self.search.give_up()

    # The panel of reasons

    def _reasons_opened(self, is_open: bool) -> None:
        self._panels.turn(self.panel, Scope.WHY, self.explaining.close if is_open else None)
        if is_open:
            return
        self._look_ups.stop()
        # The panel may have pushed the page up; a reader still at the same paragraph finds all as it was.
        if self.explaining.opened_here is not None:
            self.call_after_refresh(self.navigation.return_to, self.explaining.opened_here)

    @on(ReasonsPanel.Resized)
    def _panel_resized(self) -> None:
        self.explaining.fill()

    def _carriers_found(self) -> None:
        if self.explaining.is_open:
            self.explaining.fill()

    @on(ReasonsPanel.Opened)
    def _reason_opened(self) -> None:
        self.explaining.go_there()

    def _changes_opened(self, is_open: bool) -> None:
        self._panels.turn(self.changes_panel, Scope.CHANGES, self.changes.close if is_open else None)

    # Leaving

    def _back(self) -> None:
        """End the search, or else go back to where this comparison was opened."""
        if not self.search.end():
            self.dismiss()
