"""Which articles of a library have what is searched for in their title, source or text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsdiff.articles.article import Article
from newsdiff.engine.text.normalisation import NormalText
from newsdiff.reader.search.query import Query
from newsdiff.reader.search.text_search import SearchedText, folded, small


class LibrarySearch:
    """Articles that are searched again and again. What they are searched in is made when it is needed first."""

    def __init__(self) -> None:
        self._texts: dict[int, tuple[Article, SearchedText]] = {}

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
        found: list[int] = []
        for index, article in enumerate(articles):
            if not goes_on(index, found):
                break
            if query.is_in(self._searched(index, article)):
                found.append(index)
        return found

    def _searched(self, index: int, article: Article) -> SearchedText:
        known = self._texts.get(index)
        if known is None or known[0] is not article:
            # Paragraph by paragraph: few of them need more than a look. Only whether it is there matters, so offsets
            # into the articles are not kept.
            whole = "\n".join(
                folded(text).text for text in (article.title, article.source or "", *article.paragraphs)
            )
            known = self._texts[index] = article, SearchedText(NormalText(whole, None), small(whole))
        return known[1]
