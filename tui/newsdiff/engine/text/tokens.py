"""A paragraph → its words, with offsets and the forms they are compared in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from newsdiff.engine.text.normalisation import NormalText

Segmenter = Callable[[str], list[str]]


class TokenKind(IntEnum):
    """What sort of word a token is."""

    WORD = 0
    NUMBER = 1
    SYMBOL = 2  # a run of marks that stands alone, such as "·" or "***", or the sign at a figure


class Word(NamedTuple):
    """A word of a paragraph.

    Attributes:
        start, end: Code points into the paragraph's original text.
        norm: The word as compared: one form, one case, abbreviations without their stops.
        kind: Word, number or symbol.
        capital: It begins with a capital letter.
    """

    start: int
    end: int
    norm: str
    kind: TokenKind
    capital: bool


# Scripts written without spaces: one run of them is cut by a segmenter, or into single characters.
_UNSPACED_RANGES = (
    ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u3005", "\u3007"),
    ("\u3040", "\u30ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\U00020000", "\U0002ffff"),
)  # fmt: skip
_UNSPACED = "".join(f"{first}-{last}" for first, last in _UNSPACED_RANGES)
_VOWEL_SIGNS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
_BETWEEN_SPACES = re.compile(r"\S+")
_MARKS = '.,;:!?"()'
_COUNTED = f"[{_UNSPACED}][{_VOWEL_SIGNS}]*|[^\\s{_UNSPACED}]+"


_INITIALS = r"(?P<initials>(?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w)\.?)"
_NUMBER = r"(?P<number>\d+(?:[.,:⁄/]\d+)*(?:(?:st|nd|rd|th)(?![^\W_]))?)"
# What stands at a figure and says of what it is: "$5" and "€5" are two amounts, "5%" and "5" as well, "-5" and "5".
_CURRENCIES, _SHARES, MINUS = "$€£¥₹₽₩₴₺₪", "%‰", "-"
SIGNS = frozenset((*_CURRENCIES, *_SHARES, MINUS))
_SIGN = (
    rf"(?P<sign>[{_CURRENCIES}](?=\s?\d)|(?:(?<=\d)|(?<=\d\s))[{_SHARES}]"
    rf"|(?<![^\s(\[\"'])-(?=[{_CURRENCIES}]?\d))"
)
_SYMBOL = r"(?P<symbol>(?<!\S)[^\w\s'\"\-]+(?!\S))"


@lru_cache(maxsize=256)
def _pattern(marks: str, unspaced_scripts: bool) -> re.Pattern[str]:
    """The token pattern for a text with these combining marks (``re`` does not count them as letters)."""
    letter = rf"[^\W\d_{_UNSPACED}]" if unspaced_scripts else r"[^\W\d_]"
    if marks:
        letter = rf"(?:{letter}|[{re.escape(marks)}])"
    # One class of characters is passed over much quicker than a choice of two.
    more = rf"(?:{letter}|\d)*" if marks or unspaced_scripts else r"[^\W_]*"
    parts = [_INITIALS, _NUMBER, rf"(?P<word>{letter}{more}(?:'{letter}+)*)", _SIGN, _SYMBOL]
    if unspaced_scripts:
        parts.append(rf"(?P<unspaced>[{_UNSPACED}{re.escape(marks)}]+)")
    return re.compile("|".join(parts))


def words_of(form: NormalText, segmenter: Segmenter | None = None) -> tuple[Word, ...]:
    """The words of a text in its one form, in order.

    Args:
        form: The paragraph in its one form.
        segmenter: Cuts a run of a script without spaces into words; without one each character is a word.
    """
    text = form.text
    marks = (
        "" if text.isascii() else "".join(sorted(c for c in set(text) if unicodedata.category(c)[0] == "M"))
    )
    if unspaced(text):
        return tuple(_words(form, _pattern(marks, True).finditer(text), segmenter))
    return tuple(_spaced_words(form, _pattern(marks, False)))


def _spaced_words(form: NormalText, pattern: re.Pattern[str]) -> list[Word]:
    """The words of a text with spaces: most are letters and a mark, and need no pattern."""
    text, offsets = form.text, form.offsets
    words: list[Word] = []
    stop, sort = 0, TokenKind.WORD
    for token in text.split():
        begin = text.index(token, stop)
        stop = begin + len(token)
        plain = _plain_word(token)
        if plain is None:
            words += _words(form, pattern.finditer(text, begin, stop), None)
            continue
        before, after, norm, capital = plain
        start, end = begin + before, begin + after
        if offsets is not None:
            start, end = offsets[start], offsets[end]
        words.append(Word(start, end, norm, sort, capital))
    return words


@lru_cache(maxsize=65536)
def _plain_word(token: str) -> tuple[int, int, str, bool] | None:
    """Of letters with marks around them where they start and end, their form, and whether the first is a capital.

    None for any other token. The same ones come again and again, in an article and from one to the next.
    """
    letters = token.strip(_MARKS)
    if not letters.isalpha():
        return None
    start = token.index(letters)
    return start, start + len(letters), intern(_one_case(letters)), letters[0].isupper()


def _words(form: NormalText, matches: Iterable[re.Match[str]], segmenter: Segmenter | None) -> Iterator[Word]:
    offsets = form.offsets
    for match in matches:
        begin, end = start, stop = match.span()
        if offsets is not None:
            begin, end = offsets[start], offsets[stop]
        token, sort = match.group(), match.lastgroup
        if sort == "word":
            # A word that stands often is kept once.
            yield Word(begin, end, intern(_one_case(token)), TokenKind.WORD, token[0].isupper())
        elif sort == "number":
            yield Word(begin, end, token, TokenKind.NUMBER, False)
        elif sort in ("sign", "symbol"):
            yield Word(begin, end, token, TokenKind.SYMBOL, False)
        elif sort == "initials":
            yield Word(begin, end, initials(token), TokenKind.WORD, token[0].isupper())
        else:
            for piece in segmenter(token) if segmenter else token:
                stop = start + len(piece)
                yield Word(form.original(start), form.original(stop), piece, TokenKind.WORD, False)
                start = stop


def initials(token: str) -> str:
    """ "U.S." and "US" as one form that the pronoun "us" does not share; "F.B.I." as the plain "fbi"."""
    letters = token.replace(".", "").casefold()
    return f"{letters}." if len(letters) == 2 else letters


def _one_case(token: str) -> str:
    # "US" and "EU" are "U.S." and "E.U."; longer capitals ("NATO", "Nato") are plain words in one case.
    if len(token) == 2 and token.isupper() and token.isascii():
        return initials(token)
    return token.casefold()


def unspaced(text: str) -> bool:
    """Whether a text has a script that is written without spaces."""
    if text.isascii():
        return False
    # Without a pattern: making one of so many characters takes longer than looking at the few of a text.
    return any(
        first <= letter <= last
        for letter in set(text)
        if letter >= _UNSPACED_RANGES[0][0] and not "\u2000" <= letter <= "\u206f"
        for first, last in _UNSPACED_RANGES
    )


def counted_words(text: str) -> list[tuple[int, int]]:
    """The words of a text as people count them, as offsets.

    Between spaces; in a script written without spaces each character counts, as word processors do.
    """
    if not unspaced(text):
        return [match.span() for match in _BETWEEN_SPACES.finditer(text)]
    return [match.span() for match in re.finditer(_COUNTED, text)]


def count_words(text: str) -> int:
    """How many words people count in a text."""
    return len(counted_words(text) if unspaced(text) else text.split())
