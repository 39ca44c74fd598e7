"""Opening two articles of the list side by side, as soon as they are compared."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from textual.screen import Screen

from newsdiff.reader.session import ArticlePair, Session


class Opening:
    """Compares what is about to open; the list stays alive meanwhile.

    Attributes:
        is_under_way: Whether two articles are about to open.
        is_comparing: Whether that takes long, so that it is said.
    """

    def __init__(
        self,
        screen: Screen[None],
        session: Session,
        show: Callable[[ArticlePair], object],
        tell: Callable[[], object],
    ) -> None:
        """Make it.

        Args:
            screen: The screen it works for.
            session: The articles.
            show: Shows two articles side by side.
            tell: Called when it begins or ends to take long.
        """
        self._screen, self._session, self._show, self._tell = screen, session, show, tell
        self.is_under_way = self.is_comparing = False

    def open(self, article: int) -> None:
        """Open an article beside the marked one, or the closest one."""
        # Comparing long articles takes a while.
        self.is_under_way = True
        self._screen.run_worker(self._open(article, self._session.marked), group="open", exclusive=True)

    def open_pair(self, pair: ArticlePair) -> None:
        """Open two articles: at once, or else as soon as they are compared."""
        if self._session.is_quick(pair):
            self._show_now(pair)
        else:
            self._say()
            self._screen.run_worker(self._open_pair(pair), group="open", exclusive=True)

    def stop(self) -> bool:
        """Give it up; whether there was anything to give up."""
        stopped = self.is_under_way or self.is_comparing
        self._screen.workers.cancel_group(self._screen, "open")
        self.is_under_way = self.is_comparing = False
        self._tell()
        return stopped

    async def _open(self, index: int, marked: int | None) -> None:
        session, other = self._session, marked
        try:
            if other is None or other == index:
                if not session.closeness.is_ready:
                    self._say()
                rivals = await asyncio.to_thread(session.closeness.rivals, index)
                missing = session.missing_counts(index, rivals)
                if not all(session.is_quick(ArticlePair(index, each)) for each in missing):
                    self._say()
                other = await asyncio.to_thread(session.closest, index)
            if other is not None:
                await self._open_pair(
                    ArticlePair(other, index) if marked == other else ArticlePair(index, other)
                )
        finally:
            self.is_under_way = False

    async def _open_pair(self, pair: ArticlePair) -> None:
        if not self._session.is_quick(pair):
            self._say()
        await asyncio.to_thread(self._session.comparison, pair)
        self.is_comparing = False
        if self._screen.is_current:
            self._show_now(pair)

    def _show_now(self, pair: ArticlePair) -> None:
        self._session.marked = None
        self._tell()
        self._show(pair)

    def _say(self) -> None:
        self.is_comparing = True
        self._tell()
