"""The result of comparing two articles: links, labelled spans, disagreements, counts.

All offsets are Unicode code points into the text of one paragraph, half open. Paragraphs are counted from 0 here;
exports and the reader count them from 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from newsdiff.articles.article import Article
from newsdiff.engine.coarseness import Coarse

Side = Literal["a", "b"]
"""One of the two articles: the first or the second argument of ``compare``."""

SIDES: tuple[Side, Side] = ("a", "b")

_HIGH, _FAIR = 0.8, 0.5


class Label(StrEnum):
    """What the other article has of a piece of text: the same words, other words, or nothing."""

    SHARED = "shared"
    PARAPHRASED = "paraphrased"
    UNIQUE = "unique"


class DisagreementKind(StrEnum):
    """What two linked passages disagree in: a contradiction, or a quotation worded otherwise."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    ROLE = "role"  # who did it to whom
    WORD = "word"
    QUOTE = "quote"

    @property
    def contradicts(self) -> bool:
        """Whether not both can be true; two wordings of one quotation may be two outlets' cuts or translations."""
        return self is not DisagreementKind.QUOTE


class Origin(StrEnum):
    """Who made a link: the engine or a person."""

    FOUND = "found"
    BY_HAND = "by hand"


class FurnitureKind(StrEnum):
    """What a paragraph is that is no statement of its article."""

    CAPTION = "caption"  # of a picture, or whose picture it is
    CREDIT = "credit"  # who wrote the article, and whose story it is
    TEASER = "teaser"  # what else to read, watch, follow or subscribe to
    CHANGE = "change note"  # when it was published, and what was changed since
    PAGE = "page"  # "Advertisement", "Share this article", "* * *"
    REPEATED = "repeated"  # the headline, standfirst or lead once more, word for word
    RECURRING = "recurring"  # what stands in several stories of one outlet
    BY_HAND = "by hand"  # what only a person took for furniture

    @property
    def tells(self) -> bool:
        """Whether it tells something of the story, as captions and repeated leads do."""
        return self in (FurnitureKind.CAPTION, FurnitureKind.REPEATED)


Furniture = tuple[FurnitureKind | None, ...]
"""What each paragraph of an article is; None for text. Paragraphs beyond its end are text, so ``()`` is all text."""


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A piece of one paragraph: ``article.paragraphs[paragraph][start:end]``.

    Attributes:
        paragraph: The paragraph's index, from 0.
        start, end: Code points into its text, half open.
    """

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words quoted from one passage of a link.

    Attributes:
        start, end: Code points into the text of the passage's paragraph, half open.
        text: The words as they are written there.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two excerpts of one link that contradict each other, or word one quotation otherwise.

    Attributes:
        kind: What they disagree in.
        a, b: The excerpts of both passages.
    """

    kind: DisagreementKind
    a: Excerpt
    b: Excerpt


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages that say the same.

    Attributes:
        a, b: The passages.
        label: ``SHARED`` if they use the same words, otherwise ``PARAPHRASED``.
        score: How likely it is that they say the same, 0 to 1; 1.0 for verbatim text and for a link made by hand.
        moved: Whether the passages are out of the order that most links keep.
        disagreements: The disagreements inside the link, in the order of ``a``.
        evidence: The runs of words that the link rests on, the strongest first, as ``a`` has them; at most six.
        variants: Pairs of words that differ only in spelling ("criticised", "criticized"), ``a``'s first.
        origin: Whether the engine found the link or a person made it.
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


def sureness(score: float) -> str:
    """A link's score in a word: "high" if about nine in ten such links are right, "fair", or "low" below one in two."""
    return "high" if score >= _HIGH else "fair" if score >= _FAIR else "low"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a paragraph with one label.

    Attributes:
        start, end: Code points into the paragraph's text, half open.
        label: The label of all its words.
        links: The links that the label rests on, as indices into ``Comparison.links``; empty if it is unique.
    """

    start: int
    end: int
    label: Label
    links: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelledParagraph:
    """A paragraph with its spans.

    Attributes:
        text: The paragraph as it is written.
        label: The label of all its spans, or ``PARAPHRASED`` if they differ.
        spans: The spans, in order; joined they are the text, without overlap.
        furniture: What it is if it is no statement of the article; None for text.
    """

    text: str
    label: Label
    spans: tuple[Span, ...]
    furniture: FurnitureKind | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many words of an article have each label.

    Attributes:
        words: All words, as people count them.
        shared, paraphrased, unique: The words with each label; they add up to ``words``.
    """

    words: int
    shared: int
    paraphrased: int
    unique: int

    def share(self, label: Label) -> float:
        """The share of the words that have a label, 0 to 1; 0 if the article has no words."""
        count: int = getattr(self, label.value)
        return count / self.words if self.words else 0.0

    def without(self, other: Counts) -> Counts:
        """What is left when some of the words are not counted."""
        return Counts(
            self.words - other.words,
            self.shared - other.shared,
            self.paraphrased - other.paraphrased,
            self.unique - other.unique,
        )


_NO_WORDS = Counts(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """One side of a comparison.

    Attributes:
        article: The article.
        paragraphs: Its paragraphs with their spans, in order.
        counts: How many of its words have each label, all words of the article.
        furniture: The same for the words that stand in furniture.
        coarse: Which of its paragraphs were compared more coarsely, because they are very long or uniform.
    """

    article: Article
    paragraphs: tuple[LabelledParagraph, ...]
    counts: Counts
    furniture: Counts = _NO_WORDS
    coarse: tuple[Coarse, ...] = ()

    @property
    def stated(self) -> Counts:
        """How many words outside furniture have each label: what shares and percentages are made of."""
        return self.counts.without(self.furniture)


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's decision about two passages.

    Attributes:
        a, b: The passages.
        linked: True links them; False rejects every link whose two passages overlap them.
    """

    a: Passage
    b: Passage
    linked: bool


DecisionsByPair = Mapping[tuple[int, int], Sequence[Decision]]
"""A person's decisions about pairs of articles, by the indices of the two; ``a`` of each is in the first one."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to compare.

    Attributes:
        sensitivity: How little has to agree for a link, from 1 (only near-verbatim) to 9 (loosely related). A higher
            sensitivity never removes a link.
        decisions: The links made and rejected by hand.
        furniture: What each paragraph of the first and of the second article is. None: what the rules say; ``()``:
            all is text.

    Raises:
        ValueError: The sensitivity is no whole number from 1 to 9, the decisions are no tuple of ``Decision``, or the
            furniture is not a pair.
    """

    sensitivity: int = 5
    decisions: tuple[Decision, ...] = ()
    furniture: tuple[Furniture | None, Furniture | None] = (None, None)

    def __post_init__(self) -> None:
        if type(self.sensitivity) is not int or not 1 <= self.sensitivity <= 9:
            raise ValueError(f"sensitivity must be a whole number from 1 to 9, not {self.sensitivity!r}")
        if type(self.decisions) is not tuple or not all(
            isinstance(each, Decision) for each in self.decisions
        ):
            raise ValueError("decisions must be a tuple of Decision")
        if type(self.furniture) is not tuple or len(self.furniture) != 2:
            raise ValueError("furniture must be a pair: one item for each article")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The result of comparing two articles.

    Attributes:
        a, b: Both articles with their labelled spans.
        links: The links, in the order of ``a``, then of ``b``.
        options: The options it was made with.
    """

    a: LabelledArticle
    b: LabelledArticle
    links: tuple[Link, ...]
    options: Options

    @property
    def contradictions(self) -> int:
        """In how many places the articles contradict each other; the same words in two links count once."""
        return len(
            {
                (link.a.paragraph, each.a, link.b.paragraph, each.b)
                for link in self.links
                for each in link.disagreements
                if each.kind.contradicts
            }
        )

    def side(self, side: Side) -> LabelledArticle:
        """The article on one side."""
        return self.a if side == "a" else self.b

    def called(self, a: Article, b: Article) -> Comparison:
        """The same comparison for articles with the same paragraphs, which may have other titles, sources and dates."""
        if self.a.article is a and self.b.article is b:
            return self
        return replace(self, a=replace(self.a, article=a), b=replace(self.b, article=b))
