"""Words that name the same ("Mike" and "Michael") and words that differ in style alone ("said" and "stated")."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from newsdiff.engine.lexicon.tables import rows, words_by_language

CONTRADICTION_WORDS = words_by_language("contradiction_words")
"""English words that decide whether two passages contradict each other, by what they do."""


def name_the_same(one: str, other: str) -> bool:
    """Whether two case-folded words are one name: an abbreviation, a nickname, a title or an initial."""
    one, other = one.removesuffix("'s"), other.removesuffix("'s")
    if one == other or other in _names().get(one, frozenset()):
        return True
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return len(short) == 1 and short.isalpha() and long.startswith(short)


def of_one_style(stem: str, other: str) -> bool:
    """Whether two words, given by their English stems, may replace each other without a reader's notice."""
    return other in _styles().get(stem, frozenset())


@lru_cache(maxsize=1)
def _names() -> dict[str, frozenset[str]]:
    return _by_word(row.casefold().split() for row in rows("same_names"))


@lru_cache(maxsize=1)
def _styles() -> dict[str, frozenset[str]]:
    import Stemmer

    stemmer = Stemmer.Stemmer("english")
    return _by_word(stemmer.stemWords(row.split()) for row in rows("style_words"))


def _by_word(groups: Iterable[list[str]]) -> dict[str, frozenset[str]]:
    """The words that stand in a group with each word, itself included."""
    table: dict[str, frozenset[str]] = {}
    for words in groups:
        group = frozenset(words)
        for word in words:
            table[word] = table[word] | group if word in table else group
    return table
