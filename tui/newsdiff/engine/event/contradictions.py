"""What the articles of an event disagree in: the disagreements of all pairs of wordings, brought together.

"48" in three articles and "47" in a fourth are three disagreements between pairs, and one for the reader.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from newsdiff.engine.comparison import DisagreementKind, Excerpt, Passage
from newsdiff.engine.disagreements.detection import Disagreements
from newsdiff.engine.disagreements.one_figure import is_rounded
from newsdiff.engine.event.coverage import Contradiction, Version
from newsdiff.engine.labelling.word_alignment import align_words
from newsdiff.engine.text.dates import is_date
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.tokens import TokenKind

# Of more different wordings than this, only so many are compared with each other: the longest ones.
_MOST_WORDINGS = 12
# Passages of one statement say the same as surely as a link of this score.
_SCORE = 0.8
Text = int
"""The index of a document."""
_Wording = tuple[Text, WordRange]
_Spot = tuple[Text, Passage]


class Contradicting:
    """Finds what documents disagree in.

    Args:
        documents: All documents of the event.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        self._between = lru_cache(maxsize=None)(self._disagreements)
        self._said: set[_Spot] = set()

    def _disagreements(self, a: Text, b: Text) -> Disagreements:
        return Disagreements(self._documents[a], self._documents[b])

    def within(self, wordings: Sequence[_Wording]) -> list[Contradiction]:
        """What the wordings of one statement disagree in, contradictions first.

        Args:
            wordings: The document and the words of each.
        """
        if len({text for text, _ in wordings}) < 2:
            return []
        # What has the same words says the same.
        same: dict[tuple[str, ...], list[_Wording]] = defaultdict(list)
        for text, words in sorted(wordings):
            same[self._documents[text].keys[slice(*words)]].append((text, words))
        longest = sorted(same.values(), key=lambda each: (each[0][1][0] - each[0][1][1], each))[
            :_MOST_WORDINGS
        ]
        found: dict[DisagreementKind, list[tuple[_Spot, _Spot]]] = defaultdict(list)
        texts: dict[_Spot, str] = {}
        for one, other in combinations(sorted(longest), 2):
            (a, words_a), (b, words_b) = _of_two_texts(one, other)
            if a == b:
                continue
            alignment = align_words(self._documents[a], self._documents[b], words_a, words_b)
            for item in self._between(a, b).find(alignment, _SCORE):
                spots = self._spots((a, words_a), one, item.a), self._spots((b, words_b), other, item.b)
                for spot in (*spots[0], *spots[1]):
                    texts[spot] = self._text(spot)
                found[item.kind] += [(spots[0][0], spot) for spot in spots[1]]
                found[item.kind] += [(spot, spots[1][0]) for spot in spots[0][1:]]
        self._said.update(texts)
        return [
            _contradiction(kind, spots, texts)
            for kind in DisagreementKind
            if kind in found
            for spots in _connected(found[kind])
        ]

    def across(self) -> list[Contradiction]:
        """The figures of one thing that differ in different statements: "48-page indictment", "47-page indictment".

        What is counted is one thing if the two words after the figure are the same, and each article has one figure
        for it. Those that ``within`` has found are left out.
        """
        figures: dict[tuple[str, ...], dict[Text, list[Quantity]]] = defaultdict(dict)
        for text, document in enumerate(self._documents):
            for quantity in document.quantities:
                if (thing := _thing(document, quantity)) is not None:
                    figures[thing].setdefault(text, []).append(quantity)
        return [
            contradiction
            for _, by_text in sorted(figures.items())
            if (contradiction := self._of_one_thing(by_text)) is not None
        ]

    def _of_one_thing(self, figures: Mapping[Text, Sequence[Quantity]]) -> Contradiction | None:
        if any(not first.agrees(other) for each in figures.values() for first in each[:1] for other in each):
            return None
        found = {text: each[0] for text, each in figures.items()}
        if all(self._agree(*each) for each in combinations(found.items(), 2)):
            return None
        texts: dict[_Spot, str] = {}
        for text, quantity in found.items():
            document = self._documents[text]
            first, last = quantity.number
            start, end = document.words[first].start, document.words[last - 1].end
            paragraph = document.paragraph_of[first]
            texts[text, Passage(paragraph, start, end)] = document.texts[paragraph][start:end]
        if any(_overlap(spot, said) for spot in texts for said in self._said):
            return None
        return _contradiction(DisagreementKind.NUMBER, sorted(texts), texts)

    def _agree(self, one: tuple[Text, Quantity], other: tuple[Text, Quantity]) -> bool:
        """Whether two figures, each of a document, may be one."""
        (a, figure), (b, figure_there) = one, other
        return figure.agrees(figure_there) or is_rounded(
            self._documents[a], figure, self._documents[b], figure_there
        )

    def _spots(self, compared: _Wording, same: Sequence[_Wording], excerpt: Excerpt) -> list[_Spot]:
        """Where the words of an excerpt from a wording stand in all wordings that have the same words."""
        text, (first, last) = compared
        words = self._documents[text].words
        begin = next((k for k in range(first, last) if words[k].end > excerpt.start), first)
        end = next((k for k in range(last - 1, begin, -1) if words[k].start < excerpt.end), begin)
        before, after = excerpt.start - words[begin].start, excerpt.end - words[end].end
        spots = []
        for other, (start, _) in same:
            document, shift = self._documents[other], start - first
            paragraph = document.paragraph_of[start]
            spots.append(
                (
                    other,
                    Passage(
                        paragraph,
                        document.words[begin + shift].start + before,
                        document.words[end + shift].end + after,
                    ),
                )
            )
        return spots

    def _text(self, spot: _Spot) -> str:
        text, where = spot
        return self._documents[text].texts[where.paragraph][where.start : where.end]


def _of_two_texts(one: Sequence[_Wording], other: Sequence[_Wording]) -> tuple[_Wording, _Wording]:
    """A wording of each, of two documents if there are two."""
    return next(((x, y) for x in one for y in other if x[0] != y[0]), (one[0], other[0]))


def _connected(pairs: Sequence[tuple[_Spot, _Spot]]) -> list[list[_Spot]]:
    """The spots that are connected by these pairs, or overlap each other in one text."""
    groups: list[set[_Spot]] = []
    for pair in pairs:
        touched = [
            group for group in groups if any(_overlap(spot, other) for spot in pair for other in group)
        ]
        merged = set(pair).union(*touched)
        groups = [group for group in groups if group not in touched]
        groups.append(merged)
    return sorted(sorted(group) for group in groups)


def _overlap(one: _Spot, other: _Spot) -> bool:
    return (
        one[0] == other[0]
        and one[1].paragraph == other[1].paragraph
        and one[1].start < other[1].end
        and other[1].start < one[1].end
    )


def _contradiction(kind: DisagreementKind, spots: Sequence[_Spot], texts: dict[_Spot, str]) -> Contradiction:
    versions: dict[str, list[_Spot]] = defaultdict(list)
    for spot in spots:
        versions[texts[spot].casefold()].append(spot)
    made = [Version(texts[places[0]], tuple(places)) for places in versions.values()]
    return Contradiction(
        kind, tuple(sorted(made, key=lambda version: (-len(version.articles), version.text)))
    )


def _thing(document: Document, quantity: Quantity) -> tuple[str, ...] | None:
    """The stems of the two words after a quantity that say what is counted; None if other words stand there."""
    words = range(quantity.last, quantity.last + 2)
    if (
        quantity.measure
        or is_date(document, quantity)
        or words.stop > document.bounds[document.paragraph_of[quantity.first]][1]
    ):
        return None
    for word in words:
        if document.function[word] or document.clause_starts[word]:
            return None
        if document.words[word].kind is not TokenKind.WORD or document.words[word].capital:
            return None
    return document.stems[words.start : words.stop]
