"""The SQLite file of decisions and notes: opened, migrated, and safe to share between processes.

It uses SQLite's rollback journal and not a write-ahead log: there is one write for a key press, a single file can be
copied and read from a read-only folder, and the journal is safe on network folders too. A process that is killed
during a write leaves a journal, and the next one that opens the file rolls it back.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsdiff.errors import NewsdiffError
from newsdiff.paths import make_private_folder
from newsdiff.store.damage import DamageError, check

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


class UnwrittenError(NewsdiffError):
    """The database cannot be read or written, and nothing was changed."""

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(where, message, title="Not remembered")


class Database:
    """A connection that threads may share; its errors are UnwrittenError.

    Attributes:
        warning: What went wrong when it was opened, one line; empty if nothing did.
        kept: Whether it is in a file; otherwise it is gone when this process ends.
    """

    def __init__(self, connection: sqlite3.Connection, file: Path | None, warning: str = "") -> None:
        self.warning = warning
        self.kept = file is not None
        self._connection = connection
        self._file = file
        self._identity = file.stat() if file else None
        self._lock = threading.RLock()
        self._writes = 0

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the database until the end.

        Raises:
            UnwrittenError: The database cannot be read.
        """
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are all kept at the end, or none of them after an exception.

        Raises:
            UnwrittenError: The database cannot be written.
        """
        self._check_still_there()
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection
        self._writes += 1

    def revision(self) -> tuple[int, int]:
        """A value that differs after any write, by this process or another. Cheap.

        Raises:
            UnwrittenError: The database cannot be read.
        """
        with self._lock, self._explained():
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return version, self._writes

    def copy_to(self, other: Database) -> None:
        """Make another database, which is empty, the same as this one.

        Raises:
            UnwrittenError: This one cannot be read.
        """
        # Inside a transaction, because otherwise Python would wait for a lock for ever.
        with self.reading() as connection, self._explained():
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            connection.backup(other._connection)

    def stands_for(self, other: Database) -> None:
        """Take the place of another one, such as the file that this is a copy of."""
        self._identity = other._identity

    def is_same_file(self, other: Database) -> bool:
        """Whether another one is the same file, or stands for it."""
        return bool(self._identity and other._identity and os.path.samestat(self._identity, other._identity))

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
        except (sqlite3.Error, UnicodeError) as error:
            raise UnwrittenError(_reason(error), str(self._file or "")) from error

    def _check_still_there(self) -> None:
        # SQLite would go on writing to a file that was deleted or moved.
        if self._file is None or self._identity is None:
            return
        try:
            there = os.path.samestat(self._file.stat(), self._identity)
        except OSError:
            there = False
        if not there:
            raise UnwrittenError("was moved or replaced while newsdiff was running", str(self._file))


def open_database(file: Path, patience: float | None = None) -> Database:
    """The database in a file, created or migrated as needed.

    A damaged file is renamed, and an empty database takes its place. If the file cannot be used at all, the database
    lives in the memory of this process. The ``warning`` says so in both cases.

    Args:
        file: The file.
        patience: Seconds to wait for another newsdiff to finish its write.
    """
    patience = PATIENCE if patience is None else patience
    try:
        make_private_folder(file.parent)
        found = file.stat() if file.exists() else None
        try:
            return Database(_connect(file, patience), file)
        except (sqlite3.DatabaseError, UnicodeError) as error:
            if found is None or not _is_damage(error):
                raise
            warning = _set_aside(file, found)
            return Database(_connect(file, patience), file, warning)
    except (OSError, sqlite3.Error, NewsdiffError) as error:
        return database_in_memory(f"{file}: {_reason(error)}")


def database_in_memory(warning: str = "") -> Database:
    """An empty database that is gone when this process ends."""
    return Database(_connect(":memory:", PATIENCE), None, warning)


def _connect(file: Path | str, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=patience, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        version = _version(connection)
        check(connection, [statement for step in MIGRATIONS[:version] for statement in step])
        _bring_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    if isinstance(file, Path):
        # Notes are private. One of somebody else keeps its permissions.
        with contextlib.suppress(OSError):
            if stat.S_IMODE(file.stat().st_mode) & 0o077:
                file.chmod(0o600)
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


def _reason(error: Exception) -> str:
    """What went wrong, in a few words."""
    if isinstance(error, NewsdiffError):
        return error.message
    if isinstance(error, OSError):
        return f"cannot be used ({error.strerror or error})"
    code = _code(error)
    if _is_damage(error):
        return "is damaged"
    if code == sqlite3.SQLITE_BUSY:
        return "is locked by another program"
    if code == sqlite3.SQLITE_READONLY:
        return "may not be written"
    if code == sqlite3.SQLITE_CANTOPEN:
        return "cannot be opened"
    if code == sqlite3.SQLITE_FULL:
        return "cannot be written, there is no space left"
    return f"cannot be used ({error})"


def _code(error: Exception) -> int:
    # The low byte is the primary code; the rest says where.
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _is_damage(error: Exception) -> bool:
    return isinstance(error, DamageError | UnicodeError) or _code(error) in (
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
    )


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
