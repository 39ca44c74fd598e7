"""The way back: where a reader was before going elsewhere. Knows no terminal."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsdiff.reader.layout.places import Place
from newsdiff.reader.layout.viewport import ScrollAnchor
from newsdiff.reader.reading import swapped
from newsdiff.reader.session import ArticlePair


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A place to come back to, whatever has been brought to the screen since.

    Attributes:
        pair: The articles on the two sides.
        cursor: The paragraph under the cursor.
        anchor: What stood in which row of the screen.
    """

    pair: ArticlePair
    cursor: Place
    anchor: ScrollAnchor

    def among(self, pair: ArticlePair) -> HistoryEntry:
        """The same place where its two articles are on the screen with their sides swapped; else as it is."""
        if pair != self.pair.swapped():
            return self
        return HistoryEntry(
            pair, swapped(self.cursor), replace(self.anchor, place=swapped(self.anchor.place))
        )
