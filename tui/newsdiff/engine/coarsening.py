"""Finds where a comparison became coarser; says nothing of what is copied, which is found however long a text is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import compress

from newsdiff.engine.coarseness import MOST_PLACES, Coarse, Coarseness, coarse
from newsdiff.engine.copies.verbatim import Tile, copied_words
from newsdiff.engine.labelling.word_alignment import WordAlignment
from newsdiff.engine.linking.candidates import LEAST_COMMON
from newsdiff.engine.linking.links import SentenceLink, is_copy
from newsdiff.engine.text.document import Document


def coarse_paragraphs(
    a: Document,
    b: Document,
    links: Sequence[SentenceLink],
    alignments: Sequence[WordAlignment],
    verbatim: Sequence[Tile],
) -> tuple[tuple[Coarse, ...], tuple[Coarse, ...]]:
    """Which paragraphs of both documents were compared more coarsely than those of a short article.

    Args:
        a, b: The documents.
        links: Their links.
        alignments: The alignment of each link's words.
        verbatim: Their verbatim passages.
    """
    long = len(b.sentences) > MOST_PLACES
    banded = [link for link, each in zip(links, alignments, strict=True) if each.a.coarse]
    if not (long or banded or a.cut_paragraphs or b.cut_paragraphs):
        return (), ()
    copied = copied_words(a, b, verbatim)
    passed_over = _passed_over(a, b, links, copied) if long else ((), ())
    places = [link.a.paragraph for link in banded], [link.b.paragraph for link in banded]
    of_a, of_b = (
        (
            *coarse(Coarseness.PIECES, _not_copied(document, mine, document.cut_paragraphs)),
            *coarse(Coarseness.PLACES, _not_copied(document, mine, repeated)),
            *coarse(Coarseness.PASSED_OVER, missed),
        )
        for document, mine, repeated, missed in zip((a, b), copied, places, passed_over, strict=True)
    )
    return of_a, of_b


def _not_copied(document: Document, copied: bytearray, paragraphs: Iterable[int]) -> list[int]:
    """Those of some paragraphs that have a word which is no copy."""
    return [each for each in paragraphs if 0 in copied[slice(*document.bounds[each])]]


def _passed_over(
    a: Document, b: Document, links: Sequence[SentenceLink], copied: tuple[bytearray, bytearray]
) -> tuple[list[int], list[int]]:
    """The paragraphs of sentences without a link whose words the other document has, but in too many sentences."""
    known = set(a.stems)
    if not any(count > MOST_PLACES and stem in known for stem, count in Counter(b.stems).items()):
        return [], []
    rows_a, rows_b = _content(a, copied[0]), _content(b, copied[1])
    having = Counter(stem for row in rows_b for stem in row)
    common = having.keys() & {stem for row in rows_a for stem in row}
    frequent = {stem for stem in common if having[stem] > MOST_PLACES}
    if not frequent:
        return [], []
    linked_a = {a.sentence_of[link.a.first] for link in links}
    linked_b = {b.sentence_of[link.b.first] for link in links}
    return _missed(a, rows_a, linked_a, common, frequent), _missed(b, rows_b, linked_b, common, frequent)


def _content(document: Document, copied: bytearray) -> list[dict[str, float]]:
    """The stems of each sentence's content words, with their weights; none for what is a copy."""
    rows: list[dict[str, float]] = []
    for sentence in document.sentences:
        words = slice(sentence.first, sentence.last)
        verbatim = sum(copied[words])
        if verbatim and is_copy(verbatim, sentence.last - sentence.first):
            rows.append({})
            continue
        content = [not each for each in document.function[words]]
        rows.append(
            dict(
                zip(
                    compress(document.stems[words], content),
                    compress(document.weights[words], content),
                    strict=True,
                )
            )
        )
    return rows


def _missed(
    document: Document,
    rows: Sequence[dict[str, float]],
    linked: Collection[int],
    common: Collection[str],
    frequent: Collection[str],
) -> list[int]:
    found = []
    for number, row in enumerate(rows):
        if number in linked or not row:
            continue
        passed = sum(weight for stem, weight in row.items() if stem in frequent)
        if passed < LEAST_COMMON:
            continue
        rest = sum(weight for stem, weight in row.items() if stem in common and stem not in frequent)
        if rest < LEAST_COMMON:
            found.append(document.sentences[number].paragraph)
    return found
