"""Labelled pairs written as marked text: small stories of our own, in languages other than English.

A file has the paragraphs of one article, a line each, then those of the other, then the links, with lines of three
hyphens between. ``[words]`` are shared, ``{words}`` are paraphrased, all others unique; ``2-3`` links paragraph 2 of
the first article with paragraph 3 of the second.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from newsdiff.engine.comparison import Label
from newsdiff.engine.text.tokens import unspaced
from tests.quality.gold import GoldPair, GoldWord

_MARKS = {"[": Label.SHARED, "{": Label.PARAPHRASED, "]": Label.UNIQUE, "}": Label.UNIQUE}
_WORD = re.compile(r"\w(?:\S*\w)?")


def load_marked(folder: Path) -> dict[str, list[GoldPair]]:
    """The pairs of a folder by their language, which the files' names begin with."""
    found: dict[str, list[GoldPair]] = {}
    for file in sorted(folder.glob("*.txt")):
        one, other, links = file.read_text(encoding="utf-8").split("---\n")
        sides = [[_unmarked(line) for line in side.splitlines()] for side in (one, other)]
        pairs = (link.split("-") for link in links.split())
        pair = GoldPair(
            file.stem,
            file.stem,
            (tuple(text for text, _ in sides[0]), tuple(text for text, _ in sides[1])),
            (tuple(_words(sides[0])), tuple(_words(sides[1]))),
            frozenset((int(a) - 1, int(b) - 1) for a, b in pairs),
            frozenset(),
        )
        found.setdefault(file.stem.partition("-")[0], []).append(pair)
    return found


def _unmarked(line: str) -> tuple[str, list[Label]]:
    """A paragraph without its marks, and the label of each of its characters."""
    label, text, labels = Label.UNIQUE, "", []
    for character in line:
        if character in _MARKS:
            label = _MARKS[character]
        else:
            text += character
            labels.append(label)
    return text, labels


def _words(paragraphs: Sequence[tuple[str, list[Label]]]) -> Iterator[GoldWord]:
    for number, (text, labels) in enumerate(paragraphs):
        pattern = re.compile(r"\w") if unspaced(text) else _WORD
        for match in pattern.finditer(text):
            start, end = match.span()
            yield number, start, end, Counter(labels[start:end]).most_common(1)[0][0]
