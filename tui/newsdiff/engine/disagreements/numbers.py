"""Finds quantities that disagree: different numbers, signs or dates for the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.unmatched_spans import SearchedLink, UnmatchedSpan
from newsdiff.engine.text.dates import is_date
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.quantities import Quantity


def quantities_in(document: Document, where: WordRange) -> list[Quantity]:
    """The quantities with a number ("a day" has none) that have a word of it in a range of words."""
    return [
        quantity
        for quantity in document.quantities
        if where[0] < quantity.number[1] and quantity.number[0] < where[1]
        and document.words[quantity.number[0]].norm not in ("a", "an")
    ]  # fmt: skip


def quantities_disagree(
    link: SearchedLink, one: Quantity, other: Quantity, span: UnmatchedSpan | None = None
) -> Disagreement | None:
    """The disagreement of two quantities; in an unmatched span, only what differs ("174" of "174 billion")."""
    if one.agrees(other) or (one.measure != other.measure and one.measure and other.measure):
        return None
    date = is_date(link.a, one) and is_date(link.b, other)
    kind = DisagreementKind.DATE if date else DisagreementKind.NUMBER
    if span is None:
        return link.disagreement(kind, one.number, other.number)
    return link.disagreement(kind, _inside(one.number, span.a), _inside(other.number, span.b))


def negative_on_one_side(
    link: SearchedLink, quantities: Sequence[Quantity], others: Sequence[Quantity]
) -> Iterator[Disagreement]:
    """A quantity that is negative on one side only ("-5", "5"); its number is matched and so in no unmatched span."""
    aligned, other = link.alignment.a, link.alignment.b
    of_word = {word - other.first: quantity for quantity in others for word in range(*quantity.number)}
    for one in quantities:
        last = one.number[1] - 1 - aligned.first
        counterpart = aligned.counterparts[last] if last < len(aligned.counterparts) else -1
        two = of_word.get(counterpart) if counterpart >= 0 else None
        if two is not None and one.value and one.value == -two.value:
            yield link.disagreement(DisagreementKind.NUMBER, one.number, two.number)


def same_thing_counted(
    link: SearchedLink, quantities: Sequence[Quantity], others: Sequence[Quantity], seen: AbstractSet[int]
) -> Iterator[Disagreement]:
    """Different quantities of the same thing at different places of the passages ("34 drones", "50 drones")."""
    counted = [
        {
            document.stems[quantity.last]: quantity
            for quantity in side
            if quantity.last < aligned.words[1] and not quantity.measure
        }
        for document, side, aligned in zip(
            (link.a, link.b), (quantities, others), link.alignment, strict=True
        )
    ]
    for thing in counted[0].keys() & counted[1].keys():
        one, other = counted[0][thing], counted[1][thing]
        agreed = any(map(one.agrees, others)) or any(map(other.agrees, quantities))
        if agreed or link.a.function[one.last]:
            continue
        item = quantities_disagree(link, one, other)
        if item is not None and item.a.start not in seen:
            yield item


def _inside(where: WordRange, limits: WordRange) -> WordRange:
    return max(where[0], limits[0]), min(where[1], limits[1])
