"""The words for numbers in each language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from newsdiff.engine.lexicon.tables import rows


class NumberWords(NamedTuple):
    """The words for numbers in a language.

    Attributes:
        cardinals, ordinals: The value of each word.
        scales: What a word multiplies the number before it by.
        parts: What a word divides the number before it by.
        articles: Words that may stand for one ("a day").
        joining: Words between two parts of a number ("and").
        percent: The words for percent; two words are joined by "+".
        opening: The words that a quantity can begin with.
    """

    cardinals: dict[str, float]
    ordinals: dict[str, float]
    scales: dict[str, float]
    parts: dict[str, float]
    articles: frozenset[str]
    joining: frozenset[str]
    percent: frozenset[str]
    opening: frozenset[str]


@lru_cache(maxsize=32)
def number_words(code: str) -> NumberWords:
    """The words for numbers in a language (ISO 639-1); the English ones if it has no list."""
    languages = "\n".join(rows("numbers")).split("[")[1:]
    lists = {code: lines for code, _, lines in (each.partition("]\n") for each in languages)}
    found: dict[str, list[str]] = {}
    for line in (lists.get(code) or lists["en"]).splitlines():
        name, *items = line.split()
        found.setdefault(name, []).extend(items)
    cardinals, ordinals, scales, parts = (
        _values(found.get(name, ())) for name in ("cardinals", "ordinals", "scales", "parts")
    )
    articles = frozenset(found.get("articles", ()))
    # In other languages than English, a hundred and a thousand need no article.
    alone = (
        frozenset()
        if code not in lists or code == "en"
        else frozenset(w for w in scales if scales[w] <= 1000)
    )
    return NumberWords(
        cardinals,
        ordinals,
        scales,
        parts,
        articles,
        frozenset(found.get("joining", ())),
        frozenset(found["percent"]) | {"%"},
        # "First" and "second" say little alone.
        articles.union(
            alone,
            cardinals,
            [word for word in parts if parts[word] == 2],
            [word for word in ordinals if ordinals[word] > 2],
        ),
    )


def _values(items: Iterable[str]) -> dict[str, float]:
    split = (item.partition(":") for item in items)
    return {form: float(value) for value, _, forms in split for form in forms.split(",")}
