"""The SQLite file of decisions and notes: opened, migrated, and safe to share between processes.

It uses SQLite's rollback journal and not a write-ahead log: there is one write for a key press, a single file can be
copied and read from a read-only folder, and the journal is safe on network folders too. A process that is killed
during a write leaves a journal, and the next one that opens the file rolls it back.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsdiff.errors import NewsdiffError

PATIENCE = 2.0
"""Seconds to wait for another newsdiff to finish its write."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE article (id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE,
            size INTEGER NOT NULL)""",
        """CREATE TABLE paragraph (key INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article,
            PRIMARY KEY (key, article)) WITHOUT ROWID""",
        """CREATE TABLE passage (id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article,
            start INTEGER NOT NULL, stop INTEGER NOT NULL,
            text TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, UNIQUE (article, start, stop))""",
        """CREATE TABLE decision (id INTEGER PRIMARY KEY,
            first INTEGER NOT NULL REFERENCES passage, second INTEGER NOT NULL REFERENCES passage,
            linked INTEGER NOT NULL CHECK (linked IN (0, 1)), UNIQUE (first, second))""",
        """CREATE TABLE note (id INTEGER PRIMARY KEY, passage INTEGER NOT NULL UNIQUE REFERENCES passage,
            text TEXT NOT NULL)""",
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
    (
        """CREATE TABLE furniture (id INTEGER PRIMARY KEY, passage INTEGER NOT NULL UNIQUE REFERENCES passage,
            furniture INTEGER NOT NULL CHECK (furniture IN (0, 1)))""",
    ),
)
"""For each version of the tables, the statements that lead to it from the one before. Only ever added to."""


class _Damage(sqlite3.DatabaseError):
    """The file is a database, but a damaged one."""


class Database:
    """A connection that threads may share; its errors are NewsdiffError.

    Attributes:
        warning: What went wrong when it was opened, one line; empty if nothing did.
    """

    def __init__(self, connection: sqlite3.Connection, file: Path | None, warning: str = "") -> None:
        self.warning = warning
        self._connection = connection
        self._file = file
        self._identity = file.stat() if file else None
        self._lock = threading.RLock()
        self._writes = 0

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the database until the end.

        Raises:
            NewsdiffError: The database cannot be read.
        """
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are all kept at the end, or none of them after an exception.

        Raises:
            NewsdiffError: The database cannot be written.
        """
        self._check_still_there()
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection
        self._writes += 1

    def revision(self) -> tuple[int, int]:
        """A value that differs after any write, by this process or another. Cheap.

        Raises:
            NewsdiffError: The database cannot be read.
        """
        with self._lock, self._explained():
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return version, self._writes

    def close(self) -> None:
        """Let go of the file. Closing twice does nothing."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self._lock, self._explained():
            self._connection.execute(begin)
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite has rolled back by itself after some errors, such as a full disk.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            advice = (
                "start newsdiff again to have it set aside" if _is_damage(error) else "nothing was changed"
            )
            raise NewsdiffError(
                str(self._file or ""), f"{error}; {advice}", title="Not remembered"
            ) from error

    def _check_still_there(self) -> None:
        # SQLite would go on writing to a file that was deleted or moved.
        if self._file is None or self._identity is None:
            return
        try:
            there = os.path.samestat(self._file.stat(), self._identity)
        except OSError:
            there = False
        if not there:
            message = "was moved or replaced while newsdiff was running; start newsdiff again"
            raise NewsdiffError(str(self._file), message, title="Not remembered")


def open_database(file: Path) -> Database:
    """The database in a file, created or migrated as needed.

    A damaged file is renamed, and an empty database takes its place. If the file cannot be used at all, the database
    lives in the memory of this process. The ``warning`` says so in both cases.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        found = file.stat() if file.exists() else None
        try:
            return Database(_connect(file), file)
        except sqlite3.DatabaseError as error:
            if found is None or not _is_damage(error):
                raise
            warning = _set_aside(file, found)
            return Database(_connect(file), file, warning)
    except (OSError, sqlite3.Error, NewsdiffError) as error:
        reason = (
            error.message if isinstance(error, NewsdiffError) else getattr(error, "strerror", None) or error
        )
        warning = f"{file}: {reason}; what you decide and note now is forgotten when newsdiff ends"
        return Database(_connect(":memory:"), None, warning)


def _connect(file: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        (state,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if state != "ok":
            raise _Damage(state)
        _bring_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    if _version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    # Another newsdiff may have done it while this one waited.
    for statements in MIGRATIONS[_version(connection) :]:
        for statement in statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(MIGRATIONS):
        raise NewsdiffError("", "was written by a newer newsdiff; install that one to use it")
    return version


def _is_damage(error: sqlite3.Error) -> bool:
    # The low byte is the primary code; the rest says where.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return isinstance(error, _Damage) or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _set_aside(file: Path, found: os.stat_result) -> str:
    """Rename a damaged file and return the warning, which is empty if another newsdiff has just renamed it."""
    if not file.exists() or not os.path.samestat(file.stat(), found):
        return ""
    number = 1
    while (aside := file.with_name(f"{file.name}.damaged-{number}")).exists():
        number += 1
    # The journal first: it would be rolled back into the new file.
    journal = file.with_name(f"{file.name}-journal")
    if journal.exists():
        journal.rename(f"{aside}-journal")
    file.rename(aside)
    return f"{file}: was damaged and is now {aside.name}; newsdiff begins with an empty one"
