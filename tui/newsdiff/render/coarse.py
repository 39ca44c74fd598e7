"""What is said of paragraphs that were compared more coarsely than usual."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newsdiff.engine.coarseness import (
    MOST_PLACES,
    MOST_SENTENCES,
    MOST_WORDS,
    MOST_WORDS_TOGETHER,
    Coarse,
    Coarseness,
)
from newsdiff.engine.comparison import Comparison

if TYPE_CHECKING:
    from newsdiff.engine.event.coverage import Coverage

_MOST_NAMED = 8
"""How many paragraphs of an article are named; more are counted."""

SAYS = {
    Coarseness.PIECES: f"Sentences of more than {MOST_WORDS} words were compared in pieces",
    Coarseness.PLACES: "Of thousands of pairs of equal words, only those at like places were compared",
    Coarseness.WHOLE_SENTENCES: (
        f"The articles have more than {MOST_SENTENCES:,} sentences or {MOST_WORDS_TOGETHER:,} words together, so that "
        "only whole equal sentences were looked for"
    ),
    Coarseness.PASSED_OVER: (
        f"Sentences whose words stand in more than {MOST_PLACES} others were looked for word for word only"
    ),
}
"""What was done, without the full stop."""

Named = Iterable[tuple[str, Sequence[Coarse]]]
"""What each article is called, and which of its paragraphs were compared more coarsely."""


def coarse_sentences(named: Named) -> list[str]:
    """What was done more coarsely, a sentence for each way.

    Returns:
        "Sentences of more than 300 words were compared in pieces: A ¶1, ¶4; B ¶2."
    """
    places: dict[Coarseness, list[str]] = {}
    for name, coarse in named:
        for each in coarse:
            places.setdefault(each.how, []).append(f"{name} {_paragraphs(each.paragraphs)}")
    return [f"{says}: {'; '.join(places[how])}." for how, says in SAYS.items() if how in places]


def comparison_notes(comparison: Comparison) -> list[str]:
    """What was done more coarsely in two articles, which are called A and B."""
    return coarse_sentences((("A", comparison.a.coarse), ("B", comparison.b.coarse)))


def coverage_notes(coverage: Coverage) -> list[str]:
    """What was done more coarsely in the articles of an event, which count from 1."""
    return coarse_sentences((f"article {number}", coarse) for number, coarse in enumerate(coverage.coarse, 1))


def _paragraphs(paragraphs: Sequence[int]) -> str:
    """Which paragraphs, counted from 1: "¶1, ¶2 and 30 more"."""
    named = ", ".join(f"¶{each + 1}" for each in paragraphs[:_MOST_NAMED])
    more = len(paragraphs) - _MOST_NAMED
    return f"{named} and {more:,} more" if more > 0 else named
