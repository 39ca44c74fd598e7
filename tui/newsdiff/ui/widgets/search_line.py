"""The line a search is typed into, which stays to say what it finds as long as the search goes on."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input

from newsdiff.reader.text_runs import Run
from newsdiff.ui.widgets.drawn import Drawn, runs_width

STEP = 16
"""Cells. What is said changes with every key: if its place did as well, the whole screen would be laid out anew."""


class _Said(Drawn):
    """A few words at the right of their place, which has room for at least as many cells as they need."""

    ROLE_PREFIX = "said"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"said--key", "said--alert"}
    DEFAULT_CSS = """
    _Said {
        width: 1;
        height: 1;
        color: $bar-text;
        & > .said--key { color: $key; text-style: bold; }
        & > .said--alert { color: $paraphrased; text-style: bold; }
    }
    """

    def __init__(self, runs: list[Run]) -> None:
        super().__init__()
        self.runs = runs
        self._room = 1

    def say(self, runs: list[Run]) -> None:
        """Say something else."""
        if runs != self.runs:
            self.runs = runs
            room = -(-runs_width(runs) // STEP) * STEP
            if room > self._room or not room:
                self._room = room
                self.styles.width = room
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The words."""
        gap = " " * max(0, self.size.width - runs_width(self.runs))
        return self.strip([(gap, ""), *self.runs], self.size.width)


class SearchLine(Horizontal):
    """A slash, what is searched for, and what was found. Not shown while nothing is searched for.

    While it is typed into, enter keeps the search, and esc gives it up.
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
        """What is searched for has changed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Kept(Message):
        """Enter was pressed: the search goes on after the line is left."""

    class GivenUp(Message):
        """Esc was pressed: what is typed is not wanted."""

    class Pointed(Message):
        """The line was clicked while it was not typed into."""

    def __init__(self) -> None:
        super().__init__()
        self.input = Input(compact=True)
        self._said = _Said([])
        self._last = ""

    def compose(self) -> ComposeResult:
        """Put the parts into the line."""
        yield _Said([("/", "key")])
        yield self.input
        yield self._said

    def on_mount(self) -> None:
        """Leave the focus alone until the line is opened."""
        self.input.can_focus = False

    @property
    def typing(self) -> bool:
        """Whether keys go into the line."""
        return self.input.has_focus

    @property
    def said(self) -> str:
        """What it says about what was found."""
        return "".join(text for text, _ in self._said.runs).strip()

    def open(self, text: str = "") -> None:
        """Let a person type, beginning with a text that the first key replaces."""
        self.styles.display = "block"
        self.input.can_focus = True
        with self.input.prevent(Input.Changed):
            self.input.value = text
        # At once: what is typed in the same moment is part of it.
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
        """Show another text as what is searched for."""
        with self.input.prevent(Input.Changed):
            self.input.value = text

    def say(self, text: str, *, alert: bool = False) -> None:
        """Say what was found."""
        self._said.say([(f"  {text} ", "alert" if alert else "")] if text else [])

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
        """Say that what is typed is not wanted."""
        self.post_message(self.GivenUp())

    def action_recall(self) -> None:
        """Type what was searched for last."""
        if self._last:
            self.input.value = self._last
            self.input.cursor_position = len(self._last)

    def action_nothing(self) -> None:
        """Keep the focus where it is."""
