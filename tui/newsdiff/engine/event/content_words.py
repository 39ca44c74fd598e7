"""What an article is about in few bytes: a number for each of its words that says something."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

from newsdiff.engine.text.language import Language, guess_language, segmenter_for
from newsdiff.engine.text.normalisation import NormalText, normalised
from newsdiff.engine.text.spelling import spelling_key
from newsdiff.engine.text.tokens import Segmenter, unspaced, words_of

FORMS = 1
"""Grows whenever the numbers of the same text become other ones."""


def content_words(paragraphs: Sequence[str]) -> array[int]:
    """The different words of an article that are no function words, as numbers of 32 bits in order.

    Two inflections or spellings of one word have the same number. Hardly ever have two words, by chance.
    """
    texts = [normalised(paragraph).text for paragraph in paragraphs]
    whole = "".join(texts)
    segmenter = segmenter_for(whole) if unspaced(whole) else None
    norms = [norm for text in texts for token in text.split() for norm in _norms(token, segmenter)]
    language = guess_language(norms)
    return array("I", sorted({_number(norm, language) for norm in {*norms} - language.function_words}))


# The same tokens and words come again and again in the articles of a library.


@lru_cache(maxsize=65536)
def _norms(token: str, segmenter: Segmenter | None) -> tuple[str, ...]:
    """The words in what stands between two spaces, in the form in which they are compared."""
    return tuple([word.norm for word in words_of(NormalText(token, None), segmenter)])


@lru_cache(maxsize=65536)
def _number(norm: str, language: Language) -> int:
    (stem,) = language.stems([spelling_key(norm).removesuffix("'s")])
    return crc32(stem.encode("utf-8", "surrogatepass"))
