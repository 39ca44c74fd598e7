"""Finds the statements of a session's articles, with what was decided by hand about them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import TYPE_CHECKING

from newsdiff.reader.session import ArticlePair, Session

if TYPE_CHECKING:
    from newsdiff.engine.event.coverage import Coverage

MOST_DECIDED_PAIRS = 20_000
"""In a larger library what was decided by hand is only known of the pairs that have been read."""


class Stopped(Exception):
    """The search for statements was given up."""


class FoundCoverage:
    """The coverage of a session, found again when articles are compared otherwise. Safe to use from two threads."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: Coverage | None = None
        self._state: object = None

    @property
    def known(self) -> Coverage | None:
        """The coverage as articles are compared now; None if it has not been found yet."""
        return self._found if self._state == self._state_now() else None

    def find(self, progress: Callable[[int, int], None], is_stopped: Callable[[], bool]) -> Coverage:
        """Find the statements; this takes a while in a large library.

        Args:
            progress: Called with how many pairs of articles have been compared, and how many there are.
            is_stopped: Says from time to time whether to give up.

        Raises:
            Stopped: It was given up.
        """
        state = self._state_now()

        def step(done: int, total: int) -> None:
            if is_stopped():
                raise Stopped
            progress(done, total)

        from newsdiff.engine.event.cover import coverage

        session = self._session
        count = len(session.articles)
        decisions = {}
        pairs = combinations(range(count), 2) if count * (count - 1) // 2 <= MOST_DECIDED_PAIRS else ()
        for a, b in pairs:
            decided = session.options_for(ArticlePair(a, b)).decisions
            if decided:
                decisions[a, b] = decided
            if is_stopped():
                raise Stopped
        found = coverage(session.articles, session.options, decisions, step)
        self._found, self._state = found, state
        return found

    def _state_now(self) -> object:
        return self._session.options, self._session.looks
