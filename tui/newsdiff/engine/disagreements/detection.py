"""Finds what two passages that otherwise say the same disagree in: numbers, dates, names, quotations, single words.

It looks at words without counterparts that stand at the same place in both passages, between matched words. A
different spelling, an inflection or a related word is no disagreement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsdiff.engine.comparison import Disagreement, DisagreementKind, Excerpt
from newsdiff.engine.copies.retokenised import WholeText
from newsdiff.engine.disagreements.negations import contradicts, negations
from newsdiff.engine.disagreements.numbers import (
    negative_on_one_side,
    quantities_disagree,
    quantities_in,
    same_thing_counted,
)
from newsdiff.engine.disagreements.roles import exchanged_roles
from newsdiff.engine.disagreements.unmatched_spans import (
    SearchedLink,
    UnmatchedSpan,
    agreement_of,
    all_names,
    are_related,
    has_content,
    matched_words,
    size,
    trimmed,
    unmatched_spans,
)
from newsdiff.engine.labelling.word_alignment import AlignedSide, WordAlignment, WordMatch
from newsdiff.engine.lexicon.equivalents import equivalent, is_reporting_verb
from newsdiff.engine.lexicon.opposites import opposed
from newsdiff.engine.text.dates import date_word, same_date
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.tokens import SIGNS, TokenKind

# The share of both passages that must be matched for a difference of each kind to count, 0 to 1.
_QUANTITIES_AGREE = 0.4
_NAMES_AGREE = 0.6
_QUOTATIONS_AGREE = 0.4
_OPPOSITES_AGREE = 0.5
_NEGATIONS_AGREE = 0.5
_ROLES_AGREE = 0.9
_LEAST_AGREEMENT = min(_QUANTITIES_AGREE, _NAMES_AGREE, _QUOTATIONS_AGREE, _OPPOSITES_AGREE)
# An unmatched span of more words than this is a rewording.
_MOST_WORDS = 4
_MOST_QUOTED_WORDS = 6
# Long words that differ by few edits look alike ("railed", "rallied").
_LOOK_ALIKE_EDITS = 2
_LOOK_ALIKE_LETTERS = 5
# Words may be forms of one word if they begin with the same letters: at least this many, and this share of the
# shorter word.
_ROOT_LETTERS = 4
_ROOT_SHARE = 0.7


def find_disagreements(
    a: Document, b: Document, alignment: WordAlignment, whole_texts: tuple[WholeText, WholeText]
) -> tuple[Disagreement, ...]:
    """The disagreements inside one link, in the order of ``a``.

    Args:
        a, b: The documents.
        alignment: The alignment of the link's words.
        whole_texts: The texts of both articles, to look for copies in.
    """
    spans = list(unmatched_spans(alignment))
    agreement = min(agreement_of(a, alignment.a), agreement_of(b, alignment.b))
    unmatched = [aligned.counterparts.count(-1) for aligned in (alignment.a, alignment.b)]
    one_difference = len(spans) == 1 and unmatched == [size(spans[0].a), size(spans[0].b)]
    if agreement < _LEAST_AGREEMENT and not one_difference:
        return ()
    link = SearchedLink(a, b, alignment, agreement, matched_words(a, alignment.a), one_difference)
    found = [item for span in spans if (item := _in_span(link, span)) is not None]
    found += _opposed_matches(link)
    if agreement >= _NEGATIONS_AGREE:
        found += negations(link)
    if agreement >= _ROLES_AGREE:
        found += exchanged_roles(link)
    if agreement >= _QUANTITIES_AGREE:
        quantities = quantities_in(a, alignment.a.words), quantities_in(b, alignment.b.words)
        if quantities[0] and quantities[1]:
            found += negative_on_one_side(link, *quantities)
            found += same_thing_counted(link, *quantities, {item.a.start for item in found})
    # If each article also has the other's version, word for word, they do not contradict each other.
    found = [
        item
        for item in found
        if not (
            _copied(a, alignment.a, item.a, whole_texts[1])
            and _copied(b, alignment.b, item.b, whole_texts[0])
        )
    ]
    return tuple(_without_overlaps(found))


def _without_overlaps(found: Iterable[Disagreement]) -> Iterator[Disagreement]:
    """The disagreements in the order of ``a``; of those that overlap on a side, the longest."""
    kept: list[Disagreement] = []
    for item in sorted(
        found, key=lambda each: (-len(each.a.text) - len(each.b.text), each.a.start, each.b.start, each.kind)
    ):
        if not any(_overlap(item.a, other.a) or _overlap(item.b, other.b) for other in kept):
            kept.append(item)
    return iter(sorted(kept, key=lambda each: (each.a.start, each.b.start)))


def _overlap(one: Excerpt, other: Excerpt) -> bool:
    return one.start < other.end and other.start < one.end


def _copied(document: Document, aligned: AlignedSide, excerpt: Excerpt, other: WholeText) -> bool:
    """Whether the other article has the text around an excerpt, from stop to stop, word for word."""
    inside = [
        word for word in range(*aligned.words) if excerpt.start <= document.words[word].start < excerpt.end
    ]
    return other.has_pieces_of(document, inside)


def _in_span(link: SearchedLink, span: UnmatchedSpan) -> Disagreement | None:
    """The disagreement in an unmatched span, if there is one; the most specific kind is tried first."""
    a, b = link.a, link.b
    if min(size(span.a), size(span.b)) > _MOST_QUOTED_WORDS or _same_letters(link, span):
        return None
    # The number is matched and so not in the span: only its sign or unit differs.
    if size(span.a) == size(span.b) == 1 and {a.words[span.a[0]].norm, b.words[span.b[0]].norm} <= SIGNS:
        return link.disagreement(DisagreementKind.NUMBER, span.a, span.b)
    if link.agreement >= _QUANTITIES_AGREE or link.one_difference:
        one, other = date_word(a, span.a), date_word(b, span.b)
        if one and other:
            return (
                None if same_date(a, b, one, other) else link.disagreement(DisagreementKind.DATE, one, other)
            )
        quantities = quantities_in(a, span.a), quantities_in(b, span.b)
        if len(quantities[0]) == len(quantities[1]) == 1:
            return quantities_disagree(link, quantities[0][0], quantities[1][0], span)
    if max(size(span.a), size(span.b)) <= _MOST_WORDS and (
        link.agreement >= _NAMES_AGREE or link.one_difference
    ):
        one, other = trimmed(a, span.a), trimmed(b, span.b)
        if all_names(a, one) and all_names(b, other) and size(one) == size(other):
            words = a.words[one[0]].norm, b.words[other[0]].norm
            same = (
                are_related(link, one, other)
                or _equivalent_names(link, one, other)
                or (size(one) == 1 and a.language.code != "en" and _one_root(link, *words))
            )
            return None if same else link.disagreement(DisagreementKind.NAME, one, other)
    quoted = all(a.quoted[slice(*span.a)]) and all(b.quoted[slice(*span.b)])
    if quoted and (link.agreement >= _QUOTATIONS_AGREE or link.one_difference):
        return (
            link.disagreement(DisagreementKind.QUOTE, span.a, span.b)
            if _quoted_otherwise(link, span)
            else None
        )
    return _words_disagree(link, span)


def _equivalent_names(link: SearchedLink, one: WordRange, other: WordRange) -> bool:
    """Whether two names are the same but for abbreviations and nicknames."""
    return all(
        equivalent(link.a.words[i].norm, link.b.words[j].norm)
        for i, j in zip(range(*one), range(*other), strict=True)
    )


def _quoted_otherwise(link: SearchedLink, span: UnmatchedSpan) -> bool:
    """Whether two quotations are worded differently, and do not just begin at different places or leave words out."""
    a, b = link.a, link.b
    if max(size(span.a), size(span.b)) > _MOST_QUOTED_WORDS or not (span.inside or link.one_difference):
        return False
    left_out = any(
        document.words[k].kind is TokenKind.SYMBOL
        for document, where in ((a, span.a), (b, span.b))
        for k in range(*where)
    )
    return not left_out and link.matched > 1 and (has_content(a, span.a) or has_content(b, span.b))


def _same_letters(link: SearchedLink, span: UnmatchedSpan) -> bool:
    """Whether both sides have the same letters, cut differently: "cease-fire" and "ceasefire", "5 pm" and "5pm"."""
    one, other = (
        "".join(document.keys[k].replace(".", "") for k in range(*where))
        for document, where in ((link.a, span.a), (link.b, span.b))
    )
    return one == other


def _words_disagree(link: SearchedLink, span: UnmatchedSpan) -> Disagreement | None:
    """The disagreement of two single words: they are opposed, look alike, or are the only difference."""
    a, b = link.a, link.b
    if size(span.a) == size(span.b) == 1:
        one, other = span.a, span.b
    else:
        one, other = trimmed(a, span.a), trimmed(b, span.b)
    if size(one) != 1 or size(other) != 1:
        return None
    word, counterpart = a.words[one[0]].norm, b.words[other[0]].norm
    if contradicts(word, counterpart):
        return (
            link.disagreement(DisagreementKind.NEGATION, one, other)
            if link.agreement >= _NEGATIONS_AGREE or link.one_difference
            else None
        )
    if word in a.language.negations and counterpart in b.language.negations:
        return None
    code = a.language.code
    if (is_reporting_verb(word, code) and is_reporting_verb(counterpart, code)) or equivalent(
        word, counterpart
    ):
        return None
    if opposed(word, counterpart):
        return (
            link.disagreement(DisagreementKind.WORD, one, other)
            if link.agreement >= _OPPOSITES_AGREE
            else None
        )
    if not (has_content(a, one) and has_content(b, other)) or _one_root(link, word, counterpart):
        return None
    if link.one_difference or (link.agreement >= _OPPOSITES_AGREE and _look_alike(word, counterpart)):
        # Times ("10:30", "11:30") are numbers, though no quantities.
        times = a.words[one[0]].kind is b.words[other[0]].kind is TokenKind.NUMBER
        return link.disagreement(DisagreementKind.NUMBER if times else DisagreementKind.WORD, one, other)
    return None


def _one_root(link: SearchedLink, word: str, counterpart: str) -> bool:
    """Whether two words look like forms of one word: they are the same for most of their length.

    In English, forms are already matched by their stems, so the rest may be two words ("contract", "contraction").
    """
    pairs = zip(word, counterpart, strict=False)
    alike = next(
        (k for k, (letter, other) in enumerate(pairs) if letter != other), min(len(word), len(counterpart))
    )
    enough = alike >= max(_ROOT_LETTERS, _ROOT_SHARE * min(len(word), len(counterpart)))
    return enough and (link.a.language.code != "en" or not link.one_difference)


def _opposed_matches(link: SearchedLink) -> Iterator[Disagreement]:
    """Matched words that are related and yet opposed ("victory", "defeat")."""
    if link.agreement < _OPPOSITES_AGREE:
        return
    aligned, other = link.alignment.a, link.alignment.b
    for k, (counterpart, match) in enumerate(zip(aligned.counterparts, aligned.matches, strict=True)):
        if match is WordMatch.RELATED:
            here, there = aligned.first + k, other.first + counterpart
            if opposed(link.a.words[here].norm, link.b.words[there].norm):
                yield link.disagreement(DisagreementKind.WORD, (here, here + 1), (there, there + 1))


def _look_alike(word: str, other: str) -> bool:
    if min(len(word), len(other)) < _LOOK_ALIKE_LETTERS or word[0] != other[0]:
        return False
    # Imported only here, because most comparisons never need it.
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(word, other, score_cutoff=_LOOK_ALIKE_EDITS) <= _LOOK_ALIKE_EDITS
