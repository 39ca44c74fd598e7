"""What the colours and signs of the reader mean."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.engine.comparison import Label
from newsdiff.render.signs import (
    BROKEN_RULE,
    COARSE,
    DISAGREES,
    FURNITURE,
    GLYPHS,
    LINKED_BY_HAND,
    MOVED,
    QUOTED_OTHERWISE,
)


@dataclass(frozen=True, slots=True)
class Sign:
    """One entry of the legend; ``role`` names its colours."""

    glyph: str
    word: str
    role: str
    meaning: str


LEGEND = (
    Sign(GLYPHS[Label.SHARED], "shared", "shared", "The other article has these words too."),
    Sign(
        GLYPHS[Label.PARAPHRASED],
        "paraphrased",
        "paraphrased",
        "The other article says this in other words.",
    ),
    Sign(GLYPHS[Label.UNIQUE], "unique", "unique", "Only this article has it."),
    Sign(
        MOVED,
        "moved",
        "moved",
        "The counterpart stands elsewhere in the other article, further up or down; "
        "its number stands under the arrow.",
    ),
    Sign(
        DISAGREES,
        "disagrees",
        "disagreement",
        "A figure, date, name, negation, opposite or role that contradicts the counterpart.",
    ),
    Sign(
        QUOTED_OTHERWISE,
        "quote differs",
        "quotation",
        "Words of a quotation that the other article words otherwise.",
    ),
    Sign(
        BROKEN_RULE,
        "each alone",
        "quiet",
        "Between the columns: each side stands alone here, and what stands level is no match.",
    ),
    Sign(
        FURNITURE,
        "furniture",
        "quiet",
        "A caption, credit, teaser or the like: not counted. The line at the top says which.",
    ),
    Sign(LINKED_BY_HAND, "by hand", "decision", "Linked or noted by hand; ✗ if a link was rejected by hand."),
    Sign(
        COARSE,
        "coarse",
        "alert",
        "In the heads: some paragraphs are so long or uniform that they were compared more coarsely. The reasons "
        "of such a paragraph say how, and the exports which paragraphs these are.",
    ),
)
"""In the order of the legend line, which drops the last ones first where it is narrow."""
