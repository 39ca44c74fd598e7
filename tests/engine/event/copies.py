"""Near-copies made of articles, as desks make them: cut from the end, reordered, edited in every sentence."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from newsdiff.articles.article import Article


def cut(article: Article, share: float) -> Article:
    """The first paragraphs of an article, this share of them."""
    return replace(article, paragraphs=article.paragraphs[: max(1, round(len(article.paragraphs) * share))])


def reordered(article: Article, seed: int) -> Article:
    """An article with its paragraphs in another order."""
    paragraphs = list(article.paragraphs)
    Random(seed).shuffle(paragraphs)
    return replace(article, paragraphs=tuple(paragraphs))


def edited(article: Article, rate: float, seed: int) -> Article:
    """An article with this share of its words left out or replaced, all over it."""
    chance = Random(seed)

    def words(paragraph: str) -> str:
        kept = []
        for word in paragraph.split():
            drawn = chance.random()
            if drawn >= rate / 2:
                kept.append("other" if drawn < rate else word)
        return " ".join(kept) or "other"

    return replace(article, paragraphs=tuple(map(words, article.paragraphs)))


def merged(*articles: Article) -> Article:
    """One article that has all paragraphs of several."""
    return replace(articles[0], paragraphs=tuple(text for each in articles for text in each.paragraphs))
