"""Finds names that disagree: another surname, another place."""

from __future__ import annotations

import re

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.dates import is_day
from newsdiff.engine.disagreements.unmatched_spans import (
    SearchedLink,
    UnmatchedSpan,
    all_names,
    are_related,
    of_one_root,
    size,
    trimmed,
)
from newsdiff.engine.lexicon.equivalents import CONTRADICTION_WORDS, name_the_same
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.spelling import name_key, spelling_key

# The share of both passages that must be matched for different names at one place to disagree, and the least share
# for another surname after the same first name, and for names of similar letters.
_NAMES_AGREE = 0.6
_SIMILAR_AGREE = 0.3
# So many words around two names, and so many on each side of them, are copied from one text to the other.
_COPY = 10
_COPY_AT_EACH_SIDE = 3
# A span of more words than this is a rewording.
_MOST_WORDS = 4
# Names of similar letters begin with this many that are the same, and differ in at most so many.
_SAME_LETTERS = 3
_SIMILAR_EDITS = 3
# "Texas" and "Texan", "China" and "Chinese", "Iraq" and "Iraqi".
_OF_A_PLACE = r"(.{3,}?)(?:[aeiouy]?(?:s|n|an|ian|ese|ish|i|er))?(?:'s)?"

# These stand before first names.
_WITH_FIRST_NAMES = frozenset(["sir", "dame"])
# "Insp" is Inspector: a title of three or four letters that leaves out three at least.
_ABBREVIATION = range(3, 5)
_LEFT_OUT = 3

# "Paris Island" is Parris Island.
_DOUBLED = re.compile(r"(.)\1")
# "Fallujah" is Falluja.
_OPEN_END = re.compile(r"a?h?$")
_LONG_NAME = 6


def names_in_span(link: SearchedLink, span: UnmatchedSpan) -> list[Disagreement] | None:
    """The names that disagree in an unmatched span; None if it is about something else."""
    if not link.agrees(_SIMILAR_AGREE):
        return None
    one, other = trimmed(link.a, span.a), trimmed(link.b, span.b)
    if max(size(one), size(other)) > _MOST_WORDS or not (all_names(link.a, one) and all_names(link.b, other)):
        return None
    if _only_begins(link.a, one) and _only_begins(link.b, other):
        return None
    if any(is_day(link.a, k) for k in range(*one)) or any(is_day(link.b, k) for k in range(*other)):
        return []
    if any(link.a.clause_starts[one[0] + 1 : one[1]]) or any(link.b.clause_starts[other[0] + 1 : other[1]]):
        return None
    without = _without_titles(link.a, one), _without_titles(link.b, other)
    if all(map(size, without)):
        one, other = without
    elif any(map(size, without)):
        # "Mr. Miller" is "John Miller".
        return []
    if size(one) != size(other):
        return None
    if _same(link, one, other) or _may_be_one_person(link, one, other):
        return []
    if (
        link.one_difference
        or _in_a_copy(link, one, other)
        or (
            not _known_there(link, one, other)
            and (
                link.agreement >= _NAMES_AGREE
                or _after_one_name(link, one, other)
                or _similar(link, one, other)
            )
        )
    ):
        return [link.disagreement(DisagreementKind.NAME, one, other)]
    return None


def _in_a_copy(link: SearchedLink, one: WordRange, other: WordRange) -> bool:
    """Whether so many of the same words stand around two names that one of them replaced the other."""
    (first, last), (first_there, last_there) = one, other
    before = behind = 0
    while link.counterpart(first - 1 - before) == first_there - 1 - before >= 0:
        before += 1
    while link.counterpart(last + behind) == last_there + behind:
        behind += 1
    return min(before, behind) >= _COPY_AT_EACH_SIDE and before + behind >= _COPY


def _only_begins(document: Document, where: WordRange) -> bool:
    """Whether a single word may owe its capital to the beginning of a sentence: it is in no name."""
    first = document.sentences[document.sentence_of[where[0]]].first
    return where == (first, first + 1) and not any(document.names[first : first + 2])


def _without_titles(document: Document, where: WordRange) -> WordRange:
    first, last = where
    while first < last and document.words[first].norm in CONTRADICTION_WORDS["courtesy"]:
        first += 1
    return first, last


def _same(link: SearchedLink, one: WordRange, other: WordRange) -> bool:
    """Whether two names of as many words are one, or go with one another ("Moscow", "Russian")."""
    if are_related(link, one, other) or (size(one) == 1 and _of_one_person(link, one[0], other[0])):
        return True
    return all(
        _abbreviates(link, here, there)
        or _same_word(link, link.a.keys[here].removesuffix("'s"), link.b.keys[there].removesuffix("'s"))
        for here, there in zip(range(*one), range(*other), strict=True)
    )


def _abbreviates(link: SearchedLink, here: int, there: int) -> bool:
    """Whether one of two words before a name is the beginning of the other: "Insp Hall", "Inspector Hall"."""
    for document, k in ((link.a, here), (link.b, there)):
        if document.names[k + 1 : k + 2] != (True,) or (k > 0 and document.names[k - 1]):
            return False
    short, long = sorted((link.a.keys[here], link.b.keys[there]), key=len)
    return len(short) in _ABBREVIATION and len(long) >= len(short) + _LEFT_OUT and long.startswith(short)


def _of_one_person(link: SearchedLink, here: int, there: int) -> bool:
    """Whether either article has both as one name: "Fatima" and "Haque" are Fatima Haque."""
    both = frozenset((link.a.keys[here].removesuffix("'s"), link.b.keys[there].removesuffix("'s")))
    return any(both in vocabulary.name_pairs for vocabulary in link.vocabulary)


def _may_be_one_person(link: SearchedLink, one: WordRange, other: WordRange) -> bool:
    """Whether a surname after a title stands beside what may be the first name: "Ms. Haque", "Fatima"."""
    before = [
        document.words[where[0] - 1].norm if where[0] else ""
        for document, where in ((link.a, one), (link.b, other))
    ]
    titled = [each in CONTRADICTION_WORDS["courtesy"] for each in before]
    first = [each in _WITH_FIRST_NAMES for each in before]
    return size(one) == 1 and (titled[0] != titled[1] or first[0] != first[1])


def _same_word(link: SearchedLink, one: str, other: str) -> bool:
    if name_the_same(one, other) or _spelling(one) == _spelling(other):
        return True
    if link.a.language.code != "en":
        return of_one_root(one, other)
    places = re.fullmatch(_OF_A_PLACE, one), re.fullmatch(_OF_A_PLACE, other)
    return all(places) and len({match[1] for match in places if match}) == 1


def _spelling(name: str) -> str:
    """A name without what transliterations leave open: doubled letters, a last "h" or "a"."""
    key = _DOUBLED.sub(r"\1", name_key(spelling_key(name)))
    return _OPEN_END.sub("", key) if len(key) >= _LONG_NAME else key


def _known_there(link: SearchedLink, one: WordRange, other: WordRange) -> bool:
    """Whether the other article has a name too: it is then somebody else, of whom both know."""
    return any(link.a.keys[k] in link.vocabulary[1].keys for k in range(*one)) or any(
        link.b.keys[k] in link.vocabulary[0].keys for k in range(*other)
    )


def _after_one_name(link: SearchedLink, one: WordRange, other: WordRange) -> bool:
    """Whether both follow the same first name, and the words after them are the same too."""
    return (
        size(one) == 1
        and link.counterpart(one[0] - 1) == other[0] - 1 >= 0
        and link.a.names[one[0] - 1]
        and link.a.words[one[0] - 1].norm not in CONTRADICTION_WORDS["courtesy"]
        and link.counterpart(one[1]) == other[1]
    )


def _similar(link: SearchedLink, one: WordRange, other: WordRange) -> bool:
    """Whether two single names have similar letters ("Norfolk", "Norwalk")."""
    if size(one) != 1:
        return False
    name, counterpart = link.a.keys[one[0]], link.b.keys[other[0]]
    if name[:_SAME_LETTERS] != counterpart[:_SAME_LETTERS]:
        return False
    # Imported only here, because most comparisons never need it.
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(name, counterpart, score_cutoff=_SIMILAR_EDITS) <= _SIMILAR_EDITS
