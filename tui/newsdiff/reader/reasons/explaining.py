"""The panel of reasons: why the paragraph under the cursor is linked, who else carries it, and going there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from newsdiff.engine.comparison import Decision
from newsdiff.reader.decisions.changes import DecisionChanges, name
from newsdiff.reader.decisions.deciding import Deciding
from newsdiff.reader.history import HistoryEntry
from newsdiff.reader.layout.places import Place, other
from newsdiff.reader.navigation import Commands, Navigation
from newsdiff.reader.open_pair import CursorMoved, OpenPair
from newsdiff.reader.reasons.carriers import Lookup
from newsdiff.reader.reasons.items import ReasonItem, Standing, Target, reasons, summary
from newsdiff.reader.session import ArticlePair


class Panel(Protocol):
    """What shows the reasons."""

    @property
    def text_width(self) -> int:
        """The cells of a line."""

    @property
    def chosen(self) -> Target | None:
        """What the chosen item leads to; None if no item leads anywhere."""

    def show(self, title: str, items: Sequence[ReasonItem], *, from_start: bool) -> None:
        """Show items; ``from_start`` chooses the first one, because they are about another paragraph."""

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) item."""


class Explaining:
    """Fills the panel, goes to what it names, and decides about that."""

    def __init__(
        self,
        open_pair: OpenPair,
        navigation: Navigation,
        deciding: Deciding,
        panel: Panel,
        lookup: Lookup,
        *,
        opened: Callable[[bool], None],
        look_up: Callable[[int, int], None],
    ) -> None:
        """Make it.

        Args:
            open_pair: The two articles.
            navigation: What moves through them.
            deciding: What decides about them.
            panel: The panel.
            lookup: What is known of the other articles.
            opened: Called with True to open the panel, with False to close it.
            look_up: Called with the articles under the cursor and on the other side, to compare the first with
                all the others in the background.
        """
        self._open = open_pair
        self._navigation = navigation
        self._deciding = deciding
        self._panel = panel
        self._opened = opened
        self._look_up = look_up
        self._lookup = lookup
        self.is_open = False
        self._about: tuple[int, int, int] | None = None
        self._opened_at: HistoryEntry | None = None

    def commands(self) -> Commands:
        """The commands, by their names in the command table."""
        return {
            "why": self.open,
            "close_why": self.close,
            "choose_next": lambda: self._panel.step(1),
            "choose_previous": lambda: self._panel.step(-1),
            "go_there": self.go_there,
            "pin_chosen": self._pin,
            "reject_chosen": self._reject,
            "paragraph_below": lambda: self._navigation.step(1),
            "paragraph_above": lambda: self._navigation.step(-1),
        }

    def open(self) -> None:
        """Open the panel."""
        self._opened_at = self._navigation.here()
        self.is_open = True
        self._opened(True)
        self._about = None
        self.fill()

    def close(self) -> None:
        """Close the panel."""
        self.is_open = False
        self._opened(False)

    @property
    def opened_here(self) -> HistoryEntry | None:
        """What was on the screen when the panel was opened, if the cursor is still there."""
        entry = self._opened_at
        here = (self._open.pair, self._open.reading.cursor)
        return entry if entry is not None and (entry.pair, entry.cursor) == here else None

    def cursor_moved(self, moved: CursorMoved) -> None:  # noqa: ARG002
        """Explain the paragraph the cursor is on now."""
        if self.is_open:
            self.fill()

    def fill(self) -> None:
        """Fill the panel with what is known, and look up what is not known yet."""
        cursor, mine, theirs = self._open.reading.cursor, self._open.mine, self._open.theirs
        carriers = self._lookup.carriers(mine, cursor.paragraph, skip=theirs)
        about = mine, theirs, cursor.paragraph
        names = self._open.session.names
        items = reasons(
            self._open.session,
            self._open.pair,
            self._open.reading.comparison,
            cursor,
            carriers,
            self._panel.text_width,
        )
        title = summary(name(names[mine], cursor.paragraph), carriers, names)
        self._panel.show(title, items, from_start=about != self._about)
        self._about = about
        if carriers.pending:
            self._look_up(mine, theirs)

    def go_there(self) -> None:
        """Go to the chosen passage, and bring its article to the other side."""
        target, side = self._panel.chosen, other(self._open.reading.side)
        if target is None:
            self._open.host.tell("No other article is known to say this.")
            return
        self._navigation.remember(self.opened_here or self._navigation.here())
        place = Place(side, target.there.paragraph)
        if target.article == self._open.theirs:
            self._navigation.catch_up()
            self._open.reading.go_to(place)
            self._open.moved(jump=True)
        else:
            mine = self._open.mine
            pair = ArticlePair(mine, target.article) if side == "b" else ArticlePair(target.article, mine)
            self._open.bring(pair, lambda _: place)

    def _pin(self) -> None:
        """Link the chosen passage by hand."""
        target = self._panel.chosen
        if target is None:
            self._deciding.pin()
        elif target.standing is Standing.BY_HAND:
            self._open.host.tell("These two are linked by hand already.")
        else:
            self._decide(target, DecisionChanges(make=(Decision(target.here, target.there, True),)))

    def _reject(self) -> None:
        """Reject the link of the chosen passage, or take back what was decided about it."""
        target = self._panel.chosen
        if target is None:
            self._deciding.reject()
            return
        made = Decision(target.here, target.there, target.standing is Standing.BY_HAND)
        found = target.standing is Standing.FOUND
        self._decide(target, DecisionChanges(make=(made,)) if found else DecisionChanges(forget=(made,)))

    def _decide(self, target: Target, changes: DecisionChanges) -> None:
        self._deciding.decide(ArticlePair(self._open.mine, target.article), changes)
