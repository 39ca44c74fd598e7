"""The foot of the screen: the keys that matter where you are, and for a while what there is to say.

A click on a key does what the key does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import ClassVar

from textual import events
from textual.strip import Strip
from textual.timer import Timer

from newsdiff.reader.commands import (
    Command,
    FooterItem,
    Keymap,
    Scope,
    command,
    footer_items,
    key_name,
    keys_of,
)
from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import printable
from newsdiff.render.wrap import wrap
from newsdiff.ui.widgets.drawn import Drawn, runs_width

GAP = 2

SECONDS, SECONDS_A_LETTER = 2.0, 0.04
"""How long a message stays: for a start, and for each of its letters."""

MOST_LINES = 4
"""Of a message, where the screen is narrow."""


class KeyBar(Drawn):
    """One line of keys and words; where they do not all fit, the later ones of the place itself go first.

    What a key does only for now stays longer than what it always does. A message stands here in place of the
    keys, where it covers nothing that is read; one too long for the line takes more lines from the page.
    """

    ROLE_PREFIX = "keys"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key", "keys--message", "keys--alert"}
    DEFAULT_CSS = """
    KeyBar {
        height: 1;
        dock: bottom;
        background: $bar;
        color: $bar-text;
        &:ansi { background: ansi_default; color: ansi_default; }
        & > .keys--key { color: $key; text-style: bold; }
        & > .keys--message { text-style: bold; }
        & > .keys--alert { color: $paraphrased; text-style: bold; }
        &:nocolor > .keys--alert { text-style: bold reverse; }
    }
    """

    def __init__(self, place: Scope, keymap: Keymap) -> None:
        super().__init__()
        self._items = footer_items(place)
        self._keymap = keymap
        self._words: Mapping[str, str] = {}
        self._message = ""
        self._role = "message"
        self._pieces: tuple[tuple[int, int], ...] = ()
        self._timer: Timer | None = None

    @property
    def message(self) -> str:
        """What is said in place of the keys; empty if nothing is."""
        return self._message

    def say(self, text: str, *, alert: bool = False) -> None:
        """Say something in place of the keys.

        Args:
            text: The message.
            alert: Whether it stays until ``hush`` is called; otherwise it goes away by itself.
        """
        self._message, self._role = printable(text), "alert" if alert else "message"
        self._stop_timer()
        if text and not alert:
            self._timer = self.set_timer(SECONDS + SECONDS_A_LETTER * len(text), partial(self.say, ""))
        self.on_resize()
        self.refresh()

    def hush(self) -> None:
        """Take an alert away, because it was seen."""
        if self._message and self._role == "alert":
            self.say("")

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def on_resize(self) -> None:
        """Take as many lines as the message needs."""
        self._pieces = wrap(self._message, max(1, self.size.width - 2))[:MOST_LINES] if self._message else ()
        height = max(1, len(self._pieces))
        if height != self.size.height:
            self.styles.height = height

    def rename(self, words: Mapping[str, str]) -> None:
        """Say other words for what keys do for now: command id → word; all others as in the table.

        A command that has no word in the table comes before those that apply anywhere.
        """
        if words != self._words:
            self._words = words
            self.refresh()

    def show_place(self, place: Scope) -> None:
        """Offer the keys of another place."""
        self._items = footer_items(place)
        self.refresh()

    def shown(self, width: int) -> tuple[FooterItem, ...]:
        """The items that fit into a line of this width; what applies anywhere stays longest."""
        items = list(self._items)
        said = {each.id for item in items for each in item.commands}
        place = next(
            (n for n, item in enumerate(items) if item.commands[0].scope is Scope.ANYWHERE), len(items)
        )
        items[place:place] = [FooterItem((command(id),)) for id in self._words if id not in said]
        items = self._with_keys(items)
        while len(items) > 1 and sum(self._width(item) for item in items) > width:
            own = [item for item in items if item.commands[0].scope is not Scope.ANYWHERE]
            usual = [item for item in own if item.commands[0].id not in self._words]
            items.remove((usual or own or items[:1])[-1])
        return tuple(items)

    def command_at(self, x: int) -> Command | None:
        """The command under a column of the line; None while a message is there."""
        if self._message:
            return None
        left = 1
        for item in self.shown(self.size.width):
            right = left
            for each in item.commands:
                right += len(self._key(each)) + 1
                if left - 1 <= x < right:
                    return each
            if right <= x < right + len(self._word(item)):
                return item.commands[0]
            left += self._width(item)
        return None

    def render_line(self, y: int) -> Strip:
        """The line, or one of the message's lines."""
        if self._message:
            text = self._message[slice(*self._pieces[y])] if y < len(self._pieces) else ""
            return self.strip([(" ", ""), (text, self._role)], self.size.width)
        runs: list[Run] = [(" ", "")]
        for item in self.shown(self.size.width):
            runs += [*self._runs(item), (" " * GAP, "")]
        return self.strip(runs, self.size.width)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the pointer does; a click on a message takes it away."""
        if self._message:
            event.stop()
            self.say("")
            return
        command = self.command_at(event.x)
        if command is not None:
            event.stop()
            await self.screen.run_action(command.target)

    def _runs(self, item: FooterItem) -> list[Run]:
        keys = " ".join(map(self._key, item.commands))
        return [(keys, "key"), (f" {self._word(item)}", "")]

    def _key(self, command: Command) -> str:
        return key_name(keys_of(command, self._keymap)[0])

    def _with_keys(self, items: Iterable[FooterItem]) -> list[FooterItem]:
        """The items without those commands whose keys a person took away."""
        kept = (tuple(each for each in item.commands if keys_of(each, self._keymap)) for item in items)
        return [FooterItem(commands) for commands in kept if commands]

    def _word(self, item: FooterItem) -> str:
        return self._words.get(item.commands[0].id, item.word)

    def _width(self, item: FooterItem) -> int:
        return runs_width(self._runs(item)) + GAP
