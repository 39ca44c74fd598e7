"""The signs that say without colour what a piece of text is."""

from __future__ import annotations

from newsdiff.engine.comparison import Label, LabelledParagraph

GLYPHS = {Label.SHARED: "=", Label.PARAPHRASED: "≈", Label.UNIQUE: "+"}
"""The sign of each label, one cell wide, in a paragraph's gutter."""

BRACKETS = {Label.SHARED: ("[", "]"), Label.PARAPHRASED: ("{", "}"), Label.UNIQUE: ("", "")}
"""What encloses a run of words with a label inside a paragraph of several."""

OWN_SIGN = "\\"
"""Before a bracket or another sign that the article itself has, where brackets tell labels."""

FURNITURE = "·"
"""In place of the label's sign, where a paragraph is furniture: it is not counted."""

DISAGREES = "‼"
QUOTED_OTHERWISE = "≠"
MOVED = "↕"
COARSE = "~"
"""What was compared more coarsely, because it is very long or uniform."""
RULE = "│"
"""Between two columns where both sides say the same."""
BROKEN_RULE = "┊"
"""Between two columns where each side stands alone."""
LINKED_BY_HAND = "✎"
REJECTED_BY_HAND = "✗"
NOTED_BY_HAND = "✎"


def glyph(paragraph: LabelledParagraph) -> str:
    """The sign in a paragraph's gutter: of its label, or of furniture."""
    return GLYPHS[paragraph.label] if paragraph.furniture is None else FURNITURE


def arrow(direction: int) -> str:
    """The arrow for a direction on the page: -1 up, 1 down."""
    return "↑" if direction < 0 else "↓"
