"""Words that say the opposite of one another: "denied" and "confirmed", "rose" and "fell"."""

from __future__ import annotations

from functools import lru_cache

from newsdiff.engine.lexicon.tables import rows


def opposed(one: str, other: str) -> bool:
    """Whether two English words, both in lower case, say the opposite of one another."""
    return other in _opposites().get(one, frozenset())


@lru_cache(maxsize=1)
def _opposites() -> dict[str, frozenset[str]]:
    """The words opposed to each word that has any."""
    table: dict[str, set[str]] = {}
    for row in rows("opposites"):
        left, right = (side.split() for side in row.split("|"))
        for words, others in ((left, right), (right, left)):
            for word in words:
                table.setdefault(word, set()).update(others)
    return {word: frozenset(others) for word, others in table.items()}
