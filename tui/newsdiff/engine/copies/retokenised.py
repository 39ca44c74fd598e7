"""Text that is the same in both articles but tokenised differently: finds the counterpart of each remaining word.

Copies are found by their length. What is left after that may be too short: a "No." cut off before its number, one
word of a line without spaces.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from newsdiff.engine.text.document import Document
from newsdiff.engine.text.tokens import unspaced

# Any full stop counts: a text may have been cut after "Jan." as if it ended a sentence.
_STOPS = frozenset(".!?…。！？।؟۔")


# So many pieces are searched in the whole text; for more, as in a table, it is indexed.
_FEW = 300

Atoms = tuple[str, ...]
"""Atoms that stand one after the other."""


def atoms(keys: Iterable[str]) -> Atoms:
    """The smallest pieces that the words can be cut into when a text is laid out differently.

    Words; the letters of initials; the characters of symbols and of scripts without spaces. "U.S." may be cut into
    "U." and "S.", "?!" between its marks, a line may end inside a word of a script without spaces, and between the
    groups of "10 000".
    """
    found: list[str] = []
    for key in keys:
        if key.isascii() and key.isalpha():
            found.append(key)  # as nearly all are
        elif not key[0].isalnum():
            found += key
        elif key.isdecimal():
            first = len(key) % 3
            found += filter(None, (key[:first], *(key[k : k + 3] for k in range(first, len(key), 3))))
        elif key.isascii():
            found += key[:-1] if key.endswith(".") else (key,)
        else:
            found += key if unspaced(key) else (key,)
    return tuple(found)


def letters(keys: Iterable[str]) -> str:
    """The atoms of these words as one string, which is quicker to compare."""
    return "".join(keys).replace(".", "")


def retokenised_pairs(
    a: Document, b: Document, counterpart_a: Sequence[int], counterpart_b: Sequence[int]
) -> list[tuple[int, int]]:
    """Pairs the words that have no counterpart, if those of both articles are the same text.

    Empty if they are not: if they are not the same words, or some of them stand in a different order. Two names
    that have changed places are the same words, and no copy.

    Args:
        a, b: The articles.
        counterpart_a, counterpart_b: The index of each word's counterpart, -1 for those without.

    Returns:
        Pairs of indices; a word that is cut in two on the other side is in two pairs.
    """
    left_a = [word for word, counterpart in enumerate(counterpart_a) if counterpart < 0]
    left_b = [word for word, counterpart in enumerate(counterpart_b) if counterpart < 0]
    if len(letters(a.keys[word] for word in left_a)) != len(letters(b.keys[word] for word in left_b)):
        return []
    atoms_a, atoms_b = atoms(a.keys[word] for word in left_a), atoms(b.keys[word] for word in left_b)
    if not atoms_a or Counter(atoms_a) != Counter(atoms_b):
        return []
    text_a, text_b = WholeText(a), WholeText(b)
    if not (text_b.repeats_pieces_of(text_a, left_a) or text_a.repeats_pieces_of(text_b, left_b)):
        return []
    words_of_atom: dict[str, list[int]] = defaultdict(list)
    for atom, word in reversed(list(zip(atoms_b, _word_of_each_atom(b, left_b), strict=True))):
        words_of_atom[atom].append(word)
    pairs = (
        (word, words_of_atom[atom].pop())
        for atom, word in zip(atoms_a, _word_of_each_atom(a, left_a), strict=True)
    )
    return list(dict.fromkeys(pairs))


def _word_of_each_atom(document: Document, words: Iterable[int]) -> Iterator[int]:
    """The word that each atom is part of, for the atoms of these words in order."""
    for word in words:
        for _ in atoms((document.keys[word],)):
            yield word


class WholeText:
    """All words of an article, to count pieces of text in.

    Args:
        document: The article.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._counted = 0

    @cached_property
    def _text(self) -> str:
        return _joined(atoms(self._document.keys))

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], Sequence[int]]:
        """Where each two neighbours stand in the text, ascending."""
        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        place = 0
        for pair in pairwise(atoms(self._document.keys)):
            found[pair].append(place)
            # With the marks around it.
            place += len(pair[0]) + 2
        return found

    def count(self, piece: Atoms) -> int:
        """How often the article has these atoms one after the other, without overlaps."""
        self._counted += 1
        text = _joined(piece)
        if self._counted <= _FEW or len(piece) == 1:
            return self._text.count(text)
        # Only where its rarest neighbours stand can it be.
        places = [self._places.get(pair, ()) for pair in pairwise(piece)]
        rarest = min(range(len(places)), key=lambda k: len(places[k]))
        before = len(_joined(piece[:rarest]))
        count = end = 0
        for place in places[rarest]:
            start = place - before
            if start >= end and self._text.startswith(text, start):
                count, end = count + 1, start + len(text)
        return count

    def repeats_pieces_of(self, other: WholeText, left: Sequence[int]) -> bool:
        """Whether this article has each of these pieces of another one at least as often."""
        pieces = set(_pieces(other._document, left))
        return all(self.count(piece) >= other.count(piece) for piece in pieces)


def _pieces(document: Document, left: Sequence[int]) -> Iterator[Atoms]:
    """The pieces of an article, from stop to stop, that contain these words."""
    end = 0
    for word in left:
        if word < end:
            continue
        start, end = word, word + 1
        while not stop_before(document, start):
            start -= 1
        while not stop_before(document, end):
            end += 1
        yield atoms(document.keys[start:end])


def _joined(piece: Atoms) -> str:
    """The atoms as one string, each between marks of its own, so that neighbours are counted apart."""
    return "".join([f"\0{atom}\0" for atom in piece])


def stop_before(document: Document, word: int) -> bool:
    """Whether a text may have been cut before this word: it begins a paragraph, or follows a full stop."""
    words = document.words
    if word in (0, len(words)) or document.paragraph_of[word - 1] != document.paragraph_of[word]:
        return True
    between = document.texts[document.paragraph_of[word]][words[word - 1].end - 1 : words[word].start]
    return any(mark in _STOPS for mark in between)
