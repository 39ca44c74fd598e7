"""An article: what every other part of newsdiff works on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One text as its outlet published it.

    Attributes:
        paragraphs: The paragraphs' texts, stripped at both ends and otherwise kept to the letter.
            Never empty strings.
        title: What the article is called in lists and heads; never blank.
        path: Where it was read from, as the user wrote it; ``-`` for standard input.
        source: The outlet, or None where unknown.
        date: The day it was published, ISO 8601, or None where unknown.
        url: Where it was published, or None where unknown.
    """

    paragraphs: tuple[str, ...]
    title: str = "untitled"
    path: str = ""
    source: str | None = None
    date: str | None = None
    url: str | None = None
