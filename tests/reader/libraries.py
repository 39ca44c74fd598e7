"""Libraries to read in tests: the sample articles, or stories made of paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newsdiff.articles.article import Article
from newsdiff.articles.library import Library, Problem, load_library

SEEDS = Path(__file__).parents[2] / "seeds"


def seeds() -> Library:
    """The sample articles."""
    return load_library([str(SEEDS)])


def library_of(*texts: Sequence[str], problems: Sequence[Problem] = ()) -> Library:
    """A library of articles made of paragraphs."""
    articles = tuple(
        Article(tuple(paragraphs), title=f"Story {number}", source=f"Outlet {number}", date="2024-11-11")
        for number, paragraphs in enumerate(texts, 1)
    )
    return Library("stories", (), articles, tuple(problems))
