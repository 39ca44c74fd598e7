"""The commands by which a person decides: links by hand, notes, undo, and the sensitivity."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from newsdiff.errors import NewsdiffError
from newsdiff.reader.counting import turn_furniture
from newsdiff.reader.decisions.changes import (
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
from newsdiff.reader.navigation import Commands
from newsdiff.reader.open_pair import CursorMoved, OpenPair
from newsdiff.reader.session import ArticlePair
from newsdiff.reader.status import WIDE, sensitivity_hint
from newsdiff.reader.text_runs import Run

if TYPE_CHECKING:
    from newsdiff.store.memory import Edit


class NoteEditor(Protocol):
    """Lets a person write a note."""

    def __call__(self, title: str, text: str, row: int, keep: Callable[[str | None], None]) -> None:
        """Ask for a note.

        Args:
            title: What the note is on.
            text: What it says so far.
            row: The row of the screen with the paragraph, which should stay in sight.
            keep: Called with the new text, empty to have no note, or None to leave the note as it was.
        """


class Deciding:
    """Makes, keeps and takes back decisions and notes about the open pair."""

    def __init__(self, open_pair: OpenPair, edit_note: NoteEditor) -> None:
        self._open = open_pair
        self._session = open_pair.session
        self._edit_note = edit_note
        # By article and not by side, so that they survive a swap and another article on the other side.
        self._last_paragraphs: dict[int, int] = {}
        self._checked: set[ArticlePair] = set()
        self._warning = ""
        self._sensitivity_shown = self._session.options.sensitivity

    def commands(self) -> Commands:
        """The commands, by their names in the command table."""
        return {
            "pin": self.pin,
            "reject": self.reject,
            "note": self.note,
            "furniture": self._furniture,
            "count_furniture": self._count_furniture,
            "undo": self._undo,
            "redo": self._redo,
            "more_sensitive": lambda: self._change_sensitivity(1),
            "less_sensitive": lambda: self._change_sensitivity(-1),
        }

    # What follows the cursor

    @property
    def partner(self) -> Place | None:
        """Where the cursor was last on the other side; None if it never was in that article."""
        paragraph = self._last_paragraphs.get(self._open.theirs)
        return None if paragraph is None else Place(other(self._open.reading.side), paragraph)

    def cursor_moved(self, moved: CursorMoved) -> None:
        """Remember where the cursor is in its article."""
        self._last_paragraphs[self._open.mine] = moved.reading.cursor.paragraph

    def takes_up(self, pair: ArticlePair) -> bool:
        """Whether two articles have come to the screen that were not there before."""
        if pair in self._checked:
            return False
        self._checked |= {pair, pair.swapped()}
        return True

    def with_hints(self, left: list[Run], right: list[Run], width: int) -> tuple[list[Run], list[Run]]:
        """The status bar's two parts for a width in cells, with what the next decision would do.

        Right after the sensitivity was changed, they say what that means instead.
        """
        reading = self._open.reading
        if reading.comparison.options.sensitivity != self._sensitivity_shown:
            self._sensitivity_shown = reading.comparison.options.sensitivity
            return left[: 2 if width >= WIDE else 1], sensitivity_hint(reading.comparison, width)
        return left, right

    # Links

    def pin(self) -> None:
        """Link the paragraphs under the cursors of both sides."""
        cursor, partner, comparison = (
            self._open.reading.cursor,
            self.partner,
            self._open.reading.comparison,
        )
        if partner is None:
            self._open.host.tell(
                "Put the cursor on a paragraph of the other side too (tab), then link the two."
            )
        elif not (has_words(comparison, cursor) and has_words(comparison, partner)):
            self._open.host.tell("A paragraph without words cannot be linked.")
        elif changes := to_link(comparison, cursor, partner):
            self.decide(self._open.pair, changes)
        else:
            mine, theirs = (
                name(self._session.names[index], place.paragraph)
                for index, place in ((self._open.mine, cursor), (self._open.theirs, partner))
            )
            self._open.host.tell(f"{mine} and {theirs} are linked by hand already.")

    def reject(self) -> None:
        """Reject the links of this paragraph, or take back what was decided about it."""
        changes = to_reject(self._open.reading.comparison, self._open.reading.cursor, self.partner)
        if changes:
            self.decide(self._open.pair, changes)
        else:
            self._open.host.tell("This paragraph has no link.")

    def decide(self, pair: ArticlePair, changes: DecisionChanges) -> None:
        """Keep decisions about two articles, and show what follows from them."""
        a, b = self._session.articles[pair.a], self._session.articles[pair.b]
        decisions = self._session.decisions
        if self._keep(lambda: decisions.decide(a, b, make=changes.make, forget=changes.forget)):
            self._tell_done(said(changes, self._session.names[pair.a], self._session.names[pair.b]))

    # Notes

    def note(self) -> None:
        """Write a note on this paragraph."""
        index, reading = self._open.mine, self._open.reading
        paragraph = reading.cursor.paragraph
        article = self._session.articles[index]
        if not article.paragraphs[paragraph].strip():
            return
        passage = whole(article, paragraph)
        place = name(self._session.names[index], paragraph)
        notes = self._session.notes(self._open.pair).side(reading.side)
        before = next((note.text for note in notes if note.passage == passage), "")

        def keep(text: str | None) -> None:
            decisions = self._session.decisions
            if text is None or text.strip() == before:
                return
            if not self._keep(lambda: decisions.set_note(article, passage, text, before)):
                return
            now = next((note.text for note in decisions.notes(article) if note.passage == passage), "")
            what = f"the note on {place}"
            if now != text.strip():
                self._tell_done(f"Another newsdiff wrote {what} meanwhile; both stand. u takes yours back.")
            elif text.strip():
                kept = "Kept" if not decisions.unwritten else "Wrote"
                self._tell_done(f"{kept} {what}. u takes it back.")
            else:
                self._tell_done(f"Removed {what}. u takes it back.")

        self._edit_note(f"Note on {place}", before, self._open.cursor_row, keep)

    # Furniture

    def _furniture(self) -> None:
        """Say that this paragraph is furniture, or is text."""
        session, index, paragraph = self._session, self._open.mine, self._open.reading.cursor.paragraph
        article = session.articles[index]
        if session.counts_furniture:
            self._open.host.tell("All furniture counts as text now; leave it out first (F).")
            return
        if not has_words(self._open.reading.comparison, self._open.reading.cursor):
            self._open.host.tell("A paragraph without words is neither text nor furniture.")
            return
        is_furniture = session.furniture(index)[paragraph] is None
        by_rule = session.by_rule(index)[paragraph] is not None
        value = None if is_furniture == by_rule else is_furniture
        if self._keep(lambda: session.decisions.set_furniture(article, paragraph, value)):
            what = "furniture: not counted, linked with its like alone" if is_furniture else "text"
            self._open.host.tell(f"{name(self._session.names[index], paragraph)} is {what}. u takes it back.")

    def _count_furniture(self) -> None:
        """Take all furniture for text, or leave it out again."""
        said = turn_furniture(self._session)
        self._open.compare_again()
        self._open.host.tell(said)

    # Undo and redo

    def _undo(self) -> None:
        self._repeat(self._session.decisions.undo, "Undone", "Nothing was done by hand since the start.")

    def _redo(self) -> None:
        self._repeat(self._session.decisions.redo, "Done again", "Nothing was taken back.")

    def _repeat(self, way: Callable[[], tuple[Edit, ...]], title: str, nothing: str) -> None:
        edits: list[Edit] = []

        def go() -> bool:
            edits.extend(way())
            return bool(edits)

        changed = self._keep(go)
        if changed:
            self._tell_done(f"{title}: {undone(edits, self._session.articles, self._session.names)}.")
        elif changed is not None:
            self._open.host.tell(nothing)

    def _keep(self, change: Callable[[], bool]) -> bool | None:
        """Change the store and show what holds now.

        Returns:
            Whether anything has changed; None if it could not be changed, which has been reported.
        """
        try:
            changed = change()
        except NewsdiffError as error:
            self.look_again()
            self._open.host.tell(f"{error.title}: {error}", alert=True)
            return None
        self._warning = self._session.decisions.take_warning()
        self.look_again()
        return changed

    def _tell_done(self, sentence: str) -> None:
        """Say what was done, whether it lasts, and what has happened to the store meanwhile."""
        reason = self._session.decisions.unwritten
        if reason:
            self._open.host.tell(f"Only until newsdiff ends: {sentence} {reason}.", alert=True)
        else:
            self._open.host.tell(f"{sentence} {self._warning}".strip(), alert=bool(self._warning))

    # What was decided, here or elsewhere

    def look_again(self) -> bool:
        """Show what is decided and noted now; whether that differs from what was on the screen."""
        changed = self._session.look_again()
        self.warn()
        if not changed:
            return False
        reading = self._open.reading
        if self._session.options_for(self._open.pair) != reading.comparison.options:
            self._open.compare_again()
            return True
        notes = self._session.notes(self._open.pair)
        if notes != reading.notes:
            reading.notes = notes
            self._open.lay_out()
            return True
        self._open.announce()
        return False

    def look_elsewhere(self) -> None:
        """Show what another newsdiff has decided or noted meanwhile, and say so."""
        self._warning = ""
        if self.look_again():
            self._open.host.tell(
                f"{self._warning} Another newsdiff has decided or noted something here.".strip(),
                alert=bool(self._warning),
            )

    def warn(self) -> None:
        """Say what has gone wrong with the store, or right again."""
        warning = self._session.decisions.take_warning()
        if warning:
            self._warning = warning
            self._open.host.tell(warning, alert=True)

    def tell_missing(self) -> None:
        """Say how many decisions about these articles no longer fit them."""
        articles, pair = self._session.articles, self._open.pair
        count = self._session.decisions.missing(articles[pair.a], articles[pair.b])
        if count:
            self._open.host.tell(no_longer_fit(count), alert=True)

    # Sensitivity

    def _change_sensitivity(self, by: int) -> None:
        if self._session.change_sensitivity(by):
            self._open.compare_again()
        elif by > 0:
            self._open.host.tell("This is the most: also what is only loosely related is linked.")
        else:
            self._open.host.tell("This is the least: only what is nearly verbatim is linked.")
