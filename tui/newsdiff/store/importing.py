"""Another person's notes and decisions, added to one's own: nothing that is there is changed or removed.

A second note on the same passage stands below the first one. A decision that contradicts one's own does not take its
place: a note says so.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from newsdiff.store.database import Database
from newsdiff.store.exchanged_lines import ArticleLine, DecisionLine, LineError, NoteLine, PassageOf, parsed

BETWEEN = "\n———\n"
"""Between two people's notes on one passage."""


@dataclass(slots=True)
class Imported:
    """What came of an import.

    Attributes:
        notes, links, rejections: How many are new.
        beside: How many of the new ones stand beside something else about the same passages.
        known: How many were there already.
        wrong: What is wrong with single lines, with their numbers from 1; they are left out.
    """

    notes: int = 0
    links: int = 0
    rejections: int = 0
    beside: int = 0
    known: int = 0
    wrong: tuple[tuple[int, str], ...] = ()


def import_lines(database: Database, lines: Iterable[str]) -> Imported:
    """Add what lines say, all of it in one step.

    Raises:
        NewsdiffError: The database cannot be written; nothing is added then.
    """
    found: list[tuple[int, ArticleLine | NoteLine | DecisionLine]] = []
    wrong: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        try:
            if line.strip():
                found.append((number, parsed(line)))
        except LineError as error:
            wrong.append((number, str(error)))
    articles = {each.digest: each for _, each in found if isinstance(each, ArticleLine)}
    with database.writing() as connection:
        adding = _Adding(connection, articles)
        for number, each in found:
            try:
                if isinstance(each, NoteLine):
                    adding.note(each)
                elif isinstance(each, DecisionLine):
                    adding.decision(each)
            except LineError as error:
                wrong.append((number, str(error)))
    adding.done.wrong = tuple(sorted(wrong))
    return adding.done


class _Adding:
    """An import while it runs."""

    def __init__(self, connection: sqlite3.Connection, articles: dict[str, ArticleLine]) -> None:
        self.done = Imported()
        self._connection = connection
        self._articles = articles

    def note(self, line: NoteLine) -> None:
        """Add a note, below any that is there."""
        before, added = self._write(self._passage(line.about), line.text)
        self.done.notes += added
        self.done.known += not added
        self.done.beside += added and before

    def decision(self, line: DecisionLine) -> None:
        """Add a decision, or a note that says that somebody decided otherwise."""
        self._check(line.b)
        a, b = self._passage(line.a), self._passage(line.b)
        row = self._connection.execute(
            "SELECT linked FROM decision WHERE (first, second) IN (VALUES (?1, ?2), (?2, ?1)) ORDER BY id DESC",
            (a, b),
        ).fetchone()
        if row is None:
            self._connection.execute(
                "INSERT INTO decision (first, second, linked) VALUES (?, ?, ?)", (a, b, line.linked)
            )
            self.done.links += line.linked
            self.done.rejections += not line.linked
        elif bool(row[0]) == line.linked:
            self.done.known += 1
        else:
            what = "linked this with" if line.linked else "rejected the link of this with"
            _, added = self._write(a, f"Somebody else {what} “{line.b.anchor.text}”.")
            self.done.links += added and line.linked
            self.done.rejections += added and not line.linked
            self.done.beside += added
            self.done.known += not added

    def _write(self, passage: int, text: str) -> tuple[bool, bool]:
        """Put a note below any on a passage; whether there was one, and whether this one is new."""
        row = self._connection.execute("SELECT text FROM note WHERE passage = ?", (passage,)).fetchone()
        there = row[0].split(BETWEEN) if row else []
        new = [part for part in text.split(BETWEEN) if part not in there]
        if not new:
            return bool(row), False
        both = BETWEEN.join((*there, *new))
        if row:
            self._connection.execute("UPDATE note SET text = ? WHERE passage = ?", (both, passage))
        else:
            self._connection.execute("INSERT INTO note (passage, text) VALUES (?, ?)", (passage, both))
        return bool(row), True

    def _check(self, passage: PassageOf) -> None:
        if passage.digest not in self._articles:
            raise LineError("is about an article that no line describes")

    def _passage(self, passage: PassageOf) -> int:
        """The id of a passage, which is added if it is new."""
        kept = passage.anchor
        article = self._article(passage)
        self._connection.execute(
            "INSERT OR IGNORE INTO passage (article, start, stop, text, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            (article, kept.start, kept.end, kept.text, kept.before, kept.after),
        )
        where = "article = ? AND start = ? AND stop = ?"
        found = self._connection.execute(
            f"SELECT id FROM passage WHERE {where}", (article, kept.start, kept.end)
        )
        return int(found.fetchone()[0])

    def _article(self, passage: PassageOf) -> int:
        self._check(passage)
        line = self._articles[passage.digest]
        row = self._connection.execute(
            "SELECT id FROM article WHERE fingerprint = ?", (line.digest,)
        ).fetchone()
        if row is None:
            row = self._connection.execute(
                "INSERT INTO article (fingerprint, size) VALUES (?, ?) RETURNING id",
                (line.digest, len(line.keys)),
            ).fetchone()
            keys = ((key, row[0]) for key in line.keys)
            self._connection.executemany("INSERT INTO paragraph (key, article) VALUES (?, ?)", keys)
        return int(row[0])
