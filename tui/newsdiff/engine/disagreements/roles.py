"""Finds roles exchanged: "Russia attacked Ukraine" and "Ukraine attacked Russia"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.unmatched_spans import SearchedLink
from newsdiff.engine.labelling.word_alignment import WordMatch
from newsdiff.engine.lexicon.equivalents import CONTRADICTION_WORDS, of_one_style
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.tokens import TokenKind

# The share of both passages that must be matched.
_ROLES_AGREE = 0.5
# The words before who did it, in languages that put the subject before the verb and the object behind it.
_BY = {
    "en": frozenset(["by"]), "fr": frozenset(["par"]), "es": frozenset(["por"]), "sv": frozenset(["av"]),
    "it": frozenset("da dal dallo dalla dai dagli dalle dall'".split()), "da": frozenset(["af"]),
    "pt": frozenset("por pelo pela pelos pelas".split()), "nl": frozenset(["door"]),
}  # fmt: skip
# Words between a verb and its object or subject that leave the roles as they are; others ("with", "to") change them.
_BETWEEN = {
    "en": frozenset("the a an its his her their has have had is are was were been being will would".split()),
    "fr": frozenset("le la les l' un une a ont avait est sont été était sera".split()),
    "es": frozenset("el la los las un una a al ha han había fue fueron es son será".split()),
    "it": frozenset("il lo la i gli le un una uno ha hanno aveva è sono stato stata stati state fu".split()),
    "pt": frozenset("o a os as um uma tem têm foi foram é são será".split()),
    "nl": frozenset("de het een heeft hebben had is zijn werd werden wordt".split()),
    "sv": frozenset("en ett den det de har hade är var blev".split()),
    "da": frozenset("en et den det de har havde er var blev".split()),
}  # fmt: skip


class _Clause(NamedTuple):
    """A verb with the words before and behind it: who does it, and to whom."""

    agent: WordRange
    patient: WordRange

    @property
    def words(self) -> WordRange:
        return min(self.agent[0], self.patient[0]), max(self.agent[1], self.patient[1])


def roles_exchanged(link: SearchedLink) -> Iterator[Disagreement]:
    """Clauses of the same verb in which two names or nouns have changed places.

    Args:
        link: A link whose words are not all in the same order.
    """
    aligned = link.alignment.a
    if link.agreement < _ROLES_AGREE or (code := link.language().code) not in _BY:
        return
    for k, match in enumerate(aligned.matches):
        if match not in (WordMatch.SAME, WordMatch.INFLECTED):
            continue
        verb = aligned.first + k
        one = _clause(link.a, code, verb, aligned.words)
        other = _clause(link.b, code, link.counterpart(verb), link.alignment.b.words)
        if one and other and _exchanged(link, one, other):
            yield link.disagreement(DisagreementKind.ROLE, one.words, other.words)


def _clause(document: Document, code: str, verb: int, limits: WordRange) -> _Clause | None:
    """The clause around a verb, if a name or noun is right before it and right behind it."""
    if not _may_be_verb(document, verb):
        return None
    before, behind = verb - 1, verb + 1
    while before >= limits[0] and document.keys[before] in _BETWEEN[code]:
        before -= 1
    while behind < limits[1] and document.keys[behind] in _BETWEEN[code] | _BY[code]:
        behind += 1
    if before < limits[0] or behind >= limits[1]:
        return None
    passive = not _BY[code].isdisjoint(document.keys[verb + 1 : behind])
    first, last = _phrase(document, before, -1, limits)[0], _phrase(document, behind, 1, limits)[1]
    if any(document.clause_starts[first + 1 : last]) or any(
        document.function[k] or document.words[k].kind is not TokenKind.WORD for k in (before, behind)
    ):
        return None
    sides = (first, before + 1), (behind, last)
    return _Clause(*sides[::-1]) if passive else _Clause(*sides)


def _may_be_verb(document: Document, k: int) -> bool:
    """Whether a word may say what one does to another."""
    word = document.words[k]
    if document.function[k] or word.capital or word.kind is not TokenKind.WORD:
        return False
    return word.norm not in CONTRADICTION_WORDS["mutual"] and not of_one_style(document.stems[k], "said")


def _phrase(document: Document, k: int, step: int, limits: WordRange) -> WordRange:
    """The words of a name that goes on from a word in one direction; the word alone if it is no name."""
    end = k
    while (
        document.words[k].capital
        and limits[0] <= end + step < limits[1]
        and document.words[end + step].capital
        and not document.clause_starts[max(end, end + step)]
    ):
        end += step
    return min(k, end), max(k, end) + 1


def _exchanged(link: SearchedLink, one: _Clause, other: _Clause) -> bool:
    agents = {link.counterpart(k) for k in range(*one.agent)}
    patients = {link.counterpart(k) for k in range(*one.patient)}
    return (
        not agents.isdisjoint(range(*other.patient))
        and not patients.isdisjoint(range(*other.agent))
        and agents.isdisjoint(range(*other.agent))
        and patients.isdisjoint(range(*other.patient))
    )
