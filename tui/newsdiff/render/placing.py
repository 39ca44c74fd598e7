"""In which order the paragraphs of two articles stand on a page, and beside which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from newsdiff.engine.comparison import Comparison, LabelledParagraph
from newsdiff.render.pairing import ParagraphPairing

_LINE = 50
"""The characters of a usual line, to judge without a width how high paragraphs will be."""


class BlockParagraphs:
    """The paragraphs of a block, by their indices.

    Attributes:
        a, b: The paragraphs of each side.
        matched: Whether the sides say the same.
    """

    def __init__(self, a: Iterable[int] = (), b: Iterable[int] = (), *, matched: bool = False) -> None:
        self.a, self.b, self.matched = list(a), list(b), matched


class _Stretch:
    """The page from one match that is in the order of both articles up to the next.

    Attributes:
        blocks: The blocks: first the match, except at the top of the page, then what follows it in ``a``.
        runs: Those of the blocks that hold what only ``a`` has.
        alone: What only ``b`` has in the same part of its article.
    """

    def __init__(self) -> None:
        self.blocks: list[BlockParagraphs] = []
        self.runs: list[BlockParagraphs] = []
        self.alone: list[int] = []


def place_paragraphs(comparison: Comparison, pairing: ParagraphPairing) -> tuple[BlockParagraphs, ...]:
    """The blocks of a page from top to bottom.

    The paragraphs of ``a`` keep their order. Those without a counterpart anywhere stand together in runs, and
    beside them stands what only ``b`` has: it follows the paragraph before it that is in order, or stands at the
    top. Where nothing is there for it to stand beside, it passes one match in order to where there is room for
    all of it: a page of empty halves is read worse than one where ``b`` is out of its order once more.
    """
    return tuple(_Placing(comparison, pairing).blocks())


class _Placing:
    """Places the paragraphs of two articles."""

    def __init__(self, comparison: Comparison, pairing: ParagraphPairing) -> None:
        self.comparison = comparison
        self.pairing = pairing
        self.stretches = self._stretches()

    def blocks(self) -> Iterator[BlockParagraphs]:
        """The blocks in the order of the page."""
        self._make_use_of_room()
        for index, stretch in enumerate(self.stretches):
            if stretch.alone and not stretch.runs:
                stretch.runs.append(BlockParagraphs())
                stretch.blocks.insert(1 if index else 0, stretch.runs[0])
            self._set_beside(stretch)
            yield from stretch.blocks

    def _stretches(self) -> list[_Stretch]:
        """The page with everything but what only ``b`` has, which waits in its stretch for a place."""
        level: defaultdict[int, list[int]] = defaultdict(list)
        for b, partner in sorted(self.pairing.partner.items()):
            level[partner].append(b)
        linked, in_order = {a for a, _ in self.pairing.linked}, set(self.pairing.partners_in_order)
        stretches, after = [_Stretch()], {-1: 0}
        for a in range(len(self.comparison.a.paragraphs)):
            if a in in_order:
                after[a] = len(stretches)
                stretches.append(_Stretch())
            stretch = stretches[-1]
            if a not in linked and stretch.runs and stretch.blocks[-1] is stretch.runs[-1]:
                stretch.runs[-1].a.append(a)
                continue
            # What stands in full first is what is closest, so that it is level with its counterpart.
            here = sorted(level[a], key=lambda b: b != self.pairing.closest[a]) if a in level else []
            stretch.blocks.append(BlockParagraphs([a], here, matched=bool(here)))
            if a not in linked:
                stretch.runs.append(stretch.blocks[-1])
        for b in range(len(self.comparison.b.paragraphs)):
            if b not in self.pairing.partner:
                stretches[after[self.pairing.anchor(b)]].alone.append(b)
        return stretches

    def _make_use_of_room(self) -> None:
        """Move what only ``b`` has from where nothing stands beside it to a neighbour with room for all of it."""
        stretches = self.stretches
        room = [
            sum(self._height_of_a(run) for run in stretch.runs) - self._height_of_b(stretch.alone)
            for stretch in stretches
        ]
        for index, stretch in enumerate(stretches):
            if not stretch.alone or stretch.runs:
                continue
            height = self._height_of_b(stretch.alone)
            neighbours = [
                other for other in (index + 1, index - 1) if 0 <= other < len(room) and room[other] >= height
            ]
            if neighbours:
                best = max(neighbours, key=room.__getitem__)
                there = stretches[best]
                there.alone = (
                    [*stretch.alone, *there.alone] if best > index else [*there.alone, *stretch.alone]
                )
                stretch.alone = []
                room[best] -= height

    def _set_beside(self, stretch: _Stretch) -> None:
        """Fill the runs of a stretch one after the other with what only ``b`` has; the last one takes the rest."""
        number = used = 0
        for b in stretch.alone:
            height = self._height_of_b([b])
            while number + 1 < len(stretch.runs) and used + height / 2 > self._height_of_a(
                stretch.runs[number]
            ):
                number, used = number + 1, 0
            stretch.runs[number].b.append(b)
            used += height

    def _height_of_a(self, run: BlockParagraphs) -> int:
        return sum(_height(self.comparison.a.paragraphs[a]) for a in run.a)

    def _height_of_b(self, paragraphs: list[int]) -> int:
        return sum(_height(self.comparison.b.paragraphs[b]) for b in paragraphs)


def _height(paragraph: LabelledParagraph) -> int:
    """About how many lines a paragraph takes, with the empty one below it."""
    return len(paragraph.text) // _LINE + 2
