"""The lists of words by language are of use to the engine as they stand."""

from __future__ import annotations

import pytest

from newsdiff.engine.lexicon.word_lists import ADDING_WORDS, FUNCTION_WORDS, NEGATIONS, STANDING_WORDS
from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.tokens import words_of


def test_each_language_has_all_lists() -> None:
    assert FUNCTION_WORDS.keys() == NEGATIONS.keys() - {"und"} == ADDING_WORDS.keys() == STANDING_WORDS.keys()


@pytest.mark.parametrize("code", ADDING_WORDS)
def test_each_entry_is_one_word_as_articles_are_cut(code: str) -> None:
    for listed in sorted(ADDING_WORDS[code] | STANDING_WORDS[code]):
        assert [word.norm for word in words_of(normalised(listed))] == [listed]


@pytest.mark.parametrize("code", ADDING_WORDS)
def test_a_word_has_one_role(code: str) -> None:
    assert not ADDING_WORDS[code] & STANDING_WORDS[code]
    assert not ADDING_WORDS[code] & NEGATIONS[code]
    assert not STANDING_WORDS[code] & NEGATIONS[code]
