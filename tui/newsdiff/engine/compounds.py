"""Words that one article writes in one and another in two: "ceasefire" and "cease-fire", "percent" and "per cent".

They are two spellings of one thing, so the one word is cut where the two words are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from newsdiff.engine.words import Kind, Word

Cuts = frozenset[tuple[str, int]]
"""Words that are cut, in their one form, each with the length of its first part."""

_HYPHENS = frozenset("-‐‑–")
# Between spaces any two words stand side by side: short ones ("may be", "in to") are not one word in two.
_LEAST_LETTERS = 3
_LEAST_TOGETHER = 7


def compounds(texts: Sequence[str], rows: Sequence[Sequence[Word]]) -> dict[str, int]:
    """What the pairs of neighbouring words of an article come to in one word, and how long each first part is.

    Args:
        texts: The paragraphs.
        rows: The words of each.
    """
    found: dict[str, int] = {}
    for text, row in zip(texts, rows, strict=True):
        for (_, end, first, kind, _), (start, _, second, next_kind, _) in pairwise(row):
            length, together = len(first), first + second
            long_enough = (
                length >= _LEAST_LETTERS
                and len(second) >= _LEAST_LETTERS
                and len(together) >= _LEAST_TOGETHER
            )
            if start - end == 1 and (long_enough or text[end] in _HYPHENS) and kind is next_kind is Kind.WORD:
                found[together] = min(length, found.get(together, length))
    return found


def cuts_of(known: Iterable[Mapping[str, int]], words: Iterable[frozenset[str]]) -> Cuts:
    """The words of some articles that are cut, given the compounds of each and the words of each."""
    whole = frozenset().union(*words)
    lengths: dict[str, int] = {}
    for each in known:
        for word in each.keys() & whole:
            # Where two articles would cut a word at two places, both cut it at the first.
            lengths[word] = min(each[word], lengths.get(word, each[word]))
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
