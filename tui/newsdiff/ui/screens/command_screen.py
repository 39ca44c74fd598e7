"""What every screen does with a command of the command table."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol, cast

from textual import events
from textual.screen import Screen

from newsdiff.reader.commands import Scope
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.reader.typed_number import TypedNumber
from newsdiff.ui.widgets.key_bar import KeyBar
from newsdiff.ui.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from newsdiff.reader.layout.places import Place

REPEATED = frozenset(
    (
        "down up left right page_down page_up choose_next choose_previous paragraph_below paragraph_above "
        "item_down item_up items_page_down items_page_up"
    ).split()
)
"""What is done several times after a number."""

MOST_TIMES = 500


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


class Reader(Protocol):
    """The app.

    Attributes:
        opener: What opens other screens.
        has_drawn: Whether the first frame is on the terminal.
    """

    opener: Opener
    has_drawn: bool


class CommandScreen(Screen[None]):
    """A screen whose commands are called by their names in the command table.

    Attributes:
        SCOPE: Which commands of the table apply here.
        commands: What they do.
        counted: What some of them do after a number.
        number: The number that is being typed.
    """

    SCOPE: ClassVar[Scope]
    commands: Mapping[str, Callable[[], object]]
    counted: Mapping[str, Callable[[int], object]]

    def __init__(self) -> None:
        super().__init__()
        self.counted = {}
        self.number = TypedNumber()

    @property
    def opener(self) -> Opener:
        """What opens other screens."""
        return cast(Reader, self.app).opener

    @property
    def has_page(self) -> bool:
        """Whether there is what the commands work on; without it only the one that leaves does something."""
        return True

    @property
    def takes_keys(self) -> bool:
        """Whether keys can be answered now; until then they wait a moment."""
        return self.has_page

    @property
    def has_drawn(self) -> bool:
        """Whether the first frame is on the terminal, so that work in the background may begin."""
        return cast(Reader, self.app).has_drawn

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
        """Do what a command says, after a number so often."""
        number = self.number.take()
        if not (self.has_page or name == "back"):
            return
        if number is not None and name in self.counted:
            self.counted[name](number)
            return
        times = min(number, MOST_TIMES) if number is not None and name in REPEATED else 1
        for _ in range(times):
            self.commands[name]()

    def on_key(self, event: events.Key) -> None:
        """Collect the digits of a number, unless a person gave them to commands, and say what it is for."""
        number = self.number
        if not number.is_under_way and (not event.key.isdecimal() or event.key in self.active_bindings):
            return
        if number.asked and event.key == "enter":
            event.stop()
            self.number_ended(number.take())
        elif number.type(event.key):
            event.stop()
        elif number.asked:
            number.clear()
        self.say_number()

    def number_ended(self, number: int | None) -> None:
        """Do what a number was asked for; None if none was typed."""

    def say_number(self) -> None:
        """Say in the footer which number is being typed."""
        if self.number.is_under_way:
            self.query_one(KeyBar).say(self.number.text(self.paragraphs), stays=True)

    @property
    def paragraphs(self) -> int:
        """How many paragraphs there are that a number can lead to."""
        return 0
