"""Decisions and notes made in the reader, for ``newsdiff compare --decisions``."""

from __future__ import annotations

from newsdiff.articles.article import Article
from newsdiff.cli.streams import narrate
from newsdiff.engine.comparison import Decision
from newsdiff.errors import NewsdiffError
from newsdiff.paths import may_exist, memory_file
from newsdiff.render.notes import Notes


def remembered(a: Article, b: Article) -> tuple[tuple[Decision, ...], Notes, dict[Article, dict[int, bool]]]:
    """The decisions about two articles, the notes on them, and the paragraphs of each that are furniture or text.

    A line on standard error counts the decisions that no longer fit the articles.

    Raises:
        NewsdiffError: They cannot be read.
    """
    if not may_exist(memory_file()):
        return (), Notes(), {}
    from newsdiff.store.database import open_database
    from newsdiff.store.memory import Memory

    database = open_database(memory_file())
    with Memory(database, memory_file()) as memory:
        # A result without the decisions that were asked for would look complete.
        if database.warning:
            raise NewsdiffError("", database.warning, title="Not read")
        missing = memory.missing(a, b)
        if missing:
            what = (
                "1 decision rests on a passage" if missing == 1 else f"{missing} decisions rest on passages"
            )
            narrate(f"{what} no longer there")
        marked = {article: memory.furniture(article) for article in (a, b)}
        return memory.decisions(a, b), Notes(memory.notes(a), memory.notes(b)), marked
