"""Words that one article writes in one and another in two: "ceasefire" and "cease-fire", "percent" and "per cent".

They are two spellings of one thing, so the one word is cut where the two words are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from newsdiff.engine.text.tokens import TokenKind, Word

Cuts = frozenset[tuple[str, int]]
"""Words that are cut, in their one form, each with the length of its first part."""

_HYPHENS = frozenset("-‐‑–")
# Between spaces any two words stand side by side: short ones ("may be", "in to") are not one word in two.
_LEAST_LETTERS = 3
_LEAST_TOGETHER = 7


def joined_neighbours(rows: Iterable[Sequence[Word]], words: AbstractSet[str]) -> frozenset[str]:
    """Those of some words that two neighbouring words of an article come to in one.

    Args:
        rows: The words of each paragraph of the article.
        words: The words in one.
    """
    norms = ([word.norm for word in row] for row in rows)
    return frozenset(
        [
            together
            for row in norms
            for first, second in pairwise(row)
            if (together := first + second) in words
        ]
    )


def compounds(
    texts: Sequence[str], rows: Sequence[Sequence[Word]], wanted: AbstractSet[str]
) -> dict[str, int]:
    """Which of these words an article writes in two, and how long the first part is.

    Args:
        texts: The paragraphs.
        rows: The words of each.
        wanted: The words in one.
    """
    found: dict[str, int] = {}
    for text, row in zip(texts, rows, strict=True):
        for (_, end, first, kind, _), (start, _, second, next_kind, _) in pairwise(row):
            length, together = len(first), first + second
            if together not in wanted or start - end != 1 or not kind is next_kind is TokenKind.WORD:
                continue
            long_enough = (
                length >= _LEAST_LETTERS
                and len(second) >= _LEAST_LETTERS
                and len(together) >= _LEAST_TOGETHER
            )
            if long_enough or text[end] in _HYPHENS:
                found[together] = min(length, found.get(together, length))
    return found


def cuts_of(known: Iterable[Mapping[str, int]]) -> Cuts:
    """The words of some articles that are cut, given the compounds of each."""
    lengths: dict[str, int] = {}
    for each in known:
        for word, length in each.items():
            # Where two articles would cut a word at two places, both cut it at the first.
            lengths[word] = min(length, lengths.get(word, length))
    return frozenset(lengths.items())


def cut(row: Iterable[Word], cuts: Mapping[str, int]) -> Iterator[Word]:
    """The words of a paragraph, those that are cut as two."""
    for word in row:
        length = cuts.get(word.norm)
        # A form of another length than the text cannot tell where to cut that.
        if length is None or word.end - word.start != len(word.norm):
            yield word
        else:
            middle = word.start + length
            yield Word(word.start, middle, word.norm[:length], word.kind, word.capital)
            yield Word(middle, word.end, word.norm[length:], word.kind, False)
