"""Finds phrases exchanged: "from Madrid to Rome" and "from Rome to Madrid", "5 men and 3 women" and the reverse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.unmatched_spans import SearchedLink, has_content, trimmed
from newsdiff.engine.labelling.word_alignment import WordMatch
from newsdiff.engine.lexicon.equivalents import CONTRADICTION_WORDS, of_one_style
from newsdiff.engine.text.document import Document, WordRange

# The share of both passages that must be matched.
_EXCHANGED_AGREE = 0.5
# An exchanged phrase has at most so many words, and so many stand between the two.
_MOST_WORDS = 5
_MOST_BETWEEN = 8
# English words that tell what is before them from what is behind: others ("and", "with", "is") hold both ways.
_DIRECTED = frozenset(
    "to from against over than before after by of for into under behind above below".split()
)


class _Phrase(NamedTuple):
    """Words that stand in both passages in the same order, one after the other: where, on each side."""

    a: WordRange
    b: WordRange


def phrases_exchanged(link: SearchedLink) -> Iterator[Disagreement]:
    """Two phrases of the same sentence that have changed places around the same words.

    Args:
        link: A link whose words are not all in the same order.
    """
    if link.agreement < _EXCHANGED_AGREE:
        return
    phrases = list(_phrases(link))
    for number, one in enumerate(phrases):
        for other in phrases[number + 1 :]:
            between_a, between_b = (one.a[1], other.a[0]), (other.b[1], one.b[0])
            if between_a[1] - between_a[0] > _MOST_BETWEEN:
                break
            same = _same_words(link, between_a, between_b) and _same_around(link, one, other)
            if same and _tells_apart(link, one, between_a):
                here, there = (one.a[0], other.a[1]), (other.b[0], one.b[1])
                yield link.disagreement(DisagreementKind.ROLE, trimmed(link.a, here), trimmed(link.b, there))


def _phrases(link: SearchedLink) -> Iterator[_Phrase]:
    """The longest runs of the same words in the same order, if they are short and have content."""
    aligned, other = link.alignment
    length = len(aligned.matches)
    k = 0
    while k < length:
        first = k
        k += 1
        if aligned.matches[first] is not WordMatch.SAME:
            continue
        while (
            k < length
            and aligned.matches[k] is WordMatch.SAME
            and aligned.counterparts[k] == aligned.counterparts[k - 1] + 1
        ):
            k += 1
        start = other.first + aligned.counterparts[first]
        words = aligned.first + first, aligned.first + k
        if k - first <= _MOST_WORDS and has_content(link.a, words):
            yield _Phrase(words, (start, start + k - first))


def _same_words(link: SearchedLink, between_a: WordRange, between_b: WordRange) -> bool:
    """Whether the same words stand between two phrases on both sides, and at least one."""
    words = link.a.keys[slice(*between_a)]
    return 0 < len(words) == between_b[1] - between_b[0] and words == link.b.keys[slice(*between_b)]


def _same_around(link: SearchedLink, one: _Phrase, other: _Phrase) -> bool:
    """Whether the same word, or none, stands before the first phrase and behind the second one on both sides."""
    (first_a, last_a), (first_b, last_b) = link.alignment.a.words, link.alignment.b.words
    before = _key(link.a, one.a[0] - 1, first_a, last_a), _key(link.b, other.b[0] - 1, first_b, last_b)
    behind = _key(link.a, other.a[1], first_a, last_a), _key(link.b, one.b[1], first_b, last_b)
    return before[0] == before[1] and behind[0] == behind[1]


def _key(document: Document, word: int, first: int, last: int) -> str:
    return document.keys[word] if first <= word < last else ""


def _tells_apart(link: SearchedLink, one: _Phrase, between: WordRange) -> bool:
    """Whether the words between two phrases say something else when the phrases change places."""
    document = link.a
    content = [k for k in range(*between) if not document.function[k]]
    if not content:
        if link.language().code != "en":
            return False
        # "In May in Leeds" and "in Leeds in May" are the same.
        before = document.keys[one.a[0] - 1] if one.a[0] > link.alignment.a.first else ""
        return not _DIRECTED.isdisjoint(set(document.keys[slice(*between)]) - {before})
    words = [document.words[k].norm for k in content]
    possessive = document.words[one.a[1] - 1].norm.endswith("'s")
    if not possessive and not CONTRADICTION_WORDS["mutual"].isdisjoint(words):
        return False
    # "Smith said Jones" may be "said Jones, Smith"; who is told is plain.
    told = any(document.stems[k] == "told" for k in content)
    return told or not all(of_one_style(document.stems[k], "said") for k in content)
