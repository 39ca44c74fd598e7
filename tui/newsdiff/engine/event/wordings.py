"""The wordings of an event: passages with the same words are one, however many articles have them.

So fifty copies of a story weigh no more than one, and take no longer to compare.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set

from newsdiff.engine.comparison import FurnitureKind
from newsdiff.engine.event.clusters import ClusterOf
from newsdiff.engine.event.likeness import PassageFacts, PassageModel, Place, passage_scores
from newsdiff.engine.event.passages import CutDocument

# A wording that more passages have is compared in the place of these: the first, and those nearest to the beginning
# and to the end of their articles, as where a passage stands is part of how like it is to another.
_MOST_PLACES = 3
# Of more wordings, those that say the same beyond doubt are one, or the work would grow with the square of the copies.
_MANY = 500
_BEYOND_DOUBT = 0.9
# So many wordings are looked at for one that says the same, those with the most words in common.
_MOST_LIKE = 4
# A word in more wordings than this does not help to find them.
_COMMONPLACE = 200


class Wordings:
    """The wordings of documents.

    Args:
        cuts: The documents.
        kinds: The passages that are furniture: the same words as text and as furniture are two wordings.
        cluster_of: The cluster of each passage, if the same words in two clusters are two wordings.
        apart: Passages that are wordings of their own, because a person said that they are another statement than
            some with the same words.

    Attributes:
        places: The passages of each wording.
        of: The wording of each passage.
    """

    def __init__(
        self,
        cuts: Sequence[CutDocument],
        kinds: Mapping[Place, FurnitureKind],
        cluster_of: ClusterOf | None,
        apart: Set[Place],
    ) -> None:
        places: dict[tuple[tuple[str, ...], int, Place | None], list[Place]] = defaultdict(list)
        for article, cut in enumerate(cuts):
            document = cut.document
            for number, (passage, quotation) in enumerate(
                zip(document.sentences, cut.quotations, strict=True)
            ):
                first, last = quotation or (passage.first, passage.last)
                keys = document.keys[first:last] or (document.texts[passage.paragraph],)
                place = article, number
                cluster = 0 if cluster_of is None else cluster_of[place]
                key = (kinds.get(place) or "", *keys), cluster, place if place in apart else None
                places[key].append(place)
        self._cuts = cuts
        self._take([places[key] for key in sorted(places, key=_order)])

    def _take(self, places: list[list[Place]]) -> None:
        self.places = places
        self.of = {place: wording for wording, each in enumerate(places) for place in each}

    def compared(self) -> list[list[int]]:
        """The passages of each article that stand for their wordings, in order."""
        passages: list[list[int]] = [[] for _ in self._cuts]
        for places in self.places:
            chosen = {places[0], min(places, key=self._depth), max(places, key=self._depth)}
            for article, number in chosen if len(places) > _MOST_PLACES else places:
                passages[article].append(number)
        return [sorted(each) for each in passages]

    def _depth(self, place: Place) -> tuple[float, Place]:
        """How far from the beginning of its article a passage stands."""
        article, number = place
        return number / len(self._cuts[article].sentence_of), place

    def join_the_same(
        self,
        facts: Sequence[Sequence[PassageFacts]],
        model: PassageModel,
        related: Collection[tuple[int, int]],
        fixed: Set[Place],
    ) -> None:
        """If there are very many wordings, make one of those that say the same beyond doubt.

        Args:
            facts: The facts about each passage of each document.
            model: The weights that give each pair of passages its likeness.
            related: The pairs of documents that may say the same, the lower index first.
            fixed: The passages whose wordings stay as they are.
        """
        if len(self.places) <= _MANY:
            return
        pairs = set(related)
        having: dict[str, list[int]] = defaultdict(list)
        joined: dict[int, list[Place]] = {}
        for wording in sorted(range(len(self.places)), key=lambda each: (-len(self.places[each]), each)):
            places = self.places[wording]
            if not fixed.isdisjoint(places):
                joined[wording] = places
                continue
            article, number = places[0]
            x = facts[article][number]
            for like in _most_like(x, having):
                there, other = self.places[like][0]
                pair = (article, there) if article < there else (there, article)
                if article == there or pair not in pairs:
                    continue
                if passage_scores([x], [facts[there][other]], model).get((0, 0), 0.0) >= _BEYOND_DOUBT:
                    joined[like] = [*joined[like], *places]
                    break
            else:
                joined[wording] = places
                for stem in x.sentence.content:
                    having[stem].append(wording)
        self._take([joined[wording] for wording in sorted(joined)])


def _most_like(x: PassageFacts, having: Mapping[str, Sequence[int]]) -> Iterator[int]:
    """The wordings with the most words in common with a passage, the first found first."""
    common: Counter[int] = Counter()
    for stem in sorted(x.sentence.content):
        if len(found := having.get(stem, ())) <= _COMMONPLACE:
            common.update(found)
    for wording, _ in common.most_common(_MOST_LIKE):
        yield wording


def _order(key: tuple[tuple[str, ...], int, Place | None]) -> tuple[tuple[str, ...], int, Place]:
    keys, cluster, place = key
    return keys, cluster, place or (-1, -1)
