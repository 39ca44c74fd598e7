"""Which articles of a library are about the same, by the words they use: quick, and only a hint."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from newsdiff.articles.article import Article

if TYPE_CHECKING:
    from newsdiff.engine.event.common_words import CommonWords
    from newsdiff.store.article_index import ArticleIndex

GROUPED_FROM = 40
"""The least articles that are grouped by event without being asked, and whose words are kept in the index."""

RIVALS = 12
"""How many articles are compared in full to find the closest one."""

# What is much less alike than the most alike article is not the closest one.
_NEARLY = 0.3

Step = Callable[[int], object]
"""Called before each article with how many are done; what it raises ends the work."""


class Closeness:
    """What the articles of a library have in common by their words. Safe to use from two threads.

    Args:
        articles: The articles there are now; more may follow.
        index: What is known from before; None for the one in the user's cache folder.
    """

    def __init__(self, articles: Callable[[], Sequence[Article]], index: ArticleIndex | None = None) -> None:
        self._articles, self._index = articles, index
        self._common: CommonWords | None = None
        self._read: list[tuple[str, ...]] = []
        self._events: Sequence[tuple[int, ...]] = ()
        self._event_of: dict[int, int] = {}
        self._are_grouped = False
        # To find the closest articles must not wait until all are grouped.
        self._finding, self._grouping = Lock(), Lock()

    @property
    def is_ready(self) -> bool:
        """Whether the words of all articles are known, or soon found."""
        return self.is_small or len(self._read) == len(self._articles())

    @property
    def is_small(self) -> bool:
        """Whether there are so few articles that nobody waits for their words and events."""
        return len(self._articles()) < GROUPED_FROM

    def read(self, step: Step = lambda _: None) -> CommonWords:
        """Find the words of the articles that are not known yet; of thousands this takes seconds."""
        from newsdiff.engine.event.common_words import CommonWords

        with self._finding:
            texts = [article.paragraphs for article in self._articles()]
            if self._common is None or self._read != texts[: len(self._read)]:
                self._common, self._read, self._are_grouped = CommonWords(), [], False
            if len(self._read) < len(texts):
                self._common.extend(self._words_of(texts[len(self._read) :], step))
                self._read, self._are_grouped = texts, False
            return self._common

    def alike(self, article: int) -> Mapping[int, float]:
        """How alike other articles are to one, 0 to 1, the most alike first; without those that have nothing in common.

        Of many articles nothing is known until they have been read.
        """
        if len(self._read) < len(self._articles()) < GROUPED_FROM:
            self.read()
        common = self._common
        return common.alike(article) if common is not None and article < len(common) else {}

    def rivals(self, article: int) -> list[int]:
        """The articles of which one is the closest to another one; one at least if there is any."""
        count = len(self._articles())
        if count - 1 <= RIVALS:
            return [other for other in range(count) if other != article]
        self.read()
        alike = self.alike(article)
        least = _NEARLY * max(alike.values(), default=0.0)
        return [other for other, likeness in alike.items() if likeness >= least][:RIVALS] or [
            int(article == 0)
        ]

    def group(self, step: Step = lambda _: None) -> Sequence[tuple[int, ...]]:
        """The articles grouped by event, the largest group first; of thousands this takes seconds, once.

        Args:
            step: Called for each article twice: before its words are found, and before those it is like.
        """
        with self._grouping:
            common = self.read(step)
            if not self._are_grouped:
                self._take(self._kept_events(common, lambda done: step(len(common) + done)))
                self._are_grouped = True
            return self._events

    def take_over(self, before: Closeness, articles: Mapping[int, int]) -> None:
        """Group the articles as they were in a library that was read before, until they are grouped again.

        Args:
            before: What is known of that library.
            articles: Where its articles are in this one. Those that it did not have are groups of their own.
        """
        if not before.events_known:
            return
        groups = [
            tuple(sorted(articles[index] for index in group if index in articles)) for group in before.events
        ]
        new = set(range(len(self._articles()))).difference(*groups)
        self._take(sorted([*filter(None, groups), *((index,) for index in new)], key=_largest_first))

    @property
    def events_known(self) -> bool:
        """Whether the articles there are now have been grouped, or were so before they were read again."""
        return bool(self._events) and len(self._event_of) == len(self._articles())

    @property
    def events(self) -> Sequence[tuple[int, ...]]:
        """The articles grouped by event as far as that is known; few are grouped now."""
        if self.is_small:
            self.group()
        return self._events

    def _take(self, events: Sequence[tuple[int, ...]]) -> None:
        self._event_of, self._events = _event_of(events), events

    def _kept_events(self, common: CommonWords, step: Step) -> Sequence[tuple[int, ...]]:
        """The events as the index has them; otherwise they are found, and kept there."""
        if len(common) < GROUPED_FROM:
            return common.events(step)
        from newsdiff.engine.event.common_words import GROUPING
        from newsdiff.store.article_index import ArticleIndex, digest

        index = self._index or ArticleIndex()
        key = digest([f"events {GROUPING}", *(digest(text).hex() for text in self._read)])
        kept = index.get([key]).get(key, ())
        if len(kept) == len(common):
            groups: dict[int, list[int]] = {}
            for article, number in enumerate(kept):
                groups.setdefault(number, []).append(article)
            return sorted(map(tuple, groups.values()), key=_largest_first)
        found = common.events(step)
        event_of = _event_of(found)
        index.put({key: array("I", [event_of[article] for article in range(len(common))])})
        return found

    def event(self, article: int) -> Sequence[int]:
        """The articles about the same event as one of them, as far as that is known; otherwise that one alone."""
        number = self._event_of.get(article)
        return (article,) if number is None else self._events[number]

    def _words_of(self, texts: Sequence[tuple[str, ...]], step: Step) -> list[array[int]]:
        from newsdiff.engine.event.content_words import content_words

        if len(texts) < GROUPED_FROM:
            return list(map(content_words, texts))
        from newsdiff.store.article_index import ArticleIndex, digest

        index = self._index or ArticleIndex()
        return index.found_once(list(map(digest, texts)), lambda number: content_words(texts[number]), step)


def _event_of(events: Sequence[Sequence[int]]) -> dict[int, int]:
    return {article: number for number, group in enumerate(events) for article in group}


def _largest_first(group: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
    return -len(group), group
