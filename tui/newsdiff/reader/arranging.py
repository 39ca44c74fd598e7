"""In which order articles are listed: as they were read, or by what is known about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from newsdiff.engine.comparison import Label
from newsdiff.reader.session import Session

MOST_COMPARED = 100
"""How many articles are compared with one to sort by that; of the others the words they have in common tell."""


class Order(StrEnum):
    """What the list is sorted by."""

    READ = "as read"
    NAME = "source"
    DATE = "date"
    WORDS = "words"
    LIKENESS = "likeness"
    DISAGREEMENTS = "disagreements"
    EVENT = "event"

    @property
    def is_relative(self) -> bool:
        """Whether it sorts by what the articles have to do with one of them."""
        return self in (Order.LIKENESS, Order.DISAGREEMENTS)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the list is sorted.

    Attributes:
        order: By what.
        reference: The article that a relative order is about.
    """

    order: Order = Order.READ
    reference: int = 0

    def turned(self, highlighted: int) -> Arrangement:
        """The next way to sort; a relative order is about the highlighted article first, if it was about another."""
        if self.order.is_relative and self.reference != highlighted:
            return Arrangement(self.order, highlighted)
        every = list(Order)
        return Arrangement(every[(every.index(self.order) + 1) % len(every)], highlighted)


@dataclass(frozen=True, slots=True)
class Heading:
    """A line between articles."""

    text: str


Row = int | Heading
"""A line of the list: an article by its index, or a heading."""


def arranged(session: Session, listed: Sequence[int], arrangement: Arrangement) -> list[Row]:
    """The lines of the list in order.

    Args:
        session: The library.
        listed: The articles that are listed.
        arrangement: How they are sorted. Of a relative order the article it is about comes first, and those that
            have not been compared with it come last.
    """
    if arrangement.order is Order.EVENT:
        return _by_event(session, set(listed))
    return list(_sorted(session, listed, arrangement))


def to_compare(
    session: Session, listed: Sequence[int], visible: list[int], arrangement: Arrangement, against: int
) -> list[int]:
    """The articles to compare with one: those in view, and to sort by it the likeliest of those listed."""
    if not arrangement.order.is_relative:
        return visible
    among = set(listed)
    nearest = [index for index in session.closeness.alike(against) if index in among]
    return list(dict.fromkeys((*nearest[:MOST_COMPARED], *visible)))


def _sorted(session: Session, listed: Sequence[int], arrangement: Arrangement) -> Sequence[int]:
    order, reference = arrangement.order, arrangement.reference
    if order is Order.NAME:
        return sorted(listed, key=lambda index: (session.names.whole[index].casefold(), index))
    if order is Order.DATE:
        return sorted(listed, key=lambda index: (session.articles[index].date or "9999", index))
    if order is Order.WORDS:
        return sorted(listed, key=lambda index: (-session.words(index), index))
    if order.is_relative:
        alike = session.closeness.alike(reference)

        def place(index: int) -> tuple[bool, int, bool, float, int]:
            disagreements = session.disagreements(index, reference) or 0
            counts = session.counts(index, against=reference)
            unlikeness = -alike.get(index, 0.0) if counts is None else counts.share(Label.UNIQUE)
            first = -disagreements if order is Order.DISAGREEMENTS else 0
            return index != reference, first, counts is None, unlikeness, index

        return sorted(listed, key=place)
    return listed


def _by_event(session: Session, listed: set[int]) -> list[Row]:
    rows: list[Row] = []
    alone = set(listed)
    # What is being read is not in them yet.
    for group in session.closeness.events:
        found = [index for index in group if index in listed]
        if len(found) > 1:
            alone.difference_update(found)
            rows += [Heading(f"{len(found)} articles: {session.articles[found[0]].title}"), *found]
    if alone and rows:
        what = "each about something else" if session.closeness.events_known else "not grouped yet"
        rows.append(Heading(f"{what}: {len(alone):,}"))
    return [*rows, *sorted(alone)]
