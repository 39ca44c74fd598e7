"""Grouping the articles of the list by event, and preparing their search, in the background."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from textual.app import App

from newsdiff.articles.article import Article
from newsdiff.reader.closeness import Closeness, Step
from newsdiff.reader.long_work import Pace, Stopped

if TYPE_CHECKING:
    from newsdiff.reader.search.library_search import LibrarySearch

Found = TypeVar("Found")


class Grouping:
    """Groups a library and prepares its search when all of it has been read, one at a time in a thread of its own.

    Args:
        app: What the thread talks to.
        closeness: What the articles have in common.
        tell: Called with how far it has come, and with nothing at the end.
    """

    def __init__(
        self, app: Callable[[], App[int]], closeness: Closeness, tell: Callable[[str], object]
    ) -> None:
        self._app, self._closeness, self._tell = app, closeness, tell
        self._wanted = False

    @property
    def is_running(self) -> bool:
        """Whether anything is being found."""
        return self._wanted

    def stop(self) -> None:
        """Give up; what was found of single articles so far is kept."""
        self._wanted = False

    async def find(self, count: int) -> Sequence[Sequence[int]] | None:
        """The events of so many articles; None if it was given up."""
        return await self._run(self._closeness.group, "grouping by event", 2 * count)

    async def prepare(self, search: LibrarySearch, articles: Sequence[Article]) -> None:
        """Make the search of articles quick; until that is done, or if it is given up, it looks at all texts."""
        await self._run(lambda step: search.prepare(articles, step), "preparing the search", len(articles))

    async def _run(self, work: Callable[[Step], Found], doing: str, steps: int) -> Found | None:
        self._wanted, pace = True, Pace()

        def step(done: int) -> None:
            if not self._wanted:
                raise Stopped
            if pace.is_due():
                self._app().call_from_thread(self._tell, f"{doing}: {done / steps:.0%}")

        try:
            return await asyncio.to_thread(work, step)
        except Stopped:
            return None
        finally:
            self._wanted = False
            self._tell("")
