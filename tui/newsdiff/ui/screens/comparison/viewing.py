"""The comparison's commands that choose how it is looked at: view, filter, folds."""

from __future__ import annotations

from newsdiff.reader.commands import Keymap, key_for
from newsdiff.reader.layout.filters import Filter
from newsdiff.reader.layout.page import View
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.screens.comparison.moving import Moving


class Viewing(Moving):
    """Changes the view and what is shown in it; cursor and place stay."""

    def __init__(self, session: Session, pair: ArticlePair, keymap: Keymap) -> None:
        super().__init__(session, pair, keymap)
        self._view.fold_key = key_for("comparison.fold", keymap)

    def action_view(self) -> None:
        """Go on to the next view."""
        views = list(View)
        self.choose_view(views[(views.index(self.reading.page.view) + 1) % len(views)])

    def action_filter(self) -> None:
        """Choose what is shown, dimmed and hidden."""
        from newsdiff.ui.dialogs.filter import FilterDialog

        self.app.push_screen(FilterDialog(self.reading.filters.filter, self._filter_by))

    def action_only_changes(self) -> None:
        """Hide all that is in no change, or show it again."""
        self._filter_by(self.reading.filters.filter.with_only_changes_switched())
        if self.reading.filters.filter.only_changes and not self.reading.filters.places:
            self.notify(
                "Only what differs: nothing to hide, every paragraph differs somewhere.", markup=False
            )

    def action_fold_all(self) -> None:
        """Fold all long runs, or open them again."""
        self._filter_by(self.reading.filters.filter.with_long_runs_switched())

    def _filter_by(self, filter: Filter) -> None:
        self.reading.filter_by(filter)
        self._lay_out_again()

    def action_fold(self) -> None:
        """Open what is folded up here, or fold up the run around this paragraph."""
        self.reading.leave_round()
        self.reading.fold_or_open()
        self._lay_out_again()
        self._moved()

    def action_counterpart(self) -> None:
        """Go to the counterpart of this paragraph, or open what is folded up here."""
        if self.reading.page.hides(self.reading.cursor):
            self.action_fold()
        else:
            super().action_counterpart()
