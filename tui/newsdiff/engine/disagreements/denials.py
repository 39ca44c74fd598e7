"""Finds what one article says and the other says was denied: "called him", "denied that he called him"."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.negations import is_negation
from newsdiff.engine.disagreements.unmatched_spans import SearchedLink, has_content
from newsdiff.engine.lexicon.equivalents import CONTRADICTION_WORDS
from newsdiff.engine.lexicon.word_lists import ATTRIBUTION_WORDS, DENIAL_WORDS, REPORTING_VERBS
from newsdiff.engine.text.document import Document, WordRange

_NONE: frozenset[str] = frozenset()
# So much of what the other article says has counterparts, half of it is denied, and so many words of it at least.
_MATCHED_SHARE = 0.8
_DENIED_SHARE = 0.5
_LEAST_DENIED = 2
# What is said after these is no longer denied.
_GOING_ON = frozenset(["but", "and"])
# At most so many little words stand between the denial and what is denied: "denied that he had".
_MOST_BETWEEN = 4


def denials(link: SearchedLink) -> Iterator[Disagreement]:
    """What one passage says as a fact and the other one says was denied.

    It is none if it is said by somebody, or only may be so, or if the article that has it denies anything itself: then
    both articles give both sides.
    """
    for here, there in _denied(link):
        yield link.disagreement(DisagreementKind.NEGATION, here, there)
    for there, here in _denied(link.swapped()):
        yield link.disagreement(DisagreementKind.NEGATION, here, there)


def _denied(link: SearchedLink) -> Iterator[tuple[WordRange, WordRange]]:
    """The denial in ``a`` with the first word that is denied, and that word in ``b``."""
    code = link.a.language.code
    verbs = DENIAL_WORDS.get(code, _NONE)
    first, last = link.alignment.a.words
    if verbs.isdisjoint(link.a.keys[first:last]):
        return
    places = [k for k in range(first, last) if link.a.keys[k] in verbs]
    if len(places) != 1 or link.counterpart(places[0]) >= 0 or any(map(link.a.quoted.__getitem__, places)):
        return
    denial = places[0]
    if any(is_negation(link.a, k) for k in range(max(first, denial - 2), denial)):
        return
    start = next((k for k in range(denial + 1, last) if has_content(link.a, (k, k + 1))), last)
    if start == last or start - denial > _MOST_BETWEEN + 1 or link.counterpart(start) < 0:
        return
    if code == "en" and not _says_what_is_denied(link.a, denial, start):
        return
    last = next((k for k in range(start, last) if link.a.words[k].norm in _GOING_ON), last)
    if _is_told_as_fact(link.b, link.alignment.b.words, code) and _is_all_denied(link, start, last):
        there = link.counterpart(start)
        yield (denial, start + 1), (there, there + 1)


def _says_what_is_denied(document: Document, denial: int, start: int) -> bool:
    """Whether it is said to be untrue: "denied that he called", "denied calling"; a judge denies a motion otherwise."""
    between = {word.norm for word in document.words[denial + 1 : start]}
    return "that" in between or "having" in between or document.words[start].norm.endswith("ing")


def _is_told_as_fact(document: Document, passage: WordRange, code: str) -> bool:
    """Whether an article says something itself, and has no denial anywhere."""
    denying = DENIAL_WORDS.get(code, _NONE)
    if not denying.isdisjoint(document.keys) or any(document.quoted[slice(*passage)]):
        return False
    open_words = ATTRIBUTION_WORDS.get(code, _NONE) | REPORTING_VERBS.get(code, _NONE)
    if code == "en":
        open_words |= CONTRADICTION_WORDS["open"]
    sentence = document.sentences[document.sentence_of[passage[0]]]
    first = min(sentence.first, passage[0])
    for k in range(first, max(sentence.last, passage[1])):
        # "May" is a month.
        is_name = document.words[k].capital and k > first
        if is_negation(document, k) or (document.words[k].norm in open_words and not is_name):
            return False
    return True


def _is_all_denied(link: SearchedLink, start: int, last: int) -> bool:
    """Whether most of what ``b`` says is denied in ``a``: it stands behind the denial, or is who denies it."""
    words = [k for k in range(*link.alignment.b.words) if has_content(link.b, (k, k + 1))]
    back = link.swapped()
    counterparts = [back.counterpart(k) for k in words]
    denied = sum(start <= each < last for each in counterparts)
    matched = sum(each >= 0 for each in counterparts)
    return (
        denied >= _LEAST_DENIED
        and denied >= _DENIED_SHARE * len(words)
        and matched >= _MATCHED_SHARE * len(words)
    )
