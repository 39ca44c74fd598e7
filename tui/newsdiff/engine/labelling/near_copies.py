"""Labels that need no model: those of quantities that agree, and of a sentence that the other side has with more words.

In both, the two sides get the same labels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newsdiff.engine.comparison import Label
from newsdiff.engine.labelling.word_alignment import AlignedSide, WordAlignment, WordMatch
from newsdiff.engine.labelling.word_label import UNIQUE, WordLabel
from newsdiff.engine.text.document import Document
from newsdiff.engine.text.quantities import Quantity

# A sentence that contains another one is a near-copy of it if at least this share of its words is in both.
_COPIED_SHARE = 2 / 3
# Quantities with one of these measures are numbers, whatever unit stands behind them.
_NUMBERS = ("", "order", "share")
Labels = tuple[list[WordLabel], list[WordLabel]]
QuantityOf = dict[int, Quantity]


def label_quantities(a: Document, b: Document, alignments: Sequence[WordAlignment], labels: Labels) -> None:
    """Give all words of two quantities that agree one label on both sides.

    It is shared for the same number, however it is written ("2.5 million", "2,500,000"), and paraphrased for a
    converted one ("24 hours", "a day"). A quantity that another link has word for word keeps its label.
    """
    agreeing = list(_agreeing_quantities(a, b, alignments))
    if not agreeing:
        return
    copied = (
        _same_words(alignment.a for alignment in alignments),
        _same_words(alignment.b for alignment in alignments),
    )
    for link, pair in agreeing:
        label = WordLabel(Label.SHARED if _same_number(a, b, *pair) else Label.PARAPHRASED, (link,))
        for side, quantity, same in zip(labels, pair, copied, strict=True):
            words = range(quantity.first, quantity.last)
            if same.isdisjoint(words):
                side[words.start : words.stop] = [label] * len(words)


def _agreeing_quantities(
    a: Document, b: Document, alignments: Sequence[WordAlignment]
) -> Iterator[tuple[int, tuple[Quantity, Quantity]]]:
    """The index of a link and two quantities that it pairs, for each such pair."""
    if not any(WordMatch.QUANTITY in alignment.a.matches for alignment in alignments):
        return
    in_a, in_b = _by_word(a), _by_word(b)
    for link, (one, other) in enumerate(alignments):
        found: dict[tuple[Quantity, Quantity], None] = {}
        for k, (match, counterpart) in enumerate(zip(one.matches, one.counterparts, strict=True)):
            if match is WordMatch.QUANTITY:
                found[in_a[one.first + k], in_b[other.first + counterpart]] = None
        for pair in found:
            yield link, pair


def _by_word(document: Document) -> QuantityOf:
    return {word: each for each in document.quantities for word in range(each.first, each.last)}


def _same_words(sides: Iterable[AlignedSide]) -> set[int]:
    return {
        side.first + k for side in sides for k, match in enumerate(side.matches) if match is WordMatch.SAME
    }


def _same_number(a: Document, b: Document, one: Quantity, other: Quantity) -> bool:
    """Whether the numbers are the same, not only what they amount to."""
    if one.measure in _NUMBERS and other.measure in _NUMBERS:
        return True
    return one.measure == other.measure and a.keys[one.last - 1] == b.keys[other.last - 1]


def label_near_copies(
    a: Document, b: Document, alignments: Sequence[WordAlignment], labels: Labels, numbers: Sequence[int]
) -> None:
    """Where all of one sentence stands in another in the same order, that is shared and what is added is unique.

    Args:
        a, b: The documents.
        alignments: The alignments of links.
        labels: The labels of all words; they are changed.
        numbers: The index of each of these links among all links.
    """
    in_a: QuantityOf | None = None
    in_b: QuantityOf = {}
    # What another link may say in other words is left as it is.
    links_of = (
        Counter(word for alignment in alignments for word in range(*alignment.a.words)),
        Counter(word for alignment in alignments for word in range(*alignment.b.words)),
    )
    for link, (one, other) in zip(numbers, alignments, strict=True):
        matched = [counterpart for counterpart in one.counterparts if counterpart >= 0]
        shorter, longer = sorted((len(one.counterparts), len(other.counterparts)))
        # Two numbers may differ in how many words they have.
        if not matched or 2 * len(matched) < shorter or shorter < _COPIED_SHARE * longer:
            continue
        if any(p > q for p, q in pairwise(matched)):
            continue
        if in_a is None:
            in_a, in_b = _by_word(a), _by_word(b)
        shared = _shared_words(a, b, one, other, in_a, in_b)
        if shared is None:
            continue
        label = WordLabel(Label.SHARED, (link,))
        for side, aligned, words, linked in zip(labels, (one, other), shared, links_of, strict=True):
            for word in range(*aligned.words):
                if word in words:
                    side[word] = label
                elif side[word].label is not Label.SHARED and linked[word] == 1:
                    side[word] = UNIQUE


def _shared_words(
    a: Document, b: Document, one: AlignedSide, other: AlignedSide, in_a: QuantityOf, in_b: QuantityOf
) -> tuple[set[int], set[int]] | None:
    """The words of both sides that are the same, if they are all of one sentence and most of the other."""
    shared: tuple[set[int], set[int]] = (set(), set())
    for k, (match, counterpart) in enumerate(zip(one.matches, one.counterparts, strict=True)):
        words = one.first + k, other.first + counterpart
        if match is WordMatch.SAME:
            shared[0].add(words[0])
            shared[1].add(words[1])
        elif match is WordMatch.QUANTITY and _same_number(a, b, in_a[words[0]], in_b[words[1]]):
            shared[0].update(range(in_a[words[0]].first, in_a[words[0]].last))
            shared[1].update(range(in_b[words[1]].first, in_b[words[1]].last))
        elif match is not WordMatch.NONE:
            return None
    left = [len(side.counterparts) - len(words) for side, words in zip((one, other), shared, strict=True)]
    if min(left) > 0:
        return None
    longer = max(len(one.counterparts), len(other.counterparts))
    return shared if max(left) <= (1 - _COPIED_SHARE) * longer else None
