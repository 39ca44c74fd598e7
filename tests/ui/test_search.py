from __future__ import annotations

from newsdiff.engine.compare import compare
from newsdiff.reader.search.comparison_search import ComparisonSearch, tally
from tests.reader.comparisons import compared, reading

from .stage import Stage, library_of, on_stage

LEFT = ["The mayor’s plan was “brave”.", "Nobody was hurt at Café Zoë.", "Rain is due on Monday."]
RIGHT = ["Rain and snow are due on Monday.", "The mayor's plan was late.", "Monday, Monday: the plan holds."]


def found(stage: Stage) -> str:
    return stage.comparison.query_one("SearchLine").said  # type: ignore[attr-defined, no-any-return]


def styled(stage: Stage, underlined: bool = True) -> list[str]:
    """What is drawn on another ground than the line it stands on, and underlined."""
    wanted = stage.app.theme_variables["match-background"], stage.app.theme_variables["match-here-background"]
    lit = []
    for strip in stage.app.screen._compositor.render_strips():
        for segment in strip:
            style = segment.style
            if style is None or style.bgcolor is None:
                continue
            if style.bgcolor.name in wanted and style.underline is underlined:
                lit.append(segment.text)
    return lit


def test_steps_go_through_both_sides_and_around() -> None:
    walk = reading(compared(3, 2, [(1, 0)]))
    search = ComparisonSearch(walk.comparison, "twelve")
    assert (search.count("a"), search.count("b"), search.total) == (3, 2, 5)
    numbers, places = [], []
    for _ in range(6):
        match = search.step(walk.page, walk.cursor, 1)
        assert match is not None
        walk.go_to(match.place)
        numbers.append(search.number(walk.page))
        places.append(match.place)
    assert numbers == [1, 2, 3, 4, 5, 1]
    assert len(set(places)) == 5
    starts = [walk.page.extent(place)[0] for place in places[:5]]
    assert starts == sorted(starts)
    match = search.step(walk.page, walk.cursor, -1)
    assert match is not None
    assert search.number(walk.page) == 5


def test_a_step_starts_from_the_cursor_where_that_has_moved_on() -> None:
    walk = reading(compared(3, 2, []))
    search = ComparisonSearch(walk.comparison, "twelve")
    walk.to_end(last=True)
    match = search.step(walk.page, walk.cursor, 1)
    assert match is not None
    assert match.place == walk.cursor
    match = search.step(walk.page, walk.page.order("a")[1], -1)
    assert match is not None
    assert match.place == walk.page.order("a")[0]


def test_the_tally() -> None:
    walk = reading(compared(3, 2, []))
    search = ComparisonSearch(walk.comparison, "twelve")
    assert tally(search, walk.page) == "match – of 5 · left 3 right 2"
    walk.go_to(min(walk.page.order("a") + walk.page.order("b"), key=walk.page.extent))
    search.step(walk.page, walk.cursor, 1)
    assert tally(search, walk.page) == "match 1 of 5 · left 3 right 2"
    assert tally(search, walk.page, narrow=True) == "1/5"
    assert tally(ComparisonSearch(walk.comparison, "thirteen"), walk.page) == "no match"
    assert tally(ComparisonSearch(walk.comparison, ""), walk.page) == ""


def test_words_in_any_order_are_in_one_paragraph_and_quotation_marks_make_a_phrase() -> None:
    left, right = library_of(LEFT, RIGHT).articles
    comparison = compare(left, right)
    assert ComparisonSearch(comparison, "plan mayor").total == 4
    assert ComparisonSearch(comparison, '"plan mayor"').total == 0
    assert ComparisonSearch(comparison, '"the mayor\'s plan"').total == 2
    assert ComparisonSearch(comparison, "mayor monday").total == 0
    assert ComparisonSearch(comparison, r"/monday\b/").total == 4


def test_a_wrong_pattern_is_told_and_finds_nothing() -> None:
    walk = reading(compared(3, 2, []))
    search = ComparisonSearch(walk.comparison, "/(one/")
    assert search.total == 0
    assert tally(search, walk.page).startswith("the pattern /(one/ is wrong: ")
    assert tally(search, walk.page, narrow=True) == "wrong pattern"
    assert search.step(walk.page, walk.cursor, 1) is None


async def test_a_wrong_pattern_keeps_the_line_until_it_is_put_right() -> None:
    async with on_stage(library_of(LEFT, RIGHT), (0, 1)) as stage:
        await stage.press("slash", "slash", "left_parenthesis", *"plan", "enter")
        assert "is wrong" in found(stage)
        assert "is wrong" in stage.text
        await stage.press("right_parenthesis", "enter")
        assert found(stage).endswith("of 3 · left 1 right 2")
        await stage.press("n", "escape")
        assert not stage.comparison.search.end()


async def test_it_finds_while_one_types() -> None:
    async with on_stage(library_of(LEFT, RIGHT), (0, 1)) as stage:
        await stage.press("slash", "p", "l")
        assert found(stage).endswith("of 3 · left 1 right 2")
        await stage.press("x")
        assert found(stage) == "no match"
        await stage.press("backspace", "a", "n", "enter")
        assert found(stage).endswith("of 3 · left 1 right 2")
        assert sorted(styled(stage)) == ["plan", "plan", "plan"]


async def test_next_and_previous_are_matches_until_esc_ends_the_search() -> None:
    async with on_stage(library_of(LEFT, RIGHT), (0, 1)) as stage:
        before = stage.cursor
        await stage.press("slash", *"monday", "enter")
        seen = []
        for _ in range(4):
            seen.append(found(stage).split(" ·")[0])
            await stage.press("n")
        assert sorted(seen) == [f"match {number} of 4" for number in (1, 2, 3, 4)]
        assert found(stage).startswith(seen[0])
        await stage.press("N")
        assert found(stage).startswith(seen[3])
        assert "n N match" in stage.lines[-1]
        assert "esc end search" in stage.text
        await stage.press("escape")
        assert stage.comparison.search.current is None
        assert styled(stage) == []
        assert "n N change" in stage.lines[-1]
        await stage.press("g", "n")
        assert stage.comparison.reading.change is not None
        assert before[0] == "a"
        await stage.press("escape")
        assert "compare" in stage.lines[-1]


async def test_esc_from_the_prompt_goes_back_to_where_one_was() -> None:
    async with on_stage(pair=(2, 3), size=(100, 20)) as stage:
        await stage.press("j", "j", "ctrl+d")
        before = stage.cursor, stage.comparison.view.top
        await stage.press("slash", *"biden")
        assert (stage.cursor, stage.comparison.view.top) != before
        await stage.press("escape")
        assert (stage.cursor, stage.comparison.view.top) == before
        assert stage.comparison.search.current is None


async def test_esc_from_a_second_prompt_goes_back_to_the_first_search() -> None:
    async with on_stage(library_of(LEFT, RIGHT), (0, 1)) as stage:
        await stage.press("slash", *"monday", "enter", "slash", *"plan", "escape")
        assert stage.comparison.search.current is not None
        assert stage.comparison.search.current.typed == "monday"
        assert "monday" in stage.text.split("change")[-1]


async def test_the_search_survives_layout_size_theme_and_article() -> None:
    async with on_stage(pair=(2, 3), size=(120, 30)) as stage:
        await stage.press("slash", *"peskov", "enter", "n")
        place = stage.cursor
        total = found(stage).partition(" of ")[2]
        await stage.resize(70, 24)
        assert stage.cursor == place
        assert found(stage).partition(" of ")[2] == total
        await stage.press("v", "t")
        assert found(stage).partition(" of ")[2] == total
        assert stage.cursor == place
        await stage.press("s")
        assert stage.comparison.search.current is not None
        await stage.press("right_square_bracket")
        assert stage.comparison.search.current.comparison is stage.comparison.reading.comparison
        assert styled(stage)


async def test_an_empty_search_ends_it() -> None:
    async with on_stage(library_of(LEFT, RIGHT), (0, 1)) as stage:
        await stage.press("slash", "enter")
        assert stage.comparison.search.current is None
        await stage.press("slash", *"monday", "enter", "slash", "backspace", "enter")
        assert stage.comparison.search.current is None


async def test_a_match_far_down_a_long_paragraph_comes_into_view() -> None:
    long = " ".join(f"word{number}" for number in range(2000))
    async with on_stage(library_of([long + " needle end"], ["something else"]), (0, 1), (80, 20)) as stage:
        await stage.press("slash", *"needle", "enter")
        assert any("needle end" in line for line in stage.lines[:-2])


async def test_keys_that_are_commands_elsewhere_are_text_in_the_prompt() -> None:
    async with on_stage(library_of(LEFT, RIGHT), (0, 1)) as stage:
        await stage.press("slash", *"qtnse?")
        assert "/qtnse?" in stage.text


async def test_a_click_on_the_line_types_again() -> None:
    async with on_stage(library_of(LEFT, RIGHT), (0, 1)) as stage:
        await stage.press("slash", *"plan", "enter")
        await stage.pilot.click("SearchLine Input", offset=(2, 0))
        await stage.settle()
        await stage.press("end", "s")
        assert found(stage) == "no match"


async def test_what_hostile_text_is_found_in_stays_text() -> None:
    async with on_stage(library_of(["[bold]x[/] \x1b[31m"], ["[bold]y"]), (0, 1)) as stage:
        await stage.press("slash", *"[bold]", "enter")
        assert found(stage).endswith("of 2 · left 1 right 1")
        assert styled(stage) == ["[bold]", "[bold]"]


async def test_what_the_search_opened_is_closed_again_unless_it_is_kept() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("Z", "o")
        before = [line.replace("▎", " ") for line in stage.lines[1:]]
        hidden = len(stage.comparison.reading.page.outline.hidden)
        assert hidden
        await stage.press("slash", *"peskov", "escape")
        assert [line.replace("┆", " ").replace("▎", " ") for line in stage.lines[1:]] == before
        # Each letter looks from where one was: what an earlier one opened is no longer open.
        await stage.press("slash", *"e")
        opened = len(stage.comparison.reading.page.outline.hidden)
        await stage.press("backspace")
        assert len(stage.comparison.reading.page.outline.hidden) == hidden >= opened
        await stage.press("escape", "slash", *"peskov", "enter")
        assert "eskov" in stage.text
        kept = len(stage.comparison.reading.page.outline.hidden)
        await stage.press("n", "n", "slash", *"putin", "escape")
        await stage.press("escape")
        assert len(stage.comparison.reading.page.outline.hidden) <= kept
