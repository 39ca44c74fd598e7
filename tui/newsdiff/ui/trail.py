"""The way back: where a reader was before going elsewhere. Knows no terminal."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsdiff.ui.places import Place
from newsdiff.ui.reading import swapped
from newsdiff.ui.session import Pair
from newsdiff.ui.window import Anchor


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to come back to, whatever has been brought to the screen since.

    Attributes:
        pair: The articles on the two sides.
        cursor: The paragraph under the cursor.
        anchor: What stood in which row of the screen.
    """

    pair: Pair
    cursor: Place
    anchor: Anchor

    def among(self, pair: Pair) -> Spot:
        """The same place where its two articles are on the screen with their sides swapped; else as it is."""
        if pair != self.pair.swapped():
            return self
        return Spot(pair, swapped(self.cursor), replace(self.anchor, place=swapped(self.anchor.place)))
