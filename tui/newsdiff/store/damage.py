"""Whether a database file is damaged, as far as that can be told before it is used."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing

_STORED_AS = {"INTEGER": "integer", "TEXT": "text"}
_TABLES = "SELECT name, sql FROM sqlite_master WHERE type = 'table'"


class DamageError(sqlite3.DatabaseError):
    """The file is a database, but a damaged one."""


def check(connection: sqlite3.Connection, made_by: Iterable[str]) -> None:
    """Make sure that a database has its tables, that all in them can be read, and is of the kind that was put in.

    Args:
        connection: The database.
        made_by: The statements that made its tables.

    Raises:
        DamageError: It has not, it cannot, or it is not.
        sqlite3.Error: The database cannot be read at all.
    """
    try:
        (state,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if state != "ok":
            raise DamageError(state)
        missing = _tables(made_by) - set(connection.execute(_TABLES))
        if missing:
            raise DamageError("a table is missing")
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise DamageError("a row refers to one that is not there")
        for table, _ in connection.execute(_TABLES).fetchall():
            _check_values(connection, table.replace('"', '""'))
    except UnicodeError as error:
        raise DamageError(str(error)) from error
    except sqlite3.OperationalError as error:
        # Python could not decode something: SQLite would have given a code. The other is a version in the head.
        if getattr(error, "sqlite_errorcode", None) is None or "unsupported file format" in str(error):
            raise DamageError(str(error)) from error
        raise


def _tables(made_by: Iterable[str]) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for statement in made_by:
            connection.execute(statement)
        return set(connection.execute(_TABLES))


def _check_values(connection: sqlite3.Connection, table: str) -> None:
    columns = [(name, kind) for _, name, kind, *_ in connection.execute(f'PRAGMA table_info("{table}")')]
    wrong = " OR ".join(
        f"typeof(\"{name}\") NOT IN ('{_STORED_AS[kind]}', 'null')"
        for name, kind in columns
        if kind in _STORED_AS
    )
    if wrong and connection.execute(f'SELECT 1 FROM "{table}" WHERE {wrong} LIMIT 1').fetchone():
        raise DamageError("a value is of another kind")
    texts = ", ".join(f'"{name}"' for name, kind in columns if kind == "TEXT")
    if texts:
        for _ in connection.execute(f'SELECT {texts} FROM "{table}"'):
            pass  # decoding it is all that is wanted
