"""Words that differ only in spelling: "criticised" and "criticized", "Zelensky" and "Zelenskyy".

Two words are the same if their keys are equal. A key need not be a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from newsdiff.engine.lexicon.tables import rows

_VARIANTS = dict(row.split() for row in rows("spellings"))

# What a word must have for a rule, which is quicker to see than the pattern is to make; the rule; what it makes.
_RULES = (
    ("is", r"(?<=[a-z]{3})is(e[drs]?|ers?|ing|ations?|ational|able)$", r"iz\1"),
    ("ys", r"(?<=[a-z]{2})ys(e[drs]?|ers?|ing)$", r"yz\1"),
    ("our", r"(?<=[b-df-np-tv-z])our(s|ed|ing|able|ably|ful|ite|ites|er|ers|hood|less)?$", r"or\1"),
    ("re", r"(?<=[a-z]{2}[bt])re(s|d)?$", r"er\1"),
    ("eable", r"(?<=[a-z]{3})eable$", "able"),
    ("ogue", r"(?<=[a-z]{2})ogue(s)?$", r"og\1"),
    ("ll", r"([aeiou][a-z]*[aeiou])ll(ed|ing|ers?|ors?)$", r"\1l\2"),
    ("ll", r"(?<=[a-z]{2})ll(ful(?:ly)?|ment)$", r"l\1"),
    ("ll", r"^(.*[aeiou].*)ll$", r"\1l"),
    ("xion", r"(?<=[a-z]{4})xion(s)?$", r"ction\1"),
)
# All words that a rule could change match this, so that the others are skipped quickly.
_ENDINGS = re.compile(
    r"(?:[iy]s|ll)(?:e[drs]?|ers?|ors?|ing|ations?|ational|able|ed)$|our[a-z]{0,4}$|re[sd]?$|eable$|ogues?$"
    r"|ll(?:ful(?:ly)?|ment)?$|xions?$"
)
# Words that a rule would wrongly turn into another word.
_EXCEPT = frozenset(
    "hour hours four fours our ours your yours tour tours pour pours sour flour flours acre acres".split()
)
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
# Grave, acute, circumflex and cedilla.
_ACCENTS = re.compile("[\u0300-\u0302\u0327]")
_SEPARATORS = str.maketrans("", "", " ',.")
_GROUPED = re.compile(
    r"(?P<whole>\d{1,3}(?P<separator>[ ',.])\d{3}(?:(?P=separator)\d{3})*)(?P<rest>(?:[.,]\d+)?\D*)"
)
_NAME_END = re.compile(r"(?:yy|iy|yi|ii|ij|ey|ie|y|i)$")


@lru_cache(maxsize=65536)
def spelling_key(norm: str) -> str:
    """The key of a case-folded word, equal for two spellings of one English word.

    "criticised" and "criticized", "centre" and "center", "sizeable" and "sizable", "travelled" and
    "traveled".
    """
    if not norm.isascii():
        norm = norm.replace("œ", "oe").replace("æ", "ae")
    if norm in _VARIANTS:
        return _VARIANTS[norm]
    if norm[:1].isdecimal():
        return number_key(norm)
    if len(norm) < 5 or norm in _EXCEPT or not _ENDINGS.search(norm) or not norm.isascii():
        return norm
    for part, pattern, replacement in _RULES:
        if part in norm and (changed := re.sub(pattern, replacement, norm)) != norm:
            return changed
    return norm


def number_key(norm: str) -> str:
    """The key of a number in figures, the same for "10,000", "10 000" and "10'000", and for "3.5" and "3,5"."""
    if norm.isdecimal():
        return norm
    if match := _GROUPED.fullmatch(norm):
        norm = match["whole"].translate(_SEPARATORS) + match["rest"]
    return norm.replace(",", ".").replace(":", ".")


def name_key(norm: str) -> str:
    """The key of a case-folded name, equal for endings that are transliterated differently.

    "Zelensky", "Zelenskyy", "Zelenskiy" and "Zelenski" have one key.
    """
    possessive = "'s" if norm.endswith("'s") else ""
    name = _plain_letters(norm.removesuffix("'s"))
    name = _VARIANTS.get(name, name)
    return (_NAME_END.sub("y", name) if len(name) > 4 else name) + possessive


def _plain_letters(name: str) -> str:
    """A name without accents, as news agencies write it: "Erdogan" for "Erdoğan"."""
    if name.isascii():
        return name
    # Latin letters only: in other scripts, what looks like an accent makes another letter.
    return "".join(
        base if (base := unicodedata.normalize("NFD", letter)[0]).isascii() else _LETTERS.get(letter, letter)
        for letter in name
    )


# What is longer is no word of a headline; to sort thousands of marks over one letter takes time with their square.
_LONGEST_WORD = 200


@lru_cache(maxsize=65536)
def without_accents(norm: str) -> str:
    """A case-folded word as it may stand in a headline in capitals, where French and Spanish may leave out accents.

    Only Latin letters have these; "ñ", "ü" and "å" are letters of their own in capitals too.
    """
    if norm.isascii() or len(norm) > _LONGEST_WORD:
        return norm
    parts = unicodedata.normalize("NFD", norm)
    plain = _ACCENTS.sub("", parts)
    return plain if plain.isascii() else norm


def name_variants(names_a: Iterable[str], names_b: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of names, one from each side, that are two spellings of one name.

    "Dimitry" and "Dmitry", "Mohammed" and "Mohamed": they are long, and one has one more vowel than the other, or
    a letter doubled. A different letter makes a different name ("Martin" and "Marten").
    """
    by_letter: dict[str, list[str]] = {}
    for name in sorted(names_b):
        by_letter.setdefault(name[:1], []).append(name)
    return [
        (name, other)
        for name in sorted(names_a)
        if len(name) >= 6
        for other in by_letter.get(name[:1], ())
        if other != name and _one_letter_more(name, other)
    ]


def _one_letter_more(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != 1 or len(short) < 6:
        return False
    for index in range(1, len(long)):
        if long[:index] + long[index + 1 :] == short:
            # A final vowel is a grammatical ending in many languages, so only inner ones count.
            inner_vowel = long[index] in "aeiouy" and index < len(long) - 1
            if inner_vowel or long[index] == long[index - 1]:
                return True
    return False
