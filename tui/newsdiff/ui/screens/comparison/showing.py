"""What every group of the comparison's commands stands on: the pair, the page, and how they are shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import NamedTuple

from textual import on
from textual.screen import Screen
from textual.widget import Widget

from newsdiff.reader.commands import Keymap, Scope
from newsdiff.reader.layout.page import View
from newsdiff.reader.layout.places import Place
from newsdiff.reader.layout.viewport import ScrollAnchor
from newsdiff.reader.reading import Reading
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.reader.status import status
from newsdiff.reader.text_runs import Run
from newsdiff.render.rows import STACKED_BELOW
from newsdiff.ui.screens.comparison.article_headers import ArticleHeaders
from newsdiff.ui.screens.comparison.comparison_view import ComparisonView
from newsdiff.ui.widgets.key_bar import KeyBar
from newsdiff.ui.widgets.legend_line import LegendLine
from newsdiff.ui.widgets.status_bar import StatusBar


class Held(NamedTuple):
    """What the last layout held on to, and what it came to.

    A paragraph may have had to leave its row to be seen whole where the page is narrow; if nothing has moved
    since, it is given that row back where there is room again.
    """

    reading: Reading
    cursor: Place
    top: int
    anchor: ScrollAnchor

    def still(self, reading: Reading, top: int) -> bool:
        """Whether cursor and page are where that layout left them."""
        return self.reading is reading and self.cursor == reading.cursor and self.top == top


class Showing(Screen[None]):
    """A pair of articles, laid out for the screen.

    Each group of commands is a class on top of this one; the screen is all of them together. A group that
    has widgets of its own makes them in its ``__init__``, which takes and passes on the same arguments.
    """

    def __init__(self, session: Session, pair: ArticlePair, keymap: Keymap) -> None:
        super().__init__()
        self._session = session
        self.pair = pair
        self.reading = Reading(session.comparison(pair), notes=session.notes(pair))
        self._height = 0
        self._held: Held | None = None
        # One choice for screens with room for two columns, one for narrow ones.
        self._views = {True: View.ALIGNED, False: View.STACKED}
        self._status_bar = StatusBar()
        self._headers = ArticleHeaders()
        self._view = ComparisonView()
        self._legend = LegendLine()
        self._keys = KeyBar(Scope.COMPARISON, keymap)
        self._around: list[Widget] = [self._status_bar, self._headers]

    @property
    def view(self) -> ComparisonView:
        """The page."""
        return self._view

    @property
    def view_now(self) -> View:
        """The view a person chose for screens as wide as this one, or else the one that suits it."""
        return self._views[self._is_wide]

    def choose_view(self, view: View) -> None:
        """Show the comparison in another view, for as long as the screen is as wide, or as narrow, as now."""
        self._views[self._is_wide] = view
        self._lay_out_again()

    @property
    def _is_wide(self) -> bool:
        return self.size.width >= STACKED_BELOW

    @property
    def takes_keys(self) -> bool:
        """Whether there is a page yet; the commands need one."""
        return self._height > 0

    # Showing

    @on(ComparisonView.Resized)
    def _lay_out_again(self) -> None:
        """Lay the page out for the width it has now, with the same text in the same row."""
        width, height = self._view.page_size
        if width < 1 or height < 1:
            return
        reading = self.reading
        held = self._held
        if held is not None and held.still(reading, self._view.top):
            anchor: ScrollAnchor | None = held.anchor
        else:
            anchor = reading.anchor(self._view.top, self._height) if self._height else None
        self._height = height
        reading.lay_out(width, self.view_now)
        top = reading.scroll_to(anchor) if anchor is not None else 0
        if anchor is None or (anchor.place == reading.cursor and not anchor.offset):
            top = reading.scroll_for_cursor(top, height)
        self._view.show(reading, top)
        self._held = Held(reading, reading.cursor, self._view.top, anchor) if anchor is not None else None
        self._say()

    def _replace(self, pair: ArticlePair, cursor: Callable[[Reading], Place]) -> None:
        """Open another pair in this place, with the cursor in the same row of the screen."""
        width, height = self._view.page_size
        row = max(0, min(self._cursor_row(), height - 1))
        filter = self.reading.filters.filter
        reading = Reading(self._session.comparison(pair), None, filter, self._session.notes(pair))
        reading.cursor = cursor(reading)
        self.pair, self.reading = pair, reading
        # What is asked for before the page is drawn in one frame with it, and not in the next.
        for part in self._around:
            part.refresh()
        reading.lay_out(width, self.view_now)
        top = max(0, reading.page.extent(reading.cursor)[0] - row)
        self._view.show(reading, reading.scroll_for_cursor(top, height))
        self._say()

    def _bring(
        self,
        pair: ArticlePair,
        cursor: Callable[[Reading], Place],
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Show another pair, at once or as soon as it is compared.

        Args:
            pair: The articles.
            cursor: Scope the cursor goes, given the reading of these articles before it is laid out.
            then: What is to be done as soon as it is shown.
        """
        if self._session.is_quick(pair):
            self._replace(pair, cursor)
            then()
        else:
            self._status_bar.show([(" comparing… ", "alert")])
            self.run_worker(self._bring_later(pair, cursor, then), group="bring", exclusive=True)

    async def _bring_later(
        self, pair: ArticlePair, cursor: Callable[[Reading], Place], then: Callable[[], None]
    ) -> None:
        await asyncio.to_thread(self._session.comparison, pair)
        self._replace(pair, cursor)
        then()

    def _moved(self, *, jump: bool = False) -> None:
        """Show the cursor where it is now."""
        reading, height = self.reading, self._view.page_size[1]
        self._view.scroll_to_line(reading.scroll_for_cursor(self._view.top, height, jump=jump))
        self._say()

    def _followed(self) -> None:
        """Show that the cursor is on another paragraph in view, without moving that."""
        self._view.scroll_to_line(self._view.top)
        self._say()

    def _say(self) -> None:
        """Say on top which articles these are, and where the cursor is."""
        reading = self.reading
        self._status_bar.show(*self._status())
        self._headers.show(reading.comparison, self.pair, reading.page.geometry, reading.side)

    def _status(self) -> tuple[list[Run], list[Run]]:
        """The left and the right part of the line on top."""
        return status(self.reading, self.pair, self.size.width)

    def _cursor_row(self) -> int:
        return self.reading.page.extent(self.reading.cursor)[0] - self._view.top
