"""The strip with the whole comparison beside the page."""

from __future__ import annotations

from textual import on

from newsdiff.reader.commands import Keymap
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.screens.comparison.minimap import Minimap
from newsdiff.ui.screens.comparison.searching import Searching


class Surveying(Searching):
    """Shows where on the whole page the reader is, and goes where a person points on the strip.

    The strip takes the place of the scrollbar, except on terminals so narrow that a cell counts.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-without-strip"), (50, "-with-strip")]  # noqa: RUF012
    DEFAULT_CSS = """
    Surveying.-without-strip Minimap { display: none; }
    Surveying.-with-strip ComparisonView { scrollbar-size-vertical: 0; }
    """

    def __init__(self, session: Session, pair: ArticlePair, keymap: Keymap) -> None:
        super().__init__(session, pair, keymap)
        self._minimap = Minimap()
        self._around.append(self._minimap)

    def on_mount(self) -> None:
        """Follow the page when the wheel scrolls it."""
        self.watch(self._view, "scroll_y", self._survey, init=False)

    def _survey(self) -> None:
        """Show the page as it is now."""
        reading = self.reading
        if not hasattr(reading, "page"):
            return
        top = self._view.top
        found = self.search.places(reading.page) if self.search is not None else ()
        self._minimap.show(reading.page, range(top, top + self._view.page_size[1]), found)

    def _say(self) -> None:
        super()._say()
        self._survey()

    @on(Minimap.Pointed)
    def _pointed_at_strip(self, event: Minimap.Pointed) -> None:
        """Show what was pointed at in the middle of the screen, and take the cursor there."""
        reading, height = self.reading, self._view.page_size[1]
        reading.leave_round()
        self._view.scroll_to_line(event.line - height // 2)
        reading.follow_scroll(self._view.top, height)
        self._followed()
