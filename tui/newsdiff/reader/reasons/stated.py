"""Which articles carry the statements of a paragraph, by the coverage."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.engine.comparison import Label, Origin, Passage

if TYPE_CHECKING:
    from newsdiff.engine.event.coverage import Coverage, Statement


class Carried(NamedTuple):
    """A passage that another article has too.

    Attributes:
        here: The passage in the article that is asked about.
        there: The passage in the other one.
        label, score, origin: As of the link; without a link the score is None.
        disagrees: Whether something contradicts between the two.
    """

    here: Passage
    there: Passage
    label: Label
    score: float | None
    origin: Origin
    disagrees: bool


class StatedCarriers:
    """Where the statements of a coverage stand.

    Args:
        coverage: The coverage of all articles of a library.
    """

    def __init__(self, coverage: Coverage) -> None:
        self.coverage = coverage
        self._statements: dict[tuple[int, int], list[Statement]] = defaultdict(list)
        for statement in coverage.told:
            if len(statement.carriers) > 1:
                for place in {(each.article, each.passage.paragraph) for each in statement.passages}:
                    self._statements[place].append(statement)

    def of(self, article: int, paragraph: int) -> list[tuple[int, Carried]]:
        """What other articles carry of a paragraph, with their indices, in their order."""
        found = []
        for statement in self._statements.get((article, paragraph), ()):
            mine = next(
                each
                for each in statement.passages
                if (each.article, each.passage.paragraph) == (article, paragraph)
            )
            here = self._trimmed(article, mine.passage)
            for each in statement.passages:
                if each.article != article:
                    same = mine.label is each.label is Label.SHARED
                    found.append(
                        (
                            each.article,
                            Carried(
                                here,
                                self._trimmed(each.article, each.passage),
                                Label.SHARED if same else Label.PARAPHRASED,
                                None,
                                Origin.FOUND,
                                _contradict(statement, article, each.article),
                            ),
                        )
                    )
        return sorted(found, key=lambda item: (item[0], item[1].here, item[1].there))

    def _trimmed(self, article: int, passage: Passage) -> Passage:
        """A passage without the space at its ends."""
        text = self.coverage.articles[article].paragraphs[passage.paragraph][passage.start : passage.end]
        return Passage(
            passage.paragraph,
            passage.start + len(text) - len(text.lstrip()),
            passage.end - len(text) + len(text.rstrip()),
        )


def overlap(one: Passage, other: Passage) -> bool:
    """Whether two passages of an article have some of it in common."""
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end


def _contradict(statement: Statement, one: int, other: int) -> bool:
    """Whether two articles say different things in a statement that they both carry."""
    return any(
        contradiction.kind.contradicts
        and any(
            one in mine.articles and other in theirs.articles
            for mine in contradiction.versions
            for theirs in contradiction.versions
            if mine is not theirs
        )
        for contradiction in statement.contradictions
    )
