"""The dialogs over a comparison, and copying from it."""

from __future__ import annotations

from collections.abc import Callable

from newsdiff.reader.exporting import paragraph_with_credit
from newsdiff.reader.navigation import Commands, Navigation
from newsdiff.reader.open_pair import OpenPair
from newsdiff.ui.runtime.clipboard import NamedText
from newsdiff.ui.screens.command_screen import CommandScreen


class Dialogs:
    """Opens the dialogs of a comparison, each loaded when it is wanted."""

    def __init__(self, screen: CommandScreen, open_pair: OpenPair, navigation: Navigation) -> None:
        self._screen, self._open, self._navigation = screen, open_pair, navigation

    def commands(self) -> Commands:
        """The commands, by their names in the command table."""
        return {"filter": self._filter, "export": self._export, "copy": self._copy}

    def _filter(self) -> None:
        from newsdiff.ui.dialogs.filter import FilterDialog

        filter = self._open.reading.filters.filter
        self._screen.app.push_screen(FilterDialog(filter, self._navigation.filter_by))

    def _export(self) -> None:
        from newsdiff.ui.dialogs.export import ExportDialog

        pair, reading = self._open.pair, self._open.reading
        name = f"newsdiff-{pair.a + 1}-{pair.b + 1}"
        self._screen.app.push_screen(ExportDialog(reading.comparison, name, reading.notes), self._exported)

    def _exported(self, message: str | None) -> None:
        if message:
            self._open.host.tell(message)

    def edit_note(self, title: str, text: str, row: int, keep: Callable[[str | None], None]) -> None:
        """Let a person write a note; ``row`` is the row of the screen that has to stay in sight."""
        from newsdiff.ui.dialogs.note import NoteDialog

        self._screen.app.push_screen(NoteDialog(title, text, above=row > self._open.height // 2), keep)

    def _copy(self) -> None:
        """Copy the selected text, or else the cursor's paragraph with its source."""
        selected = self._screen.get_selected_text()
        if selected:
            self._screen.app.copy_to_clipboard(selected)
            return
        side, paragraph = self._open.reading.side, self._open.reading.cursor.paragraph
        text = paragraph_with_credit(self._open.reading.comparison.side(side), paragraph)
        self._screen.app.copy_to_clipboard(NamedText(text, f"paragraph {paragraph + 1}"))
