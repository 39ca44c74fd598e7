"""The comparison's panel that says why a paragraph is linked, and who else carries it."""

from __future__ import annotations

from time import monotonic

from textual import on
from textual.worker import Worker, get_current_worker

from newsdiff.engine.comparison import Decision
from newsdiff.reader.carriers import Lookup
from newsdiff.reader.commands import Keymap, Scope
from newsdiff.reader.decision_changes import DecisionChanges, name
from newsdiff.reader.history import HistoryEntry
from newsdiff.reader.layout.places import Place, other
from newsdiff.reader.reasons import Standing, reasons, summary
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.screens.comparison.deciding import Deciding
from newsdiff.ui.screens.comparison.reasons_panel import ReasonsPanel

SHOW_EVERY = 0.1
"""Seconds between two looks at what has been found so far, so that thousands of articles do not slow the page."""


class Explaining(Deciding):
    """Shows the panel, goes to what it names, and decides about that."""

    def __init__(self, session: Session, pair: ArticlePair, keymap: Keymap) -> None:
        super().__init__(session, pair, keymap)
        self._why = ReasonsPanel()
        self._lookup = Lookup(session)
        self._explained: tuple[int, int, int] | None = None
        self._looking: Worker[None] | None = None
        self._looking_for: object = None
        self._opened_at: HistoryEntry | None = None

    def action_why(self) -> None:
        """Say why this paragraph is linked, and which other articles carry it."""
        self._opened_at = self._spot()
        self._why.display = True
        # A click on the page moves the cursor, and the panel follows it: the keys stay with the panel.
        self._view.can_focus = False
        self._why.focus()
        self._keys.show_place(Scope.WHY)
        self._explained = None
        self._explain()

    def action_close_why(self) -> None:
        """Close the panel."""
        self._why.display = False
        # The panel may have pushed the page up; whoever is still at the same paragraph finds all as it was.
        if self._from_here is not None:
            self.call_after_refresh(self._return_to, self._from_here)
        self._view.can_focus = True
        self._view.focus()
        self._keys.show_place(Scope.COMPARISON)
        self.workers.cancel_group(self, "carriers")
        self._looking_for = None

    @property
    def _from_here(self) -> HistoryEntry | None:
        """Scope the panel was opened, if the reader is still there."""
        spot = self._opened_at
        here = spot is not None and (spot.pair, spot.cursor) == (self.pair, self.reading.cursor)
        return spot if here else None

    def _say(self) -> None:
        """Explain the paragraph the cursor is on now."""
        super()._say()
        if self._why.display:
            self._explain()

    def _explain_again(self) -> None:
        if self._why.display:
            self._explain()

    @on(ReasonsPanel.Resized)
    def _explain(self) -> None:
        """Fill the panel, and look for what is not known yet."""
        cursor, mine, theirs = self.reading.cursor, self.mine, self.theirs
        carriers = self._lookup.carriers(mine, cursor.paragraph, skip=theirs)
        about = mine, theirs, cursor.paragraph
        items = reasons(
            self._session, self.pair, self.reading.comparison, cursor, carriers, self._why.text_width
        )
        title = summary(name(mine, cursor.paragraph), carriers)
        self._why.show(title, items, anew=about != self._explained)
        self._explained = about
        if carriers.pending:
            self._look_for_carriers(mine, theirs)

    def _look_for_carriers(self, mine: int, theirs: int) -> None:
        wanted = mine, theirs, self._session.options, self._session.looks
        running = self._looking is not None and not self._looking.is_finished
        if running and wanted == self._looking_for:
            return
        self._looking_for = wanted
        self._looking = self.run_worker(
            lambda: self._look_up(mine, theirs), group="carriers", thread=True, exclusive=True
        )

    def _look_up(self, mine: int, theirs: int) -> None:
        """Compare an article with all others, one after another; a worker's thread."""
        worker, shown = get_current_worker(), monotonic()
        for article in self._lookup.pending(mine, theirs):
            if worker.is_cancelled:
                return
            self._lookup.look_up(mine, article)
            if monotonic() - shown > SHOW_EVERY and not worker.is_cancelled:
                self.app.call_from_thread(self._explain_again)
                shown = monotonic()
        if not worker.is_cancelled:
            self.app.call_from_thread(self._explain_again)

    # Commands of the panel

    def action_choose_next(self) -> None:
        """Choose the next passage."""
        self._why.step(1)

    def action_choose_previous(self) -> None:
        """Choose the previous passage."""
        self._why.step(-1)

    @on(ReasonsPanel.Opened)
    def action_go_there(self) -> None:
        """Go to the chosen passage, and bring its article to the other side."""
        target, side = self._why.chosen, other(self.reading.side)
        if target is None:
            self.notify("No other article is known to say this.", markup=False)
            return
        self._history.append(self._from_here or self._spot())
        place = Place(side, target.there.paragraph)
        if target.article == self.theirs:
            self._catch_up()
            self.reading.go_to(place)
            self._moved(jump=True)
        else:
            mine = self.mine
            pair = ArticlePair(mine, target.article) if side == "b" else ArticlePair(target.article, mine)
            self._bring(pair, lambda _: place)

    def action_pin_chosen(self) -> None:
        """Link the chosen passage by hand."""
        target = self._why.chosen
        if target is None:
            self.action_pin()
        elif target.standing is Standing.BY_HAND:
            self.notify("These two are linked by hand already.", markup=False)
        else:
            self._decide(
                ArticlePair(self.mine, target.article),
                DecisionChanges(make=(Decision(target.here, target.there, True),)),
            )

    def action_reject_chosen(self) -> None:
        """Reject the link of the chosen passage, or take back what was decided about it."""
        target = self._why.chosen
        if target is None:
            self.action_reject()
            return
        made = Decision(target.here, target.there, target.standing is Standing.BY_HAND)
        found = target.standing is Standing.FOUND
        verdicts = DecisionChanges(make=(made,)) if found else DecisionChanges(forget=(made,))
        self._decide(ArticlePair(self.mine, target.article), verdicts)

    def action_paragraph_below(self) -> None:
        """Go to the next paragraph of the page."""
        self.action_down()

    def action_paragraph_above(self) -> None:
        """Go to the previous paragraph of the page."""
        self.action_up()
