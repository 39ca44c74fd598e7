"""The text of an article as the preview beside the list shows it."""

from __future__ import annotations

from newsdiff.articles.article import Article
from newsdiff.reader.text_runs import Run
from newsdiff.render.wrap import wrap

MARGIN = 1
"""Empty cells on each side."""


def facts(article: Article, words: int) -> str:
    """What is known about an article, in one line."""
    known = (article.source, article.date, f"{words:,} words", article.path)
    return " · ".join(fact for fact in known if fact)


def preview_lines(article: Article, words: int, width: int) -> list[list[Run]]:
    """The facts, the title and the text, wrapped for a width in cells; nothing where it is too narrow."""
    if width <= 2 * MARGIN:
        return []
    lines = _wrapped(facts(article, words), width, "quiet")
    if not article.paragraphs[0].startswith(article.title.removesuffix("…")):
        lines += [[], *_wrapped(article.title, width, "strong")]
    for text in article.paragraphs:
        lines += [[], *_wrapped(text, width, "strong" if text == article.title else "")]
    return lines


def _wrapped(text: str, width: int, role: str) -> list[list[Run]]:
    margin = (" " * MARGIN, "")
    return [[margin, (text[start:end], role)] for start, end in wrap(text, width - 2 * MARGIN)]
