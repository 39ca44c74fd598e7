"""The line a search is typed into. It stays, with what was found, until the search ends."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from newsdiff.render.cells import cell_width

STEP = 16
"""Cells by which the room for what was found grows: each new width lays the whole screen out again."""


class SearchLine(Horizontal):
    """A slash, the text to search for, and what was found. Hidden without a search.

    Enter keeps the search and leaves the line; esc gives the search up.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", show=False),
        Binding("up", "recall", show=False),
        Binding("down,tab,shift+tab", "nothing", show=False),
    ]
    DEFAULT_CSS = """
    SearchLine {
        height: 1;
        display: none;
        background: $cursor-background;
        &:ansi { background: ansi_default; color: ansi_default; }
        & #slash { width: 1; color: $key; text-style: bold; }
        & #found {
            width: 0;
            height: 1;
            color: $bar-text;
            text-align: right;
            text-wrap: nowrap;
            &.-alert { color: $paraphrased; text-style: bold; }
        }
        & Input {
            width: 1fr;
            background: $cursor-background;
            color: $foreground;
            padding: 0;
            &:focus { background: $cursor-background; }
            &:ansi { background: ansi_default; color: ansi_default; }
        }
    }
    """

    class Typed(Message):
        """The text has changed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Kept(Message):
        """Enter was pressed: the search goes on after the line is left."""

    class GivenUp(Message):
        """Esc was pressed: the search ends, or the one before goes on."""

    class Pointed(Message):
        """The line was clicked while it was not typed into."""

    def __init__(self) -> None:
        super().__init__()
        self.input = Input(compact=True)
        self.said = ""
        self._found = Static(id="found")
        self._room = 0
        self._last = ""

    def compose(self) -> ComposeResult:
        """Put the parts into the line."""
        yield Static("/", id="slash")
        yield self.input
        yield self._found

    def on_mount(self) -> None:
        """Leave the focus alone until the line is opened."""
        self.input.can_focus = False

    @property
    def typing(self) -> bool:
        """Whether keys go into the line."""
        return self.input.has_focus

    def open(self, text: str = "") -> None:
        """Let a person type. The first key replaces the text."""
        self.styles.display = "block"
        self.input.can_focus = True
        with self.input.prevent(Input.Changed):
            self.input.value = text
        # At once: keys that arrive in the same moment belong to the search.
        self.screen.set_focus(self.input)
        self.input.select_all()

    def leave(self) -> None:
        """Stop typing; what was found stays in sight."""
        if self.input.value:
            self._last = self.input.value
        self.input.can_focus = False

    def close(self) -> None:
        """Go away."""
        self.leave()
        self.styles.display = "none"

    def show(self, text: str) -> None:
        """Show a text to search for, also where the line was away."""
        if text:
            self.styles.display = "block"
        with self.input.prevent(Input.Changed):
            self.input.value = text

    def say(self, text: str, *, alert: bool = False) -> None:
        """Show what was found."""
        self.said = text
        content = f"  {text} " if text else ""
        self._found.set_class(alert, "-alert")
        self._found.update(Content(content), layout=False)
        room = -(-cell_width(content) // STEP) * STEP
        if room > self._room or not room:
            self._room = room
            self._found.styles.width = room

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Kept())

    def on_click(self, event: events.Click) -> None:
        """Type again."""
        event.stop()
        if not self.typing:
            self.post_message(self.Pointed())

    def action_give_up(self) -> None:
        """Give the search up."""
        self.post_message(self.GivenUp())

    def action_recall(self) -> None:
        """Bring back the text of the last search."""
        if self._last:
            self.input.value = self._last
            self.input.cursor_position = len(self._last)

    def action_nothing(self) -> None:
        """Keep the focus where it is."""
