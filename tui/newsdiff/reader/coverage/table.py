"""Which statements the table shows, in which order, and where the reader is in it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from newsdiff.engine.comparison import Label
from newsdiff.engine.event.coverage import Carried, Contradiction, Coverage, Statement, StatementKind
from newsdiff.reader.layout.places import Place
from newsdiff.reader.search.query import parse
from newsdiff.reader.search.text_search import Haystack
from newsdiff.render.across import across
from newsdiff.render.coverage import disagreeing


class Sort(StrEnum):
    """The order of the statements."""

    CARRIERS = "by carriers"
    ARTICLE = "in the order of"
    WORDING = "by how differently it is worded"


class Shown(StrEnum):
    """Which statements are shown."""

    ALL = "all"
    ONLY_HERE = "only in"
    MISSING = "missing in"
    EVERYWHERE = "in all articles"
    QUOTATIONS = "quotations"
    DISAGREEMENTS = "disagreements"


class Meeting(NamedTuple):
    """Two articles to compare, and where.

    Attributes:
        article, other: The articles of the sides ``a`` and ``b``.
        at: The passage.
    """

    article: int
    other: int
    at: Place


class StatementTable:
    """The statements of a coverage as rows, the articles as columns.

    Attributes:
        coverage: The statements.
        article: The highlighted column: an article, as an index.
        sort, shown: The order, and which statements are shown.
        left: The first column in view.
        rows: The statements shown, as indices, in order.
    """

    def __init__(self, coverage: Coverage, article: int) -> None:
        self.coverage = coverage
        self._across = across(coverage)
        self.article = article
        self.sort, self.shown = Sort.CARRIERS, Shown.ALL
        self.left = 0
        self._found: frozenset[int] | None = None
        self._hay: Haystack | None = None
        self._missing: dict[int, frozenset[int]] = {}
        self.rows: list[int] = []
        self._place = 0
        self._signs: tuple[int, int] | None = None
        self._arrange()

    @property
    def statement(self) -> Statement | None:
        """The highlighted statement; None if none is shown."""
        return self.coverage.statements[self.rows[self._place]] if self.rows else None

    def disagreements(self, place: int) -> tuple[tuple[Contradiction, ...], tuple[Contradiction, ...]]:
        """What the carriers of the statement at a place disagree in, and what it and other statements disagree in."""
        index = self.rows[place]
        return self.coverage.statements[index].contradictions, self._across[index]

    @property
    def signs(self) -> tuple[int, int]:
        """How many statements are contradicted, and of how many others a quotation is only worded otherwise."""
        if self._signs is None:
            self._signs = disagreeing(self.coverage)
        return self._signs

    def contradicts(self, index: int) -> bool:
        """Whether the carriers of a statement contradict each other, and do not only word a quotation otherwise."""
        statement, across = self.coverage.statements[index], self._across[index]
        return bool(across) or any(each.kind.contradicts for each in statement.contradictions)

    @property
    def place(self) -> int:
        """The place of the highlighted row among those shown."""
        return self._place

    def move(self, rows: int) -> None:
        """Highlight another row, as far as there is one."""
        self._place = max(0, min(len(self.rows) - 1, self._place + rows))

    def choose(self, article: int) -> None:
        """Highlight another column; what is shown may depend on it."""
        self.article = max(0, min(len(self.coverage.articles) - 1, article))
        self._arrange()

    def arrange(self, sort: Sort, shown: Shown) -> None:
        """Show these statements in this order."""
        self.sort, self.shown = sort, shown
        self._arrange()

    def sort_next(self) -> None:
        """Go on to the next order."""
        orders = list(Sort)
        self.sort = orders[(orders.index(self.sort) + 1) % len(orders)]
        self._arrange()

    def show(self, shown: Shown) -> None:
        """Show these statements; all of them if they are shown already."""
        self.shown = Shown.ALL if shown is self.shown else shown
        self._arrange()

    def search(self, typed: str) -> None:
        """Show only statements whose passages have what is typed; all of them if nothing is.

        Raises:
            QueryError: A pattern is wrong or takes too long, and what is shown stays.
        """
        query = parse(typed)
        if not query:
            self._found = None
        else:
            if self._hay is None:
                # Passages are apart, so that nothing is found across two of them.
                self._hay = Haystack(
                    ["\n".join(each.text for each in one.passages) for one in self.coverage.statements]
                )
            self._found = frozenset(self._hay.with_any(query))
        self._arrange()

    def go_to(self, article: int, paragraph: int) -> bool:
        """Highlight the statement that most of an article's paragraph carries; False if none of those shown is one."""
        self.article = article
        self._arrange()
        length: dict[int, int] = {}
        for place, index in enumerate(self.rows):
            for carried in self.coverage.statements[index].passages_of(article):
                if carried.passage.paragraph == paragraph:
                    length[place] = length.get(place, 0) + len(carried.text)
        if length:
            self._place = max(length, key=lambda place: (length[place], -place))
        return bool(length)

    def meeting(self) -> Meeting | None:
        """Where to compare the highlighted article with another one; None if no other one has the statement.

        The other one disagrees with it; where none does, it has the central wording or, if that is the highlighted
        article's, is the next carrier. Where others disagree in what the highlighted article does not say, it is
        between them.
        """
        statement, article = self.statement, self.article
        if statement is None:
            return None
        apart = self._apart(statement)
        if apart is not None:
            return apart
        carriers = [statement.passages[statement.central].article]
        carriers += sorted(statement.carriers, key=lambda each: (each < article, each))
        other = next((each for each in carriers if each != article), None)
        if other is None:
            return None
        here = statement.passages_of(article)
        there = statement.passages_of(other)
        at = Place("a", here[0].passage.paragraph) if here else Place("b", there[0].passage.paragraph)
        return Meeting(article, other, at)

    def _apart(self, statement: Statement) -> Meeting | None:
        """Where the highlighted article and another one disagree, or else, if it has no say in it, two others."""
        within, across = self.disagreements(self._place)
        for contradiction in (*within, *across):
            places = [
                (number, *place)
                for number, each in enumerate(contradiction.versions)
                for place in each.places
            ]
            if self.article in statement.carriers:
                ours = [each for each in places if each[1] == self.article]
            else:
                ours = places
            for version, article, passage in ours:
                for another, other, _ in places:
                    if another != version and other != article:
                        return Meeting(article, other, Place("a", passage.paragraph))
        return None

    def take_over(self, coverage: Coverage) -> None:
        """Show the statements as they are now, at the passage where the reader is."""
        before = self.statement
        self.coverage, self._hay, self._found, self._missing = coverage, None, None, {}
        self._signs = None
        self._across = across(coverage)
        self._arrange()
        if before is not None:
            central = before.passages[before.central]
            self.go_to(self.article, -1)
            for place, index in enumerate(self.rows):
                if any(_overlap(each, central) for each in coverage.statements[index].passages):
                    self._place = place
                    break

    def missing(self, article: int) -> frozenset[int]:
        """The blind spots of an article, as indices of statements."""
        if article not in self._missing:
            spots = {id(each) for each in self.coverage.missing_in(article)}
            self._missing[article] = frozenset(
                index for index, each in enumerate(self.coverage.statements) if id(each) in spots
            )
        return self._missing[article]

    def scroll_columns(self, fitting: int) -> None:
        """Bring the highlighted column into view where so many columns fit."""
        if self.article < self.left:
            self.left = self.article
        elif self.article >= self.left + fitting:
            self.left = self.article - fitting + 1
        self.left = max(0, min(self.left, len(self.coverage.articles) - fitting))

    def _arrange(self) -> None:
        before = self.rows[self._place] if self.rows else None
        statements = self.coverage.statements
        self.rows = [
            index
            for index in range(len(statements))
            if self._is_shown(index) and (self._found is None or index in self._found)
        ]
        if self.sort is not Sort.CARRIERS:
            self.rows.sort(key=self._order())
        elif self.shown is Shown.DISAGREEMENTS:
            self.rows.sort(key=lambda index: not self.contradicts(index))
        self._place = self.rows.index(before) if before in self.rows else 0

    def _is_shown(self, index: int) -> bool:
        statement, article = self.coverage.statements[index], self.article
        if statement.furniture:
            return False
        match self.shown:
            case Shown.ALL:
                return True
            case Shown.ONLY_HERE:
                return statement.carriers == (article,)
            case Shown.MISSING:
                return index in self.missing(article)
            case Shown.EVERYWHERE:
                return len(statement.carriers) == len(self.coverage.articles)
            case Shown.QUOTATIONS:
                return statement.kind is StatementKind.QUOTE
            case Shown.DISAGREEMENTS:
                return bool(statement.contradictions or self._across[index])

    def _order(self) -> Callable[[int], tuple[float, float]]:
        statements, article = self.coverage.statements, self.article
        if self.sort is Sort.WORDING:
            return lambda index: (-worded_differently(statements[index]), index)

        def place(index: int) -> tuple[float, float]:
            carried = statements[index].passages_of(article)
            if not carried:
                return float("inf"), index
            return carried[0].passage.paragraph, carried[0].passage.start

        return place


def _overlap(one: Carried, other: Carried) -> bool:
    return (
        one.article == other.article
        and one.passage.paragraph == other.passage.paragraph
        and one.passage.start < other.passage.end
        and other.passage.start < one.passage.end
    )


def worded_differently(statement: Statement) -> float:
    """How much of its wordings the central one has not in the same words, 0 to 1; 0 if only one article carries it."""
    if len(statement.carriers) < 2:
        return 0.0
    length = other = 0
    for index, carried in enumerate(statement.passages):
        if index != statement.central:
            length += carried.passage.end - carried.passage.start
            other += sum(span.end - span.start for span in carried.spans if span.label is not Label.SHARED)
    return other / length if length else 0.0
