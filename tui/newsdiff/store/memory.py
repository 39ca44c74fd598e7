"""What a person said about articles by hand: links pinned and rejected, notes; and small settings.

    memory = open_memory()
    memory.decide(a, b, Decision(passage_of_a, passage_of_b, linked=False))
    newsdiff.compare(a, b, Options(decisions=memory.decisions(a, b)))

All of it belongs to the articles' content, so that a moved, renamed or re-wrapped file keeps it, and so does
an edited one for each passage whose own text is still there.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision, Passage
from newsdiff.errors import NewsdiffError
from newsdiff.paths import memory_file
from newsdiff.render.notes import Note
from newsdiff.store.anchors import passage_at, range_of
from newsdiff.store.database import Database, open_database
from newsdiff.store.records import Cell, Record, Value, decision_records, note_records, passage_row


@dataclass(frozen=True, slots=True)
class Edit:
    """One change made by hand.

    Attributes:
        articles: The two articles of a decision, or the one of a note.
        passages: The passages, one in each article.
        before: What was so before: for a decision whether the passages were linked, for a note its text; None
            where nothing was said.
        after: What is so now.
    """

    articles: tuple[Article, ...]
    passages: tuple[Passage, ...]
    before: Value | None
    after: Value | None
    steps: tuple[tuple[Cell, Value | None, Value | None], ...] = field(repr=False)

    def reversed(self) -> Edit:
        """The change that takes this one back."""
        steps = tuple((cell, after, before) for cell, before, after in self.steps)
        return replace(self, before=self.after, after=self.before, steps=steps)


class Memory:
    """What is remembered, and the changes of this session, which can be taken back.

    Several processes may have the same memory open. Every method raises NewsdiffError where the file cannot
    be read or written; nothing is half written then. Passages that are not in their article are a ValueError.

    Attributes:
        warning: What went wrong when the memory was opened, one line to show; empty if nothing did.
    """

    def __init__(self, database: Database) -> None:
        self.warning = database.warning
        self._database = database
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    def decisions(self, a: Article, b: Article) -> tuple[Decision, ...]:
        """What was decided about two articles, in the order of ``a``; for ``(b, a)`` the mirror image."""
        with self._database.reading() as connection:
            records = decision_records(connection, a, b)
        # Where two versions of an article were decided differently, the newest decision holds.
        newest = {record.found(): bool(record.value) for record in records}
        return tuple(
            Decision(passage_at(a, places[0]), passage_at(b, places[1]), linked)
            for places, linked in sorted(newest.items())
            if places
        )

    def missing(self, a: Article, b: Article) -> int:
        """How many decisions about two articles rest on passages that are no longer there. They are kept."""
        with self._database.reading() as connection:
            return sum(not record.found() for record in decision_records(connection, a, b))

    def decide(self, a: Article, b: Article, decision: Decision) -> Edit | None:
        """Remember a decision in the place of any about the same passages; None if it stood already."""
        return self._change((a, b), (decision.a, decision.b), decision.linked)

    def withdraw(self, a: Article, b: Article, decision: Decision) -> Edit | None:
        """Forget what was decided about the passages of a decision; None if nothing was."""
        return self._change((a, b), (decision.a, decision.b), None)

    def notes(self, article: Article) -> tuple[Note, ...]:
        """The notes on the passages of an article that are still there, in its order."""
        with self._database.reading() as connection:
            newest = {record.found(): str(record.value) for record in note_records(connection, article)}
        return tuple(
            Note(passage_at(article, places[0]), text) for places, text in sorted(newest.items()) if places
        )

    def note(self, article: Article, passage: Passage) -> str | None:
        """The note on exactly this passage; None if there is none."""
        place = range_of(article, passage)
        return next(
            (note.text for note in self.notes(article) if range_of(article, note.passage) == place), None
        )

    def set_note(self, article: Article, passage: Passage, text: str) -> Edit | None:
        """Remember a note in the place of any on the same passage; an empty text removes it.

        Returns None if nothing changed.
        """
        return self._change((article,), (passage,), text.strip() or None)

    def undo(self) -> Edit | None:
        """Take back the last change of this session, whichever articles it was about.

        Returns the change that this is; None if there is nothing to take back.

        Raises:
            NewsdiffError: Another newsdiff has changed the same meanwhile. Its change stays, and the one that
                was to be taken back cannot be any more.
        """
        return self._take_back(self._done, self._undone)

    def redo(self) -> Edit | None:
        """Do again what was taken back last; as ``undo``. Impossible after a new change."""
        return self._take_back(self._undone, self._done)

    @property
    def undoable(self) -> int:
        """How many changes can be taken back."""
        return len(self._done)

    @property
    def redoable(self) -> int:
        """How many changes can be done again."""
        return len(self._undone)

    def setting(self, name: str) -> str | None:
        """A remembered setting, such as the theme; None if there is none."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def keep_setting(self, name: str, value: str) -> None:
        """Remember a setting."""
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (name, value))

    def revision(self) -> tuple[int, int]:
        """A value that is another one after any change, of this newsdiff or of another. Cheap to ask for."""
        return self._database.revision()

    def close(self) -> None:
        """Let go of the file. Closing twice does nothing."""
        self._database.close()

    def __enter__(self) -> Memory:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _change(
        self, articles: tuple[Article, ...], passages: tuple[Passage, ...], after: Value | None
    ) -> Edit | None:
        places = tuple(map(range_of, articles, passages))
        with self._database.writing() as connection:
            there = [record for record in _records(connection, articles) if record.places == places]
            before = there[-1].value if there else None
            if before == after:
                return None
            cells = [record.cell for record in there]
            if not cells:
                rows = tuple(passage_row(connection, *one) for one in zip(articles, passages, strict=True))
                cells = [Cell("decision" if len(rows) == 2 else "note", rows)]
            steps = tuple((cell, cell.value(connection), after) for cell in cells)
            for cell, _, value in steps:
                cell.put(connection, value)
        change = Edit(articles, passages, before, after, steps)
        self._done.append(change)
        self._undone.clear()
        return change

    def _take_back(self, done: list[Edit], undone: list[Edit]) -> Edit | None:
        if not done:
            return None
        change = done[-1].reversed()
        with self._database.writing() as connection:
            stands = all(cell.value(connection) == before for cell, before, _ in change.steps)
            if stands:
                for cell, _, value in change.steps:
                    cell.put(connection, value)
        # Only now: a change that could not be written can be tried again.
        done.pop()
        if not stands:
            message = "another newsdiff has changed this meanwhile, and its change stays"
            raise NewsdiffError("", message, title="Not taken back")
        undone.append(change)
        return change


def _records(connection: sqlite3.Connection, articles: tuple[Article, ...]) -> list[Record]:
    return (
        note_records(connection, *articles) if len(articles) == 1 else decision_records(connection, *articles)
    )


def open_memory(file: Path | None = None) -> Memory:
    """What is remembered in a file, by default one in the user's data folder.

    Never fails: where the file cannot be used, ``Memory.warning`` says so.
    """
    return Memory(open_database(file or memory_file()))
