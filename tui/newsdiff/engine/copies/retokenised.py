"""One text cut up and put together anew: which of the words that are left are which.

Copies are found by their length. What a new shape leaves of a text can be too short for that: a "No." cut off
before its figure, one word of a line without spaces.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from newsdiff.engine.text.document import Document
from newsdiff.engine.text.tokens import unspaced

# Whoever cuts a text may take "Jan." for the end of a sentence, so any full stop will do.
_STOPS = frozenset(".!?…。！？।؟۔")


def atoms(keys: Iterable[str]) -> tuple[str, ...]:
    """What no change of form cuts apart: words; of initials the letters; of marks and unspaced scripts the characters.

    "U.S." may be cut into "U." and "S.", "?!" between its marks, and a line may end inside a word of a script
    without spaces.
    """
    found: list[str] = []
    for key in keys:
        if not key[0].isalnum():
            found += key
        elif key.isascii():
            found += key[:-1] if key.endswith(".") else (key,)
        else:
            found += key if unspaced(key) else (key,)
    return tuple(found)


def letters(keys: Iterable[str]) -> str:
    """The letters of the atoms, which are quicker to compare."""
    return "".join(keys).replace(".", "")


def retokenised_pairs(
    a: Document, b: Document, partner_a: Sequence[int], partner_b: Sequence[int]
) -> list[tuple[int, int]]:
    """The words left of two articles that are one text, each with its counterpart or what it has a part of.

    Empty where they are not one text: where the words left are not the same on both sides, or where some of them
    stand in another order. Two names that have changed places are the same words, and no copy.

    Args:
        a, b: The articles.
        partner_a, partner_b: The counterpart of each word, -1 for those that are left.
    """
    left_a = [word for word, partner in enumerate(partner_a) if partner < 0]
    left_b = [word for word, partner in enumerate(partner_b) if partner < 0]
    if len(letters(a.keys[word] for word in left_a)) != len(letters(b.keys[word] for word in left_b)):
        return []
    atoms_a, atoms_b = atoms(a.keys[word] for word in left_a), atoms(b.keys[word] for word in left_b)
    if not atoms_a or Counter(atoms_a) != Counter(atoms_b):
        return []
    if not (WholeText(b).has_pieces_of(a, left_a) or WholeText(a).has_pieces_of(b, left_b)):
        return []
    homes: dict[str, list[int]] = defaultdict(list)
    for atom, home in reversed(list(zip(atoms_b, _homes(b, left_b), strict=True))):
        homes[atom].append(home)
    pairs = ((home, homes[atom].pop()) for atom, home in zip(atoms_a, _homes(a, left_a), strict=True))
    return list(dict.fromkeys(pairs))


def _homes(document: Document, words: Iterable[int]) -> Iterator[int]:
    """The word of each atom."""
    for word in words:
        for _ in atoms((document.keys[word],)):
            yield word


class WholeText:
    """All words of an article in one string, made when a piece is first looked for."""

    def __init__(self, document: Document) -> None:
        self._keys = document.keys

    @cached_property
    def _text(self) -> str:
        return _joined(self._keys)

    def has_pieces_of(self, document: Document, left: Sequence[int]) -> bool:
        """Whether every piece of another article with one of these words, from stop to stop, stands in this one."""
        end = 0
        for word in left:
            if word < end:
                continue
            start, end = word, word + 1
            while not stop_before(document, start):
                start -= 1
            while not stop_before(document, end):
                end += 1
            if _joined(document.keys[start:end]) not in self._text:
                return False
        return True


def _joined(keys: Iterable[str]) -> str:
    return "\0" + "\0".join(atoms(keys)) + "\0"


def stop_before(document: Document, word: int) -> bool:
    """Whether a text may have been cut before this word: a paragraph begins, or a full stop stands before it."""
    words = document.words
    if word in (0, len(words)) or document.home[word - 1] != document.home[word]:
        return True
    between = document.texts[document.home[word]][words[word - 1].end - 1 : words[word].start]
    return any(mark in _STOPS for mark in between)
