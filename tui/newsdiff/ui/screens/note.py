"""The dialog for a note on a passage."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from newsdiff.render.cells import printable


class NoteDialog(ModalScreen[str | None]):
    """Asks for one line of text. Its result is the note, empty to have none, or None to leave it as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", show=False)]
    DEFAULT_CSS = """
    NoteDialog {
        align: center bottom;
        & > Vertical {
            width: 100%;
            max-width: 104;
            height: auto;
            border: round $rule;
            border-title-color: $key;
            border-title-style: bold;
            border-subtitle-color: $quiet;
            background: $surface;
            padding: 0 1;
        }
        & Input { background: $cursor-background; &:focus { background: $cursor-background; } }
    }
    """

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title = title
        self._input = Input(printable(text), select_on_focus=False, compact=True)
        self._empty = not text

    def compose(self) -> ComposeResult:
        """Put the line into a frame."""
        with Vertical() as frame:
            frame.border_title = Content(self._title)
            frame.border_subtitle = Content(
                "enter keeps · esc cancels"
                if self._empty
                else "enter keeps · an empty line removes it · esc cancels"
            )
            yield self._input

    def on_mount(self) -> None:
        """Let the keys write."""
        self._input.focus()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.dismiss(self._input.value)

    def action_cancel(self) -> None:
        """Leave the note as it was."""
        self.dismiss(None)
