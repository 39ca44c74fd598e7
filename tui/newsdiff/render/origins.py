"""The origins of articles in words: how many there are, and why articles are one."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.engine.event.origins import Origins

_MOST_LISTED = 8


def origins_head(origins: Origins) -> str:
    """How many articles and origins there are: "5 articles · 4 origins"."""
    articles, count = sum(map(len, origins.groups)), len(origins.groups)
    return f"{articles} {'article' if articles == 1 else 'articles'} · {count} {'origin' if count == 1 else 'origins'}"


def origin_reasons(origins: Origins, *, copies_first: bool = False) -> list[str]:
    """Why articles are one origin, and whom others credit: a line for each group of which there is something to say.

    Args:
        origins: The groups.
        copies_first: Whether near-copies come before single articles; otherwise the groups stand in their order.
    """
    groups = zip(origins.groups, origins.why, strict=True)
    return [
        f"{enumerated([str(article + 1) for article in group])}{' are one origin:' if len(group) > 1 else ''} {why}"
        for group, why in (sorted(groups, key=lambda each: len(each[0]) == 1) if copies_first else groups)
        if why
    ]


def enumerated(words: Sequence[str]) -> str:
    """Words as a sentence lists them: "1, 3 and 5", or "1, 2, 3 and 47 more"."""
    if len(words) > _MOST_LISTED:
        words = [*words[: _MOST_LISTED - 1], f"{len(words) - _MOST_LISTED + 1} more"]
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
