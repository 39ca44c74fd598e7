"""A search in both sides of a comparison: what matches where, and the way from match to match."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from newsdiff.engine.comparison import Comparison, Side
from newsdiff.reader.layout.page import Page
from newsdiff.reader.layout.places import SIDES, Place
from newsdiff.reader.search.query import Query, QueryError, parse
from newsdiff.reader.search.text_search import Haystack

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SearchMatch:
    """A match: the paragraph it is in, and which of that paragraph's matches it is, from 0."""

    place: Place
    index: int


class ComparisonSearch:
    """What is searched for in one comparison, and the match the reader is at.

    All words, phrases and patterns have to be in one paragraph.

    Where in a paragraph its matches are is found out when it is asked for: a single letter can have a
    hundred thousand of them.
    """

    def __init__(self, comparison: Comparison, typed: str) -> None:
        self.comparison = comparison
        self.typed = typed
        self.query, self.problem = Query(), ""
        self.current: SearchMatch | None = None
        self._hay = {side: _haystack(comparison, side) for side in SIDES}
        try:
            self.query = parse(typed)
            self._counts = {side: self._hay[side].counts(self.query) for side in SIDES}
        except QueryError as error:
            self.problem = str(error)
            self._counts = {side: [0] * len(self._hay[side]) for side in SIDES}
        self._order: list[Place] = []
        self._before: list[int] = []

    def count(self, side: Side) -> int:
        """How many matches one side has."""
        return sum(self._counts[side])

    @property
    def total(self) -> int:
        """How many matches there are."""
        return sum(self.count(side) for side in SIDES)

    def places(self, page: Page) -> Sequence[Place]:
        """The paragraphs with a match, in the order of the aligned page."""
        self._arrange(page)
        return self._order

    def ranges(self, place: Place) -> tuple[Offsets, ...]:
        """The matches in a paragraph, as offsets into its text."""
        if not self._counts[place.side][place.paragraph]:
            return ()
        try:
            return self._hay[place.side].matches(self.query, place.paragraph)
        except QueryError:
            # It was quick enough when it was counted, and the machine is slower now.
            return ()

    def number(self, page: Page) -> int | None:
        """Which match the reader is at in the order of the aligned page, from 1; None if at none."""
        if self.current is None:
            return None
        self._arrange(page)
        index = self._order.index(self.current.place) if self.current.place in self._order else None
        return None if index is None else self._before[index] + self.current.index + 1

    def step(self, page: Page, cursor: Place, by: int) -> SearchMatch | None:
        """Go to the next (1) or previous (-1) match, the next but one (2) and so on, around the end.

        None if nothing matches.

        It goes on from the match the reader is at, or from the cursor if that has gone elsewhere.
        """
        self._arrange(page)
        if not self._order:
            return None
        at = self.number(page)
        if self.current is not None and self.current.place == cursor and at is not None:
            wanted = at - 1 + by
        else:
            wanted = self._before[self._first_from(page, cursor)] + (by if by < 0 else by - 1)
        return self._go_to(wanted % self._before[-1])

    def nearest(self, page: Page, place: Place, offset: int) -> SearchMatch | None:
        """Go to the first match at or after an offset of a paragraph, around the end."""
        self._arrange(page)
        if not self._order:
            return None
        first = self._first_from(page, place)
        wanted = self._before[first]
        if first < len(self._order) and self._order[first] == place:
            wanted += sum(start < offset for start, _ in self.ranges(place))
        return self._go_to(wanted % self._before[-1])

    def _go_to(self, number: int) -> SearchMatch:
        index = bisect_right(self._before, number) - 1
        self.current = SearchMatch(self._order[index], number - self._before[index])
        return self.current

    def _first_from(self, page: Page, place: Place) -> int:
        """The first paragraph with a match that is this one or comes after it."""
        return bisect_left(self._order, _position(page, place), key=lambda each: _position(page, each))

    def _arrange(self, page: Page) -> None:
        """Note which paragraphs have matches in the order of the page, and how many stand before each."""
        if self._before:
            return
        matching = (
            Place(side, index) for side in SIDES for index, count in enumerate(self._counts[side]) if count
        )
        self._order = sorted(matching, key=lambda place: _position(page, place))
        counts = (self._counts[place.side][place.paragraph] for place in self._order)
        self._before = list(accumulate(counts, initial=0))


def _position(page: Page, place: Place) -> tuple[int, str, int]:
    # Not by lines: this order is the same in every view and at every width.
    return page.block_of(place), place.side, place.paragraph


@lru_cache(maxsize=4)
def _haystack_of(texts: tuple[str, ...]) -> Haystack:
    return Haystack(texts)


def _haystack(comparison: Comparison, side: Side) -> Haystack:
    """A side's text, folded once for all that is typed."""
    return _haystack_of(tuple(paragraph.text for paragraph in comparison.side(side).paragraphs))


def prepare(comparison: Comparison) -> None:
    """Do beforehand what the first search in a comparison takes longest for."""
    for side in SIDES:
        _haystack(comparison, side)


def tally(search: ComparisonSearch, page: Page, *, narrow: bool = False) -> str:
    """How many matches there are and where, as a line says it.

    Args:
        search: The search.
        page: The page it goes through.
        narrow: Whether to say it in few cells.
    """
    if search.problem:
        return "wrong pattern" if narrow else search.problem
    if not search.query:
        return ""
    if not search.total:
        return "no match"
    left, right = search.count("a"), search.count("b")
    number = search.number(page) or "–"
    if narrow:
        return f"{number}/{search.total}"
    return f"match {number} of {search.total} · left {left} right {right}"
