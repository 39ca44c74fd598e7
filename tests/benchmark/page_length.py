"""How long the page of two articles is, against the longer one alone: what empty halves cost a reader."""

from __future__ import annotations

from itertools import combinations
from statistics import mean

from newsdiff.articles.library import load_library
from newsdiff.engine.compare import compare
from newsdiff.reader.layout.page import View
from newsdiff.reader.layout.places import SIDES
from newsdiff.reader.reading import Reading

from .figures import Figure
from .places import SEEDS

WIDTH = 120


def page_figures() -> list[Figure]:
    """The lines of the ten pages of the sample articles, each against its longer article at the same width."""
    ratios = []
    for a, b in combinations(load_library(SEEDS).articles, 2):
        reading = Reading(compare(a, b))
        reading.lay_out(WIDTH, View.ALIGNED)
        counts = reading.alignment.line_counts(reading.page.geometry.text)
        # An empty line stands between paragraphs.
        longer = max(sum(counts[side]) + len(counts[side]) - 1 for side in SIDES)
        ratios.append(reading.page.height / longer)
    said = ", ".join(f"{ratio:.2f}" for ratio in ratios)
    return [
        Figure("lines of a page, mean of ten", "×", 1.2, mean(ratios), f"of the longer article's: {said}"),
        Figure("lines of a page, longest of ten", "×", 1.35, max(ratios), f"at {WIDTH} columns"),
    ]
