"""Hand-labelled pairs of articles, and how a comparison is scored against them.

A file of labels names its two articles and lists ``links`` between their paragraphs. Its ``words`` are a list of
(paragraph, start, end, label) for each word of both sides; or it has ``runs`` of words with one label, and what
is in none of them is unique. The articles stand elsewhere: ``outlets`` has labels alone, for texts that are not
ours to give.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsdiff.articles.library import load_article
from newsdiff.engine.comparison import Comparison, Label, LabelledArticle

LABELS = (Label.SHARED, Label.PARAPHRASED, Label.UNIQUE)
GoldWord = tuple[int, int, int, Label | None]
_BETWEEN_SPACES = re.compile(r"\S*\w\S*")
_WORD = re.compile(r"\w(?:.*\w)?")
PairOfParagraphs = tuple[int, int]


@dataclass(frozen=True)
class GoldPair:
    """A pair of articles labelled by hand; paragraphs count from 0.

    Attributes:
        name: The file it was read from, without its ending.
        event: The same for pairs that share an article, also through a third.
        paragraphs: Both articles.
        words: For both articles (paragraph, start, end, label); None where readers differ.
        required, optional: Links both readers made, and links only one of them made.
    """

    name: str
    event: str
    paragraphs: tuple[tuple[str, ...], tuple[str, ...]]
    words: tuple[tuple[GoldWord, ...], tuple[GoldWord, ...]]
    required: frozenset[PairOfParagraphs]
    optional: frozenset[PairOfParagraphs]


def load_gold(labels: Path, articles: Path, events: dict[Path, str] | None = None) -> list[GoldPair]:
    """The labelled pairs of a folder; their articles stand in another.

    Args:
        labels: The folder of labels.
        articles: What the paths in them begin at.
        events: The event of each article that is known from other folders; those found here are added.
    """
    events = {} if events is None else events
    pairs = []
    for file in sorted(labels.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        paths = [(articles / gold[side]).resolve() for side in "ab"]
        event = next((events[path] for path in paths if path in events), file.stem)
        events |= dict.fromkeys(paths, event)
        one, other = (load_article(str(path)).paragraphs for path in paths)
        links = {kind: frozenset((x - 1, y - 1) for x, y, k in gold["links"] if k == kind) for kind in _KINDS}
        pairs.append(
            GoldPair(
                file.stem,
                event,
                (one, other),
                (_words(gold, "a", one), _words(gold, "b", other)),
                links["required"],
                links["optional"],
            )
        )
    return pairs


def _words(gold: Mapping[str, Any], side: str, paragraphs: Sequence[str]) -> tuple[GoldWord, ...]:
    """The words of one side with their labels."""
    if "words" in gold:
        return tuple(
            (p - 1, start, end, Label(label) if label else None)
            for p, start, end, label in gold["words"][side]
        )
    words: list[GoldWord] = []
    runs = {
        (p - 1, offset): label for p, start, end, label in gold["runs"][side] for offset in range(start, end)
    }
    for number, text in enumerate(paragraphs):
        for found in _BETWEEN_SPACES.finditer(text):
            word = _WORD.search(text, *found.span())
            assert word is not None
            label = Counter(
                runs.get((number, offset), "unique") for offset in range(*word.span())
            ).most_common(1)[0][0]
            words.append((number, *word.span(), Label(label)))
    return tuple(words)


_KINDS = ("required", "optional")


@dataclass
class Score:
    """Words by (label by hand, label found) and links found, wrongly found and missed."""

    words: Counter[tuple[Label, Label]]
    found: int = 0
    wrong: int = 0
    missed: int = 0

    def label_f1(self, label: Label) -> float:
        """F1 of one label, 0 to 1."""
        hit = self.words[label, label]
        wrong = sum(self.words[gold, label] for gold in LABELS if gold is not label)
        missed = sum(self.words[label, got] for got in LABELS if got is not label)
        return 2 * hit / (2 * hit + wrong + missed) if hit + wrong + missed else 1.0

    @property
    def macro_f1(self) -> float:
        """The mean of the three labels' F1."""
        return sum(self.label_f1(label) for label in LABELS) / len(LABELS)

    @property
    def link_f1(self) -> float:
        """F1 of the paragraph links."""
        return 2 * self.found / (2 * self.found + self.wrong + self.missed or 1)

    def add_links(self, pair: GoldPair, got: Iterable[PairOfParagraphs]) -> None:
        """Count paragraph links; those that only one reader made count neither way."""
        links = set(got)
        self.found += len(links & pair.required)
        self.wrong += len(links - pair.required - pair.optional)
        self.missed += len(pair.required - links)

    def __str__(self) -> str:
        each = ", ".join(f"{label.value} {self.label_f1(label):.3f}" for label in LABELS)
        precision = self.found / (self.found + self.wrong or 1)
        recall = self.found / (self.found + self.missed or 1)
        return (
            f"words {self.macro_f1:.3f} ({each})   "
            f"links {self.link_f1:.3f} (precision {precision:.3f}, recall {recall:.3f})"
        )


def new_score() -> Score:
    """A score with nothing counted yet."""
    return Score(Counter())


def add_comparison(score: Score, pair: GoldPair, comparison: Comparison) -> None:
    """Count a comparison of a labelled pair."""
    for gold, article in zip(pair.words, (comparison.a, comparison.b), strict=True):
        add_words(score, gold, article)
    score.add_links(pair, ((link.a.paragraph, link.b.paragraph) for link in comparison.links))


def add_words(score: Score, gold: Sequence[GoldWord], article: LabelledArticle) -> None:
    """Count the words of one article: each has the label that covers most of its characters."""
    covers: Mapping[int, list[Label]] = {
        number: [span.label for span in paragraph.spans for _ in range(span.end - span.start)]
        for number, paragraph in enumerate(article.paragraphs)
    }
    for paragraph, start, end, label in gold:
        if label is not None:
            got = Counter(covers[paragraph][start:end]).most_common(1)[0][0]
            score.words[label, got] += 1
