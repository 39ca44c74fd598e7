"""The comparison's commands by which a person decides: links by hand, notes, and how much must agree."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsdiff.errors import NewsdiffError
from newsdiff.reader.commands import Keymap, key_for
from newsdiff.reader.decision_changes import (
    DecisionChanges,
    has_words,
    name,
    no_longer_fit,
    said,
    to_link,
    to_reject,
    undone,
    whole,
)
from newsdiff.reader.layout.places import Place, other
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.reader.status import WIDE, partner_hint, sensitivity_hint
from newsdiff.reader.text_runs import Run
from newsdiff.render.notes import Notes
from newsdiff.ui.screens.comparison.moving import Moving

if TYPE_CHECKING:
    from newsdiff.store.memory import Edit

LOOK_EVERY = 1.0
"""Seconds between looks at what another newsdiff may have decided."""

ROOM_FOR_PARTNER = 96
"""Cells from which on the line on top says what would be linked."""


class Deciding(Moving):
    """Links and rejects by hand, writes notes, takes back, and changes the sensitivity."""

    def __init__(self, session: Session, pair: ArticlePair, keymap: Keymap) -> None:
        super().__init__(session, pair, keymap)
        # By article and not by side, so that they survive a swap and another article on the other side.
        self._last_places: dict[int, int] = {}
        self._pin_key = key_for("comparison.pin", keymap)
        self._told: set[ArticlePair] = set()
        self._sensitivity_shown = session.options.sensitivity

    def on_mount(self) -> None:
        """Watch for what another newsdiff decides."""
        self._session.look_again()
        self.set_interval(LOOK_EVERY, self._look_elsewhere)
        self.call_after_refresh(self._warn)

    @property
    def mine(self) -> int:
        """The article under the cursor, as an index into the library."""
        return self.pair.a if self.reading.side == "a" else self.pair.b

    @property
    def theirs(self) -> int:
        """The article on the other side."""
        return self.pair.b if self.reading.side == "a" else self.pair.a

    @property
    def partner(self) -> Place | None:
        """Where the cursor was last on the other side; None if it never was in that article."""
        paragraph = self._last_places.get(self.theirs)
        return None if paragraph is None else Place(other(self.reading.side), paragraph)

    def _say(self) -> None:
        """Remember where the cursor is in its article."""
        self._last_places[self.mine] = self.reading.cursor.paragraph
        if self.pair not in self._told:
            self._told |= {self.pair, self.pair.swapped()}
            self.call_after_refresh(self._tell_missing)
        self._view.point_at(self.partner)
        super()._say()

    def _status(self) -> tuple[list[Run], list[Run]]:
        """What the line on top says: for a moment, what a change of the sensitivity means."""
        left, right = super()._status()
        comparison = self.reading.comparison
        if comparison.options.sensitivity != self._sensitivity_shown:
            self._sensitivity_shown = comparison.options.sensitivity
            width = self.size.width
            return left[: 2 if width >= WIDE else 1], sensitivity_hint(comparison, width)
        if self.partner is not None and self.size.width >= ROOM_FOR_PARTNER:
            left = [*left, *partner_hint(self.reading, self.partner, self._pin_key)]
        return left, right

    # Links by hand

    def action_pin(self) -> None:
        """Link the paragraphs under the cursors of both sides by hand."""
        cursor, partner, comparison = self.reading.cursor, self.partner, self.reading.comparison
        if partner is None:
            self.notify(
                "Put the cursor on a paragraph of the other side too (tab), then link the two.", markup=False
            )
        elif not (has_words(comparison, cursor) and has_words(comparison, partner)):
            self.notify("A paragraph without words cannot be linked.", markup=False)
        else:
            verdicts = to_link(comparison, cursor, partner)
            if verdicts:
                self._decide(self.pair, verdicts)
            else:
                names = f"{name(self.mine, cursor.paragraph)} and {name(self.theirs, partner.paragraph)}"
                self.notify(f"{names} are linked by hand already.", markup=False)

    def action_reject(self) -> None:
        """Reject the links of this paragraph, or take back what was decided by hand."""
        verdicts = to_reject(self.reading.comparison, self.reading.cursor, self.partner)
        if verdicts:
            self._decide(self.pair, verdicts)
        else:
            self.notify("This paragraph has no link.", markup=False)

    def _decide(self, pair: ArticlePair, verdicts: DecisionChanges) -> None:
        """Keep decisions about two articles, and show what follows from them."""
        session = self._session
        a, b = session.articles[pair.a], session.articles[pair.b]
        if self._keep(lambda: session.decisions.decide(a, b, make=verdicts.make, forget=verdicts.forget)):
            self.notify(said(verdicts, pair.a, pair.b), markup=False)

    # Notes

    def action_note(self) -> None:
        """Write a note on this paragraph."""
        from newsdiff.ui.dialogs.note import NoteDialog

        index, paragraph = self.mine, self.reading.cursor.paragraph
        article = self._session.articles[index]
        if not article.paragraphs[paragraph].strip():
            return
        passage = whole(article, paragraph)
        notes = self._session.notes(self.pair).side(self.reading.side)
        before = next((note.text for note in notes if note.passage == passage), "")

        def keep(text: str | None) -> None:
            if text is not None and self._keep(
                lambda: self._session.decisions.set_note(article, passage, text)
            ):
                kept = "Kept the note on" if text.strip() else "Removed the note on"
                self.notify(f"{kept} {name(index, paragraph)}. u takes it back.", markup=False)

        below = self._cursor_row() > self._view.page_size[1] // 2
        self.app.push_screen(NoteDialog(f"Note on {name(index, paragraph)}", before, above=below), keep)

    # Taking back

    def action_undo(self) -> None:
        """Take back what was done by hand last."""
        self._again(self._session.decisions.undo, "Undone", "Nothing was done by hand since the start.")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._again(self._session.decisions.redo, "Done again", "Nothing was taken back.")

    def _again(self, way: Callable[[], tuple[Edit, ...]], title: str, nothing: str) -> None:
        changes: list[Edit] = []

        def go() -> bool:
            changes.extend(way())
            return bool(changes)

        if self._keep(go):
            self.notify(f"{title}: {undone(changes, self._session.articles)}.", markup=False)
        elif not changes:
            self.notify(nothing, markup=False)

    def _keep(self, change: Callable[[], bool]) -> bool:
        """Change the memory and show what is so now.

        Returns:
            Whether anything has changed. Where it could not be kept, that was said, and it counts as a change.
        """
        try:
            changed = change()
        except NewsdiffError as error:
            self.notify(str(error), title=error.title, severity="error", markup=False)
            self._look_again()
            return False
        self._look_again()
        return changed

    # What was decided, here or elsewhere

    def _look_again(self) -> bool:
        """Show what is decided and noted now; whether that is something else than on the screen."""
        self._warn()
        if not self._session.look_again():
            return False
        now = self._session.options_for(self.pair).decisions
        if now != self.reading.comparison.options.decisions:
            self._compare_again()
            return True
        if self._notes() != self.reading.notes:
            self.reading.notes = self._notes()
            self._lay_out_again()
            return True
        self._explain_again()
        return False

    def _look_elsewhere(self) -> None:
        if self.is_current and self._look_again():
            self.notify("Another newsdiff has decided or noted something here.", markup=False)

    def _warn(self) -> None:
        warning = self._session.decisions.take_warning()
        if warning:
            self.notify(warning, severity="warning", markup=False)

    def _tell_missing(self) -> None:
        """Say how much of what was decided about these articles no longer fits them."""
        articles = self._session.articles
        said = no_longer_fit(self._session.decisions.missing(articles[self.pair.a], articles[self.pair.b]))
        if said:
            self.notify(said, severity="warning", markup=False)

    def _notes(self) -> Notes:
        return self._session.notes(self.pair)

    def _explain_again(self) -> None:
        """What is said about the paragraph elsewhere on the screen may have changed."""

    def _compare_again(self) -> None:
        """Show the same two articles as they compare now, with the cursor where it is."""
        self._bring(self.pair, lambda _: self.reading.cursor)

    # Sensitivity

    def action_more_sensitive(self) -> None:
        """Link also what is more loosely related."""
        self._change_sensitivity(1, "This is the most: also what is only loosely related is linked.")

    def action_less_sensitive(self) -> None:
        """Link only what is more nearly verbatim."""
        self._change_sensitivity(-1, "This is the least: only what is nearly verbatim is linked.")

    def _change_sensitivity(self, by: int, at_the_end: str) -> None:
        if self._session.change_sensitivity(by):
            self._compare_again()
        else:
            self.notify(at_the_end, markup=False)
