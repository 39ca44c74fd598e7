"""One of a few words, side by side, chosen with the arrow keys or the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from newsdiff.reader.text_runs import Run
from newsdiff.ui.widgets.drawn import Drawn, runs_width


class Choice(Drawn, can_focus=True):
    """A line of words, one of them chosen."""

    ROLE_PREFIX = "choice"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"choice--chosen", "choice--here"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l,space", "step(1)", show=False),
        Binding("left,h", "step(-1)", show=False),
        Binding("enter", "submit", show=False),
    ]
    DEFAULT_CSS = """
    Choice {
        height: 1;
        color: $quiet;
        & > .choice--chosen { color: $foreground; text-style: bold; }
        & > .choice--here { color: $key; text-style: bold underline; }
    }
    """

    class Chosen(Message):
        """Another word is chosen."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class Submitted(Message):
        """Enter was pressed."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words = tuple(words)
        self.index = 0

    def step(self, by: int) -> None:
        """Choose the next or previous word, around the end."""
        self.choose((self.index + by) % len(self._words))

    def choose(self, index: int) -> None:
        """Choose a word."""
        if index != self.index:
            self.index = index
            self.refresh()
            self.post_message(self.Chosen(index))

    def action_step(self, by: int) -> None:
        """Choose the next or previous word."""
        self.step(by)

    def action_submit(self) -> None:
        """Say that enter was pressed."""
        self.post_message(self.Submitted())

    def on_focus(self) -> None:
        """Show where the keys go."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Choose the word under the pointer."""
        left = 0
        for index in range(len(self._words)):
            left += runs_width(self._word(index))
            if event.x < left:
                self.choose(index)
                return

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line."""
        return self.strip(
            [run for index in range(len(self._words)) for run in self._word(index)], self.size.width
        )

    def _word(self, index: int) -> list[Run]:
        chosen = index == self.index
        role = ("here" if self.has_focus else "chosen") if chosen else ""
        return [("● " if chosen else "○ ", role), (self._words[index], role), ("   ", "")]
