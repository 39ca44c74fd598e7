"""Which language two articles are in, and what that gives: function words, a stemmer, a segmenter.

Nothing here is needed for the engine to work: a language without a table has no function words by list
and no stems, and its words are compared as they stand.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from threading import local
from typing import Any, NamedTuple

from newsdiff.engine.lexicon.word_lists import ADDING_WORDS, FUNCTION_WORDS, NEGATIONS, STANDING_WORDS
from newsdiff.engine.text.tokens import Segmenter

_NAMES = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
    "nl": "dutch", "sv": "swedish", "da": "danish", "ru": "russian", "pl": "polish",
}  # fmt: skip
# Where the script alone tells the language well enough for a stemmer or a segmenter.
_SCRIPT_LANGUAGES = {
    "GREEK": ("el", "greek"), "ARABIC": ("ar", "arabic"), "ARMENIAN": ("hy", "armenian"),
    "DEVANAGARI": ("hi", "hindi"), "TAMIL": ("ta", "tamil"),
}  # fmt: skip


class Language(NamedTuple):
    """What is known of a language.

    Attributes:
        code: ISO 639-1, or "und" where it cannot be told.
        function_words: Words that make no statement by themselves; empty where there is no list.
        stemmer: The Snowball algorithm's name, or empty.
    """

    code: str
    function_words: frozenset[str]
    stemmer: str

    @property
    def negations(self) -> frozenset[str]:
        """Words that turn a statement into its opposite."""
        return NEGATIONS.get(self.code, frozenset())

    @property
    def adding_words(self) -> frozenset[str]:
        """Words that join something new to a statement, or date it."""
        return ADDING_WORDS.get(self.code, frozenset())

    @property
    def standing_words(self) -> frozenset[str]:
        """Pronouns and auxiliaries, which stand for what is said elsewhere."""
        return STANDING_WORDS.get(self.code, frozenset())

    def stems(self, words: list[str]) -> list[str]:
        """The stems of words in one case; the words themselves where there is no stemmer."""
        if not self.stemmer:
            return words
        stems: list[str] = _stemmers.get(self.stemmer).stemWords(words)
        return stems


class _Stemmers(local):
    """The stemmers in use, which remember the words they know; each thread has its own, as they need."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        if name not in self._made:
            import Stemmer

            self._made[name] = Stemmer.Stemmer(name)
        return self._made[name]


_stemmers = _Stemmers()


def guess_language(words: Iterable[str]) -> Language:
    """The language of words in one case: whose function words are most of them, else by their script."""
    counts = Counter(words)
    total = sum(counts.values())
    best, best_hits = "und", 0
    for code, table in FUNCTION_WORDS.items():
        hits = sum(counts[word] for word in table)
        if hits > best_hits:
            best, best_hits = code, hits
        # A third and more are function words in running text, and no two of these languages share so many.
        if hits > 0.3 * total:
            break
    if best_hits > 0.1 * total:
        return Language(best, FUNCTION_WORDS[best], _NAMES.get(best, ""))
    for letter in {word[:1] for word, _ in counts.most_common(50) if word and not word[0].isascii()}:
        script = unicodedata.name(letter, "").split(" ")[0]
        if script in _SCRIPT_LANGUAGES:
            code, stemmer = _SCRIPT_LANGUAGES[script]
            return Language(code, frozenset(), stemmer)
    return Language("und", frozenset(), "")


_KANA = range(0x3040, 0x3100)
_THAI = range(0x0E00, 0x0E80)
_HAN = range(0x3400, 0xA000)


def segmenter_for(text: str) -> Segmenter | None:
    """What cuts a run of a script without spaces into words, for a text in such a script.

    BudouX (https://github.com/google/budoux) finds the phrases of Japanese, Chinese and Thai; other
    scripts are cut into characters.
    """
    letters = {ord(character) for character in text}
    if any(letter in _KANA for letter in letters):
        return _budoux("ja")
    if any(letter in _THAI for letter in letters):
        return _budoux("th")
    if any(letter in _HAN for letter in letters):
        return _budoux("zh")
    return None


@lru_cache(maxsize=3)
def _budoux(code: str) -> Segmenter:
    from budoux import parser

    load = {
        "ja": parser.load_default_japanese_parser,
        "th": parser.load_default_thai_parser,
        "zh": parser.load_default_simplified_chinese_parser,
    }[code]
    segment: Segmenter = load().parse
    return segment
