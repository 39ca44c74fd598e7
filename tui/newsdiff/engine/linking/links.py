"""Links two documents: which sentences say the same, how sure that is, and which have moved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsdiff.engine.comparison import Decision, Furniture, FurnitureKind, Passage
from newsdiff.engine.copies.verbatim import Tile, copied_words, sentence_pairs
from newsdiff.engine.linking.candidates import LONG_SENTENCE
from newsdiff.engine.linking.features import FactsOfSentences
from newsdiff.engine.linking.model import FITTED, LinkModel, link_scores
from newsdiff.engine.text.document import Document
from newsdiff.engine.text.parsed import Sentence

# The least score of a link at each sensitivity, 1 to 9. The one in the middle has the best F1 on the labelled pairs.
LEAST_SCORE = (0.95, 0.86, 0.72, 0.56, 0.39, 0.30, 0.21, 0.13, 0.07)
# One sentence is a copy of another if this share of the shorter one is verbatim, or this many words are.
_COPIED_SHARE = 0.8
_COPIED_WORDS = 8
# Of the others as long that share words with it, a very long sentence is linked with so many, the closest.
_MOST_COPIES = 3
# Above this many sentences in both articles together, a sentence that has a copy is not compared with others.
_LONG = 500


class SentenceLink(NamedTuple):
    """Two sentences that say the same, or two passages that a person linked.

    Attributes:
        a, b: The sentences, as passages of their documents.
        score: How likely it is that they say the same, 0 to 1.
        by_hand: Whether a person linked them.
    """

    a: Sentence
    b: Sentence
    score: float
    by_hand: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """The first word of both passages; no two links have the same place."""
        return self.a.first, self.b.first


def find_links(
    a: Document,
    b: Document,
    verbatim: Sequence[Tile],
    sensitivity: int,
    model: LinkModel = FITTED,
    furniture: tuple[Furniture, Furniture] = ((), ()),
) -> list[SentenceLink]:
    """The links of two documents, in the order of ``a``, then of ``b``.

    Verbatim text is linked at every sensitivity, also a caption with text. A higher sensitivity never removes a link.

    Args:
        a, b: The documents.
        verbatim: Their verbatim passages.
        sensitivity: 1 (only near-verbatim) to 9 (loosely related).
        model: The weights that give each pair of sentences its score.
        furniture: What each paragraph of both is; reworded, furniture is linked with furniture of its kind alone.
    """
    found = dict.fromkeys(_copied(a, b, verbatim), 1.0)
    in_a, in_b = copied_words(a, b, verbatim)
    whole_a, whole_b = _wholly_copied(a, in_a), _wholly_copied(b, in_b)
    settled: tuple[set[int], set[int]] = (set(), set())
    if len(a.sentences) + len(b.sentences) > _LONG:
        settled = {i for i, _ in found}, {j for _, j in found}
    least = LEAST_SCORE[sensitivity - 1]
    kinds_a, kinds_b = _kinds(a, furniture[0]), _kinds(b, furniture[1])
    scores = link_scores(
        FactsOfSentences(a, settled[0]),
        FactsOfSentences(b, settled[1]),
        model,
        lambda i, j: kinds_a[i] is kinds_b[j],
    )
    for pair, score in scores.items():
        # Two sentences that both have a copy need no other link.
        if score >= least and not (pair[0] in whole_a and pair[1] in whole_b):
            found.setdefault(pair, score)
    return [SentenceLink(a.sentences[i], b.sentences[j], found[i, j]) for i, j in sorted(found)]


def _kinds(document: Document, furniture: Furniture) -> list[FurnitureKind | None]:
    """What each sentence is part of.

    A repeated lead says what the lead says, and a teaser like "WATCH | The mayor has resigned" what a story says, so
    they are linked like text.
    """
    kinds = [
        None
        if kind is FurnitureKind.REPEATED
        or (kind is FurnitureKind.TEASER and " | " in document.texts[paragraph])
        else kind
        for paragraph, kind in enumerate(furniture)
    ]
    return [
        kinds[sentence.paragraph] if sentence.paragraph < len(kinds) else None
        for sentence in document.sentences
    ]


def apply_decisions(
    a: Document, b: Document, links: Sequence[SentenceLink], decisions: Iterable[Decision]
) -> list[SentenceLink]:
    """The links after a person's decisions, in the order of ``a``, then of ``b``.

    A rejection removes every link whose two passages overlap the rejected ones. A decision about a passage that
    its article does not have is ignored.
    """
    kept = list(links)
    for decision in decisions:
        one, other = _words_in(a, decision.a), _words_in(b, decision.b)
        if one is None or other is None:
            continue
        if decision.linked:
            same = [link for link in kept if link.place == (one.first, other.first)]
            kept = [link for link in kept if link not in same]
            kept.append(SentenceLink(one, other, 1.0, by_hand=True))
        else:
            kept = [link for link in kept if not (_touch(link.a, one) and _touch(link.b, other))]
    return sorted(kept, key=lambda link: (link.a[:3], link.b[:3]))


def _words_in(document: Document, passage: Passage) -> Sentence | None:
    """A passage, widened to whole words, with the range of these words; None if there is no word in it."""
    if not 0 <= passage.paragraph < len(document.bounds):
        return None
    start, end = passage.start, passage.end
    # Twice, because several words may be one character ("ﷺ"): who has one of them has them all.
    for _ in range(2):
        inside = [
            word
            for word in range(*document.bounds[passage.paragraph])
            if document.words[word].start < end and document.words[word].end > start
        ]
        if not inside:
            return None
        first, last = inside[0], inside[-1]
        start, end = min(start, document.words[first].start), max(end, document.words[last].end)
    return Sentence(passage.paragraph, start, end, first, last + 1)


def _touch(one: Sentence, other: Sentence) -> bool:
    return one.first < other.last and other.first < one.last


def _wholly_copied(document: Document, copied: bytearray) -> set[int]:
    return {
        index
        for index, sentence in enumerate(document.sentences)
        if sentence.first < sentence.last and 0 not in copied[sentence.first : sentence.last]
    }


def is_copy(verbatim: int, length: int) -> bool:
    """Whether a sentence of so many words is a copy if so many of them are verbatim."""
    return verbatim >= _COPIED_SHARE * length or verbatim >= _COPIED_WORDS


def _copied(a: Document, b: Document, verbatim: Iterable[Tile]) -> list[tuple[int, int]]:
    """The pairs of sentences of which one is a copy, and those that share verbatim words found in no copy."""
    pairs = sentence_pairs(a, b, verbatim)
    copied, long = [], {}
    for (i, j), words in pairs.items():
        one, other = a.sentences[i], b.sentences[j]
        shorter = min(one.last - one.first, other.last - other.first)
        if shorter > LONG_SENTENCE:
            long[i, j] = words
        elif is_copy(words, shorter):
            copied.append((i, j))
    copied += _closest(long)
    in_a, in_b = {i for i, _ in copied}, {j for _, j in copied}
    return [*copied, *[(i, j) for i, j in pairs if i not in in_a or j not in in_b]]


def _closest(pairs: Mapping[tuple[int, int], int]) -> list[tuple[int, int]]:
    """The pairs of very long sentences with the most verbatim words, a few for each sentence of either side.

    The lines of a table have as many words in common with nearly all others by chance.
    """
    of_a: dict[int, list[tuple[int, int]]] = defaultdict(list)
    of_b: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair in sorted(pairs, key=lambda pair: (-pairs[pair], pair)):
        of_a[pair[0]].append(pair)
        of_b[pair[1]].append(pair)
    chosen = [pair for each in (*of_a.values(), *of_b.values()) for pair in each[:_MOST_COPIES]]
    return sorted({pair for pair in chosen if pairs[pair] >= _COPIED_WORDS})


def moved(places: Sequence[tuple[int, int]], weights: Sequence[float]) -> list[bool]:
    """Which links are out of the other article's order.

    The common order is the heaviest chain of links that runs forward in both articles. A link that crosses the
    chain has moved, unless the chain has both its passages too: then they are only repetitions.

    Args:
        places: Where the passages of each link begin in both articles, ascending.
        weights: How much each link weighs in the chain.

    Returns:
        Whether each link has moved, in the order of ``places``.
    """
    # Nothing crosses: the chain is all of them.
    if all(one[1] <= other[1] for one, other in pairwise(places)):
        return [False] * len(places)
    chain = _heaviest_chain(places, weights)
    in_order = {a for a, _ in chain}, {b for _, b in chain}
    # Both ascend.
    of_a, of_b = [a for a, _ in chain], [b for _, b in chain]
    result = []
    for own_a, own_b in places:
        if own_a in in_order[0] and own_b in in_order[1]:
            result.append(False)
            continue
        before, after = bisect_left(of_a, own_a), bisect_right(of_a, own_a)
        result.append(
            (before > 0 and of_b[before - 1] > own_b) or (after < len(of_b) and of_b[after] < own_b)
        )
    return result


def _heaviest_chain(places: Sequence[tuple[int, int]], weights: Sequence[float]) -> list[tuple[int, int]]:
    """The places of the links in the heaviest chain that runs backwards in neither article.

    Found as a heaviest increasing subsequence (Jacobson and Vo 1992): of the chains that end at each place, only the
    heaviest is kept, and only if it weighs more than those that end before it.
    """
    ends: list[int] = []  # the place in b at which each chain ends, ascending
    totals: list[float] = []  # the weight of each chain, ascending
    last: list[int] = []  # the last link of each chain
    previous = [-1] * len(places)
    for index, ((_, end), weight) in enumerate(zip(places, weights, strict=True)):
        place = bisect_right(ends, end)
        total = weight + (totals[place - 1] if place else 0.0)
        previous[index] = last[place - 1] if place else -1
        if place and ends[place - 1] == end:
            place -= 1
            ends[place], totals[place], last[place] = end, total, index
        else:
            ends.insert(place, end)
            totals.insert(place, total)
            last.insert(place, index)
        while place + 1 < len(ends) and totals[place + 1] <= totals[place]:
            del ends[place + 1], totals[place + 1], last[place + 1]
    chain: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(places[index])
        index = previous[index]
    return chain[::-1]
