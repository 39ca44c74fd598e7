"""Articles from paragraphs and seeds, compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from newsdiff.articles.article import Article
from newsdiff.articles.library import load_article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Comparison, Disagreement, Options

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@cache
def seed(path: Path) -> Article:
    return load_article(str(path))


def seeds() -> list[Article]:
    return [seed(path) for path in SEEDS]


def compared(a: Sequence[str], b: Sequence[str], options: Options | None = None) -> Comparison:
    return compare(Article(tuple(a)), Article(tuple(b)), options)


def disagreements(a: str, b: str) -> list[Disagreement]:
    """All disagreements of two texts of one paragraph each."""
    return [item for link in compared([a], [b]).links for item in link.disagreements]


FILLER = (
    "The council of the seaside town published its budget last week.",
    "Trains to the northern suburbs were late because of snow.",
)


def reported_among_others(a: str, b: str) -> list[tuple[str, str, str]]:
    """What disagrees in two texts that stand among the same English paragraphs, as ``reported`` says it."""
    links = compared([a, *FILLER], [b, *FILLER]).links
    return [(item.kind.value, item.a.text, item.b.text) for link in links for item in link.disagreements]


def reported(a: str, b: str) -> list[tuple[str, str, str]]:
    """The same as (kind, text of a, text of b)."""
    return [(item.kind.value, item.a.text, item.b.text) for item in disagreements(a, b)]
