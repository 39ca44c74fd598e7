"""The commands of the screen in Textual's command palette."""

from __future__ import annotations

from textual.command import CommandList, CommandPalette, Hit, Hits
from textual.content import Content
from textual.system_commands import SystemCommandsProvider

from newsdiff.reader.commands import Command, Scope, commands_at
from newsdiff.reader.palette import find_commands
from newsdiff.ui.screens.command_screen import CommandScreen

LEAST_ALIKE = 0.4
"""Of a command that has the letters typed, but not the words, this share of its score counts."""


def offered_at(screen: object) -> tuple[Command, ...]:
    """The commands that apply on a screen, without the palette itself."""
    own = commands_at(screen.SCOPE) if isinstance(screen, CommandScreen) else ()
    every = (*own, *commands_at(Scope.ANYWHERE))
    return tuple(command for command in every if command.action != "command_palette")


class Palette(CommandPalette):
    """Textual's palette, also in a terminal without room for its list, where that does not know its own lines."""

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)


class CommandWords(SystemCommandsProvider):
    """Finds commands by their words, by other names, and where none has the words by the letters of the help."""

    async def search(self, query: str) -> Hits:
        """The commands that have what is typed."""
        entries = {entry.title: entry for entry in self.app.get_system_commands(self.screen)}
        found = find_commands(query, offered_at(self.screen))
        for each in found:
            entry = entries[each.command.help]
            yield Hit(each.score, Content(each.title), entry.callback, each.title, entry.help)
        if found:
            return
        matcher = self.matcher(query)
        for title, entry in entries.items():
            if (score := matcher.match(title)) > 0:
                yield Hit(score * LEAST_ALIKE, matcher.highlight(title), entry.callback, help=entry.help)
