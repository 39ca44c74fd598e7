"""Which articles of a library have what is searched for in their title, source or text."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

from newsdiff.articles.article import Article
from newsdiff.engine.text.normalisation import NormalText
from newsdiff.reader.closeness import GROUPED_FROM
from newsdiff.reader.search.narrowing import needed_parts
from newsdiff.reader.search.query import Query
from newsdiff.reader.search.signatures import SIGNATURES, may_have, numbers_of, signature
from newsdiff.reader.search.text_search import SearchedText, folded, small
from newsdiff.store.article_index import ArticleIndex, digest


class LibrarySearch:
    """Articles that are searched again and again. What they are searched in is made when it is needed first.

    Where the index knows of an article that it cannot have what is searched for, its text is not looked at.

    Args:
        index: What is known from before; None for the one in the user's cache folder.
    """

    def __init__(self, index: ArticleIndex | None = None) -> None:
        self._index = index
        self._texts: dict[int, tuple[Article, SearchedText]] = {}
        self._signatures: dict[int, tuple[Article, array[int]]] = {}

    def prepare(self, articles: Sequence[Article], step: Callable[[int], object] = lambda _: None) -> None:
        """Take from the index what it knows of articles, and add what it does not; of thousands this takes seconds.

        Nothing depends on it: what is not known is found in the texts. Few articles are searched in their texts only.

        Args:
            articles: The articles.
            step: Called before each with how many are done; what it raises ends the work.
        """
        if len(articles) < GROUPED_FROM:
            return
        index = self._index or ArticleIndex()
        keys = [digest([f"search {SIGNATURES}", *_searched_texts(each)]) for each in articles]
        known = index.found_once(keys, lambda number: signature(_whole(articles[number])), step)
        self._signatures = dict(enumerate(zip(articles, known, strict=True)))

    def matching(
        self,
        articles: Sequence[Article],
        query: Query,
        goes_on: Callable[[int, Sequence[int]], bool] = lambda *_: True,
    ) -> Sequence[int]:
        """The articles that have all that is searched for, in order; all of them if that is nothing.

        Words, phrases and patterns may be in different paragraphs, but none is found across two of them.

        Args:
            articles: The articles, those of the search before among them or not.
            query: What is searched for.
            goes_on: Asked before each article with how many are done, and which of them have it; the search ends
                where it says no.

        Raises:
            QueryError: A pattern takes too long.
        """
        if not query:
            return range(len(articles))
        needed = numbers_of(needed_parts(query))
        found: list[int] = []
        for index, article in enumerate(articles):
            if not goes_on(index, found):
                break
            if self._may_have(index, article, needed) and query.is_in(self._searched(index, article)):
                found.append(index)
        return found

    def _may_have(self, index: int, article: Article, needed: Sequence[int]) -> bool:
        known = self._signatures.get(index)
        return known is None or known[0] is not article or may_have(known[1], needed)

    def _searched(self, index: int, article: Article) -> SearchedText:
        known = self._texts.get(index)
        if known is None or known[0] is not article:
            # Only whether it is there matters, so offsets into the articles are not kept.
            whole = _whole(article)
            known = self._texts[index] = article, SearchedText(NormalText(whole, None), small(whole))
        return known[1]


def _searched_texts(article: Article) -> Sequence[str]:
    return article.title, article.source or "", *article.paragraphs


def _whole(article: Article) -> str:
    """All that is searched of an article, folded."""
    # Paragraph by paragraph: few of them need more than a look.
    return "\n".join(folded(text).text for text in _searched_texts(article))
