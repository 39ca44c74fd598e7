"""What comparing two articles yields: links, labelled spans, disagreements, counts.

All offsets are Unicode code points into one paragraph's text, half open. Paragraphs are counted from 0
here; people and exports count them from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from newsdiff.articles.article import Article

Side = Literal["a", "b"]


class Label(StrEnum):
    """What a piece of text is to the other article."""

    SHARED = "shared"
    PARAPHRASED = "paraphrased"
    UNIQUE = "unique"


class DisagreementKind(StrEnum):
    """What two passages that otherwise say the same disagree in."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUOTE = "quote"
    WORD = "word"


class Origin(StrEnum):
    """Who made a link: the engine, or a person by hand."""

    FOUND = "found"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A piece of one paragraph: ``text[start:end]`` of paragraph ``paragraph`` (from 0)."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The exact words at ``start:end`` of a link's paragraph."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two excerpts inside one link that contradict each other."""

    kind: DisagreementKind
    a: Excerpt
    b: Excerpt


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages that say the same.

    Attributes:
        a, b: The passages.
        label: ``shared`` where they say it in the same words, otherwise ``paraphrased``.
        score: How sure the engine is, 0 to 1; 1.0 for a link made by hand.
        moved: The passage is out of the other article's order.
        disagreements: What contradicts inside the link, in the order of ``a``.
        evidence: The runs of words the link rests on, strongest first, as they stand in ``a``.
        variants: Pairs that differ in spelling alone ("criticised", "criticized").
        origin: Found by the engine or made by hand.
    """

    a: Passage
    b: Passage
    label: Label
    score: float
    moved: bool = False
    disagreements: tuple[Disagreement, ...] = ()
    evidence: tuple[str, ...] = ()
    variants: tuple[tuple[str, str], ...] = ()
    origin: Origin = Origin.FOUND

    def passage(self, side: Side) -> Passage:
        """The passage on one side."""
        return self.a if side == "a" else self.b


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a paragraph with one label; ``links`` are indices into ``Comparison.links``."""

    start: int
    end: int
    label: Label
    links: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelledParagraph:
    """A paragraph whose spans tile its text: from 0 to its length, no gap, no overlap."""

    text: str
    label: Label
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """Words of an article by label; the three add up to ``words``."""

    words: int
    shared: int
    paraphrased: int
    unique: int

    def share(self, label: Label) -> float:
        """The share of the words with this label, 0 to 1; 0 where there are no words."""
        count: int = getattr(self, label.value)
        return count / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """One side of a comparison."""

    article: Article
    paragraphs: tuple[LabelledParagraph, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said about two passages: that they are linked, or that they are not."""

    a: Passage
    b: Passage
    linked: bool


@dataclass(frozen=True, slots=True)
class Options:
    """How to compare.

    Attributes:
        sensitivity: How little must agree for a link: 1 only near-verbatim, 9 loosely related. More
            never removes a link.
        decisions: Links pinned and rejected by hand.
    """

    sensitivity: int = 5
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles compared.

    ``links`` stand in the order of ``a``, then of ``b``.
    """

    a: LabelledArticle
    b: LabelledArticle
    links: tuple[Link, ...]
    options: Options

    def side(self, side: Side) -> LabelledArticle:
        """The article on one side."""
        return self.a if side == "a" else self.b
