"""The passages of an event grouped into statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsdiff.engine.comparison import FurnitureKind
from newsdiff.engine.event.clusters import ClusterOf, pairs_in_clusters, taken_whole
from newsdiff.engine.event.grouping import Pair, Voices, grouped, joined_in_sentences, reassigned
from newsdiff.engine.event.likeness import (
    FITTED_PASSAGES,
    PassageFacts,
    PassageModel,
    Place,
    passage_facts,
    passage_scores,
    stem_index,
)
from newsdiff.engine.event.neighbours import pairs_to_compare
from newsdiff.engine.event.passages import CutDocument, own_words
from newsdiff.engine.event.wordings import Wordings
from newsdiff.engine.text.document import WordRange

# The likeness that makes one statement of passages at each sensitivity, 1 to 9.
_LEAST_LIKENESS = (0.8, 0.6, 0.45, 0.32, 0.22, 0.18, 0.15, 0.12, 0.1)
# A passage with fewer words of its own than this is no statement of one article alone.
_LEAST_ALONE = 5


class Stated(NamedTuple):
    """A passage of a statement: one or more neighbouring passages of a cut document.

    Attributes:
        article: The index of the document.
        first, last: The passages, half open.
    """

    article: int
    first: int
    last: int


class Grouped(NamedTuple):
    """A statement.

    Attributes:
        passages: Its passages, in order.
        likeness: How like each passage is to all others, added up.
    """

    passages: tuple[Stated, ...]
    likeness: tuple[float, ...]


class ByHand(NamedTuple):
    """What a person decided about passages of two documents.

    Attributes:
        one, other: The passages of each.
        linked: Whether they have a statement in common; otherwise they have none, though they have the same words.
    """

    one: tuple[Place, ...]
    other: tuple[Place, ...]
    linked: bool


def compared_words(cut: CutDocument, stated: Stated) -> WordRange:
    """The words of a passage that are compared: if it is a quotation, those in quotation marks."""
    quotations = cut.quotations[stated.first : stated.last]
    if quotations[0] is not None and quotations[-1] is not None and None not in quotations:
        return quotations[0][0], quotations[-1][1]
    return _words(cut, stated.first, stated.last)


def statements(
    cuts: Sequence[CutDocument],
    sensitivity: int = 5,
    by_hand: Sequence[ByHand] = (),
    progress: Callable[[int, int], object] | None = None,
    model: PassageModel = FITTED_PASSAGES,
    cluster_of: ClusterOf | None = None,
    kinds: Mapping[Place, FurnitureKind] | None = None,
) -> list[Grouped]:
    """Group the passages of documents into statements; each passage is in exactly one.

    Args:
        cuts: The documents, cut into passages, no two with the same text.
        sensitivity: How little has to agree, 1 to 9.
        by_hand: The passages that a person linked or parted.
        progress: Called with how many pairs of documents have been compared, and how many there are.
        model: The weights that give each pair of passages its likeness.
        cluster_of: The cluster of each passage, if only passages of one cluster may be one statement.
        kinds: The passages that are furniture. They are grouped with the same words of the same kind alone.
    """
    parted = {place for each in by_hand if not each.linked for place in (*each.one, *each.other)}
    fixed = {place for each in by_hand for place in (*each.one, *each.other)}
    pairs = (
        pairs_to_compare([cut.document for cut in cuts])
        if cluster_of is None
        else pairs_in_clusters(cluster_of)
    )
    facts = [passage_facts(cut) for cut in cuts]
    wordings = Wordings(cuts, kinds or {}, cluster_of, parted)
    wordings.join_the_same(facts, model, pairs, fixed | (kinds or {}).keys() | (cluster_of or {}).keys())
    likeness = _likeness(facts, wordings, pairs, (kinds or {}).keys(), progress, model, cluster_of)
    least = _LEAST_LIKENESS[sensitivity - 1]
    if cluster_of is not None:
        likeness |= dict.fromkeys(taken_whole(cluster_of, wordings.places, likeness, least), 1.0)
    linked = {pair for each in by_hand if each.linked for pair in _closest(each, wordings, likeness)}
    apart = {pair for each in by_hand if not each.linked for pair in _pairs(each, wordings)}
    neighbours = {
        (wordings.of[article, i], wordings.of[article, j])
        for article, cut in enumerate(cuts)
        for i, j in pairwise(range(len(cut.sentence_of)))
        if cut.sentence_of[i] == cut.sentence_of[j] and wordings.of[article, i] != wordings.of[article, j]
    }
    sentences = [{(article, cuts[article].sentence_of[i]) for article, i in each} for each in wordings.places]
    slight = {wording for wording, each in enumerate(wordings.places) if _says_little(cuts, facts, each)}
    voices = _voices(facts, wordings.places)
    groups = grouped(len(wordings.places), likeness, least, linked, apart, voices)
    decided = {wording for pair in linked | apart for wording in pair}
    groups = reassigned(groups, likeness, least, decided, voices)
    groups = joined_in_sentences(groups, sentences, neighbours, slight, apart, voices)
    return [_statement(cuts, group, wordings, likeness) for group in groups]


def _voices(facts: Sequence[Sequence[PassageFacts]], wordings: Sequence[Sequence[Place]]) -> Voices:
    """Which wordings deny something, and which neither deny nor negate anything."""
    first = [facts[article][number] for article, number in (places[0] for places in wordings)]
    return Voices(
        frozenset([wording for wording, each in enumerate(first) if each.denies]),
        frozenset([wording for wording, each in enumerate(first) if not each.negates]),
    )


def _pairs(decided: ByHand, wordings: Wordings) -> list[Pair]:
    """The pairs of wordings that a decision is about."""
    pairs = [_pair(wordings.of[one], wordings.of[other]) for one in decided.one for other in decided.other]
    return [pair for pair in pairs if pair[0] != pair[1]]


def _closest(decided: ByHand, wordings: Wordings, likeness: Mapping[Pair, float]) -> list[Pair]:
    """The two most alike of the wordings that a person linked, or else the first ones.

    Sentences that are linked have a statement in common, and may have others that they do not share.
    """
    pairs = _pairs(decided, wordings)
    has_one = len(pairs) < len(decided.one) * len(decided.other)
    return [] if has_one or not pairs else [max(pairs, key=lambda pair: likeness.get(pair, 0.0))]


def _says_little(
    cuts: Sequence[CutDocument], facts: Sequence[Sequence[PassageFacts]], places: Sequence[Place]
) -> bool:
    """Whether a wording is no statement by itself: few words that only one article has."""
    if len({article for article, _ in places}) > 1:
        return False
    return all(
        cuts[article].quotations[number] is None
        and not facts[article][number].denies
        and own_words(cuts[article].document, _words(cuts[article], number, number + 1)) < _LEAST_ALONE
        for article, number in places
    )


def _likeness(
    facts: Sequence[Sequence[PassageFacts]],
    wordings: Wordings,
    pairs: Sequence[tuple[int, int]],
    furniture: Collection[Place],
    progress: Callable[[int, int], object] | None,
    model: PassageModel,
    cluster_of: ClusterOf | None,
) -> dict[Pair, float]:
    """How likely it is that two wordings say the same, for those that have enough in common and are not furniture."""
    likeness: dict[Pair, float] = {}
    compared = [
        [number for number in numbers if (article, number) not in furniture]
        for article, numbers in enumerate(wordings.compared())
    ]
    chosen = [[facts[article][number] for number in numbers] for article, numbers in enumerate(compared)]
    indexed = [stem_index(each) for each in chosen]
    for done, (a, b) in enumerate(pairs):
        if progress is not None:
            progress(done, len(pairs))
        for (x, y), score in passage_scores(chosen[a], chosen[b], model, indexed[b]).items():
            one, other = (a, compared[a][x]), (b, compared[b][y])
            if cluster_of is not None and cluster_of[one] != cluster_of[other]:
                continue
            pair = _pair(wordings.of[one], wordings.of[other])
            if pair[0] != pair[1] and score > likeness.get(pair, 0.0):
                likeness[pair] = score
    return likeness


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _words(cut: CutDocument, first: int, last: int) -> WordRange:
    return cut.document.sentences[first].first, cut.document.sentences[last - 1].last


def _statement(
    cuts: Sequence[CutDocument], group: Iterable[int], wordings: Wordings, likeness: Mapping[Pair, float]
) -> Grouped:
    """A statement from the passages of its wordings; neighbours in a sentence are one passage."""
    passages: list[Stated] = []
    for article, number in sorted(place for wording in group for place in wordings.places[wording]):
        before = passages[-1] if passages else None
        if (
            before is not None
            and before.article == article
            and before.last == number
            and cuts[article].sentence_of[before.first] == cuts[article].sentence_of[number]
        ):
            passages[-1] = before._replace(last=number + 1)
        else:
            passages.append(Stated(article, number, number + 1))
    words = [
        tuple(sorted({wordings.of[each.article, number] for number in range(each.first, each.last)}))
        for each in passages
    ]

    def like(one: tuple[int, ...], other: tuple[int, ...]) -> float:
        return max(1.0 if x == y else likeness.get(_pair(x, y), 0.0) for x in one for y in other)

    counted = Counter(words)
    total = {one: sum(number * like(one, other) for other, number in counted.items()) for one in counted}
    return Grouped(tuple(passages), tuple([total[each] for each in words]))
