from __future__ import annotations

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.event.cover import coverage
from newsdiff.reader.coverage.columns import statement_columns
from newsdiff.reader.coverage.lines import CoverageLines
from newsdiff.reader.coverage.status import coverage_status, finding_status
from newsdiff.reader.coverage.table import Meeting, Shown, Sort, StatementTable, worded_differently
from newsdiff.reader.fitting import runs_width
from newsdiff.reader.layout.places import Place
from newsdiff.reader.session import Session
from newsdiff.render.cells import cell_width
from newsdiff.render.signs import GLYPHS
from tests.reader.libraries import seeds

BRIDGE = "The council closed the old bridge on Friday after engineers had found cracks in two of its pillars."
FLOOD = "The flood destroyed {} houses in the village of Arden on Tuesday night, the mayor said."
GOALS = "The home side scored twice in the last minutes and went to the top of the table."
AGAIN = "Scoring twice in the last minutes, the home side has gone to the table's top."

SHIP = "A container ship ran aground near the northern lighthouse, and tugs pulled it free at high tide in the morning."
RAIN = "Forecasters expect heavy showers across the western hills until Sunday, with gusts near the coast after dark."


def table_of(*texts: tuple[str, ...], article: int = 0) -> StatementTable:
    return StatementTable(coverage([Article(each) for each in texts]), article)


def shown(table: StatementTable) -> list[str]:
    return [table.coverage.statements[index].text for index in table.rows]


def test_filters_and_switching_them_off_again() -> None:
    table = table_of(
        (BRIDGE, FLOOD.format(48)), (FLOOD.format(47), GOALS, SHIP), (FLOOD.format(48), AGAIN, RAIN)
    )
    assert len(table.rows) == 5
    table.show(Shown.ONLY_HERE)
    assert shown(table) == [BRIDGE]
    table.show(Shown.MISSING)
    assert shown(table) == [AGAIN]
    table.show(Shown.EVERYWHERE)
    assert shown(table) == [FLOOD.format(48)]
    table.show(Shown.DISAGREEMENTS)
    assert shown(table) == [FLOOD.format(48)]
    table.show(Shown.QUOTATIONS)
    assert shown(table) == []
    assert table.statement is None
    table.show(Shown.QUOTATIONS)
    assert len(table.rows) == 5


def test_only_here_follows_the_highlighted_article() -> None:
    table = table_of((BRIDGE,), (GOALS,))
    table.show(Shown.ONLY_HERE)
    assert shown(table) == [BRIDGE]
    table.choose(1)
    assert shown(table) == [GOALS]
    table.choose(7)
    assert table.article == 1


def test_orders() -> None:
    table = table_of((GOALS, BRIDGE), (BRIDGE, FLOOD.format(3)))
    assert shown(table)[0] == BRIDGE
    table.sort_next()
    assert table.sort is Sort.ARTICLE
    assert shown(table) == [GOALS, BRIDGE, FLOOD.format(3)]
    seen = [table.sort]
    for _ in Sort:
        table.sort_next()
        seen.append(table.sort)
    assert seen == [Sort.ARTICLE, Sort.WORDING, Sort.CARRIERS, Sort.ARTICLE]


def test_what_is_worded_most_differently_comes_first() -> None:
    reworded = BRIDGE.replace("council closed", "city shut").replace("had found cracks", "saw cracks")
    table = table_of((GOALS, BRIDGE), (GOALS, reworded))
    table.sort = Sort.CARRIERS
    table.sort_next()
    table.sort_next()
    assert table.statement is not None
    shares = [worded_differently(table.coverage.statements[index]) for index in table.rows]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 0 == shares[-1]


def test_search_finds_every_wording() -> None:
    table = table_of((BRIDGE, GOALS), (BRIDGE.replace("pillars", "piers"),))
    table.search("piers")
    assert len(table.rows) == 1
    table.search("nothing like it")
    assert table.rows == []
    table.search("")
    assert len(table.rows) == len(table.coverage.statements)


def test_the_highlight_stays_on_its_statement() -> None:
    table = table_of((BRIDGE, FLOOD.format(48)), (FLOOD.format(47), GOALS))
    table.go_to(0, 0)
    assert table.statement is not None
    assert table.statement.text == BRIDGE
    table.sort_next()
    assert table.statement.text == BRIDGE
    table.take_over(coverage(table.coverage.articles))
    assert table.statement.text == BRIDGE


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_every_line_is_as_wide_as_the_table(width: int) -> None:
    lines = CoverageLines(StatementTable(coverage(seeds().articles), 2), range(1, 6))
    every = [lines.head(0, width), lines.head(1, width)]
    every += [lines.row(place, width) for place in range(len(lines.table.rows))]
    assert {sum(cell_width(text) for text, _ in runs) for runs in every} == {width}
    assert all(sum(cell_width(text) for text, _ in runs) <= width for runs in lines.wordings(width))


def test_the_wordings_have_the_text_of_every_passage() -> None:
    lines = CoverageLines(StatementTable(coverage(seeds().articles), 0), range(1, 6))
    statement = lines.table.statement
    assert statement is not None
    written = " ".join("".join(text for text, _ in runs).strip() for runs in lines.wordings(70))
    assert all(" ".join(carried.text.strip(" ,").split()) in written for carried in statement.passages)


@pytest.mark.parametrize("width", range(20, 260, 7))
@pytest.mark.parametrize("articles", [1, 5, 50, 200])
def test_columns_take_the_width(width: int, articles: int) -> None:
    shape = statement_columns(width, articles, 9, [15, 7])
    assert 1 <= shape.fitting <= articles
    assert shape.label + shape.fitting * shape.cell <= max(width, shape.label + shape.cell)
    assert shape.fitting == 1 or shape.text >= 24


@pytest.mark.parametrize("shown", list(Shown))
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("outdated", [False, True])
def test_the_line_above_has_what_is_shown_first(shown: Shown, sort: Sort, *, outdated: bool) -> None:
    session = Session(seeds())
    table = StatementTable(coverage(session.articles), 1)
    table.sort = sort
    table.show(shown)
    lines = CoverageLines(table, range(1, 6))
    for width in range(45, 160, 5):
        left, right = coverage_status(lines, session, width, outdated=outdated)
        text = "".join(run for run, _ in [*left, *right])
        assert (shown.value in text) == (shown is not Shown.ALL)
        assert (f"{len(table.rows)} of {len(table.coverage.told)}" in text) == (shown is not Shown.ALL)
        assert ("out of date" in text) == outdated
        assert runs_width(left) <= width
    assert sum(map(runs_width, finding_status(session, 5, "grouping statements…", "esc", 60))) < 60


def test_where_to_compare() -> None:
    reworded = BRIDGE.replace("found cracks in two", "seen damage at two")
    table = table_of((GOALS, BRIDGE), (BRIDGE,), (SHIP, RAIN, reworded), (FLOOD.format(1),))
    table.go_to(1, 0)
    statement = table.statement
    assert statement is not None
    assert statement.carriers == (0, 1, 2)
    central = statement.passages[statement.central].article
    places = {0: 1, 1: 0, 2: 2}
    for article, paragraph in places.items():
        table.choose(article)
        meeting = table.meeting()
        assert meeting is not None
        assert meeting.other == (central if article != central else (central + 1) % 3)
        assert (meeting.article, meeting.at) == (article, Place("a", paragraph))
    table.choose(3)
    meeting = table.meeting()
    assert meeting is not None
    assert (meeting.other, meeting.at) == (central, Place("b", places[central]))
    table.go_to(3, 0)
    assert table.meeting() is None


@pytest.mark.parametrize(
    ("article", "article_there", "other", "at"),
    [(0, 0, 2, 1), (2, 2, 0, 0), (3, 0, 2, 1)],
)
def test_articles_that_disagree_are_compared(article: int, article_there: int, other: int, at: int) -> None:
    """Not the first carriers of a statement; and if the highlighted article has no say in it, two that have."""
    table = table_of((BRIDGE, FLOOD.format(48)), (FLOOD.format(48),), (FLOOD.format(47),), (GOALS,))
    table.show(Shown.DISAGREEMENTS)
    table.choose(article)
    assert table.meeting() == Meeting(article_there, other, Place("a", at))


def test_contradictions_stand_before_quotations_worded_otherwise() -> None:
    said = "“We will {} the old bridge and never look back at it,” the mayor told the council in the evening."
    table = table_of((said.format("close"), FLOOD.format(48)), (said.format("shut"), FLOOD.format(47)))
    table.show(Shown.DISAGREEMENTS)
    assert [table.contradicts(index) for index in table.rows] == [True, False]
    table.sort_next()
    assert [table.contradicts(index) for index in table.rows] == [False, True]


def test_going_to_a_paragraph_says_whether_it_is_shown() -> None:
    table = table_of((BRIDGE, GOALS), (BRIDGE,))
    table.show(Shown.EVERYWHERE)
    assert table.go_to(0, 0)
    assert not table.go_to(0, 1)


def test_what_contradicts_is_marked_in_the_wordings() -> None:
    """The figures that differ have the colour of a disagreement where they stand, in every wording."""
    lines = CoverageLines(table_of((FLOOD.format(48),), (FLOOD.format(47),)), range(1, 3)).wordings(80)
    marked = [text.strip() for runs in lines for text, role in runs if role == "disagreement"]
    assert marked[0] == "‼ 1 says “47” (untitled (2)), 1 says “48” (untitled)"
    assert sorted(marked[1:]) == ["47", "48"]


def test_a_wording_cut_out_of_a_quotation_has_its_marks() -> None:
    said = '"The bridge is safe. It will stay open all winter," the mayor of Arden told reporters.'
    lines = CoverageLines(table_of((said, GOALS), (said, AGAIN)), range(1, 3))
    assert lines.wordings(80)[1] == [("  ", ""), ('"The bridge is safe.', ""), ('"', "quiet")]


def test_a_cell_has_sign_and_number_of_one_passage() -> None:
    """An article that rewords a statement first and has its words later shows the first place with its own sign."""
    table = table_of(
        (FLOOD.format(48),),
        ("In Arden 48 houses were destroyed by the flood on Tuesday night.", FLOOD.format(48)),
    )
    statement = table.coverage.statements[0]
    first = statement.passages_of(1)[0]
    row = "".join(text for text, _ in CoverageLines(table, range(1, 3)).row(0, 100))
    assert len(statement.passages_of(1)) == 2
    assert row.rstrip().endswith(f"{GLYPHS[first.label]} 1")


def test_a_window_that_becomes_wide_shows_all_columns_at_once() -> None:
    table = StatementTable(coverage(seeds().articles), 4)
    lines = CoverageLines(table, range(1, 6))
    table.scroll_columns(lines.columns(40).fitting)
    assert table.left > 0
    head = "".join(text for text, _ in lines.head(0, 120))
    assert [number for number in "12345" if f" {number}" in head[-60:]] == list("12345")
    lines.row(0, 120)
