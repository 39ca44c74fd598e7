"""Whatever stands in an article or a name is text: it acts on nothing."""

from __future__ import annotations

from dataclasses import replace

from newsdiff.articles.library import Problem

from .stage import library_of, on_stage

MARKUP = "[@click=app.quit]press here[/] [bold red]loud[/] [link=x]y[/link] $primary"
ESCAPES = (
    "\x1b]52;c;aGk=\x07\x1b[2J\x1b[31mred \x9b31m \u202e back \x7f\x00 and then a few quite ordinary words"
)


def named(text: str):  # type: ignore[no-untyped-def]
    library = library_of([text, "One more."], [text])
    articles = tuple(replace(article, title=text, source=text, path=text) for article in library.articles)
    return replace(library, name=text, articles=articles, problems=(Problem(text, text),))


async def test_markup_is_shown_as_it_stands() -> None:
    async with on_stage(named(MARKUP), size=(200, 40)) as stage:
        assert "[@click=app.quit]press here[/]" in stage.text
        await stage.press("p")
        assert "[@click=app.quit]press here[/]" in stage.text
        await stage.press("escape", "enter")
        assert "[@click=app.quit]press here[/]" in stage.text
        await stage.press("y", "e", "escape")
        await stage.pilot.click("ComparisonView", offset=(10, 0))
        await stage.pilot.click("ArticleHeaders", offset=(10, 0))
        await stage.settle()
        assert stage.app.is_running
        assert not stage.app._exit


async def test_control_characters_never_reach_the_terminal() -> None:
    async with on_stage(named(ESCAPES), size=(160, 40)) as stage:
        for keys in ([], ["p"], ["escape", "enter"], ["y"], ["e"]):
            await stage.press(*keys)
            for line in stage.lines:
                assert not [
                    sign for sign in line if ord(sign) < 32 or 127 <= ord(sign) < 160 or sign == "\u202e"
                ]
        assert "\x1b" not in stage.app.clipboard
