"""A full disk: what is there stays, nothing is half there, and what could not be written is, once there is room."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from newsdiff.articles.fetching.access import Page
from newsdiff.articles.fetching.cache import PageCache
from newsdiff.store import held
from newsdiff.store.database import UnwrittenError, open_database
from newsdiff.store.exchange import exported
from newsdiff.store.importing import import_lines
from newsdiff.store.last_session import last_library, remember_library
from newsdiff.store.memory import open_memory
from tests.store.articles import FLOOD, PIN, REJECT, RIVER


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """No file can grow beyond a size."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_notes_are_held_until_there_is_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held, "FIRST_WAIT", 0.0)
    file = tmp_path / "memory.sqlite3"
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
        with full_disk(file.stat().st_size):
            assert memory.set_note(RIVER, PIN.a, "long " * 5000)
            assert memory.unwritten.startswith("memory.sqlite3 cannot be")
            assert [len(note.text) > 20_000 for note in memory.notes(RIVER)] == [True]
        with open_memory(file) as other:
            assert (other.warning, other.decisions(RIVER, FLOOD), other.notes(RIVER)) == ("", (PIN,), ())
        memory.decide(RIVER, FLOOD, REJECT)
        memory.revision()
        assert memory.unwritten == ""
    with open_memory(file) as memory:
        assert len(memory.notes(RIVER)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["memory.sqlite3"]


def test_an_import_is_whole_or_absent(tmp_path: Path) -> None:
    with open_memory(tmp_path / "theirs.sqlite3") as memory:
        memory.set_note(RIVER, PIN.a, "short")
        memory.set_note(FLOOD, PIN.b, "long " * 20_000)
    with closing(open_database(tmp_path / "theirs.sqlite3")) as theirs:
        lines = exported(theirs, ())
    with closing(open_database(tmp_path / "mine.sqlite3")) as mine:
        with (
            full_disk((tmp_path / "mine.sqlite3").stat().st_size),
            pytest.raises(UnwrittenError, match="cannot be"),
        ):
            import_lines(mine, lines)
        assert exported(mine, ()) == []
        import_lines(mine, lines)
        assert len(exported(mine, ())) == len(lines)


def test_a_store_that_cannot_be_begun_is_a_line(tmp_path: Path) -> None:
    with full_disk(5000), open_memory(tmp_path / "memory.sqlite3") as memory:
        assert memory.warning.count("\n") == 0
        assert "cannot be" in memory.warning
        memory.set_note(RIVER, PIN.a, "mine")
        assert [note.text for note in memory.notes(RIVER)] == ["mine"]
    with open_memory(tmp_path / "memory.sqlite3") as memory:
        assert memory.warning == ""


def test_pages_and_what_was_read_last_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    cache, page = PageCache(tmp_path / "cache"), Page(b"<p>" * 5000, "http://a.example/")
    remember_library(["/one"])
    with full_disk(2000):
        cache.put("http://a.example/", page)
        remember_library(["/" + "long" * 1000])
    assert cache.get("http://a.example/") is None
    assert last_library() == ("/one",)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["last-session.json"]
