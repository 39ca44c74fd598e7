"""The dialog for an article's title, source and date."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from newsdiff.errors import NewsdiffError
from newsdiff.reader.facts_editing import FactsEdit, UnclearDateError
from newsdiff.render.cells import printable
from newsdiff.ui.dialogs.frame import Frame
from newsdiff.ui.widgets.text_view import MessageLines


class FactsDialog(ModalScreen[str | None]):
    """Asks for three facts and writes them. Its result is what was written, as a sentence, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]
    DEFAULT_CSS = """
    FactsDialog {
        align: center middle;
        & > Frame {
            width: 90%;
            max-width: 90;
            max-height: 100%;
        }
        & Horizontal { height: 1; }
        & Label { width: 8; color: $quiet; }
        & Input { width: 1fr; background: $cursor-background; &:focus { background: $cursor-background; } }
    }
    """

    def __init__(self, edit: FactsEdit) -> None:
        super().__init__()
        self._edit = edit
        self._fields = {
            name: Input(value, placeholder=edit.otherwise[name], select_on_focus=False, compact=True)
            for name, value in edit.values.items()
        }
        self._message = MessageLines()

    def compose(self) -> ComposeResult:
        """Put the fields into a frame."""
        with Frame() as frame:
            frame.border_title = Content("Title, source and date of this article")
            frame.border_subtitle = Content("enter keeps · tab next field · esc leaves")
            for name, field in self._fields.items():
                with Horizontal():
                    yield Label(Content(name))
                    yield field
            yield self._message

    def on_mount(self) -> None:
        """Start in the title."""
        self._fields["title"].focus()
        self._say_where()

    def _say_where(self) -> None:
        self._message.say(
            f"enter writes {printable(self._edit.file)}. A field left empty falls back to what the file says."
        )

    @on(Input.Changed)
    def _changed(self) -> None:
        self._say_where()

    @on(Input.Submitted)
    def _keep(self) -> None:
        try:
            said = self._edit.keep({name: field.value for name, field in self._fields.items()})
        except UnclearDateError as error:
            self._fields["date"].focus()
            self._message.say(str(error), alert=True)
        except NewsdiffError as error:
            self._message.say(str(error), alert=True)
        else:
            self.dismiss(said or None)

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)
