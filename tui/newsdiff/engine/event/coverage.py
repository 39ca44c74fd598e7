"""The statements of an event and which articles carry them: the result of ``newsdiff.coverage``.

All offsets are code points into the text of one paragraph, half open; articles and paragraphs count from 0 here,
from 1 in exports and in the reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsdiff.articles.article import Article
from newsdiff.engine.coarseness import Coarse
from newsdiff.engine.comparison import DisagreementKind, Label, Passage, Span
from newsdiff.engine.event.origins import Origins


class StatementKind(StrEnum):
    """What a statement is: somebody's words, or what an outlet reports."""

    QUOTE = "quote"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Carried:
    """A passage that carries a statement.

    Attributes:
        article: The index of its article.
        passage: Where it stands. It ends where the next passage begins, so it includes the space between them.
        text: The passage as it is written, without the space at its ends.
        label: ``SHARED`` if it has the words of the statement's central wording (the central one itself: if another
            article has its words), ``PARAPHRASED`` if it says the same in other words, ``UNIQUE`` if no other article
            carries the statement.
        spans: What of it the central wording has, word by word: they tile the passage. The central wording itself is
            one span of its own label.
    """

    article: int
    passage: Passage
    text: str
    label: Label
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """What some carriers of a statement say where others say something else.

    Attributes:
        text: Their words, as the first of them writes them.
        places: Where they stand: the index of the article, and the place in it.
    """

    text: str
    places: tuple[tuple[int, Passage], ...]

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles that say so, in order."""
        return tuple(sorted({article for article, _ in self.places}))


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Where the articles of an event contradict each other, or word a quotation otherwise.

    Attributes:
        kind: What they disagree in.
        versions: What they say, the one that most articles have first.
    """

    kind: DisagreementKind
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What one or more articles say.

    Attributes:
        kind: Whether it is mainly a quotation.
        passages: The passages that carry it, in the order of the articles, then of their texts.
        central: The index of the central wording in ``passages``: the one most like all others.
        contradictions: What its carriers disagree in, the most telling first.
        origins: How many of its carriers are no near-copies of each other.
        furniture: Whether it is none of the story: a caption, a credit, "Read more". Lists leave it out.
    """

    kind: StatementKind
    passages: tuple[Carried, ...]
    central: int
    contradictions: tuple[Contradiction, ...]
    origins: int
    furniture: bool = False

    @property
    def text(self) -> str:
        """The central wording."""
        return self.passages[self.central].text

    @property
    def carriers(self) -> tuple[int, ...]:
        """The articles that carry it, in order."""
        return tuple(sorted({carried.article for carried in self.passages}))

    def passages_of(self, article: int) -> tuple[Carried, ...]:
        """The passages of one article that carry it, in order."""
        return tuple(carried for carried in self.passages if carried.article == article)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The statements of several articles.

    Attributes:
        articles: The articles, in the order they were given.
        statements: Each passage of each article is in exactly one. Those with the most carriers come first, then those
            that stand nearer to the beginning, and furniture last. The same, whatever the order of the articles.
        origins: Which articles are near-copies of each other.
        contradictions: What articles disagree in across statements: figures of the same thing.
        coarse: For each article, which paragraphs were compared more coarsely, as they are very long or uniform.
    """

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    origins: Origins
    contradictions: tuple[Contradiction, ...]
    coarse: tuple[tuple[Coarse, ...], ...]

    @property
    def told(self) -> tuple[Statement, ...]:
        """The statements that tell something of the story: all but furniture."""
        return tuple(statement for statement in self.statements if not statement.furniture)

    def missing_in(self, article: int) -> tuple[Statement, ...]:
        """An article's blind spots: the statements that at least half of the other origins carry and it does not."""
        others = len(self.origins.groups) - 1
        return tuple(
            statement
            for statement in self.told
            if article not in statement.carriers and statement.origins > 1 and 2 * statement.origins >= others
        )
