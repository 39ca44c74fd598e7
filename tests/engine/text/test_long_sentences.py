"""A sentence of hundreds of words is cut into pieces."""

from __future__ import annotations

import pytest

from newsdiff.engine.coarseness import MOST_WORDS
from newsdiff.engine.text.document import documents
from newsdiff.engine.text.sentences import sentence_bounds


def pieces(text: str) -> list[str]:
    """The sentences of a paragraph as the engine sees them."""
    document, _ = documents((text,), ("",))
    return [text[each.start : each.end] for each in document.sentences]


def test_a_sentence_of_three_hundred_words_is_whole() -> None:
    text = " ".join(f"word{k}" for k in range(MOST_WORDS)) + "."
    assert pieces(text) == [text]


def test_a_longer_one_is_cut_between_words_and_nothing_is_lost() -> None:
    text = " ".join(f"word{k}" for k in range(2 * MOST_WORDS + 5)) + "."
    found = pieces(text)
    assert [len(piece.split()) for piece in found] == [MOST_WORDS, 153, 152]
    assert " ".join(found) == text


def test_it_is_cut_where_a_clause_ends_and_a_bracket_stays_with_its_word() -> None:
    before = " ".join(["word"] * (MOST_WORDS - 20))
    after = " ".join(["more"] * 100)
    assert pieces(f"{before}, ({after}).") == [f"{before},", f"({after})."]


@pytest.mark.parametrize("text", ["⒈" * 1000, "東京" * 500, "a-b." * 700, "“x”" * 900])
def test_pieces_of_texts_without_spaces_stand_one_behind_the_other(text: str) -> None:
    document, _ = documents((text,), ("",))
    ends = 0
    for sentence in document.sentences:
        assert sentence.last - sentence.first <= MOST_WORDS
        assert ends <= sentence.start <= sentence.end
        if sentence.first < sentence.last:
            assert sentence.start <= document.words[sentence.first].start
            assert document.words[sentence.last - 1].end <= sentence.end
        ends = sentence.end


def test_sentences_of_a_long_paragraph_are_those_of_its_parts() -> None:
    sentence = "Mr. Smith said on Monday that it's not what the town's people asked for. "
    assert pieces((sentence * 2000).strip()) == [sentence.strip()] * 2000


def test_a_long_text_without_a_stop_is_one_sentence() -> None:
    text = "so it went on and on " * 5000
    assert sentence_bounds(text, "en") == [(0, len(text.rstrip()))]
