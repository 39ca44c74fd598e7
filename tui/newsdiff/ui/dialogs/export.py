"""The dialog that asks where to write a comparison, and writes it in the format that the file's ending names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newsdiff.engine.comparison import Comparison
from newsdiff.errors import NewsdiffError
from newsdiff.reader.exporting import FORMATS, Format, export, target_of, with_suffix_of
from newsdiff.render.cells import printable
from newsdiff.render.notes import Notes
from newsdiff.ui.dialogs.frame import Frame
from newsdiff.ui.widgets.text_view import MessageLines

_IN_A_ROW = (len(FORMATS) + 1) // 2
"""Formats in each of the two rows, so that all fit into the dialog on a screen of 80 columns."""


class ExportDialog(ModalScreen[str | None]):
    """Asks for a path. Its result is where the export went, as a sentence, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", show=False),
        Binding("tab,shift+tab,ctrl+t", "other_format", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    ExportDialog {
        align: center middle;
        & > Frame {
            width: 90%;
            max-width: 72;
            max-height: 100%;
        }
        & Static { color: $quiet; }
        & Input { background: $cursor-background; &:focus { background: $cursor-background; } }
    }
    """

    def __init__(self, comparison: Comparison, name: str, notes: Notes | None = None) -> None:
        super().__init__()
        self._comparison = comparison
        self._notes = notes or Notes()
        self._path = Input(name + FORMATS[0].suffix, select_on_focus=False, compact=True)
        self._formats = Static()
        self._note = MessageLines()
        self._overwrite: str | None = None

    def compose(self) -> ComposeResult:
        """Put the fields into a frame."""
        with Frame() as frame:
            frame.border_title = Content("Write the comparison to a file")
            frame.border_subtitle = Content("enter writes · tab format · esc cancels")
            yield self._path
            yield self._formats
            yield self._note

    def on_mount(self) -> None:
        """Start in the path."""
        self._path.focus()

    @property
    def _named(self) -> Format | None:
        """The format that the file's ending names; None if no format has this ending."""
        return next((each for each in FORMATS if self._path.value.strip().endswith(each.suffix)), None)

    @on(Input.Changed)
    def _follow_path(self) -> None:
        """Show the format of this path, and ask again before another file is replaced."""
        written = self._named or FORMATS[0]
        signs = [
            Content.styled(f"● {each.name} {each.suffix}", "bold")
            if each is written
            else Content(f"○ {each.name} {each.suffix}")
            for each in FORMATS
        ]
        rows = (signs[:_IN_A_ROW], signs[_IN_A_ROW:])
        self._formats.update(Content("\n").join(Content("   ").join(row) for row in rows))
        self._overwrite = None
        other = "" if self._named else f"No format has this ending, so it is written as {written.name}, "
        self._note.say(f"{other}in {_working_folder()}")

    @on(Input.Submitted)
    def _write(self) -> None:
        path = self._path.value.strip()
        if not path:
            self._note.say("Name a file.", alert=True)
            return
        confirmed = self._overwrite == self._path.value
        # pathlib would raise an error for a name that is too long.
        if os.path.isfile(target_of(path)) and not confirmed:  # noqa: PTH113
            self._overwrite = self._path.value
            self._note.say(f"{printable(path)} exists. Press enter again to replace it.", alert=True)
            return
        try:
            said = export(self._comparison, self._notes, path, self._named or FORMATS[0], overwrite=confirmed)
        except NewsdiffError as error:
            self._note.say(str(error), alert=True)
            return
        self.dismiss(said)

    def action_other_format(self) -> None:
        """Change the path to the ending of the next format."""
        path, named = self._path.value, self._named
        if named is None:
            self._path.value = path + FORMATS[0].suffix
        else:
            following = FORMATS[(FORMATS.index(named) + 1) % len(FORMATS)]
            self._path.value = with_suffix_of(path.strip(), named, following)
        self._path.cursor_position = len(self._path.value)

    def action_cancel(self) -> None:
        """Write nothing."""
        self.dismiss(None)


def _working_folder() -> str:
    try:
        return str(Path.cwd())
    except OSError:
        return "a folder that is no longer there"
