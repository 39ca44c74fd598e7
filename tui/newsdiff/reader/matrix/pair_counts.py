"""What is known about all pairs of a session's articles, and comparing those that are missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from newsdiff.engine.comparison import Counts, Label
from newsdiff.reader.session import ArticlePair, Session

MOST_PAIRS = 50_000
"""Of a larger library only the pairs in view are compared: all of them would take hours and fill the memory."""

_BLOCK = 12
"""So many articles are compared with so many others in one go: what is known about each alone is worked out once."""


class PairCounts:
    """How much of each article every other one has; what was decided by hand counts. Safe to use from two threads.

    Attributes:
        articles: How many articles of the session are compared with each other: all of them unless told.
    """

    def __init__(self, session: Session, articles: int | None = None) -> None:
        self._session = session
        self.articles = len(session.articles) if articles is None else articles
        # What was known a moment ago stands until the new comparison is there.
        self._known: dict[tuple[int, int], Counts] = {}
        self._fresh: set[tuple[int, int]] = set()
        self._state = self._state_now()

    @property
    def total(self) -> int:
        """How many pairs there are."""
        return self.articles * (self.articles - 1) // 2

    @property
    def done(self) -> int:
        """How many of them have been compared as articles are compared now."""
        return len(self._fresh)

    @property
    def is_complete(self) -> bool:
        """Whether all of them have been."""
        return self.done >= self.total

    def counts(self, of: int, against: int) -> Counts | None:
        """How many words of one article another one shares or rewords; None until they are compared."""
        return self._known.get((of, against))

    def share(self, of: int, against: int) -> float | None:
        """The share of an article's words that another one shares or rewords, 0 to 1; None until it is known."""
        counts = self.counts(of, against)
        if counts is None:
            return None
        return 1.0 - counts.share(Label.UNIQUE) if counts.words else 0.0

    def misses(self, pairs: Iterable[tuple[int, int]]) -> bool:
        """Whether any of these pairs has not been compared as articles are compared now."""
        return any((min(pair), max(pair)) not in self._fresh for pair in pairs if pair[0] != pair[1])

    def look_again(self) -> bool:
        """Take every pair for missing if articles are compared otherwise now: something was decided by hand.

        Returns:
            Whether that is so.
        """
        self._session.look_again()
        before, self._state = self._state, self._state_now()
        if before == self._state:
            return False
        self._fresh.clear()
        return True

    def fill(
        self,
        order: Sequence[int],
        first: Callable[[], Iterable[tuple[int, int]]],
        stopped: Callable[[], bool],
    ) -> Iterator[None]:
        """Compare the missing pairs one by one.

        Args:
            order: The articles, those first that are compared first.
            first: Says before each pair which ones are wanted most, such as those on the screen.
            stopped: Says before each pair whether to stop.

        Yields:
            After each pair.
        """
        every = _pairs(order if self.total <= MOST_PAIRS else ())
        while not stopped():
            wanted = ((min(pair), max(pair)) for pair in chain(first(), every))
            pair = next((pair for pair in wanted if pair not in self._fresh and pair[0] != pair[1]), None)
            if pair is None:
                return
            self._compare(pair)
            yield

    def _compare(self, pair: tuple[int, int]) -> None:
        session, state, (one, other) = self._session, self._state, pair
        # To ask for the options reads what was decided; without them nothing counts as known.
        session.options_for(ArticlePair(one, other))
        if session.counts(one, other) is None or session.counts(other, one) is None:
            session.comparison(ArticlePair(one, other))
        for of, against in (pair, pair[::-1]):
            counts = session.counts(of, against)
            if counts is not None:
                self._known[of, against] = counts
        if state == self._state:
            self._fresh.add(pair)

    def _state_now(self) -> object:
        return self._session.options, self._session.looks, self._session.counts_furniture


def _pairs(order: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs, block by block."""
    blocks = [order[start : start + _BLOCK] for start in range(0, len(order), _BLOCK)]
    for number, mine in enumerate(blocks):
        for theirs in blocks[number:]:
            for place, one in enumerate(mine):
                for other in theirs[place + 1 :] if theirs is mine else theirs:
                    yield one, other
