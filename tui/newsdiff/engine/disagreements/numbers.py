"""Finds figures that disagree: by their value, their unit, and what is counted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.one_figure import currency_of, is_rounded, may_be_converted
from newsdiff.engine.disagreements.unmatched_spans import SearchedLink, UnmatchedSpan, size, touching, trimmed
from newsdiff.engine.labelling.word_alignment import AlignedSide
from newsdiff.engine.text.dates import is_date
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.tokens import SIGNS, TokenKind

QUANTITIES_AGREE = 0.4
"""The share of both passages that must be matched for different figures at one place to disagree."""

# A link of this score is right in most cases, however little its passages agree.
_SURE = 0.8
# Figures of one thing are compared in passages that agree so little if words beside them are matched too.
_COUNTED_AGREE = 0.12
# Large figures of one thing need no such words where passages agree so much: small ones are often of other things.
_LARGE, _LARGE_AGREE = 1000, 0.2
# So many words before and after a figure are beside it.
_BESIDE = 6
# What may stand for the hyphen of a score.
_BETWEEN_SCORES = frozenset(["to", "against", "a", "à", "zu"])
# More figures than this in a row are a table or a list.
_MOST_FIGURES = 3
CountedThings = Mapping[str, Collection[float]]
"""The values of an article's plain quantities by what they count, given by its stem."""


def counted_things(document: Document) -> dict[str, set[float]]:
    """What an article counts."""
    found: dict[str, set[float]] = {}
    for quantity in document.quantities:
        thing = _thing(document, quantity)
        if thing is not None:
            found.setdefault(document.stems[thing], set()).add(quantity.value)
    return found


def figures_in_span(link: SearchedLink, span: UnmatchedSpan) -> list[Disagreement] | None:
    """The figures that disagree in an unmatched span; None if it is about something else."""
    a, b = link.a, link.b
    # The number is matched and so not in the span: only its sign or unit differs.
    if size(span.a) == size(span.b) == 1 and {a.words[span.a[0]].norm, b.words[span.b[0]].norm} <= SIGNS:
        return [link.disagreement(DisagreementKind.NUMBER, span.a, span.b)]
    ours, theirs = quantities_in(a, span.a), quantities_in(b, span.b)
    if not (
        link.agrees(QUANTITIES_AGREE)
        or _years_at_one_place(link, span, ours, theirs)
        or (ours and theirs and _only_figures_differ(link))
        or _large_at_one_place(link, ours, theirs)
    ):
        return None
    if (result := _result(a, span.a)) and result == _result(b, span.b):
        return []
    if ours and len(ours) == len(theirs) <= _MOST_FIGURES:
        if sorted(each.value for each in ours) == sorted(each.value for each in theirs):
            return []
        pairs = zip(ours, theirs, strict=True)
        return [item for one, other in pairs if (item := _disagreement(link, one, other, span)) is not None]
    one, other = trimmed(a, span.a), trimmed(b, span.b)
    if size(one) == size(other) == 1 and a.words[one[0]].kind is b.words[other[0]].kind is TokenKind.NUMBER:
        # Times ("10:30") and scores ("5-4") are numbers, though no quantities.
        return [link.disagreement(DisagreementKind.NUMBER, one, other)]
    return None


def _large_at_one_place(link: SearchedLink, ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    """Whether two large figures that only one article each has stand at one place of passages that agree less."""
    if len(ours) != 1 or len(theirs) != 1 or link.agreement < _LARGE_AGREE:
        return False
    (one,), (other,) = ours, theirs
    if one.measure or other.measure or min(one.value, other.value) < _LARGE:
        return False
    if currency_of(link.a, one) or currency_of(link.b, other):
        # Sums of money are many in one story.
        return False
    known = any(map(one.agrees, link.b.quantities)) or any(map(other.agrees, link.a.quantities))
    return not known and not is_date(link.a, one) and not is_date(link.b, other)


def _only_figures_differ(link: SearchedLink) -> bool:
    """Whether two passages are the same except for figures in digits, each at the same place."""
    ours, theirs = link.alignment
    return _all_figures(link.a, ours, [span.a for span in link.spans]) and _all_figures(
        link.b, theirs, [span.b for span in link.spans]
    )


def _all_figures(document: Document, aligned: AlignedSide, spans: Sequence[WordRange]) -> bool:
    """Whether all words without counterparts are in these spans, and in digits."""
    words = [k for span in spans for k in range(*span)]
    return aligned.counterparts.count(-1) == len(words) and all(
        document.words[k].kind is TokenKind.NUMBER for k in words
    )


def _result(document: Document, where: WordRange) -> tuple[str, ...]:
    """The figures of the first result of a vote or a game in a range of words, both of "51-49" or "51 to 49"."""
    for k in range(*where):
        words = [word.norm for word in document.words[k : k + 3]]
        if len(figures := words[0].split("-")) == 2 and all(map(str.isdecimal, figures)):
            return tuple(figures)
        if len(words) == 3 and words[1] in _BETWEEN_SCORES and words[0].isdecimal() and words[2].isdecimal():
            return words[0], words[2]
    return ()


def _years_at_one_place(
    link: SearchedLink, span: UnmatchedSpan, ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> bool:
    """Whether nothing but a year differs between the words right before and behind ("from 1966 to 1978")."""
    return (
        link.score >= _SURE
        and size(span.a) == size(span.b) == len(ours) == len(theirs) == 1
        and is_date(link.a, ours[0])
        and is_date(link.b, theirs[0])
        and (link.counterpart(span.a[0] - 1) == span.b[0] - 1 >= 0)
        and (link.counterpart(span.a[1]) == span.b[1] or not span.inside)
    )


def figures_elsewhere(
    link: SearchedLink, things: tuple[CountedThings, CountedThings]
) -> Iterator[Disagreement]:
    """Figures that disagree though they are in no unmatched span: by their minus, or at different places.

    Args:
        link: The link.
        things: What each article counts.
    """
    if link.agreement < _COUNTED_AGREE:
        return
    ours, theirs = (
        quantities_in(link.a, link.alignment.a.words),
        quantities_in(link.b, link.alignment.b.words),
    )
    if ours and theirs:
        if link.agreement >= QUANTITIES_AGREE:
            yield from _matched_but_other(link, ours, theirs)
        yield from _same_thing_counted(link, ours, theirs, things)


def quantities_in(document: Document, where: WordRange) -> list[Quantity]:
    """The quantities with a number ("a day" has none) that have a word of it in a range of words."""
    return [
        quantity
        for quantity in touching(document.quantities, where)
        if where[0] < quantity.number[1] and quantity.number[0] < where[1]
        and document.words[quantity.number[0]].norm not in ("a", "an")
    ]  # fmt: skip


def _disagreement(
    link: SearchedLink, one: Quantity, other: Quantity, span: UnmatchedSpan | None = None
) -> Disagreement | None:
    """The disagreement of two quantities; in an unmatched span, only what differs ("174" of "174 billion")."""
    if one.agrees(other) or (one.measure != other.measure and one.measure and other.measure):
        return None
    if may_be_converted(link.a, one, link.b, other):
        return None
    date = is_date(link.a, one)
    if date != is_date(link.b, other):
        return None
    if not date and is_rounded(link.a, one, link.b, other):
        return None
    kind = DisagreementKind.DATE if date else DisagreementKind.NUMBER
    if span is None:
        return link.disagreement(kind, one.number, other.number)
    return link.disagreement(kind, _inside(one.number, span.a), _inside(other.number, span.b))


def _matched_but_other(
    link: SearchedLink, quantities: Sequence[Quantity], others: Sequence[Quantity]
) -> Iterator[Disagreement]:
    """Other quantities whose numbers are matched and so in no unmatched span: negative on one side only ("-5", "5"),
    or other numbers of the same parts ("a third", "two thirds")."""
    of_word = {word: quantity for quantity in others for word in range(*quantity.number)}
    for one in quantities:
        two = of_word.get(link.counterpart(one.number[1] - 1))
        if two is None or one.measure != two.measure or one.agrees(two):
            continue
        if one.value == -two.value or (not one.measure and 0 < one.value < 1 and 0 < two.value < 1):
            yield link.disagreement(DisagreementKind.NUMBER, one.number, two.number)


def _same_thing_counted(
    link: SearchedLink,
    quantities: Sequence[Quantity],
    others: Sequence[Quantity],
    things: tuple[CountedThings, CountedThings],
) -> Iterator[Disagreement]:
    """Different quantities of one thing ("34 drones", "50 drones"), unless either article has the other's too."""
    for one in quantities:
        thing = _thing(link.a, one)
        counterpart = link.counterpart(thing) if thing is not None else -1
        if thing is None or counterpart < 0:
            continue
        for other in others:
            if _thing(link.b, other) != counterpart:
                continue
            known_there = things[1].get(link.b.stems[counterpart], ())
            known_here = things[0].get(link.a.stems[thing], ())
            if one.value in known_there or other.value in known_here:
                continue
            large = min(one.value, other.value) >= _LARGE and link.agreement >= _LARGE_AGREE
            if link.agreement < QUANTITIES_AGREE and not (
                large or _beside(link, one, other, (thing, counterpart))
            ):
                continue
            item = _disagreement(link, one, other)
            if item is not None:
                yield item


def _thing(document: Document, quantity: Quantity) -> int | None:
    """The word for what a plain quantity counts: the next one, or the one after a name ("50 Ukrainian drones")."""
    last = quantity.last
    bounds = document.bounds[document.paragraph_of[quantity.first]]
    if quantity.measure:
        return None
    for word in (last, last + 1):
        if word >= bounds[1] or document.function[word] or document.clause_starts[word]:
            return None
        if document.words[word].kind is not TokenKind.WORD:
            return None
        if not document.words[word].capital:
            return word
    return None


def _beside(link: SearchedLink, one: Quantity, other: Quantity, things: tuple[int, int]) -> bool:
    """Whether two more content words beside both figures are matched, in passages that else agree little."""
    there = range(max(0, other.first - _BESIDE), other.last + _BESIDE)
    pairs = [
        (word, link.counterpart(word))
        for word in range(one.first - _BESIDE, one.last + _BESIDE)
        if link.counterpart(word) in there and not one.first <= word < one.last and word != things[0]
    ]
    return sum(not link.a.function[word] for word, _ in pairs) >= 1 and len(pairs) >= 2


def _inside(where: WordRange, limits: WordRange) -> WordRange:
    return max(where[0], limits[0]), min(where[1], limits[1])
