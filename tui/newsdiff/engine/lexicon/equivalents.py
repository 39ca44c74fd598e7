"""Words that are one thing to a reader: "Ltd." and "Limited", "Mike" and "Michael", "said" and "stated"."""

from __future__ import annotations

from functools import lru_cache

from newsdiff.engine.lexicon.tables import rows, words_by_language


def equivalent(one: str, other: str) -> bool:
    """Whether two names or titles, in lower case, are forms of one: an abbreviation, or a nickname."""
    one, other = (word.rstrip(".").removesuffix("'s") for word in (one, other))
    return one == other or other in _equivalents().get(one, frozenset())


def is_reporting_verb(word: str, language: str) -> bool:
    """Whether a word in lower case only says, in a language (ISO 639-1), that someone said something."""
    return word in _reporting_verbs().get(language, frozenset())


@lru_cache(maxsize=1)
def _equivalents() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in rows("equivalents"):
        words = row.split()
        for word in words:
            table.setdefault(word, set()).update(words)
    return {word: frozenset(others) for word, others in table.items()}


@lru_cache(maxsize=1)
def _reporting_verbs() -> dict[str, frozenset[str]]:
    return words_by_language("reporting_verbs")
