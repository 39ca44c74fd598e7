"""Which cluster each passage of a cut document is part of, where another program has found what is one text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, combinations_with_replacement, count

from newsdiff.articles.clusters import ClusterPassage
from newsdiff.articles.listed import paragraph_starts
from newsdiff.engine.event.grouping import Pair
from newsdiff.engine.event.likeness import Place
from newsdiff.engine.event.passages import CutDocument

ClusterOf = Mapping[Place, int]
"""The cluster of each passage; what is in none is a cluster by itself."""


def clusters_of(cuts: Sequence[CutDocument], found: Iterable[ClusterPassage]) -> ClusterOf:
    """The cluster that each passage of the documents is part of.

    What another program found begins and ends anywhere, and may overlap. A passage goes to the cluster that has most
    of it, if that is half of it, or if the cluster has nothing else in this place.

    Args:
        cuts: The documents.
        found: What is one text; ``article`` is an index into ``cuts``.
    """
    places = [_places(cut) for cut in cuts]
    covered: dict[Place, Counter[int]] = defaultdict(Counter)
    for article, cluster, begin, end in found:
        overlaps = _overlaps(places[article], begin, end)
        if not overlaps:
            continue  # nothing but the space between two paragraphs
        enough = [number for number, (overlap, size) in overlaps.items() if 2 * overlap >= size]
        for number in enough or [max(overlaps, key=lambda number: (overlaps[number][0], -number))]:
            covered[article, number][cluster] += overlaps[number][0]
    chosen = {place: _most(counted) for place, counted in covered.items()}
    numbers = {cluster: number for number, cluster in enumerate(sorted(set(chosen.values())))}
    alone = count(len(numbers))
    return {
        place: numbers[chosen[place]] if place in chosen else next(alone)
        for article, cut in enumerate(cuts)
        for place in ((article, number) for number in range(len(cut.sentence_of)))
    }


def pairs_in_clusters(cluster_of: ClusterOf) -> list[tuple[int, int]]:
    """The pairs of documents that have passages in one cluster, in order, and each of them with itself."""
    pairs = {
        pair
        for places in _in_clusters(cluster_of).values()
        for pair in combinations_with_replacement(sorted({article for article, _ in places}), 2)
    }
    return sorted(pairs)


def taken_whole(
    cluster_of: ClusterOf, wordings: Sequence[Sequence[Place]], likeness: Mapping[Pair, float], least: float
) -> Iterator[Pair]:
    """The pairs of wordings that are one statement for no other reason than that they are in one cluster.

    These are the wordings of clusters with one passage in each article, and of those in which nothing is like enough
    to tell which of their passages belong together.
    """
    recognised = {cluster_of[wordings[i][0]] for (i, _), value in likeness.items() if value >= least}
    wordings_of: dict[int, list[int]] = defaultdict(list)
    for wording, places in enumerate(wordings):
        wordings_of[cluster_of[places[0]]].append(wording)
        if len({article for article, _ in places}) > 1:
            recognised.add(cluster_of[places[0]])
    for cluster, places in _in_clusters(cluster_of).items():
        articles = [article for article, _ in places]
        if len(set(articles)) > 1 and (cluster not in recognised or len(set(articles)) == len(articles)):
            yield from combinations(wordings_of[cluster], 2)


def _in_clusters(cluster_of: ClusterOf) -> Mapping[int, list[Place]]:
    """The passages of each cluster that has several."""
    places: dict[int, list[Place]] = defaultdict(list)
    for place, cluster in cluster_of.items():
        places[cluster].append(place)
    return {cluster: each for cluster, each in places.items() if len(each) > 1}


def _places(cut: CutDocument) -> list[tuple[int, int]]:
    """Where each passage begins and ends in the article's paragraphs with a blank line between each two."""
    starts = paragraph_starts(cut.document.texts)
    return [
        (starts[each.paragraph] + each.start, starts[each.paragraph] + each.end)
        for each in cut.document.sentences
    ]


def _overlaps(places: Sequence[tuple[int, int]], begin: int, end: int) -> dict[int, tuple[int, int]]:
    """How many characters a range has of each passage, and how many that passage has."""
    overlaps = {}
    for number in range(max(0, bisect_right(places, (begin, begin)) - 1), len(places)):
        first, last = places[number]
        if first >= end:
            break
        if (overlap := min(end, last) - max(begin, first)) > 0:
            overlaps[number] = overlap, last - first
    return overlaps


def _most(counted: Mapping[int, int]) -> int:
    return max(counted, key=lambda cluster: (counted[cluster], -cluster))
