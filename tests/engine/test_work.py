"""How much is done for texts that are long or uniform, counted and not timed."""

from __future__ import annotations

from random import Random

import pytest

from newsdiff import Article, compare
from newsdiff.engine.linking import candidates, links
from newsdiff.engine.linking.features import FactsOfSentences
from newsdiff.engine.text.agreeing_quantities import AgreeingQuantities, how_many_agree
from newsdiff.engine.text.document import documents
from newsdiff.engine.text.quantities import Quantity

RANDOM = Random(3)
NAMES = "".join(chr(letter) for letter in range(ord("a"), ord("z") + 1))


def word() -> str:
    return "".join(RANDOM.choices(NAMES, k=6))


def figures(values: range) -> list[Quantity]:
    return [Quantity(k, k + 1, float(value), "", (k, k + 1)) for k, value in enumerate(values)]


def test_a_figure_is_compared_with_those_of_its_value_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0
    agrees = Quantity.agrees

    def counted(one: Quantity, other: Quantity) -> bool:
        nonlocal asked
        asked += 1
        return agrees(one, other)

    monkeypatch.setattr(Quantity, "agrees", counted)
    assert how_many_agree(figures(range(300)), figures(range(299, 599))) == 1
    assert asked == 1


def test_agreeing_quantities_are_those_that_agree_one_by_one() -> None:
    measures = ("", "order", "share", "time", "length", "weight", "m")
    values = (0.05, 5.0, 5.05, 5e6)
    every = [Quantity(0, 1, value, measure, (0, 1)) for value in values for measure in measures]
    agreeing = AgreeingQuantities(every)
    for one in every:
        assert agreeing.with_(one) == [index for index, other in enumerate(every) if one.agrees(other)]


def test_an_article_that_is_compared_with_itself_becomes_one_document() -> None:
    text = ("The old bridge opens on Monday, the mayor said.",)
    one, other = documents(text, text)
    assert one is other


def test_nothing_is_searched_in_the_order_of_links_that_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def searched(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(links, "_heaviest_chain", searched)
    article = Article(tuple(f"{word()} {word()} opens {word()} {word()} {word()}." for _ in range(40)))
    assert not any(link.moved for link in compare(article, article).links)


def test_each_sentence_of_a_book_is_compared_with_three_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "_LONG_ARTICLES", 40)
    monkeypatch.setattr(candidates, "_BOOKS", 50)
    texts = [tuple(f"Police said the bridge opens {word()}." for _ in range(30)) for _ in range(2)]
    a, b = map(FactsOfSentences, documents(*texts))
    assert 0 < len(candidates.candidates(a, b)) <= 3 * (len(a) + len(b))
