from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import sleep

import pytest
from textual.geometry import Region
from textual.strip import Strip

from newsdiff.articles.article import Article
from newsdiff.articles.library import Library, Problem
from newsdiff.reader.arranging import Arrangement
from newsdiff.reader.article_preview import preview_lines
from newsdiff.reader.search.query import Query
from newsdiff.reader.session import ArticlePair
from newsdiff.reader.text_runs import Run
from newsdiff.ui.screens.comparison.screen import ComparisonScreen
from newsdiff.ui.screens.library.article_list import ArticleList
from newsdiff.ui.screens.library.preview import Preview
from newsdiff.ui.screens.library.screen import LibraryScreen
from newsdiff.ui.widgets.key_bar import KeyBar

from .stage import Stage, library_of, on_stage

STORM = "A storm tore the roof off the town hall of Brixton on Monday night, the fire service said."
GOALS = "The home side scored twice in the last minutes and went to the top of the table."


def highlighted(stage: Stage) -> int:
    return stage.app.screen.query_one(ArticleList).cursor + 1


async def test_the_list_names_every_article_with_its_words() -> None:
    async with on_stage() as stage:
        for article in stage.app.session.articles:
            assert article.title[:24] in stage.text
        assert "5 articles" in stage.lines[0]
        assert "1018" in stage.text


async def test_bars_show_what_the_others_have_in_common_with_the_highlighted_one() -> None:
    async with on_stage(library_of([STORM], [STORM], [GOALS])) as stage:
        same, different = stage.lines[3], stage.lines[4]
        assert "█" * 6 in same
        assert "100%" in same
        assert "░" * 6 in different
        await stage.press("down")
        assert "█" * 6 in stage.lines[2]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["down"], 2),
        (["j", "j"], 3),
        (["j", "up"], 1),
        (["j", "j", "k"], 2),
        (["G"], 5),
        (["end"], 5),
        (["G", "g"], 1),
        (["end", "home"], 1),
        (["pagedown"], 5),
        (["ctrl+d"], 5),
        (["G", "pageup"], 1),
        (["G", "b"], 1),
        (["up"], 1),
    ],
)
async def test_moving(keys: list[str], expected: int) -> None:
    async with on_stage() as stage:
        await stage.press(*keys)
        assert highlighted(stage) == expected


async def test_enter_opens_the_comparison_with_the_closest_article() -> None:
    async with on_stage(library_of([STORM], [GOALS], [STORM, GOALS])) as stage:
        await stage.press("enter")
        assert stage.comparison.pair == ArticlePair(0, 2)


async def test_enter_opens_the_comparison_with_the_marked_article() -> None:
    async with on_stage() as stage:
        await stage.press("space")
        assert "marked: 1" in stage.text
        assert "●" in stage.lines[2]
        await stage.press("j", "j", "enter")
        assert stage.comparison.pair == ArticlePair(0, 2)


async def test_marking_twice_takes_the_mark_away() -> None:
    async with on_stage() as stage:
        await stage.press("space", "space")
        assert "●" not in stage.text
        assert stage.app.session.marked is None


async def test_one_article_alone_cannot_be_compared() -> None:
    async with on_stage(library_of([STORM])) as stage:
        await stage.press("enter")
        assert isinstance(stage.app.screen, LibraryScreen)
        assert any("only one article" in said for said in stage.said)


async def test_unreadable_files_are_counted_and_explained() -> None:
    problems = [Problem("broken.txt", "is not text; convert it to UTF-8")]
    skipped = (Problem("a.jpg", "is a picture"), Problem("b.py", "is the source of a program"))
    library = replace(library_of([STORM], problems=problems), skipped=skipped)
    async with on_stage(library) as stage:
        assert "1 problem: p · 2 skipped" in stage.lines[0]
        await stage.press("p")
        assert "a.jpg" in stage.text
        assert "broken.txt" in stage.text
        assert "convert it to UTF-8" in stage.text
        await stage.press("escape")
        assert "broken.txt" not in stage.text


async def test_the_preview_shows_the_highlighted_article_where_there_is_room() -> None:
    async with on_stage(library_of([STORM], [GOALS])) as stage:
        assert "A storm tore" in stage.text
        await stage.press("down")
        assert "The home side" in stage.text
        await stage.resize(70, 20)
        assert "The home side" not in stage.text
        assert "Story 2" in stage.text


async def test_the_preview_scrolls() -> None:
    async with on_stage(size=(120, 16)) as stage:
        preview = stage.app.screen.query_one(Preview)
        await stage.press("J", "J")
        assert preview.scroll_offset.y == 6
        await stage.press("K", "shift+up")
        assert preview.scroll_offset.y == 0


async def test_the_mouse_highlights_and_opens() -> None:
    async with on_stage() as stage:
        await stage.pilot.click(ArticleList, offset=(8, 3))
        await stage.settle()
        assert highlighted(stage) == 3
        await stage.pilot.double_click(ArticleList, offset=(8, 4))
        await stage.settle()
        assert isinstance(stage.app.screen, ComparisonScreen)
        assert 3 in (stage.comparison.pair.a, stage.comparison.pair.b)


async def test_a_click_on_the_footer_does_what_the_key_does() -> None:
    async with on_stage() as stage:
        bar = stage.lines[-1]
        await stage.pilot.click(KeyBar, offset=(bar.index("mark"), 0))
        await stage.settle()
        assert stage.app.session.marked == 0


async def test_a_long_list_scrolls_with_the_highlight() -> None:
    async with on_stage(library_of(*[[f"{STORM} {number}"] for number in range(40)]), size=(80, 12)) as stage:
        await stage.press("G")
        assert "Story 40" in stage.text
        assert "Story 1 " not in stage.text
        await stage.press("g")
        assert "Story 1 " in stage.text


async def test_help_and_theme() -> None:
    async with on_stage() as stage:
        await stage.press("question_mark")
        assert "Mark this article" in stage.text
        await stage.press("escape")
        assert stage.app.current_theme.dark
        await stage.press("t")
        assert not stage.app.current_theme.dark


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quitting(key: str) -> None:
    async with on_stage() as stage:
        await stage.pilot.press(key)
        await stage.pilot.pause()
        assert stage.app._exit
    assert (stage.app.return_code or 0) == 0


@pytest.mark.parametrize("size", [(30, 8), (60, 20), (80, 24), (200, 60), (12, 4)])
async def test_every_size_works(size: tuple[int, int]) -> None:
    async with on_stage(size=size) as stage:
        await stage.press(
            "j", "space", "k", "enter", "n", "enter", "tab", "v", "s", "escape", "question_mark", "escape"
        )
        assert len(stage.lines) == size[1]
        assert isinstance(stage.app.screen, LibraryScreen)


async def test_long_articles_are_compared_while_the_reader_stays_alive() -> None:
    words = [
        f"{STORM} {'many words follow ' * 40} {'abcdefghijkl'[number % 12] * 5}." for number in range(24)
    ]
    library = library_of(words, words[::-1], [*words[3:], GOALS])
    async with on_stage(library) as stage:
        assert not stage.app.session.is_quick(ArticlePair(1, 0))
        await stage.press("j", "space", "k", "enter")
        assert stage.comparison.pair == ArticlePair(1, 0)
        await stage.press("tab", "right_square_bracket")
        assert stage.comparison.pair == ArticlePair(1, 2)


async def test_only_the_line_of_what_became_known_is_drawn_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_stage() as stage:
        shown = stage.app.screen.query_one(ArticleList)
        regions: list[Region] = []
        monkeypatch.setattr(shown, "refresh", lambda *drawn, **_: regions.extend(drawn))
        shown.refresh_article(2)
        shown.show([1, 3], Arrangement())
        shown.refresh_article(3)
        assert [(region.y, region.height) for region in regions] == [(3, 1), (2, 1)]


async def test_below_a_comparison_the_preview_is_not_wrapped_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_stage(size=(120, 40)) as stage:
        preview = stage.app.screen.query_one(Preview)
        await stage.press("J", "enter")
        wrapped: list[int] = []

        def watched(article: Article, words: int, width: int, query: Query) -> list[list[Run]]:
            wrapped.append(width)
            return preview_lines(article, words, width, query)

        monkeypatch.setattr("newsdiff.ui.screens.library.preview.preview_lines", watched)
        await stage.resize(150, 40)
        await stage.resize(140, 40)
        assert not wrapped
        await stage.press("escape")
        assert wrapped == [preview.size.width]
        assert preview.scroll_offset.y > 0
        await stage.press("question_mark")
        await stage.resize(130, 40)
        assert len(wrapped) == 2


@pytest.mark.parametrize(("width", "preview"), [(109, False), (110, True)])
async def test_no_frame_has_a_preview_without_room_for_it(
    width: int, preview: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    render = Preview.render_line

    def watched(preview: Preview, y: int) -> Strip:
        drawn.append(y)
        return render(preview, y)

    monkeypatch.setattr(Preview, "render_line", watched)
    async with on_stage(size=(width, 20)):
        assert bool(drawn) is preview


def order(stage: Stage) -> list[int]:
    return [index + 1 for index in stage.app.screen.query_one(ArticleList).listed]


async def test_one_key_turns_how_the_list_is_sorted_and_the_column_says_so() -> None:
    denied = STORM.replace("Monday", "Tuesday")
    async with on_stage(library_of([GOALS], [STORM], [GOALS, STORM], [denied]), size=(100, 20)) as stage:
        await stage.press("j")
        assert "also in 2" in stage.lines[1]
        seen = []
        for _ in range(6):
            await stage.press("s")
            seen.append((stage.lines[1].split(), order(stage)))
        heads = [" ".join(head) for head, _ in seen]
        assert "source▴" in heads[0]
        assert "date▴" in heads[1]
        assert "words▾" in heads[2]
        assert "also in 2▾" in heads[3]
        assert "‼▾" in heads[4]
        assert "by event" in heads[5]
        assert seen[2][1] == [3, 2, 4, 1]
        assert seen[3][1][0] == 2
        assert seen[3][1][-1] == 1
        assert seen[4][1][:2] == [2, 4]
        await stage.press("s")
        assert order(stage) == [1, 2, 3, 4]


async def test_disagreements_with_the_highlighted_article_are_counted() -> None:
    denied = STORM.replace("Monday", "Tuesday")
    async with on_stage(library_of([STORM], [denied], [GOALS]), size=(80, 20)) as stage:
        assert "‼ 1" in stage.lines[3]
        assert "‼" not in stage.lines[4]


async def test_a_sorted_list_stays_as_it_is_while_the_cursor_moves() -> None:
    async with on_stage(library_of([GOALS], [STORM], [GOALS, STORM]), size=(80, 20)) as stage:
        await stage.press("s", "s", "s", "s")
        before = order(stage)
        await stage.press("j")
        assert order(stage) == before
        assert "also in 1▾" in stage.lines[1]
        await stage.press("s")
        assert f"also in {before[1]}▾" in stage.lines[1]


async def test_many_articles_are_grouped_by_event() -> None:
    storm = [[f"{STORM} Firemen of Brixton counted {number} broken slates."] for number in range(30)]
    goals = [[f"{GOALS} Fans of the side sang for {number} minutes."] for number in range(20)]
    async with on_stage(library_of(*storm, *goals, ["Nothing of all this."]), size=(80, 60)) as stage:
        assert "30 articles: Story 1" in stage.lines[2]
        assert "20 articles: Story 31" in stage.text
        assert "each about something else: 1" in stage.text
        assert not any("%" in line for line in stage.lines if "Story 40" in line)
        await stage.press("G")
        assert highlighted(stage) == 51
        await stage.press("k")
        assert highlighted(stage) == 50
        await stage.press("s")
        assert order(stage) == list(range(1, 52))


async def test_esc_stops_the_grouping(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(common: object, step: Callable[[int], object]) -> None:
        while True:
            step(1)
            sleep(0.01)

    monkeypatch.setattr("newsdiff.engine.event.common_words.CommonWords.events", endless)
    async with on_stage(library_of([STORM], [GOALS])) as stage:
        for _ in range(6):
            await stage.pilot.press("s")
        await stage.until(lambda: "esc stops · grouping by event: 75%" in stage.text)
        await stage.press("j", "escape")
        assert "grouping" not in stage.text
        assert highlighted(stage) == 2
        assert order(stage) == [1, 2]


async def test_six_stories_that_begin_alike_can_be_told_apart() -> None:
    title = "Trump told Putin not to escalate the war in Ukraine, say people who know of the call"
    articles = [
        Article((f"{STORM} {number}",), title, f"trump-told-putin-not-to-escalate-{name}.txt")
        for number, name in enumerate(("guardian", "bbc", "times", "post", "sun", "reuters"))
    ]
    async with on_stage(Library("stories", (), tuple(articles), ()), size=(80, 24)) as stage:
        rows = [line[5:60] for line in stage.lines[2:8]]
        assert len(set(rows)) == 6
        assert "guardian" in rows[0]
