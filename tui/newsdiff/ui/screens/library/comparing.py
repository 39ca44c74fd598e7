"""Comparing what the list shows, in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.screen import Screen
from textual.worker import get_current_worker

from newsdiff.reader.arranging import to_compare
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.screens.library.article_list import ArticleList


class Comparing:
    """Compares the article that the list is seen against with the others in view, in a thread of its own."""

    def __init__(
        self, screen: Screen[None], session: Session, shown: ArticleList, arrange: Callable[[], object]
    ) -> None:
        """Make it.

        Args:
            screen: The screen it works for.
            session: The articles.
            shown: The list of them.
            arrange: Called when an order may have changed with what is known.
        """
        self._screen, self._session, self._list, self._arrange = screen, session, shown, arrange
        self._against, self._missing = -1, frozenset[int]()

    def begin(self) -> None:
        """Compare what is not known yet, in the place of what was being compared with another article."""
        shown, against = self._list, self._list.against
        wanted = to_compare(self._session, shown.listed, shown.visible_articles, shown.arrangement, against)
        missing = self._session.missing_counts(against, wanted)
        under_way = self._against == against and self._missing.issuperset(missing)
        if missing and not under_way:
            self._against, self._missing = against, frozenset(missing)
            self._screen.run_worker(
                lambda: self._compare(against, missing), group="bars", thread=True, exclusive=True
            )

    def _compare(self, index: int, others: Sequence[int]) -> None:
        worker, app = get_current_worker(), self._screen.app
        for other in others:
            if worker.is_cancelled:
                return
            self._session.comparison(ArticlePair(index, other))
            if not worker.is_cancelled:
                app.call_from_thread(self._list.refresh_article, other)
        if not worker.is_cancelled:
            self._missing = frozenset()
            if self._list.arrangement.order.is_relative:
                app.call_from_thread(self._arrange)
