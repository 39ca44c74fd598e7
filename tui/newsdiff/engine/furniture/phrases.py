"""The table of furniture phrases, and how paragraphs begin with them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsdiff.engine.lexicon.tables import rows
from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.tokens import unspaced

_WORD = re.compile(r"[^\W_]+")
_LABEL = re.compile(
    r"\W{0,3}(?P<label>[^:|•>]{1,60}?)\s*(?P<mark>[:|•>]|\.\.\.|\s-(?=\s))\s*(?P<rest>.*)", re.DOTALL
)
_BRACKETED = r"[(\[【](?P<inside>[^()\[\]【】]*)[)\]】]"
_BEGINNING = 120


class Line(NamedTuple):
    """A paragraph as the rules look at it.

    Attributes:
        text: The paragraph, normalised, without space at its ends.
        plain: The words of its beginning in small letters, a space between each two.
        label: What it begins with before a colon, a bar, a dash between spaces or three dots, as ``plain``.
        mark: That mark; empty without a label.
        shouted: Whether the label is in capitals.
        rest: What follows the mark.
    """

    text: str
    plain: str
    label: str = ""
    mark: str = ""
    shouted: bool = False
    rest: str = ""

    def has_label(self, *sections: str) -> bool:
        """Whether its label is in one of these sections of the table."""
        label = self.label
        return bool(label) and any(
            label in phrases(section, only_ascii=label.isascii()) for section in sections
        )

    def is_in(self, section: str) -> bool:
        """Whether it is a phrase of a section of the table and nothing else."""
        words = self.plain
        return len(self.text) < _BEGINNING and words in phrases(section, only_ascii=words.isascii())

    def begins(self, section: str) -> bool:
        """Whether it begins with a phrase of a section of the table."""
        return f"{self.plain} ".startswith(beginnings(section, only_ascii=self.plain.isascii()))


def line_of(normal: str) -> Line:
    """A paragraph, normalised, as the rules look at it."""
    text = normal.strip()
    beginning = text[:_BEGINNING]
    found = _LABEL.match(beginning)
    if not found:
        return Line(text, plain(beginning))
    label = found["label"]
    mark = found["mark"].strip()
    return Line(text, plain(beginning), plain(label), mark, label.isupper(), text[found.start("rest") :])


def plain(normal: str) -> str:
    """A normalised text as phrases are looked up: its words in small letters, a space between each two."""
    return " ".join(_WORD.findall(normal.casefold()))


def unbracketed(text: str) -> str:
    """A text without the brackets that it stands in, if it does."""
    found = re.fullmatch(_BRACKETED, text) if text.endswith((")", "]", "】")) else None
    return found["inside"].strip() if found else text


@cache
def _sections() -> dict[str, str]:
    """The text of each section of the table."""
    table = "\n".join(rows("furniture_phrases"))
    sections = (each.partition("]\n") for each in f"\n{table}\n".split("\n[")[1:])
    return {name: text for name, _, text in sections}


@cache
def phrases(section: str, *, only_ascii: bool = False) -> frozenset[str]:
    """The phrases of one section of the table, as ``plain`` makes them.

    Args:
        section: The section.
        only_ascii: Whether those in ASCII will do, as for a text in ASCII: the others take longest to read.

    Raises:
        KeyError: There is no such section.
    """
    text = _sections()[section].replace("\n", ";")
    found = filter(str.isascii, text.split(";")) if only_ascii else normalised(text).text.split(";")
    return frozenset(map(plain, found)) - {""}


@cache
def beginnings(section: str, *, only_ascii: bool = False) -> tuple[str, ...]:
    """The phrases of a section, as a text that begins with one of them begins: with a space after each word."""
    found = sorted(phrases(section, only_ascii=only_ascii))
    return tuple(each if unspaced(each) else f"{each} " for each in found)
