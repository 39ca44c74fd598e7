"""The comparison's commands that move the cursor."""

from __future__ import annotations

from newsdiff.reader.commands import Keymap
from newsdiff.reader.history import HistoryEntry
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.screens.comparison.showing import Showing


class Moving(Showing):
    """Goes to paragraphs, pages, changes and counterparts, and back."""

    def __init__(self, session: Session, pair: ArticlePair, keymap: Keymap) -> None:
        super().__init__(session, pair, keymap)
        self._history: list[HistoryEntry] = []

    def action_down(self) -> None:
        """Go to the next paragraph, or on through a paragraph that does not fit on the screen."""
        self._step(1)

    def action_up(self) -> None:
        """Go to the previous paragraph, or back through a paragraph that does not fit on the screen."""
        self._step(-1)

    def _step(self, by: int) -> None:
        seen = self._catch_up()
        reading, top, height = self.reading, self._view.top, self._view.page_size[1]
        rest = reading.rest_below(top, height) if by > 0 else reading.rest_above(top)
        if not seen:
            reading.enter_below(top)
            self._moved()
        elif rest:
            self._view.scroll_to_line(top + by * min(rest, max(1, height - 2)))
            self._say()
        else:
            reading.step(by)
            self._moved()

    def _catch_up(self) -> bool:
        """Go on from where the reader is looking, which the mouse wheel may have changed.

        Returns:
            Whether the cursor is on the screen.
        """
        self.reading.leave_round()
        return self.reading.follow_scroll(self._view.top, self._view.page_size[1])

    def action_page_down(self) -> None:
        """Go a page down."""
        self._scroll(self._view.page_size[1] - 1)

    def action_page_up(self) -> None:
        """Go a page up."""
        self._scroll(1 - self._view.page_size[1])

    def action_half_page_down(self) -> None:
        """Go half a page down."""
        self._scroll(self._view.page_size[1] // 2)

    def action_half_page_up(self) -> None:
        """Go half a page up."""
        self._scroll(-(self._view.page_size[1] // 2))

    def _scroll(self, lines: int) -> None:
        """Scroll and take the cursor along; at an end of the page only the cursor moves."""
        reading, before = self.reading, self._view.top
        reading.leave_round()
        self._view.scroll_to_line(before + (lines or 1))
        if self._view.top == before:
            reading.to_end(last=lines > 0)
        else:
            reading.follow_scroll(self._view.top, self._view.page_size[1])
        self._followed()

    def action_top(self) -> None:
        """Go to the first paragraph."""
        self.reading.leave_round()
        self.reading.to_end(last=False)
        self._view.scroll_to_line(0)
        self._moved()

    def action_bottom(self) -> None:
        """Go to the last paragraph."""
        self.reading.leave_round()
        self.reading.to_end(last=True)
        self._moved()

    def action_other_side(self) -> None:
        """Go to the paragraph level with this one on the other side."""
        self._catch_up()
        self.reading.to_other_side()
        self._moved()

    def action_next_change(self) -> None:
        """Go to the next change."""
        self._to_change(1, "There is no change after this place.")

    def action_previous_change(self) -> None:
        """Go to the previous change."""
        self._to_change(-1, "There is no change before this place.")

    def _to_change(self, by: int, none_left: str) -> None:
        seen = self._catch_up()
        if self.reading.to_change(by, None if seen else self._view.top):
            self._moved(jump=True)
        else:
            self.notify(none_left, markup=False)

    def action_next_disagreement(self) -> None:
        """Go to the next disagreement."""
        self._to_disagreement(1, "There is no disagreement after this place.")

    def action_previous_disagreement(self) -> None:
        """Go to the previous disagreement."""
        self._to_disagreement(-1, "There is no disagreement before this place.")

    def _to_disagreement(self, by: int, none_left: str) -> None:
        seen = self._catch_up()
        if self.reading.to_disagreement(by, None if seen else self._view.top):
            self._moved(jump=True)
        else:
            none = (
                "" if self.reading.disagreements else "These two articles disagree in nothing that was found."
            )
            self.notify(none or none_left, markup=False)

    def action_counterpart(self) -> None:
        """Go to the counterpart of this paragraph."""
        spot, begins = self._spot(), not self.reading.in_round
        if self.reading.to_counterpart():
            if begins:
                self._history.append(spot)
            self._moved(jump=True)
        else:
            self.notify("Only this article has this paragraph: it has no counterpart.", markup=False)

    # The way back

    def _spot(self) -> HistoryEntry:
        """Where the reader is, to come back to."""
        anchor = self.reading.anchor(self._view.top, self._view.page_size[1])
        return HistoryEntry(self.pair, self.reading.cursor, anchor)

    def action_go_back(self) -> None:
        """Go back to where the last visit elsewhere began, with the article that was there."""
        if not self._history:
            self.notify("There is nothing to go back to.", markup=False)
            return
        spot = self._history.pop().among(self.pair)
        if spot.pair == self.pair:
            self._return_to(spot)
        else:
            self._bring(spot.pair, lambda _: spot.cursor, lambda: self._return_to(spot))

    def _return_to(self, spot: HistoryEntry) -> None:
        """Show a place of these two articles as it was shown before."""
        reading, height = self.reading, self._view.page_size[1]
        top = reading.come_back(spot.cursor, spot.anchor)
        if spot.anchor.place == spot.cursor and not reading.in_view(spot.cursor, top, height):
            # The screen has become smaller since.
            top = reading.scroll_for_cursor(top, height)
        self._view.scroll_to_line(top)
        self._say()
