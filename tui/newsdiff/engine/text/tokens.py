"""Cuts a paragraph into words, with offsets and the form in which each word is compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from enum import IntEnum
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from newsdiff.engine.text.normalisation import NormalText

Segmenter = Callable[[str], list[str]]
"""Cuts a run of text into words."""


class TokenKind(IntEnum):
    """What kind of word a token is."""

    WORD = 0
    NUMBER = 1
    SYMBOL = 2  # the sign of a number, or what stands for a word: "&", "§", an emoji


class Word(NamedTuple):
    """A word of a paragraph.

    Attributes:
        start, end: Code points into the paragraph's original text.
        norm: The word as it is compared: normalised, case-folded, abbreviations without full stops.
        kind: Word, number or symbol.
        capital: Whether it begins with a capital letter.
    """

    start: int
    end: int
    norm: str
    kind: TokenKind
    capital: bool


# Scripts written without spaces. A segmenter cuts a run of them into words; without one, each character is a word.
_UNSPACED_RANGES = (
    ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u3005", "\u3007"),
    ("\u3040", "\u30ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\U00020000", "\U0002ffff"),
)  # fmt: skip
_UNSPACED = "".join(f"{first}-{last}" for first, last in _UNSPACED_RANGES)
# Scripts without spaces are among these; other letters, and the usual punctuation, are not.
# As the complement, which takes a tenth of the time to compile.
_FAR_FROM_LATIN = re.compile(f"[^\0-{chr(ord(_UNSPACED_RANGES[0][0]) - 1)}\u1e00-\u206f]")
_VOWEL_SIGNS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
_BETWEEN_SPACES = re.compile(r"\S+")
MARKS = '.,;:!?"()'
"""What stands beside a word without a space, and is none of it."""
_COUNTED = f"[{_UNSPACED}][{_VOWEL_SIGNS}]*|[^\\s{_UNSPACED}]+"


_INITIALS = r"(?P<initials>(?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w)\.?(?:'[sS](?!\w))?)"
# "'08" is 2008.
_YEAR = r"(?<=(?<![^\s(])')(?P<year>\d\d)(?!\d|[.,:/\-]\d|')"
# With groups of digits ("10 000", "10'000"), as a score or a date ("5-4", "2024-06-14"), or as an ordinal, also in
# French, Spanish and Portuguese ("1er", "2e", "3º").
_NUMBER = (
    r"(?P<number>(?:\d{1,3}(?:[ ']\d{3}(?!\d))+(?![':/\-]\d)|\d+)(?:[.,:⁄/\-]\d+)*"
    r"(?:(?i:st|nd|rd|th|er|re|e|[èe]me|o|a)(?![^\W_]))?)"
)
# The sign of a number changes what it means: "$5" is not "€5", "5%" not "5", and "-5" not "5".
CURRENCIES, _SHARES, MINUS = "$€£¥₹₽₩₴₺₪", "%‰", "-"
SIGNS = frozenset((*CURRENCIES, *_SHARES, MINUS))
_SIGN = (
    rf"(?P<sign>[{CURRENCIES}](?=\s?\d)|(?:(?<=\d)[{_SHARES}]|(?<=\d\s)[{_SHARES}](?!\w))"
    rf"|(?<![^\s(\[\"'])-(?=[{CURRENCIES}]?\d))"
)
_SYMBOL = r"(?P<symbol>(?<!\S)[^\w\s'\"\-]+(?!\S))"
# Marks that stand for words, and other characters that are only marks: bullets, arrows, lines.
_SPOKEN = frozenset("&@%‰§")
_DRAWN = (
    *((mark, mark) for mark in "|~^=´¨\u2756"), ("\u2190", "\u21ff"), ("\u2500", "\u25ff"), ("\u2794", "\u27bf"),
)  # fmt: skip
# Units and scales are no initials ("5 KM").
_MEASURES = frozenset("km kg cm mm ft lb oz bn mn tn".split())
_CAPITALS = r"(?<![^\W_{0}])[A-Z]+(?:'[Ss])?(?![^\W_{0}])"
_MORE_DIGITS = re.compile(r"(?: \d{3}(?!\d))+\S*")
# Code points on either side that tell whether all is written in capitals, and the words among them that do.
_AROUND = 40
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_SENTENCE_MARKS = (".", "!", "?", "؟", "।", "۔", "。")


@lru_cache(maxsize=256)
def _pattern(marks: str, unspaced_scripts: bool) -> re.Pattern[str]:
    """The token pattern for a text with these combining marks, which ``re`` does not count as letters."""
    letter = rf"[^\W\d_{_UNSPACED}]" if unspaced_scripts else r"[^\W\d_]"
    if marks:
        letter = rf"(?:{letter}|[{re.escape(marks)}])"
    # One class of characters is much quicker than a choice of two.
    # Possessive: what can be given back is remembered for each letter, which takes a gigabyte for a few million marks.
    more = rf"(?:{letter}|\d)*+" if marks or unspaced_scripts else r"[^\W_]*+"
    parts = [_INITIALS, _YEAR, _NUMBER, rf"(?P<word>{letter}{more}(?:'{letter}++)*+)", _SIGN, _SYMBOL]
    if unspaced_scripts:
        parts.append(rf"(?P<unspaced>[{_UNSPACED}{re.escape(marks)}]+)")
    return re.compile("|".join(parts))


def words_of(normal: NormalText, segmenter: Segmenter | None = None) -> tuple[Word, ...]:
    """The words of a paragraph, in order; their offsets are those of the original text.

    Args:
        normal: The paragraph, normalised.
        segmenter: Cuts a run of a script without spaces into words; without one, each character is a word.
    """
    text = normal.text
    marks = (
        "" if text.isascii() else "".join(sorted(c for c in set(text) if unicodedata.category(c)[0] == "M"))
    )
    # Space by space in any script: what is beside a word in its paragraph must not change where it is cut.
    return tuple(_spaced_words(normal, _pattern(marks, mixed := unspaced(text)), segmenter, mixed))


def _spaced_words(
    normal: NormalText, pattern: re.Pattern[str], segmenter: Segmenter | None, mixed: bool
) -> list[Word]:
    """The words between spaces; most are plain letters and need no pattern, unless ``mixed`` has other scripts."""
    text, offsets = normal.text, normal.offsets
    words: list[Word] = []
    stop = taken = 0
    kind = TokenKind.WORD
    for token in text.split():
        begin = text.index(token, stop)
        stop = begin + len(token)
        if begin < taken:
            # It is part of the number before it.
            continue
        # A table has nothing but figures, and the pattern takes much longer to say the same.
        figure = offsets is None and token.isdecimal()
        plain = None if figure or (mixed and unspaced(token)) else _plain_word(token)
        if plain is None:
            more = _MORE_DIGITS.match(text, stop) if token[-1].isdecimal() else None
            taken = more.end() if more else stop
            if figure and more is None:
                words.append(Word(begin, stop, intern(token), TokenKind.NUMBER, False))
                continue
            words += _words(normal, pattern.finditer(text, begin, taken), segmenter)
            continue
        before, after, norm, capital = plain
        start, end = begin + before, begin + after
        if norm[2:3] == "." and _all_capitals(text, start, end):
            norm = norm[:2]
        if offsets is not None:
            start, end = _original(offsets, start, end)
        words.append(Word(start, end, norm, kind, capital))
    return words


@lru_cache(maxsize=65536)
def _plain_word(token: str) -> tuple[int, int, str, bool] | None:
    """The word in a token of letters with marks around them, or None for any other token.

    Cached, because the same tokens come again and again.

    Returns:
        Where the letters start and end in the token, their norm, and whether the first is a capital letter.
    """
    letters = token.strip(MARKS)
    if not letters.isalpha():
        return None
    start = token.index(letters)
    return start, start + len(letters), intern(_case_folded(letters)), letters[0].isupper()


def _words(
    normal: NormalText, matches: Iterable[re.Match[str]], segmenter: Segmenter | None
) -> Iterator[Word]:
    text, offsets = normal.text, normal.offsets
    for match in matches:
        begin, end = start, stop = match.span()
        if offsets is not None:
            begin, end = _original(offsets, start, stop)
        token, group = match.group(), match.lastgroup
        if group == "word":
            norm = _case_folded(token)
            if norm[2:3] == "." and (text[start - 1 : start].isdigit() or _all_capitals(text, start, stop)):
                norm = norm[:2] + norm[3:]
            # A repeated word is stored once.
            yield Word(begin, end, intern(norm), TokenKind.WORD, token[0].isupper())
        elif group == "number":
            yield Word(begin, end, token.lower().replace("⁄", "/"), TokenKind.NUMBER, False)
        elif group == "year":
            yield Word(begin, end, ("20" if token < "30" else "19") + token, TokenKind.NUMBER, False)
        elif group == "sign":
            yield Word(begin, end, token, TokenKind.SYMBOL, False)
        elif group == "symbol":
            if norm := "".join(mark for mark in token if not _is_bare(mark)):
                yield Word(begin, end, norm, TokenKind.SYMBOL, False)
        elif group == "initials":
            yield Word(begin, end, initials(token), TokenKind.WORD, token[0].isupper())
        else:
            for piece in segmenter(token) if segmenter else token:
                stop = start + len(piece)
                begin, end = (start, stop) if offsets is None else _original(offsets, start, stop)
                yield Word(begin, end, piece, TokenKind.WORD, False)
                start = stop


def _original(offsets: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Where a piece of normalised text stands in the original text; it has at least one code point there."""
    begin = offsets[start]
    while offsets[end] == begin:
        # The piece is part of what one character stands for: "1" in "⒈".
        end += 1
    return begin, offsets[end]


def _is_bare(mark: str) -> bool:
    """Whether a character that stands alone is only a mark: a bullet, an ellipsis, a stop with a space before it."""
    return (unicodedata.category(mark)[0] in "PC" and mark not in _SPOKEN) or _is_in(mark, _DRAWN)


def _all_capitals(text: str, start: int, end: int) -> bool:
    """Whether a word stands among words in capitals, or is a sentence, so that its own capitals say nothing."""
    before, after = (
        [word for word in _LONG_WORD.findall(text, *window) if word.upper() != word.lower()]
        for window in ((max(0, start - _AROUND), start), (end, end + _AROUND))
    )
    before, after = before[-2:], after[:2]
    if any(len(side) == 2 and all(map(str.isupper, side)) for side in (before, after)):
        return True
    if text[end : end + 1] == "-" and after and after[0].isupper():
        # "CO-OPERATE"
        return True
    return all(map(str.isupper, before + after)) or _is_sentence(text, start, end)


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends before a word, or the text begins with it, and a sentence ends behind it."""
    before = text[max(0, start - _AROUND) : start].rstrip("\"'(")
    begins = before[-1].isspace() if before else start <= _AROUND
    return (
        begins
        and (not before or before[:-1].rstrip("\"')").endswith(_SENTENCE_MARKS))
        and text[end : end + _AROUND].lstrip("\"')").startswith(_SENTENCE_MARKS)
    )


def in_capitals(texts: Iterable[NormalText], words: AbstractSet[str]) -> frozenset[str]:
    """Which of these words, in lower case and ASCII, are also written in capitals where all is.

    There "US" may be "us" or "U.S.", and accents may be left out.
    """
    return frozenset(
        word
        for normal in texts
        for match in re.finditer(_CAPITALS.format(_UNSPACED if unspaced(normal.text) else ""), normal.text)
        if (word := match.group().lower()) in words and _all_capitals(normal.text, *match.span())
    )


def initials(token: str) -> str:
    """The norm of initials: "us." for "U.S." and "US", which is not the pronoun "us"; "fbi" for "F.B.I."."""
    letters, apostrophe, ending = token.replace(".", "").casefold().partition("'")
    return (f"{letters}." if len(letters) == 2 else letters) + apostrophe + ending


def _case_folded(token: str) -> str:
    # "US" and "EU" are "U.S." and "E.U."; longer abbreviations ("NATO", "Nato") are plain words.
    letters = token.removesuffix("'s")
    if (
        len(letters) == 2
        and letters.isupper()
        and letters.isascii()
        and letters.isalpha()
        and letters.lower() not in _MEASURES
    ):
        return initials(token)
    return token.casefold()


def unspaced(text: str) -> bool:
    """Whether a text has characters of a script that is written without spaces."""
    if text.isascii() or not _FAR_FROM_LATIN.search(text):
        return False
    # To compile a pattern of so many characters takes longer than to look at those of a text.
    return any(_is_in(letter, _UNSPACED_RANGES) for letter in set(text))


def _is_in(character: str, ranges: Sequence[tuple[str, str]]) -> bool:
    return any(first <= character <= last for first, last in ranges)


def counted_words(text: str) -> list[tuple[int, int]]:
    """The words of a text as people count them, as offsets into it, half open.

    Words are counted between spaces. In a script without spaces each character counts, as in word processors.
    """
    if not unspaced(text):
        return [match.span() for match in _BETWEEN_SPACES.finditer(text)]
    return [match.span() for match in re.finditer(_COUNTED, text)]


def count_words(text: str) -> int:
    """How many words a text has, as people count them."""
    return len(counted_words(text) if unspaced(text) else text.split())
