"""Which pieces of words a text has, in few bytes: it tells which texts cannot have what is searched for.

A signature has a bit for each three characters that stand together in a word; by chance some bits stand for what is not
there too. So a text may lack what its signature has, but never the other way round.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from zlib import crc32

SIGNATURES = f"1 {unicodedata.unidata_version}"
"""Another one whenever the signature of the same text becomes another one."""

_BITS = 8
"""Bits of a signature for each piece: a piece that is not there is taken for one that is in one of nine cases."""

_LENGTH = 3
_WORD = 32


def signature(text: str) -> array[int]:
    """The signature of a folded text."""
    words = set(uncased(text).split())
    pieces = {word[start : start + _LENGTH] for word in words for start in range(len(word) - _LENGTH + 1)}
    if not text.isascii():
        # A word of other scripts may have two characters, and those tell much.
        pieces.update(pair for word in words if not word.isascii() for pair in _pairs(word))
    bits = array("I", [0]) * (len(pieces) * _BITS // _WORD + 1)
    size = len(bits) * _WORD
    for number in map(_number, pieces):
        place = number % size
        bits[place // _WORD] |= 1 << place % _WORD
    return bits


def numbers_of(words: Collection[str]) -> Sequence[int]:
    """What the signature of each text has that has some words or parts of words; nothing if they are too short."""
    pieces: dict[str, None] = {}
    for word in words:
        if len(word) < _LENGTH:
            pieces.update(dict.fromkeys(_pairs(word)))
        else:
            pieces.update((word[start : start + _LENGTH], None) for start in range(len(word) - _LENGTH + 1))
    return [_number(piece) for piece in pieces]


def may_have(signature: array[int], numbers: Sequence[int]) -> bool:
    """Whether a text with this signature may have that of which these are the numbers."""
    size = len(signature) * _WORD
    for number in numbers:
        place = number % size
        if not signature[place // _WORD] >> place % _WORD & 1:
            return False
    return True


def uncased(text: str) -> str:
    """The text with each letter in one form for all its cases, of the same length."""
    plain = text.casefold()
    return plain if len(plain) == len(text) else "".join(map(_uncased, text))


@lru_cache(maxsize=4096)
def _uncased(letter: str) -> str:
    return next((each for each in (letter.casefold(), letter.lower()) if len(each) == 1), letter)


def _pairs(word: str) -> Iterator[str]:
    return (pair for start in range(len(word) - 1) if not (pair := word[start : start + 2]).isascii())


@lru_cache(maxsize=32768)
def _number(piece: str) -> int:
    return crc32(piece.encode("utf-8", "surrogatepass"))
