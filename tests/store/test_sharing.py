"""Several newsdiff at once, and one that is killed: real processes on a real file."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Callable
from multiprocessing.synchronize import Barrier, Event
from pathlib import Path
from typing import Any

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision
from newsdiff.store.database import open_database
from newsdiff.store.memory import open_memory
from tests.store.articles import FLOOD, PIN, RIVER, whole

SPAWN = multiprocessing.get_context("spawn")
LONG = Article(tuple(f"Paragraph {number} says something of its own." for number in range(60)))


def started(target: Callable[..., None], *arguments: Any) -> Any:
    process = SPAWN.Process(target=target, args=arguments)
    process.start()
    return process


def pin_some(file: Path, numbers: range, together: Barrier) -> None:
    together.wait()
    with open_memory(file) as memory:
        assert memory.warning == "", memory.warning
        for number in numbers:
            memory.decide(LONG, FLOOD, Decision(whole(LONG, number), PIN.b, linked=True))


def flip(file: Path, times: int, together: Barrier) -> None:
    together.wait()
    with open_memory(file) as memory:
        for count in range(times):
            memory.decide(RIVER, FLOOD, Decision(PIN.a, PIN.b, linked=count % 2 == 0))


def note_for_ever(file: Path, folder: Path) -> None:
    with open_memory(file) as memory:
        for number in range(10**6):
            memory.set_note(LONG, whole(LONG, number % 60), f"note {number}")
            # In one piece, so that nobody reads half of the old number and half of the new one.
            (folder / "next").write_text(str(number))
            (folder / "next").replace(folder / "kept")


def stop_halfway(file: Path, halfway: Event) -> None:
    database = open_database(file)
    with database.writing() as connection:
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("DELETE FROM decision")
        rows = ((f"name {number}", "x" * 500) for number in range(500))
        connection.executemany("INSERT INTO setting (name, value) VALUES (?, ?)", rows)
        halfway.set()
        signal.pause()


def test_two_processes_write_at_once_from_the_first_moment(tmp_path: Path) -> None:
    file, together = tmp_path / "memory.sqlite3", SPAWN.Barrier(2)
    both = [started(pin_some, file, numbers, together) for numbers in (range(40), range(20, 60))]
    for process in both:
        process.join(60)
        assert process.exitcode == 0
    with open_memory(file) as memory:
        assert [one.a.paragraph for one in memory.decisions(LONG, FLOOD)] == list(range(60))


def test_two_processes_change_the_same_decision(tmp_path: Path) -> None:
    file, together = tmp_path / "memory.sqlite3", SPAWN.Barrier(2)
    both = [started(flip, file, 51, together) for _ in range(2)]
    for process in both:
        process.join(60)
        assert process.exitcode == 0
    with open_memory(file) as memory:
        assert [(one.a, one.b) for one in memory.decisions(RIVER, FLOOD)] == [(PIN.a, PIN.b)]


def note_all(file: Path, name: str, together: Barrier) -> None:
    together.wait()
    with open_memory(file) as memory:
        for number in range(20):
            memory.set_note(LONG, whole(LONG, number), name, over="")


def test_two_processes_note_the_same_paragraphs_and_both_notes_stand(tmp_path: Path) -> None:
    file, together = tmp_path / "memory.sqlite3", SPAWN.Barrier(2)
    both = [started(note_all, file, name, together) for name in ("mine", "theirs")]
    for process in both:
        process.join(60)
        assert process.exitcode == 0
    with open_memory(file) as memory:
        assert [sorted(note.text.split()) for note in memory.notes(LONG)] == [["mine", "theirs"]] * 20


def test_a_reader_that_is_killed_while_it_writes_loses_nothing_it_had_kept(tmp_path: Path) -> None:
    file = tmp_path / "memory.sqlite3"
    process = started(note_for_ever, file, tmp_path)
    while not (tmp_path / "kept").exists() or int((tmp_path / "kept").read_text() or 0) < 70:
        assert process.is_alive()
    os.kill(process.pid, signal.SIGKILL)
    process.join(30)
    kept = int((tmp_path / "kept").read_text() or 0)
    with open_memory(file) as memory:
        assert memory.warning == ""
        notes = [int(note.text.removeprefix("note ")) for note in memory.notes(LONG)]
    assert len(notes) == 60
    assert max(notes) >= kept
    assert max(notes) - min(notes) == 59


def test_half_a_write_is_rolled_back(tmp_path: Path) -> None:
    file = tmp_path / "memory.sqlite3"
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
    halfway = SPAWN.Event()
    process = started(stop_halfway, file, halfway)
    assert halfway.wait(30)
    # Half of it is on the disk already.
    assert file.stat().st_size > 100_000
    os.kill(process.pid, signal.SIGKILL)
    process.join(30)
    assert file.with_name("memory.sqlite3-journal").stat().st_size > 0
    with open_memory(file) as memory:
        assert memory.warning == ""
        assert memory.decisions(RIVER, FLOOD) == (PIN,)
    connection = sqlite3.connect(file)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("SELECT * FROM setting").fetchall() == []
    connection.close()
