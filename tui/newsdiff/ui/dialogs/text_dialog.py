"""A dialog with something to read: help, problems."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from newsdiff.ui.dialogs.frame import Frame
from newsdiff.ui.widgets.search_line import SearchLine
from newsdiff.ui.widgets.text_view import TextLines, TextView


class TextDialog(ModalScreen[None]):
    """Framed lines over the screen; esc, enter, q, ? or a click beside them close it.

    A search lists only what has the words that are typed; esc lists everything again.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("enter,q,question_mark,f1,f2,p", "dismiss", show=False),
        Binding("slash", "search", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("pagedown,space,ctrl+d,ctrl+f", "scroll_page(1)", show=False),
        Binding("pageup,b,ctrl+u,ctrl+b", "scroll_page(-1)", show=False),
        Binding("g,home", "scroll_page(-1000)", show=False),
        Binding("G,end", "scroll_page(1000)", show=False),
    ]
    DEFAULT_CSS = """
    TextDialog {
        align: center middle;
        & > Frame {
            width: 92%;
            max-width: 96;
            max-height: 94%;
        }
        & TextView { height: auto; max-height: 100%; }
    }
    TextDialog.-narrow > Frame { width: 100%; max-height: 100%; }
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]  # noqa: RUF012

    def __init__(
        self, title: str, lines_for: Callable[[int, str], TextLines], *, searched: bool = False
    ) -> None:
        """Make it.

        Args:
            title: The title on the frame.
            lines_for: The lines for a width in cells, and for the words of a search.
            searched: Whether it can be searched.
        """
        super().__init__()
        self._title = title
        self._wanted = ""
        self._view = TextView(lambda width: lines_for(width, self._wanted))
        self._frame = Frame()
        self._search_line = SearchLine()
        self._searched = searched

    def compose(self) -> ComposeResult:
        """Put the lines into their frame."""
        with self._frame as frame:
            frame.border_title = Content(self._title)
            frame.border_subtitle = self._keys(searching=False)
            yield self._view
            yield self._search_line

    def on_mount(self) -> None:
        """Let the keys scroll."""
        self._view.focus()

    # Searching

    @on(SearchLine.Pointed)
    def action_search(self) -> None:
        """List only what has the words that are typed next."""
        if self._searched and not self._search_line.typing:
            # The frame keeps its size, however few lines are left; it has none yet if the key came that quickly.
            if self._view.size.height > 1:
                self._frame.styles.height = self._frame.outer_size.height
                self._view.styles.height = "1fr"
            self._search_line.open(self._wanted)
            self._frame.border_subtitle = self._keys(searching=True)

    def _keys(self, *, searching: bool) -> Content:
        if searching:
            return Content("esc ends the search")
        return Content("/ search · esc closes" if self._searched else "esc closes")

    @on(SearchLine.Typed)
    def _typed(self, event: SearchLine.Typed) -> None:
        self._wanted = event.text
        self._view.update_lines()
        self._view.scroll_to(y=0, animate=False, immediate=True)

    @on(SearchLine.Kept)
    def _kept(self) -> None:
        self._search_line.leave()
        self._view.focus()
        if not self._wanted.strip():
            self._list_all()

    @on(SearchLine.GivenUp)
    def action_leave(self) -> None:
        """List everything again, or else close."""
        if self._wanted or self._search_line.typing:
            self._list_all()
        else:
            self.dismiss()

    def _list_all(self) -> None:
        self._wanted = ""
        self._search_line.close()
        self._frame.styles.height = None
        self._view.styles.height = None
        self._view.update_lines()
        self._view.focus()
        self._frame.border_subtitle = self._keys(searching=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self._view.scroll_relative(y=lines, animate=False, immediate=True)

    def action_scroll_page(self, pages: int) -> None:
        """Scroll by pages."""
        self._view.scroll_relative(
            y=pages * max(1, self._view.size.height - 1), animate=False, immediate=True
        )

    def on_click(self, event: events.Click) -> None:
        """Close on a click beside the frame."""
        if event.widget is self:
            self.dismiss()
