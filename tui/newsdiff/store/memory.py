"""What a person decided about articles: links made and rejected, and notes.

    memory = open_memory()
    memory.decide(a, b, Decision(passage_of_a, passage_of_b, linked=False))
    newsdiff.compare(a, b, Options(decisions=memory.decisions(a, b)))

Decisions and notes belong to the content of the articles. A moved, renamed or re-wrapped file keeps them; an edited
file keeps those whose passages are still there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
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
from newsdiff.store.records import Cell, Kind, Record, Value, decision_records, passage_records, passage_row


@dataclass(frozen=True, slots=True)
class Edit:
    """One decision or note that was changed.

    Attributes:
        kind: What it is: a decision about two passages, a note on one, or whether one is furniture.
        articles: The two articles of a decision, or the one of a note.
        passages: The passages, one in each article.
        before: The value before: for a decision whether the passages were linked, for a note its text, for furniture
            whether the passage is some; None for no decision or no note.
        after: The value since then.
        cells: Each cell that was changed, with its value before and after.
    """

    kind: Kind
    articles: tuple[Article, ...]
    passages: tuple[Passage, ...]
    before: Value | None
    after: Value | None
    cells: tuple[tuple[Cell, Value | None, Value | None], ...] = field(repr=False)

    def reversed(self) -> Edit:
        """The edit that takes this one back."""
        cells = tuple((cell, after, before) for cell, before, after in self.cells)
        return replace(self, before=self.after, after=self.before, cells=cells)

    def make(self, connection: sqlite3.Connection) -> bool:
        """Change the cells; False, with nothing changed, if one no longer has its value from before."""
        if any(cell.value(connection) != before for cell, before, _ in self.cells):
            return False
        for cell, _, after in self.cells:
            cell.put(connection, after)
        return True


Step = tuple[Edit, ...]
"""The edits of one transaction, which are undone and redone together."""

_Change = tuple[Kind, tuple[Article, ...], tuple[Passage, ...], Value | None]


class Memory:
    """The decisions and notes, and the steps of this session that can be undone.

    Several processes may have the same memory open. Every method raises NewsdiffError if the file cannot be read or
    written, and has changed nothing then. A passage that is not in its article raises ValueError.

    Attributes:
        warning: What went wrong when the memory was opened, one line to show; empty if nothing did.
    """

    def __init__(self, database: Database) -> None:
        self.warning = database.warning
        self._database = database
        self._done: list[Step] = []
        self._undone: list[Step] = []

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

    def decide(self, a: Article, b: Article, *made: Decision, forget: Iterable[Decision] = ()) -> bool:
        """Make and forget some decisions about two articles in one step.

        Args:
            a: The article on the left.
            b: The article on the right.
            made: The new decisions, each in the place of any about the same passages.
            forget: Decisions whose passages are not decided about any more, however they were decided.

        Returns:
            Whether anything changed.
        """
        changes = [(one, one.linked) for one in made] + [(one, None) for one in forget]
        return self._change([("decision", (a, b), (one.a, one.b), linked) for one, linked in changes])

    def notes(self, article: Article) -> tuple[Note, ...]:
        """The notes on the passages of an article that are still there, in its order."""
        with self._database.reading() as connection:
            newest = {
                record.found(): str(record.value) for record in passage_records(connection, article, "note")
            }
        return tuple(
            Note(passage_at(article, places[0]), text) for places, text in sorted(newest.items()) if places
        )

    def set_note(self, article: Article, passage: Passage, text: str) -> bool:
        """Put a note in the place of any on the same passage, or remove that if the text is empty.

        Returns:
            Whether anything changed.
        """
        return self._change([("note", (article,), (passage,), text.strip() or None)])

    def furniture(self, article: Article) -> dict[int, bool]:
        """The paragraphs of an article that a person took for furniture or, where False, for text."""
        with self._database.reading() as connection:
            newest = {
                record.found(): bool(record.value)
                for record in passage_records(connection, article, "furniture")
            }
        return {passage_at(article, places[0]).paragraph: value for places, value in newest.items() if places}

    def set_furniture(self, article: Article, paragraph: int, value: bool | None) -> bool:
        """Say that a paragraph is furniture, or is text; None leaves it to the rules again.

        Returns:
            Whether anything changed.
        """
        passage = Passage(paragraph, 0, len(article.paragraphs[paragraph]))
        return self._change([("furniture", (article,), (passage,), value)])

    def undo(self) -> Step:
        """Take back the last step of this session, whichever articles it was about.

        Returns:
            The edits that took it back; none if there was nothing to undo.

        Raises:
            NewsdiffError: Another newsdiff has changed some of it since. Nothing is taken back; the rest of the step
                can be, with another undo.
        """
        return self._take_back(self._done, self._undone)

    def redo(self) -> Step:
        """Take back the last undo, as ``undo`` does; nothing to redo after a new step."""
        return self._take_back(self._undone, self._done)

    def revision(self) -> tuple[int, int]:
        """A value that differs after any change, by this newsdiff or another. Cheap to ask for."""
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

    def _change(self, changes: Iterable[_Change]) -> bool:
        with self._database.writing() as connection:
            step = tuple(edit for change in changes if (edit := _changed(connection, *change)) is not None)
        if step:
            self._done.append(step)
            self._undone.clear()
        return bool(step)

    def _take_back(self, done: list[Step], undone: list[Step]) -> Step:
        if not done:
            return ()
        step = tuple(edit.reversed() for edit in reversed(done[-1]))
        with self._database.writing() as connection:
            standing = [edit for edit in step if edit.make(connection)]
            if len(standing) < len(step):
                rest = tuple(edit.reversed() for edit in reversed(standing))
                done[-1:] = [rest] if rest else []
                message = "another newsdiff has changed this meanwhile, and its change stays"
                raise NewsdiffError("", message, title="Not taken back")
        # Only now: a step that could not be written can be tried again.
        done.pop()
        undone.append(step)
        return step


def _changed(
    connection: sqlite3.Connection,
    kind: Kind,
    articles: tuple[Article, ...],
    passages: tuple[Passage, ...],
    after: Value | None,
) -> Edit | None:
    """Change one decision or note; None if it has this value already."""
    places = tuple(map(range_of, articles, passages))
    there = [record for record in _records(connection, kind, articles) if record.places == places]
    before = there[-1].value if there else None
    if before == after:
        return None
    cells = [record.cell for record in there]
    if not cells:
        rows = tuple(passage_row(connection, *one) for one in zip(articles, passages, strict=True))
        cells = [Cell(kind, rows)]
    edit = Edit(
        kind,
        articles,
        passages,
        before,
        after,
        tuple((cell, cell.value(connection), after) for cell in cells),
    )
    edit.make(connection)
    return edit


def _records(connection: sqlite3.Connection, kind: Kind, articles: tuple[Article, ...]) -> list[Record]:
    if kind == "decision":
        return decision_records(connection, *articles)
    return passage_records(connection, articles[0], kind)


def open_memory(file: Path | None = None) -> Memory:
    """The memory in a file, by default the one in the user's data folder.

    Never fails: ``Memory.warning`` says so if the file cannot be used.
    """
    return Memory(open_database(file or memory_file()))
