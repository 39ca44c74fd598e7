"""Says beforehand about how long something takes, if it takes long."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff import memory_limits
from newsdiff.articles.article import Article
from newsdiff.cli.streams import narrate

WORTH_SAYING = 120
"""Seconds: what takes less is not said."""


def words_of(article: Article) -> int:
    """About how many words an article has, counted quickly."""
    return sum(map(memory_limits.count_roughly, article.paragraphs))


def say_how_long(doing: str, seconds: float, instead: str) -> None:
    """Say what takes how long, and what takes less, if it takes long.

    Args:
        doing: What takes long: "comparing them takes".
        seconds: About how long.
        instead: What to do instead.
    """
    if seconds > WORTH_SAYING:
        minutes = round(seconds / 60)
        written = f"{minutes} minutes" if minutes < 90 else f"{round(minutes / 60)} hours"
        narrate(f"{doing} about {written}; {instead}")


def seconds_of_statements(articles: Sequence[Article]) -> float:
    """About how long the statements of articles take, as measured on one core with up to 800 of 550 words."""
    size = sum(map(words_of, articles)) / 550
    return 0.055 * size + 0.000056 * size**2
