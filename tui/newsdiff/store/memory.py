"""What a person decided about articles: links made and rejected, and notes.

    memory = open_memory()
    memory.decide(a, b, Decision(passage_of_a, passage_of_b, linked=False))
    newsdiff.compare(a, b, Options(decisions=memory.decisions(a, b)))

Decisions and notes belong to the content of the articles. A moved, renamed or re-wrapped file keeps them; an edited
file keeps those whose passages are still there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import TypeVar

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision, Passage
from newsdiff.errors import NewsdiffError
from newsdiff.paths import memory_file
from newsdiff.render.notes import Note
from newsdiff.store.anchors import passage_at
from newsdiff.store.database import Database, UnwrittenError, database_in_memory, open_database
from newsdiff.store.edits import Change, Edit, Step
from newsdiff.store.held import HeldChanges, moved
from newsdiff.store.records import decision_records, passage_records, versions_of

__all__ = ["Edit", "Memory", "Step", "open_memory"]

LAST_PATIENCE = 0.5
"""Seconds to wait, at the end, for another newsdiff to finish its write."""

_Made = TypeVar("_Made")


class Memory:
    """The decisions and notes, and the steps of this session that can be undone.

    Several processes may have the same memory open. Methods that read raise NewsdiffError if the file cannot be read.
    What cannot be written is held in this process, and written as soon as it can be. A passage that is not in its
    article raises ValueError.

    Attributes:
        warning: What went wrong when the memory was opened, one line to show; empty if nothing did.
    """

    def __init__(self, database: Database, file: Path) -> None:
        self.warning = database.warning
        self._message = ""
        self._database = database
        self._file = file
        self._generation = 0
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._held: HeldChanges | None = None
        self._lock = RLock()
        if not database.kept:
            self.warning += "; what you decide and note now is forgotten when newsdiff ends"
            self._held = HeldChanges(self._reason(database.warning), blind=True, told=True)

    @property
    def unwritten(self) -> str:
        """Why what was changed last is gone when this process ends, one line; empty if it is written."""
        held = self._held
        if held is None or not held:
            return ""
        held.told = True
        return held.reason

    def take_message(self) -> str:
        """What has happened to the file since the last call, one line; empty if nothing has."""
        message, self._message = self._message, ""
        return message

    def decisions(self, a: Article, b: Article) -> tuple[Decision, ...]:
        """What was decided about two articles, in the order of ``a``; for ``(b, a)`` the mirror image."""
        with self._lock, self._database.reading() as connection:
            records = decision_records(connection, a, b)
        # Where two versions of an article were decided differently, the newest decision holds.
        newest = {record.found(): bool(record.value) for record in records}
        return tuple(
            Decision(passage_at(a, places[0]), passage_at(b, places[1]), linked)
            for places, linked in sorted(newest.items())
            if places
        )

    def knows(self, article: Article) -> bool:
        """Whether anything is remembered about an article or a version of it."""
        with self._lock, self._database.reading() as connection:
            return bool(versions_of(connection, article))

    def missing(self, a: Article, b: Article) -> int:
        """How many decisions about two articles rest on passages that are no longer there. They are kept."""
        with self._lock, self._database.reading() as connection:
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
        return self._change([Change("decision", ((a, b), (one.a, one.b)), linked) for one, linked in changes])

    def notes(self, article: Article) -> tuple[Note, ...]:
        """The notes on the passages of an article that are still there, in its order."""
        with self._lock, self._database.reading() as connection:
            newest = {
                record.found(): str(record.value) for record in passage_records(connection, article, "note")
            }
        return tuple(
            Note(passage_at(article, places[0]), text) for places, text in sorted(newest.items()) if places
        )

    def set_note(self, article: Article, passage: Passage, text: str, over: str | None = None) -> bool:
        """Put a note in the place of any on the same passage, or remove that if the text is empty.

        Args:
            article: The article.
            passage: The passage.
            text: The note.
            over: The note that this one was written over, empty if there was none: where another one stands there
                meanwhile, both stand. None if this one is to take the place of any.

        Returns:
            Whether anything changed.
        """
        over = None if over is None else over.strip()
        return self._change([Change("note", ((article,), (passage,)), text.strip() or None, over)])

    def furniture(self, article: Article) -> dict[int, bool]:
        """The paragraphs of an article that a person took for furniture or, where False, for text."""
        with self._lock, self._database.reading() as connection:
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
        return self._change([Change("furniture", ((article,), (passage,)), value)])

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

    def revision(self) -> tuple[int, ...]:
        """A value that differs after any change, by this newsdiff or another. Cheap to ask for."""
        self.write_held()
        with self._lock:
            return (self._generation, *self._database.revision())

    def close(self) -> str:
        """Let go of the file, after a last attempt to write what is not written.

        Returns:
            What is lost, one line; empty if all is written.
        """
        with self._lock:
            if self._held:
                self.write_held(LAST_PATIENCE)
            held = self._held
            self._database.close()
        if not held:
            return ""
        what = "1 decision or note is" if len(held) == 1 else f"{len(held)} decisions and notes are"
        return f"{what} not kept: {held.reason}"

    def write_held(self, patience: float | None = None) -> None:
        """Write what is held, if the file can be written now.

        Args:
            patience: Seconds to wait for another newsdiff; None not to wait, and not to try too often.
        """
        with self._lock:
            held = self._held
            if held is None or (patience is None and not held.is_due()):
                return
            database = open_database(self._file, patience or 0.0)
            try:
                if not database.kept:
                    raise UnwrittenError(database.warning)
                with database.writing() as connection:
                    cells, beside = held.write(connection)
            except UnwrittenError as error:
                held.reason = self._reason(str(error))
                database.close()
                return
            self._message = database.warning
            if held.told and held:
                self._message = " ".join(
                    filter(None, [self._message, "What could not be written is written now."])
                )
            if beside:
                self._message += " Another newsdiff wrote a note there too: both stand."
            replaced = not database.is_same_file(self._database)
            for steps in (self._done, self._undone):
                steps[:] = moved(steps, cells, all_else_gone=replaced)
            self._use(database)
            self._held = None

    def __enter__(self) -> Memory:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _change(self, changes: Sequence[Change]) -> bool:
        def make(connection: sqlite3.Connection) -> Step:
            return tuple(edit for change in changes if (edit := change.make(connection)) is not None)

        def done(step: Step) -> None:
            if step:
                self._done.append(step)
                self._undone.clear()

        return bool(self._write(make, done))

    def _take_back(self, done: list[Step], undone: list[Step]) -> Step:
        with self._lock:
            if not done:
                return ()
            step = tuple(edit.reversed() for edit in reversed(done[-1]))

            def make(connection: sqlite3.Connection) -> Step:
                standing = [edit for edit in step if edit.make(connection)]
                if len(standing) < len(step):
                    if self._held and self._held.blind:
                        raise UnwrittenError(self._held.reason)
                    rest = tuple(edit.reversed() for edit in reversed(standing))
                    done[-1:] = [rest] if rest else []
                    message = "another newsdiff has changed this meanwhile, and its change stays"
                    raise NewsdiffError("", message, title="Not taken back")
                return step

            def taken_back(step: Step) -> None:
                done.pop()
                undone.append(step)

            return self._write(make, taken_back)

    def _write(self, make: Callable[[sqlite3.Connection], Step], then: Callable[[Step], object]) -> Step:
        """Change something in one transaction, on the file or else on a copy of it in memory.

        ``then`` is called once it is made: a step that could not be taken back can be tried again.
        """
        with self._lock:
            self.write_held()
            try:
                with self._database.writing() as connection:
                    step = make(connection)
            except UnwrittenError as error:
                if self._held is not None:
                    raise
                self._hold(self._reason(str(error)))
                with self._database.writing() as connection:
                    step = make(connection)
            then(step)
            if self._held is not None:
                self._held.add(step)
                self.write_held()
            return step

    def _hold(self, reason: str) -> None:
        """From now on change a copy in memory."""
        copy = database_in_memory()
        self._held = HeldChanges(reason)
        try:
            self._database.copy_to(copy)
        except UnwrittenError:
            self._held.blind = True
        copy.stands_for(self._database)
        self._use(copy)

    def _reason(self, error: str) -> str:
        """An error about the file as the end of a sentence; its folder is of no interest there."""
        return f"{self._file.name} {error.removeprefix(f'{self._file}: ')}"

    def _use(self, database: Database) -> None:
        self._database.close()
        self._database = database
        self._generation += 1


def open_memory(file: Path | None = None) -> Memory:
    """The memory in a file, by default the one in the user's data folder.

    Never fails: ``Memory.warning`` says so if the file cannot be used.
    """
    file = file or memory_file()
    return Memory(open_database(file), file)
