"""Finds the statements of a session's articles, with what was decided by hand about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision
from newsdiff.reader.long_work import Pace, Stopped
from newsdiff.reader.session import ArticlePair, Session

if TYPE_CHECKING:
    from newsdiff.engine.event.coverage import Coverage

MOST_DECIDED_PAIRS = 20_000
"""In a larger library what was decided by hand is only known of the pairs that have been read."""


class FoundCoverage:
    """The coverage of some articles, found again when they are compared otherwise. Safe to use from two threads.

    Attributes:
        articles: The articles, as indices into the library: the columns of the coverage.
    """

    def __init__(self, session: Session, articles: Sequence[int]) -> None:
        self._session, self.articles = session, tuple(articles)
        self._found: Coverage | None = None
        self._state: object = None

    @property
    def texts(self) -> list[Article]:
        """The articles themselves."""
        return [self._session.articles[index] for index in self.articles]

    @property
    def known(self) -> Coverage | None:
        """The coverage as articles are compared now; None if it has not been found yet."""
        return self._found if self._state == self._state_now() else None

    def renewed(self, session: Session, articles: Sequence[int], places: Mapping[int, int]) -> FoundCoverage:
        """The coverage for the session that takes the place of this one; known if it is about the same articles.

        Args:
            session: That session.
            articles: Its articles, as indices into the library.
            places: Where the articles of this session are in that one.
        """
        new, old = FoundCoverage(session, articles), self._session
        known = self.known
        if known is not None and (
            (session.options, session.counts_furniture, session.revision)
            == (old.options, old.counts_furniture, old.revision)
            and tuple(map(places.get, self.articles)) == new.articles
            and new.texts == self.texts
            and list(map(session.furniture, new.articles)) == list(map(old.furniture, self.articles))
        ):
            new._found, new._state = known, new._state_now()
        return new

    def find(self, tell: Callable[[str], object], is_stopped: Callable[[], bool]) -> Coverage:
        """Find the statements; this takes a while in a large library.

        Args:
            tell: Called from time to time with what is being done.
            is_stopped: Says from time to time whether to give up.

        Raises:
            Stopped: It was given up.
        """
        from newsdiff.engine.event.cover import coverage

        state, pace = self._state_now(), Pace()

        def step(done: int, total: int) -> None:
            if is_stopped():
                raise Stopped
            if done + 1 == total:
                tell("grouping statements…")
            elif pace.is_due():
                tell(f"comparing {done:,} of {total:,} pairs")

        tell("finding statements…")
        furniture = [self._session.furniture(index) for index in self.articles]
        found = coverage(
            self.texts, self._session.options, self._decisions(is_stopped), step, furniture=furniture
        )
        if state == self._state_now():
            self._found, self._state = found, state
        return found

    def _decisions(self, is_stopped: Callable[[], bool]) -> Mapping[tuple[int, int], Sequence[Decision]]:
        """What was decided by hand, by the places of two articles among these."""
        session, decided = self._session, {}
        count = len(self.articles)
        every = count * (count - 1) // 2 <= MOST_DECIDED_PAIRS
        for a, b in combinations(range(count), 2):
            if is_stopped():
                raise Stopped
            pair = ArticlePair(self.articles[a], self.articles[b])
            options = session.options_for(pair) if every else session.known_options(pair)
            if options is not None and options.decisions:
                decided[a, b] = options.decisions
        return decided

    def _state_now(self) -> object:
        return self._session.options, self._session.looks, self._session.counts_furniture
