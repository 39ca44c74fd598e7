"""From the comparison to the other screens and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsdiff.reader.commands import Scope
from newsdiff.reader.navigation import Navigation
from newsdiff.reader.open_pair import OpenPair
from newsdiff.ui.screens.command_screen import CommandScreen

MOST_IN_SERIES = 500
"""In a larger library near-copies are looked for when the matrix is opened."""


class OtherScreens:
    """Leads from a comparison to the screen it was opened from, and to others."""

    def __init__(
        self, screen: CommandScreen, open_pair: OpenPair, navigation: Navigation, opened_from: Scope
    ) -> None:
        self._screen, self._open, self._navigation = screen, open_pair, navigation
        self.opened_from = opened_from

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The commands, by their names in the command table."""
        return {"go_back": self._go_back, "matrix": self._open_matrix, "coverage": self._open_coverage}

    @property
    def words(self) -> Mapping[str, str]:
        """Words of the footer for keys that lead elsewhere than usual."""
        usual = self.opened_from is Scope.LIST
        return {} if usual else {"comparison.back": self.opened_from.value.lower()}

    def find_series(self) -> None:
        """Find the near-copies in the background: the keys to the next article go through them first."""
        session = self._open.session
        if session.origins is None and 2 < len(session.articles) <= MOST_IN_SERIES:
            find = session.find_origins
            self._screen.run_worker(find, group="origins", thread=True, exit_on_error=False)

    def _open_coverage(self) -> None:
        """Show the statement of the cursor's paragraph, and which articles carry it."""
        self._screen.opener.open_coverage(self._open.mine, self._open.reading.cursor.paragraph)

    def _open_matrix(self) -> None:
        """Show every article against every other, this pair highlighted."""
        if self.opened_from is Scope.MATRIX:
            self._screen.dismiss()
        else:
            self._screen.opener.open_matrix(self._open.pair.a, self._open.pair.b)

    def _go_back(self) -> None:
        """Go back to where the last visit elsewhere began, in the end to the screen this one was opened from."""
        if self._navigation.history or self.opened_from is Scope.LIST:
            self._navigation.go_back()
        else:
            self._screen.dismiss()
