"""Why articles are one origin, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

# So many members of a group are named.
_NAMED = 4


def reason(
    group: Sequence[int],
    names: Sequence[str],
    credited: Sequence[tuple[str, ...]],
    share: Callable[[int, int], float],
) -> str:
    """Why articles are one origin, in one line; whom an article that is alone credits, or nothing.

    Args:
        group: The articles, as indices.
        names: What each article is called.
        credited: Whom each article credits with its text.
        share: The share of the first article's own words that the second has.
    """
    if len(group) == 1:
        who = " and ".join(each for each in credited[group[0]] if not _same_name(names[group[0]], each))
        return f"credits {who}" if who else ""
    # The article that has the most of the others is the one they are compared with.
    base = max(group, key=lambda index: (sum(share(other, index) for other in group), names[index]))
    others = sorted(
        (other for other in group if other != base), key=lambda other: (-share(other, base), names[other])
    )
    parts = []
    if credit := _credit(group, names, credited):
        parts.append(credit)
    if all(share(other, base) == share(base, other) == 1 for other in others):
        parts.append("word for word the same, quotations aside")
    else:
        parts.append(_copies(base, others, names, share))
    return "; ".join(parts)


def _credit(group: Sequence[int], names: Sequence[str], credited: Sequence[tuple[str, ...]]) -> str:
    """Whom the articles of a group credit, in words; empty if none credits anyone."""
    crediting: dict[str, list[int]] = defaultdict(list)
    for index in group:
        for service in credited[index]:
            crediting[service].append(index)
    if not crediting:
        return ""
    service, who = min(crediting.items(), key=lambda item: (-len(item[1]), item[0]))
    if len(who) == len(group):
        return f"{'both' if len(who) == 2 else 'all'} credit {service}"
    if len(who) == 1:
        # An agency's own story goes without saying.
        return "" if _same_name(names[who[0]], service) else f"{names[who[0]]} credits {service}"
    return f"{len(who)} of {len(group)} credit {service}"


def _same_name(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _copies(
    base: int, others: Sequence[int], names: Sequence[str], share: Callable[[int, int], float]
) -> str:
    """How much of some articles is in another one; of many, the first ones are named."""
    shown = others if len(others) <= _NAMED else others[: _NAMED - 1]
    copies = [f"{_percent(share(other, base))} of {names[other]}" for other in shown]
    if rest := others[len(shown) :]:
        copies.append(f"at least {_percent(min(share(other, base) for other in rest))} of {len(rest)} more")
    listed = " and ".join(filter(None, (", ".join(copies[:-1]), copies[-1])))
    verb = "is" if len(copies) == 1 else "are"
    return f"{listed} {verb} in {names[base]} word for word, quotations aside"


def _percent(share: float) -> str:
    return f"{int(share * 100)}%"
