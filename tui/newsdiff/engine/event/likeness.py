"""How likely two passages of an event say the same: a logistic regression over readable features.

Clauses are short, so beside the features of the link model, which weigh words by rarity, it counts words: in an event,
the words of its main statement are in every article and so never rare.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsdiff.engine.coarseness import MOST_PLACES
from newsdiff.engine.disagreements.negations import is_negation
from newsdiff.engine.event.passages import CutDocument, denies
from newsdiff.engine.event.weights import BIAS, WEIGHTS
from newsdiff.engine.lexicon.word_lists import ATTRIBUTION_WORDS
from newsdiff.engine.linking.features import PAIR_FEATURES, FactsOfSentences, SentenceFacts, pair_features
from newsdiff.engine.linking.model import logistic, sumprod
from newsdiff.engine.text.document import Document
from newsdiff.engine.text.parsed import Sentence

PASSAGE_FEATURES = (
    *PAIR_FEATURES,
    "denial", "one_quoted", "both_quoted", "names_only", "common", "contained", "containing", "related",
    "common_ordinary", "shared_ordinary", "contained_ordinary", "common_names", "shared_names", "shorter", "longer",
    "one_article", "both_early",
)  # fmt: skip
"""The features of two passages; ``likeness_features`` explains those that the link model does not have."""

Place = tuple[int, int]
"""A passage: the index of its article, and its own index among that article's passages."""

# Two passages are only compared if they have so many content words in common, a related word counting in part.
_LEAST_COMMON = 2.0
_RELATED_SHARE = 0.7
# The paragraphs that tell the event in short.
_EARLY_PARAGRAPHS = 3
# A quotation of so many words that say something is carried by a passage that has all of them, though its own words be
# others: 'they "have my blessing to discuss the end of the war"' and "conversations to end the war have his blessing".
_LEAST_SAID = 4
_REPORTED = 0.6
_NONE: frozenset[str] = frozenset()


class PassageModel(NamedTuple):
    """The weights of the regression, by feature; ``FITTED_PASSAGES`` has those fitted on the labelled events."""

    bias: float
    weights: Mapping[str, float]


FITTED_PASSAGES = PassageModel(BIAS, WEIGHTS)


class PassageFacts(NamedTuple):
    """Everything about one passage that is needed for each pair it is in.

    Attributes:
        sentence: The facts about its words, those of a quotation alone if it is one.
        content, ordinary: The stems of content words and of those that are no names, without those of attributions.
        denies: It says of someone that he denies something.
        negates: It denies or negates something.
        quoted: It is a quotation.
        early: It is in one of the first paragraphs.
        sentence_index: The sentence it is part of.
    """

    sentence: SentenceFacts
    content: frozenset[str]
    ordinary: frozenset[str]
    denies: bool
    negates: bool
    quoted: bool
    early: bool
    sentence_index: int


def passage_facts(cut: CutDocument) -> list[PassageFacts]:
    """The facts about each passage of a document, in order."""
    document = cut.document
    compared = tuple(
        [
            passage if quotation is None else passage._replace(first=quotation[0], last=quotation[1])
            for passage, quotation in zip(document.sentences, cut.quotations, strict=True)
        ]
    )
    little = _attribution_stems(document)
    denying = [denies(document, (each.first, each.last)) for each in document.sentences]
    return [
        PassageFacts(
            facts,
            facts.content - little,
            facts.ordinary - little,
            denial,
            denial or (facts.negated and _negates(document, where)),
            quotation is not None,
            passage.paragraph < _EARLY_PARAGRAPHS,
            sentence,
        )
        for facts, denial, where, quotation, passage, sentence in zip(
            FactsOfSentences(document._replace(sentences=compared)),
            denying,
            compared,
            cut.quotations,
            document.sentences,
            cut.sentence_of,
            strict=True,
        )
    ]


def _negates(document: Document, passage: Sentence) -> bool:
    """Whether a passage has a negation; "urged him not to go" says what he was urged to do."""
    words = range(passage.first, passage.last)
    return any(
        is_negation(document, k) and not (k + 1 in words and document.words[k + 1].norm == "to")
        for k in words
    )


def _attribution_stems(document: Document) -> frozenset[str]:
    words = ATTRIBUTION_WORDS.get(document.language.code, _NONE)
    return frozenset(document.language.stems(sorted(words)))


class StemIndex(NamedTuple):
    """Which passages of a document have each stem, and which have a related one instead."""

    stem: Mapping[str, Sequence[int]]
    related: Mapping[str, Sequence[int]]


def stem_index(facts: Sequence[PassageFacts]) -> StemIndex:
    """The passages that have each stem, without those that are all over a long article.

    These do not help to find which two passages belong together.
    """
    stems: dict[str, list[int]] = defaultdict(list)
    related: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(facts):
        for stem in each.sentence.content:
            stems[stem].append(number)
        for stem in each.sentence.related - each.sentence.content:
            related[stem].append(number)
    rare = [
        {stem: places for stem, places in every.items() if len(places) <= MOST_PLACES}
        for every in (stems, related)
    ]
    return StemIndex(rare[0], rare[1])


def likeness_features(
    a: Sequence[PassageFacts], b: Sequence[PassageFacts], index_of_b: StemIndex | None = None
) -> dict[tuple[int, int], tuple[float, ...]]:
    """The features of each pair of passages with enough in common, in the order of ``PASSAGE_FEATURES``.

    Args:
        a, b: The facts about the passages of two documents; the same list twice for the passages of one document.
        index_of_b: ``stem_index(b)``, if it is known.

    Returns:
        The features by pair of indices of passages. Passages of one sentence are no pair.
    """
    stems, related_stems = index_of_b or stem_index(b)
    found = {}
    for i, x in enumerate(a):
        common: dict[int, float] = defaultdict(float)
        for stem in x.sentence.content:
            for j in stems.get(stem, ()):
                common[j] += 1.0
            for j in related_stems.get(stem, ()):
                common[j] += _RELATED_SHARE
        for j in sorted(j for j, weight in common.items() if weight >= _LEAST_COMMON):
            y = b[j]
            if a is b and (i >= j or x.sentence_index == y.sentence_index):
                continue
            related = (x.sentence.content & y.sentence.related) - y.sentence.content
            found[i, j] = (
                *pair_features(x.sentence, y.sentence),
                *_features(x, y, related, one_article=a is b),
            )
    return found


def _features(
    x: PassageFacts, y: PassageFacts, related: frozenset[str], *, one_article: bool
) -> tuple[float, ...]:
    common, ordinary = len(x.content & y.content), len(x.ordinary & y.ordinary)
    names_x, names_y = x.sentence.name_stems, y.sentence.name_stems
    names = len(names_x & names_y)
    shorter, longer = sorted((len(x.content) or 1, len(y.content) or 1))
    quoted = x.quoted + y.quoted
    return (
        # denial: one denies or negates, the other does not.
        float(x.negates != y.negates),
        # one_quoted, both_quoted: how many are quotations.
        float(quoted == 1),
        float(quoted == 2),
        # names_only: they have no ordinary word in common.
        float(not ordinary),
        # common: the share of both that is common (Dice), by content words.
        2 * common / (shorter + longer),
        # contained, containing: the share of the shorter and of the longer one that is common.
        min(1.0, common / shorter),
        min(1.0, common / longer),
        # related: for how many words the other one has a related word only, as a share of the shorter one.
        len(related) / shorter,
        # common_ordinary, shared_ordinary, contained_ordinary: the same for words that are no names.
        math.log1p(ordinary),
        2 * ordinary / (len(x.ordinary) + len(y.ordinary) + 1),
        ordinary / (min(len(x.ordinary), len(y.ordinary)) + 0.5),
        # common_names, shared_names: and for names.
        math.log1p(names),
        2 * names / (len(names_x) + len(names_y) + 1),
        # shorter, longer: how long they are.
        math.log1p(shorter),
        math.log1p(longer),
        # one_article: an article rarely repeats itself.
        float(one_article),
        # both_early: both are where articles tell the event in short.
        float(x.early and y.early),
    )


def passage_scores(
    a: Sequence[PassageFacts],
    b: Sequence[PassageFacts],
    model: PassageModel = FITTED_PASSAGES,
    index_of_b: StemIndex | None = None,
) -> dict[tuple[int, int], float]:
    """How likely it is that two passages say the same, 0 to 1, by pair of indices; see ``likeness_features``."""
    weights = [model.weights[name] for name in PASSAGE_FEATURES]
    scores = {}
    for (i, j), row in likeness_features(a, b, index_of_b).items():
        if a[i].quoted and b[j].quoted and _in_another_order(a[i], b[j]):
            continue
        score = logistic(model.bias + sumprod(weights, row))
        if a is not b and (_is_reported(a[i], b[j]) or _is_reported(b[j], a[i])):
            score = max(score, _REPORTED)
        scores[i, j] = score
    return scores


def _in_another_order(one: PassageFacts, other: PassageFacts) -> bool:
    """Whether two quotations have few words in common, and no two of them in a row: "a world problem", "a problem
    for the world".
    """
    return len(one.content & other.content) < _LEAST_SAID and set(pairwise(one.sentence.keys)).isdisjoint(
        pairwise(other.sentence.keys)
    )


def _is_reported(quotation: PassageFacts, passage: PassageFacts) -> bool:
    """Whether a passage of another article has all that is said in a quotation, each word or a related one."""
    said = quotation.ordinary
    return (
        quotation.quoted
        and len(said) >= _LEAST_SAID
        and said <= passage.sentence.stems | passage.sentence.related
    )
