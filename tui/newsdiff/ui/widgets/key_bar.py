"""The footer: the keys that matter where you are. A click on one does what the key does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import events
from textual.strip import Strip

from newsdiff.ui.commands import Command, FooterItem, Keymap, Place, command, footer_items, key_name, keys_of
from newsdiff.ui.runs import Run
from newsdiff.ui.widgets.lines import Drawn, runs_width

GAP = 2


class KeyBar(Drawn):
    """One line of keys and words; where they do not all fit, the later ones of the place itself go first.

    What a key does only for now stays longer than what it always does.
    """

    ROLE_PREFIX = "keys"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key"}
    DEFAULT_CSS = """
    KeyBar {
        height: 1;
        dock: bottom;
        background: $bar;
        color: $bar-text;
        &:ansi { background: ansi_default; color: ansi_default; }
        & > .keys--key { color: $key; text-style: bold; }
    }
    """

    def __init__(self, place: Place, keymap: Keymap) -> None:
        super().__init__()
        self._items = footer_items(place)
        self._keymap = keymap
        self._words: Mapping[str, str] = {}

    def rename(self, words: Mapping[str, str]) -> None:
        """Say other words for what keys do for now: command id → word; all others as in the table.

        A command that has no word in the table comes before those that apply anywhere.
        """
        if words != self._words:
            self._words = words
            self.refresh()

    def show_place(self, place: Place) -> None:
        """Offer the keys of another place."""
        self._items = footer_items(place)
        self.refresh()

    def shown(self, width: int) -> tuple[FooterItem, ...]:
        """The items that fit into a line of this width; what applies anywhere stays longest."""
        items = list(self._items)
        said = {each.id for item in items for each in item.commands}
        place = next(
            (n for n, item in enumerate(items) if item.commands[0].place is Place.ANYWHERE), len(items)
        )
        items[place:place] = [FooterItem((command(id),)) for id in self._words if id not in said]
        items = self._with_keys(items)
        while len(items) > 1 and sum(self._width(item) for item in items) > width:
            own = [item for item in items if item.commands[0].place is not Place.ANYWHERE]
            usual = [item for item in own if item.commands[0].id not in self._words]
            items.remove((usual or own or items[:1])[-1])
        return tuple(items)

    def command_at(self, x: int) -> Command | None:
        """The command under a column of the line."""
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

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line."""
        runs: list[Run] = [(" ", "")]
        for item in self.shown(self.size.width):
            runs += [*self._runs(item), (" " * GAP, "")]
        return self.strip(runs, self.size.width)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the pointer does."""
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
