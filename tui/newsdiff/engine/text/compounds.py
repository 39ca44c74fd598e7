"""Words that one article writes as one and the other as two: "ceasefire" and "cease-fire", "percent" and "per cent".

They are two spellings of one thing, so wherever the word is written as one it is cut in two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from newsdiff.engine.text.normalisation import NormalText
from newsdiff.engine.text.tokens import TokenKind, Word

Cuts = frozenset[tuple[str, int]]
"""The norms of words to cut in two, each with the length of its first part in code points."""

_HYPHENS = frozenset("-‐‑–")
# Short words side by side ("may be", "in to") are rarely two parts of one, unless there is a hyphen between them.
_LEAST_LETTERS = 3
_LEAST_TOGETHER = 7


def joined_neighbours(rows: Iterable[Sequence[Word]], words: AbstractSet[str]) -> frozenset[str]:
    """Which of these words two neighbouring words of an article make when they are joined.

    Args:
        rows: The words of each paragraph of the article.
        words: Norms to look for.
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
    """Which of these words an article writes as two, each with the length of its first part in code points.

    Args:
        texts: The paragraphs as they were written.
        rows: The words of each.
        wanted: Norms to look for.
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
    """The words to cut, given the compounds of each article."""
    lengths: dict[str, int] = {}
    for each in known:
        for word, length in each.items():
            # If two articles cut a word at different places, both use the first.
            lengths[word] = min(length, lengths.get(word, length))
    return frozenset(lengths.items())


def cut(row: Iterable[Word], cuts: Mapping[str, int], normal: NormalText) -> Iterator[Word]:
    """The words of a paragraph, with those in ``cuts`` as two words each.

    Args:
        row: The words.
        cuts: The norms of words to cut in two, each with the length of its first part.
        normal: The paragraph, normalised.
    """
    for word in row:
        length = cuts.get(word.norm)
        middle = None if length is None else _middle(word, length, normal)
        if middle is None:
            yield word
        else:
            yield Word(word.start, middle, word.norm[:length], word.kind, word.capital)
            yield Word(middle, word.end, word.norm[length:], word.kind, False)


def _middle(word: Word, length: int, normal: NormalText) -> int | None:
    """Where the first part of a word ends in the text as it was written, which may have accents apart from letters."""
    start, end = word.start, word.end
    if normal.offsets is not None:
        start, end = (bisect_left(normal.offsets, place) for place in (start, end))
    # A norm that is longer or shorter than its text does not tell where to cut the text.
    if end - start != len(word.norm):
        return None
    middle = normal.original(start + length)
    return middle if word.start < middle < word.end else None
