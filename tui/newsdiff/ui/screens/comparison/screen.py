"""Two articles side by side: the screen that newsdiff is for."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from newsdiff.reader.commands import Keymap, Scope
from newsdiff.reader.reading import carried_over, swapped
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.render.cells import printable
from newsdiff.ui.bindings import bindings_at
from newsdiff.ui.runtime.clipboard import NamedText
from newsdiff.ui.runtime.memory import settle
from newsdiff.ui.screens.comparison.article_headers import ArticleHeaders
from newsdiff.ui.screens.comparison.comparison_view import ComparisonView
from newsdiff.ui.screens.comparison.explaining import Explaining
from newsdiff.ui.screens.comparison.preparing import Preparing
from newsdiff.ui.screens.comparison.surveying import Surveying


class ComparisonScreen(Surveying, Explaining, Preparing):
    """The comparison of two articles of a session."""

    SCOPE = Scope.COMPARISON
    BINDINGS: ClassVar[list[BindingType]] = bindings_at(Scope.COMPARISON)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (14, "-tall")]  # noqa: RUF012
    DEFAULT_CSS = """
    ComparisonScreen.-short LegendLine { display: none; }
    ComparisonScreen.-short ArticleHeaders { height: 2; }
    """

    def compose(self) -> ComposeResult:
        """Put the parts on the screen."""
        yield self._status_bar
        yield self._headers
        with Horizontal():
            yield self._view
            yield self._minimap
        yield self._why
        yield self._legend
        yield self._search_line
        yield self._keys

    def on_mount(self) -> None:
        """Let the keys move the cursor."""
        self._view.focus()
        self.call_after_refresh(settle)

    # The mouse

    @on(ComparisonView.Pointed)
    def _pointed(self, event: ComparisonView.Pointed) -> None:
        self.reading.leave_round()
        self.reading.go_to(event.place)
        if event.clicks == 2:
            self.action_counterpart()
        else:
            self._followed()

    @on(ArticleHeaders.Pointed)
    def _head_pointed(self, event: ArticleHeaders.Pointed) -> None:
        if event.side != self.reading.side:
            self.action_other_side()

    # Commands: what is shown

    def action_next_article(self) -> None:
        """Bring the next article to the cursor's side."""
        self._change_article(1)

    def action_previous_article(self) -> None:
        """Bring the previous article to the cursor's side."""
        self._change_article(-1)

    def _change_article(self, step: int) -> None:
        side = self.reading.side
        pair = self.neighbour(side, step)
        if pair is None:
            self.notify("There is no other article in this library.", markup=False)
            return
        old = self.reading
        self._bring(pair, lambda new: carried_over(old, new, side))

    def action_swap(self) -> None:
        """Swap the two sides."""
        cursor = swapped(self.reading.cursor)
        self._bring(self.pair.swapped(), lambda _: cursor)

    # Commands: what one takes away

    def action_copy(self) -> None:
        """Copy the selected text, or else the cursor's paragraph with its source."""
        selected = self.get_selected_text()
        if selected:
            self.app.copy_to_clipboard(selected)
            return
        cursor = self.reading.cursor
        side = self.reading.comparison.side(cursor.side)
        article = side.article
        text = printable(side.paragraphs[cursor.paragraph].text)
        source = ", ".join(fact for fact in (article.source, article.date) if fact)
        credit = f"{article.title}{f' ({source})' if source else ''}, paragraph {cursor.paragraph + 1}"
        copied = f"{text}\n— {printable(credit)}\n"
        self.app.copy_to_clipboard(NamedText(copied, f"paragraph {cursor.paragraph + 1}"))

    def action_export(self) -> None:
        """Ask where to write the comparison, and write it."""
        from newsdiff.ui.dialogs.export import ExportDialog

        name = f"newsdiff-{self.pair.a + 1}-{self.pair.b + 1}"
        self.app.push_screen(ExportDialog(self.reading.comparison, name, self._notes()), self._exported)

    def _exported(self, message: str | None) -> None:
        if message:
            self.notify(message, markup=False)

    def action_back(self) -> None:
        """End the search, or else go back to the list of articles."""
        if not self.end_search():
            self.dismiss()


def open_comparison(app: App[int], session: Session, pair: ArticlePair, keymap: Keymap) -> None:
    """Open two articles side by side."""
    app.push_screen(ComparisonScreen(session, pair, keymap))
