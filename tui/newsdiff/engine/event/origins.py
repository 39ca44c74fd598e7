"""How many independent origins several articles have: which of them are near-copies of each other.

Outlets that report one event quote the same people and state the same facts; that makes no copy. A copy tells it in
the same words: outside quotations, runs of words are the same. This share separates the two: in 57 events that three
or five outlets reported each by itself, none of 220 pairs reached 14% of the shorter account, and of a copy in which
each tenth word was edited, 70% to 90% remain.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from newsdiff.articles.article import Article
from newsdiff.articles.names import short_names
from newsdiff.engine.furniture.credits import credits_of
from newsdiff.engine.text.normalisation import NormalText
from newsdiff.engine.text.parsed import normal_texts
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
# A group takes in what is a copy of more than this share of its members: two stories that a third one has pasted
# together stay two.
_OF_MEMBERS = 0.5
# So many members of a group are named.
_NAMED = 4
_QUOTATION = re.compile(
    r""""[^"]*(?:"|$)"""
    # British outlets quote like 'this', which is no apostrophe.
    r"""|(?<!\w)'(?=\w)(?:[^'"]|(?<=\w)'(?=\w)){12,}'(?!\w)"""
)


class Kinship(StrEnum):
    """What makes a group of articles one origin."""

    SINGLE = "single"
    VERSIONS = "versions"  # of one outlet's story
    WIRE = "wire copy"
    COPIES = "near-copies"


@dataclass(frozen=True, slots=True)
class Origins:
    """Articles grouped by origin.

    Attributes:
        groups: Indices of the articles; each is in exactly one group. Sorted, and the groups by their first one.
        kinships: What makes each group one origin.
        why: The reason for each group in one line; who is credited for an article that is alone; empty if no one is.
        credits: The agencies and outlets that each article credits with its text, in alphabetical order.
    """

    groups: tuple[tuple[int, ...], ...]
    kinships: tuple[Kinship, ...]
    why: tuple[str, ...]
    credits: tuple[tuple[str, ...], ...]

    def group_of(self, article: int) -> int:
        """The index of an article's group in ``groups``."""
        return next(index for index, group in enumerate(self.groups) if article in group)

    def count(self, articles: Sequence[int]) -> int:
        """How many origins these articles have."""
        wanted = set(articles)
        return sum(not wanted.isdisjoint(group) for group in self.groups)


def origins(articles: Sequence[Article]) -> Origins:
    """Group articles that are near-copies of each other: wire copy, syndicated stories, versions of one story.

    Args:
        articles: The articles, in any order; the groups are the same in each.

    Returns:
        The groups, with the reasons.
    """
    credited = tuple(credits_of(article.paragraphs, article.source) for article in articles)
    # Articles with the same words are one here; they stand in the order of their words, so that the order of the
    # articles does not matter.
    words = [_words(article.paragraphs) for article in articles]
    same: dict[_Words, list[int]] = defaultdict(list)
    for index, each in enumerate(words):
        same[each].append(index)
    texts = sorted(same)
    text_of = {index: number for number, each in enumerate(texts) for index in same[each]}
    credit_sets = [frozenset().union(*[credited[index] for index in same[each]]) for each in texts]
    shares, copies = _copied(_runs(texts), credit_sets)
    groups = tuple(
        sorted(
            tuple(sorted(index for text in group for index in same[texts[text]]))
            for group in _grouped(len(texts), shares, copies)
        )
    )

    def share(one: int, other: int) -> float:
        pair = text_of[one], text_of[other]
        return 1.0 if pair[0] == pair[1] else shares.get(pair, 0.0)

    names = short_names(articles)
    kinships = tuple(_kinship(articles, credited, group) for group in groups)
    why = tuple(
        _why(group, kinship, names, credited, share) for group, kinship in zip(groups, kinships, strict=True)
    )
    return Origins(groups, kinships, why, credited)


class _Words(NamedTuple):
    """The words of an article.

    Attributes:
        words: All of them, in order; the paragraphs of an article that has none.
        quoted: Whether each stands in a quotation.
        run: How many of them in a row make a run.
    """

    words: tuple[str, ...]
    quoted: tuple[bool, ...]
    run: int


class _Runs(NamedTuple):
    """The runs of words of an article.

    Attributes:
        quoted: Whether each word stands in a quotation.
        runs: The hash of each run, by the word it begins at.
        told: The runs that are not all quoted.
        length: How many words a run has.
    """

    quoted: tuple[bool, ...]
    runs: tuple[int, ...]
    told: frozenset[int]
    length: int


def _words(paragraphs: tuple[str, ...]) -> _Words:
    words: list[str] = []
    quoted: list[bool] = []
    for normal in normal_texts(paragraphs):
        row = words_of(normal)
        words += [word.norm for word in row]
        quoted += _quoted(normal, row)
    if not words:
        return _Words(paragraphs, (True,) * len(paragraphs), _RUN)
    return _Words(tuple(words), tuple(quoted), _RUN_UNSPACED if unspaced("".join(paragraphs)) else _RUN)


def _runs(articles: Sequence[_Words]) -> list[_Runs]:
    found = []
    for words, quoted, length in articles:
        every = zip(*[words[step:] for step in range(length)], strict=False)
        # Of 64 bits: two runs of different words have the same one as good as never.
        runs = tuple([hash(run) for run in every])
        told = [run for start, run in enumerate(runs) if not all(quoted[start : start + length])]
        found.append(_Runs(quoted, runs, frozenset(told), length))
    return found


def _quoted(normal: NormalText, row: Sequence[Word]) -> list[bool]:
    """Which words of a paragraph stand in a quotation; one that is not closed runs to the end."""
    quoted = [False] * len(row)
    starts = [word.start for word in row]
    for match in _QUOTATION.finditer(normal.text):
        first, last = (bisect_left(starts, normal.original(place)) for place in match.span())
        quoted[first:last] = [True] * (last - first)
    return quoted


_Pair = tuple[int, int]
_Shares = Mapping[_Pair, float]
"""The share of the first one's own words that the second has, for pairs that have more than a little in common."""


def _copied(
    articles: Sequence[_Runs], credited: Sequence[AbstractSet[str]]
) -> tuple[_Shares, AbstractSet[_Pair]]:
    """How much pairs of articles have in common, in both directions, and which of them are near-copies."""
    shares: dict[_Pair, float] = {}
    near: set[_Pair] = set()
    for i, j in _candidates(articles):
        one, other = articles[i], articles[j]
        of_one, of_other = _words_in(one, other), _words_in(other, one)
        least = _COPIED_WITH_CREDIT if credited[i] & credited[j] else _COPIED
        shares[i, j], shares[j, i] = of_one[1], of_other[1]
        if any(count >= _LEAST_COPIED and share >= least for count, share in (of_one, of_other)):
            near.add((i, j))
    return shares, near


def _candidates(articles: Sequence[_Runs]) -> Iterator[_Pair]:
    """The pairs with so many runs in common that they may be near-copies: a run covers no more words than it has."""
    seen: set[int] = set()
    repeated: set[int] = set()
    for article in articles:
        repeated |= seen & article.told
        seen |= article.told
    del seen
    holders: dict[int, list[int]] = defaultdict(list)
    for j, other in enumerate(articles):
        told = other.told & repeated
        common = Counter(chain.from_iterable(holders[run] for run in told if run in holders))
        for i, count in sorted(common.items()):
            shorter = min(len(articles[i].told), len(other.told))
            if count * max(articles[i].length, other.length) >= _COPIED_WITH_CREDIT * shorter:
                yield i, j
        for run in told:
            holders[run].append(j)


def _words_in(article: _Runs, other: _Runs) -> tuple[int, float]:
    """How many of an article's own words stand in runs that another one tells too, and which share that is.

    What one of the two quotes is not its own, even where the other one has left out the quotation marks.
    """
    found = [False] * len(article.quoted)
    for start, run in enumerate(article.runs):
        if run in other.told:
            found[start : start + article.length] = [True] * article.length
    count = current = 0
    for is_found, is_quoted in zip((*found, False), (*article.quoted, True), strict=True):
        if is_found:
            current += not is_quoted
        else:
            count += current if current >= _LEAST_IN_RUN else 0
            current = 0
    return count, count / max(1, article.quoted.count(False))


def _grouped(count: int, shares: _Shares, copies: AbstractSet[_Pair]) -> list[tuple[int, ...]]:
    """Groups of near-copies: the closest two are joined first, as long as most pairs between them are near-copies."""
    groups: dict[int, tuple[int, ...]] = {index: (index,) for index in range(count)}
    # How many pairs between two groups are near-copies, and what their larger shares add up to.
    near: dict[int, dict[int, tuple[int, float]]] = defaultdict(dict)
    for i, j in copies:
        near[i][j] = near[j][i] = (1, max(shares[i, j], shares[j, i]))
    while True:
        closest = min(
            (
                (-total / (len(groups[i]) * len(groups[j])), i, j)
                for i, others in near.items()
                for j, (pairs, total) in others.items()
                if i < j and pairs > _OF_MEMBERS * len(groups[i]) * len(groups[j])
            ),
            default=None,
        )
        if closest is None:
            return list(groups.values())
        _, kept, joined = closest
        groups[kept] += groups.pop(joined)
        for other, found in near.pop(joined).items():
            del near[other][joined]
            if other != kept:
                known = near[kept].get(other, (0, 0.0))
                near[kept][other] = near[other][kept] = (known[0] + found[0], known[1] + found[1])


def _kinship(
    articles: Sequence[Article], credited: Sequence[tuple[str, ...]], group: Sequence[int]
) -> Kinship:
    if len(group) == 1:
        return Kinship.SINGLE
    sources = {articles[index].source for index in group}
    if len(sources) == 1 and None not in sources:
        return Kinship.VERSIONS
    return Kinship.WIRE if any(credited[index] for index in group) else Kinship.COPIES


def _credit(group: Sequence[int], names: Sequence[str], credited: Sequence[tuple[str, ...]]) -> str:
    """Whom the articles of a group credit, in words; empty if none credits anyone."""
    crediting: dict[str, list[int]] = defaultdict(list)
    for index in group:
        for service in credited[index]:
            crediting[service].append(index)
    if not crediting:
        return ""
    service, who = min(crediting.items(), key=lambda item: (-len(item[1]), item[0]))
    if len(who) == len(group):
        return f"{'both' if len(who) == 2 else 'all'} credit {service}"
    if len(who) == 1:
        # An agency's own story goes without saying.
        return "" if _same_name(names[who[0]], service) else f"{names[who[0]]} credits {service}"
    return f"{len(who)} of {len(group)} credit {service}"


def _why(
    group: Sequence[int],
    kinship: Kinship,
    names: Sequence[str],
    credited: Sequence[tuple[str, ...]],
    share: Callable[[int, int], float],
) -> str:
    if kinship is Kinship.SINGLE:
        who = " and ".join(each for each in credited[group[0]] if not _same_name(names[group[0]], each))
        return f"credits {who}" if who else ""
    # The article that has the most of the others is the one they are compared with.
    base = max(group, key=lambda index: (sum(share(other, index) for other in group), names[index]))
    others = sorted(
        (other for other in group if other != base), key=lambda other: (-share(other, base), names[other])
    )
    parts = []
    if credit := _credit(group, names, credited):
        parts.append(credit)
    if all(share(other, base) == share(base, other) == 1 for other in others):
        parts.append("word for word the same, quotations aside")
    else:
        parts.append(_copies(base, others, names, share))
    text = "; ".join(parts)
    return f"versions of one story: {text}" if kinship is Kinship.VERSIONS else text


def _same_name(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _copies(
    base: int, others: Sequence[int], names: Sequence[str], share: Callable[[int, int], float]
) -> str:
    """How much of some articles is in another one; of many, the first ones are named."""
    shown = others if len(others) <= _NAMED else others[: _NAMED - 1]
    copies = [f"{_percent(share(other, base))} of {names[other]}" for other in shown]
    if rest := others[len(shown) :]:
        copies.append(f"at least {_percent(min(share(other, base) for other in rest))} of {len(rest)} more")
    listed = " and ".join(filter(None, (", ".join(copies[:-1]), copies[-1])))
    verb = "is" if len(copies) == 1 else "are"
    return f"{listed} {verb} in {names[base]} word for word, quotations aside"


def _percent(share: float) -> str:
    return f"{int(share * 100)}%"
