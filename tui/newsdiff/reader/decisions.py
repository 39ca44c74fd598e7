"""What a person decides and notes while reading, with undo.

The store is opened when it is first needed: without its file nothing was ever decided, and reading alone makes
no file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision, Passage
from newsdiff.errors import NewsdiffError
from newsdiff.paths import memory_file
from newsdiff.render.notes import Note

if TYPE_CHECKING:
    from newsdiff.store.memory import Edit, Memory

_Found = TypeVar("_Found")

Revision = tuple[int, int]


class Decisions:
    """The decisions and notes on any articles. Safe to use from a second thread.

    What changes something raises NewsdiffError if it cannot be kept; nothing has changed then. What only reads
    never fails: it finds nothing, and ``take_warning`` says why.
    """

    def __init__(self, file: Path | None = None) -> None:
        """Make it.

        Args:
            file: The memory's file; None for the one in the user's data folder.
        """
        self._file = file or memory_file()
        self._memory: Memory | None = None
        self._warning = ""
        self._lock = RLock()
        # One step of a person may be several changes of the memory.
        self._done: list[int] = []
        self._undone: list[int] = []

    # Reading

    def decisions(self, a: Article, b: Article) -> tuple[Decision, ...]:
        """What was decided about two articles, in the order of ``a``."""
        return self._read(lambda memory: memory.decisions(a, b), ())

    def missing(self, a: Article, b: Article) -> int:
        """How many decisions about two articles rest on passages that are no longer there."""
        return self._read(lambda memory: memory.missing(a, b), 0)

    def notes(self, article: Article) -> tuple[Note, ...]:
        """The notes on an article's passages, in its order."""
        return self._read(lambda memory: memory.notes(article), ())

    def revision(self) -> Revision | None:
        """A value that is another one after any change, of this newsdiff or another; None before the first."""
        return self._read(lambda memory: memory.revision(), None)

    def take_warning(self) -> str:
        """What has gone wrong since this was last asked, one line; empty if nothing has."""
        with self._lock:
            warning, self._warning = self._warning, ""
        return warning

    # Changing

    def decide(self, a: Article, b: Article, *, make: Iterable[Decision], forget: Iterable[Decision]) -> bool:
        """Decide about two articles in one step.

        Args:
            a, b: The articles.
            make: What is so from now on.
            forget: What is no longer decided, whatever was decided about the same passages.

        Returns:
            Whether anything has changed.
        """
        memory = self._open()
        made = (memory.decide(a, b, decision) for decision in make)
        forgotten = (memory.withdraw(a, b, decision) for decision in forget)
        return self._step(chain(made, forgotten))

    def set_note(self, article: Article, passage: Passage, text: str) -> bool:
        """Put a note on a passage, or take it away if the text is empty; False if nothing changed."""
        memory = self._open()
        return self._step(iter((memory.set_note(article, passage, text),)))

    def undo(self) -> tuple[Edit, ...]:
        """Take back the last step of this session; what was done then, empty if there is nothing left."""
        if not self._done:
            return ()
        memory = self._open()
        before, count = memory.undoable, self._done.pop()
        changes: list[Edit] = []
        try:
            while len(changes) < count and (change := memory.undo()) is not None:
                changes.append(change.reversed())
        finally:
            self._settle(self._done, count - (before - memory.undoable), self._undone, len(changes))
        return tuple(changes)

    def redo(self) -> tuple[Edit, ...]:
        """Do again what was taken back last; what this is, empty if there is nothing left."""
        if not self._undone:
            return ()
        memory = self._open()
        before, count = memory.redoable, self._undone.pop()
        changes: list[Edit] = []
        try:
            while len(changes) < count and (change := memory.redo()) is not None:
                changes.append(change)
        finally:
            self._settle(self._undone, count - (before - memory.redoable), self._done, len(changes))
        return tuple(changes)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._memory is not None:
                self._memory.close()

    def _step(self, changes: Iterable[Edit | None]) -> bool:
        made = 0
        try:
            for change in changes:
                made += change is not None
        finally:
            # What was made before one failed can be taken back too.
            if made:
                self._done.append(made)
                self._undone.clear()
        return made > 0

    @staticmethod
    def _settle(source: list[int], rest: int, target: list[int], moved: int) -> None:
        """Account for a step that went from one pile to the other, where one of its changes may have failed."""
        if rest:
            source.append(rest)
        if moved:
            target.append(moved)

    def _read(self, read: Callable[[Memory], _Found], nothing: _Found) -> _Found:
        with self._lock:
            if self._memory is None and not self._file.exists():
                return nothing
            try:
                return read(self._open())
            except NewsdiffError as error:
                self._warning = str(error)
                return nothing

    def _open(self) -> Memory:
        with self._lock:
            if self._memory is None:
                from newsdiff.store.memory import open_memory

                self._memory = open_memory(self._file)
                self._warning = self._memory.warning
            return self._memory
