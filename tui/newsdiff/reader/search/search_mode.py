"""A search in both sides of an open pair, from the first key typed until it is ended."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

from newsdiff.reader.history import HistoryEntry
from newsdiff.reader.layout.filters import Folds
from newsdiff.reader.navigation import Navigation
from newsdiff.reader.open_pair import CursorMoved, OpenPair
from newsdiff.reader.search.comparison_search import ComparisonSearch, SearchMatch, tally

ROOM_FOR_SENTENCE = 64
"""Cells from which on the prompt says how many matches each side has."""

SEARCH_WORDS = {"comparison.next_change": "match", "comparison.back": "end search"}
"""What the keys in the footer do during a search."""


class Stage(Enum):
    """How far a search is."""

    TYPING = auto()  # keys go into the prompt
    KEPT = auto()  # next and previous go from match to match
    ENDED = auto()


class Prompt(Protocol):
    """The line a search is typed into."""

    @property
    def typing(self) -> bool:
        """Whether keys go into it."""

    def open(self, text: str = "") -> None:
        """Let a person type, beginning with a text that the first key replaces."""

    def leave(self) -> None:
        """Stop typing and stay in sight."""

    def close(self) -> None:
        """Go away."""

    def show(self, text: str) -> None:
        """Show a text as what is searched for."""

    def say(self, text: str, *, alert: bool = False) -> None:
        """Say what was found."""


class SearchMode:
    """Searches while a person types; until the search is ended, next and previous go from match to match."""

    def __init__(
        self,
        open_pair: OpenPair,
        navigation: Navigation,
        prompt: Prompt,
        highlight: Callable[[ComparisonSearch | None], None],
        changed: Callable[[Stage], None],
    ) -> None:
        """Make it.

        Args:
            open_pair: The two articles.
            navigation: What moves through them.
            prompt: The line that is typed into.
            highlight: Marks the matches of a search on the page, or those of none.
            changed: Called at each stage.
        """
        self._open = open_pair
        self._navigation = navigation
        self._prompt = prompt
        self._highlight = highlight
        self._changed = changed
        self.current: ComparisonSearch | None = None
        self._before: tuple[HistoryEntry, str] | None = None
        self._folds: Folds | None = None

    # What a person does

    def begin(self) -> None:
        """Let a person type what to search for in both articles."""
        if self._prompt.typing:
            return
        typed = self.current.typed if self.current is not None else ""
        reading = self._open.reading
        reading.leave_round()
        self._before, self._folds = (self._navigation.here(), typed), reading.filters.folds
        self._prompt.open(typed)
        self._changed(Stage.TYPING)
        self._open.announce()

    def type(self, text: str) -> None:
        """Go to the nearest match of what has been typed so far, or back if there is none."""
        self._look_for(text)
        if self._before is None or self.current is None:
            return
        self._fold_again()
        anchor = self._before[0].anchor
        match = self.current.nearest(self._open.reading.page, anchor.place, anchor.offset)
        if match is None:
            self._return()
        else:
            self._show(match)

    def keep(self) -> None:
        """Stop typing; the search goes on."""
        if self.current is not None and self.current.problem:
            # What is wrong stays in sight until it is put right.
            return
        if self.current is None or not self.current.query:
            self.end()
            return
        self._before = None
        self._prompt.leave()
        self._changed(Stage.KEPT)
        if self.current.current is None:
            self.to_match(1)

    def give_up(self) -> None:
        """Go back to where the reader was, and to the search there was before."""
        typed = self._before[1] if self._before is not None else ""
        self._return()
        self._before = None
        if not typed:
            self.end()
            return
        self.resume(typed)

    def resume(self, typed: str) -> None:
        """Search for something without going anywhere."""
        self._look_for(typed)
        self._prompt.show(typed)
        self._prompt.leave()
        self._changed(Stage.KEPT)
        self._open.announce()

    def end(self) -> bool:
        """End the search, so that next and previous are changes again.

        Returns:
            Whether there was one.
        """
        if self.current is None and not self._prompt.typing:
            return False
        self.current = None
        self._prompt.close()
        self._highlight(None)
        self._changed(Stage.ENDED)
        self._open.announce()
        return True

    def to_match(self, by: int) -> None:
        """Go to the next (1) or previous (-1) match, around the end."""
        if self.current is None:
            return
        self._navigation.catch_up()
        match = self.current.step(self._open.reading.page, self._open.reading.cursor, by)
        if match is not None:
            self._show(match)

    # What follows from it

    def cursor_moved(self, moved: CursorMoved) -> None:
        """Say what was found, in the articles that are on the screen now."""
        search = self.current
        if search is None:
            self._prompt.say("")
            return
        if search.comparison is not moved.reading.comparison:
            # Another article or sensitivity: the same words are searched for in what is shown now.
            search = self._look_for(search.typed)
        narrow = self._open.host.size[0] < ROOM_FOR_SENTENCE
        self._prompt.say(tally(search, moved.reading.page, narrow=narrow), alert=not search.total)

    def _look_for(self, typed: str) -> ComparisonSearch:
        self.current = ComparisonSearch(self._open.reading.comparison, typed)
        self._highlight(self.current)
        return self.current

    def _return(self) -> None:
        """Go back to where the reader was before the search."""
        if self._before is not None:
            self._fold_again()
            self._navigation.return_to(self._before[0])
            self._highlight(self.current)

    def _fold_again(self) -> None:
        """Fold up again what this search has opened on its way."""
        if self._folds is not None:
            self._open.reading.fold_as(self._folds)

    def _show(self, match: SearchMatch) -> None:
        """Go to a match and bring its line into view."""
        assert self.current is not None
        reading, height = self._open.reading, self._open.height
        reading.go_to(match.place)
        ranges = self.current.ranges(match.place)
        start = ranges[match.index][0] if match.index < len(ranges) else 0
        line, top = reading.page.line_of(match.place, start), self._open.view.top
        if not top <= line < top + height:
            top = reading.viewport(top, height).top_for_cursor(jump=True)
        if not top <= line < top + height:
            top = max(0, line - height // 3)
        self._open.view.scroll_to_line(top)
        self._highlight(self.current)
        self._open.announce()
