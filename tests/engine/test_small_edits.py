"""A sample article against itself with one word changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff import Article, Comparison, compare
from newsdiff.articles.library import load_article
from newsdiff.engine.compare import same_words
from tests.engine.pairs import SEEDS


def edited(path: Path, word: str, other: str) -> Comparison:
    """The article compared with itself, the first such word changed."""
    article = load_article(str(path))
    number = next(k for k, text in enumerate(article.paragraphs) if f" {word} " in text)
    paragraphs = list(article.paragraphs)
    paragraphs[number] = paragraphs[number].replace(f" {word} ", f" {other} ", 1)
    return compare(article, Article(tuple(paragraphs)))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize(("word", "other"), [("to", "from"), ("and", "or"), ("was", "is"), ("of", "against")])
def test_another_word_is_another_text(path: Path, word: str, other: str) -> None:
    comparison = edited(path, word, other)
    assert not same_words(comparison.a.article, comparison.b.article)
    assert same_words(comparison.a.article, comparison.a.article)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He said that we must leave the town today.", "He said that they must leave the town today."),
        ("She walked to the harbour of Brixton.", "She walked from the harbour of Brixton."),
        ("Er stimmte am Montag für das Gesetz.", "Er stimmte am Montag gegen das Gesetz."),
    ],
)
def test_a_word_without_a_match_is_not_shared(one: str, other: str) -> None:
    comparison = compare(Article((one,)), Article((other,)))
    for side in (comparison.a, comparison.b):
        assert side.counts.shared == side.counts.words - 1


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_what_stands_in_its_place_is_not_moved(path: Path) -> None:
    for link in edited(path, "and", "or").links:
        if link.a.paragraph == link.b.paragraph:
            assert not link.moved


def test_a_negation_that_was_cut_off_disagrees_with_nothing() -> None:
    whole = Article(("The party has not unveiled any official plan to end the war in the east.",))
    pieces = Article(("unveiled any official plan to end the war in the east.", "The party has not"))
    assert not any(link.disagreements for link in compare(whole, pieces).links)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$5 million", "€5 million"),
        ("5% more", "5 more"),
        ("£ 20 a day", "$ 20 a day"),
        ("3‰ salt", "3% salt"),
        ("-5 degrees", "5 degrees"),
        ("(–5C)", "(5C)"),
        ("-$5 million", "$5 million"),
    ],
)
def test_another_sign_at_a_number_is_another_text(one: str, other: str) -> None:
    a, b = (Article((f"They found {amount} in the old house, the police said.",)) for amount in (one, other))
    assert not same_words(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5%", "5 percent"),
        ("5%", "5 %"),
        ("Three dogs", "3 dogs"),
        ("−5%", "minus 5 pct"),
        ("Smith & Co", "Smith and Co"),
        ("The 3rd dog", "The third dog"),
        ("At 10:30 they", "At 10.30 they"),
    ],
)
def test_a_number_in_words_is_the_same_text(one: str, other: str) -> None:
    a, b = (Article((f"{amount} were found in the old house, the police said.",)) for amount in (one, other))
    assert same_words(a, b)
