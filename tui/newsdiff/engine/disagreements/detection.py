"""What two passages that otherwise say the same disagree in: figures, dates, names, quotations, single words.

Looked for where words stand at the same place of both passages, between words that meet, and do not meet
themselves. A spelling variant, an inflection or a word that news uses for the other is no disagreement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from newsdiff.engine.comparison import Disagreement, DisagreementKind, Excerpt
from newsdiff.engine.copies.retokenised import WholeText
from newsdiff.engine.disagreements.unmatched_spans import (
    SearchedLink,
    UnmatchedSpan,
    agreement_of,
    all_names,
    has_weight,
    met_in,
    one_thing,
    size,
    trimmed,
    unmatched_spans,
)
from newsdiff.engine.labelling.word_alignment import Half, WordAlignment, WordMatch
from newsdiff.engine.lexicon.opposites import opposed
from newsdiff.engine.text.dates import date_word, is_date, same_date
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.tokens import SIGNS, TokenKind

# So much of what both sides say must meet before what differs between them counts, by kind, 0 to 1.
_FIGURES_AGREE = 0.4
_NAMES_AGREE = 0.6
_QUOTATIONS_AGREE = 0.4
_OPPOSITES_AGREE = 0.5
_LEAST_AGREEMENT = min(_FIGURES_AGREE, _NAMES_AGREE, _QUOTATIONS_AGREE, _OPPOSITES_AGREE)
# A gap of more words is a rewording.
_MOST_WORDS = 4
_MOST_QUOTED_WORDS = 6
# Two words that differ in so few letters look alike ("railed", "rallied").
_LOOK_ALIKE_EDITS = 2
_LOOK_ALIKE_LETTERS = 5
# Two words that begin alike for so many letters, and so much of the shorter one, may be forms of one.
_ROOT_LETTERS = 4
_ROOT_SHARE = 0.7


def find_disagreements(
    a: Document, b: Document, alignment: WordAlignment, wholes: tuple[WholeText, WholeText]
) -> tuple[Disagreement, ...]:
    """The disagreements inside one link, in the order of ``a``; ``wholes`` are the texts of both articles."""
    gaps = list(unmatched_spans(alignment))
    agreement = min(agreement_of(a, alignment.a), agreement_of(b, alignment.b))
    unmatched = [half.partners.count(-1) for half in (alignment.a, alignment.b)]
    single = len(gaps) == 1 and unmatched == [size(gaps[0].a), size(gaps[0].b)]
    if agreement < _LEAST_AGREEMENT and not single:
        return ()
    link = SearchedLink(a, b, alignment, agreement, met_in(a, alignment.a), single)
    found = [item for gap in gaps if (item := _in_gap(link, gap)) is not None]
    found += _opposed_matches(link)
    found += _negations(link)
    if agreement >= _FIGURES_AGREE:
        figures = _figures(a, _words_of(alignment.a)), _figures(b, _words_of(alignment.b))
        if figures[0] and figures[1]:
            found += _below_zero(link, *figures)
            found += _same_things_counted(link, *figures, {item.a.start for item in found})
    # Where both articles say both, each in its place, a text would contradict its own copy.
    found = [
        item
        for item in found
        if not (_copied(a, alignment.a, item.a, wholes[1]) and _copied(b, alignment.b, item.b, wholes[0]))
    ]
    return tuple(sorted(set(found), key=lambda item: (item.a.start, item.b.start, item.kind)))


def _copied(document: Document, half: Half, excerpt: Excerpt, other: WholeText) -> bool:
    """Whether what these words stand in, from stop to stop, stands in the other article to the letter."""
    inside = [
        word for word in range(*_words_of(half)) if excerpt.start <= document.words[word].start < excerpt.end
    ]
    return other.has_pieces_of(document, inside)


def _in_gap(link: SearchedLink, gap: UnmatchedSpan) -> Disagreement | None:
    """What disagrees in one gap, the plainest kind first."""
    a, b = link.a, link.b
    if min(size(gap.a), size(gap.b)) > _MOST_QUOTED_WORDS or _same_letters(link, gap):
        return None
    # The figure itself meets, so it is in no gap: what disagrees is what it is of.
    if size(gap.a) == size(gap.b) == 1 and {a.words[gap.a[0]].norm, b.words[gap.b[0]].norm} <= SIGNS:
        return _make(DisagreementKind.NUMBER, link, gap.a, gap.b)
    if link.agreement >= _FIGURES_AGREE or link.single:
        one, other = date_word(a, gap.a), date_word(b, gap.b)
        if one and other:
            return None if same_date(a, b, one, other) else _make(DisagreementKind.DATE, link, one, other)
        figures = _figures(a, gap.a), _figures(b, gap.b)
        if len(figures[0]) == len(figures[1]) == 1:
            return _figures_disagree(link, figures[0][0], figures[1][0], gap)
    if max(size(gap.a), size(gap.b)) <= _MOST_WORDS and (link.agreement >= _NAMES_AGREE or link.single):
        one, other = trimmed(a, gap.a), trimmed(b, gap.b)
        if all_names(a, one) and all_names(b, other) and size(one) == size(other):
            words = a.words[one[0]].norm, b.words[other[0]].norm
            same = one_thing(link, one, other) or (
                size(one) == 1 and a.language.code != "en" and _one_root(link, *words)
            )
            return None if same else _make(DisagreementKind.NAME, link, one, other)
    quoted = all(a.quoted[slice(*gap.a)]) and all(b.quoted[slice(*gap.b)])
    if quoted and (link.agreement >= _QUOTATIONS_AGREE or link.single):
        return _make(DisagreementKind.QUOTE, link, gap.a, gap.b) if _quoted_otherwise(link, gap) else None
    return _words_disagree(link, gap)


def _quoted_otherwise(link: SearchedLink, gap: UnmatchedSpan) -> bool:
    """Whether two quotations differ in what they say, not in where they begin or what they leave out."""
    a, b = link.a, link.b
    if max(size(gap.a), size(gap.b)) > _MOST_QUOTED_WORDS or not (gap.inside or link.single):
        return False
    left_out = any(
        document.words[k].kind is TokenKind.SYMBOL
        for document, where in ((a, gap.a), (b, gap.b))
        for k in range(*where)
    )
    return not left_out and link.met > 1 and (has_weight(a, gap.a) or has_weight(b, gap.b))


def _same_letters(link: SearchedLink, gap: UnmatchedSpan) -> bool:
    """Whether the two differ only in where words are cut: "cease-fire" and "ceasefire", "5 pm" and "5pm"."""
    one, other = (
        "".join(document.keys[k].replace(".", "") for k in range(*where))
        for document, where in ((link.a, gap.a), (link.b, gap.b))
    )
    return one == other


def _words_disagree(link: SearchedLink, gap: UnmatchedSpan) -> Disagreement | None:
    """One word against one: opposed, alike to the eye, or the only difference of two passages."""
    a, b = link.a, link.b
    if size(gap.a) == size(gap.b) == 1:
        one, other = gap.a, gap.b
    else:
        one, other = trimmed(a, gap.a), trimmed(b, gap.b)
    if size(one) != 1 or size(other) != 1:
        return None
    word, counterpart = a.words[one[0]].norm, b.words[other[0]].norm
    if word in a.language.negations and counterpart in b.language.negations:
        return None
    if opposed(word, counterpart):
        return _make(DisagreementKind.WORD, link, one, other) if link.agreement >= _OPPOSITES_AGREE else None
    if not (has_weight(a, one) and has_weight(b, other)) or _one_root(link, word, counterpart):
        return None
    if link.single or (link.agreement >= _OPPOSITES_AGREE and _look_alike(word, counterpart)):
        # Two times ("10:30", "11:30") are no amounts, but numbers they are.
        times = a.words[one[0]].kind is b.words[other[0]].kind is TokenKind.NUMBER
        return _make(DisagreementKind.NUMBER if times else DisagreementKind.WORD, link, one, other)
    return None


def _one_root(link: SearchedLink, word: str, counterpart: str) -> bool:
    """Whether two words look like forms of one: they begin alike for most of their length.

    English forms meet by their stems already, and what is left may be two words ("contract", "contraction").
    """
    pairs = zip(word, counterpart, strict=False)
    alike = next(
        (k for k, (letter, other) in enumerate(pairs) if letter != other), min(len(word), len(counterpart))
    )
    enough = alike >= max(_ROOT_LETTERS, _ROOT_SHARE * min(len(word), len(counterpart)))
    return enough and (link.a.language.code != "en" or not link.single)


def _opposed_matches(link: SearchedLink) -> Iterator[Disagreement]:
    """Words that news uses for one thing and that are opposed all the same ("victory", "defeat")."""
    if link.agreement < _OPPOSITES_AGREE:
        return
    half, other = link.alignment.a, link.alignment.b
    for k, (partner, match) in enumerate(zip(half.partners, half.matches, strict=True)):
        if match is WordMatch.RELATED:
            one, counterpart = half.first + k, other.first + partner
            if opposed(link.a.words[one].norm, link.b.words[counterpart].norm):
                yield _make(DisagreementKind.WORD, link, (one, one + 1), (counterpart, counterpart + 1))


def _negations(link: SearchedLink) -> Iterator[Disagreement]:
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
                # A piece that begins with a small letter may have been cut off right after the negation.
                and (after > 0 or theirs.words[other.first].capital)
            ):
                here = (half.first + k, half.first + k + 2)
                there = (other.first + after, other.first + after + 1)
                yield _make(DisagreementKind.WORD, link, *((there, here) if mirrored else (here, there)))


def _in_place(half: Half, k: int, after: int) -> bool:
    """Whether the words before and after meet neighbours, so that only the word between is more."""
    return k == 0 or half.partners[k - 1] == after - 1


def _below_zero(
    link: SearchedLink, figures: Sequence[Quantity], others: Sequence[Quantity]
) -> Iterator[Disagreement]:
    """A figure that is below zero on one side only ("-5", "5"); the number itself meets, so it is in no gap."""
    half, other = link.alignment.a, link.alignment.b
    of_word = {word - other.first: figure for figure in others for word in range(*figure.figure)}
    for one in figures:
        last = one.figure[1] - 1 - half.first
        partner = half.partners[last] if last < len(half.partners) else -1
        counterpart = of_word.get(partner) if partner >= 0 else None
        if counterpart is not None and one.value and one.value == -counterpart.value:
            yield _make(DisagreementKind.NUMBER, link, one.figure, counterpart.figure)


def _same_things_counted(
    link: SearchedLink, figures: Sequence[Quantity], others: Sequence[Quantity], seen: AbstractSet[int]
) -> Iterator[Disagreement]:
    """Figures of the same thing that differ although they stand in other places ("34 drones", "50 drones")."""
    counted = [
        {
            document.stems[figure.last]: figure
            for figure in side
            if figure.last < _words_of(half)[1] and not figure.measure
        }
        for document, side, half in zip((link.a, link.b), (figures, others), link.alignment, strict=True)
    ]
    for thing in counted[0].keys() & counted[1].keys():
        one, other = counted[0][thing], counted[1][thing]
        agreed = any(map(one.agrees, others)) or any(map(other.agrees, figures))
        if agreed or link.a.function[one.last]:
            continue
        item = _figures_disagree(link, one, other)
        if item is not None and item.a.start not in seen:
            yield item


def _figures_disagree(
    link: SearchedLink, one: Quantity, other: Quantity, gap: UnmatchedSpan | None = None
) -> Disagreement | None:
    """Two figures that differ; of "174 billion" and "294 billion" only what differs, if they stand in one gap."""
    if one.agrees(other) or (one.measure != other.measure and one.measure and other.measure):
        return None
    date = is_date(link.a, one) and is_date(link.b, other)
    kind = DisagreementKind.DATE if date else DisagreementKind.NUMBER
    if gap is None:
        return _make(kind, link, one.figure, other.figure)
    return _make(kind, link, _inside(one.figure, gap.a), _inside(other.figure, gap.b))


def _inside(where: WordRange, limits: WordRange) -> WordRange:
    return max(where[0], limits[0]), min(where[1], limits[1])


def _words_of(half: Half) -> WordRange:
    return half.first, half.first + len(half.partners)


def _figures(document: Document, where: WordRange) -> list[Quantity]:
    """The figures that have a word in a range of words; "a day" is a quantity, but no figure."""
    return [
        quantity
        for quantity in document.quantities
        if where[0] < quantity.figure[1] and quantity.figure[0] < where[1]
        and document.words[quantity.figure[0]].norm not in ("a", "an")
    ]  # fmt: skip


def _look_alike(word: str, other: str) -> bool:
    if min(len(word), len(other)) < _LOOK_ALIKE_LETTERS or word[0] != other[0]:
        return False
    # Loaded where two words are close enough to ask: most comparisons never do.
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(word, other, score_cutoff=_LOOK_ALIKE_EDITS) <= _LOOK_ALIKE_EDITS


def _make(kind: DisagreementKind, link: SearchedLink, one: WordRange, other: WordRange) -> Disagreement:
    return Disagreement(kind, _excerpt(link.a, one), _excerpt(link.b, other))


def _excerpt(document: Document, where: WordRange) -> Excerpt:
    start, end = document.words[where[0]].start, document.words[where[1] - 1].end
    return Excerpt(start, end, document.texts[document.home[where[0]]][start:end])
