"""What an export shows of a comparison: all of it, or what was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.engine.comparison import SIDES, Comparison, Label, LabelledParagraph, Link, Side
from newsdiff.render.notes import Notes
from newsdiff.render.rows import Block, Entry, article_entries

if TYPE_CHECKING:
    from newsdiff.render.hand_made import HandMade


class Only(StrEnum):
    """What a passage must have to be shown."""

    SHARED = "shared"
    PARAPHRASED = "paraphrased"
    UNIQUE = "unique"
    DISAGREEMENTS = "disagreements"

    @property
    def words(self) -> str:
        """What it asks for, in words."""
        return "disagreements" if self is Only.DISAGREEMENTS else f"{self.value} words"


class Selection(NamedTuple):
    """What is shown.

    Attributes:
        only: What a passage must have; None for all passages.
        side: The one article that is shown; None for both.
    """

    only: Only | None = None
    side: Side | None = None

    @property
    def sides(self) -> tuple[Side, ...]:
        """The articles that are shown."""
        return tuple(side for side in SIDES if self.has_side(side))

    def has_side(self, side: Side) -> bool:
        """Whether an article is shown."""
        return self.side in (None, side)

    def has_span(self, label: Label, *, disagrees: bool) -> bool:
        """Whether a span is shown."""
        if self.only is None:
            return True
        return disagrees if self.only is Only.DISAGREEMENTS else self.only.value == label.value

    def sentence(self) -> str:
        """What is shown, for the head of a page; empty if it is everything."""
        if self.only is None:
            return f"Only {self.side.upper()} is shown." if self.side else ""
        of = f" of {self.side.upper()}" if self.side else ""
        return f"Only paragraphs{of} with {self.only.words} are shown, each in full."


EVERYTHING = Selection()


class LeftOut(NamedTuple):
    """So many paragraphs that are not shown."""

    paragraphs: int

    def __str__(self) -> str:
        what = "paragraph" if self.paragraphs == 1 else "paragraphs"
        return f"⋯ {self.paragraphs} {what} left out"


class SelectedParagraphs:
    """Which paragraphs of a comparison are shown."""

    def __init__(self, comparison: Comparison, selection: Selection) -> None:
        self._comparison = comparison
        self._selection = selection
        self._disagreeing = {
            (side, link.passage(side).paragraph)
            for link in comparison.links
            if link.disagreements
            for side in SIDES
        }

    def shows(self, side: Side, paragraph: int) -> bool:
        """Whether a paragraph, by its index from 0, is shown: it has what was asked for, in any of its words."""
        if not self._selection.has_side(side):
            return False
        if self._selection.only is Only.DISAGREEMENTS:
            return (side, paragraph) in self._disagreeing
        content = self._comparison.side(side).paragraphs[paragraph]
        return any(self._selection.has_span(label, disagrees=False) for label in _labels(content))

    def hand_made(self, notes: Notes) -> list[HandMade]:
        """What was decided and noted by hand about paragraphs that are shown."""
        if not (self._comparison.options.decisions or notes.a or notes.b):
            return []
        from newsdiff.render.hand_made import hand_made

        return [
            each
            for each in hand_made(self._comparison, notes)
            if any(self.shows(about.side, about.paragraph) for about in each.quotations)
        ]

    def shows_link(self, link: Link) -> bool:
        """Whether a paragraph of a link is shown."""
        return any(self.shows(side, link.passage(side).paragraph) for side in SIDES)

    def blocks(self, blocks: Sequence[Block]) -> Iterator[Block | LeftOut]:
        """The blocks with what is shown of them; a run of paragraphs that are not shown is counted in its place.

        One article alone stands in its own order, and the other one is not counted.
        """
        if self._selection.side:
            blocks = _in_own_order(self._comparison, self._selection.side)
        left_out = 0
        for block in blocks:
            shown = block._replace(a=self._shown("a", block), b=self._shown("b", block))
            left_out += len(block.a) + len(block.b) - len(shown.a) - len(shown.b)
            if shown.a or shown.b:
                if left_out:
                    yield LeftOut(left_out)
                    left_out = 0
                yield shown
        if left_out:
            yield LeftOut(left_out)

    def _shown(self, side: Side, block: Block) -> tuple[Entry, ...]:
        return tuple(entry for entry in block.side(side) if self.shows(side, entry.paragraph))


def _in_own_order(comparison: Comparison, side: Side) -> tuple[Block, ...]:
    """The paragraphs of one article, each in a block, with the counterparts that are out of its order."""
    entries = (
        entry._replace(pointers=tuple(each for each in entry.pointers if each[1]))
        for entry in article_entries(comparison, side)
    )
    return tuple(Block((entry,), ()) if side == "a" else Block((), (entry,)) for entry in entries)


def _labels(content: LabelledParagraph) -> set[Label]:
    """The labels of a paragraph's words."""
    return {span.label for span in content.spans if not content.text[span.start : span.end].isspace()}
