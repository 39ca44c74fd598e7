"""Finds dates that disagree: another weekday, month, day or year for the same event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.unmatched_spans import SearchedLink, UnmatchedSpan, touching
from newsdiff.engine.labelling.word_alignment import WordMatch
from newsdiff.engine.lexicon.equivalents import CONTRADICTION_WORDS, of_one_style
from newsdiff.engine.lexicon.word_lists import ATTRIBUTION_WORDS
from newsdiff.engine.text.dates import Date, date_names
from newsdiff.engine.text.document import Document, WordRange

# The share of both passages that must be matched for their dates to disagree: dates at one place or with a word in
# common, and the only date of each passage.
_DATES_AGREE = 0.4
_ONLY_DATES_AGREE = 0.5
# A date belongs to a verb that is at most so many words away.
_NEAR = 2
# In passages that agree less than this, a verb that both have does not make them about one event.
_LEAST_AGREEMENT = 0.15


def dates_in_span(link: SearchedLink, span: UnmatchedSpan) -> list[Disagreement] | None:
    """The dates that disagree in an unmatched span; None if it is about something else."""
    ours, theirs = _dates(link.a, span.a), _dates(link.b, span.b)
    if not ours and not theirs:
        return _named_days(link, span)
    if len(ours) != 1 or len(theirs) != 1 or not link.agrees(_DATES_AGREE):
        return None
    (one,), (other,) = ours, theirs
    if one.agrees(other):
        return [] if _comparable(one, other) else None
    if _says_when_said(link.a, one) != _says_when_said(link.b, other):
        return []
    return [link.disagreement(DisagreementKind.DATE, one[:2], other[:2])]


def _named_days(link: SearchedLink, span: UnmatchedSpan) -> list[Disagreement] | None:
    """The weekdays or months that differ, in passages of another language than the articles'."""
    if not link.agrees(_DATES_AGREE) or (code := link.language().code) == link.a.language.code:
        return None
    names = date_names(code)
    ours, theirs = (
        [(k, names[norm]) for k in range(*where) if (norm := document.words[k].norm) in names]
        for document, where in ((link.a, span.a), (link.b, span.b))
    )
    if len(ours) != 1 or len(theirs) != 1:
        return None
    ((here, one),), ((there, other),) = ours, theirs
    if one[:2] == other[:2]:
        return []
    return [link.disagreement(DisagreementKind.DATE, (here, here + 1), (there, there + 1))]


def dates_elsewhere(link: SearchedLink) -> Iterator[Disagreement]:
    """Dates that disagree though they stand at different places of the passages."""
    if not link.agrees(_LEAST_AGREEMENT):
        return
    ours, theirs = _dates(link.a, link.alignment.a.words), _dates(link.b, link.alignment.b.words)
    only = len(ours) == len(theirs) == 1 and link.agrees(_ONLY_DATES_AGREE)
    left = _without_same(theirs, ours)
    for one in _without_same(ours, theirs):
        for other in left if only else _beside_counterparts(link, one, left):
            if one.agrees(other) or not _comparable(one, other):
                continue
            if _says_when_said(link.a, one) != _says_when_said(link.b, other):
                continue
            shared = link.agrees(_DATES_AGREE) and any(
                other.first <= link.counterpart(word) < other.last for word in range(one.first, one.last)
            )
            if only or shared or _of_one_verb(link, one, other):
                yield link.disagreement(DisagreementKind.DATE, *_different_words(link, one, other))


def _says_when_said(document: Document, date: Date) -> bool:
    """Whether a date is that of what was said ("police said Tuesday"), not of what happened."""
    words = ATTRIBUTION_WORDS.get(document.language.code, frozenset())
    k = date.first - 1
    while k >= 0 and document.function[k] and date.first - k <= _NEAR:
        k -= 1
    return k >= 0 and document.words[k].norm in words


def is_day(document: Document, k: int) -> bool:
    """Whether a word is part of a date, or a day such as "yesterday"."""
    return document.words[k].norm.removesuffix("'s") in CONTRADICTION_WORDS["days"] or bool(
        _dates(document, (k, k + 1))
    )


def _dates(document: Document, where: WordRange) -> Sequence[Date]:
    """The dates in a range of words, as far as they are in it: a date may go on in the next sentence."""
    return [
        date._replace(first=max(date.first, where[0]), last=min(date.last, where[1]))
        for date in touching(document.dates, where)
    ]


def _comparable(one: Date, other: Date) -> bool:
    """Whether two dates have a part in common."""
    return any(a is not None and b is not None for a, b in zip(one[2:], other[2:], strict=True))


def _without_same(dates: Sequence[Date], others: Sequence[Date]) -> list[Date]:
    """Those dates that agree with none of the others that they have a part in common with."""
    return [
        one for one in dates if not any(one.agrees(other) and _comparable(one, other) for other in others)
    ]


def _beside_counterparts(link: SearchedLink, one: Date, others: Sequence[Date]) -> list[Date]:
    """Those of some dates that have or stand near a counterpart of a word of this date or near it, in order."""
    places = [link.counterpart(word) for word in range(one.first - _NEAR, one.last + _NEAR)]
    found = [
        other
        for place in places
        if place >= 0
        for other in touching(others, (place - _NEAR, place + _NEAR + 1))
    ]
    return sorted(dict.fromkeys(found), key=lambda date: date[:2])


def _of_one_verb(link: SearchedLink, one: Date, other: Date) -> bool:
    """Whether the same verb stands beside both dates, and is not one that only reports."""
    a, aligned = link.a, link.alignment.a
    for word in _beside(a, one, aligned.words):
        there = link.counterpart(word)
        if (
            there in _beside(link.b, other, link.alignment.b.words)
            and aligned.matches[word - aligned.first] in (WordMatch.SAME, WordMatch.INFLECTED)
            and (_past(a, word) or _past(link.b, there))
            and not of_one_style(a.stems[word], "said")
        ):
            return True
    return False


def _beside(document: Document, date: Date, limits: WordRange) -> list[int]:
    """The words near a date, in the same clause."""
    found = []
    for k in range(date.first - 1, max(date.first - 1 - _NEAR, limits[0] - 1), -1):
        if document.clause_starts[k + 1]:
            break
        found.append(k)
    for k in range(date.last, min(date.last + _NEAR, limits[1])):
        if document.clause_starts[k]:
            break
        found.append(k)
    return found


def _past(document: Document, k: int) -> bool:
    """Whether an English word looks like the past form of a verb."""
    norm = document.words[k].norm
    return norm in CONTRADICTION_WORDS["past"] or (norm.endswith("ed") and not document.words[k].capital)


def _different_words(link: SearchedLink, one: Date, other: Date) -> tuple[WordRange, WordRange]:
    """The word of each date that has no counterpart, if it is one on each side, else both dates."""
    ours = [word for word in range(one.first, one.last) if link.counterpart(word) < 0]
    back = link.swapped()
    theirs = [word for word in range(other.first, other.last) if back.counterpart(word) < 0]
    if len(ours) == len(theirs) == 1:
        return (ours[0], ours[0] + 1), (theirs[0], theirs[0] + 1)
    return (one.first, one.last), (other.first, other.last)
