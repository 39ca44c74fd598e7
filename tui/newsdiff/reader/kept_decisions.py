"""The decisions and notes of a person who reads, with undo and redo.

The memory is opened when it is first needed. Reading alone makes no file: without one, nothing was decided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision, Passage
from newsdiff.errors import NewsdiffError
from newsdiff.paths import may_exist, memory_file
from newsdiff.render.notes import Note

if TYPE_CHECKING:
    from newsdiff.store.memory import Edit, Memory

_Found = TypeVar("_Found")

Revision = tuple[int, ...]


class Decisions:
    """The decisions about and notes on any articles. Safe to use from a second thread.

    What cannot be written is held, and written as soon as it can be; ``unwritten`` says why it is not. Methods that
    read never fail: they find nothing, and ``take_warning`` says why.
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
        self._last_revision: Revision | None = None
        self._unread = 0

    @property
    def unwritten(self) -> str:
        """Why what was changed last is gone when newsdiff ends, one line; empty if it is written."""
        return self._memory.unwritten if self._memory else ""

    # Reading

    def decisions(self, a: Article, b: Article) -> tuple[Decision, ...]:
        """The decisions about two articles, in the order of ``a``."""
        return self._read(lambda memory: memory.decisions(a, b), ())

    def missing(self, a: Article, b: Article) -> int:
        """How many decisions about two articles rest on passages that are no longer there."""
        return self._read(lambda memory: memory.missing(a, b), 0)

    def notes(self, article: Article) -> tuple[Note, ...]:
        """The notes on an article's passages, in its order."""
        return self._read(lambda memory: memory.notes(article), ())

    def furniture(self, article: Article) -> dict[int, bool]:
        """The paragraphs of an article that a person took for furniture or, where False, for text."""
        return self._read(lambda memory: memory.furniture(article), {})

    def revision(self) -> Revision | None:
        """A value that differs after any change, by this newsdiff or another; None before the first.

        While it cannot be read it stays the same, and what is shown stays on the screen.
        """
        unread = self._unread
        found = self._read(lambda memory: memory.revision(), None)
        if self._unread == unread:
            # What could not be read has to be looked at again, even if nothing was written.
            self._last_revision = None if found is None else (self._unread, *found)
        return self._last_revision

    def take_warning(self) -> str:
        """What has gone wrong since the last call, or right again, one line; empty if nothing has."""
        with self._lock:
            message = self._memory.take_message() if self._memory else ""
            warning, self._warning = message or self._warning, ""
        return warning

    # Changing

    def decide(self, a: Article, b: Article, *, make: Iterable[Decision], forget: Iterable[Decision]) -> bool:
        """Make and forget decisions about two articles in one step.

        Args:
            a: The article on the left.
            b: The article on the right.
            make: The new decisions.
            forget: Decisions whose passages are not decided about any more, however they were decided.

        Returns:
            Whether anything changed.
        """
        return self._open().decide(a, b, *make, forget=forget)

    def set_note(self, article: Article, passage: Passage, text: str, over: str | None = None) -> bool:
        """Put a note on a passage, or remove it if the text is empty; False if nothing changed.

        Where another note than ``over`` stands there meanwhile, both stand; without ``over``, it takes its place.
        """
        return self._open().set_note(article, passage, text, over)

    def set_furniture(self, article: Article, paragraph: int, value: bool | None) -> bool:
        """Say that a paragraph is furniture, or is text; None leaves it to the rules. False if nothing changed."""
        return self._open().set_furniture(article, paragraph, value)

    def undo(self) -> tuple[Edit, ...]:
        """Take back the last step of this session; the edits it had made, empty if there is none."""
        return tuple(edit.reversed() for edit in self._memory.undo()) if self._memory else ()

    def redo(self) -> tuple[Edit, ...]:
        """Make the last step again that was undone; its edits, empty if there is none."""
        return self._memory.redo() if self._memory else ()

    def close(self) -> str:
        """Let go of the file; what could not be written to it and is lost, one line, empty if nothing is."""
        with self._lock:
            return self._memory.close() if self._memory else ""

    def _read(self, read: Callable[[Memory], _Found], nothing: _Found) -> _Found:
        with self._lock:
            if self._memory is None and not may_exist(self._file):
                return nothing
            try:
                return read(self._open())
            except NewsdiffError as error:
                self._warning = str(error)
                self._unread += 1
                return nothing

    def _open(self) -> Memory:
        with self._lock:
            if self._memory is None:
                from newsdiff.store.memory import open_memory

                self._memory = open_memory(self._file)
                self._warning = self._memory.warning
            return self._memory
