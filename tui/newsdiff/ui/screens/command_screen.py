"""What every screen does with a command of the command table."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Protocol, cast

from textual.screen import Screen

from newsdiff.reader.commands import Scope
from newsdiff.reader.layout.places import Place
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.widgets.status_bar import StatusBar


class Opener(Protocol):
    """Opens one screen above another; the screens do not know each other."""

    def open_comparison(self, pair: ArticlePair, at: Place | None = None) -> None:
        """Show two articles side by side, at a place or as they open."""

    def open_coverage(
        self, article: int, paragraph: int | None = None, among: Sequence[int] | None = None
    ) -> None:
        """Show the statements of all or some articles, one of them highlighted, and what its paragraph says."""

    def open_matrix(self, row: int, column: int) -> None:
        """Show every article against every other, with the cell of two of them highlighted."""


class CommandScreen(Screen[None]):
    """A screen whose commands are called by their names in the command table.

    Attributes:
        SCOPE: Which commands of the table apply here.
        commands: What they do.
    """

    SCOPE: ClassVar[Scope]
    commands: Mapping[str, Callable[[], object]]

    @property
    def opener(self) -> Opener:
        """What opens other screens: the app."""
        return cast(Opener, self.app)

    def open_when_compared(
        self, session: Session, pair: ArticlePair, status_bar: StatusBar, at: Place | None = None
    ) -> None:
        """Show two articles side by side: at once, or else, after a word in the status bar, when they are compared."""
        if session.is_quick(pair):
            self.opener.open_comparison(pair, at)
        else:
            status_bar.show([(" comparing… ", "alert")])
            self.run_worker(self._open_later(session, pair, at), group="open", exclusive=True)

    async def _open_later(self, session: Session, pair: ArticlePair, at: Place | None) -> None:
        await asyncio.to_thread(session.comparison, pair)
        if self.is_current:
            self.opener.open_comparison(pair, at)

    def action_command(self, name: str) -> None:
        """Do what a command says."""
        self.commands[name]()
