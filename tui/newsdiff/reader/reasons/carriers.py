"""Which other articles carry a passage, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newsdiff.engine.comparison import Comparison, Label, Origin, Passage
from newsdiff.reader.session import ArticlePair, Session


class Carried(NamedTuple):
    """A passage that another article has too.

    Attributes:
        here: The passage in the article that is asked about.
        there: The passage in the other one.
        label, score, origin: As of the link.
        disagrees: Whether something contradicts between the two.
    """

    here: Passage
    there: Passage
    label: Label
    score: float
    origin: Origin
    disagrees: bool


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
    """Finds the carriers of any paragraph; a comparison made for one paragraph serves its whole article."""

    def __init__(self, session: Session) -> None:
        self._session = session
        # Only the places are kept: whole comparisons of a large library would not fit into memory.
        self._known: dict[tuple[int, int, object], dict[int, tuple[Carried, ...]]] = {}
        self._latest: dict[tuple[int, int], dict[int, tuple[Carried, ...]]] = {}

    @property
    def state(self) -> object:
        """A value that changes whenever articles have to be compared again."""
        return self._session.options, self._session.looks

    def carriers(self, article: int, paragraph: int, skip: int) -> Carriers:
        """Which articles except ``skip`` are known to carry a paragraph; compares nothing."""
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
        return sorted(missing, key=lambda other: -session.common_words(other, article))

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
        carried = Carried(link.a, link.b, link.label, link.score, link.origin, bool(link.disagreements))
        found.setdefault(link.a.paragraph, []).append(carried)
    return {paragraph: tuple(links) for paragraph, links in found.items()}
