"""The dialog for a note on a passage."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import TextArea

from newsdiff.render.cells import printable
from newsdiff.ui.dialogs.frame import Frame
from newsdiff.ui.widgets.text_view import MessageLines


class NoteDialog(ModalScreen[str | None]):
    """Asks for some lines of text. Its result is the note, empty for none, or None to leave it as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", show=False, priority=True),
        Binding("escape", "leave", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    NoteDialog {
        align: center bottom;
        & > Frame {
            width: 100%;
            max-width: 104;
            max-height: 100%;
        }
        & TextArea {
            height: 7;
            background: $cursor-background;
            color: $foreground;
            padding: 0 1;
            scrollbar-size-vertical: 1;
            & .text-area--cursor { color: $input-cursor-foreground; background: $input-cursor-background; }
            & .text-area--selection {
                color: $screen-selection-foreground;
                background: $screen-selection-background;
            }
            &:ansi { background: ansi_default; color: ansi_default; }
        }
    }
    NoteDialog.-short TextArea { height: 3; }
    """
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]  # noqa: RUF012

    def __init__(self, title: str, text: str, *, above: bool = False) -> None:
        """Make it.

        Args:
            title: The dialog's title.
            text: The note so far.
            above: Whether the dialog stands at the top of the screen, because the paragraph is further down.
        """
        super().__init__()
        if above:
            self.styles.align_vertical = "top"
        self._title = title
        self._text = "\n".join(map(printable, text.split("\n")))
        self._area = TextArea(self._text, compact=True, highlight_cursor_line=False)
        self._message = MessageLines()

    def compose(self) -> ComposeResult:
        """Put the text into a frame."""
        with Frame() as frame:
            frame.border_title = Content(self._title)
            frame.border_subtitle = Content("ctrl+s keeps · esc leaves")
            yield self._area
            yield self._message

    def on_mount(self) -> None:
        """Start writing at the end of the note."""
        self._area.move_cursor(self._area.document.end)
        self.set_focus(self._area)
        if self._text:
            self._message.say("Without any text the note is removed.")

    @on(TextArea.Changed)
    def _changed(self) -> None:
        if self._message.text and self._area.text != self._text:
            self._message.say("")

    def action_keep(self) -> None:
        """Keep the text as the note."""
        self.dismiss(self._area.text)

    def action_leave(self) -> None:
        """Leave the note as it was; a changed text is dropped only on the second key."""
        asked = "Not kept yet: esc again drops it."
        if self._area.text.strip() == self._text.strip() or self._message.text == asked:
            self.dismiss(None)
        else:
            self._message.say(asked, alert=True)
