"""Who says what a sentence reports: the names in the subject of its reporting verb.

"Putin, in his remarks, said he was not aware of it" and "Zelenskyy said he was not aware of it" are two statements,
however many words they have in common.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsdiff.engine.lexicon.word_lists import JOINING_WORDS, REPORTING_VERBS
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.parsed import Sentence

# A subject has at most so many content words; what is longer is a clause.
_MOST_SUBJECT = 6
# "Dmitry Peskov, the Kremlin spokesman, said": the name is in one of so many clauses of at most so many words before.
_APPOSITIONS = 2
_MOST_APPOSITION = 10
_NONE: frozenset[str] = frozenset()


def speakers(document: Document, sentence: Sentence) -> frozenset[str]:
    """The stems of the names of those who say what a sentence reports.

    Empty if no verb of the language's table reports anything outside quotation marks, or if whoever says it is not
    named.
    """
    verbs = REPORTING_VERBS.get(document.language.code, _NONE)
    if verbs.isdisjoint(document.keys[sentence.first : sentence.last]):
        return _NONE
    clauses = list(_clauses(document, sentence))
    found: set[str] = set()
    for number, (first, last) in enumerate(clauses):
        verb = next((k for k in range(first, last) if document.words[k].norm in verbs), None)
        if verb is None or document.quoted[first]:
            continue
        begin = _subject_start(document, first, verb)
        if begin < verb:
            found |= _named_subject(document, (begin, verb))
        else:
            found |= _before(document, clauses[:number]) or _inverted(document, verb, last)
    return frozenset(found)


def _clauses(document: Document, sentence: Sentence) -> Iterator[WordRange]:
    """The clauses of a sentence, and its quotations."""
    starts, quoted = document.clause_starts, document.quoted
    borders = [k for k in range(sentence.first + 1, sentence.last) if starts[k] or quoted[k] != quoted[k - 1]]
    return pairwise((sentence.first, *borders, sentence.last))


def _subject_start(document: Document, first: int, verb: int) -> int:
    """Where the subject of a verb begins in its clause: after the last word that another clause can begin with."""
    breaks = JOINING_WORDS.get(document.language.code, _NONE)
    return max([first, *[k + 1 for k in range(first, verb) if document.words[k].norm in breaks]])


def _named_subject(document: Document, words: WordRange) -> set[str]:
    """The names in the subject of a verb; none if it is too long for a subject."""
    adding = document.language.adding_words
    content = [k for k in range(*words) if not document.function[k] and document.words[k].norm not in adding]
    return _names(document, words) if len(content) <= _MOST_SUBJECT else set()


def _inverted(document: Document, verb: int, last: int) -> set[str]:
    """The names right after a verb: "said Putin", "said the Russian president"."""
    first = verb + 1
    if first < last and document.function[first]:
        first += 1
    end = first
    while end < last and document.names[end]:
        end += 1
    return _names(document, (first, end))


def _before(document: Document, clauses: list[WordRange]) -> set[str]:
    """The names in the short clauses before one that begins with its verb; a quotation ends them."""
    found: set[str] = set()
    for first, last in reversed(clauses[-_APPOSITIONS:]):
        if document.quoted[first] or last - first > _MOST_APPOSITION:
            break
        found |= _names(document, (first, last))
    return found


def _names(document: Document, words: WordRange) -> set[str]:
    adding = document.language.adding_words
    return {
        document.stems[k] for k in range(*words) if document.names[k] and document.words[k].norm not in adding
    }
