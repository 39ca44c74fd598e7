"""Finds statements that only one side negates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.unmatched_spans import SearchedLink, has_content
from newsdiff.engine.labelling.word_alignment import WordMatch, unmatched_runs
from newsdiff.engine.lexicon.equivalents import CONTRADICTION_WORDS
from newsdiff.engine.lexicon.word_lists import NEGATIONS
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.language import Language
from newsdiff.engine.text.number_words import number_words
from newsdiff.engine.text.tokens import TokenKind

# The share of both passages that must be matched for a negation to count.
_NEGATIONS_AGREE = 0.6
# A negation stands among at most so many words without counterparts: "is", "is not yet".
_MOST_WORDS = 3
# "It will not open before June" is "it will open in June".
_UP_TO = frozenset(["before", "until", "till", "unless"])


class _Gap(NamedTuple):
    """Words without counterparts, one of them a negation, and what stands at their place on the other side."""

    here: WordRange
    there: WordRange


def negations(link: SearchedLink) -> Iterator[Disagreement]:
    """A negation on one side only; where nothing stands in its place, it is shown with the word beside it."""
    if link.agreement < _NEGATIONS_AGREE or not any(-1 in aligned.counterparts for aligned in link.alignment):
        return
    language, back = link.language(), link.swapped()
    if not _denies(back, language):
        for here, there in _negated(link, language):
            yield link.disagreement(DisagreementKind.NEGATION, here, there)
    if not _denies(link, language):
        for there, here in _negated(back, language):
            yield link.disagreement(DisagreementKind.NEGATION, here, there)


def is_negation(document: Document, k: int, language: Language | None = None) -> bool:
    """Whether a word turns a statement into its opposite.

    Args:
        document: An article.
        k: One of its words.
        language: The language of its passage; that of the article if None.
    """
    code, norm = (language or document.language).code, document.words[k].norm
    if (
        code == "en"
        and norm == "yet"
        and document.words[k + 1 : k + 2]
        and document.words[k + 1].norm == "to"
    ):
        # "Has yet to pass"
        return True
    if norm not in (language or document.language).negations:
        contracted = (code == "en" and norm.endswith("n't")) or (code == "fr" and norm.startswith("n'"))
        if not contracted:
            return False
    if document.words[k].capital and norm in NEGATIONS["und"] and norm not in NEGATIONS.get(code, ()):
        # "Yok" is a name where it is no Turkish.
        return False
    after = k + 1
    if code != "en" or after == len(document.words):
        return True
    if norm == "no" and (document.clause_starts[after] or document.words[after].kind is TokenKind.NUMBER):
        return False
    if norm in ("no", "not"):
        return document.words[after].norm not in CONTRADICTION_WORDS["after not"]
    return norm not in CONTRADICTION_WORDS["denying"] or norm in ("neither", "without")


def _denies(link: SearchedLink, language: Language) -> bool:
    """Whether ``a`` has a negation, or a word that does as much, that ``b`` does not have."""
    aligned = link.alignment.a
    denying = CONTRADICTION_WORDS["denying"] if language.code == "en" else frozenset()
    words = [aligned.first + k for k, counterpart in enumerate(aligned.counterparts) if counterpart < 0]
    if "yet" in link.a.keys[slice(*aligned.words)]:
        # "Yet to" denies also where its counterpart is the "yet" of "not yet".
        words += [k for k in range(*aligned.words) if link.a.keys[k] == "yet"]
    return any(is_negation(link.a, k, language) or link.a.words[k].norm in denying for k in words)


def _negated(link: SearchedLink, language: Language) -> Iterator[tuple[WordRange, WordRange]]:
    """The words of ``a`` that are negated there only, and what ``b`` has for them."""
    gaps = [
        gap
        for gap in _gaps(link, language)
        if not _limited(link, gap.here, language)
        and not _of_another_place(link, gap.here[1])
        and not _of_another_quotation(link, gap)
    ]
    while gaps:
        gap = gaps.pop(0)
        # "ne paiera pas"
        if gaps and language.code == "fr" and gaps[0].here[0] - gap.here[1] == 1:
            gap = _Gap((gap.here[0], gaps[0].here[1]), (gap.there[0], gaps.pop(0).there[1]))
        here, there = gap
        if there[0] == there[1]:
            if link.counterpart(here[1]) == there[1]:
                here, there = (here[0], here[1] + 1), (there[0], there[1] + 1)
            else:
                here, there = (here[0] - 1, here[1]), (there[0] - 1, there[1])
        yield here, there


def _limited(link: SearchedLink, negated: WordRange, language: Language) -> bool:
    """Whether words that the other side does not have limit a negation: "not before June", "no one but the mayor"."""
    if language.code != "en":
        return False
    limiting = CONTRADICTION_WORDS["limiting"]
    last = link.alignment.a.words[1]
    within = link.a.keys[negated[0] : negated[1]]
    return not limiting.isdisjoint(within) or any(
        link.a.keys[k] in _UP_TO and link.counterpart(k) < 0 for k in range(negated[0], last)
    )


def _of_another_place(link: SearchedLink, k: int) -> bool:
    """Whether what is negated is a place in an order that the other side does not give: "not the first" agrees with
    "the second"."""
    ordinals = number_words(link.a.language.code).ordinals
    while k < link.alignment.a.words[1] and link.a.function[k] and link.a.keys[k] not in ordinals:
        k += 1
    return k < link.alignment.a.words[1] and link.a.keys[k] in ordinals and link.counterpart(k) < 0


def _of_another_quotation(link: SearchedLink, gap: _Gap) -> bool:
    """Whether both sides are quotations of which only one goes on: "money that shouldn't have been used" is not said
    of "money that should have been used for my campaign"."""
    sides = (link.a, gap.here[0], link.alignment.a), (link.b, gap.there[0], link.alignment.b)
    go_on = []
    for document, k, aligned in sides:
        last = aligned.words[1]
        end = next((j for j in range(k, last) if not document.quoted[j]), last)
        if end == k:
            return False
        while end > k and aligned.counterparts[end - 1 - aligned.first] < 0:
            end -= 1
        rest = next((j for j in range(end, last) if not document.quoted[j]), last)
        go_on.append(has_content(document, (end, rest)))
    return go_on[0] != go_on[1]


def _gaps(link: SearchedLink, language: Language) -> Iterator[_Gap]:
    a, b, (aligned, other) = link.a, link.b, link.alignment

    def says_more(document: Document, k: int) -> bool:
        norm = document.words[k].norm
        return has_content(document, (k, k + 1)) and norm not in language.function_words

    for first, last, other_first, other_last in unmatched_runs(aligned, other):
        here = aligned.first + first, aligned.first + last
        there = other.first + other_first, other.first + other_last
        negations = [is_negation(a, k, language) for k in range(*here)]
        if (
            any(negations)
            and last - first <= _MOST_WORDS
            and 0 <= other_last - other_first <= _MOST_WORDS
            and not any(
                says_more(a, k) for k, negation in zip(range(*here), negations, strict=True) if not negation
            )
            and not any(says_more(b, k) for k in range(*there))
            and all(other.counterparts[k] < 0 for k in range(other_first, other_last))
            and _firmly_placed(link, first, last)
            # A passage that begins in lower case may have been cut off right after its own negation.
            and (first > 0 or other_last > 0 or b.words[other.first].capital)
        ):
            yield _Gap(here, there)


def _firmly_placed(link: SearchedLink, first: int, last: int) -> bool:
    """Whether the words around a run have close counterparts, and one of them at least."""
    matches = link.alignment.a.matches
    around = [matches[k] for k in (first - 1, last) if 0 <= k < len(matches)]
    return bool(around) and WordMatch.RELATED not in around
