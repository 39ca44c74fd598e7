"""Which other articles carry a passage, and in which words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from newsdiff.engine.comparison import Comparison, Origin
from newsdiff.reader.coverage.finding import FoundCoverage
from newsdiff.reader.reasons.stated import Carried, StatedCarriers, overlap
from newsdiff.reader.session import ArticlePair, Session

MOST_WORDS = 15_000
"""Of more words, the statements are not found for the panel alone: that would take longer than a moment."""


@dataclass(frozen=True, slots=True)
class Carriers:
    """Which articles carry a paragraph, as far as that is known.

    Attributes:
        found: What other articles carry, by their index, in the order of the library.
        lacking: The articles that have none of it.
        pending: How many articles have not been compared yet.
    """

    found: tuple[tuple[int, Carried], ...] = ()
    lacking: tuple[int, ...] = ()
    pending: int = 0


class Lookup:
    """Finds the carriers of any paragraph.

    They are those of its statements, as the coverage shows them. Of a library that is too large to find its statements
    for this alone, as long as nobody has asked for them, they are the articles with links: a comparison made for one
    paragraph serves its whole article.

    Args:
        session: The library.
        coverage: Its statements, known or to be found.
    """

    def __init__(self, session: Session, coverage: FoundCoverage) -> None:
        self._session, self._coverage = session, coverage
        self._stated: StatedCarriers | None = None
        # Only the places are kept: whole comparisons of a large library would not fit into memory.
        self._known: dict[tuple[int, int, object], dict[int, tuple[Carried, ...]]] = {}
        self._latest: dict[tuple[int, int], dict[int, tuple[Carried, ...]]] = {}

    @property
    def state(self) -> object:
        """A value that changes whenever articles have to be compared again."""
        return self._session.options, self._session.looks

    def carriers(self, article: int, paragraph: int, skip: int) -> Carriers:
        """Which articles except ``skip`` are known to carry a paragraph; compares nothing."""
        if (stated := self._by_statements()) is not None:
            return self._of_statements(stated, article, paragraph, skip)
        found: list[tuple[int, Carried]] = []
        lacking: list[int] = []
        pending = 0
        for other in self._others(article, skip):
            known = self._known.get(self._key(article, other))
            if known is None:
                pending += 1
                # What was known a moment ago stands until the new comparison is there.
                known = self._latest.get((article, other))
            if known is None:
                continue
            if paragraph in known:
                found += [(other, carried) for carried in known[paragraph]]
            else:
                lacking.append(other)
        return Carriers(tuple(found), tuple(lacking), pending)

    def pending(self, article: int, skip: int) -> list[int]:
        """The articles to compare before everything is known, the likeliest carriers first."""
        session = self._session
        missing = [
            other for other in self._others(article, skip) if self._key(article, other) not in self._known
        ]
        alike = session.closeness.alike(article)
        return sorted(missing, key=lambda other: -alike.get(other, 0.0))

    @property
    def uses_statements(self) -> bool:
        """Whether to find the statements, not links."""
        # Of ten thousand articles no more are counted than it takes to know.
        counts = map(self._session.words, range(len(self._session.articles)))
        return all(total <= MOST_WORDS for total in accumulate(counts))

    def find_statements(self, is_stopped: Callable[[], bool]) -> None:
        """Find the statements, unless they are known; takes seconds.

        Raises:
            Stopped: It was given up.
        """
        if self._coverage.known is None:
            self._coverage.find(lambda _: None, is_stopped)

    def _by_statements(self) -> StatedCarriers | None:
        """Where the statements stand, if they are known; those of a moment ago until the new ones are there."""
        known = self._coverage.known
        if known is not None and (self._stated is None or self._stated.coverage is not known):
            self._stated = StatedCarriers(known)
        return self._stated

    def _of_statements(self, stated: StatedCarriers, article: int, paragraph: int, skip: int) -> Carriers:
        others = [*self._others(article, skip)]
        found = [
            (other, self._with_link(article, other, carried))
            for other, carried in stated.of(article, paragraph)
            if other != skip
        ]
        carrying = {other for other, _ in found}
        lacking = tuple(other for other in others if other not in carrying)
        return Carriers(tuple(found), lacking, len(others) if self._coverage.known is None else 0)

    def _with_link(self, article: int, other: int, carried: Carried) -> Carried:
        """What an article carries, with what a person or a comparison said of the two passages, if any did."""
        for link in self._latest.get((article, other), {}).get(carried.here.paragraph, ()):
            if overlap(link.here, carried.here) and overlap(link.there, carried.there):
                return carried._replace(score=link.score, origin=link.origin)
        options = self._session.known_options(ArticlePair(article, other))
        by_hand = any(
            each.linked and overlap(each.a, carried.here) and overlap(each.b, carried.there)
            for each in (options.decisions if options else ())
        )
        return carried._replace(origin=Origin.BY_HAND) if by_hand else carried

    def look_up(self, article: int, other: int) -> None:
        """Compare two articles, unless that is known."""
        key = (article, other, self._session.options_for(ArticlePair(article, other)))
        if key not in self._known:
            self._known[key] = _by_paragraph(self._session.comparison(ArticlePair(article, other)))
        self._latest[article, other] = self._known[key]

    def _others(self, article: int, skip: int) -> Iterator[int]:
        return (other for other in range(len(self._session.articles)) if other not in (article, skip))

    def _key(self, article: int, other: int) -> tuple[int, int, object]:
        return article, other, self._session.known_options(ArticlePair(article, other))


def _by_paragraph(comparison: Comparison) -> dict[int, tuple[Carried, ...]]:
    found: dict[int, list[Carried]] = {}
    for link in comparison.links:
        disagrees = any(each.kind.contradicts for each in link.disagreements)
        carried = Carried(link.a, link.b, link.label, link.score, link.origin, disagrees)
        found.setdefault(link.a.paragraph, []).append(carried)
    return {paragraph: tuple(links) for paragraph, links in found.items()}
