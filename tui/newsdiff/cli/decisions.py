"""Decisions and notes made in the reader, for the commands with ``--decisions``."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.articles.article import Article
from newsdiff.cli.streams import narrate
from newsdiff.engine.comparison import Decision, DecisionsByPair
from newsdiff.errors import NewsdiffError
from newsdiff.paths import may_exist, memory_file
from newsdiff.render.notes import Notes

if TYPE_CHECKING:
    from newsdiff.store.memory import Memory


class Decided(NamedTuple):
    """What a person decided about articles.

    Attributes:
        decisions: The links made and rejected, by the indices of two articles.
        furniture: The paragraphs of each article that are furniture or, where False, text.
    """

    decisions: DecisionsByPair
    furniture: Mapping[Article, Mapping[int, bool]]


_NOTHING = Decided({}, {})


def remembered(a: Article, b: Article) -> tuple[tuple[Decision, ...], Notes, dict[Article, dict[int, bool]]]:
    """The decisions about two articles, the notes on them, and the paragraphs of each that are furniture or text.

    A line on standard error counts the decisions that no longer fit the articles.

    Raises:
        NewsdiffError: They cannot be read.
    """
    with _memory() as memory:
        if memory is None:
            return (), Notes(), {}
        _tell_missing(memory.missing(a, b))
        marked = {article: memory.furniture(article) for article in (a, b)}
        return memory.decisions(a, b), Notes(memory.notes(a), memory.notes(b)), marked


def decided(articles: Sequence[Article], options: Namespace) -> Decided:
    """What was decided about each two of several articles, and the paragraphs of each that are furniture or text.

    Nothing without ``--decisions``.

    A line on standard error counts the decisions that no longer fit the articles.

    Raises:
        NewsdiffError: They cannot be read.
    """
    if not options.decisions:
        return _NOTHING
    with _memory() as memory:
        if memory is None:
            return _NOTHING
        known = [index for index, article in enumerate(articles) if memory.knows(article)]
        missing, decisions = 0, {}
        for i, j in combinations(known, 2):
            missing += memory.missing(articles[i], articles[j])
            if found := memory.decisions(articles[i], articles[j]):
                decisions[i, j] = found
        _tell_missing(missing)
        return Decided(decisions, {articles[index]: memory.furniture(articles[index]) for index in known})


@contextmanager
def _memory() -> Iterator[Memory | None]:
    """What the reader remembers; None if it never remembered anything.

    Raises:
        NewsdiffError: It cannot be read.
    """
    if not may_exist(memory_file()):
        yield None
        return
    from newsdiff.store.database import open_database
    from newsdiff.store.memory import Memory

    database = open_database(memory_file())
    with Memory(database, memory_file()) as memory:
        # A result without the decisions that were asked for would look complete.
        if database.warning:
            raise NewsdiffError("", database.warning, title="Not read")
        yield memory


def _tell_missing(count: int) -> None:
    if count:
        what = "1 decision rests on a passage" if count == 1 else f"{count} decisions rest on passages"
        narrate(f"{what} no longer there")
