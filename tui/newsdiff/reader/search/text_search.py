"""Finding words in texts as a person means them: in any case, with any quotation marks, without accents.

A search in small letters finds capitals as well; one with a capital finds only that. Curly and straight
quotation marks, kinds of dashes and spaces, and letters with and without accents are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.engine.text.normalisation import NormalText, normalised

_ACCENTS = re.compile("[\u0300-\u036f]")
_WITHOUT_STROKE = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}


class _Letters(dict[int, str]):
    """Letters without their accents, each found out when it is met first."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        parts = unicodedata.normalize("NFD", letter)
        # Only what these marks are on: elsewhere, as in か and が, marks make other letters.
        plain = len(parts) > 1 and all("\u0300" <= part <= "\u036f" for part in parts[1:])
        found = self[code] = parts[0] if plain else _WITHOUT_STROKE.get(letter, letter)
        return found


_letters = _Letters()


def folded(text: str) -> NormalText:
    """The text in the form that is searched: without accents, with one kind of quotation mark and dash."""
    if text.isascii() and "--" not in text:
        return NormalText(text.replace("`", "'"), None)
    form = normalised(text)
    if form.text.isascii():
        return form
    plain = form.text.translate(_letters)
    if _ACCENTS.search(plain) is None:
        return NormalText(plain, form.offsets)
    kept = [index for index, letter in enumerate(plain) if not _ACCENTS.match(letter)]
    offsets = tuple(form.original(index) for index in (*kept, len(plain)))
    return NormalText("".join(plain[index] for index in kept), offsets)


def small(text: str) -> str:
    """The text in small letters, of the same length."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


class Haystack:
    """Texts that are searched again and again."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._forms = [folded(text) for text in texts]
        self._small = [small(form.text) for form in self._forms]

    def __len__(self) -> int:
        return len(self._forms)

    def counts(self, needle: Needle) -> list[int]:
        """How often the needle is in each text."""
        if not needle:
            return [0] * len(self._forms)
        text = needle.text
        return [hay.count(text) for hay in self._searched(needle)]

    def with_any(self, needle: Needle) -> list[int]:
        """The texts that have the needle."""
        return [index for index, hay in enumerate(self._searched(needle)) if needle.text in hay]

    def matches(self, needle: Needle, index: int) -> tuple[tuple[int, int], ...]:
        """Where the needle is in one text: offsets into it, in order, none overlapping another."""
        if not needle:
            return ()
        form, hay = self._forms[index], self._searched(needle)[index]
        found = []
        start = hay.find(needle.text)
        while start >= 0:
            end = start + len(needle.text)
            found.append((form.original(start), _end(form, end)))
            start = hay.find(needle.text, end)
        return tuple(found)

    def _searched(self, needle: Needle) -> Sequence[str]:
        return [form.text for form in self._forms] if needle.exact_case else self._small


def _end(form: NormalText, end: int) -> int:
    """Where a match ends in the original text: behind a character of which it may have only a part."""
    if form.offsets is None:
        return end
    before = form.offsets[end - 1]
    while form.offsets[end] == before:
        end += 1
    return form.offsets[end]


@dataclass(frozen=True, slots=True)
class Needle:
    """What is searched for, in the form it is searched in; false if there is nothing to search for.

    Attributes:
        text: The folded text.
        exact_case: Whether capitals have to be capitals, because there is one in it.
    """

    text: str
    exact_case: bool

    @classmethod
    def of(cls, typed: str) -> Needle:
        """What a person typed."""
        text = folded(typed).text
        if not text.strip():
            return cls("", False)
        lowered = small(text)
        return cls(text, True) if text != lowered else cls(lowered, False)

    def __bool__(self) -> bool:
        return bool(self.text)
