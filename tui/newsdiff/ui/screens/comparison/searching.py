"""The comparison's commands that search in both sides."""

from __future__ import annotations

from textual import on

from newsdiff.reader.commands import Keymap
from newsdiff.reader.history import HistoryEntry
from newsdiff.reader.layout.filters import Folds
from newsdiff.reader.search.comparison_search import ComparisonSearch, SearchMatch, prepare, tally
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.screens.comparison.viewing import Viewing
from newsdiff.ui.widgets.search_line import SearchLine

ROOM_FOR_SENTENCE = 64
"""Cells from which on the line says how many matches each side has."""

_WORDS = {"comparison.next_change": "match", "comparison.back": "end search"}
"""What the keys in the footer do during a search."""


class Searching(Viewing):
    """Searches while a person types; until the search is ended, next and previous go from match to match."""

    def __init__(self, session: Session, pair: ArticlePair, keymap: Keymap) -> None:
        super().__init__(session, pair, keymap)
        self._search_line = SearchLine()
        self._search: ComparisonSearch | None = None
        self._before: tuple[HistoryEntry, str] | None = None
        self._folds: Folds | None = None

    @property
    def search(self) -> ComparisonSearch | None:
        """What is searched for."""
        return self._search

    def action_search(self) -> None:
        """Search for words in both articles."""
        if self._search_line.typing:
            return
        typed = self._search.typed if self._search is not None else ""
        self.reading.leave_round()
        self._before, self._folds = (self._spot(), typed), self.reading.filters.folds
        self._legend.styles.display = "none"
        self._search_line.open(typed)
        self._say()
        comparison = self.reading.comparison
        self.run_worker(lambda: prepare(comparison), group="search", thread=True)

    def end_search(self) -> bool:
        """End the search, so that next and previous are changes again.

        Returns:
            Whether there was one.
        """
        if self._search is None and not self._search_line.typing:
            return False
        self._search = None
        self._search_line.close()
        self._legend.styles.display = None
        self._keys.rename({})
        self._view.light(None)
        self._view.focus()
        self._say()
        return True

    @on(SearchLine.Pointed)
    def _pointed_at_line(self) -> None:
        self.action_search()

    @on(SearchLine.Typed)
    def _typed(self, event: SearchLine.Typed) -> None:
        self._look_for(event.text)
        if self._before is None or self._search is None:
            return
        self._close_again()
        anchor = self._before[0].anchor
        match = self._search.nearest(self.reading.page, anchor.place, anchor.offset)
        if match is None:
            self._return()
        else:
            self._show_match(match)

    @on(SearchLine.Kept)
    def _kept(self) -> None:
        if self._search is None or not self._search.needle:
            self.end_search()
            return
        self._before = None
        self._search_line.leave()
        self._keys.rename(_WORDS)
        self._view.focus()
        if self._search.current is None:
            self.action_next_change()

    @on(SearchLine.GivenUp)
    def _given_up(self) -> None:
        """Go back to where the reader was, and to the search there was."""
        typed = self._before[1] if self._before is not None else ""
        self._return()
        self._before = None
        if not typed:
            self.end_search()
            return
        self._look_for(typed)
        self._search_line.show(typed)
        self._search_line.leave()
        self._view.focus()
        self._say()

    def _look_for(self, typed: str) -> None:
        self._search = ComparisonSearch(self.reading.comparison, typed)
        self._view.light(self._search)

    def _return(self) -> None:
        """Go back to where the reader was before the search."""
        if self._before is not None:
            self._close_again()
            self._return_to(self._before[0])
            self._view.refresh()

    def _close_again(self) -> None:
        """Close what this search has opened on its way."""
        if self._folds is not None:
            self.reading.fold_as(self._folds)

    def _show_match(self, match: SearchMatch) -> None:
        """Go to a match and bring its line into view."""
        assert self._search is not None
        reading, height = self.reading, self._view.page_size[1]
        reading.go_to(match.place)
        start, _ = self._search.ranges(match.place)[match.index]
        line, top = reading.page.line_of(match.place, start), self._view.top
        if not top <= line < top + height:
            top = reading.scroll_for_cursor(top, height, jump=True)
        if not top <= line < top + height:
            top = max(0, line - height // 3)
        self._view.scroll_to_line(top)
        self._view.light(self._search)
        self._say()

    # Next and previous are matches as long as a search is on

    def action_next_change(self) -> None:
        """Go to the next change, or during a search to the next match."""
        if self._search is None:
            super().action_next_change()
        else:
            self._to_match(1)

    def action_previous_change(self) -> None:
        """Go to the previous change, or during a search to the previous match."""
        if self._search is None:
            super().action_previous_change()
        else:
            self._to_match(-1)

    def _to_match(self, by: int) -> None:
        assert self._search is not None
        self._catch_up()
        match = self._search.step(self.reading.page, self.reading.cursor, by)
        if match is not None:
            self._show_match(match)

    def _say(self) -> None:
        """Say where the cursor is, and during a search what was found."""
        search = self._search
        if search is not None and search.comparison is not self.reading.comparison:
            # Another article or sensitivity: the same words are searched for in what is shown now.
            self._look_for(search.typed)
            search = self._search
        if search is not None:
            said = tally(search, self.reading.page, narrow=self.size.width < ROOM_FOR_SENTENCE)
            self._search_line.say(said, alert=not search.total)
        else:
            self._search_line.say("")
        super()._say()
