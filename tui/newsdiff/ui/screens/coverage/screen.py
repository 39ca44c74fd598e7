"""The statements of the event, and which articles carry them: all at once, one row for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from newsdiff.engine.event.coverage import Coverage
from newsdiff.reader.commands import Keymap, Scope, key_for
from newsdiff.reader.counting import turn_furniture
from newsdiff.reader.coverage.finding import FoundCoverage
from newsdiff.reader.coverage.lines import CoverageLines
from newsdiff.reader.coverage.status import coverage_status, finding_status
from newsdiff.reader.coverage.table import Shown, StatementTable
from newsdiff.reader.search.query import QueryError
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.bindings import bindings_at
from newsdiff.ui.screens.command_screen import CommandScreen
from newsdiff.ui.screens.coverage.background import Finding
from newsdiff.ui.screens.coverage.statement_rows import StatementRows, Wordings
from newsdiff.ui.widgets.key_bar import KeyBar
from newsdiff.ui.widgets.search_line import SearchLine
from newsdiff.ui.widgets.status_bar import StatusBar

WORDING_LINES = 3
"""Lines that one key scrolls the wordings."""


class CoverageScreen(CommandScreen):
    """The coverage of a session's articles."""

    SCOPE = Scope.COVERAGE
    BINDINGS: ClassVar[list[BindingType]] = bindings_at(Scope.COVERAGE)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (14, "-tall")]  # noqa: RUF012
    DEFAULT_CSS = """
    CoverageScreen.-short Wordings { display: none; }
    """

    def __init__(
        self, session: Session, found: FoundCoverage, keymap: Keymap, article: int, paragraph: int | None
    ) -> None:
        """Make it.

        Args:
            session: The articles.
            found: Their coverage, as far as it has been found.
            keymap: The keys a person chose.
            article: The article that is highlighted first, as an index into the library; one of those of ``found``.
            paragraph: The paragraph of that article whose statement is highlighted; None for the first statement.
        """
        super().__init__()
        self._session, self._found, self._keymap = session, found, keymap
        self._column, self._paragraph = found.articles.index(article), paragraph
        self.lines: CoverageLines | None = None
        self._status_bar = StatusBar()
        self.rows = StatementRows()
        self._wordings = Wordings()
        self._search_line = SearchLine()
        self._keys = KeyBar(Scope.COVERAGE, keymap)
        self.typed = self._before = ""
        self._finding = Finding(self, found, self._show_progress, self._take)
        self._stopped = False
        # What was asked for before there was anything to do it with.
        self.pending: list[Callable[[], object]] = []
        move = self._move
        self.commands = {
            "open": self._open,
            "down": lambda: move(1),
            "up": lambda: move(-1),
            "right": lambda: self._choose(1),
            "left": lambda: self._choose(-1),
            "page_down": lambda: move(self.rows.page),
            "page_up": lambda: move(-self.rows.page),
            "top": lambda: self._when_found(lambda: self.table.move(-len(self.table.rows))),
            "bottom": lambda: self._when_found(lambda: self.table.move(len(self.table.rows))),
            "wordings_down": lambda: self._scroll_wordings(WORDING_LINES),
            "wordings_up": lambda: self._scroll_wordings(-WORDING_LINES),
            "sort": self._sort,
            "only_here": lambda: self._show(Shown.ONLY_HERE),
            "missing": lambda: self._show(Shown.MISSING),
            "everywhere": lambda: self._show(Shown.EVERYWHERE),
            "quotations": lambda: self._show(Shown.QUOTATIONS),
            "disagreements": lambda: self._show(Shown.DISAGREEMENTS),
            "search": self._begin_search,
            "more_sensitive": lambda: self._change_sensitivity(1),
            "less_sensitive": lambda: self._change_sensitivity(-1),
            "count_furniture": self._count_furniture,
            "matrix": self._open_matrix,
            "go_on": self._go_on,
            "leave": self._leave,
            "back": self.dismiss,
        }

    @property
    def table(self) -> StatementTable:
        """The statements that are shown; there are some as soon as they have been found."""
        assert self.lines is not None
        return self.lines.table

    def compose(self) -> ComposeResult:
        """Put the parts on the screen."""
        yield self._status_bar
        yield self.rows
        yield self._wordings
        yield self._search_line
        yield self._keys

    def on_mount(self) -> None:
        """Let the keys move the cell."""
        self.rows.focus()

    @property
    def articles(self) -> Sequence[int]:
        """The articles whose coverage this is, as indices into the library."""
        return self._found.articles

    def go_to(self, article: int, paragraph: int | None) -> None:
        """Highlight an article, given as an index into the library, and the statement of one of its paragraphs."""
        self._column, self._paragraph = self.articles.index(article), paragraph
        if self.lines is None:
            return
        if paragraph is None:
            self.table.choose(self._column)
        elif not self.table.go_to(self._column, paragraph):
            self._show_all()
            self.table.go_to(self._column, paragraph)
        self._follow()

    def on_screen_resume(self) -> None:
        """Find the statements, also again if something was decided in a comparison that was open meanwhile."""
        if self._session.look_again():
            self._stopped = False
        if not self._stopped:
            self._update()

    def on_screen_suspend(self) -> None:
        """Leave the machine to the screen above, unless that is only a dialog."""
        if not self.app.screen.is_modal:
            self._finding.stop()

    def on_resize(self) -> None:
        """Say as much as there is room for now."""
        self._show_status()

    # Finding the statements

    def _update(self) -> None:
        known = self._found.known
        if known is not None:
            self._take(known)
        else:
            self._finding.start()
            self._keys.rename({"coverage.leave": "stop"})

    def _take(self, found: Coverage) -> None:
        self._stopped = False
        if self.lines is None:
            table = StatementTable(found, self._column)
            if self._paragraph is not None:
                table.go_to(self._column, self._paragraph)
            numbers = [index + 1 for index in self.articles]
            self.lines = self.rows.lines = self._wordings.lines = CoverageLines(table, numbers)
            for action in self.pending:
                action()
            if self.typed:
                self._search_line.show(self.typed)
                self._search(self.typed)
        elif self.table.coverage is not found:
            self.table.take_over(found)
            self._search(self.typed)
        self._follow()

    def _show_progress(self, doing: str) -> None:
        if self._finding.is_running:
            key = key_for("coverage.leave", self._keymap)
            self._status_bar.show(
                *finding_status(self._session, len(self.articles), doing, key, self.size.width)
            )

    def _go_on(self) -> None:
        """Find the statements after that was stopped."""
        if self._found.known is not None:
            self.notify("The statements are those of now.", markup=False)
        else:
            self._stopped = False
            self._update()

    def _change_sensitivity(self, by: int) -> None:
        """Find the statements with more or less sensitivity."""
        if self._session.change_sensitivity(by):
            self._finding.stop()
            self._stopped = False
            self._update()
            self.notify(f"Sensitivity {self._session.options.sensitivity}.", markup=False)
        else:
            self.notify(
                f"Sensitivity {self._session.options.sensitivity} is the end of the scale.", markup=False
            )

    def _count_furniture(self) -> None:
        """Take all furniture for text, or leave it out again."""
        said = turn_furniture(self._session)
        self._finding.stop()
        self._stopped = False
        self._update()
        self.notify(said, markup=False)

    # What is shown

    def _follow(self) -> None:
        if self.lines is not None:
            self.rows.follow()
            self._show_status()

    def _show_status(self) -> None:
        if self.lines is not None and not self._finding.is_running:
            self._keys.rename({"coverage.go_on": "go on"} if self._stopped else {})
            self._status_bar.show(
                *coverage_status(self.lines, self._session, self.size.width, outdated=self._stopped)
            )

    @on(StatementRows.Moved)
    def _moved(self) -> None:
        self._wordings.show()

    def _when_found(self, action: Callable[[], object]) -> None:
        """Do something to the table and show it: now, or as soon as there is one."""
        if self.lines is None:
            self.pending.append(action)
        else:
            action()
            self._follow()

    def _move(self, rows: int) -> None:
        self._when_found(lambda: self.table.move(rows))

    def _choose(self, columns: int) -> None:
        """Highlight another article."""
        self._when_found(lambda: self.table.choose(self.table.article + columns))

    def _scroll_wordings(self, lines: int) -> None:
        self._wordings.scroll_relative(y=lines, animate=False, immediate=True)

    def _sort(self) -> None:
        """Go on to the next order."""
        self._when_found(lambda: self.table.sort_next())

    def _show(self, shown: Shown) -> None:
        """Show these statements only, or all again."""
        self._when_found(lambda: self.table.show(shown))

    # Searching

    def _begin_search(self) -> None:
        """Show only the statements with some words in one of their wordings."""
        if not self._search_line.typing:
            self._before = self.typed
            self._search_line.open(self.typed)

    @on(SearchLine.Typed)
    def _search_typed(self, event: SearchLine.Typed) -> None:
        self._search(event.text)

    @on(SearchLine.Kept)
    def _search_kept(self) -> None:
        if self.typed.strip():
            self._search_line.leave()
        else:
            self._search_line.close()
        self.rows.focus()

    @on(SearchLine.GivenUp)
    def _search_given_up(self) -> None:
        self._search_line.show(self._before)
        self._search(self._before)
        self._search_kept()

    @on(SearchLine.Pointed)
    def _search_pointed(self) -> None:
        self._begin_search()

    def _search(self, typed: str) -> None:
        self.typed = typed
        if self.lines is None:
            return
        try:
            self.table.search(typed)
        except QueryError as error:
            self._search_line.say(str(error), alert=True)
            return
        found = len(self.table.rows)
        said = f"{found} {'statement' if found == 1 else 'statements'}" if typed.strip() else ""
        self._search_line.say(said, alert=not found)
        self._follow()

    # Elsewhere

    @on(StatementRows.Opened)
    def _open(self) -> None:
        """Compare the highlighted article with one that disagrees or has the central wording, at the statement."""
        if self.lines is None or self.table.statement is None:
            return
        meeting = self.table.meeting()
        if meeting is None:
            self.notify(
                "Only this article has this: choose the column of another one to compare.", markup=False
            )
            return
        pair = ArticlePair(self.articles[meeting.article], self.articles[meeting.other])
        self.open_when_compared(self._session, pair, self._status_bar, meeting.at)

    def _open_matrix(self) -> None:
        """Show every article against every other."""
        article = self.articles[self.table.article if self.lines is not None else self._column]
        self.opener.open_matrix(article, article)

    def _leave(self) -> None:
        """Stop what is under way, or show all statements again, or else go back."""
        if self._finding.is_running:
            self._finding.stop()
            self._stop()
        elif self.lines is not None and (self.typed or self.table.shown is not Shown.ALL):
            self._show_all()
            self._follow()
        else:
            self.dismiss()

    def _stop(self) -> None:
        if self.lines is None:
            self.dismiss()
            return
        self._stopped = True
        self._show_status()
        key = key_for("coverage.go_on", self._keymap)
        self.notify(
            f"Stopped: these are the statements of before.{f' {key} goes on.' if key else ''}", markup=False
        )

    def _show_all(self) -> None:
        self.typed = ""
        self.table.search("")
        self.table.show(Shown.ALL)
        self._search_line.close()
