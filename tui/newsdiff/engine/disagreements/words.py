"""Finds single words that disagree: opposites, words that look alike, and the only word that differs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.dates import is_day
from newsdiff.engine.disagreements.negations import is_negation
from newsdiff.engine.disagreements.unmatched_spans import (
    SearchedLink,
    UnmatchedSpan,
    has_content,
    of_one_root,
    size,
    trimmed,
)
from newsdiff.engine.labelling.word_alignment import WordMatch
from newsdiff.engine.lexicon.equivalents import CONTRADICTION_WORDS, name_the_same, of_one_style
from newsdiff.engine.lexicon.opposites import opposed
from newsdiff.engine.lexicon.word_lists import ATTRIBUTION_WORDS
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.han_numbers import han_number
from newsdiff.engine.text.number_words import number_words
from newsdiff.engine.text.tokens import TokenKind

# The share of both passages that must be matched.
_WORDS_AGREE = 0.5
# Long words that differ by few edits look alike ("railed", "rallied").
_LOOK_ALIKE_EDITS = 2
_LOOK_ALIKE_LETTERS = 5
# Adverbs that do not only say how.
_PARTLY = frozenset("mostly partly partially only early".split())
# "Gasses" are gases.
_DOUBLED = re.compile(r"([^\W\d_])\1(?=(?:es|ed|ing|ings)$)")
# Small words that say nothing about how the word behind them is used.
_ARTICLES = frozenset("the a an this that these those".split())


def words_in_span(link: SearchedLink, span: UnmatchedSpan) -> list[Disagreement]:
    """The disagreement of two single words in an unmatched span, if there is one."""
    if size(span.a) == size(span.b) == 1:
        one, other = span.a, span.b
    else:
        one, other = trimmed(link.a, span.a), trimmed(link.b, span.b)
    if size(one) == size(other) == 1:
        reworded = _small_words(link.a, span.a) != _small_words(link.b, span.b)
        if _disagree(link, one[0], other[0], reworded=reworded):
            return [link.disagreement(DisagreementKind.WORD, one, other)]
    return []


def _small_words(document: Document, where: WordRange) -> list[str]:
    """The function words of a range but for articles; others show another wording ("called off", "cancelled")."""
    return [
        document.keys[k] for k in range(*where) if document.function[k] and document.keys[k] not in _ARTICLES
    ]


def opposites_in_span(link: SearchedLink, span: UnmatchedSpan) -> list[Disagreement] | None:
    """The opposites in an unmatched span; None if there are none."""
    one, other = trimmed(link.a, span.a), trimmed(link.b, span.b)
    words, theirs = _without_adverbs(link.a, one), _without_adverbs(link.b, other)
    if len(words) != 1 or len(theirs) != 1 or not link.agrees(_WORDS_AGREE):
        return None
    if not _opposed(link, words[0], theirs[0]):
        return None
    return [link.disagreement(DisagreementKind.WORD, one, other)]


def _opposed(link: SearchedLink, here: int, there: int) -> bool:
    """Whether two words say the opposite of one another, and not both passages have both."""
    word, counterpart = link.a.words[here].norm, link.b.words[there].norm
    sides = (link.a, link.alignment.a.words), (link.b, link.alignment.b.words)
    return opposed(word, counterpart) and not all(
        {word, counterpart} <= {each.norm for each in document.words[slice(*where)]}
        for document, where in sides
    )


def _without_adverbs(document: Document, where: WordRange) -> list[int]:
    """The words of a range but for what says how in English: "landed safely", "seriously injured"."""
    words = list(range(*where))
    if document.language.code != "en" or len(words) == 1:
        return words
    weakening = CONTRADICTION_WORDS["denying"] | CONTRADICTION_WORDS["rounded"]
    return [
        k
        for k in words
        if not (norm := document.words[k].norm).endswith("ly") or norm in weakening or norm in _PARTLY
    ]


def matched_opposites(link: SearchedLink) -> Iterator[Disagreement]:
    """Matched words that are related and yet opposed ("victory", "defeat")."""
    if link.agreement < _WORDS_AGREE:
        return
    aligned, other = link.alignment
    for k, (counterpart, match) in enumerate(zip(aligned.counterparts, aligned.matches, strict=True)):
        if match is WordMatch.RELATED:
            here, there = aligned.first + k, other.first + counterpart
            if _opposed(link, here, there):
                yield link.disagreement(DisagreementKind.WORD, (here, here + 1), (there, there + 1))


def _disagree(link: SearchedLink, here: int, there: int, *, reworded: bool) -> bool:
    a, b = link.a, link.b
    word, counterpart = a.words[here].norm, b.words[there].norm
    if _denies(a, here) and _denies(b, there):
        return False
    if opposed(word, counterpart):
        return link.agreement >= _WORDS_AGREE and _opposed(link, here, there)
    if _is_number(a, here) != _is_number(b, there):
        # "Four", "several" and "Republican" senators may be the same ones.
        return False
    if not (has_content(a, (here, here + 1)) and has_content(b, (there, there + 1))):
        return False
    if is_day(a, here) or is_day(b, there) or a.names[here] != b.names[there]:
        # "Monday" may be "yesterday", and "Miller" the victim.
        return False
    english = a.language.code == "en"
    if {word, counterpart} <= CONTRADICTION_WORDS["rounded"]:
        return False
    # English verbs that report are words of one style; German nouns, such as those for people, have capitals.
    reporting = frozenset() if english else ATTRIBUTION_WORDS.get(a.language.code, frozenset())
    if {word, counterpart} <= reporting and not (a.words[here].capital or b.words[there].capital):
        return False
    # In English, forms of a word are already matched by their stems, so the rest may be two words ("contract",
    # "contraction").
    if of_one_root(word, counterpart) and not (english and link.one_difference and not reworded):
        return False
    if _DOUBLED.sub(r"\1", word) == _DOUBLED.sub(r"\1", counterpart):
        return False
    if english and (name_the_same(word, counterpart) or of_one_style(a.stems[here], b.stems[there])):
        return False
    return (link.one_difference and not reworded) or (
        link.agreement >= _WORDS_AGREE and _look_alike(word, counterpart)
    )


def _is_number(document: Document, k: int) -> bool:
    """Whether a word is a number: in digits, or as a word, also one that says which of several ("first")."""
    norm, table = document.words[k].norm, number_words(document.language.code)
    return (
        document.words[k].kind is TokenKind.NUMBER
        or norm in table.cardinals
        or norm in table.ordinals
        or han_number(norm) is not None
    )


def _denies(document: Document, k: int) -> bool:
    return is_negation(document, k) or document.words[k].norm in CONTRADICTION_WORDS["denying"]


def _look_alike(word: str, other: str) -> bool:
    if min(len(word), len(other)) < _LOOK_ALIKE_LETTERS or word[0] != other[0]:
        return False
    # Imported only here, because most comparisons never need it.
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(word, other, score_cutoff=_LOOK_ALIKE_EDITS) <= _LOOK_ALIKE_EDITS
