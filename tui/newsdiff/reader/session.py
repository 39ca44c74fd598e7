"""What is being read: the library, the articles marked and open, and the comparisons made so far."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any

from newsdiff.articles.article import Article
from newsdiff.articles.library import Library
from newsdiff.engine.comparison import Comparison, Counts, Decision, Furniture, Options
from newsdiff.reader.closeness import Closeness
from newsdiff.reader.kept_decisions import Decisions, Revision
from newsdiff.reader.mirrored import mirrored_options
from newsdiff.reader.naming import Names
from newsdiff.reader.visited import Visited
from newsdiff.render.notes import Note, Notes

if TYPE_CHECKING:
    from newsdiff.engine.event.origins import Origins

WORDS_KEPT = 1_000_000
"""How many words the comparisons that stay in memory have together, some 70 MB; the counts of all of them stay."""

QUICK_WORDS = 3000
"""Articles of up to so many words together are compared at once, without a word about it."""

LEAST_SENSITIVITY, MOST_SENSITIVITY = 1, 9


@dataclass(frozen=True, slots=True)
class ArticlePair:
    """The articles on the two sides, as indices into the library."""

    a: int
    b: int

    def swapped(self) -> ArticlePair:
        """The same articles on the other sides."""
        return ArticlePair(self.b, self.a)


class Session:
    """The library and everything known about it. Safe to use from a second thread."""

    def __init__(
        self, library: Library, options: Options | None = None, decisions: Decisions | None = None
    ) -> None:
        self.library = library
        self.options = options or Options()
        self.decisions = decisions or Decisions()
        self.marked: int | None = None
        self.visited = Visited()
        self.counts_furniture = False
        self.filling = False
        """Whether more articles are being read, or all again; False ends that."""
        self.closeness = Closeness(lambda: self.articles)
        self._furniture: dict[int, Furniture] = {}
        self._comparisons: OrderedDict[tuple[ArticlePair, Options], Comparison] = OrderedDict()
        self._making: dict[tuple[ArticlePair, Options], Lock] = {}
        self._counts: dict[tuple[ArticlePair, Options], Counts] = {}
        self._disagreements: dict[tuple[ArticlePair, Options], int] = {}
        self._word_counts: dict[int, int] = {}
        self._decisions: dict[ArticlePair, tuple[Decision, ...]] = {}
        self._notes: dict[int, tuple[Note, ...]] = {}
        self.revision: Revision | None = None
        self.looks = 0
        self._origins: Origins | None = None
        self._finding = Lock()
        self.series: Sequence[Sequence[int]] = ()
        self._order: Sequence[int] = range(len(library.articles))
        self._lock = Lock()

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the library."""
        return self.library.articles

    @cached_property
    def names(self) -> Names:
        """What the articles are called where there is little room."""
        return Names(self.articles)

    def tell_again(self, library: Library) -> None:
        """Take the same articles with other titles, sources and dates."""
        # What recurs is looked for among the articles of one outlet.
        outlets_stay = [each.source for each in self.articles] == [each.source for each in library.articles]
        with self._lock:
            self._take(library, furniture_stays=outlets_stay)
            self.looks += 1
            self.__dict__.pop("names", None)

    def grows_to(self, library: Library) -> bool:
        """Whether a library begins with the articles there are."""
        return len(library.articles) >= len(self.articles) and all(
            one.path == other.path and one.paragraphs == other.paragraphs
            for one, other in zip(self.articles, library.articles, strict=False)
        )

    def grow(self, library: Library, names: Names) -> None:
        """Take a library that begins with the articles there are, and the names of all its articles."""
        with self._lock:
            self._take(library)
            self.__dict__["names"] = names

    def _take(self, library: Library, *, furniture_stays: bool = False) -> None:
        """Take a library, and forget what rests on all of its articles together."""
        self.library = library
        self._origins = None
        self.series, self._order = (), range(len(library.articles))
        if not furniture_stays:
            self._furniture.clear()
            self.__dict__.pop("_recurring", None)

    def words(self, index: int) -> int:
        """How many words an article has."""
        if index not in self._word_counts:
            from newsdiff.engine.text.tokens import count_words

            self._word_counts[index] = sum(count_words(text) for text in self.articles[index].paragraphs)
        return self._word_counts[index]

    def comparison(self, pair: ArticlePair) -> Comparison:
        """The comparison of two articles, made if it is not known yet."""
        options = self.options_for(pair)
        key = (pair, options)
        with self._lock:
            making = self._making.setdefault(key, Lock())
        # A thread that wants what another one is making waits for it.
        with making:
            try:
                return self._known(key) or self._make(key)
            finally:
                with self._lock:
                    self._making.pop(key, None)

    def _known(self, key: tuple[ArticlePair, Options]) -> Comparison | None:
        with self._lock:
            known = self._comparisons.get(key)
            if known is not None:
                a, b = self.articles[key[0].a], self.articles[key[0].b]
                known = self._comparisons[key] = known.called(a, b)
                self._comparisons.move_to_end(key)
            return known

    def _make(self, key: tuple[ArticlePair, Options]) -> Comparison:
        from newsdiff.engine.compare import compare

        pair, options = key
        made = compare(self.articles[pair.a], self.articles[pair.b], options)
        with self._lock:
            self._comparisons[key] = made
            kept = sum(each.a.counts.words + each.b.counts.words for each in self._comparisons.values())
            while kept > WORDS_KEPT and len(self._comparisons) > 1:
                _, oldest = self._comparisons.popitem(last=False)
                kept -= oldest.a.counts.words + oldest.b.counts.words
            self._counts[pair.swapped(), mirrored_options(options)] = made.a.stated
            self._counts[key] = made.b.stated
            self._disagreements[pair.swapped(), mirrored_options(options)] = made.contradictions
            self._disagreements[key] = made.contradictions
        return made

    def options_for(self, pair: ArticlePair) -> Options:
        """How two articles are compared: with what was decided about them by hand."""
        known = self.known_options(pair)
        if known is not None:
            return known
        looks = self.looks
        decisions = self.decisions.decisions(self.articles[pair.a], self.articles[pair.b])
        options = replace(
            self.options, decisions=decisions, furniture=(self.furniture(pair.a), self.furniture(pair.b))
        )
        with self._lock:
            # What another thread read before a change must not be kept after it.
            if looks == self.looks:
                self._decisions[pair] = decisions
                self._decisions[pair.swapped()] = mirrored_options(options).decisions
        return options

    def known_options(self, pair: ArticlePair) -> Options | None:
        """As ``options_for``, but without reading the store; None where that would be needed."""
        decisions = self._decisions.get(pair)
        if decisions is None:
            return None
        return replace(
            self.options, decisions=decisions, furniture=(self.furniture(pair.a), self.furniture(pair.b))
        )

    def furniture(self, index: int) -> Furniture:
        """What each paragraph of an article is; all text while furniture is counted."""
        if self.counts_furniture:
            return ()
        known = self._furniture.get(index)
        if known is not None:
            return known
        from newsdiff.engine.furniture.recognition import furnished

        article, looks = self.articles[index], self.looks
        found = furnished(article, self._recurring[index], self.decisions.furniture(article))
        with self._lock:
            if looks == self.looks:
                self._furniture[index] = found
        return found

    def by_rule(self, index: int) -> Furniture:
        """What each paragraph of an article is if nobody has decided about it."""
        from newsdiff.engine.furniture.recognition import furnished

        return furnished(self.articles[index], self._recurring[index])

    @cached_property
    def _recurring(self) -> list[frozenset[int]]:
        from newsdiff.engine.furniture.recognition import recurring

        return recurring(self.articles)

    def notes(self, pair: ArticlePair) -> Notes:
        """The notes on two articles."""
        return Notes(self._notes_on(pair.a), self._notes_on(pair.b))

    def _notes_on(self, index: int) -> tuple[Note, ...]:
        if index not in self._notes:
            self._notes[index] = self.decisions.notes(self.articles[index])
        return self._notes[index]

    def change_sensitivity(self, by: int) -> bool:
        """Compare everything with more (1) or less (-1) sensitivity; False at the end of the scale."""
        wanted = self.options.sensitivity + by
        if not LEAST_SENSITIVITY <= wanted <= MOST_SENSITIVITY:
            return False
        self.options = replace(self.options, sensitivity=wanted)
        return True

    def look_again(self) -> bool:
        """Forget what was read from the store if anything was decided or noted since, here or elsewhere.

        Returns:
            Whether there was anything.
        """
        revision = self.decisions.revision()
        if revision == self.revision:
            return False
        with self._lock:
            self.revision = revision
            self.looks += 1
            self._decisions.clear()
            self._furniture.clear()
            self._notes.clear()
        return True

    @property
    def known(self) -> tuple[dict[Any, Any], ...]:
        """What is known of pairs of articles, each by ``(pair, options)``."""
        return self._comparisons, self._counts, self._disagreements

    def is_quick(self, pair: ArticlePair) -> bool:
        """Whether the comparison of two articles is there at once: known already, or short work."""
        if (pair, self.options_for(pair)) in self._comparisons:
            return True
        return self.words(pair.a) + self.words(pair.b) <= QUICK_WORDS

    def counts(self, of: int, against: int) -> Counts | None:
        """How many words of one article another one shares or rewords; None until they are compared."""
        options = self.known_options(ArticlePair(against, of))
        return None if options is None else self._counts.get((ArticlePair(against, of), options))

    def disagreements(self, of: int, against: int) -> int | None:
        """In how many places two articles contradict each other; None until they are compared."""
        options = self.known_options(ArticlePair(against, of))
        return None if options is None else self._disagreements.get((ArticlePair(against, of), options))

    def missing_counts(self, against: int, wanted: Iterator[int] | range | list[int]) -> list[int]:
        """Those of ``wanted`` that have not been compared with ``against`` yet."""
        return [index for index in wanted if index != against and self.counts(index, against) is None]

    def closest(self, to: int) -> int | None:
        """The article that has most in common with another one, None if there is no second article.

        Of more than a few only those with the most words in common are compared in full.
        """
        if len(self.articles) < 2:
            return None
        others = self.closeness.rivals(to)
        for index in self.missing_counts(to, others):
            self.comparison(ArticlePair(to, index))
        return max(others, key=lambda index: (self._closeness(index, to), -index))

    def neighbour(self, index: int, step: int, skip: int) -> int | None:
        """The next (1), next but one (2), previous (-1) article and so on, going around the end.

        Near-copies of one story come one after the other, as soon as they are known. ``skip`` is passed over. None if
        there are not so many others.
        """
        order, count = self._order, len(self.articles)
        place = order.index(index)
        others = [each for k in range(1, count) if (each := order[(place + k) % count]) != skip]
        place = step - 1 if step > 0 else step
        return others[place] if -len(others) <= place < len(others) else None

    @property
    def order(self) -> Sequence[int]:
        """The articles in the order in which one follows another: near-copies together, once they are known."""
        return self._order

    @property
    def origins(self) -> Origins | None:
        """Which articles are near-copies; None until ``find_origins`` has found out."""
        return self._origins

    def find_origins(self) -> Origins:
        """Which articles are near-copies of each other; this takes a while the first time."""
        from newsdiff.engine.event.origins import origins
        from newsdiff.reader.series import series

        with self._finding:
            if self._origins is None:
                found = origins(self.articles)
                self.series = series(self.articles, found)
                self._order = tuple(index for group in self.series for index in group)
                self._origins = found
            return self._origins

    def _closeness(self, index: int, to: int) -> float:
        counts = self.counts(index, to)
        if counts is None or not counts.words:
            return 0.0
        return (counts.shared + counts.paraphrased / 2) / counts.words
