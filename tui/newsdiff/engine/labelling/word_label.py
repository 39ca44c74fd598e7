"""The label of a word, and the links that it rests on."""

from __future__ import annotations

from typing import NamedTuple

from newsdiff.engine.comparison import Label


class WordLabel(NamedTuple):
    """A word's label; ``links`` are indices into the list of sentence links, ascending."""

    label: Label
    links: tuple[int, ...] = ()


UNIQUE = WordLabel(Label.UNIQUE)
