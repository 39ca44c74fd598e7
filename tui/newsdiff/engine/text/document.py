"""Makes articles into documents that can be compared: words in one stream, with sentences, names and weights."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence, Set
from itertools import chain, compress
from typing import NamedTuple

from newsdiff.engine.text.compounds import Cuts, compounds, cuts_of, joined_neighbours
from newsdiff.engine.text.dates import Date
from newsdiff.engine.text.language import Language, guess_language, segmenter_for
from newsdiff.engine.text.normalisation import NormalText
from newsdiff.engine.text.parsed import Parsed, Sentence, normal_texts, parse, word_counts, words_by_paragraph
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.spelling import name_key, name_variants, spelling_key, without_accents
from newsdiff.engine.text.tokens import Segmenter, Word, in_capitals, unspaced

# The weight of a function word; the rarest words weigh 1.
FUNCTION_WEIGHT = 0.15
# The share of its weight that a word of a name keeps.
NAME_WEIGHT = 0.4
# No word weighs less than a function word.
_LEAST_RARITY = FUNCTION_WEIGHT
# Short articles say little about rarity, so it is worked out as if there were at least this many sentences.
_LEAST_SENTENCES = 40
# If a larger share of words is capitalised than this, the language capitalises all nouns.
_NOUNS_CAPITAL = 0.3

WordRange = tuple[int, int]
"""Words of a document's stream, half open."""


class Document(NamedTuple):
    """An article as the engine sees it.

    All tuples except ``texts``, ``normal_texts``, ``sentences``, ``bounds``, ``quantities``, ``dates`` and
    ``cut_paragraphs`` have one item for each word, in the order of the stream.

    Attributes:
        texts: The paragraphs as they were written.
        normal_texts: The paragraphs, normalised.
        words: The words of the article: its stream.
        paragraph_of: The paragraph of each word, from 0.
        sentence_of: The index of each word's sentence in ``sentences``.
        keys: A key for each word, equal for two spellings of one word.
        stems: The stem of each word, equal for two inflections of one word.
        weights: How much each word counts, 0 to 1.
        function: Whether it is a function word.
        names: Whether it is part of a name.
        quoted: Whether it stands between quotation marks.
        clause_starts: Whether it begins a clause: a comma, dash, bracket or the like stands before it.
        sentences: The sentences, in order.
        bounds: The range of words of each paragraph, half open.
        quantities: The quantities, in order.
        dates: The dates, in order.
        cut_paragraphs: The paragraphs with a sentence of so many words that it was cut into pieces.
        language: The language of both articles.
    """

    texts: tuple[str, ...]
    normal_texts: tuple[NormalText, ...]
    words: tuple[Word, ...]
    paragraph_of: tuple[int, ...]
    sentence_of: tuple[int, ...]
    keys: tuple[str, ...]
    stems: tuple[str, ...]
    weights: tuple[float, ...]
    function: tuple[bool, ...]
    names: tuple[bool, ...]
    quoted: tuple[bool, ...]
    clause_starts: tuple[bool, ...]
    sentences: tuple[Sentence, ...]
    bounds: tuple[tuple[int, int], ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    cut_paragraphs: tuple[int, ...]
    language: Language


def documents(a: Sequence[str], b: Sequence[str]) -> tuple[Document, Document]:
    """Make two articles into documents; weights and keys only hold for comparing these two.

    Args:
        a, b: The paragraphs of each article.
    """
    one, other = documents_of((tuple(a), tuple(b)))
    return one, other


def documents_of(texts: Sequence[tuple[str, ...]]) -> tuple[Document, ...]:
    """Make articles into documents; weights and keys only hold for comparing these with each other.

    Args:
        texts: The paragraphs of each article. Equal ones become one document.
    """
    times = Counter(texts)
    distinct = list(times)
    whole = "".join(normal.text for article in distinct for normal in normal_texts(article))
    segmenter = segmenter_for(whole) if unspaced(whole) else None
    counts: Counter[str] = Counter()
    for article in texts:
        counts.update(word_counts(article, segmenter))
    language = guess_language(counts)
    cuts = _cuts(distinct, segmenter)
    parsed = [parse(article, segmenter, language, cuts) for article in distinct]
    names = _names(parsed, list(times.values()))
    keys = _keys(parsed, names)
    stem_of, rarity = _rarity(parsed, keys, list(times.values()), language)
    made = {
        each[0]: _document(*each, stem_of, rarity, language)
        for each in zip(distinct, parsed, names, keys, strict=True)
    }
    return tuple([made[article] for article in texts])


def _cuts(texts: Sequence[tuple[str, ...]], segmenter: Segmenter | None) -> Cuts:
    """The words to cut in two because some article writes them as two."""
    rows = [words_by_paragraph(article, segmenter) for article in texts]
    whole = frozenset().union(*[word_counts(article, segmenter) for article in texts])
    wanted = frozenset().union(*[joined_neighbours(each, whole) for each in rows])
    # Most articles have none, and need no look at each pair of words.
    if not wanted:
        return frozenset()
    return cuts_of(compounds(*each, wanted) for each in zip(texts, rows, strict=True))


def _names(parsed: Sequence[Parsed], times: Sequence[int]) -> list[tuple[bool, ...]]:
    """Which words are names: those capitalised inside sentences, and the same words at the start of one.

    In languages that capitalise all nouns there is no telling, and no word is a name.

    Args:
        parsed: The articles.
        times: How often each of them counts.
    """
    capitals: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for article, count in zip(parsed, times, strict=True):
        for _ in range(count):
            capitals.update(article.capitals)
            small.update(article.small)
    if capitals.total() > _NOUNS_CAPITAL * (capitals.total() + small.total()):
        capitals.clear()
    known = {norm for norm, count in capitals.items() if count > small[norm]}
    return [
        tuple(
            [
                word.capital and word.norm in known and not function
                for word, function in zip(article.words, article.function, strict=True)
            ]
        )
        for article in parsed
    ]


def _keys(parsed: Sequence[Parsed], names: Sequence[Sequence[bool]]) -> list[tuple[str, ...]]:
    """The key of each word of the articles; it depends on the word's norm alone."""
    norms = [[word.norm for word in article.words] for article in parsed]
    named = [set(compress(*each)) for each in zip(norms, names, strict=True)]
    name_keys = {norm: name_key(norm) for each in named for norm in each}
    same = _spelled_otherwise([{name_keys[norm] for norm in each} for each in named])
    words = set().union(*norms)
    # Digits alone are their own key, and a table has nothing but these.
    keys = {norm: name_keys.get(norm) or (norm if norm.isdecimal() else spelling_key(norm)) for norm in words}
    keys = {norm: same.get(key, key) for norm, key in keys.items()}
    # In a headline in capitals, "US" may be "us" or "U.S.", and "COTE" may be "côte" or "côté" without its accents, so
    # where there is one both are the same.
    initials = {
        without_stop: norm
        for norm in words
        if (without_stop := norm[:2] + norm[3:]) in words and norm[2:3] == "."
    }
    accented = [
        (norm, plain)
        for norm in words
        if not norm.isascii() and (plain := without_accents(norm)) != norm and plain in words
    ]
    if initials or accented:
        texts = [normal for article in parsed for normal in article.normal_texts]
        found = in_capitals(texts, initials.keys() | {plain for _, plain in accented})
        for word in found & initials.keys():
            keys[word] = keys[initials[word]] = word
        keys |= {norm: keys[plain] for norm, plain in accented if plain in found}
    return [tuple([keys[norm] for norm in each]) for each in norms]


def _spelled_otherwise(names: Sequence[Set[str]]) -> dict[str, str]:
    """One key for each two names that are two spellings of one, where an article has one of them alone.

    Args:
        names: The keys of the names in each article.
    """
    places: dict[str, list[int]] = {}
    for article, each in enumerate(names):
        for name in each:
            places.setdefault(name, []).append(article)
    pairs = [
        sorted(pair)
        for pair in name_variants(places, places)
        if len(names) > 1 and places[pair[0]] != places[pair[1]]
    ]
    return {key: min(pair) for pair in sorted(pairs) for key in pair}


def _rarity(
    parsed: Sequence[Parsed], keys: Sequence[Sequence[str]], times: Sequence[int], language: Language
) -> tuple[dict[str, str], dict[str, float]]:
    """The stem of each key, and how rare each stem is in the sentences of all articles: normalised IDF, 0 to 1."""
    vocabulary = sorted({key for each in keys for key in each})
    stems = language.stems([key.removesuffix("'s") for key in vocabulary])
    stem_of = dict(zip(vocabulary, stems, strict=True))
    frequency: Counter[str] = Counter()
    total = 0
    for article, each, count in zip(parsed, keys, times, strict=True):
        in_order = [stem_of[key] for key in each]
        of_sentences = (set(in_order[sentence.first : sentence.last]) for sentence in article.sentences)
        in_article = Counter(chain.from_iterable(of_sentences))
        for _ in range(count):
            frequency.update(in_article)
        total += count * len(article.sentences)
    total = max(total, _LEAST_SENTENCES)
    top = math.log(total + 1)
    rarity_of = {
        count: max(_LEAST_RARITY, min(1.0, math.log((total + 1) / (count + 0.5)) / top))
        for count in set(frequency.values())
    }
    return stem_of, {stem: rarity_of[count] for stem, count in frequency.items()}


def _document(
    texts: tuple[str, ...],
    parsed: Parsed,
    names: tuple[bool, ...],
    keys: tuple[str, ...],
    stem_of: dict[str, str],
    rarity: dict[str, float],
    language: Language,
) -> Document:
    stems = tuple([stem_of[key] for key in keys])
    of_names = {stem: rare * NAME_WEIGHT for stem, rare in rarity.items()}
    weights = tuple(
        [
            FUNCTION_WEIGHT if function else (of_names if name else rarity)[stem]
            for stem, function, name in zip(stems, parsed.function, names, strict=True)
        ]
    )
    return Document(
        texts,
        parsed.normal_texts,
        parsed.words,
        parsed.paragraph_of,
        parsed.sentence_of,
        keys,
        stems,
        weights,
        parsed.function,
        names,
        parsed.quoted,
        parsed.clause_starts,
        parsed.sentences,
        parsed.bounds,
        parsed.quantities,
        parsed.dates,
        parsed.cut_paragraphs,
        language,
    )
