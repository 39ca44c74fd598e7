"""The foot of the screen: the keys that matter here, and for a while what there is to say.

Textual's ``Footer`` has a widget for each key, drops none where they do not fit, and has no place for messages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from textual import events
from textual.strip import Strip
from textual.timer import Timer

from newsdiff.reader.commands import Keymap, Scope
from newsdiff.reader.footer import Footer
from newsdiff.render.cells import printable
from newsdiff.render.wrap import wrap
from newsdiff.ui.widgets.drawn import Drawn

SECONDS, SECONDS_A_LETTER = 2.0, 0.04
"""How long a message stays: for a start, and for each of its letters."""

MOST_LINES = 4
"""Of a message, where the screen is narrow."""


class KeyBar(Drawn):
    """One line of keys and words; a click on a key does what the key does.

    A message takes the place of the keys, where it covers nothing that is read; one too long for the line takes more
    lines from the page.
    """

    DEFAULT_CSS = """
    KeyBar {
        height: 1;
        dock: bottom;
        background: $bar;
        color: $bar-text;
        &:nocolor > .role--alert { text-style: bold reverse; }
    }
    """

    def __init__(self, place: Scope, keymap: Keymap) -> None:
        super().__init__()
        self.footer = Footer(place, keymap)
        self._message = ""
        self._role = "strong"
        self._pieces: tuple[tuple[int, int], ...] = ()
        self._timer: Timer | None = None
        self._hushed = False

    @property
    def message(self) -> str:
        """The message in place of the keys; empty if there is none."""
        return self._message

    def say(self, text: str, *, alert: bool = False, stays: bool = False) -> None:
        """Show a message in place of the keys, until ``hush`` is called.

        Args:
            text: The message.
            alert: Whether it is about something that went wrong.
            stays: Whether it waits for ``hush``, as every alert does; otherwise it also goes away by itself.
        """
        self._message, self._role = printable(text), "alert" if alert else "strong"
        self._stop_timer()
        if text and not (alert or stays):
            self._timer = self.set_timer(SECONDS + SECONDS_A_LETTER * len(text), partial(self.say, ""))
        self._show_message()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _show_message(self) -> None:
        self._hushed = False
        self.on_resize()
        self.refresh()

    def hush(self) -> None:
        """Take the message away, because it was seen; it stays on the screen until ``show_hushed``."""
        if self._message:
            self._message, self._hushed = "", True
            self._stop_timer()

    def show_hushed(self) -> None:
        """Draw the line without the message, unless there is another one by now."""
        if self._hushed:
            self._show_message()

    def on_resize(self) -> None:
        """Take as many lines as the message needs."""
        self._pieces = wrap(self._message, max(1, self.size.width - 2))[:MOST_LINES] if self._message else ()
        height = max(1, len(self._pieces))
        if height != self.size.height:
            self.styles.height = height

    def rename(self, words: Mapping[str, str]) -> None:
        """Show other words for what keys do for now: command id → word; all others as in the table."""
        self._show(replace(self.footer, words=words))

    def show_place(self, place: Scope) -> None:
        """Offer the keys of another place."""
        self._show(replace(self.footer, place=place))

    def _show(self, footer: Footer) -> None:
        if footer != self.footer:
            self.footer = footer
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line, or one of the message's lines."""
        width = self.size.width
        if self._message:
            text = self._message[slice(*self._pieces[y])] if y < len(self._pieces) else ""
            return self.strip([(" ", ""), (text, self._role)], width)
        return self.strip(self.footer.runs(width), width)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the pointer does; a click on a message takes it away."""
        if self._message:
            event.stop()
            self.say("")
            return
        command = self.footer.command_at(event.x, self.size.width)
        if command is not None:
            event.stop()
            await self.screen.run_action(command.target)
