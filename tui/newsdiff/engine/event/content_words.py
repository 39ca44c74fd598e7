"""What an article is about in few bytes: a number for each of its words that says something."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

from newsdiff.engine.text.language import guess_language, segmenter_for
from newsdiff.engine.text.normalisation import NormalText, normalised
from newsdiff.engine.text.spelling import spelling_key
from newsdiff.engine.text.tokens import MARKS, Segmenter, unspaced, words_of

FORMS = 1
"""Grows whenever the numbers of the same text become other ones."""


def content_words(paragraphs: Sequence[str]) -> array[int]:
    """The different words of an article that are no function words, as numbers of 32 bits in order.

    Two inflections or spellings of one word have the same number. Hardly ever have two words, by chance.
    """
    texts = [normalised(paragraph).text for paragraph in paragraphs]
    whole = "".join(texts)
    segmenter = segmenter_for(whole) if unspaced(whole) else None
    counts: Counter[str] = Counter()
    for token, count in Counter([token for text in texts for token in text.split()]).items():
        letters = token.strip(MARKS)
        if letters.isascii() and letters.isalpha() and letters.islower():
            # It is its own norm, as most are.
            counts[letters] += count
        else:
            for norm in _norms(token, segmenter):
                counts[norm] += count
    language = guess_language(counts)
    keys = [spelling_key(norm).removesuffix("'s") for norm in counts.keys() - language.function_words]
    return array("I", sorted({crc32(stem.encode("utf-8", "surrogatepass")) for stem in language.stems(keys)}))


@lru_cache(maxsize=65536)
def _norms(token: str, segmenter: Segmenter | None) -> tuple[str, ...]:
    """The words in what stands between two spaces, in the form in which they are compared.

    Cached, because the same tokens come again and again.
    """
    return tuple([word.norm for word in words_of(NormalText(token, None), segmenter)])
