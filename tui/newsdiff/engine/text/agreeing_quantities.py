"""Which of many quantities agree with another one, without looking at each: a table has hundreds in one sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsdiff.engine.text.quantities import EXACT_MEASURES, Quantity


class AgreeingQuantities:
    """Finds which of some quantities agree with another one.

    Args:
        quantities: Where to look.
    """

    def __init__(self, quantities: Sequence[Quantity]) -> None:
        self._quantities = quantities
        self._exact: dict[float, list[int]] = defaultdict(list)
        # Those that may agree with another value than their own.
        self._near: list[int] = []
        for index, each in enumerate(quantities):
            if each.measure in EXACT_MEASURES:
                self._exact[each.value].append(index)
            else:
                self._near.append(index)

    def with_(self, one: Quantity) -> list[int]:
        """The indices of those that agree with a quantity, ascending."""
        places: Iterable[int] = range(len(self._quantities))
        if one.measure in EXACT_MEASURES:
            places = sorted([*self._exact.get(one.value, ()), *self._near])
        return [index for index in places if one.agrees(self._quantities[index])]


def how_many_agree(some: Sequence[Quantity], others: Sequence[Quantity]) -> int:
    """How many of some quantities agree with any of the others."""
    agreeing = AgreeingQuantities(others)
    return sum([bool(agreeing.with_(one)) for one in some])
