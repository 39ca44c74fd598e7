"""Comparisons made of numbered paragraphs, and readings of them."""

from __future__ import annotations

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import (
    Comparison,
    Counts,
    Label,
    LabelledArticle,
    LabelledParagraph,
    Link,
    Options,
    Passage,
    Span,
)
from newsdiff.reader.layout.page import View
from newsdiff.reader.reading import Reading

WORDS = "one two three four five six seven eight nine ten eleven twelve"


def compared(left: int, right: int, links: list[tuple[int, int]]) -> Comparison:
    """A comparison of articles with so many paragraphs, in which the linked ones are shared."""

    def article(count: int, linked: dict[int, list[int]]) -> LabelledArticle:
        texts = [f"{number} {WORDS}" for number in range(count)]
        paragraphs = tuple(
            LabelledParagraph(
                text,
                Label.SHARED if index in linked else Label.UNIQUE,
                (
                    Span(
                        0,
                        len(text),
                        Label.SHARED if index in linked else Label.UNIQUE,
                        tuple(linked.get(index, ())),
                    ),
                ),
            )
            for index, text in enumerate(texts)
        )
        shared = 13 * len(linked)
        return LabelledArticle(
            Article(tuple(texts)), paragraphs, Counts(13 * count, shared, 0, 13 * count - shared)
        )

    links = sorted(links)
    found = tuple(Link(Passage(a, 0, 20), Passage(b, 0, 20), Label.SHARED, 1.0) for a, b in links)
    by_left: dict[int, list[int]] = {}
    by_right: dict[int, list[int]] = {}
    for index, (a, b) in enumerate(links):
        by_left.setdefault(a, []).append(index)
        by_right.setdefault(b, []).append(index)
    return Comparison(article(left, by_left), article(right, by_right), found, Options())


def reading(comparison: Comparison, width: int = 80, view: View = View.ALIGNED) -> Reading:
    made = Reading(comparison)
    made.lay_out(width, view)
    return made
