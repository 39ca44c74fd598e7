"""The SQL for articles, their passages, decisions about two passages, and notes on one.

A stored article is the one at hand if their letters are the same. It is a version of it if at least half of the
paragraphs of the longer one are in the other unchanged.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Passage
from newsdiff.store.anchors import LetterRange, PassageAnchor, anchor, find, imprint

_SAME = 2.0  # How close an article is to itself; an edited version is 1 at most.

_PASSAGE = "{0}.article, {0}.start, {0}.stop, {0}.text, {0}.before, {0}.after"

_READ = {
    "decision": "SELECT linked FROM decision WHERE first = ? AND second = ?",
    "note": "SELECT text FROM note WHERE passage = ?",
    "furniture": "SELECT furniture FROM furniture WHERE passage = ?",
}
_REMOVE = {
    "decision": "DELETE FROM decision WHERE first = ? AND second = ?",
    "note": "DELETE FROM note WHERE passage = ?",
    "furniture": "DELETE FROM furniture WHERE passage = ?",
}
_ADD = {
    "decision": "INSERT INTO decision (first, second, linked) VALUES (?, ?, ?)",
    "note": "INSERT INTO note (passage, text) VALUES (?, ?)",
    "furniture": "INSERT INTO furniture (passage, furniture) VALUES (?, ?)",
}

Value = bool | str
"""The value of a cell: for a decision whether the passages are linked, for a note its text, and whether a passage is
furniture."""

Kind = Literal["decision", "note", "furniture"]
"""What is remembered: about two passages a decision, about one a note, or whether it is furniture."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of what is remembered about passages; ``passages`` are ids in the table of passages."""

    kind: Kind
    passages: tuple[int, ...]

    def value(self, connection: sqlite3.Connection) -> Value | None:
        """The value in it; None if it is empty."""
        row = connection.execute(_READ[self.kind], self.passages).fetchone()
        return None if row is None else _value(self.kind, row[0])

    def put(self, connection: sqlite3.Connection, value: Value | None) -> None:
        """Replace the value; None empties the cell."""
        connection.execute(_REMOVE[self.kind], self.passages)
        if value is not None:
            connection.execute(_ADD[self.kind], (*self.passages, value))


@dataclass(frozen=True, slots=True)
class Record:
    """A decision or note about the articles at hand.

    Attributes:
        cell: Where it is stored.
        value: Its value.
        places: Where its passages are now, one for each article; None for one that is not found.
    """

    cell: Cell
    value: Value
    places: tuple[LetterRange | None, ...]

    def found(self) -> tuple[LetterRange, ...]:
        """The places if all of them are found, otherwise empty."""
        return () if None in self.places else tuple(place for place in self.places if place)


def decision_records(connection: sqlite3.Connection, a: Article, b: Article) -> list[Record]:
    """All decisions about two articles, the oldest first; their places are in ``a``, then in ``b``."""
    of_a, of_b = versions_of(connection, a), versions_of(connection, b)
    if not of_a or not of_b:
        return []
    either = json.dumps([*of_a, *of_b])
    rows = connection.execute(
        f"""SELECT first, second, linked, {_PASSAGE.format("one")}, {_PASSAGE.format("other")} FROM decision
        JOIN passage AS one ON one.id = first JOIN passage AS other ON other.id = second
        WHERE one.article IN (SELECT value FROM json_each(?1))
        AND other.article IN (SELECT value FROM json_each(?1))
        ORDER BY decision.id""",
        (either,),
    )
    records = []
    for first, second, linked, *columns in rows:
        one, other = columns[:6], columns[6:]
        forward, backward = _closeness(of_a, one, of_b, other), _closeness(of_a, other, of_b, one)
        if not forward and not backward:
            continue
        # Two versions of one article may be compared: each is then close to the other's passages too.
        in_a, in_b = (one, other) if forward >= backward else (other, one)
        places = (_place(in_a, a, of_a), _place(in_b, b, of_b))
        records.append(Record(Cell("decision", (first, second)), bool(linked), places))
    return records


def passage_records(
    connection: sqlite3.Connection, article: Article, kind: Literal["note", "furniture"]
) -> list[Record]:
    """All notes on the passages of an article, or all that is known of them as furniture, the oldest first."""
    column = "text" if kind == "note" else "furniture"
    versions = versions_of(connection, article)
    rows = connection.execute(
        f"""SELECT passage, {kind}.{column}, {_PASSAGE.format("passage")} FROM {kind}
        JOIN passage ON passage.id = {kind}.passage
        WHERE passage.article IN (SELECT value FROM json_each(?)) ORDER BY {kind}.id""",
        (json.dumps([*versions]),),
    )
    return [
        Record(Cell(kind, (passage,)), _value(kind, value), (_place(columns, article, versions),))
        for passage, value, *columns in rows
    ]


def passage_row(connection: sqlite3.Connection, article: Article, passage: Passage) -> int:
    """The id of a passage, which is added if it is new.

    Raises:
        ValueError: The passage is not in the article, or holds nothing but spaces.
    """
    kept = anchor(article, passage)
    row = _article_row(connection, article)
    connection.execute(
        "INSERT OR IGNORE INTO passage (article, start, stop, text, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        (row, kept.start, kept.end, kept.text, kept.before, kept.after),
    )
    where = "article = ? AND start = ? AND stop = ?"
    found = connection.execute(f"SELECT id FROM passage WHERE {where}", (row, kept.start, kept.end))
    return int(found.fetchone()[0])


def _article_row(connection: sqlite3.Connection, article: Article) -> int:
    now = imprint(article)
    row = connection.execute("SELECT id FROM article WHERE fingerprint = ?", (now.fingerprint,)).fetchone()
    if row is None:
        row = connection.execute(
            "INSERT INTO article (fingerprint, size) VALUES (?, ?) RETURNING id",
            (now.fingerprint, len(now.keys)),
        ).fetchone()
        keys = ((key, row[0]) for key in now.keys)
        connection.executemany("INSERT INTO paragraph (key, article) VALUES (?, ?)", keys)
    return int(row[0])


def versions_of(connection: sqlite3.Connection, article: Article) -> dict[int, float]:
    """The ids of the stored articles that are this one or a version of it, and how close each is."""
    # The imprint of a book takes a while, and most readers never decide anything.
    if connection.execute("SELECT 1 FROM article LIMIT 1").fetchone() is None:
        return {}
    now = imprint(article)
    near = connection.execute(
        """SELECT article.id, count(*), size FROM paragraph JOIN article ON article.id = paragraph.article
        WHERE key IN (SELECT value FROM json_each(?)) GROUP BY article.id""",
        (json.dumps(sorted(now.keys)),),
    )
    versions = {row: common / max(size, len(now.keys)) for row, common, size in near}
    versions = {row: closeness for row, closeness in versions.items() if closeness >= 0.5}
    for (row,) in connection.execute("SELECT id FROM article WHERE fingerprint = ?", (now.fingerprint,)):
        versions[row] = _SAME
    return versions


def _closeness(
    of_a: Mapping[int, float], in_a: list[Any], of_b: Mapping[int, float], in_b: list[Any]
) -> float:
    """How close the articles of two passages are to the two at hand; 0 if one of them is another article."""
    one, other = of_a.get(in_a[0], 0.0), of_b.get(in_b[0], 0.0)
    return one + other if one and other else 0.0


def _place(columns: list[Any], article: Article, versions: Mapping[int, float]) -> LetterRange | None:
    row, *kept = columns
    return find(PassageAnchor(*kept), article, same=versions[row] == _SAME)


def _value(kind: str, stored: int | str) -> Value:
    return str(stored) if kind == "note" else bool(stored)
