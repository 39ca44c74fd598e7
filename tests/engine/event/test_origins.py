from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.event.origins import Kinship, origins
from tests.engine.event.copies import cut, edited, merged, reordered
from tests.engine.generated_texts import article
from tests.engine.pairs import SEEDS, seeds

STATEMENT = (
    '"We have worked day and night to restore the water of every household in the old town, and we will not rest '
    'until the last of them has it back, whatever it costs and however long it takes," the mayor said.'
)


def seed(number: int) -> Article:
    return seeds()[number]


def _groups(*articles: Article) -> tuple[tuple[int, ...], ...]:
    return origins(articles).groups


def _named(every: Article, name: str) -> Article:
    return replace(every, path=f"{name}.txt")


def test_five_outlets_own_accounts_are_five_origins_though_two_credit_an_agency() -> None:
    found = origins(seeds())
    assert found.groups == ((0,), (1,), (2,), (3,), (4,))
    assert found.why == ("", "credits Associated Press", "", "credits Reuters", "")
    assert set(found.kinships) == {Kinship.SINGLE}


@pytest.mark.parametrize("number", range(len(SEEDS)))
@pytest.mark.parametrize("share", [1.0, 0.6, 0.3])
@pytest.mark.parametrize("rate", [0.0, 0.08, 0.15])
def test_a_cut_reordered_and_edited_copy_has_the_origin_of_its_source(
    number: int, share: float, rate: float
) -> None:
    every = list(seeds())
    copy = edited(reordered(cut(every[number], share), number), rate, number)
    found = _groups(*every, copy)
    assert len(found) == len(every)
    assert (number, len(every)) in found


def test_a_statement_that_all_quote_makes_no_copy() -> None:
    one = Article(
        ("Water came back to half of the old town on Monday after the dam had been mended.", STATEMENT)
    )
    two = Article(
        ("Engineers say that a third of all pipes has to be replaced by the end of the year.", STATEMENT)
    )
    three = Article(
        ("Residents queued at the pumps again in the morning, angry with the council.", STATEMENT)
    )
    assert _groups(one, two, three) == ((0,), (1,), (2,))


def test_a_statement_makes_no_copy_where_one_outlet_leaves_out_the_quotation_marks() -> None:
    one = Article(
        ("Water came back to half of the old town on Monday after the dam had been mended.", STATEMENT)
    )
    two = Article(
        ("Read the statement of the mayor, sent to residents:", STATEMENT.strip('"').partition('," the')[0])
    )
    assert _groups(one, two) == ((0,), (1,))


def test_a_statement_in_single_quotation_marks_makes_no_copy() -> None:
    said = STATEMENT.replace('"', "'")
    one = Article(("Water came back to half of the old town on Monday after the dam had been mended.", said))
    two = Article(
        ("Engineers say that a third of all pipes has to be replaced by the end of the year.", said)
    )
    assert _groups(one, two) == ((0,), (1,))


def test_a_shared_credit_alone_makes_no_copy() -> None:
    one, two = (replace(each, paragraphs=(*each.paragraphs, "With files from AFP")) for each in seeds()[:2])
    assert _groups(one, two) == ((0,), (1,))


def test_a_shared_credit_and_fewer_words_in_common_make_one() -> None:
    source = seed(0)
    heavy = edited(source, 0.33, 1)
    assert _groups(source, heavy) == ((0,), (1,))
    credit = "The Associated Press contributed to this report."
    one, two = (replace(each, paragraphs=(*each.paragraphs, credit)) for each in (source, heavy))
    found = origins([_named(one, "ap"), _named(two, "fox")])
    assert found.groups == ((0, 1),)
    assert found.kinships == (Kinship.WIRE,)
    assert found.why[0].startswith("both credit Associated Press; ")


def test_the_reason_names_the_articles_and_the_share() -> None:
    source = _named(seed(0), "reuters")
    found = origins([_named(cut(source, 0.5), "fox"), source])
    assert found.why == ("100% of fox is in reuters word for word, quotations aside",)
    assert found.kinships == (Kinship.COPIES,)


def test_the_reason_for_many_copies_is_one_line() -> None:
    source = _named(seed(0), "source")
    copies = [_named(edited(source, 0.05, number), f"copy{number}") for number in range(12)]
    found = origins([source, *copies])
    assert found.groups == (tuple(range(13)),)
    assert " of 9 more are in " in found.why[0]
    assert "\n" not in found.why[0]


def test_articles_of_one_outlet_are_versions() -> None:
    first, second = (replace(each, source="BBC") for each in (seed(0), edited(seed(0), 0.05, 1)))
    found = origins([replace(first, date="2024-11-10"), replace(second, date="2024-11-11")])
    assert found.kinships == (Kinship.VERSIONS,)
    assert found.why[0].startswith("versions of one story: ")
    assert "BBC 2024-11-1" in found.why[0]


def test_a_round_up_of_two_stories_does_not_make_them_one() -> None:
    one, two = seed(0), seed(1)
    found = _groups(merged(one, two), one, two)
    assert len(found) == 2
    assert not any(1 in group and 2 in group for group in found)


def test_fifty_copies_of_one_are_one_origin() -> None:
    found = origins([_named(seed(2), str(number)) for number in range(50)])
    assert found.groups == (tuple(range(50)),)
    assert found.why == ("word for word the same, quotations aside",)


def test_small_and_strange_articles() -> None:
    word, mark = Article(("Flood",)), Article(("—",))
    assert _groups() == ()
    assert _groups(word) == ((0,),)
    assert _groups(word, word, mark, mark) == ((0, 1), (2, 3))
    assert _groups(word, Article(("Flood in the old town",)), mark) == ((0,), (1,), (2,))
    # The same words, laid out otherwise.
    assert _groups(
        Article(("The mayor's office is shut.",)), Article(("The mayor’s office", "is shut."))
    ) == ((0, 1),)


def test_a_copy_in_a_script_without_spaces() -> None:
    text = "周二晚上河水冲破堤岸淹没了老城区市长表示没有人受伤消防队员连夜工作帮助居民撤离到附近的学校和体育馆避难"
    other = (
        "央行周三将关键利率上调零点二五个百分点理由是工资上涨和租金上涨经济学家认为年底前还会再次上调利率水平"
    )
    assert _groups(Article((text, other)), Article((text,)), Article((other[:12], text[:5]))) == (
        (0, 1),
        (2,),
    )


def test_the_count_of_origins_among_some_articles() -> None:
    found = origins([seed(0), seed(1), cut(seed(0), 0.5)])
    assert found.groups == ((0, 2), (1,))
    assert found.count([0, 2]) == 1
    assert found.count([0, 1]) == found.count([0, 1, 2]) == 2
    assert found.count([]) == 0
    assert [found.group_of(index) for index in range(3)] == [0, 1, 0]


def test_any_order_gives_the_same_groups() -> None:
    every = [seed(0), cut(seed(0), 0.4), seed(1), edited(seed(1), 0.1, 3), merged(seed(0), seed(1))]
    known = {frozenset(every[index].paragraphs for index in group) for group in _groups(*every)}
    for order in permutations(range(len(every))):
        moved = [every[index] for index in order]
        assert {frozenset(moved[index].paragraphs for index in group) for group in _groups(*moved)} == known


@settings(max_examples=25, deadline=None)
@given(st.lists(article, max_size=6), st.randoms(use_true_random=False))
def test_groups_are_a_partition_and_do_not_depend_on_the_order(
    texts: list[tuple[str, ...]], chance: Random
) -> None:
    articles = [Article(text) for text in texts]
    articles += [edited(each, 0.05, 1) for each in articles[:2]]
    found = origins(articles)
    assert sorted(index for group in found.groups for index in group) == list(range(len(articles)))
    assert list(found.groups) == sorted(tuple(sorted(group)) for group in found.groups)
    assert len(found.why) == len(found.kinships) == len(found.groups)
    order = list(range(len(articles)))
    chance.shuffle(order)
    again = origins([articles[index] for index in order])
    assert {frozenset(order[index] for index in group) for group in again.groups} == {
        frozenset(group) for group in found.groups
    }


def test_an_agencys_own_story_is_not_said_to_credit_it() -> None:
    own, copy = replace(seed(0), source="Reuters"), replace(cut(seed(0), 0.5), source="Fox")
    assert origins([own, seed(1)]).why == ("", "credits Associated Press")
    assert origins([own, copy]).why == ("100% of Fox is in Reuters word for word, quotations aside",)
    signed = replace(copy, paragraphs=(*copy.paragraphs, "Reuters contributed to this report."))
    assert origins([own, signed]).why[0].startswith("both credit Reuters; ")
