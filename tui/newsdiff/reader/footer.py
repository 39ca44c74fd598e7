"""The keys at the foot of the screen: which of them fit, how they read, and which one is under the pointer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsdiff.reader.commands import (
    Command,
    Keymap,
    Scope,
    command,
    commands_at,
    key_name,
    keys_of,
)
from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import cell_width

GAP = 2
"""Cells between two items."""


@dataclass(frozen=True, slots=True)
class FooterItem:
    """One word of the footer, with the commands that share it."""

    commands: tuple[Command, ...]

    @property
    def word(self) -> str:
        """The word."""
        return self.commands[0].footer


def footer_items(scope: Scope) -> tuple[FooterItem, ...]:
    """What the footer offers in a scope: its own commands, then those that apply anywhere."""
    items: list[FooterItem] = []
    for each in (*commands_at(scope), *commands_at(Scope.ANYWHERE)):
        if not each.footer:
            continue
        if items and items[-1].word == each.footer:
            items[-1] = FooterItem((*items[-1].commands, each))
        else:
            items.append(FooterItem((each,)))
    return tuple(items)


@dataclass(frozen=True, slots=True)
class Footer:
    """The keys of one place.

    Attributes:
        place: The place.
        keymap: The keys a person chose.
        words: Other words for what some keys do for now: command id → word. A command without a word in the table
            comes before those that apply anywhere; one whose word is empty is left out.
    """

    place: Scope
    keymap: Keymap
    words: Mapping[str, str] = field(default_factory=dict)

    def shown(self, width: int) -> tuple[FooterItem, ...]:
        """The items that fit into a width in cells.

        The last ones of the place itself are left out first, then those with other words for now; what applies
        anywhere stays longest.
        """
        items = list(footer_items(self.place))
        usual = {each.id for item in items for each in item.commands}
        place = next((n for n, item in enumerate(items) if _is_anywhere(item)), len(items))
        items[place:place] = [FooterItem((command(id),)) for id in self.words if id not in usual]
        # Without those that have nothing to do for now, or whose keys a person took away.
        kept = (
            tuple(each for each in item.commands if keys_of(each, self.keymap))
            for item in items
            if self._word(item)
        )
        items = [FooterItem(commands) for commands in kept if commands]
        while len(items) > 1 and sum(map(self._width, items)) > width:
            own = [item for item in items if not _is_anywhere(item)]
            unchanged = [item for item in own if item.commands[0].id not in self.words]
            items.remove((unchanged or own or items[:1])[-1])
        return tuple(items)

    def runs(self, width: int) -> list[Run]:
        """The line for a width in cells."""
        runs: list[Run] = [(" ", "")]
        for item in self.shown(width):
            keys = " ".join(map(self._key, item.commands))
            runs += [(keys, "key"), (f" {self._word(item)}", ""), (" " * GAP, "")]
        return runs

    def command_at(self, x: int, width: int) -> Command | None:
        """The command under a cell of the line, counted from 0; None if there is none."""
        left = 1
        for item in self.shown(width):
            right = left
            for each in item.commands:
                right += len(self._key(each)) + 1
                if left - 1 <= x < right:
                    return each
            if right <= x < right + len(self._word(item)):
                return item.commands[0]
            left += self._width(item)
        return None

    def _key(self, command: Command) -> str:
        return key_name(keys_of(command, self.keymap)[0])

    def _word(self, item: FooterItem) -> str:
        return self.words.get(item.commands[0].id, item.word)

    def _width(self, item: FooterItem) -> int:
        return cell_width(" ".join([*map(self._key, item.commands), self._word(item)])) + GAP


def _is_anywhere(item: FooterItem) -> bool:
    return item.commands[0].scope is Scope.ANYWHERE
