"""What a reader has dimmed, hidden and folded away. Knows neither views nor widths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from newsdiff.engine.comparison import Label, Side
from newsdiff.reader.layout.paragraph_alignment import ParagraphAlignment
from newsdiff.reader.layout.places import SIDES, Place

LONG_RUN = 3
"""So many paragraphs of one kind are a long run."""


Folds = tuple[frozenset[Place], frozenset[Place]]
"""Paragraphs that were opened and closed by hand."""


class Show(StrEnum):
    """How text with a label is shown."""

    SHOWN = "shown"
    DIMMED = "dimmed"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader wants to see of any two articles.

    Attributes:
        dimmed: Labels whose words recede on a side.
        hidden: Labels whose paragraphs are hidden on a side.
        only_changes: Whether everything that is in no change is hidden.
        long_runs: Whether long runs of shared paragraphs, and of paragraphs that one side alone has, are
            folded.
        quotations: Whether quotations worded otherwise are marked.
    """

    dimmed: frozenset[tuple[Side, Label]] = frozenset()
    hidden: frozenset[tuple[Side, Label]] = frozenset()
    only_changes: bool = False
    long_runs: bool = False
    quotations: bool = True

    def show(self, side: Side, label: Label) -> Show:
        """How a label is shown on a side."""
        if (side, label) in self.hidden:
            return Show.HIDDEN
        return Show.DIMMED if (side, label) in self.dimmed else Show.SHOWN

    def with_show(self, side: Side, label: Label, show: Show) -> Filter:
        """The filter that shows a label in another way on a side."""
        key = {(side, label)}
        return replace(
            self,
            dimmed=self.dimmed | key if show is Show.DIMMED else self.dimmed - key,
            hidden=self.hidden | key if show is Show.HIDDEN else self.hidden - key,
        )

    def with_only_changes_switched(self) -> Filter:
        """The filter that hides what is in no change, or shows it again."""
        return replace(self, only_changes=not self.only_changes)

    def with_long_runs_switched(self) -> Filter:
        """The filter that folds long runs, or shows them again."""
        return replace(self, long_runs=not self.long_runs)

    def with_quotations_switched(self) -> Filter:
        """The filter that does not mark quotations worded otherwise, or marks them again."""
        return replace(self, quotations=not self.quotations)


class Filters:
    """What is hidden of one comparison: by the filter, and by opening and closing single runs."""

    def __init__(self, alignment: ParagraphAlignment, filter: Filter) -> None:
        self._alignment = alignment
        self._filter = filter
        self._opened: set[Place] = set()
        self._closed: set[Place] = set()
        self._by_rule = self._apply()

    @property
    def filter(self) -> Filter:
        """The filter."""
        return self._filter

    @filter.setter
    def filter(self, filter: Filter) -> None:
        # What was opened by hand was an exception from the filter there was; what was closed stays so until
        # everything is shown again.
        self._filter = filter
        self._opened.clear()
        if not (filter.hidden or filter.only_changes or filter.long_runs):
            self._closed.clear()
        self._by_rule = self._apply()

    @property
    def places(self) -> frozenset[Place]:
        """The paragraphs that are hidden."""
        return frozenset((self._by_rule - self._opened) | self._closed)

    @property
    def folds(self) -> Folds:
        """What was opened and closed by hand, to have it so again later."""
        return frozenset(self._opened), frozenset(self._closed)

    @folds.setter
    def folds(self, folds: Folds) -> None:
        self._opened, self._closed = map(set, folds)

    def open(self, places: Iterable[Place]) -> None:
        """Show these paragraphs."""
        places = set(places)
        self._closed -= places
        self._opened |= places

    def close_around(self, place: Place) -> None:
        """Hide the run of blocks like a paragraph's own; where it was opened from a fold, what was in it."""
        alignment = self._alignment
        block = alignment.block_of(place)
        if place in self._opened & self._by_rule:
            first, last = block, block
            while first and self._reopened(first - 1):
                first -= 1
            while last + 1 < len(alignment.blocks) and self._reopened(last + 1):
                last += 1
            run = range(first, last + 1)
        else:
            run = next(run for run in alignment.runs if block in run)
        places = set(alignment.places_in(run))
        self._opened -= places
        self._closed |= places

    def _reopened(self, block: int) -> bool:
        """Whether something in a block was hidden by the filter and opened by hand."""
        places = self._alignment.places_in(range(block, block + 1))
        return not self._opened.isdisjoint(self._by_rule.intersection(places))

    def _apply(self) -> frozenset[Place]:
        """What the filter hides."""
        alignment, filter = self._alignment, self._filter
        hidden: set[Place] = set()
        if filter.hidden:
            for side in SIDES:
                paragraphs = alignment.comparison.side(side).paragraphs
                hidden.update(
                    Place(side, index)
                    for index, paragraph in enumerate(paragraphs)
                    if (side, paragraph.label) in filter.hidden
                )
        if filter.only_changes or filter.long_runs:
            for run in alignment.runs:
                kind = alignment.kind(run.start)
                alike = not kind.moved and kind.label is not Label.PARAPHRASED
                folded = filter.long_runs and alike and alignment.length(run) >= LONG_RUN
                if folded or (filter.only_changes and not kind.differs):
                    hidden.update(alignment.places_in(run))
        return frozenset(hidden)
