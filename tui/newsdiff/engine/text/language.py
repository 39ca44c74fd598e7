"""The language of two articles, and what comes with it: function words, a stemmer, a segmenter.

The engine works without any of them. A language that has no lists has no function words, and the words of one that
has no stemmer are compared as they are.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from threading import local
from typing import Any, NamedTuple

from newsdiff.engine.lexicon.word_lists import ADDING_WORDS, FUNCTION_WORDS, NEGATIONS, STANDING_WORDS
from newsdiff.engine.text.tokens import Segmenter

_STEMMERS = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
    "nl": "dutch", "sv": "swedish", "da": "danish", "ru": "russian", "pl": "polish",
}  # fmt: skip
# Scripts that tell the language well enough to choose a stemmer.
_SCRIPT_LANGUAGES = {
    "GREEK": ("el", "greek"), "ARABIC": ("ar", "arabic"), "ARMENIAN": ("hy", "armenian"),
    "DEVANAGARI": ("hi", "hindi"), "TAMIL": ("ta", "tamil"),
    # Before Chinese, whose characters Japanese has too.
    "HIRAGANA": ("ja", ""), "KATAKANA": ("ja", ""), "CJK": ("zh", ""),
}  # fmt: skip


class Language(NamedTuple):
    """A language.

    Attributes:
        code: Its ISO 639-1 code, or "und" if it is not known.
        function_words: Its function words; empty if there is no list.
        stemmer: The name of its Snowball algorithm, or empty.
    """

    code: str
    function_words: frozenset[str]
    stemmer: str

    @property
    def negations(self) -> frozenset[str]:
        """Words that turn a statement into its opposite."""
        return NEGATIONS.get(self.code, frozenset()) | NEGATIONS["und"]

    @property
    def adding_words(self) -> frozenset[str]:
        """Words that join something new to a statement, or date it."""
        return ADDING_WORDS.get(self.code, frozenset())

    @property
    def standing_words(self) -> frozenset[str]:
        """Pronouns and auxiliaries, which stand for what is said elsewhere."""
        return STANDING_WORDS.get(self.code, frozenset())

    def stems(self, words: list[str]) -> list[str]:
        """The stems of case-folded words; the words themselves if there is no stemmer."""
        if not self.stemmer:
            return words
        stems: list[str] = _stemmers.get(self.stemmer).stemWords(words)
        return stems


class _Stemmers(local):
    """The stemmers in use. They cache the words they have seen, and each thread must have its own."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        if name not in self._made:
            import Stemmer

            self._made[name] = Stemmer.Stemmer(name)
        return self._made[name]


_stemmers = _Stemmers()


_EVERY_FUNCTION_WORD = frozenset().union(*FUNCTION_WORDS.values())


def guess_language(words: Iterable[str] | Mapping[str, int]) -> Language:
    """The language of case-folded words: the one whose function words are most frequent, else by their script.

    Args:
        words: The words, or how often each is there.
    """
    counts = Counter(words)
    total = sum(counts.values())
    best, best_hits = "und", 0
    known = [(word, count) for word, count in counts.items() if word in _EVERY_FUNCTION_WORD]
    for code, table in FUNCTION_WORDS.items() if known else ():
        hits = sum([count for word, count in known if word in table])
        if hits > best_hits:
            best, best_hits = code, hits
        # A third or more of running text is function words, and no two of these languages share that many.
        if hits > 0.3 * total:
            break
    if best_hits > 0.1 * total:
        return Language(best, FUNCTION_WORDS[best], _STEMMERS.get(best, ""))
    letters = {letter for word, _ in counts.most_common(50) for letter in word if not letter.isascii()}
    scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in letters}
    for script, (code, stemmer) in _SCRIPT_LANGUAGES.items():
        if script in scripts:
            return Language(code, frozenset(), stemmer)
    return Language("und", frozenset(), "")


# A passage with this share of function words of its article's language is in that language.
_FUNCTION_WORDS = 0.25


def language_of_passage(words: Sequence[str], usual: Language) -> Language:
    """The language of a passage, which may be a quotation or a caption in another one than its article's.

    Args:
        words: Its case-folded words.
        usual: The language of the article.
    """
    ours = sum(map(usual.function_words.__contains__, words))
    if ours >= _FUNCTION_WORDS * len(words):
        return usual
    # Only what stands out by its script is looked at closely, not each line of a table.
    if _EVERY_FUNCTION_WORD.isdisjoint(words) and (not usual.function_words or all(map(str.isascii, words))):
        return usual
    guessed = guess_language(words)
    theirs = sum(map(guessed.function_words.__contains__, words))
    if guessed.function_words:
        # Few words say little: "in" is English, German and Dutch.
        return guessed if theirs > ours and theirs >= 2 * ours else usual
    # A script says enough, if it is not that of a name or two.
    in_script = 2 * sum(not word.isascii() for word in words) > len(words)
    return guessed if guessed.code != "und" and not ours and in_script else usual


_KANA = range(0x3040, 0x3100)
_THAI = range(0x0E00, 0x0E80)
_HAN = range(0x3400, 0xA000)


def segmenter_for(text: str) -> Segmenter | None:
    """The segmenter for a text in a script without spaces; None for other texts.

    BudouX (https://github.com/google/budoux) finds the phrases of Japanese, Chinese and Thai. In other scripts
    without spaces, each character is a word.
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
