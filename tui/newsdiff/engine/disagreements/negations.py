"""Finds statements that one side denies: a negation that the other does not have, or a contracted one."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.unmatched_spans import SearchedLink
from newsdiff.engine.labelling.word_alignment import AlignedSide

_CONTRACTED = {"can't": "can", "cannot": "can", "won't": "will", "shan't": "shall"}


def contradicts(word: str, counterpart: str) -> bool:
    """Whether one word is the other with a contracted negation: "isn't" and "is", "can't" and "can"."""
    return _without_negation(word) == counterpart or _without_negation(counterpart) == word


def _without_negation(word: str) -> str:
    return _CONTRACTED.get(word) or (word.removesuffix("n't") if word.endswith("n't") else "")


def negations(link: SearchedLink) -> Iterator[Disagreement]:
    """Each negation on one side only, before a matched word; it is shown with the word it negates.

    None if both sides have an unmatched negation, which may say the same in two ways.
    """
    for document, aligned, other, mirrored in (
        (link.a, link.alignment.a, link.alignment.b, False),
        (link.b, link.alignment.b, link.alignment.a, True),
    ):
        negating = document.language.negations
        theirs = link.a if mirrored else link.b
        their_keys = theirs.keys[slice(*other.words)]
        if any(key in negating and other.counterparts[k] < 0 for k, key in enumerate(their_keys)):
            continue
        for k, counterpart in enumerate(aligned.counterparts[:-1]):
            after = aligned.counterparts[k + 1]
            if (
                counterpart < 0 <= after
                and document.keys[aligned.first + k] in negating
                and _is_added(aligned, k, after)
                # A passage that begins in lower case may have been cut off right after its own negation.
                and (after > 0 or theirs.words[other.first].capital)
            ):
                here = (aligned.first + k, aligned.first + k + 2)
                there = (other.first + after, other.first + after + 1)
                yield link.disagreement(
                    DisagreementKind.NEGATION, *((there, here) if mirrored else (here, there))
                )


def _is_added(aligned: AlignedSide, k: int, after: int) -> bool:
    """Whether the words around word ``k`` have neighbouring counterparts, so that only it is added."""
    return k == 0 or aligned.counterparts[k - 1] == after - 1
