"""Statements made of what another program found to be one text."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.articles.clusters import ClusterPassage
from newsdiff.articles.listed import listed_text
from newsdiff.engine.event.cover import coverage
from newsdiff.engine.event.coverage import Coverage
from tests.engine.generated_texts import article, wild_article
from tests.engine.pairs import seeds

from .test_coverage import assert_tiled

BELLS = "We heard the bells and ran up the hill, the baker said."
ROAD = "The road to Fenwick was closed until Thursday morning."
SNOW = "Snow is expected in the mountains at the weekend."


def _passage(articles: list[Article], number: int, cluster: int, text: str) -> ClusterPassage:
    begin = listed_text(articles[number].paragraphs).index(text)
    return ClusterPassage(number, cluster, begin, begin + len(text))


def _carried(covered: Coverage) -> dict[str, tuple[int, ...]]:
    return {carried.text: each.carriers for each in covered.statements for carried in each.passages}


def test_only_what_is_in_one_cluster_is_one_statement() -> None:
    articles = [Article((f"{BELLS} {ROAD}",)), Article((ROAD, BELLS)), Article((BELLS, SNOW))]
    found = [_passage(articles, number, 5, BELLS) for number in (0, 1)]
    carried = _carried(coverage(articles, clusters=found))
    assert carried[ROAD] in ((0,), (1,))
    covered = coverage(articles, clusters=found)
    assert sorted(each.carriers for each in covered.statements if each.text == BELLS) == [(0, 1), (2,)]
    assert sorted(each.carriers for each in covered.statements if each.text == ROAD) == [(0,), (1,)]


def test_passages_of_one_clause_are_one_statement_however_unlike() -> None:
    articles = [Article((BELLS,)), Article((ROAD,)), Article((SNOW,))]
    found = [ClusterPassage(number, -3, 0, 20) for number in range(3)]
    (statement,) = coverage(articles, clusters=found).statements
    assert statement.carriers == (0, 1, 2)


def test_a_passage_over_several_paragraphs_is_told_apart_sentence_by_sentence() -> None:
    articles = [Article((BELLS, ROAD, SNOW)), Article((BELLS, ROAD, "Nobody was hurt in the village."))]
    found = [ClusterPassage(number, 1, 10, len(listed_text((BELLS, ROAD))) - 3) for number in range(2)]
    carried = _carried(coverage(articles, clusters=found))
    assert carried[BELLS] == carried[ROAD] == (0, 1)
    assert carried[SNOW] == (0,)


def test_a_clause_belongs_to_the_cluster_that_has_most_of_it() -> None:
    articles = [Article((BELLS,)), Article((f"{BELLS} {SNOW}",)), Article((ROAD,))]
    found = [
        _passage(articles, 0, 1, BELLS),
        _passage(articles, 1, 1, BELLS),
        _passage(articles, 1, 2, BELLS[-10:]),
        _passage(articles, 2, 2, ROAD),
    ]
    carried = _carried(coverage(articles, clusters=found))
    assert carried[BELLS] == (0, 1)
    assert carried[ROAD] == (2,)


def test_no_clusters_leave_each_article_by_itself() -> None:
    covered = coverage(seeds(), clusters=())
    assert {len(each.carriers) for each in covered.statements} == {1}
    assert_tiled(covered)


@given(st.lists(article | wild_article, min_size=1, max_size=4), st.integers(0, 2**32).map(Random))
def test_any_clusters_leave_each_character_in_one_statement(texts: list[list[str]], chance: Random) -> None:
    articles = [Article(tuple(each)) for each in texts]
    found = []
    for number, each in enumerate(articles):
        length = len(listed_text(each.paragraphs))
        for _ in range(chance.randrange(4) if length else 0):
            begin, end = sorted(chance.sample(range(length + 1), 2))
            found.append(ClusterPassage(number, chance.randrange(-1, 2), begin, end))
    covered = coverage(articles, clusters=found)
    assert_tiled(covered)
    last = len(articles) - 1
    backwards = coverage(
        articles[::-1], clusters=[each._replace(article=last - each.article) for each in found]
    )
    assert [each.text for each in covered.statements] == [each.text for each in backwards.statements]
