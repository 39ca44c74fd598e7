"""The dialog that asks where and in which format to write a comparison, and writes it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from newsdiff.engine.comparison import Comparison
from newsdiff.errors import NewsdiffError
from newsdiff.reader.exporting import FORMATS, export, with_suffix_of
from newsdiff.render.cells import printable
from newsdiff.render.notes import Notes
from newsdiff.ui.dialogs.choice import Choice
from newsdiff.ui.dialogs.frame import Frame
from newsdiff.ui.widgets.text_view import MessageLines


class ExportDialog(ModalScreen[str | None]):
    """Asks for path and format. Its result is where the export went, as a sentence, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", show=False),
        Binding("tab,shift+tab,ctrl+t", "other_format", show=False, priority=True),
        Binding("up,down", "app.focus_next", show=False),
    ]
    DEFAULT_CSS = """
    ExportDialog {
        align: center middle;
        & > Frame {
            width: 90%;
            max-width: 72;
            max-height: 100%;
        }
        & Input { background: $cursor-background; &:focus { background: $cursor-background; } }
    }
    """

    def __init__(self, comparison: Comparison, name: str, notes: Notes | None = None) -> None:
        super().__init__()
        self._comparison = comparison
        self._notes = notes or Notes()
        self._format = FORMATS[0]
        self._path = Input(name + self._format.suffix, select_on_focus=False, compact=True)
        self._choice = Choice([each.name for each in FORMATS])
        self._note = MessageLines()
        self._overwrite: str | None = None

    def compose(self) -> ComposeResult:
        """Put the fields into a frame."""
        with Frame() as frame:
            frame.border_title = Content("Write the comparison to a file")
            frame.border_subtitle = Content("enter writes · tab format · esc cancels")
            yield self._path
            yield self._choice
            yield self._note

    def on_mount(self) -> None:
        """Start in the path."""
        self._path.focus()
        self._note.say(f"in {Path.cwd()}")

    @on(Choice.Chosen)
    def _chosen(self, event: Choice.Chosen) -> None:
        before, self._format = self._format, FORMATS[event.index]
        self._path.value = with_suffix_of(self._path.value, before, self._format)
        self._path.cursor_position = len(self._path.value)

    @on(Input.Changed)
    def _follow_path(self) -> None:
        """Write in the format that the name's ending tells; ask again for another name."""
        for index, each in enumerate(FORMATS):
            if self._path.value.endswith(each.suffix):
                self._choice.choose(index)
        if self._overwrite is not None and self._overwrite != self._path.value:
            self._overwrite = None
            self._note.say(f"in {Path.cwd()}")

    @on(Input.Submitted)
    @on(Choice.Submitted)
    def _write(self) -> None:
        path = self._path.value.strip()
        if not path:
            self._note.say("Name a file.", alert=True)
            return
        confirmed = self._overwrite == self._path.value
        if Path(path).expanduser().is_file() and not confirmed:
            self._overwrite = self._path.value
            self._note.say(f"{printable(path)} exists. Press enter again to replace it.", alert=True)
            return
        try:
            said = export(self._comparison, self._notes, path, self._format, overwrite=confirmed)
        except NewsdiffError as error:
            self._note.say(str(error), alert=True)
            return
        self.dismiss(said)

    def action_other_format(self) -> None:
        """Choose the next format."""
        self._choice.step(1)

    def action_cancel(self) -> None:
        """Write nothing."""
        self.dismiss(None)
