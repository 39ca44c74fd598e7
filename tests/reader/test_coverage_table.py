from __future__ import annotations

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.event.cover import coverage
from newsdiff.reader.coverage.lines import CoverageLines
from newsdiff.reader.coverage.table import Shown, Sort, StatementTable, worded_differently
from newsdiff.render.cells import cell_width
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
    assert all(" ".join(carried.text.split()) in written for carried in statement.passages)
