"""Decisions and notes as JSON Lines, so that another person gets them.

A line is an article, or a note, a link or a rejection with its passages. An article is its digest and those of its
paragraphs, never its text. A passage has the fields of a TextQuoteSelector of the W3C's Web Annotation Data Model, and
its range in the article's letters. So it is found again wherever the other person has the article.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newsdiff.articles.article import Article
from newsdiff.render.json_values import dump
from newsdiff.store.anchors import imprint
from newsdiff.store.database import Database
from newsdiff.store.records import versions_of

FORMAT = 1
"""The version of the lines; it changes when programs that read them have to change."""

_KEY_BITS = 64


def exported(database: Database, articles: Sequence[Article] = ()) -> list[str]:
    """Notes and decisions as lines.

    Args:
        database: Where they are.
        articles: Those that a note or one side of a decision has to be about, in any version; if empty, any.

    Returns:
        JSON, an object a line: the articles, then notes, then links and rejections, in the order they were made.

    Raises:
        NewsdiffError: The database cannot be read.
    """
    with database.reading() as connection:
        wanted = (
            {row for article in articles for row in versions_of(connection, article)} if articles else None
        )
        passages = _passages(connection)
        lines: list[dict[str, Any]] = []
        for passage, text in connection.execute("SELECT passage, text FROM note ORDER BY id"):
            lines.append({"kind": "note", "about": passage, "text": text})
        for first, second, linked in connection.execute(
            "SELECT first, second, linked FROM decision ORDER BY id"
        ):
            lines.append({"kind": "link" if linked else "rejection", "a": first, "b": second})
        kept = []
        used: set[int] = set()
        for line in lines:
            about = {passages[line[name]][0] for name in ("about", "a", "b") if name in line}
            if wanted is None or about & wanted:
                used |= about
                kept.append(
                    {
                        key: passages[value][1] if key in ("about", "a", "b") else value
                        for key, value in line.items()
                    }
                )
        known = {imprint(article).fingerprint: article for article in articles}
        heads = [_article(connection, row, known) for row in sorted(used)]
    return [dump(line) + "\n" for line in (*heads, *kept)]


def _article(connection: sqlite3.Connection, row: int, known: Mapping[str, Article]) -> dict[str, Any]:
    (digest,) = connection.execute("SELECT fingerprint FROM article WHERE id = ?", (row,)).fetchone()
    keys: Iterable[tuple[int]] = connection.execute(
        "SELECT key FROM paragraph WHERE article = ? ORDER BY key", (row,)
    )
    article = known.get(digest)
    return {
        "kind": "article",
        "format": FORMAT,
        "digest": digest,
        "title": article.title if article else None,
        "source": article.source if article else None,
        "date": article.date if article else None,
        "url": article.url if article else None,
        "paragraphs": [f"{key % 2**_KEY_BITS:016x}" for (key,) in keys],
    }


def _passages(connection: sqlite3.Connection) -> dict[int, tuple[int, dict[str, Any]]]:
    """All passages by their ids: the article's id, and what is written of the passage."""
    rows = connection.execute(
        """SELECT passage.id, article, fingerprint, start, stop, text, before, after FROM passage
        JOIN article ON article.id = passage.article"""
    )
    return {
        row: (
            article,
            {
                "article": digest,
                "exact": text,
                "prefix": before,
                "suffix": after,
                "letters": [start, stop],
            },
        )
        for row, article, digest, start, stop, text, before, after in rows
    }
