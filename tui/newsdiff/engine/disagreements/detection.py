"""Finds what two passages that otherwise say the same disagree in: figures, dates, names, negations, words, roles.

Most of it stands in words without counterparts at the same place of both passages, between matched words. A different
spelling, an abbreviation, a nickname, an inflection or another reporting verb is no disagreement.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from newsdiff.engine.comparison import Disagreement, DisagreementKind, Excerpt
from newsdiff.engine.disagreements.copies import Copies
from newsdiff.engine.disagreements.dates import dates_elsewhere, dates_in_span
from newsdiff.engine.disagreements.denials import denials
from newsdiff.engine.disagreements.exchanges import phrases_exchanged
from newsdiff.engine.disagreements.names import names_in_span
from newsdiff.engine.disagreements.negations import negations
from newsdiff.engine.disagreements.numbers import (
    CountedThings,
    counted_things,
    figures_elsewhere,
    figures_in_span,
)
from newsdiff.engine.disagreements.quotations import quotations, quotations_in_span
from newsdiff.engine.disagreements.roles import roles_exchanged
from newsdiff.engine.disagreements.unmatched_spans import (
    SearchedLink,
    UnmatchedSpan,
    Vocabulary,
    agreement_of,
    matched_words,
    size,
    unmatched_spans,
)
from newsdiff.engine.disagreements.words import matched_opposites, opposites_in_span, words_in_span
from newsdiff.engine.labelling.word_alignment import WordAlignment
from newsdiff.engine.text.document import Document

# An unmatched span of more words than this on both sides is a rewording.
_MOST_WORDS = 6
# The kinds in an unmatched span, in the order in which they are tried.
_IN_SPAN = (
    dates_in_span,
    figures_in_span,
    names_in_span,
    opposites_in_span,
    quotations_in_span,
    words_in_span,
)


class Disagreements:
    """Finds the disagreements inside the links of two articles.

    Args:
        a, b: The articles.
    """

    def __init__(self, a: Document, b: Document) -> None:
        self._a, self._b = a, b
        self._vocabulary = Vocabulary(a), Vocabulary(b)
        self._copies = Copies(a, b), Copies(b, a)

    @cached_property
    def _things(self) -> tuple[CountedThings, CountedThings]:
        return counted_things(self._a), counted_things(self._b)

    def find(self, alignment: WordAlignment, score: float) -> tuple[Disagreement, ...]:
        """The disagreements inside the link with this alignment, in the order of ``a``; none overlap on either side.

        Args:
            alignment: The alignment of the link's words.
            score: The score of the link.
        """
        a, b = self._a, self._b
        spans = tuple(unmatched_spans(alignment))
        unmatched = [aligned.counterparts.count(-1) for aligned in alignment]
        link = SearchedLink(
            a,
            b,
            alignment,
            score,
            spans,
            min(agreement_of(a, alignment.a), agreement_of(b, alignment.b)),
            matched_words(a, alignment.a),
            len(spans) == 1 and unmatched == [size(spans[0].a), size(spans[0].b)],
            self._vocabulary,
        )
        found = [item for item in self._found(link) if not self._copied(alignment, item)]
        # What is denied has the words of what is said.
        found += denials(link)
        return tuple(sorted(_without_overlaps(found), key=lambda item: item.a.start))

    def _found(self, link: SearchedLink) -> Iterator[Disagreement]:
        for span in link.spans:
            yield from _in_span(link, span)
        yield from dates_elsewhere(link)
        yield from figures_elsewhere(link, self._things)
        yield from negations(link)
        yield from matched_opposites(link)
        if not link.in_order():
            yield from roles_exchanged(link)
            yield from phrases_exchanged(link)
        yield from quotations(link)

    def _copied(self, alignment: WordAlignment, item: Disagreement) -> bool:
        """Whether either article has the other's version too, word for word, and so does not contradict it."""
        ours, theirs = self._copies
        return ours.has(item.a, alignment.a.words) or theirs.has(item.b, alignment.b.words)


def _in_span(link: SearchedLink, span: UnmatchedSpan) -> list[Disagreement]:
    """The disagreements in an unmatched span; the most specific kind is tried first."""
    if min(size(span.a), size(span.b)) > _MOST_WORDS or _same_letters(link, span):
        return []
    return next((items for kind in _IN_SPAN if (items := kind(link, span)) is not None), [])


def _same_letters(link: SearchedLink, span: UnmatchedSpan) -> bool:
    """Whether both sides have the same letters, cut differently: "cease-fire" and "ceasefire", "5 pm" and "5pm"."""
    one, other = (
        "".join(_letters(document.keys[k]) for k in range(*where))
        for document, where in ((link.a, span.a), (link.b, span.b))
    )
    return one == other


def _letters(key: str) -> str:
    return key if key[0].isdigit() else key.replace(".", "").replace("'", "")


def _without_overlaps(found: list[Disagreement]) -> list[Disagreement]:
    """The disagreements that overlap no other on either side; of those that do, the plainest kind stays."""
    kept: list[Disagreement] = []
    order = list(DisagreementKind)
    for item in sorted(found, key=lambda item: order.index(item.kind)):
        if not any(_touch(item.a, other.a) or _touch(item.b, other.b) for other in kept):
            kept.append(item)
    return kept


def _touch(one: Excerpt, other: Excerpt) -> bool:
    return one.start < other.end and other.start < one.end
