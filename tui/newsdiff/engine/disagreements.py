"""What two passages that otherwise say the same disagree in: figures, dates, names, quotations, single words.

Looked for where words stand at the same place of both passages, between words that meet, and do not meet
themselves. A spelling variant, an inflection or a word that news uses for the other is no disagreement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from newsdiff.engine.alignment import Alignment, Half, Match
from newsdiff.engine.comparison import Disagreement, DisagreementKind, Excerpt
from newsdiff.engine.document import Document
from newsdiff.engine.opposites import opposed
from newsdiff.engine.quantities import Quantity
from newsdiff.engine.related import related

# So much of what both sides say must meet before what differs between them counts, by kind, 0 to 1.
_FIGURES_AGREE = 0.35
_NAMES_AGREE = 0.6
_QUOTATIONS_AGREE = 0.4
_OPPOSITES_AGREE = 0.5
# A gap of more words is a rewording.
_MOST_WORDS = 4
_MOST_QUOTED_WORDS = 6
# Two words that differ in so few letters look alike ("railed", "rallied").
_LOOK_ALIKE_EDITS = 2
_LOOK_ALIKE_LETTERS = 5

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_YEARS = range(1500, 2200)

_Range = tuple[int, int]  # words of a document's stream, half open


class _Gap(NamedTuple):
    """Words at the same place of both passages that do not meet, between words that do or an end."""

    a: _Range
    b: _Range


class _Link(NamedTuple):
    """A link while it is searched.

    Attributes:
        agreement: The share of what the side that agrees less says that meets.
        single: The two passages are the same but for one gap.
    """

    a: Document
    b: Document
    alignment: Alignment
    agreement: float
    single: bool


def find_disagreements(a: Document, b: Document, alignment: Alignment) -> tuple[Disagreement, ...]:
    """The disagreements inside one link, in the order of ``a``."""
    gaps = list(_gaps(alignment))
    agreement = min(_agreement(a, alignment.a), _agreement(b, alignment.b))
    unmatched = [sum(partner < 0 for partner in half.partners) for half in (alignment.a, alignment.b)]
    single = len(gaps) == 1 and unmatched == [_size(gaps[0].a), _size(gaps[0].b)]
    link = _Link(a, b, alignment, agreement, single)
    found = [item for gap in gaps if (item := _in_gap(link, gap)) is not None]
    found += _opposed_matches(link)
    found += _negations(link)
    found += _same_things_counted(link, {item.a.start for item in found})
    if found and _stands_in(a, alignment.a, b) and _stands_in(b, alignment.b, a):
        # Both articles say both, each in its place: a text does not contradict its own copy.
        return ()
    return tuple(sorted(set(found), key=lambda item: (item.a.start, item.b.start, item.kind)))


def _stands_in(document: Document, half: Half, other: Document) -> bool:
    """Whether a passage stands in the other article to the letter."""
    size = len(half.partners)
    passage = document.keys[half.first : half.first + size]
    return any(
        other.keys[start : start + size] == passage
        for start, key in enumerate(other.keys)
        if key == passage[0]
    )


def _agreement(document: Document, half: Half) -> float:
    met = total = 0.0
    for k, match in enumerate(half.matches):
        word = half.first + k
        if not document.function[word]:
            total += document.weights[word]
            met += document.weights[word] if match is not Match.NONE else 0.0
    return met / total if total else 1.0


def _gaps(alignment: Alignment) -> Iterator[_Gap]:
    half, other = alignment.a, alignment.b
    length = len(half.partners)
    k = 0
    while k < length:
        if half.partners[k] >= 0:
            k += 1
            continue
        end = k
        while end < length and half.partners[end] < 0:
            end += 1
        low = half.partners[k - 1] if k else -1
        high = half.partners[end] if end < length else len(other.partners)
        between = range(low + 1, high)
        if between and (k or end < length) and all(other.partners[q] < 0 for q in between):
            yield _Gap((half.first + k, half.first + end), (other.first + low + 1, other.first + high))
        k = end


def _in_gap(link: _Link, gap: _Gap) -> Disagreement | None:
    """What disagrees in one gap, the plainest kind first."""
    a, b = link.a, link.b
    if min(_size(gap.a), _size(gap.b)) > _MOST_QUOTED_WORDS or _same_letters(link, gap):
        return None
    if link.agreement >= _FIGURES_AGREE or link.single:
        one, other = _date_word(a, gap.a), _date_word(b, gap.b)
        if one and other:
            return None if _same_date(a, b, one, other) else _make(DisagreementKind.DATE, link, one, other)
        figures = _figures(a, gap.a), _figures(b, gap.b)
        if len(figures[0]) == len(figures[1]) == 1:
            return _figures_disagree(link, figures[0][0], figures[1][0], gap)
    if max(_size(gap.a), _size(gap.b)) <= _MOST_WORDS and (link.agreement >= _NAMES_AGREE or link.single):
        one, other = _trimmed(a, gap.a), _trimmed(b, gap.b)
        if _names(a, one) and _names(b, other) and _size(one) == _size(other):
            return None if _related(link, one, other) else _make(DisagreementKind.NAME, link, one, other)
    quoted = all(a.quoted[slice(*gap.a)]) and all(b.quoted[slice(*gap.b)])
    if quoted and (link.agreement >= _QUOTATIONS_AGREE or link.single):
        if max(_size(gap.a), _size(gap.b)) <= _MOST_QUOTED_WORDS and (_says(a, gap.a) or _says(b, gap.b)):
            return _make(DisagreementKind.QUOTE, link, gap.a, gap.b)
        return None
    return _words_disagree(link, gap)


def _same_letters(link: _Link, gap: _Gap) -> bool:
    """Whether the two differ only in where words are cut: "cease-fire" and "ceasefire", "5 pm" and "5pm"."""
    one, other = (
        "".join(document.keys[k].replace(".", "") for k in range(*where))
        for document, where in ((link.a, gap.a), (link.b, gap.b))
    )
    return one == other


def _words_disagree(link: _Link, gap: _Gap) -> Disagreement | None:
    """One word against one: opposed, alike to the eye, or the only difference of two passages."""
    a, b = link.a, link.b
    if _size(gap.a) == _size(gap.b) == 1:
        one, other = gap.a, gap.b
    else:
        one, other = _trimmed(a, gap.a), _trimmed(b, gap.b)
    if _size(one) != 1 or _size(other) != 1:
        return None
    word, counterpart = a.words[one[0]].norm, b.words[other[0]].norm
    if word in a.language.negations and counterpart in b.language.negations:
        return None
    if opposed(word, counterpart):
        return _make(DisagreementKind.WORD, link, one, other) if link.agreement >= _OPPOSITES_AGREE else None
    says = _says(a, one) and _says(b, other)
    if (says and link.agreement >= _OPPOSITES_AGREE and _look_alike(word, counterpart)) or (
        says and link.single
    ):
        return _make(DisagreementKind.WORD, link, one, other)
    return None


def _opposed_matches(link: _Link) -> Iterator[Disagreement]:
    """Words that news uses for one thing and that are opposed all the same ("victory", "defeat")."""
    if link.agreement < _OPPOSITES_AGREE:
        return
    half, other = link.alignment.a, link.alignment.b
    for k, (partner, match) in enumerate(zip(half.partners, half.matches, strict=True)):
        if match is Match.RELATED:
            one, counterpart = half.first + k, other.first + partner
            if opposed(link.a.words[one].norm, link.b.words[counterpart].norm):
                yield _make(DisagreementKind.WORD, link, (one, one + 1), (counterpart, counterpart + 1))


def _negations(link: _Link) -> Iterator[Disagreement]:
    """A negation on one side only, before words that meet; shown with the word it negates."""
    if link.agreement < _NAMES_AGREE:
        return
    for document, half, other, mirrored in (
        (link.a, link.alignment.a, link.alignment.b, False),
        (link.b, link.alignment.b, link.alignment.a, True),
    ):
        negations = document.language.negations
        theirs = link.a if mirrored else link.b
        counterparts = theirs.keys[other.first : other.first + len(other.partners)]
        if any(key in negations and other.partners[k] < 0 for k, key in enumerate(counterparts)):
            continue
        for k, partner in enumerate(half.partners[:-1]):
            after = half.partners[k + 1]
            if (
                partner < 0 <= after
                and document.keys[half.first + k] in negations
                and _in_place(half, k, after)
            ):
                here = (half.first + k, half.first + k + 2)
                there = (other.first + after, other.first + after + 1)
                yield _make(DisagreementKind.WORD, link, *((there, here) if mirrored else (here, there)))


def _in_place(half: Half, k: int, after: int) -> bool:
    """Whether the words before and after meet neighbours, so that only the word between is more."""
    return k == 0 or half.partners[k - 1] == after - 1


def _same_things_counted(link: _Link, seen: set[int]) -> Iterator[Disagreement]:
    """Figures of the same thing that differ although they stand in other places ("34 drones", "50 drones")."""
    if link.agreement < _FIGURES_AGREE:
        return
    spans = [(half.first, half.first + len(half.partners)) for half in (link.alignment.a, link.alignment.b)]
    figures = _figures(link.a, spans[0]), _figures(link.b, spans[1])
    counted = [
        {
            document.stems[figure.last]: figure
            for figure in side
            if figure.last < span[1] and not figure.measure
        }
        for document, side, span in zip((link.a, link.b), figures, spans, strict=True)
    ]
    for thing in counted[0].keys() & counted[1].keys():
        one, other = counted[0][thing], counted[1][thing]
        agreed = any(one.agrees(figure) for figure in figures[1]) or any(
            other.agrees(figure) for figure in figures[0]
        )
        if agreed or link.a.function[one.last]:
            continue
        item = _figures_disagree(link, one, other)
        if item is not None and item.a.start not in seen:
            yield item


def _figures_disagree(
    link: _Link, one: Quantity, other: Quantity, gap: _Gap | None = None
) -> Disagreement | None:
    """Two figures that differ; of "174 billion" and "294 billion" only what differs, if they stand in one gap."""
    if one.agrees(other) or (one.measure != other.measure and one.measure and other.measure):
        return None
    date = _is_date(link.a, one) and _is_date(link.b, other)
    kind = DisagreementKind.DATE if date else DisagreementKind.NUMBER
    if gap is None:
        return _make(kind, link, one.figure, other.figure)
    return _make(kind, link, _inside(one.figure, gap.a), _inside(other.figure, gap.b))


def _inside(where: _Range, limits: _Range) -> _Range:
    return max(where[0], limits[0]), min(where[1], limits[1])


def _figures(document: Document, where: _Range) -> list[Quantity]:
    """The figures that have a word in a range of words; "a day" is a quantity, but no figure."""
    return [
        quantity
        for quantity in document.quantities
        if where[0] < quantity.figure[1] and quantity.figure[0] < where[1]
        and document.words[quantity.figure[0]].norm not in ("a", "an")
    ]  # fmt: skip


def _is_date(document: Document, quantity: Quantity) -> bool:
    """A year, or a day beside its month."""
    first, last = quantity.figure
    if quantity.measure:
        return False
    beside = [document.words[k].norm for k in (first - 1, last) if 0 <= k < len(document.words)]
    if any(word in _MONTHS for word in beside):
        return True
    return quantity.value in _YEARS and "," not in document.words[first].norm


def _date_word(document: Document, where: _Range) -> _Range | None:
    """The weekday or month in a range of words, if there is just one."""
    found = [k for k in range(*where) if document.words[k].norm in _WEEKDAYS or _month(document, k)]
    return (found[0], found[0] + 1) if len(found) == 1 else None


def _month(document: Document, k: int) -> bool:
    return document.words[k].norm in _MONTHS and document.words[k].capital


def _same_date(a: Document, b: Document, one: _Range, other: _Range) -> bool:
    return a.words[one[0]].norm[:3] == b.words[other[0]].norm[:3]


def _names(document: Document, where: _Range) -> bool:
    return _size(where) > 0 and all(
        document.words[k].capital and not document.function[k] for k in range(*where)
    )


def _related(link: _Link, one: _Range, other: _Range) -> bool:
    """Whether news uses the one for the other ("Moscow", "Russia"), or one abbreviates the other."""
    others = {stem for k in range(*other) for stem in related(link.b.stems[k])}
    return any(link.a.stems[k] in others for k in range(*one))


def _look_alike(word: str, other: str) -> bool:
    return (
        min(len(word), len(other)) >= _LOOK_ALIKE_LETTERS
        and word[0] == other[0]
        and Levenshtein.distance(word, other, score_cutoff=_LOOK_ALIKE_EDITS) <= _LOOK_ALIKE_EDITS
    )


def _trimmed(document: Document, where: _Range) -> _Range:
    """A range without the function words at its ends."""
    first, last = where
    while first < last and document.function[first]:
        first += 1
    while last > first and document.function[last - 1]:
        last -= 1
    return first, last


def _says(document: Document, where: _Range) -> bool:
    return not all(document.function[slice(*where)])


def _size(where: _Range) -> int:
    return where[1] - where[0]


def _make(kind: DisagreementKind, link: _Link, one: _Range, other: _Range) -> Disagreement:
    return Disagreement(kind, _excerpt(link.a, one), _excerpt(link.b, other))


def _excerpt(document: Document, where: _Range) -> Excerpt:
    start, end = document.words[where[0]].start, document.words[where[1] - 1].end
    return Excerpt(start, end, document.texts[document.home[where[0]]][start:end])
