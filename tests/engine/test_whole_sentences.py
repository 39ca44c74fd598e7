"""Articles of so many sentences that only whole equal ones are looked for; the limits are lowered here."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdiff import Article, compare
from newsdiff.engine import coarseness, whole_sentences
from newsdiff.engine.coarseness import Coarse, Coarseness
from newsdiff.engine.compare import mirrored, same_words
from newsdiff.engine.comparison import Comparison, Decision, Label, Options, Origin, Passage
from newsdiff.engine.text import parsed
from newsdiff.engine.text.normalisation import NormalText
from newsdiff.engine.text.tokens import Word
from newsdiff.render.coarse import comparison_notes
from newsdiff.render.json import render_json
from newsdiff.render.rows import Layout
from newsdiff.render.text import render_text
from tests.engine.generated_texts import article, tangled_article, wild_article
from tests.engine.invariants import assert_all_shared, assert_mirrored, assert_well_formed
from tests.engine.pairs import compared, seeds
from tests.engine.surface_changes import Paragraphs, reordered

FIRST = "The old bridge opens on Monday, the mayor said."
SECOND = "Nobody was hurt."
THIRD = "“It cost a lot,” she said."
FOURTH = "Trains ran late!"


@pytest.fixture(autouse=True, scope="module")
def low_limit() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coarseness, "MOST_SENTENCES", 0)
        yield


def spans(comparison: Comparison) -> list[list[tuple[str, str]]]:
    return [
        [(each.text[span.start : span.end], span.label.value) for span in each.spans]
        for each in comparison.a.paragraphs
    ]


def test_the_shorter_of_two_that_changed_places_has_moved_wherever_they_stand() -> None:
    for a, b in (
        (f"{FIRST} {SECOND}", f"{FOURTH} {SECOND} {FIRST}"),
        (f"{SECOND} {FIRST}", f"{FIRST} {SECOND}"),
    ):
        found = compared([a], [b])
        assert {a[link.a.start : link.a.end]: link.moved for link in found.links} == {
            FIRST: False,
            SECOND: True,
        }


def test_equal_sentences_are_shared_and_all_else_is_unique() -> None:
    found = compared([f"{FIRST} {SECOND} {THIRD}", FOURTH], [f"{FOURTH} {FIRST} {SECOND} No."])
    assert spans(found) == [
        [(f"{FIRST} {SECOND} ", "shared"), (THIRD, "unique")],
        [(FOURTH, "shared")],
    ]
    assert [(link.a, link.b, link.moved, link.score) for link in found.links] == [
        (Passage(0, 0, 64), Passage(0, 17, 81), False, 1.0),
        (Passage(1, 0, 16), Passage(0, 0, 16), True, 1.0),
    ]
    assert found.a.coarse == (Coarse(Coarseness.WHOLE_SENTENCES, (0,)),)
    assert "only whole equal sentences were looked for: A ¶1; B ¶1." in comparison_notes(found)[0]
    assert (found.a.counts.words, found.a.counts.shared, found.a.counts.unique) == (21, 15, 6)


def test_capitals_quotation_marks_and_space_make_no_difference() -> None:
    assert_all_shared(compared([f"{THIRD}  {SECOND}"], ['"It Cost a lot," she said. NOBODY was hurt.']))


def test_a_sentence_that_one_side_repeats_is_a_copy_of_the_nearest() -> None:
    found = compared([SECOND] * 3, [SECOND, FIRST])
    assert [link.b.paragraph for link in found.links] == [0, 0, 0]
    assert found.b.paragraphs[0].spans[0].links == (0, 1, 2)


def test_no_word_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    def looked(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(parsed, "parse", looked)
    monkeypatch.setattr(parsed, "words_by_paragraph", looked)
    a, b = seeds()[:2]
    compare(a, b)
    assert not same_words(a, b)
    assert same_words(Article((f"{FIRST} {SECOND}",)), Article((FIRST, SECOND)))


def test_what_a_person_decided() -> None:
    a, b = [f"{FIRST} {SECOND}", THIRD], [f"{FIRST} {FOURTH}"]
    made = Decision(Passage(0, 50, 53), Passage(0, 50, 52), linked=True)
    rejected = Decision(Passage(0, 4, 9), Passage(0, 4, 9), linked=False)
    nowhere = Decision(Passage(7, 0, 3), Passage(0, 0, 9), linked=True)
    found = compared(a, b, Options(decisions=(made, rejected, nowhere)))
    assert_well_formed(found)
    (link,) = found.links
    assert (link.origin, link.label) == (Origin.BY_HAND, Label.PARAPHRASED)
    assert spans(found) == [[(f"{FIRST} ", "unique"), (SECOND, "paraphrased")], [(THIRD, "unique")]]


def test_the_words_of_a_chain_are_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coarseness, "MOST_SENTENCES", 10)
    monkeypatch.setattr(coarseness, "MOST_WORDS_TOGETHER", 50)
    assert coarseness.are_too_many(["a-b" * 50])
    assert not coarseness.are_too_many(["a-b, " * 40])


def test_paragraphs_without_links_stay_the_same_in_the_mirror_image() -> None:
    found = compared([FIRST, SECOND], [SECOND, THIRD])
    back = mirrored(found)
    assert back.b.paragraphs[0] is found.a.paragraphs[0]
    assert mirrored(back) == found


def test_links_by_hand_from_one_sentence_and_from_two_are_in_order() -> None:
    a, b = [f"{FIRST} {SECOND}"], [f"{THIRD} {FOURTH}"]
    both = Decision(Passage(0, 0, len(a[0])), Passage(0, 0, 9), linked=True)
    one = Decision(Passage(0, 0, 9), Passage(0, len(b[0]) - 5, len(b[0])), linked=True)
    found = compared(a, b, Options(decisions=(both, one)))
    assert [link.origin for link in found.links] == [Origin.BY_HAND] * 2
    assert_well_formed(found)


def test_the_same_paragraphs_are_kept_once() -> None:
    found = compared([FIRST, SECOND], [FIRST, SECOND])
    assert found.a.paragraphs is found.b.paragraphs
    assert found.links[0].a is found.links[0].b


def test_text_without_stops_is_cut_into_pieces() -> None:
    figures = " ".join(map(str, range(2000)))
    found = compared([figures], [f"{figures} 7"])
    assert [span.label for span in found.a.paragraphs[0].spans] == [Label.SHARED, Label.UNIQUE]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(article, wild_article, tangled_article), article, st.integers(0, 2**32).map(Random))
def test_what_holds_for_any_two_texts(a: Paragraphs, b: Paragraphs, chance: Random) -> None:
    mixed = tuple(chance.sample([*a, *b], len(a)))
    found = compared(a, mixed)
    assert_well_formed(found)
    assert_mirrored(found, compared(mixed, a))
    assert_all_shared(compared(a, a))
    assert_all_shared(compared(a, reordered(a, chance)))
    assert render_json(found)
    assert render_text(found, width=100, layout=Layout.SIDE_BY_SIDE, color=False)


def test_the_same_mark_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    whole_sentences._is_sign.cache_clear()
    looked: list[NormalText] = []

    def words_of(normal: NormalText) -> tuple[Word, ...]:
        looked.append(normal)
        return ()

    monkeypatch.setattr(whole_sentences, "words_of", words_of)
    compared([f"Yes {'? ! ' * 200}"], [f"No {'! ? ' * 200}"])
    assert len(looked) <= 2
