"""The panel that says why, and who else."""

from __future__ import annotations

from dataclasses import replace

from newsdiff.engine.comparison import Label, Origin, Passage
from newsdiff.reader.coverage.finding import FoundCoverage
from newsdiff.reader.layout.places import Place
from newsdiff.reader.naming import Names
from newsdiff.reader.reasons.carriers import Carriers, Lookup
from newsdiff.reader.reasons.items import Standing, reasons, summary
from newsdiff.reader.reasons.stated import Carried
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.screens.comparison.reasons_panel import ReasonsPanel

from .stage import Stage, library_of, on_stage
from .test_hostile_text import named

MONDAY = "The minister said on Monday that 50,000 soldiers had crossed the river near the old town."
CHANGED = "The minister said on Monday that 10,000 soldiers had crossed the river near the old town."
RATES = "The central bank raised its key interest rate by a quarter of a percentage point."
RAIN = "Heavy rain flooded the cellars of forty houses in the lower part of the village."
SONGS = "Her third album was recorded in a church near Bergen with a choir of children."


def panel(stage: Stage) -> ReasonsPanel:
    return stage.app.screen.query_one(ReasonsPanel)


def text_of(
    session: Session, pair: ArticlePair, cursor: Place, carriers: Carriers, width: int = 90
) -> list[str]:
    items = reasons(session, pair, session.comparison(pair), cursor, carriers, width)
    return ["".join(text for text, _ in line) for item in items for line in item.lines]


def test_a_link_says_what_it_rests_on_and_what_disagrees() -> None:
    session = Session(library_of([RATES, MONDAY], [CHANGED, RAIN]))
    lines = text_of(session, ArticlePair(0, 1), Place("a", 1), Carriers())
    assert "Outlet 2 ¶1" in lines[0]
    assert "10,000 soldiers" in " ".join(lines)
    assert any("rests on: " in line for line in lines)
    assert any("‼ number: 50,000 / 10,000" in line for line in lines)
    turned = text_of(session, ArticlePair(0, 1), Place("b", 0), Carriers())
    assert any("‼ number: 10,000 / 50,000" in line for line in turned)
    assert text_of(session, ArticlePair(0, 1), Place("a", 0), Carriers()) == [
        " Nothing in Outlet 2 says this."
    ]


def test_an_outlets_words_are_no_quotation_and_are_said_once() -> None:
    one = Passage(0, 0, 20)
    there = Passage(0, 0, len(CHANGED))
    session = Session(library_of([MONDAY, RATES], [RAIN], [CHANGED]))
    carried = [
        Carried(here, there, Label.PARAPHRASED, 0.6, Origin.FOUND, False)
        for here in (one, Passage(0, 21, len(MONDAY)))
    ]
    lines = text_of(
        session, ArticlePair(0, 1), Place("a", 0), Carriers(tuple((2, each) for each in carried)), 300
    )
    assert not any("“" in line for line in lines)
    assert sum(CHANGED in line for line in lines) == 1
    assert any(f"the same, for: {MONDAY[21:]}" in line for line in lines)


def test_no_line_is_wider_than_the_panel() -> None:
    session = Session(library_of([RATES, MONDAY], [CHANGED, RAIN], *([SONGS] for _ in range(60))))
    for width in (20, 31, 60, 90):
        for line in text_of(
            session, ArticlePair(0, 1), Place("a", 1), Carriers(lacking=tuple(range(60))), width
        ):
            assert len(line) <= width


def test_carriers_are_found_one_by_one_and_remembered() -> None:
    session = Session(library_of([MONDAY, RATES], [RAIN], [SONGS, CHANGED], [SONGS]))
    lookup = Lookup(session, FoundCoverage(session, range(4)))
    assert lookup.carriers(0, 0, skip=1) == Carriers(pending=2)
    assert lookup.pending(0, 1) == [2, 3]
    lookup.look_up(0, 2)
    ((article, carried),) = lookup.carriers(0, 0, skip=1).found
    assert (article, carried.there.paragraph, carried.disagrees) == (2, 1, True)
    assert lookup.carriers(0, 0, skip=1).pending == 1
    lookup.look_up(0, 3)
    assert lookup.carriers(0, 0, skip=1).lacking == (3,)
    assert lookup.carriers(0, 1, skip=1) == Carriers((), (2, 3), 0)
    session.change_sensitivity(1)
    changed = lookup.carriers(0, 0, skip=1)
    assert (len(changed.found), changed.pending) == (1, 2)


def test_carriers_are_those_of_the_statements_as_soon_as_these_are_known() -> None:
    session = Session(library_of([f"{MONDAY} {RATES}"], [RAIN], [SONGS, CHANGED], [RATES]))
    coverage = FoundCoverage(session, range(4))
    lookup = Lookup(session, coverage)
    assert lookup.uses_statements
    assert lookup.carriers(0, 0, skip=1) == Carriers(pending=2)
    lookup.find_statements(lambda: False)
    found = lookup.carriers(0, 0, skip=1)
    assert (found.pending, found.lacking) == (0, ())
    stated = {
        (each.article, each.text)
        for statement in coverage.find(print, lambda: False).statements
        if 0 in statement.carriers
        for each in statement.passages
        if each.article > 1
    }
    texts = session.articles
    assert {
        (article, texts[article].paragraphs[there.paragraph][there.start : there.end])
        for article, (_, there, *_) in found.found
    } == stated
    assert [(article, each.disagrees) for article, each in found.found] == [(2, True), (3, False)]
    assert lookup.carriers(1, 0, skip=0) == Carriers((), (2, 3), 0)
    session.change_sensitivity(1)
    assert lookup.carriers(0, 0, skip=1) == replace(found, pending=2)


def test_the_heading_counts_where_names_would_be_too_many() -> None:
    names = Names(library_of([MONDAY], [RAIN], [SONGS]).articles)
    assert summary("Us ¶1", Carriers(lacking=(1, 2)), names) == "why · Us ¶1 · not in Outlet 2, Outlet 3"
    assert summary("Us ¶1", Carriers(lacking=tuple(range(20)), pending=1), names) == (
        "why · Us ¶1 · not in 20 others · looking…"
    )


async def test_the_panel_opens_below_the_paragraph_and_closes() -> None:
    async with on_stage(size=(100, 24), pair=(2, 3)) as stage:
        await stage.press("G", "i")
        reading, view = stage.comparison.reading, stage.comparison.view
        assert reading.viewport(view.top, view.page_size.height).shows(reading.cursor)
        assert "why · 002 ¶" in stage.text
        assert "esc close" in stage.lines[-1]
        assert panel(stage).region.y >= view.region.bottom
        await stage.press("escape")
        assert "why · 002 ¶" not in stage.text
        assert "esc close" not in stage.lines[-1]
        await stage.press("i", "i", "j")
        assert "why · 002 ¶" not in stage.text


async def test_every_other_article_is_named() -> None:
    async with on_stage(library_of([MONDAY, RATES], [RAIN], [SONGS, CHANGED], [SONGS]), (0, 1)) as stage:
        await stage.press("i")
        assert "also in Outlet 3" in stage.text
        assert "not in Outlet 4" in stage.text
        assert "10,000 soldiers" in stage.text
        assert "Nothing in Outlet 2 says this" in stage.text


async def test_enter_brings_the_article_that_carries_it_to_the_other_side() -> None:
    async with on_stage(library_of([RATES, MONDAY], [RAIN], [SONGS, CHANGED]), (0, 1)) as stage:
        await stage.press("j", "i", "enter")
        assert stage.comparison.pair == ArticlePair(0, 2)
        assert stage.cursor == ("b", 2)
        assert "why · Outlet 3 ¶2" in stage.text
        await stage.press("enter")
        assert stage.comparison.pair == ArticlePair(0, 2)
        assert stage.cursor == ("a", 2)


async def test_arrows_choose_and_the_page_can_still_be_read() -> None:
    async with on_stage(size=(100, 30), pair=(2, 3)) as stage:
        await stage.press("j", "i")
        first = panel(stage).chosen
        await stage.press("down")
        second = panel(stage).chosen
        assert first is not None
        assert second is not None
        assert first != second
        await stage.press("k")
        assert panel(stage).chosen == first
        await stage.press("J")
        assert stage.cursor == ("a", 3)
        assert "why · 002 ¶3" in stage.text
        await stage.press("K", "n")
        assert f"why · 002 ¶{stage.cursor[1]}" in stage.text or f"why · 003 ¶{stage.cursor[1]}" in stage.text
        for _ in range(40):
            await stage.press("down")
        last = panel(stage).chosen
        await stage.press("down")
        assert panel(stage).chosen == last


async def test_x_and_p_decide_about_the_chosen_link() -> None:
    async with on_stage(library_of([MONDAY, RATES], [CHANGED, SONGS, MONDAY]), (0, 1)) as stage:
        await stage.press("i")
        chosen = panel(stage).chosen
        assert chosen is not None
        await stage.press("x")
        assert "✗ rejected by hand" in stage.text
        left = [link.b.paragraph for link in stage.comparison.reading.comparison.links]
        assert chosen.there.paragraph not in left
        assert len(left) == 1
        await stage.press("j", "j")
        rejected = panel(stage).chosen
        assert rejected is not None
        assert rejected.standing is Standing.REJECTED
        await stage.press("p")
        assert "✎ by hand" in stage.text
        await stage.press("p")
        assert any("linked by hand already" in said for said in stage.said)


async def test_a_click_chooses_and_a_double_click_goes_there() -> None:
    async with on_stage(library_of([MONDAY, RATES], [CHANGED, SONGS, MONDAY]), (0, 1)) as stage:
        await stage.press("i")
        first = panel(stage).chosen
        rows = [row for row, line in enumerate(stage.lines) if "2 ¶" in line and row > panel(stage).region.y]
        await stage.pilot.click(offset=(20, rows[1]))
        await stage.settle()
        chosen = panel(stage).chosen
        assert chosen is not None
        assert chosen != first
        await stage.pilot.double_click(offset=(20, rows[0]))
        await stage.settle()
        assert stage.cursor[0] == "b"


async def test_a_click_on_the_page_leaves_the_keys_with_the_panel() -> None:
    async with on_stage(library_of([MONDAY, RATES], [RATES, SONGS]), (0, 1)) as stage:
        await stage.press("i")
        row = next(row for row, line in enumerate(stage.lines) if "The central bank" in line)
        await stage.pilot.click(offset=(20, row))
        await stage.settle()
        assert f"why · Outlet 1 ¶{stage.cursor[1]}" in stage.text
        await stage.press("escape")
        assert not panel(stage).display


async def test_hostile_text_in_the_panel_is_text() -> None:
    text = "[@click=app.quit]one[/] \x1b[2J two \x9b31m three \u202e four and some more words"
    async with on_stage(named(text), (0, 1), size=(110, 30)) as stage:
        await stage.press("i")
        assert "[@click=app.quit]one[/]" in stage.text
        assert not [sign for sign in stage.text if (ord(sign) < 32 and sign != "\n") or sign in "\x9b\u202e"]


async def test_small_screens_have_room_for_the_panel() -> None:
    for size in ((30, 8), (60, 20), (200, 60)):
        async with on_stage(size=size, pair=(2, 3)) as stage:
            await stage.press("j", "i", "down", "down")
            assert "why · " in stage.text
            assert stage.comparison.view.page_size.height >= 1
            assert all(len(line) == size[0] for line in stage.lines)
