"""Finds two names that have changed places: "Russia attacked Ukraine" and "Ukraine attacked Russia"."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.unmatched_spans import SearchedLink
from newsdiff.engine.text.document import Document

# So many words may stand between the two names: a verb, and little else.
_MOST_BETWEEN = 3
# Words that make the two names equals, or turn the sentence round.
_BOTH_WAYS = frozenset("and or with by between met meet meets fought married than from of".split())


def exchanged_roles(link: SearchedLink) -> Iterator[Disagreement]:
    """Two names that stand before and after the same words on each side, the other way round."""
    mine, theirs = link.alignment.a, link.alignment.b
    names = [
        k
        for k, counterpart in enumerate(mine.counterparts)
        # Any word may be capitalised at the beginning, so one of the two has to stand inside its sentence.
        if counterpart >= 0
        and k + counterpart > 0
        and _is_capitalised(link.a, mine.first + k)
        and _is_capitalised(link.b, theirs.first + counterpart)
    ]
    for one in names:
        for other in names:
            between = range(one + 1, other)
            if not 0 < len(between) <= _MOST_BETWEEN:
                continue
            first, last = mine.counterparts[other], mine.counterparts[one]
            there = [mine.counterparts[k] for k in between]
            if not (first < last and there == list(range(first + 1, last))):
                continue
            words = [mine.first + k for k in between]
            if all(link.a.function[k] or _is_capitalised(link.a, k) for k in words):
                continue
            if any(link.a.words[k].norm in _BOTH_WAYS for k in words):
                continue
            here, opposite = mine.first + one, theirs.first + first
            yield link.disagreement(DisagreementKind.ROLE, (here, here + 1), (opposite, opposite + 1))


def _is_capitalised(document: Document, word: int) -> bool:
    return document.words[word].capital and not document.function[word]
