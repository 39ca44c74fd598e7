"""The statements of an event: what holds for any articles, and what a reader expects of the seeds."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision, DisagreementKind, Label, Options, Passage
from newsdiff.engine.event.cover import coverage
from newsdiff.engine.event.coverage import Coverage, Statement, StatementKind
from newsdiff.engine.event.grouping import Voices, grouped, reassigned
from newsdiff.engine.event.likeness import PASSAGE_FEATURES, PassageModel, passage_facts, passage_scores
from newsdiff.engine.event.passages import cut
from newsdiff.engine.text.document import documents_of
from tests.engine.event.copies import edited
from tests.engine.generated_texts import article, wild_article
from tests.engine.pairs import seeds

CHANCES = st.integers(0, 2**32).map(Random)


_STORM = (
    "The storm tore roofs from dozens of houses along the coast of Arden and flooded the harbour before dawn.",
    "Firefighters rescued eleven residents by boat while lifeguards searched the beach for a missing angler.",
    "Power lines fell across three districts, leaving thousands of households without electricity for hours.",
    "Insurance adjusters estimate damage worth forty million pounds, mostly to fishing vessels and warehouses.",
    "Forecasters expect calmer weather tomorrow, with sunshine returning to western counties by the weekend.",
)
_GOALS = (
    "Rovers beat United with two late goals and climbed to the top of the league for the first time in decades.",
    "Striker Paul Mason scored with a header from a corner, then converted a penalty after video review.",
    "Their manager praised young midfielders who pressed opponents relentlessly throughout the second half.",
    "Supporters sang in the stands long after the whistle while players threw shirts into the crowd.",
    "Next month the club meets Albion in the semi-final of the cup, a match already sold out.",
)


@cache
def of_seeds() -> Coverage:
    return coverage(seeds())


def _covered(*texts: str) -> Coverage:
    return coverage(Article.from_text(text) for text in texts)


def _statement(covered: Coverage, words: str) -> Statement:
    found = [
        statement
        for statement in covered.statements
        if any(words in carried.text for carried in statement.passages)
    ]
    assert len(found) == 1, [statement.text for statement in found]
    return found[0]


def assert_tiled(covered: Coverage) -> None:
    """Each character of each paragraph is in exactly one statement."""
    for index, each in enumerate(covered.articles):
        for number, text in enumerate(each.paragraphs):
            places = sorted(
                (carried.passage.start, carried.passage.end)
                for statement in covered.statements
                for carried in statement.passages
                if carried.article == index and carried.passage.paragraph == number
            )
            assert [start for start, _ in places] == [0, *[end for _, end in places[:-1]]]
            assert places[-1][1] == len(text)
    for statement in covered.statements:
        for carried in statement.passages:
            spans = carried.spans
            where = carried.passage
            assert [span.start for span in spans] == [where.start, *[span.end for span in spans[:-1]]]
            assert spans[-1].end == where.end


def without_places(covered: Coverage) -> list[tuple[object, ...]]:
    """The statements with the texts of their articles in place of their numbers."""
    return sorted(
        (
            sorted(
                (covered.articles[each.article].paragraphs, each.passage, each.label) for each in one.passages
            ),
            one.kind,
            one.text,
            sorted(
                (each.kind, sorted((version.text, len(version.articles)) for version in each.versions))
                for each in one.contradictions
            ),
        )
        for one in covered.statements
    )


@given(st.lists(article | wild_article, min_size=1, max_size=5), CHANCES)
def test_each_character_is_in_one_statement_and_the_order_of_the_articles_changes_none(
    texts: list[list[str]], chance: Random
) -> None:
    articles = [Article(tuple(each)) for each in texts]
    articles += chance.choices(articles, k=chance.randrange(2))
    covered = coverage(articles)
    assert_tiled(covered)
    shuffled = list(articles)
    chance.shuffle(shuffled)
    assert without_places(coverage(shuffled)) == without_places(covered)


@pytest.mark.parametrize("unseen", ["\u200b", "\ufeff\u200f", "\ud800"])
def test_a_paragraph_that_nobody_sees_is_in_a_statement_too(unseen: str) -> None:
    assert_tiled(
        coverage([Article(("A river rose.", unseen)), Article((unseen,)), Article(("A river rose.",))])
    )


def test_the_seeds_are_covered_whole_and_most_carried_statements_come_first() -> None:
    covered = of_seeds()
    assert_tiled(covered)
    carriers = [len(statement.carriers) for statement in covered.statements]
    assert carriers == sorted(carriers, reverse=True)
    assert [statement.origins for statement in covered.statements] == carriers


@pytest.mark.parametrize(
    ("words", "carriers"),
    [
        ("There was no conversation", (0, 1, 2, 3, 4)),
        ("We do not comment on private calls", (2, 3)),
        ("President Trump won a historic election", (4,)),
        ("Storm Shadow", (2,)),
        ("34 drones", (3,)),
        ("example of the quality of the information", (1, 2, 3, 4)),
        ("railed against", (2, 3)),
        ("assassination attempt", (1, 2)),
    ],
)
def test_who_carries_a_statement_of_the_seeds(words: str, carriers: tuple[int, ...]) -> None:
    covered = of_seeds()
    found = {
        statement.carriers
        for statement in covered.statements
        if any(words in carried.text for carried in statement.passages)
    }
    assert found == {carriers}


def test_a_denial_and_what_it_denies_are_two_statements() -> None:
    covered = _covered(
        "Mayor Ann Hill met the bridge builders in secret on Friday.\n\nThe town hall is in Arden.",
        "Mayor Ann Hill denied that she met the bridge builders in secret on Friday.\n\nRain fell all week.",
        "Mayor Ann Hill met the bridge builders in secret on Friday, a source said, but the mayor denied it.",
        "The mayor's office denied that Ann Hill met the bridge builders in secret. Boats lay in the harbour.",
    )
    for statement in covered.statements:
        assert len({"denied" in carried.text for carried in statement.passages}) == 1, statement.text
    assert [len(each.carriers) for each in covered.statements[:2]] == [3, 2]


def test_the_first_statements_of_the_seeds_are_the_report_and_its_denial() -> None:
    report, denial = of_seeds().statements[:2]
    assert all("denie" not in carried.text for carried in report.passages)
    assert all("denie" in carried.text for carried in denial.passages)
    assert len(report.carriers) == len(denial.carriers) == 5


def test_a_quotation_has_one_statement_whoever_is_said_to_have_said_it() -> None:
    covered = _covered(
        '"We will rebuild the bridge before the winter comes," Mayor Jane Hill said.',
        'The mayor told the council: "We will rebuild the bridge before the winter comes."',
        '"Nobody was hurt when the old tower fell," Mayor Jane Hill said.',
    )
    statement = _statement(covered, "rebuild the bridge before the winter comes,")
    assert statement.kind is StatementKind.QUOTE
    assert statement.carriers == (0, 1)
    assert {carried.label for carried in statement.passages} == {Label.SHARED}
    assert _statement(covered, "Nobody was hurt").carriers == (2,)


def test_a_passage_that_has_all_a_quotation_says_reports_it_whatever_the_weights_say() -> None:
    said = '"They do have my blessing to discuss the end of the strike," the mayor said.'
    reports = (
        "Her blessing is given to discussions that end the long strike.",
        "A blessing for the long strike.",
    )
    quoting, *others = (
        passage_facts(cut(document)) for document in documents_of([(said,), *((each,) for each in reports)])
    )
    model = PassageModel(-10.0, dict.fromkeys(PASSAGE_FEATURES, 0.0))
    scores = [passage_scores(quoting, each, model).get((0, 0), 0.0) for each in others]
    assert scores[0] > 0.5 > scores[1]
    assert scores[0] == passage_scores(others[0], quoting, model)[0, 0]


def test_the_minority_is_visible() -> None:
    story = "The flood destroyed {} houses in the village of Arden on Tuesday night."
    covered = _covered(*[story.format(48)] * 3, story.format(47))
    (contradiction,) = covered.statements[0].contradictions
    assert contradiction.kind is DisagreementKind.NUMBER
    assert [(version.text, version.articles) for version in contradiction.versions] == [
        ("48", (0, 1, 2)),
        ("47", (3,)),
    ]


def test_the_minority_is_visible_beside_many_copies() -> None:
    story = "The flood destroyed {} houses in the village of Arden on Tuesday night. The {} bridge held."
    names = "old new stone iron wooden northern southern upper lower narrow wide great little railway".split()
    covered = _covered(*[story.format(48, name) for name in names], story.format(47, "third"))
    statement = _statement(covered, "destroyed 47 houses")
    found = {
        version.text: len(version.articles) for each in statement.contradictions for version in each.versions
    }
    assert (found["48"], found["47"]) == (len(names), 1)


def test_thirteen_versions_of_a_story_have_its_statements() -> None:
    versions = [edited(seeds()[0], 0.02, number) for number in range(13)]
    covered = coverage(versions)
    assert len(covered.statements) < 2 * len(coverage(versions[:1]).statements)
    assert len(covered.origins.groups) == 1


def test_stock_words_join_no_articles_of_different_events() -> None:
    storm, goals = (" ".join(words) for words in (_STORM, _GOALS))
    said = "The Washington Post first reported {} on Sunday, citing people familiar with the matter."
    covered = _covered(f"{storm} {said.format('the storm')}", f"{goals} {said.format('the transfer')}")
    assert [statement.carriers for statement in covered.statements if len(statement.carriers) > 1] == []


def test_figures_of_one_thing_disagree_across_statements() -> None:
    covered = _covered(
        "Prosecutors unsealed a 48-page indictment against the former minister in the morning.",
        "Rain is expected. The minister's lawyer waved away a 47-page indictment as a fairy tale.",
    )
    found = [*covered.contradictions, *(each for one in covered.statements for each in one.contradictions)]
    assert [[version.text for version in each.versions] for each in found] == [["47", "48"]]


def test_rounded_figures_of_one_thing_are_one() -> None:
    covered = _covered(
        "Prosecutors unsealed a report of 48 sworn pages against the former minister in the morning.",
        "Rain is expected. The minister's lawyer waved away nearly fifty sworn pages as a fairy tale.",
    )
    assert covered.contradictions == ()


def test_copies_count_as_one_origin() -> None:
    every = seeds()
    covered = coverage([*every, replace(every[1], path="copy.txt")])
    assert covered.origins.groups == ((0,), (1, 5), (2,), (3,), (4,))
    statement = _statement(covered, "most clear example")
    assert statement.carriers == (1, 2, 3, 4, 5)
    assert statement.origins == 4


def test_what_a_person_links_or_parts_by_hand_counts() -> None:
    articles = [
        Article(("The dam broke at noon after a night of rain.",)),
        Article(("Thousands fled the valley when the water came.",)),
    ]
    whole = Passage(0, 0, 40)
    assert [one.carriers for one in coverage(articles).statements] == [(0,), (1,)]
    linked = coverage(articles, decisions={(0, 1): [Decision(whole, whole, linked=True)]})
    assert [one.carriers for one in linked.statements] == [(0, 1)]
    same = [Article(("The dam of Arden broke at noon.",)), Article(("The dam of Arden broke on noon.",))]
    assert [one.carriers for one in coverage(same).statements] == [(0, 1)]
    parted = coverage(same, decisions={(0, 1): [Decision(whole, whole, linked=False)]})
    assert [one.carriers for one in parted.statements] == [(0,), (1,)]


def test_what_is_parted_by_hand_is_apart_with_the_same_words_and_with_a_third_that_has_them() -> None:
    flood = "The dam of Arden broke at noon after a night of rain."
    rest = ("Thousands fled the valley.", "The mayor asked for tents.", "Trains stopped at the border.")
    articles = [Article((flood, each)) for each in rest]
    assert _statement(coverage(articles), "dam").carriers == (0, 1, 2)
    whole = Passage(0, 0, len(flood))
    parted = coverage(articles, decisions={(0, 2): [Decision(whole, whole, linked=False)]})
    assert_tiled(parted)
    for statement in parted.statements:
        assert not {0, 2} <= set(statement.carriers)
    twins = [Article((flood,))] * 3
    parted = coverage(twins, decisions={(0, 1): [Decision(whole, whole, linked=False)]})
    assert sorted(statement.carriers for statement in parted.statements) in ([(0,), (1, 2)], [(0, 2), (1,)])


def test_a_passage_moves_to_where_most_speaks_for_it() -> None:
    likeness = {(0, 1): 0.9, (0, 2): 0.5, (1, 2): 0.3, (2, 3): 0.6, (2, 4): 0.6, (3, 4): 0.9}
    assert reassigned([[0, 1, 2], [3, 4]], likeness, 0.22) == [[0, 1], [2, 3, 4]]
    assert reassigned([[0, 1, 2], [3, 4]], likeness, 0.22, fixed={2}) == [[0, 1, 2], [3, 4]]
    apart = Voices(denying=frozenset({3}), stating=frozenset({2}))
    assert reassigned([[0, 1, 2], [3, 4]], likeness, 0.22, voices=apart) == [[0, 1, 2], [3, 4]]
    assert reassigned([[0, 1], [2, 3]], {(0, 1): 0.1, (2, 3): 0.9}, 0.22) == [[0], [1], [2, 3]]


def test_what_is_linked_or_apart_by_hand_is_so_whatever_the_likeness() -> None:
    likeness = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.8}
    assert grouped(4, likeness, 0.5) == [[0, 1, 2], [3]]
    assert grouped(4, likeness, 0.5, linked={(0, 3)}, apart={(0, 1)}) == [[0, 3], [1, 2]]
    assert grouped(4, {}, 0.5, linked={(0, 1), (1, 2)}, apart={(0, 2)}) == [[0, 1], [2], [3]]


def test_a_higher_sensitivity_makes_no_more_statements() -> None:
    counts = [len(coverage(seeds(), Options(sensitivity=each)).statements) for each in (1, 5, 9)]
    assert counts == sorted(counts, reverse=True)


def test_blind_spots_are_what_half_of_the_other_origins_carry() -> None:
    covered = of_seeds()
    missing = covered.missing_in(0)
    assert missing
    assert all(0 not in statement.carriers and 2 * statement.origins >= 4 for statement in missing)


@pytest.mark.parametrize("count", [1, 50])
def test_one_article_and_fifty_copies_of_it(count: int) -> None:
    covered = coverage([seeds()[0]] * count)
    assert_tiled(covered)
    assert {len(statement.carriers) for statement in covered.statements} == {count}
    assert {statement.origins for statement in covered.statements} == {1}


def test_no_article_has_no_statement() -> None:
    assert coverage(()).statements == ()


def test_an_article_of_one_word_and_one_in_another_language_stand_alone() -> None:
    covered = coverage(
        [*seeds(), Article(("Nein",)), Article(("Die Stadt baut im Herbst eine neue Brücke.",))]
    )
    assert_tiled(covered)
    assert _statement(covered, "Nein").carriers == (5,)
    assert _statement(covered, "Brücke").carriers == (6,)
