"""What is marked in the text: disagreements, spelling variants, and people's decisions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from newsdiff.engine.comparison import Comparison, Origin, Side


class MarkKind(StrEnum):
    """Why a piece of text is marked."""

    DISAGREEMENT = "disagreement"  # a contradiction
    QUOTATION = "quotation"  # worded otherwise on the other side
    VARIANT = "variant"  # the same word in another spelling


class Mark(NamedTuple):
    """A marked piece of a paragraph; ``links`` are indices into ``Comparison.links``."""

    start: int
    end: int
    kind: MarkKind
    links: tuple[int, ...]


class DecisionMark(NamedTuple):
    """What a person decided: whether a paragraph is linked with ``paragraph`` of the other side."""

    paragraph: int
    linked: bool


class Marks(NamedTuple):
    """The marks of each side, by paragraph; paragraphs without any are absent."""

    a: dict[int, tuple[Mark, ...]]
    b: dict[int, tuple[Mark, ...]]

    def of(self, side: Side, paragraph: int) -> tuple[Mark, ...]:
        """The marks of one paragraph in its order, none overlapping another."""
        return (self.a if side == "a" else self.b).get(paragraph, ())


def find_marks(comparison: Comparison) -> Marks:
    """Every marked piece of both articles.

    Overlapping marks of one kind are joined; a contradiction displaces a quotation, and both a spelling variant.
    """
    return Marks(_of_side(comparison, "a"), _of_side(comparison, "b"))


def _of_side(comparison: Comparison, side: Side) -> dict[int, tuple[Mark, ...]]:
    """The marks of one side."""
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    for index, link in enumerate(comparison.links):
        passage = link.passage(side)
        for disagreement in link.disagreements:
            excerpt = disagreement.a if side == "a" else disagreement.b
            kind = MarkKind.DISAGREEMENT if disagreement.kind.contradicts else MarkKind.QUOTATION
            found[passage.paragraph].append(Mark(excerpt.start, excerpt.end, kind, (index,)))
        text = comparison.side(side).paragraphs[passage.paragraph].text
        for variant in link.variants:
            word = variant[0] if side == "a" else variant[1]
            for start, end in _occurrences(word, text, passage.start, passage.end):
                found[passage.paragraph].append(Mark(start, end, MarkKind.VARIANT, (index,)))
    return {paragraph: _without_overlaps(marks) for paragraph, marks in sorted(found.items())}


def _occurrences(word: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a word stands by itself in ``text[start:end]``; for a bare sign nowhere, since a minus may be a dash."""
    if not any(map(str.isalnum, word)):
        return
    for found in re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").finditer(text, start, end):
        yield found.span()


def _without_overlaps(marks: list[Mark]) -> tuple[Mark, ...]:
    """The marks in the order of the text, each place marked once."""
    kept: list[Mark] = []
    for kind in MarkKind:  # contradictions first: they matter more
        starts = [mark.start for mark in kept]
        new: list[Mark] = []
        for mark in sorted((m for m in marks if m.kind is kind and m.start < m.end), key=lambda m: m.start):
            before = bisect_left(starts, mark.end) - 1
            if before >= 0 and kept[before].end > mark.start:
                continue
            if new and mark.start < new[-1].end:
                last = new.pop()
                links = tuple(sorted({*last.links, *mark.links}))
                mark = Mark(last.start, max(last.end, mark.end), kind, links)
            new.append(mark)
        kept = sorted(kept + new, key=lambda mark: mark.start)
    return tuple(kept)


def find_decision_marks(comparison: Comparison, side: Side) -> dict[int, tuple[DecisionMark, ...]]:
    """People's decisions by paragraph of one side: links made, and links rejected."""
    found: defaultdict[int, set[tuple[int, bool]]] = defaultdict(set)
    pairs = [(link.a, link.b, True) for link in comparison.links if link.origin is Origin.BY_HAND]
    pairs += [
        (decision.a, decision.b, False) for decision in comparison.options.decisions if not decision.linked
    ]
    for a, b, linked in pairs:
        here, there = (a, b) if side == "a" else (b, a)
        found[here.paragraph].add((there.paragraph, linked))
    return {
        paragraph: tuple(DecisionMark(*verdict) for verdict in sorted(verdicts))
        for paragraph, verdicts in sorted(found.items())
    }
