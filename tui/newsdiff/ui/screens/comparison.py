"""Two articles side by side: the screen that newsdiff is for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from newsdiff.engine.comparison import Comparison, Side
from newsdiff.render.cells import printable
from newsdiff.render.rows import Layout, layout_for
from newsdiff.ui.commands import Keymap
from newsdiff.ui.commands import Place as Where
from newsdiff.ui.keys import bindings_at
from newsdiff.ui.page import Place
from newsdiff.ui.reading import Reading, carried_over, swapped
from newsdiff.ui.session import Pair, Session
from newsdiff.ui.status import status
from newsdiff.ui.widgets.band import Band
from newsdiff.ui.widgets.heads import Heads
from newsdiff.ui.widgets.key_bar import KeyBar
from newsdiff.ui.widgets.legend_line import LegendLine
from newsdiff.ui.widgets.spread import Spread

NARROW = 60


class ComparisonScreen(Screen[None]):
    """The comparison of two articles of a session."""

    PLACE = Where.COMPARISON
    BINDINGS: ClassVar[list[BindingType]] = bindings_at(Where.COMPARISON)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (14, "-tall")]  # noqa: RUF012
    DEFAULT_CSS = """
    ComparisonScreen.-short LegendLine { display: none; }
    ComparisonScreen.-short Heads { height: 2; }
    """

    def __init__(self, session: Session, pair: Pair, keymap: Keymap) -> None:
        super().__init__()
        self._session = session
        self.pair = pair
        self.reading = Reading(session.comparison(pair))
        self._height = 0
        self._chosen_layout: Layout | None = None
        self._band = Band()
        self._heads = Heads()
        self._spread = Spread()
        self._legend = LegendLine()
        self._keys = KeyBar(Where.COMPARISON, keymap)

    def compose(self) -> ComposeResult:
        """Put the parts on the screen."""
        yield self._band
        yield self._heads
        yield self._spread
        yield self._legend
        yield self._keys

    def on_mount(self) -> None:
        """Let the keys move the cursor."""
        self._spread.focus()

    @property
    def spread(self) -> Spread:
        """The page."""
        return self._spread

    @property
    def layout_now(self) -> Layout:
        """The layout a person chose, or else the one that suits the width."""
        return self._chosen_layout or layout_for(self.size.width)

    # Showing

    @on(Spread.Resized)
    def _lay_out_again(self) -> None:
        """Lay the page out for the width it has now, with the same text in the same row."""
        width, height = self._spread.page_size
        if width < 1 or height < 1:
            return
        reading = self.reading
        anchor = reading.anchor(self._spread.top, self._height) if self._height else None
        self._height = height
        reading.lay_out(width, self.layout_now)
        top = reading.scroll_to(anchor) if anchor is not None else 0
        if anchor is None or anchor.place == reading.cursor:
            top = reading.scroll_for_cursor(top, height)
        self._spread.show(reading, top)
        self._say()

    def _replace(self, pair: Pair, cursor: Place, row: int) -> None:
        """Open another pair in this place, with the cursor in the same row of the screen."""
        width, height = self._spread.page_size
        self.pair = pair
        self.reading = reading = Reading(self._session.comparison(pair), cursor)
        reading.lay_out(width, self.layout_now)
        top = max(0, reading.page.extent(cursor)[0] - max(0, min(row, height - 1)))
        self._spread.show(reading, reading.scroll_for_cursor(top, height))
        self._say()

    def _moved(self, *, jump: bool = False) -> None:
        """Show the cursor where it is now."""
        height = self._spread.page_size[1]
        self._spread.scroll_to_line(self.reading.scroll_for_cursor(self._spread.top, height, jump=jump))
        self._spread.refresh()
        self._say()

    def _say(self) -> None:
        """Say on top which articles these are, and where the cursor is."""
        reading = self.reading
        self._band.show(*status(reading, self.pair, narrow=self.size.width < NARROW))
        self._heads.show(reading.comparison, self.pair, reading.page.geometry, reading.side)

    # The mouse

    @on(Spread.Pointed)
    def _pointed(self, event: Spread.Pointed) -> None:
        self.reading.leave_round()
        self.reading.go_to(event.place)
        if event.clicks == 2:
            self.action_counterpart()
        else:
            self._spread.refresh()
            self._say()

    @on(Heads.Pointed)
    def _head_pointed(self, event: Heads.Pointed) -> None:
        if event.side != self.reading.side:
            self.action_other_side()

    # Commands: where the cursor goes

    def action_down(self) -> None:
        """Go to the next paragraph, or on through a paragraph that does not fit on the screen."""
        self._step(1)

    def action_up(self) -> None:
        """Go to the previous paragraph, or back through a paragraph that does not fit on the screen."""
        self._step(-1)

    def _step(self, by: int) -> None:
        seen = self._catch_up()
        reading, top, height = self.reading, self._spread.top, self._spread.page_size[1]
        rest = reading.rest_below(top, height) if by > 0 else reading.rest_above(top)
        if not seen:
            reading.enter_below(top)
            self._moved()
        elif rest:
            self._spread.scroll_to_line(top + by * min(rest, max(1, height - 2)))
            self._say()
        else:
            reading.step(by)
            self._moved()

    def _catch_up(self) -> bool:
        """Go on from where the reader is looking, which the mouse wheel may have changed.

        Returns:
            Whether the cursor is on the screen.
        """
        self.reading.leave_round()
        return self.reading.follow_scroll(self._spread.top, self._spread.page_size[1])

    def action_page_down(self) -> None:
        """Go a page down."""
        self._scroll(self._spread.page_size[1] - 1)

    def action_page_up(self) -> None:
        """Go a page up."""
        self._scroll(1 - self._spread.page_size[1])

    def action_half_page_down(self) -> None:
        """Go half a page down."""
        self._scroll(self._spread.page_size[1] // 2)

    def action_half_page_up(self) -> None:
        """Go half a page up."""
        self._scroll(-(self._spread.page_size[1] // 2))

    def _scroll(self, lines: int) -> None:
        """Scroll and take the cursor along; at an end of the page only the cursor moves."""
        reading, before = self.reading, self._spread.top
        reading.leave_round()
        self._spread.scroll_to_line(before + (lines or 1))
        if self._spread.top == before:
            reading.to_end(last=lines > 0)
        else:
            reading.follow_scroll(self._spread.top, self._spread.page_size[1])
        self._spread.refresh()
        self._say()

    def action_top(self) -> None:
        """Go to the first paragraph."""
        self.reading.leave_round()
        self.reading.to_end(last=False)
        self._spread.scroll_to_line(0)
        self._moved()

    def action_bottom(self) -> None:
        """Go to the last paragraph."""
        self.reading.leave_round()
        self.reading.to_end(last=True)
        self._moved()

    def action_other_side(self) -> None:
        """Go to the paragraph level with this one on the other side."""
        self._catch_up()
        self.reading.to_other_side()
        self._moved()

    def action_next_change(self) -> None:
        """Go to the next change."""
        self._to_change(1, "There is no change after this place.")

    def action_previous_change(self) -> None:
        """Go to the previous change."""
        self._to_change(-1, "There is no change before this place.")

    def _to_change(self, by: int, none_left: str) -> None:
        seen = self._catch_up()
        if self.reading.to_change(by, None if seen else self._spread.top):
            self._moved(jump=True)
        else:
            self.notify(none_left, markup=False)

    def action_counterpart(self) -> None:
        """Go to the counterpart of this paragraph."""
        if self.reading.to_counterpart(self._spread.top):
            self._moved(jump=True)
        else:
            self.notify("Only this article has this paragraph: it has no counterpart.", markup=False)

    def action_go_back(self) -> None:
        """Go back to where the last visit to a counterpart began."""
        top = self.reading.go_back()
        if top is None:
            self.notify("There is nothing to go back to.", markup=False)
            return
        self._spread.scroll_to_line(top)
        self._moved()

    # Commands: what is shown

    def action_next_article(self) -> None:
        """Bring the next article to the cursor's side."""
        self._change_article(1)

    def action_previous_article(self) -> None:
        """Bring the previous article to the cursor's side."""
        self._change_article(-1)

    def _change_article(self, step: int) -> None:
        side: Side = self.reading.side
        mine, theirs = (self.pair.left, self.pair.right) if side == "a" else (self.pair.right, self.pair.left)
        found = self._session.neighbour(mine, step, skip=theirs)
        if found is None:
            self.notify("There is no other article in this library.", markup=False)
            return
        pair = Pair(found, theirs) if side == "a" else Pair(theirs, found)
        old = self.reading
        self._bring(pair, lambda comparison: carried_over(old, comparison, side))

    def action_swap(self) -> None:
        """Swap the two sides."""
        cursor = swapped(self.reading.cursor)
        self._bring(self.pair.swapped(), lambda _: cursor)

    def _bring(self, pair: Pair, cursor: Callable[[Comparison], Place]) -> None:
        """Show another pair, at once or as soon as it is compared."""
        if self._session.is_quick(pair):
            self._replace(pair, cursor(self._session.comparison(pair)), self._cursor_row())
        else:
            self._band.show([(" comparing… ", "alert")])
            self.run_worker(self._bring_later(pair, cursor), group="bring", exclusive=True)

    async def _bring_later(self, pair: Pair, cursor: Callable[[Comparison], Place]) -> None:
        comparison = await asyncio.to_thread(self._session.comparison, pair)
        self._replace(pair, cursor(comparison), self._cursor_row())

    def _cursor_row(self) -> int:
        return self.reading.page.extent(self.reading.cursor)[0] - self._spread.top

    def action_layout(self) -> None:
        """Change between side by side and one below the other."""
        stacked = self.reading.page.stacked
        self._chosen_layout = Layout.SIDE_BY_SIDE if stacked else Layout.STACKED
        self._lay_out_again()

    # Commands: what one takes away

    def action_copy(self) -> None:
        """Copy the selected text, or else the cursor's paragraph with its source."""
        selected = self.get_selected_text()
        if selected:
            self.app.copy_to_clipboard(selected)
            self.notify("Sent the selected text to the terminal's clipboard.", markup=False)
            return
        cursor = self.reading.cursor
        side = self.reading.comparison.side(cursor.side)
        article = side.article
        text = printable(side.paragraphs[cursor.paragraph].text)
        source = ", ".join(fact for fact in (article.source, article.date) if fact)
        credit = f"{article.title}{f' ({source})' if source else ''}, paragraph {cursor.paragraph + 1}"
        self.app.copy_to_clipboard(f"{text}\n— {printable(credit)}\n")
        self.notify(f"Sent paragraph {cursor.paragraph + 1} to the terminal's clipboard.", markup=False)

    def action_export(self) -> None:
        """Ask where to write the comparison, and write it."""
        from newsdiff.ui.screens.export import ExportDialog

        name = f"newsdiff-{self.pair.left + 1}-{self.pair.right + 1}"
        self.app.push_screen(ExportDialog(self.reading.comparison, name), self._exported)

    def _exported(self, message: str | None) -> None:
        if message:
            self.notify(message, markup=False)

    def action_back(self) -> None:
        """Go back to the list of articles."""
        self.dismiss()


def open_comparison(app: App[int], session: Session, pair: Pair, keymap: Keymap) -> None:
    """Open two articles side by side."""
    app.push_screen(ComparisonScreen(session, pair, keymap))
