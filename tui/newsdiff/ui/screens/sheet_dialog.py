"""A dialog with something to read: help, problems."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from newsdiff.ui.widgets.sheet import Sheet, SheetLines


class SheetDialog(ModalScreen[None]):
    """A framed sheet over the screen; esc, enter, q, ? or a click beside it close it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,question_mark,f1,p", "dismiss", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("pagedown,space,ctrl+d,ctrl+f", "scroll_page(1)", show=False),
        Binding("pageup,b,ctrl+u,ctrl+b", "scroll_page(-1)", show=False),
        Binding("g,home", "scroll_page(-1000)", show=False),
        Binding("G,end", "scroll_page(1000)", show=False),
    ]
    DEFAULT_CSS = """
    SheetDialog {
        align: center middle;
        & > Vertical {
            width: 92%;
            max-width: 96;
            height: auto;
            max-height: 94%;
            border: round $rule;
            border-title-color: $key;
            border-title-style: bold;
            border-subtitle-color: $quiet;
            background: $surface;
            padding: 0 1;
        }
        & Sheet { height: auto; max-height: 100%; }
    }
    """

    def __init__(self, title: str, write: Callable[[int], SheetLines]) -> None:
        super().__init__()
        self._title = title
        self.sheet = Sheet(write)

    def compose(self) -> ComposeResult:
        """Put the sheet into its frame."""
        with Vertical() as frame:
            frame.border_title = Content(self._title)
            frame.border_subtitle = Content("esc closes")
            yield self.sheet

    def on_mount(self) -> None:
        """Let the keys scroll."""
        self.sheet.focus()

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.sheet.scroll_relative(y=lines, animate=False, immediate=True)

    def action_scroll_page(self, pages: int) -> None:
        """Scroll by pages."""
        self.sheet.scroll_relative(
            y=pages * max(1, self.sheet.size.height - 1), animate=False, immediate=True
        )

    def on_click(self, event: events.Click) -> None:
        """Close on a click beside the frame."""
        if event.widget is self:
            self.dismiss()
