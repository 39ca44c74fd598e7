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
from newsdiff.engine.event.coverage import Contradiction, Version
from newsdiff.engine.labelling.word_alignment import align_words
from newsdiff.engine.text.dates import is_date
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.tokens import TokenKind

# Of more wordings than this, only so many are compared with each other: the longest ones.
_MOST_WORDINGS = 12
# Passages of one statement say the same as surely as a link of this score.
_SCORE = 0.8
Text = int
"""The index of a document."""
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

    def within(self, wordings: Sequence[tuple[Text, WordRange]]) -> list[Contradiction]:
        """What the wordings of one statement disagree in, contradictions first.

        Args:
            wordings: The document and the words of each.
        """
        if len({text for text, _ in wordings}) < 2:
            return []
        longest = sorted(wordings, key=lambda item: (item[1][0] - item[1][1], item))[:_MOST_WORDINGS]
        found: dict[DisagreementKind, list[tuple[_Spot, _Spot]]] = defaultdict(list)
        texts: dict[_Spot, str] = {}
        for (a, words_a), (b, words_b) in combinations(sorted(longest), 2):
            if a == b:
                continue
            alignment = align_words(self._documents[a], self._documents[b], words_a, words_b)
            for item in self._between(a, b).find(alignment, _SCORE):
                one, other = self._spot(a, words_a, item.a), self._spot(b, words_b, item.b)
                texts[one], texts[other] = item.a.text, item.b.text
                found[item.kind].append((one, other))
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
        if all(one.agrees(other) for one, other in combinations(found.values(), 2)):
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

    def _spot(self, text: Text, words: WordRange, excerpt: Excerpt) -> _Spot:
        return text, Passage(self._documents[text].paragraph_of[words[0]], excerpt.start, excerpt.end)


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
