from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest

from newsdiff.articles.article import Article
from newsdiff.reader.search.library_search import LibrarySearch
from newsdiff.reader.search.query import parse
from newsdiff.reader.search.text_search import SearchedText
from newsdiff.ui.screens.library.preview import Preview
from newsdiff.ui.screens.library.screen import LibraryScreen
from newsdiff.ui.widgets.search_line import SearchLine

from .stage import Stage, library_of, on_stage

STORIES = (["The mayor’s plan."], ["Café Zoë burned."], ["Rain is due."], ["The plan failed."])


def listed(stage: Stage) -> list[int]:
    assert isinstance(stage.app.screen, LibraryScreen)
    return [index + 1 for index in stage.app.screen._list.listed]


def test_titles_sources_and_text_are_searched() -> None:
    articles = [
        Article(("One old bridge.", "Two."), title="Alpha", source="The Wire"),
        Article(("Three wires and 30 bridges.",), title="Beta"),
        Article(("Four.",), title="Gamma", source="Alphabet"),
    ]
    catalogue = LibrarySearch()

    def matching(typed: str) -> list[int]:
        return list(catalogue.matching(articles, parse(typed)))

    assert matching("") == [0, 1, 2]
    assert matching("wire") == [0, 1]
    assert matching("Wire") == [0]
    assert matching("alpha") == [0, 2]
    assert matching("two old WIRE") == []
    assert matching("two old wire") == [0]
    assert matching('"one. two"') == []
    assert matching('"old bridge" two') == [0]
    assert matching(r"/\d+ bridges/") == [1]
    articles[2] = replace(articles[2], title="Bridge")
    assert matching("bridge") == [0, 1, 2]
    assert list(catalogue.matching(articles, parse("bridge"), lambda done, _: done < 1)) == [0]


async def test_words_phrases_and_patterns_are_found_and_marked_in_the_preview() -> None:
    story = [
        "A long story",
        "The old bridge opens.",
        "Nothing.",
        "Nothing else.",
        "The mayor said 12 things.",
    ]
    async with on_stage(library_of(story, ["The mayor’s plan."]), size=(120, 24)) as stage:
        await stage.press("slash", *"mayor old")
        assert listed(stage) == [1]
        assert "found in 2 of 5 paragraphs" in stage.text
        assert "The old bridge opens." in stage.text
        assert "Nothing" not in stage.text
        preview = stage.app.screen.query_one(Preview)
        assert [text for line in preview._lines for text, role in line if role == "match"] == ["old", "mayor"]
        await stage.press("backspace", "backspace", "backspace", *"/(/")
        assert "is wrong" in stage.text
        assert listed(stage) == [1, 2]
        await stage.press("enter")
        assert stage.app.focused is stage.app.screen.query_one(SearchLine).input
        await stage.press("escape")
        assert "Nothing else." in stage.text


async def test_the_list_is_filtered_while_one_types_and_esc_lists_all_again() -> None:
    async with on_stage(library_of(*STORIES), size=(100, 20)) as stage:
        await stage.press("slash", *"plan")
        assert listed(stage) == [1, 4]
        assert "2 of 4 articles" in stage.text
        await stage.press("enter", "j")
        assert "Story 4" in "".join(line for line in stage.lines if line.startswith("▌"))
        assert "esc all articles" in stage.lines[-1]
        await stage.press("j")
        assert "Story 4" in "".join(line for line in stage.lines if line.startswith("▌"))
        await stage.press("escape")
        assert listed(stage) == [1, 2, 3, 4]
        assert "Story 4" in "".join(line for line in stage.lines if line.startswith("▌"))
        assert "of 4 articles" not in stage.text


async def test_what_is_found_is_listed_while_the_others_are_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsdiff.reader.long_work.OFTEN", -1.0)
    searched, go_on = LibrarySearch._searched, Event()

    def waiting(library: LibrarySearch, index: int, article: Article) -> SearchedText:
        assert index < 3 or go_on.wait(10)
        return searched(library, index, article)

    async with on_stage(library_of(*STORIES), size=(100, 20)) as stage:
        await stage.press("G")
        monkeypatch.setattr(LibrarySearch, "_searched", waiting)
        await stage.pilot.press("slash", *"plan")
        await stage.until(lambda: "1 found, searching 3 of 4" in stage.text)
        assert listed(stage) == [1]
        go_on.set()
        await stage.until(lambda: "2 of 4 articles" in stage.text)
        assert listed(stage) == [1, 4]
        # The article that the search began at is among them after all.
        assert "Story 4" in "".join(line for line in stage.lines if line.startswith("▌"))


async def test_esc_in_the_prompt_brings_list_and_place_back() -> None:
    async with on_stage(library_of(*STORIES), size=(100, 20)) as stage:
        await stage.press("j", "j", "slash", *"zoe")
        assert listed(stage) == [2]
        await stage.press("escape")
        assert listed(stage) == [1, 2, 3, 4]
        assert "Story 3" in "".join(line for line in stage.lines if line.startswith("▌"))


async def test_nothing_found_is_said_and_opens_nothing() -> None:
    async with on_stage(library_of(*STORIES), size=(100, 20)) as stage:
        await stage.press("slash", *"snow", "enter")
        assert "0 of 4 articles" in stage.text
        await stage.press("j", "enter")
        assert isinstance(stage.app.screen, LibraryScreen)
        assert stage.said
        await stage.press("escape")
        assert listed(stage) == [1, 2, 3, 4]


async def test_a_click_highlights_the_article_it_is_on() -> None:
    async with on_stage(library_of(*STORIES), size=(100, 20)) as stage:
        await stage.press("slash", *"plan", "enter")
        await stage.pilot.click("ArticleList", offset=(10, 2))
        await stage.settle()
        assert "Story 4" in "".join(line for line in stage.lines if line.startswith("▌"))
