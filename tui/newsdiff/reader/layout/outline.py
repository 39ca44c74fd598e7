"""What stands on a page and what is folded away there, from top to bottom. Knows no width."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newsdiff.engine.comparison import Comparison, Label, Side
from newsdiff.reader.layout.paragraph_alignment import ParagraphAlignment
from newsdiff.reader.layout.places import SIDES, Place
from newsdiff.render.notes import Notes
from newsdiff.render.rows import Block, Entry, EntryKind

BlockColumns = tuple[tuple[Block, ...], ...]


class Outline:
    """The blocks of a page.

    Attributes:
        apart: Whether each article stands in its own order.
        columns: One column of blocks with both sides; or, where each article stands in its own order, one
            column for each side.
        hidden: The paragraphs that are hidden.
        folded_at: For each hidden paragraph the first one of those it is folded up with.
        notes: What a person wrote about paragraphs, by side and paragraph.
    """

    def __init__(
        self,
        alignment: ParagraphAlignment,
        hidden: frozenset[Place],
        notes: Notes | None = None,
        *,
        apart: bool,
    ) -> None:
        """Make it.

        Args:
            alignment: What is read.
            hidden: The paragraphs that do not stand in full.
            notes: What a person wrote about paragraphs; each stands below its own.
            apart: Whether each article stands in its own order.
        """
        self.comparison: Comparison = alignment.comparison
        self.hidden = hidden
        self.apart = apart
        self.notes = {side: notes.by_paragraph(side) if notes else {} for side in SIDES}
        self.folded_at: dict[Place, Place] = {}
        self._folded: dict[Place, list[Place]] = {}
        self.columns: BlockColumns
        if apart:
            self.columns = tuple(tuple(self._own_order(alignment, side)) for side in SIDES)
        elif hidden:
            self.columns = (tuple(self._aligned(alignment.blocks)),)
        else:
            self.columns = (alignment.blocks,)

    def stop(self, place: Place) -> Place:
        """Where a cursor stands for a paragraph: on it, or on the first one of those it is folded up with."""
        return self.folded_at.get(place, place)

    def folded_with(self, place: Place) -> tuple[Place, ...]:
        """The paragraphs that are folded up with a hidden one, itself included; else none."""
        return tuple(self._folded.get(self.stop(place), ()))

    def note(self, place: Place) -> str:
        """What the line says that stands for some folded paragraphs."""
        places = self.folded_with(place)
        paragraphs = self.comparison.side(place.side).paragraphs
        counts = Counter(paragraphs[each.paragraph].label for each in places)
        written = sum(len(self.notes[place.side].get(each.paragraph, ())) for each in places)
        end = f", {written} {'note' if written == 1 else 'notes'} …" if written else " …"
        if len(places) == 1:
            return f"… paragraph {place.paragraph + 1}, {next(iter(counts)).value}{end}"
        if len(counts) == 1:
            return f"… {len(places)} {next(iter(counts)).value} paragraphs{end}"
        parts = ", ".join(f"{counts[label]} {label.value}" for label in Label if counts[label])
        return f"… {len(places)} paragraphs: {parts}{end}"

    def _own_order(self, alignment: ParagraphAlignment, side: Side) -> Iterator[Block]:
        """One article in its own order."""
        for entry in self._folding(side, alignment.in_own_order[side]):
            yield Block((entry,), ()) if side == "a" else Block((), (entry,))

    def _aligned(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Both articles aligned; blocks of which nothing is left are folded up with their neighbours."""
        hidden: list[Block] = []
        for block in blocks:
            texts = [
                Place(side, entry.paragraph)
                for side in SIDES
                for entry in block.side(side)
                if entry.kind is EntryKind.TEXT
            ]
            if self.hidden.issuperset(texts):
                hidden.append(block)
                continue
            if hidden:
                yield self._with_folds(*hidden)
                hidden = []
            yield block if self.hidden.isdisjoint(texts) else self._with_folds(block)
        if hidden:
            yield self._with_folds(*hidden)

    def _with_folds(self, *blocks: Block) -> Block:
        """Blocks as one, with what is hidden of each side folded up."""
        left, right = (
            tuple(self._folding(side, (entry for block in blocks for entry in block.side(side))))
            for side in SIDES
        )
        return Block(left, right, all(block.matched for block in blocks))

    def _folding(self, side: Side, entries: Iterable[Entry]) -> Iterator[Entry]:
        """The entries, with one that counts them in place of neighbours that are hidden."""
        first: Place | None = None
        for entry in entries:
            place = Place(side, entry.paragraph)
            if entry.kind is not EntryKind.TEXT or place not in self.hidden:
                first = None
                yield entry
                continue
            if first is None:
                first = place
                self._folded[first] = []
                yield Entry(entry.paragraph, EntryKind.FOLD)
            self.folded_at[place] = first
            self._folded[first].append(place)
