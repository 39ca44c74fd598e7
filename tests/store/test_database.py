"""A file that cannot be used never stops newsdiff, is never deleted, and is never lost without a word."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from newsdiff.errors import NewsdiffError
from newsdiff.store import database, held
from newsdiff.store.memory import open_memory
from tests.not_root import not_root
from tests.store.articles import FLOOD, PIN, REJECT, RIVER, whole


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "memory.sqlite3"


def test_a_file_that_is_no_database_is_set_aside(file: Path) -> None:
    file.write_bytes(b"these are not the bytes of a database\n" * 100)
    with open_memory(file) as memory:
        assert "memory.sqlite3.damaged-1" in memory.warning
        memory.decide(RIVER, FLOOD, PIN)
    assert file.with_name("memory.sqlite3.damaged-1").read_bytes().startswith(b"these are not")
    with open_memory(file) as memory:
        assert memory.warning == ""
        assert memory.decisions(RIVER, FLOOD) == (PIN,)


def test_a_second_damaged_file_does_not_replace_the_first(file: Path) -> None:
    for content in (b"one" * 1000, b"two" * 1000):
        file.write_bytes(content)
        open_memory(file).close()
    assert file.with_name("memory.sqlite3.damaged-1").read_bytes() == b"one" * 1000
    assert file.with_name("memory.sqlite3.damaged-2").read_bytes() == b"two" * 1000


def test_a_database_with_damaged_pages_is_set_aside(file: Path) -> None:
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
    content = bytearray(file.read_bytes())
    content[4096 + 50 :] = os.urandom(len(content) - 4096 - 50)
    file.write_bytes(content)
    with open_memory(file) as memory:
        assert "damaged-1" in memory.warning
        assert memory.decisions(RIVER, FLOOD) == ()
    assert file.with_name("memory.sqlite3.damaged-1").read_bytes() == bytes(content)


def test_the_journal_of_a_damaged_file_goes_with_it(file: Path) -> None:
    file.write_bytes(b"not a database" * 1000)
    journal = file.with_name("memory.sqlite3-journal")
    journal.write_bytes(bytes(600))
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
    assert file.with_name("memory.sqlite3.damaged-1-journal").exists()
    assert not journal.exists()


def test_a_file_that_is_damaged_while_it_is_open_is_set_aside(file: Path) -> None:
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
        with file.open("r+b") as stream:
            stream.write(os.urandom(file.stat().st_size))
        assert memory.decide(RIVER, FLOOD, REJECT)
        assert memory.unwritten == ""
        assert "damaged-1" in memory.take_message()
    with open_memory(file) as memory:
        assert memory.warning == ""
        assert memory.decisions(RIVER, FLOOD) == (REJECT,)


def test_an_empty_file_becomes_a_database(file: Path) -> None:
    file.touch()
    with open_memory(file) as memory:
        assert memory.warning == ""
        assert memory.decide(RIVER, FLOOD, PIN)


@pytest.mark.parametrize("name", ["taken/memory.sqlite3", "folder"])
def test_without_a_usable_path_it_goes_on_for_this_session(tmp_path: Path, name: str) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    (tmp_path / "folder").mkdir()
    with open_memory(tmp_path / name) as memory:
        assert str(tmp_path / name) in memory.warning
        assert "forgotten" in memory.warning
        assert "\n" not in memory.warning
        memory.decide(RIVER, FLOOD, PIN)
        assert memory.decisions(RIVER, FLOOD) == (PIN,)
        memory.undo()
        assert memory.decisions(RIVER, FLOOD) == ()


def test_a_read_only_folder_can_be_read_and_says_when_nothing_is_kept() -> None:
    # Not the usual temporary folder, which only its owner can enter.
    with tempfile.TemporaryDirectory() as name:
        folder, file = Path(name), Path(name) / "memory.sqlite3"
        with open_memory(file) as memory:
            memory.decide(RIVER, FLOOD, PIN)
        file.chmod(0o444)
        folder.chmod(0o555)
        with not_root(), open_memory(file) as memory:
            assert memory.warning == ""
            assert memory.decisions(RIVER, FLOOD) == (PIN,)
            assert memory.decide(RIVER, FLOOD, REJECT)
            assert memory.unwritten == "memory.sqlite3 may not be written"
            assert set(memory.decisions(RIVER, FLOOD)) == {PIN, REJECT}
            assert len(memory.undo()) == 1
            assert memory.unwritten == ""
            assert memory.redo()
            assert memory.close() == "1 decision or note is not kept: memory.sqlite3 may not be written"
        with not_root(), open_memory(folder / "other.sqlite3") as memory:
            assert "forgotten" in memory.warning
            memory.set_note(RIVER, PIN.a, "night")
            assert "cannot be opened" in memory.unwritten
        with open_memory(file) as memory:
            assert memory.decisions(RIVER, FLOOD) == (PIN,)
        folder.chmod(0o755)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    monkeypatch.setattr(held, "FIRST_WAIT", 0.0)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_what_is_done_while_the_file_is_locked_is_written_as_soon_as_it_can_be(file: Path, lock: str) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
        other.execute(f"BEGIN {lock}")
        assert memory.set_note(RIVER, PIN.a, "night")
        assert memory.decide(RIVER, FLOOD, REJECT)
        assert memory.unwritten == "memory.sqlite3 is locked by another program"
        assert [note.text for note in memory.notes(RIVER)] == ["night"]
        before = memory.revision()
        other.execute("COMMIT")
        assert memory.revision() != before
        assert memory.unwritten == ""
        assert memory.take_message() == "What could not be written is written now."
        with open_memory(file) as beside:
            assert set(beside.decisions(RIVER, FLOOD)) == {PIN, REJECT}
            assert [note.text for note in beside.notes(RIVER)] == ["night"]
        assert [len(memory.undo()) for _ in range(4)] == [1, 1, 1, 0]
        with open_memory(file) as beside:
            assert beside.decisions(RIVER, FLOOD) == ()
            assert beside.notes(RIVER) == ()
    other.close()


@pytest.mark.usefixtures("impatient")
def test_a_file_that_is_locked_at_the_start_is_not_given_up(file: Path) -> None:
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with open_memory(file) as memory:
        assert "is locked by another program" in memory.warning
        memory.set_note(RIVER, PIN.a, "night")
        assert memory.unwritten == "memory.sqlite3 is locked by another program"
        other.execute("COMMIT")
        memory.revision()
        assert memory.decisions(RIVER, FLOOD) == (PIN,)
        assert memory.unwritten == ""
    with open_memory(file) as memory:
        assert [note.text for note in memory.notes(RIVER)] == ["night"]
    other.close()


@pytest.mark.usefixtures("impatient")
def test_what_is_still_held_at_the_end_is_written_or_said(file: Path) -> None:
    for ends_in_time in (True, False):
        other = sqlite3.connect(file, isolation_level=None)
        memory = open_memory(file)
        other.execute("BEGIN IMMEDIATE")
        memory.set_note(RIVER, PIN.a, f"ends in time: {ends_in_time}")
        if ends_in_time:
            other.execute("COMMIT")
        lost = memory.close()
        assert lost == (
            ""
            if ends_in_time
            else "1 decision or note is not kept: memory.sqlite3 is locked by another program"
        )
        other.close()
    with open_memory(file) as memory:
        assert [note.text for note in memory.notes(RIVER)] == ["ends in time: True"]


@pytest.mark.usefixtures("impatient")
def test_a_note_that_is_held_does_not_replace_one_that_came_meanwhile(file: Path) -> None:
    with open_memory(file) as memory, open_memory(file) as theirs:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        memory.set_note(RIVER, PIN.a, "mine")
        other.execute("COMMIT")
        other.close()
        theirs.set_note(RIVER, PIN.a, "theirs")
        memory.revision()
        assert "both stand" in memory.take_message()
        assert [note.text for note in memory.notes(RIVER)] == ["theirs\n\nmine"]


def test_a_file_that_is_replaced_meanwhile_is_opened_anew(file: Path) -> None:
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
        file.rename(file.with_name("moved"))
        assert memory.decide(RIVER, FLOOD, REJECT)
        assert memory.unwritten == ""
        assert memory.decisions(RIVER, FLOOD) == (REJECT,)
        # What was done before was done to the other file.
        assert [len(memory.undo()) for _ in range(2)] == [1, 0]
        assert memory.redo()
    with open_memory(file) as memory:
        assert memory.decisions(RIVER, FLOOD) == (REJECT,)
    with open_memory(file.with_name("moved")) as memory:
        assert memory.decisions(RIVER, FLOOD) == (PIN,)


def test_a_note_over_another_text_than_was_opened_leaves_both(file: Path) -> None:
    with open_memory(file) as mine, open_memory(file) as theirs:
        assert theirs.set_note(RIVER, PIN.a, "theirs", over="")
        assert mine.set_note(RIVER, PIN.a, "mine", over="")
        assert [note.text for note in theirs.notes(RIVER)] == ["theirs\n\nmine"]
        assert not mine.set_note(RIVER, PIN.a, "", over="theirs"), "a text that was never seen is not removed"
        assert theirs.set_note(RIVER, PIN.a, "shorter", over="theirs\n\nmine")
        assert [note.text for note in mine.notes(RIVER)] == ["shorter"]
        with pytest.raises(NewsdiffError, match="another newsdiff has changed this"):
            mine.undo()


def test_no_damage_is_more_than_a_warning(file: Path) -> None:
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
        memory.set_note(RIVER, PIN.a, "one · über")
        memory.set_note(FLOOD, PIN.b, "another ✎")
    whole_file = file.read_bytes()
    used = [offset for offset, byte in enumerate(whole_file) if byte]
    chance = Random(1)
    for _ in range(150):
        content = bytearray(whole_file)
        for _ in range(chance.choice((1, 1, 3, 20))):
            content[chance.choice(used)] = chance.randrange(256)
        for left in file.parent.iterdir():
            left.unlink()
        file.write_bytes(content)
        for start in range(2):
            with open_memory(file) as memory:
                assert not (start and "damaged" in memory.warning)
                assert memory.warning.count("\n") == 0
                memory.decisions(RIVER, FLOOD)
                memory.missing(RIVER, FLOOD)
                memory.notes(RIVER)
                memory.set_note(RIVER, PIN.a, "new")
                memory.undo()


@pytest.mark.parametrize("mode", [0o755, 0o700])
def test_what_is_kept_is_the_users_alone(tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "newsdiff"
    folder.mkdir(mode)
    file = folder / "memory.sqlite3"
    if mode == 0o755:
        file.touch(0o644)
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_is_not_newsdiffs_own_stays_open_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    with open_memory(folder / "memory.sqlite3") as memory:
        memory.decide(RIVER, FLOOD, PIN)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_a_newer_database_is_left_alone(file: Path) -> None:
    open_memory(file).close()
    newer = sqlite3.connect(file)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    content = file.read_bytes()
    with open_memory(file) as memory:
        assert "newer newsdiff" in memory.warning
        memory.decide(RIVER, FLOOD, PIN)
    assert file.read_bytes() == content
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_an_older_database_is_brought_up_to_date_with_all_it_holds(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
    step = ("ALTER TABLE note ADD COLUMN author TEXT", "UPDATE decision SET linked = 0")
    monkeypatch.setattr(database, "MIGRATIONS", (*database.MIGRATIONS, step))
    for _ in range(2):
        with open_memory(file) as memory:
            assert memory.warning == ""
            assert memory.decisions(RIVER, FLOOD) == (replace(PIN, linked=False),)


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
    in_the_way = sqlite3.connect(file)
    in_the_way.execute("CREATE TABLE later (name TEXT)")
    in_the_way.close()
    content = file.read_bytes()
    step = ("DROP TABLE note", "CREATE TABLE later (name TEXT)")
    with monkeypatch.context() as patch:
        patch.setattr(database, "MIGRATIONS", (*database.MIGRATIONS, step))
        with open_memory(file) as memory:
            assert "forgotten" in memory.warning
            assert memory.decisions(RIVER, FLOOD) == ()
    assert file.read_bytes() == content


def test_threads_may_share_it(file: Path) -> None:
    with open_memory(file) as memory:
        failures: list[BaseException] = []

        def work(number: int) -> None:
            try:
                for count in range(20):
                    memory.set_note(RIVER, whole(RIVER, number), str(count))
                    memory.decisions(RIVER, FLOOD)
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        assert [note.text for note in memory.notes(RIVER)] == ["19"] * 4


def test_many_may_be_the_first_to_open_it(tmp_path: Path) -> None:
    warnings: list[str] = []

    def work(file: Path, together: threading.Barrier) -> None:
        together.wait()
        with open_memory(file) as memory:
            warnings.append(memory.warning)

    for attempt in range(15):
        together = threading.Barrier(4)
        file = tmp_path / f"{attempt}.sqlite3"
        threads = [threading.Thread(target=work, args=(file, together)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert warnings == [""] * 60


def test_sqlite_is_imported_only_where_something_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    # What measures coverage would import it itself.
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
    script = (
        "import sys, newsdiff, newsdiff.cli, newsdiff.store.last_session; print('sqlite3' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout == "False\n"
