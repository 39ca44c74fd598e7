"""The search in the list of articles: what is typed, and which articles have it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from textual.screen import Screen

from newsdiff.reader.long_work import Pace
from newsdiff.reader.session import Session
from newsdiff.ui.screens.library.article_list import ArticleList
from newsdiff.ui.widgets.search_line import SearchLine

if TYPE_CHECKING:
    # Loaded when something is searched for, and not before the first frame.
    from newsdiff.reader.search.library_search import LibrarySearch
    from newsdiff.reader.search.query import Query, QueryError


class Searching:
    """Finds the articles with what is typed, in a thread of its own; a new search takes the place of the one before.

    Attributes:
        typed: What is searched for, as it was typed.
        query: What is searched for; None, or a false one, if that is nothing.
        found: The articles that have it, as indices in order.
        problem: What is wrong with what was typed; empty if nothing is.
    """

    def __init__(
        self,
        screen: Screen[None],
        session: Session,
        line: SearchLine,
        articles: ArticleList,
        show: Callable[[], object],
    ) -> None:
        """Make it.

        Args:
            screen: The screen it works for.
            session: The articles.
            line: What is typed into.
            articles: Where they are listed.
            show: Called when other articles were found.
        """
        self._screen, self._session, self._line, self._show = screen, session, line, show
        self._list, self._begun_at = articles, 0
        self.typed = ""
        self.query: Query | None = None
        self.found: Sequence[int] = range(len(session.articles))
        self.problem = ""
        self._before: tuple[str, Query | None, Sequence[int]] = self.typed, self.query, self.found
        self._number = 0
        self._running = False

    @cached_property
    def library(self) -> LibrarySearch:
        """What is searched."""
        from newsdiff.reader.search.library_search import LibrarySearch

        return LibrarySearch()

    @property
    def is_running(self) -> bool:
        """Whether the articles are being searched."""
        return self._running

    def begin(self) -> None:
        """Let a person type, beginning with what is searched for."""
        self._before = self.typed, self.query, self.found
        self._begun_at = self._list.cursor
        self._line.open(self.typed)

    def give_up(self) -> None:
        """Go back to what was searched for before."""
        self._stop()
        self.typed, self.query, self.found = self._before
        self._line.show(self.typed)
        self._say()
        self._show()
        self._list.highlight(self._begun_at)

    def end(self) -> None:
        """Search for nothing, so that all articles are found."""
        self._line.close()
        self.look_for("")

    def search_again(self) -> None:
        """Search articles that were not there before too; until that is done, what was found stays."""
        if not self.query:
            self.found = range(len(self._session.articles))
        if not self._running and not self.problem and self.query:
            self.look_for(self.typed)

    def look_for(self, typed: str) -> None:
        """Search for what was typed; while a pattern is wrong, what was found before stays."""
        from newsdiff.reader.search.query import QueryError, parse

        self._stop()
        self.typed = typed
        try:
            query = parse(typed)
        except QueryError as error:
            self._say_wrong(error)
            return
        if query:
            self._running = True
            self._screen.run_worker(self._search(query, self._number), group="search", exclusive=True)
        else:
            self._take(query, range(len(self._session.articles)))

    def _stop(self) -> None:
        # A thread cannot be cancelled: it looks at the number.
        self._number += 1
        self._running = False
        self.problem = ""

    async def _search(self, query: Query, number: int) -> None:
        from newsdiff.reader.search.query import QueryError

        articles, pace = self._session.articles, Pace()

        def goes_on(done: int, found: Sequence[int]) -> bool:
            if pace.is_due():
                self._screen.app.call_from_thread(tell, done, tuple(found))
            return number == self._number

        def tell(done: int, found: Sequence[int]) -> None:
            if number != self._number:
                return
            # Articles that are searched again stay until there are more.
            if found and (query != self.query or len(found) > len(self.found)):
                self._take(query, found)
            self._line.say(f"{len(found):,} found, searching {done:,} of {len(articles):,}")

        try:
            found = await asyncio.to_thread(self.library.matching, articles, query, goes_on)
        except QueryError as error:
            if number == self._number:
                self._say_wrong(error)
        else:
            if number == self._number:
                self._take(query, found)
                if len(articles) < len(self._session.articles):
                    self.look_for(self.typed)
                    return
        finally:
            if number == self._number:
                self._running = False

    def _take(self, query: Query, found: Sequence[int]) -> None:
        self.query, self.found = query, found
        self._say()
        self._show()
        if self._line.typing:
            # It may not have been among the first that were found.
            self._list.highlight(self._begun_at)

    def _say_wrong(self, error: QueryError) -> None:
        self.problem = str(error)
        self._line.say(self.problem, alert=True)

    def _say(self) -> None:
        count = len(self._session.articles)
        said = (
            f"{len(self.found):,} of {count:,} {'article' if count == 1 else 'articles'}"
            if self.query
            else ""
        )
        self._line.say(said, alert=not self.found)
