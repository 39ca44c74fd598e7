"""How much of each article stands word for word in each other one, quotations aside."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from newsdiff.engine.text.normalisation import NormalText
from newsdiff.engine.text.parsed import normal_texts, quoted_words
from newsdiff.engine.text.tokens import Word, unspaced, words_of

# So many words in a row make a run; of characters, where a script has no spaces between words.
_RUN = 5
_RUN_UNSPACED = 12
# A run counts if so many of its words are outside quotations: "he said on Monday" is everyone's.
_LEAST_IN_RUN = 6
# Of a copy, this share of its own words is in the other article, or if both credit the same agency the lower one.
_COPIED = 1 / 3
_COPIED_WITH_CREDIT = 0.25
# Fewer copied words than this are no more than a sentence all outlets have.
_LEAST_COPIED = 20
# British outlets quote like 'this', which is no apostrophe.
_SINGLE_QUOTATION = re.compile(r"""(?<!\w)'(?=\w)(?:[^'"]|(?<=\w)'(?=\w)){12,}'(?!\w)""")


class ArticleWords(NamedTuple):
    """The words of an article.

    Attributes:
        words: All of them, in order; the paragraphs of an article that has none.
        quoted: Whether each stands in a quotation.
        run: How many of them in a row make a run.
    """

    words: tuple[str, ...]
    quoted: tuple[bool, ...]
    run: int


def article_words(paragraphs: tuple[str, ...]) -> ArticleWords:
    """The words of an article with these paragraphs."""
    words: list[str] = []
    quoted: list[bool] = []
    for normal in normal_texts(paragraphs):
        row = words_of(normal)
        words += [word.norm for word in row]
        quoted += _quoted(normal, row)
    if not words:
        return ArticleWords(paragraphs, (True,) * len(paragraphs), _RUN)
    return ArticleWords(tuple(words), tuple(quoted), _RUN_UNSPACED if unspaced("".join(paragraphs)) else _RUN)


def _quoted(normal: NormalText, row: Sequence[Word]) -> list[bool]:
    """Which words of a paragraph stand in a quotation; one that is not closed runs to the end."""
    quoted = quoted_words(normal, row)
    if "'" in normal.text:
        starts = [word.start for word in row]
        for match in _SINGLE_QUOTATION.finditer(normal.text):
            first, last = (bisect_left(starts, normal.original(place)) for place in match.span())
            quoted[first:last] = [True] * (last - first)
    return quoted


Pair = tuple[int, int]
Shares = Mapping[Pair, float]
"""The share of the first one's own words that the second has, for pairs that have more than a little in common."""


def copied(
    articles: Sequence[ArticleWords],
    credited: Sequence[AbstractSet[str]],
    step: Callable[[int], object] = lambda _: None,
) -> tuple[Shares, AbstractSet[Pair]]:
    """How much pairs of articles have in common, in both directions, and which of them are near-copies.

    Args:
        articles: The words of the articles.
        credited: Whom each article credits with its text.
        step: Called before each article with how many are done.
    """
    told = []
    for done, article in enumerate(articles):
        step(done)
        told.append(_told(article))
    shares: dict[Pair, float] = {}
    near: set[Pair] = set()
    # Of many articles, few have a copy: only of those everything is kept that tells how much two have in common.
    known: dict[int, _Runs] = {}
    for i, j in _candidates(told, [article.run for article in articles]):
        for each in (i, j):
            if each not in known:
                known[each] = _runs_of(articles[each], told[each])
        one, other = known[i], known[j]
        of_one, of_other = _words_in(one, other), _words_in(other, one)
        least = _COPIED_WITH_CREDIT if credited[i] & credited[j] else _COPIED
        shares[i, j], shares[j, i] = of_one[1], of_other[1]
        if any(count >= _LEAST_COPIED and share >= least for count, share in (of_one, of_other)):
            near.add((i, j))
    return shares, near


class _Runs(NamedTuple):
    """The runs of words of an article.

    Attributes:
        places: The words that each run begins at, by its hash.
        runs: All runs.
        told: The runs that are not all quoted.
        starts: How many words begin a run.
        own: How many words before each word, and in all, stand outside quotations.
        length: How many words a run has.
    """

    places: Mapping[int, Sequence[int]]
    runs: frozenset[int]
    told: frozenset[int]
    starts: int
    own: tuple[int, ...]
    length: int


def _runs_of(article: ArticleWords, told: Sequence[int]) -> _Runs:
    words, quoted, length = article
    places: dict[int, list[int]] = defaultdict(list)
    for start, run in enumerate(_hashes(article)):
        places[run].append(start)
    own = (0, *accumulate(not each for each in quoted))
    starts = max(0, len(words) - length + 1)
    return _Runs(places, frozenset(places), frozenset(told), starts, own, length)


def _hashes(article: ArticleWords) -> Iterator[int]:
    """The runs of an article, in order."""
    # Of 64 bits: two runs of different words have the same one as good as never.
    return map(hash, zip(*[article.words[step:] for step in range(article.run)], strict=False))


def _told(article: ArticleWords) -> array[int]:
    """The different runs of an article that are not all quoted."""
    runs, quoted, length = _hashes(article), article.quoted, article.run
    return array(
        "q",
        {
            run
            for start, run in enumerate(runs)
            if not (quoted[start] and all(quoted[start : start + length]))
        },
    )


def _candidates(every: Sequence[array[int]], lengths: Sequence[int]) -> Iterator[Pair]:
    """The pairs with so many runs in common that they may be near-copies: a run covers no more words than it has.

    Args:
        every: The runs that each article tells.
        lengths: How many words a run of each has.
    """
    ordered = sorted(chain.from_iterable(every))
    repeated = {run for run, following in pairwise(ordered) if run == following}
    del ordered
    holders: dict[int, list[int]] = defaultdict(list)
    for j, runs in enumerate(every):
        told = [run for run in runs if run in repeated]
        common = Counter(chain.from_iterable(holders[run] for run in told if run in holders))
        for i, count in sorted(common.items()):
            if count * max(lengths[i], lengths[j]) >= _COPIED_WITH_CREDIT * min(len(every[i]), len(runs)):
                yield i, j
        for run in told:
            holders[run].append(j)


def _words_in(article: _Runs, other: _Runs) -> tuple[int, float]:
    """How many of an article's own words stand in runs that another one tells too, and which share that is.

    What one of the two quotes is not its own, even where the other one has left out the quotation marks.
    """
    own, count = article.own, 0
    first = last = -1
    for begin, end in (*_found(article, other.told), (article.starts + article.length, -1)):
        if begin > last:
            if last > 0 and (words := own[last] - own[first]) >= _LEAST_IN_RUN:
                count += words
            first = begin
        last = end + article.length - 1
    return count, count / max(1, own[-1])


def _found(article: _Runs, told: AbstractSet[int]) -> list[Pair]:
    """Where an article has these runs: ranges of the words that they begin at, in order."""
    places = article.places
    missing = article.runs - told
    # Near-copies have most runs in common, others few: what there is less of is looked at.
    if 2 * len(missing) > len(places):
        return [(k, k + 1) for k in sorted(chain.from_iterable([places[run] for run in article.runs & told]))]
    found, before = [], 0
    for start in (*sorted(chain.from_iterable([places[run] for run in missing])), article.starts):
        if before < start:
            found.append((before, start))
        before = start + 1
    return found
