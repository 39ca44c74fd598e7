"""The screens of a session, opened again over the library as it is now, each at the place where it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.screen import Screen

from newsdiff.reader.commands import Keymap
from newsdiff.reader.coverage.finding import FoundCoverage
from newsdiff.reader.reasons.carriers import Lookup
from newsdiff.reader.renewing import renewed_history
from newsdiff.reader.same_places import Indices, SamePlaces, same_paragraphs
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.screens.command_screen import CommandScreen
from newsdiff.ui.screens.comparison.screen import ComparisonScreen
from newsdiff.ui.screens.coverage.screen import CoverageScreen
from newsdiff.ui.screens.library.screen import LibraryScreen
from newsdiff.ui.screens.matrix.screen import MatrixScreen


class Renewal:
    """Makes the screens of a session again for the one that takes its place."""

    def __init__(
        self,
        old: Session,
        new: Session,
        articles: Indices,
        keymap: Keymap,
        coverage: Callable[[Sequence[int] | None], FoundCoverage],
    ) -> None:
        """Make it.

        Args:
            old: The session as it was.
            new: The session as it is.
            articles: Where the articles of the one are in the other.
            keymap: The keys a person chose.
            coverage: Gives the coverage of some articles of the new session, or of all.
        """
        self._old, self._new, self._articles = old, new, articles
        self._keymap, self._coverage_of = keymap, coverage
        self.then: list[Callable[[], object]] = []
        """What is to be done when the screens are there."""

    def screen(self, screen: Screen[object]) -> CommandScreen | None:
        """A screen as it is now; None if the articles it is about are gone."""
        match screen:
            case LibraryScreen():
                return self._library(screen)
            case ComparisonScreen():
                return self._comparison(screen)
            case CoverageScreen():
                return self._coverage(screen)
            case MatrixScreen():
                return self._matrix(screen)
            case _:
                return None

    def _library(self, screen: LibraryScreen) -> LibraryScreen:
        made = LibraryScreen(self._new, self._keymap)
        self.then.append(lambda: made.take_place(screen, self._articles))
        return made

    def _comparison(self, screen: ComparisonScreen) -> ComparisonScreen | None:
        a, b = self._articles.get(screen.pair.a), self._articles.get(screen.pair.b)
        if a is None or b is None:
            return None
        before = screen.reading.comparison
        old, new = (before.a.article, before.b.article), (self._new.articles[a], self._new.articles[b])
        same = SamePlaces(old, new)
        self._new.visited.carry_over(old, new, same)
        lookup = Lookup(self._new, self._coverage_of(None))
        made = ComparisonScreen(self._new, ArticlePair(a, b), self._keymap, lookup, screen.others.opened_from)
        made.open_pair.take_place(screen.open_pair, same)
        made.navigation.history = renewed_history(
            screen.navigation.history, self._old.articles, self._new.articles, self._articles
        )
        if screen.search.current is not None:
            typed = screen.search.current.typed
            self.then.append(lambda: made.search.resume(typed))
        if screen.explaining.is_open:
            self.then.append(made.explaining.open)
        if screen.changes.is_open:
            listing = screen.changes.listing
            self.then.append(lambda: made.changes.open(listing.kind, unseen=listing.unseen))
        return made

    def _matrix(self, screen: MatrixScreen) -> MatrixScreen | None:
        among = screen.among and sorted(
            self._articles[each] for each in screen.among if each in self._articles
        )
        shown = range(len(self._new.articles)) if among is None else among
        if not shown:
            return None
        row, column = (self._articles.get(each, shown[0]) for each in (screen.grid.row, screen.grid.column))
        return MatrixScreen(self._new, self._keymap, row, column, among)

    def _coverage(self, screen: CoverageScreen) -> CoverageScreen | None:
        """The coverage of the same articles, or of all if it was of all."""
        of_all = len(screen.articles) == len(self._old.articles)
        left = sorted(self._articles[each] for each in screen.articles if each in self._articles)
        found = self._coverage_of(None if of_all else left)
        if not found.articles:
            return None
        article, paragraph = found.articles[0], None
        statement = screen.table.statement if screen.lines is not None else None
        if statement is not None:
            here = statement.passages_of(screen.table.article)
            carried = here[0] if here else statement.passages[statement.central]
            number = screen.articles[carried.article]
            if number in self._articles:
                article = self._articles[number]
                same = same_paragraphs(
                    self._old.articles[number].paragraphs, self._new.articles[article].paragraphs
                )
                paragraph = same.get(carried.passage.paragraph)
        made = CoverageScreen(self._new, found, self._keymap, article, paragraph)
        made.typed = screen.typed
        if screen.lines is not None:
            sort, shown = screen.table.sort, screen.table.shown
            made.pending.append(lambda: made.table.arrange(sort, shown))
        return made
