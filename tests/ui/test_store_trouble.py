"""What the reader says when decisions and notes cannot be kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from newsdiff.paths import memory_file
from newsdiff.reader.decisions.changes import whole
from newsdiff.store import database, held
from newsdiff.store.memory import open_memory

from .stage import library_of, on_stage

LIBRARY = library_of(["One thing happened.", "Then another."], ["One thing happened.", "And a third."])
ARTICLE = LIBRARY.articles[0]


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.02)
    monkeypatch.setattr(held, "FIRST_WAIT", 0.0)


@pytest.fixture
def lock() -> Iterator[sqlite3.Connection]:
    """The store, locked by another program until it commits."""
    open_memory().close()
    connection = sqlite3.connect(memory_file(), isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


async def test_a_note_that_is_not_kept_is_not_called_kept(lock: sqlite3.Connection) -> None:
    async with on_stage(LIBRARY, (0, 1)) as stage:
        await stage.press("a", *"mine", "ctrl+s")
        assert stage.said[-1].startswith("Only until newsdiff ends: Wrote the note on Outlet 1 ¶1.")
        assert "memory.sqlite3 is locked by another program." in stage.said[-1]
        assert "✎ mine" in stage.text
        assert not any("Kept" in said for said in stage.said)
        lock.execute("COMMIT")
        stage.comparison.deciding.look_elsewhere()
        await stage.settle()
        assert any("What could not be written is written now." in said for said in stage.said)
        with open_memory() as memory:
            assert [note.text for note in memory.notes(ARTICLE)] == ["mine"]
        await stage.press("u")
        assert stage.said[-1] == "Undone: note on Outlet 1 ¶1."
    with open_memory() as memory:
        assert memory.notes(ARTICLE) == ()


async def test_a_folder_that_cannot_be_written_is_said_with_the_note() -> None:
    memory_file().parent.parent.mkdir(parents=True, exist_ok=True)
    memory_file().parent.write_text("in the way")
    async with on_stage(LIBRARY, (0, 1)) as stage:
        await stage.press("a", *"mine", "ctrl+s")
        assert stage.said[-1].startswith("Only until newsdiff ends: Wrote the note on Outlet 1 ¶1.")
        assert "✎ mine" in stage.text


async def test_u_on_a_locked_store_takes_back_until_the_end(lock: sqlite3.Connection) -> None:
    lock.execute("COMMIT")
    async with on_stage(LIBRARY, (0, 1)) as stage:
        await stage.press("a", *"mine", "ctrl+s")
        assert stage.said[-1] == "Kept the note on Outlet 1 ¶1. u takes it back."
        lock.execute("BEGIN IMMEDIATE")
        await stage.press("u")
        assert "Undone: note on Outlet 1 ¶1." in stage.said[-1]
        assert "locked by another program" in stage.said[-1]
        assert "✎ mine" not in stage.text
        lock.execute("COMMIT")
        stage.comparison.deciding.look_elsewhere()
    with open_memory() as memory:
        assert memory.notes(ARTICLE) == ()


async def test_u_on_what_another_reader_has_changed_says_so() -> None:
    async with on_stage(LIBRARY, (0, 1)) as stage:
        await stage.press("a", *"mine", "ctrl+s")
        with open_memory() as memory:
            memory.set_note(ARTICLE, whole(ARTICLE, 0), "theirs")
        await stage.press("u")
        assert "another newsdiff has changed this meanwhile" in stage.said[-1]
        assert "✎ theirs" in stage.text


async def test_two_readers_notes_on_one_paragraph_both_stand() -> None:
    async with on_stage(LIBRARY, (0, 1)) as stage:
        await stage.press("a", *"mine")
        with open_memory() as memory:
            memory.set_note(ARTICLE, whole(ARTICLE, 0), "theirs")
        await stage.press("ctrl+s")
        assert stage.said[-1] == (
            "Another newsdiff wrote the note on Outlet 1 ¶1 meanwhile; both stand. u takes yours back."
        )
        assert "✎ theirs" in stage.text
        assert "mine" in stage.text
        await stage.press("u")
        assert "✎ theirs" in stage.text
        assert "mine" not in stage.text
