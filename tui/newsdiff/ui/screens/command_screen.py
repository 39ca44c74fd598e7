"""What every screen does with a command of the command table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual.screen import Screen

from newsdiff.reader.commands import Scope


class CommandScreen(Screen[None]):
    """A screen whose commands are called by their names in the command table.

    Attributes:
        SCOPE: Which commands of the table apply here.
        commands: What they do.
    """

    SCOPE: ClassVar[Scope]
    commands: Mapping[str, Callable[[], object]]

    def action_command(self, name: str) -> None:
        """Do what a command says."""
        self.commands[name]()
