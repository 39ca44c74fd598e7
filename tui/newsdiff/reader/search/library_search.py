"""Which articles of a library have what is searched for in their title, source or text."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.articles.article import Article
from newsdiff.reader.search.text_search import Haystack, Needle


class LibrarySearch:
    """Articles that are searched again and again."""

    def __init__(self, articles: Sequence[Article]) -> None:
        # Paragraphs are apart, so that nothing is found across two of them.
        self._hay = Haystack(
            ["\n".join((article.title, article.source or "", *article.paragraphs)) for article in articles]
        )

    def matching(self, typed: str) -> Sequence[int]:
        """The articles that have what was typed, in order; all of them if nothing was."""
        needle = Needle.of(typed)
        if not needle:
            return range(len(self._hay))
        return self._hay.with_any(needle)
