"""What articles are called where there is little room: who says it, and never two of them the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import overload

from newsdiff.articles.article import Article
from newsdiff.articles.names import short_names
from newsdiff.reader.fitting import cut, cut_at_start
from newsdiff.render.cells import cell_width, printable

LONGEST = 24
"""Cells of a name in a sentence."""


class Names(Sequence[str]):
    """The names of articles that are read together: outlet, or else file, for as many cells as there are."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.whole = tuple(map(printable, short_names(articles)))
        self._within: dict[int, tuple[str, ...]] = {}
        self.widest = max(map(cell_width, self.whole), default=0)

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...

    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        """The name of an article for a sentence, in at most ``LONGEST`` cells."""
        return self.within(LONGEST)[index]

    def __len__(self) -> int:
        return len(self.whole)

    def listed(self, indices: Sequence[int]) -> str:
        """The names of some articles, as a sentence has them."""
        return ", ".join(self[index] for index in indices)

    def within(self, width: int) -> tuple[str, ...]:
        """The names in at most ``width`` cells.

        A name that is too long loses its end, or its beginning where that tells it from others that begin like it.
        """
        if width not in self._within:
            ends = [cut(name, width) for name in self.whole]
            alike = Counter(ends)
            self._within[width] = tuple(
                end if alike[end] == 1 else cut_at_start(name, width)
                for name, end in zip(self.whole, ends, strict=True)
            )
        return self._within[width]
