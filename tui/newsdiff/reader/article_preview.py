"""The text of an article as the preview beside the list shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsdiff.articles.article import Article
from newsdiff.reader.text_runs import Run
from newsdiff.render.wrap import wrap

if TYPE_CHECKING:
    from newsdiff.reader.search.query import Offsets, Query

MARGIN = 1
"""Empty cells on each side."""

LEFT_OUT = "⋯"
"""Stands for paragraphs in which nothing was found."""


def facts(article: Article, words: int) -> str:
    """What is known about an article, in one line."""
    known = (article.source, article.author, article.date, f"{words:,} words", article.path)
    return " · ".join(fact for fact in known if fact)


def preview_lines(article: Article, words: int, width: int, query: Query | None = None) -> list[list[Run]]:
    """The facts, the title and the text, wrapped for a width in cells; nothing where it is too narrow.

    Args:
        article: The article.
        words: How many words it has.
        width: Cells.
        query: What is searched for: only the paragraphs with any of it are shown then, and it is marked.
    """
    if width <= 2 * MARGIN:
        return []
    found = [_matches(text, query) for text in article.paragraphs]
    lines = _wrapped(facts(article, words), width, "quiet")
    if not article.paragraphs[0].startswith(article.title.removesuffix("…")):
        lines += [[], *_wrapped(article.title, width, "strong", _matches(article.title, query))]
    # What is found in the title or the source alone has the whole text below it.
    is_left_out = [any(found) and not spans for spans in found]
    if any(found):
        count, every = len(found) - sum(is_left_out), len(found)
        said = f"found in {count} of {every} {'paragraph' if every == 1 else 'paragraphs'}"
        lines += [[], *_wrapped(said, width, "quiet")]
    for number, (text, spans) in enumerate(zip(article.paragraphs, found, strict=True)):
        if not is_left_out[number]:
            lines += [[], *_wrapped(text, width, "strong" if text == article.title else "", spans)]
        elif not number or not is_left_out[number - 1]:
            lines += [[], [(" " * MARGIN + LEFT_OUT, "quiet")]]
    return lines


def _matches(text: str, query: Query | None) -> Sequence[Offsets]:
    """Where any of what is searched for is in a text."""
    if not query:
        return ()
    from newsdiff.reader.search.query import QueryError
    from newsdiff.reader.search.text_search import SearchedText

    searched = SearchedText.of(text)
    try:
        return [searched.original(span) for span in query.spans(searched, every=False)]
    except QueryError:
        return ()  # a pattern that was quick enough a moment ago, in all articles


def _wrapped(text: str, width: int, role: str, matches: Sequence[Offsets] = ()) -> list[list[Run]]:
    lines = []
    for start, end in wrap(text, width - 2 * MARGIN):
        runs: list[Run] = [(" " * MARGIN, "")]
        for first, last in matches:
            first, last = max(first, start), min(last, end)
            if first < last:
                runs += [(text[start:first], role), (text[first:last], "match")]
                start = last
        lines.append([*runs, (text[start:end], role)])
    return lines
