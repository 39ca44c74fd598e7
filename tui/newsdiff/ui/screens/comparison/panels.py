"""The panels below the page of a comparison: one at a time, with the keys while it is open."""

from __future__ import annotations

from collections.abc import Callable

from textual.widget import Widget

from newsdiff.reader.commands import Scope
from newsdiff.ui.widgets.key_bar import KeyBar


class Panels:
    """Shows and hides the panels of a comparison."""

    def __init__(self, view: Widget, keys: KeyBar) -> None:
        self._view, self._keys = view, keys
        self._close: Callable[[], None] | None = None

    def turn(self, panel: Widget, scope: Scope, close: Callable[[], None] | None) -> None:
        """Show a panel in the place of the one that is open, or hide it.

        Args:
            panel: The panel; it takes the keys itself, or the last of its parts does.
            scope: What the keys do in it.
            close: Closes it when another one is opened; None hides it now.
        """
        before, self._close = self._close, None
        if close is not None and before is not None and before != close:
            before()
        self._close = close
        panel.display = close is not None
        # A click on the page moves the cursor, and the panel follows it: the keys stay with the panel.
        self._view.can_focus = close is None
        taker = panel if panel.can_focus else panel.children[-1]
        (taker if close is not None else self._view).focus()
        self._keys.show_place(scope if close is not None else Scope.COMPARISON)
