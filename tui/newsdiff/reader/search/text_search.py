"""Finding words in texts as a person means them: in any case, with any quotation marks, without accents.

A search in small letters finds capitals as well; one with a capital finds only that. Curly and straight
quotation marks, kinds of dashes and spaces, and letters with and without accents are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Protocol

from newsdiff.engine.text.normalisation import NormalText, normalised

LONGEST_SEARCH = 1.0
"""Seconds that all the texts that are searched at once may take, where a pattern makes it slow."""

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


@dataclass(frozen=True, slots=True)
class SearchedText:
    """A text in the forms it is searched in.

    Attributes:
        folded: The folded text, which knows the offsets into the text itself.
        small: The folded text in small letters.
    """

    folded: NormalText
    small: str

    @classmethod
    def of(cls, text: str) -> SearchedText:
        """The forms of a text."""
        form = folded(text)
        return cls(form, small(form.text))

    def apart(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Matches without those in a character that the one before has a part of: "…" is three points, folded."""
        if self.folded.offsets is None:
            return spans
        found, end = [], 0
        for span in spans:
            place = self.original(span)
            if place[0] >= end:
                found.append(span)
                end = place[1]
        return found

    def original(self, span: tuple[int, int]) -> tuple[int, int]:
        """Offsets into the text itself of a match in the folded text, which is not empty."""
        start, end = span
        return self.folded.original(start), _end(self.folded, end)


class Sought(Protocol):
    """What can be searched for: a ``Query``, or a part of one. It is false if there is nothing to search for.

    Where ``until`` is given, it is the time by ``time.monotonic`` at which a search gives up.
    """

    def __bool__(self) -> bool: ...

    def is_in(self, text: SearchedText, until: float | None = None) -> bool:
        """Whether a text has it."""

    def count(self, text: SearchedText, until: float | None = None) -> int:
        """How often a text has it."""

    def spans(self, text: SearchedText, until: float | None = None) -> Sequence[tuple[int, int]]:
        """Where the folded text has it: offsets in order, none overlapping another."""


class Haystack:
    """Texts that are searched again and again."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = [SearchedText.of(text) for text in texts]

    def __len__(self) -> int:
        return len(self._texts)

    def counts(self, sought: Sought) -> list[int]:
        """How often each text has what is searched for.

        Raises:
            QueryError: A pattern takes too long.
        """
        if not sought:
            return [0] * len(self._texts)
        until = monotonic() + LONGEST_SEARCH
        return [sought.count(text, until) for text in self._texts]

    def with_any(self, sought: Sought) -> list[int]:
        """The texts that have what is searched for.

        Raises:
            QueryError: A pattern takes too long.
        """
        until = monotonic() + LONGEST_SEARCH
        return [index for index, text in enumerate(self._texts) if sought.is_in(text, until)]

    def matches(self, sought: Sought, index: int) -> tuple[tuple[int, int], ...]:
        """Where one text has what is searched for: offsets into it, in order, none overlapping another.

        Raises:
            QueryError: A pattern takes too long.
        """
        if not sought:
            return ()
        text = self._texts[index]
        return tuple(map(text.original, sought.spans(text)))


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
    """Words that stand one after the other, in the form they are searched in; false if there are none.

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

    def is_in(self, text: SearchedText, until: float | None = None) -> bool:  # noqa: ARG002
        """Whether a text has it."""
        return self.text in self._searched(text)

    def count(self, text: SearchedText, until: float | None = None) -> int:  # noqa: ARG002
        """How often a text has it."""
        if text.folded.offsets is not None:
            return len(self.spans(text))
        return self._searched(text).count(self.text)

    def spans(self, text: SearchedText, until: float | None = None) -> list[tuple[int, int]]:  # noqa: ARG002
        """Where the folded text has it: offsets in order, none overlapping another."""
        hay, found = self._searched(text), []
        start = hay.find(self.text)
        while start >= 0:
            found.append((start, start + len(self.text)))
            start = hay.find(self.text, start + len(self.text))
        return text.apart(found)

    def _searched(self, text: SearchedText) -> str:
        return text.folded.text if self.exact_case else text.small
