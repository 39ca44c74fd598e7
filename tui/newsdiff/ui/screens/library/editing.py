"""Giving an article of the list another title, source or date."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from textual.screen import Screen

from newsdiff.errors import NewsdiffError
from newsdiff.reader.session import Session

if TYPE_CHECKING:
    from newsdiff.reader.facts_editing import FactsEditing


class Editing:
    """Asks for the facts of an article, and says what came of it."""

    def __init__(self, screen: Screen[None], session: Session, show: Callable[[], object]) -> None:
        """Make it.

        Args:
            screen: The screen it works for.
            session: The articles.
            show: Called when an article is called otherwise.
        """
        self._screen, self._session, self._show = screen, session, show

    @cached_property
    def _editing(self) -> FactsEditing:
        # Loaded when something is changed, and not before the first frame.
        from newsdiff.reader.facts_editing import FactsEditing

        return FactsEditing(self._session)

    def begin(self, article: int) -> None:
        """Ask for another title, source and date of an article."""
        from newsdiff.ui.dialogs.facts import FactsDialog

        try:
            self._screen.app.push_screen(FactsDialog(self._editing.begin(article)), self._done)
        except NewsdiffError as error:
            self._refuse(error)

    def take_over(self, other: Editing) -> None:
        """Be able to take back what was changed before the library was read again."""
        self._editing.take_over(other._editing)

    def undo(self) -> None:
        """Take back the last change."""
        try:
            self._done(self._editing.undo())
        except NewsdiffError as error:
            self._refuse(error)

    def _done(self, said: str | None) -> None:
        if said:
            self._show()
            self._screen.app.notify(said, markup=False)

    def _refuse(self, error: NewsdiffError) -> None:
        self._screen.app.notify(str(error), severity="warning", markup=False)
