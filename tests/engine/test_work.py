"""How much is done for texts that are long or uniform, counted and not timed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from string import ascii_lowercase
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff import Article, compare
from newsdiff.engine.copies.retokenised import WholeText
from newsdiff.engine.linking import candidates, links
from newsdiff.engine.linking.features import FactsOfSentences
from newsdiff.engine.text.agreeing_quantities import AgreeingQuantities, how_many_agree
from newsdiff.engine.text.dates import Date
from newsdiff.engine.text.document import documents
from newsdiff.engine.text.quantities import Quantity

RANDOM = Random(3)


def word() -> str:
    return "".join(RANDOM.choices(ascii_lowercase, k=6))


def counted(
    monkeypatch: pytest.MonkeyPatch, agrees: Callable[[Any, Any], bool], of: type[object]
) -> Sequence[None]:
    """As many items as it has been asked whether two of a kind agree."""
    asked: list[None] = []

    def asked_and_answered(one: Any, other: Any) -> bool:
        asked.append(None)
        return agrees(one, other)

    monkeypatch.setattr(of, "agrees", asked_and_answered)
    return asked


def figures(values: range) -> list[Quantity]:
    return [Quantity(k, k + 1, float(value), "", (k, k + 1)) for k, value in enumerate(values)]


def test_a_figure_is_compared_with_those_of_its_value_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = counted(monkeypatch, Quantity.agrees, Quantity)
    assert how_many_agree(figures(range(300)), figures(range(299, 599))) == 1
    assert len(asked) == 1


def test_of_a_hundred_dates_each_is_compared_with_the_others_and_not_each_pair_with_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = counted(monkeypatch, Date.agrees, Date)
    random = Random(9)
    a, b = (
        Article(
            (", ".join(f"{random.randrange(1, 29)} May {random.randrange(1700, 2100)}" for _ in range(100)),)
        )
        for _ in range(2)
    )
    assert compare(a, b).links
    assert len(asked) < 3 * 100 * 100


def test_figures_of_one_thing_are_looked_up_by_their_value(monkeypatch: pytest.MonkeyPatch) -> None:
    a, b = (
        Article(tuple(f"The port of {word()} has {k} boats." for k in range(first, first + 60)))
        for first in (10, 40)
    )
    asked = counted(monkeypatch, Quantity.agrees, Quantity)
    found = compare(a, b)
    assert len(asked) < 10 * len(found.links)


@settings(deadline=None)
@given(st.lists(st.sampled_from("a b ab . ? 1 b.".split()), min_size=1, max_size=30), st.data())
def test_pieces_are_counted_alike_whether_they_are_few_or_many(words: list[str], data: st.DataObject) -> None:
    (document, _) = documents((" ".join(words),), ("No",))
    some = data.draw(st.lists(st.sampled_from(["a", "b", "ab", ".", "?", "1"]), min_size=1, max_size=3))
    text = WholeText(document)
    few = text.count(tuple(some))
    for _ in range(400):
        assert text.count(tuple(some)) == few


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


def pairs(*texts: tuple[str, ...]) -> int:
    a, b = map(FactsOfSentences, documents(*texts))
    return len(candidates.candidates(a, b))


def test_a_sentence_of_a_book_is_compared_with_three_others_that_have_two_of_its_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    groups = [f"{word()} {word()} {word()}" for _ in range(6)]
    alike = (
        tuple(f"The {groups[k % 6]} opens {word()}." for k in range(30)),
        tuple(f"The {groups[k % 6]} opens {word()}." for k in range(30)),
    )
    rare = [word() for _ in range(30)]
    chance = (
        tuple(f"The {each} opens {word()}." for each in rare),
        tuple(f"A {word()} closed {each}." for each in rare),
    )
    assert (pairs(*alike), pairs(*chance)) == (150, 30)
    monkeypatch.setattr(candidates, "_BOOKS", 50)
    assert 0 < pairs(*alike) <= 3 * 30 * 2
    assert pairs(*chance) == 0


def test_words_that_join_others_are_no_copy_by_chance() -> None:
    random = Random(5)
    texts = [" ".join(random.choices(("the", "of", "and", "to", "in"), k=2000)) for _ in range(2)]
    assert compare(Article((texts[0],)), Article((texts[1],))).links == ()


def test_no_piece_of_a_long_sentence_is_short() -> None:
    one, _ = documents((" ".join(word() for _ in range(700)),), ("No.",))
    assert [each.last - each.first for each in one.sentences] == [300, 200, 200]


def test_a_million_marks_over_a_letter_take_no_room(tmp_path: Path) -> None:
    program = (
        "import resource\n"
        "from newsdiff.engine.text.normalisation import NormalText\n"
        "from newsdiff.engine.text.tokens import words_of\n"
        "resource.setrlimit(resource.RLIMIT_AS, (400 << 20,) * 2)\n"
        "assert len(words_of(NormalText('e' + '\u0301' * 3_000_000, None))) == 1\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=tmp_path)
