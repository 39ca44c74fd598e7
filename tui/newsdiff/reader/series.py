"""Near-copies as series: in which order articles stand where copies and versions of one story stand together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdiff.articles.article import Article
from newsdiff.articles.names import short_names
from newsdiff.engine.event.origins import Kinship, Origins

_DIGITS = re.compile(r"(\d+)")


def series(articles: Sequence[Article], origins: Origins) -> tuple[tuple[int, ...], ...]:
    """The groups of near-copies, each in the order in which its articles were published.

    Where no date tells, the names do, with numbers in them as numbers: version 2 comes before version 10.
    """
    names = short_names(articles)

    def place(index: int) -> tuple[bool, str, list[tuple[int, str]], int]:
        date = articles[index].date
        parts = _DIGITS.split(names[index].casefold())
        return (
            date is None,
            date or "",
            [(int(part), "") if part.isdecimal() else (-1, part) for part in parts],
            index,
        )

    return tuple(tuple(sorted(group, key=place)) for group in origins.groups)


def place_in_series(every: Sequence[Sequence[int]], origins: Origins, index: int) -> str:
    """Which of its near-copies an article is: "Version 2 of 3 of this story"; empty for one that stands alone."""
    group = origins.group_of(index)
    if len(every[group]) == 1:
        return ""
    word = "Version" if origins.kinships[group] is Kinship.VERSIONS else "Near-copy"
    return f"{word} {every[group].index(index) + 1} of {len(every[group])} of this story"
