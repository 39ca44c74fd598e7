"""An article as one text with an id: what other programs get of it, and name it by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import accumulate

from newsdiff.articles.article import Article

BETWEEN = "\n\n"
"""What stands between two paragraphs."""

_DIGITS = 20


def listed_text(paragraphs: Iterable[str]) -> str:
    """The paragraphs as one text."""
    return BETWEEN.join(paragraphs)


def paragraph_starts(paragraphs: Sequence[str]) -> list[int]:
    """Where each paragraph begins in that text, in code points."""
    lengths = [len(paragraph) + len(BETWEEN) for paragraph in paragraphs]
    return list(accumulate(lengths, initial=0))[: len(lengths)]


def text_id(paragraphs: Iterable[str]) -> str:
    """A digest of a text: the same wherever the article lies and whichever others are listed with it."""
    return sha256(listed_text(paragraphs).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def article_ids(articles: Iterable[Article]) -> Iterator[str]:
    """An id for each of some articles, none twice: the digest of its text, and ``-2`` for a second with this text."""
    seen: Counter[str] = Counter()
    for article in articles:
        digest = text_id(article.paragraphs)
        seen[digest] += 1
        yield digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"


def text_of_id(article_id: str) -> str:
    """The digest of the text in an article's id."""
    return article_id.partition("-")[0]
