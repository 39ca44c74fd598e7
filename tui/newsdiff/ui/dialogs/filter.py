"""The dialog that chooses what is shown, dimmed and hidden, while the page behind it follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from newsdiff.reader.layout.filters import Filter
from newsdiff.ui.dialogs.filter_grid import FilterGrid
from newsdiff.ui.dialogs.frame import Frame


class FilterDialog(ModalScreen[None]):
    """A small panel at the foot of the screen; esc, f, q or a click beside it close it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f,q", "dismiss", show=False)]
    DEFAULT_CSS = """
    FilterDialog {
        align: right bottom;
        background: transparent;
        & > Frame {
            width: 46;
            max-width: 100%;
            margin: 0 1 2 0;
        }
    }
    """

    def __init__(self, filter: Filter, apply: Callable[[Filter], None]) -> None:
        """Make it.

        Args:
            filter: The filter of the page now.
            apply: Called with each filter that is chosen.
        """
        super().__init__()
        self._grid = FilterGrid(filter)
        self._apply = apply

    def compose(self) -> ComposeResult:
        """Put the table into its frame."""
        with Frame() as frame:
            frame.border_title = Content("Filter")
            frame.border_subtitle = Content("space turns · ⌫ all · esc closes")
            yield self._grid

    def on_mount(self) -> None:
        """Let the keys go through the table."""
        self._grid.focus()

    @on(FilterGrid.Changed)
    def _changed(self, event: FilterGrid.Changed) -> None:
        self._apply(event.filter)

    def on_click(self, event: events.Click) -> None:
        """Close on a click beside the frame."""
        if event.widget is self:
            self.dismiss()
