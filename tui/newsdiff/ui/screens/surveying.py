"""The strip with the whole comparison beside the page."""

from __future__ import annotations

from textual import on

from newsdiff.ui.commands import Keymap
from newsdiff.ui.screens.searching import Searching
from newsdiff.ui.session import Pair, Session
from newsdiff.ui.widgets.overview import Overview


class Surveying(Searching):
    """Shows where on the whole page the reader is, and goes where a person points on the strip.

    The strip takes the place of the scrollbar, except on terminals so narrow that a cell counts.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-without-strip"), (50, "-with-strip")]  # noqa: RUF012
    DEFAULT_CSS = """
    Surveying.-without-strip Overview { display: none; }
    Surveying.-with-strip Spread { scrollbar-size-vertical: 0; }
    """

    def __init__(self, session: Session, pair: Pair, keymap: Keymap) -> None:
        super().__init__(session, pair, keymap)
        self._overview = Overview()
        self._around.append(self._overview)

    def on_mount(self) -> None:
        """Follow the page when the wheel scrolls it."""
        self.watch(self._spread, "scroll_y", self._survey, init=False)

    def _survey(self) -> None:
        """Show the page as it is now."""
        reading = self.reading
        if not hasattr(reading, "page"):
            return
        top = self._spread.top
        found = self.search.places(reading.page) if self.search is not None else ()
        self._overview.show(reading.page, range(top, top + self._spread.page_size[1]), found)

    def _say(self) -> None:
        super()._say()
        self._survey()

    @on(Overview.Pointed)
    def _pointed_at_strip(self, event: Overview.Pointed) -> None:
        """Show what was pointed at in the middle of the screen, and take the cursor there."""
        reading, height = self.reading, self._spread.page_size[1]
        reading.leave_round()
        self._spread.scroll_to_line(event.line - height // 2)
        reading.follow_scroll(self._spread.top, height)
        self._followed()
