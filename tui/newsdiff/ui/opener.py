"""Opening one screen above another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from textual.app import App

from newsdiff.memory_limits import refusal
from newsdiff.reader.commands import Keymap, Scope
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.reader.together import together, why_alone
from newsdiff.ui.screens.command_screen import CommandScreen, Opener
from newsdiff.ui.screens.library.screen import ONE_ARTICLE

if TYPE_CHECKING:
    from newsdiff.reader.coverage.finding import FoundCoverage
    from newsdiff.reader.layout.places import Place
    from newsdiff.reader.same_places import Indices


class ScreenOpener(Opener):
    """Opens the screens of a session, each loaded when it is wanted first; keeps the coverages they show."""

    def __init__(self, app: App[Any], session: Callable[[], Session], keymap: Keymap) -> None:
        """Make it.

        Args:
            app: The app.
            session: Gives the session that is read.
            keymap: The keys a person chose.
        """
        self._app, self._session, self._keymap = app, session, keymap
        self._of_all: FoundCoverage | None = None
        self._of_some: FoundCoverage | None = None

    def renew(self, session: Session, articles: Indices) -> None:
        """Take over the coverages as far as their articles stay the same in a session.

        Args:
            session: The session that takes the place of the one they are of.
            articles: Where the articles of the one are in the other.
        """
        if self._of_all is not None:
            self._of_all = self._of_all.renewed(session, range(len(session.articles)), articles)
        if (some := self._of_some) is not None:
            left = [articles[each] for each in some.articles if each in articles]
            self._of_some = some.renewed(session, left, articles)

    def open_comparison(self, pair: ArticlePair, at: Place | None = None) -> None:
        """Show two articles side by side; where they were open below, with the reader's place in them unless told."""
        from newsdiff.reader.reasons.carriers import Lookup
        from newsdiff.ui.screens.comparison.screen import ComparisonScreen

        below = self._app.screen_stack[-2] if len(self._app.screen_stack) > 1 else None
        if isinstance(below, ComparisonScreen) and below.pair in (pair, pair.swapped()):
            self._app.pop_screen()
            if at is not None:
                below.go_to(at if below.pair == pair else at.swapped())
            return
        here = self._app.screen.SCOPE if isinstance(self._app.screen, CommandScreen) else Scope.LIST
        lookup = Lookup(self._session(), self.coverage_among(None))
        self._app.push_screen(ComparisonScreen(self._session(), pair, self._keymap, lookup, here, at))

    def open_coverage(
        self, article: int, paragraph: int | None = None, among: Sequence[int] | None = None
    ) -> None:
        """Show the statements of all or some articles, one of them highlighted, and what its paragraph says."""
        from newsdiff.ui.screens.coverage.screen import CoverageScreen

        below = self._app.screen_stack[-2] if len(self._app.screen_stack) > 1 else None
        if isinstance(below, CoverageScreen) and article in below.articles:
            self._app.pop_screen()
            below.go_to(article, paragraph)
            return
        shown = together(self._session(), [article], among)
        if shown is not among and shown is not None and len(shown) < 2:
            self._app.notify(why_alone(self._session()), markup=False)
            return
        found = self.coverage_among(shown)
        too_large = refusal([(each.path, each.paragraphs) for each in found.texts])
        if too_large is not None:
            self._app.notify(f"The coverage is {too_large.message}.", severity="warning", markup=False)
            return
        self._app.push_screen(CoverageScreen(self._session(), found, self._keymap, article, paragraph))

    def coverage_among(self, among: Sequence[int] | None) -> FoundCoverage:
        """The coverage of all or some articles; that of the last ones is kept."""
        from newsdiff.reader.coverage.finding import FoundCoverage

        if among is None:
            every = range(len(self._session().articles))
            if self._of_all is None or len(self._of_all.articles) != len(every):
                self._of_all = FoundCoverage(self._session(), every)
            return self._of_all
        found, articles = self._of_some, tuple(among)
        if found is None or found.articles != articles:
            found = self._of_some = FoundCoverage(self._session(), articles)
        return found

    def open_matrix(self, row: int, column: int) -> None:
        """Show every article against every other, with the cell of two of them highlighted."""
        from newsdiff.ui.screens.matrix.screen import MatrixScreen

        among = together(self._session(), list(dict.fromkeys((row, column))))
        if len(self._session().articles) < 2:
            self._app.notify(ONE_ARTICLE, markup=False)
        elif among is not None and len(among) < 2:
            self._app.notify(why_alone(self._session()), markup=False)
        else:
            self._app.push_screen(MatrixScreen(self._session(), self._keymap, row, column, among))
