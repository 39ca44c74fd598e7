"""Two articles → two documents: their words as one stream each, with sentences, names and weights."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

from newsdiff.engine.text.compounds import Cuts, compounds, cuts_of, joined_neighbours
from newsdiff.engine.text.language import Language, guess_language, segmenter_for
from newsdiff.engine.text.normalisation import NormalText
from newsdiff.engine.text.parsed import Parsed, Sentence, forms_of, parse, vocabulary, words_by_paragraph
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.spelling import name_key, name_variants, spelling_key
from newsdiff.engine.text.tokens import Segmenter, Word, unspaced

# How much a function word counts beside a rare word's 1.
FUNCTION_WEIGHT = 0.15
# How much a word of a name counts beside an equally rare other word.
NAME_WEIGHT = 0.4
# No word counts less than a function word, so that a stem's weight is its rarity wherever it is content.
_LEAST_RARITY = FUNCTION_WEIGHT
# Articles are short: a word's rarity is judged as if there were at least so many sentences.
_LEAST_SENTENCES = 40
# Where more of the words have a capital letter, all nouns do, and it tells no names.
_NOUNS_CAPITAL = 0.3

WordRange = tuple[int, int]
"""Words of a document's stream, half open."""


class Document(NamedTuple):
    """An article as the engine sees it.

    All tuples but ``sentences``, ``bounds`` and ``quantities`` run along the stream of words.

    Attributes:
        texts: The paragraphs to the letter.
        paragraphs: The same in their one form.
        words: Every word of the article.
        home: The paragraph of each word.
        sentence_of: The sentence of each word.
        keys: What is equal for two spellings of one word.
        stems: What is equal for two inflections of one word.
        weights: How much each word says, 0 to 1.
        function: Whether it is a function word.
        names: Whether it is part of a name.
        quoted: Whether it stands inside quotation marks.
        breaks: Whether a clause begins with it: a comma, a dash, a bracket or the like stands before it.
        sentences: The sentences in order.
        bounds: For each paragraph its first and last word, half open.
        quantities: The figures, their word indices in the stream.
        language: The language of both articles.
    """

    texts: tuple[str, ...]
    paragraphs: tuple[NormalText, ...]
    words: tuple[Word, ...]
    home: tuple[int, ...]
    sentence_of: tuple[int, ...]
    keys: tuple[str, ...]
    stems: tuple[str, ...]
    weights: tuple[float, ...]
    function: tuple[bool, ...]
    names: tuple[bool, ...]
    quoted: tuple[bool, ...]
    breaks: tuple[bool, ...]
    sentences: tuple[Sentence, ...]
    bounds: tuple[tuple[int, int], ...]
    quantities: tuple[Quantity, ...]
    language: Language


def documents(a: Sequence[str], b: Sequence[str]) -> tuple[Document, Document]:
    """Two articles' paragraphs as documents that can be compared with each other."""
    texts = (tuple(a), tuple(b))
    whole = "".join(form.text for article in texts for form in forms_of(article))
    segmenter = segmenter_for(whole) if unspaced(whole) else None
    language = guess_language(
        word.norm for article in texts for row in words_by_paragraph(article, segmenter) for word in row
    )
    cuts = _cuts(texts, segmenter)
    parsed = [parse(article, segmenter, language, cuts) for article in texts]
    names = _names(parsed)
    keys = _keys(parsed, names)
    stem_of, rarity = _rarity(parsed, keys, language)
    one, other = (
        _document(texts[side], parsed[side], names[side], keys[side], stem_of, rarity, language)
        for side in (0, 1)
    )
    return one, other


def _cuts(texts: Sequence[tuple[str, ...]], segmenter: Segmenter | None) -> Cuts:
    """The words that are cut in two, as one of the articles writes them so."""
    rows = [words_by_paragraph(article, segmenter) for article in texts]
    whole = frozenset().union(*[vocabulary(article, segmenter) for article in texts])
    wanted = frozenset().union(*[joined_neighbours(each, whole) for each in rows])
    # Most articles have none; to look at each pair of words for its hyphen would be work for nothing.
    if not wanted:
        return frozenset()
    return cuts_of(compounds(*each, wanted) for each in zip(texts, rows, strict=True))


def _names(parsed: Sequence[Parsed]) -> list[tuple[bool, ...]]:
    """Which words are names: those capitalised inside sentences, and the same words where they begin one.

    Languages that capitalise all nouns tell nothing that way.
    """
    capitals: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for article in parsed:
        capitals.update(article.capitals)
        small.update(article.small)
    if capitals.total() > _NOUNS_CAPITAL * (capitals.total() + small.total()):
        capitals.clear()
    known = {norm for norm, count in capitals.items() if count > small[norm]}
    return [
        tuple(
            [
                word.capital and word.norm in known and not joins
                for word, joins in zip(article.words, article.function, strict=True)
            ]
        )
        for article in parsed
    ]


def _keys(parsed: Sequence[Parsed], names: Sequence[Sequence[bool]]) -> list[tuple[str, ...]]:
    """What is equal for two spellings of one word, in both articles."""
    norms = [[word.norm for word in article.words] for article in parsed]
    named = [set(compress(*each)) for each in zip(norms, names, strict=True)]
    name_keys = {norm: name_key(norm) for each in named for norm in each}
    found = [{name_keys[norm] for norm in each} for each in named]
    # A name that both articles write alike may still be written otherwise elsewhere in one of them.
    pairs = name_variants(found[0] - found[1], found[1]) + name_variants(found[0], found[1] - found[0])
    same = {form: min(pair) for pair in pairs for form in pair}
    of_names = {norm: same.get(key, key) for norm, key in name_keys.items()}
    word_keys = {norm: spelling_key(norm) for norm in set().union(*norms)}
    of_words = {norm: same.get(key, key) for norm, key in word_keys.items()}
    return [
        tuple([of_names[norm] if name else of_words[norm] for norm, name in zip(*each, strict=True)])
        for each in zip(norms, names, strict=True)
    ]


def _rarity(
    parsed: Sequence[Parsed], keys: Sequence[Sequence[str]], language: Language
) -> tuple[dict[str, str], dict[str, float]]:
    """The stem of each key, and how rare a stem is over the sentences of both articles, 0 to 1 (normalised IDF)."""
    vocabulary = sorted({key for each in keys for key in each})
    stems = language.stems([key.removesuffix("'s") for key in vocabulary])
    stem_of = dict(zip(vocabulary, stems, strict=True))
    frequency: Counter[str] = Counter()
    for article, each in zip(parsed, keys, strict=True):
        in_order = [stem_of[key] for key in each]
        for sentence in article.sentences:
            frequency.update(set(in_order[sentence.first : sentence.last]))
    total = max(sum(len(article.sentences) for article in parsed), _LEAST_SENTENCES)
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
            FUNCTION_WEIGHT if joins else (of_names if name else rarity)[stem]
            for stem, joins, name in zip(stems, parsed.function, names, strict=True)
        ]
    )
    return Document(
        texts,
        parsed.forms,
        parsed.words,
        parsed.home,
        parsed.sentence_of,
        keys,
        stems,
        weights,
        parsed.function,
        names,
        parsed.quoted,
        parsed.breaks,
        parsed.sentences,
        parsed.bounds,
        parsed.quantities,
        language,
    )
