"""Where a reader was before going elsewhere, to come back to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsdiff.reader.layout.places import Place
from newsdiff.reader.layout.viewport import ScrollAnchor
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
        """The entry for a pair that is on the screen, which may be this one with its sides swapped."""
        if pair != self.pair.swapped():
            return self
        return HistoryEntry(
            pair, self.cursor.swapped(), replace(self.anchor, place=self.anchor.place.swapped())
        )
