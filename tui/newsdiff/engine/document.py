"""Two articles → two documents: their words as one stream each, with sentences, names and weights."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from newsdiff.engine.form import Form, normal_form
from newsdiff.engine.language import Language, guess_language, segmenter_for
from newsdiff.engine.quantities import Quantity, quantities
from newsdiff.engine.sentences import sentence_bounds
from newsdiff.engine.spelling import name_key, name_variants, spelling_key
from newsdiff.engine.words import Kind, Word, unspaced, words_of

# How much a function word counts beside a rare word's 1.
FUNCTION_WEIGHT = 0.15
# How much a word of a name counts beside an equally rare other word.
NAME_WEIGHT = 0.4
# Articles are short: a word's rarity is judged as if there were at least so many sentences.
_LEAST_SENTENCES = 40
_KEPT_PARAGRAPHS = 8192
_CLAUSE_BREAK = re.compile(r"""[;:()"]|,(?!\d)|(?<=\s)-+(?=\s)|--+""")


class Sentence(NamedTuple):
    """A sentence: its passage in code points and its words in the document's stream, half open."""

    paragraph: int
    start: int
    end: int
    first: int
    last: int


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
    paragraphs: tuple[Form, ...]
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


# A reader compares the same articles again and again: with others, at another sensitivity.
_form = lru_cache(maxsize=_KEPT_PARAGRAPHS)(normal_form)
_words = lru_cache(maxsize=_KEPT_PARAGRAPHS)(words_of)
_sentence_bounds = lru_cache(maxsize=_KEPT_PARAGRAPHS)(sentence_bounds)


@dataclass(slots=True)
class _Draft:
    forms: tuple[Form, ...]
    words: list[Word]
    home: list[int]
    sentence_of: list[int]
    sentences: list[Sentence]
    bounds: list[tuple[int, int]]
    quoted: list[bool]
    breaks: list[bool]
    names: list[bool]
    keys: list[str]


def documents(a: Sequence[str], b: Sequence[str]) -> tuple[Document, Document]:
    """Two articles' paragraphs as documents that can be compared with each other."""
    forms = tuple(tuple(_form(paragraph) for paragraph in article) for article in (a, b))
    whole = "".join(form.text for article in forms for form in article)
    segmenter = segmenter_for(whole) if unspaced(whole) else None
    words = [[_words(form, segmenter) for form in article] for article in forms]
    language = guess_language(word.norm for article in words for paragraph in article for word in paragraph)
    drafts = [_draft(forms[side], words[side], language) for side in (0, 1)]
    _mark_names(drafts, language)
    _unify_spellings(drafts)
    rarity = _Rarity(drafts, language)
    return _document(a, drafts[0], rarity, language), _document(b, drafts[1], rarity, language)


def _draft(forms: tuple[Form, ...], words: list[tuple[Word, ...]], language: Language) -> _Draft:
    draft = _Draft(forms, [], [], [], [], [], [], [], [], [])
    code = language.code if language.code != "und" else "en"
    for paragraph, (form, row) in enumerate(zip(forms, words, strict=True)):
        first = len(draft.words)
        draft.words += row
        draft.home += [paragraph] * len(row)
        draft.bounds.append((first, len(draft.words)))
        _cut_sentences(draft, paragraph, form, row, first, code)
        _mark_quotes(draft, form, row)
        _mark_breaks(draft, form, row)
    return draft


def _cut_sentences(
    draft: _Draft, paragraph: int, form: Form, row: tuple[Word, ...], first: int, code: str
) -> None:
    position = 0
    for start, end in _sentence_bounds(form.text, code):
        start, end = form.original(start), form.original(end)
        begin = position
        while position < len(row) and row[position].start < end:
            position += 1
        draft.sentence_of += [len(draft.sentences)] * (position - begin)
        draft.sentences.append(Sentence(paragraph, start, end, first + begin, first + position))


def _mark_quotes(draft: _Draft, form: Form, row: tuple[Word, ...]) -> None:
    """Mark the words between quotation marks; a mark that opens and never closes runs to the end."""
    marks = [form.original(index) for index, character in enumerate(form.text) if character == '"']
    count = 0
    for word in row:
        while count < len(marks) and marks[count] < word.start:
            count += 1
        draft.quoted.append(count % 2 == 1)


def _mark_breaks(draft: _Draft, form: Form, row: tuple[Word, ...]) -> None:
    """Mark the words that begin a clause."""
    places = {form.original(match.start()) for match in _CLAUSE_BREAK.finditer(form.text)}
    ends = sorted(places)
    count = 0
    for word in row:
        before = count
        while count < len(ends) and ends[count] < word.start:
            count += 1
        draft.breaks.append(count > before)


def _mark_names(drafts: list[_Draft], language: Language) -> None:
    """Mark capitalised words inside sentences, and the same words where they begin one.

    Headlines with every word capitalised tell nothing, nor do languages that capitalise all nouns.
    """
    capitals: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for draft in drafts:
        for sentence in draft.sentences:
            row = [word for word in draft.words[sentence.first : sentence.last] if word.kind is Kind.WORD]
            content = [word for word in row if word.norm not in language.function_words]
            title_case = len(content) > 2 and sum(word.capital for word in content) > 0.6 * len(content)
            for word in row[1:]:
                if not word.capital:
                    small[word.norm] += 1
                elif not title_case:
                    capitals[word.norm] += 1
    if sum(capitals.values()) > 0.3 * (sum(capitals.values()) + sum(small.values())):
        capitals.clear()
    for draft in drafts:
        draft.names = [
            word.capital
            and capitals[word.norm] > small[word.norm]
            and word.norm not in language.function_words
            for word in draft.words
        ]


def _unify_spellings(drafts: list[_Draft]) -> None:
    """Give both spellings of one word the same key in both articles."""
    names = [
        {name_key(word.norm) for word, name in zip(draft.words, draft.names, strict=True) if name}
        for draft in drafts
    ]
    # A name that both articles write alike may still be written otherwise elsewhere in one of them.
    pairs = name_variants(names[0] - names[1], names[1]) + name_variants(names[0], names[1] - names[0])
    same = {form: min(pair) for pair in pairs for form in pair}
    keys: dict[tuple[str, bool], str] = {}
    for draft in drafts:
        for word, name in zip(draft.words, draft.names, strict=True):
            form = (word.norm, name)
            if form not in keys:
                key = name_key(word.norm) if name else spelling_key(word.norm)
                keys[form] = same.get(key, key)
            draft.keys.append(keys[form])


class _Rarity:
    """How rare a word's stem is over the sentences of both articles, 0 to 1 (IDF, normalised)."""

    def __init__(self, drafts: list[_Draft], language: Language) -> None:
        vocabulary = sorted({key for draft in drafts for key in draft.keys})
        bare = [key.removesuffix("'s") for key in vocabulary]
        self.stems = dict(zip(vocabulary, language.stems(bare), strict=True))
        frequency: Counter[str] = Counter()
        for draft in drafts:
            for sentence in draft.sentences:
                frequency.update({self.stems[key] for key in draft.keys[sentence.first : sentence.last]})
        total = max(sum(len(draft.sentences) for draft in drafts), _LEAST_SENTENCES)
        top = math.log(total + 1)
        self.rarity = {
            stem: max(0.1, min(1.0, math.log((total + 1) / (count + 0.5)) / top))
            for stem, count in frequency.items()
        }


def _document(texts: Sequence[str], draft: _Draft, rarity: _Rarity, language: Language) -> Document:
    stems = tuple(rarity.stems[key] for key in draft.keys)
    function = tuple(word.norm in language.function_words for word in draft.words)
    weights = tuple(
        FUNCTION_WEIGHT if joins else rarity.rarity[stem] * (NAME_WEIGHT if name else 1.0)
        for stem, joins, name in zip(stems, function, draft.names, strict=True)
    )
    return Document(
        tuple(texts),
        draft.forms,
        tuple(draft.words),
        tuple(draft.home),
        tuple(draft.sentence_of),
        tuple(draft.keys),
        stems,
        weights,
        function,
        tuple(draft.names),
        tuple(draft.quoted),
        tuple(draft.breaks),
        tuple(draft.sentences),
        tuple(draft.bounds),
        tuple(quantities(draft.words)),
        language,
    )
