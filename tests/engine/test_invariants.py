"""What holds for any two texts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from itertools import combinations, permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import (
    Decision,
    Options,
    Passage,
)
from newsdiff.engine.text.tokens import count_words
from tests.engine.generated_texts import altered_articles, article, tangled_article, wild_article
from tests.engine.invariants import (
    assert_all_shared,
    assert_mirrored,
    assert_nothing_disagrees,
    assert_well_formed,
)
from tests.engine.pairs import SEEDS, compared, seed, seeds
from tests.engine.surface_changes import (
    CHANGES,
    Change,
    Paragraphs,
    merged_all,
    merged_pairs,
    reordered,
    several,
    split_at_stops,
)


def cases(count: int) -> settings:
    """Settings for this many random cases, or proportionally more or fewer if the profile's default is not 50.

    There is no deadline: these tests are not about how long one case takes.
    """
    return settings(
        max_examples=max(1, count * settings().max_examples // 50),
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        phases=[phase for phase in Phase if phase is not Phase.explain],
    )


CHANCES = st.integers(0, 2**32).map(Random)
ANY_CHANGE = st.sampled_from((*CHANGES, *[several] * len(CHANGES)))


def name(change: Change) -> str:
    return change.__name__


class TestSurfaceChanges:
    @pytest.mark.parametrize("change", CHANGES, ids=name)
    @pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
    def test_a_seed_with_surface_changes_is_shared(self, path: Path, change: Change) -> None:
        paragraphs = seed(path).paragraphs
        changed = change(paragraphs, Random(change.__name__))
        comparison = compared(paragraphs, changed)
        assert_all_shared(comparison)
        assert_nothing_disagrees(comparison)
        assert comparison.a.counts.words == sum(map(count_words, paragraphs))

    @pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
    def test_a_seed_is_shared_with_itself(self, path: Path) -> None:
        paragraphs = seed(path).paragraphs
        comparison = compared(paragraphs, paragraphs)
        assert_all_shared(comparison)
        assert_nothing_disagrees(comparison)

    @pytest.mark.slow
    @cases(100)
    @given(st.sampled_from(SEEDS), CHANCES)
    def test_seeds_with_several_surface_changes(self, path: Path, chance: Random) -> None:
        paragraphs = seed(path).paragraphs
        comparison = compared(paragraphs, several(paragraphs, chance))
        assert_all_shared(comparison)
        assert_nothing_disagrees(comparison)

    @pytest.mark.slow
    @cases(700)
    @given(article, ANY_CHANGE, CHANCES)
    def test_texts_with_surface_changes(self, paragraphs: Paragraphs, change: Change, chance: Random) -> None:
        assert_all_shared(compared(paragraphs, change(paragraphs, chance)))

    @cases(200)
    @given(wild_article, ANY_CHANGE, CHANCES)
    def test_any_characters_with_surface_changes(
        self, paragraphs: Paragraphs, change: Change, chance: Random
    ) -> None:
        assert_all_shared(compared(paragraphs, change(paragraphs, chance)))

    @cases(200)
    @given(tangled_article, st.sampled_from((merged_all, merged_pairs, split_at_stops, reordered)), CHANCES)
    def test_tangled_texts_merged_split_and_reordered(
        self, paragraphs: Paragraphs, change: Change, chance: Random
    ) -> None:
        assert_all_shared(compared(paragraphs, change(paragraphs, chance)))

    @pytest.mark.parametrize(
        "paragraphs", [("5$\u00a05", "ｱ"), ("ｱ", "5$ ³"), ("0", "٪0"), ("第.", "5$ 1"), ("5%", "!¹", "…$")]
    )
    def test_a_sign_is_no_other_word_beside_another_script(self, paragraphs: Paragraphs) -> None:
        assert_all_shared(compared(paragraphs, (" ".join(paragraphs),)))
        assert_all_shared(compared((" ".join(paragraphs[::-1]),), paragraphs))

    @pytest.mark.parametrize("word", ["NOธ.", "日NO。", "NO_", "NO's", "NO\u200bธ"])
    def test_two_capitals_are_the_same_word_alone_and_in_a_sentence(self, word: str) -> None:
        assert_all_shared(compared((f"{word} the",), (word, "the")))


class TestMirror:
    def test_evidence_is_quoted_from_the_first_article(self) -> None:
        for a, b in permutations(seeds(), 2):
            for link in compared(a.paragraphs, b.paragraphs).links:
                assert all(words in a.paragraphs[link.a.paragraph] for words in link.evidence)

    def test_seeds(self) -> None:
        for a, b in permutations(seeds(), 2):
            one, other = compared(a.paragraphs, b.paragraphs), compared(b.paragraphs, a.paragraphs)
            assert_mirrored(one, other)
            assert_mirrored(other, one)

    @cases(150)
    @given(article, article, st.integers(1, 9))
    def test_texts(self, a: Paragraphs, b: Paragraphs, sensitivity: int) -> None:
        options = Options(sensitivity)
        assert_mirrored(compared(a, b, options), compared(b, a, options))

    @cases(100)
    @given(wild_article, wild_article)
    def test_any_characters(self, a: Paragraphs, b: Paragraphs) -> None:
        assert_mirrored(compared(a, b), compared(b, a))

    @cases(60)
    @given(st.permutations(range(5)), CHANCES)
    def test_with_links_made_and_rejected_by_hand(self, order: list[int], chance: Random) -> None:
        one, other = (seeds()[k].paragraphs for k in order[:2])
        one, other = one[:8], other[:8]
        decisions = tuple(
            Decision(some_passage(one, chance), some_passage(other, chance), chance.random() < 0.5)
            for _ in range(3)
        )
        swapped = tuple(replace(each, a=each.b, b=each.a) for each in decisions)
        forth = compared(one, other, Options(decisions=decisions))
        assert_well_formed(forth)
        assert_mirrored(forth, compared(other, one, Options(decisions=swapped)))

    @cases(200)
    @given(tangled_article, CHANCES)
    def test_with_links_by_hand_on_a_text_and_itself(self, paragraphs: Paragraphs, chance: Random) -> None:
        decisions = tuple(
            Decision(
                some_passage(paragraphs, chance), some_passage(paragraphs, chance), chance.random() < 0.6
            )
            for _ in range(chance.randint(1, 3))
        )
        swapped = tuple(Decision(each.b, each.a, each.linked) for each in decisions)
        forth = compared(paragraphs, paragraphs, Options(decisions=decisions))
        assert_well_formed(forth)
        assert_mirrored(forth, compared(paragraphs, paragraphs, Options(decisions=swapped)))


def some_passage(paragraphs: Paragraphs, chance: Random) -> Passage:
    number = chance.randrange(len(paragraphs))
    start = chance.randrange(len(paragraphs[number]))
    return Passage(number, start, chance.randint(start + 1, len(paragraphs[number])))


class TestWellFormed:
    def test_seeds(self) -> None:
        for a, b in permutations(seeds(), 2):
            assert_well_formed(compared(a.paragraphs, b.paragraphs))

    @cases(150)
    @given(article, article)
    def test_texts(self, a: Paragraphs, b: Paragraphs) -> None:
        assert_well_formed(compared(a, b))

    @cases(150)
    @given(wild_article, wild_article)
    def test_any_characters(self, a: Paragraphs, b: Paragraphs) -> None:
        assert_well_formed(compared(a, b))

    @cases(300)
    @given(altered_articles())
    def test_tangled_texts_that_were_altered(self, both: tuple[Paragraphs, Paragraphs]) -> None:
        forth = compared(*both)
        assert_well_formed(forth)
        assert_mirrored(forth, compared(*both[::-1]))

    @pytest.mark.parametrize(
        ("a", "b"),
        [
            # The date goes on in the next sentence.
            ("x@y.z\u202f％§5 Jan.…‘ é", "x@y.z\u202f3.5 Jan.…‘¹"),
            ("…5'…@me…2024-01-02 of — Å 5km Å never [", "…5'…@me…2024-01-02 of —Jan.  5km Å never ["),
            # A keycap, in a text that is normalised.
            ("He spent 5️⃣… on it and 6️⃣ more.", "He spent 7️⃣… on it and 6️⃣ more."),
            ("Wait\u00a01️⃣ is first.", "Wait 2️⃣ is first."),
            # No sentence ends inside a word.
            ("He led R&D.X for 5 years.", "He led R&D.X for 6 years."),
        ],
    )
    def test_what_was_once_wrong(self, a: str, b: str) -> None:
        assert_well_formed(compared([a], [b]))
        assert_mirrored(compared([a], [b]), compared([b], [a]))

    @cases(100)
    @given(st.lists(st.text(st.characters(codec=None), min_size=1, max_size=30), max_size=3))
    def test_every_code_point_even_lone_surrogates_and_controls(self, paragraphs: list[str]) -> None:
        assert_well_formed(compared(paragraphs, ["A few words."]))
        assert_all_shared(compared(paragraphs, paragraphs))

    def test_nothing_at_all(self) -> None:
        comparison = compared([], [])
        assert_well_formed(comparison)
        assert comparison.a.counts.words == 0
        assert_well_formed(compared([], ["Something."]))


class TestSensitivity:
    @pytest.mark.slow
    def test_more_never_removes_a_link(self) -> None:
        for a, b in combinations(seeds(), 2):
            found: set[tuple[Passage, Passage]] = set()
            for sensitivity in range(1, 10):
                comparison = compared(a.paragraphs, b.paragraphs, Options(sensitivity))
                links = {(link.a, link.b) for link in comparison.links}
                assert links >= found
                found = links

    @cases(60)
    @given(article, article)
    def test_texts(self, a: Paragraphs, b: Paragraphs) -> None:
        found: set[tuple[Passage, Passage]] = set()
        for sensitivity in (1, 3, 5, 7, 9):
            links = {(link.a, link.b) for link in compared(a, b, Options(sensitivity)).links}
            assert links >= found
            found = links


PROGRAM = """
import json, sys
from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.render.json import render_json
a, b = json.load(sys.stdin)
sys.stdout.write(render_json(compare(Article(tuple(a)), Article(tuple(b)))))
"""


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    texts = [article.paragraphs for article in seeds()[1:3]]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            input=json.dumps(texts),
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
        ).stdout
        for hash_seed in ("0", "1", "2718")
    }
    assert len(outputs) == 1


def test_where_an_article_came_from_makes_no_difference() -> None:
    a, b = (article.paragraphs for article in seeds()[:2])
    known = Article(b, "Another title", "b.txt", "The Paper", "2024-11-11", "https://example.org")
    assert compared(a, b).links == compared(a, known.paragraphs).links
