from __future__ import annotations

from threading import Thread

import pytest

from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.screens.comparison import background

from .stage import Stage, library_of, on_stage, seeds

STORY = [
    "A storm tore the roof off the town hall of Brixton.",
    "Nobody was hurt in the town, said the mayor.",
]


def known(stage: Stage, pair: ArticlePair) -> bool:
    """Whether two articles have been compared."""
    return stage.app.session.counts(pair.a, against=pair.b) is not None


# The next and the previous article of each side, and those after them, so that who goes through all never waits.
NEAR = (
    ArticlePair(4, 3),
    ArticlePair(1, 3),
    ArticlePair(2, 4),
    ArticlePair(2, 1),
    ArticlePair(0, 3),
    ArticlePair(2, 0),
)


async def rest(stage: Stage) -> None:
    """Wait until the reader has rested, and what that causes is done."""
    for _ in range(1000):
        await stage.pilot.pause(background.REST / 10)
        if all(known(stage, pair) for pair in NEAR):
            break
    await stage.settle()


async def test_who_reads_finds_the_neighbours_of_both_sides_compared() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await rest(stage)
        for pair in NEAR:
            assert known(stage, pair)
        await stage.press("right_square_bracket")
        assert "5 ⇄ 4" in stage.lines[0]


async def test_what_takes_long_is_compared_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsdiff.reader.session.QUICK_WORDS", 0)
    async with on_stage(pair=(2, 3)) as stage:
        for _ in range(5):
            await stage.pilot.pause(background.REST / 2)
        assert not known(stage, ArticlePair(4, 3))


async def test_two_articles_alone_have_no_neighbours() -> None:
    async with on_stage(library_of(STORY, STORY), (0, 1)) as stage:
        assert stage.comparison.open_pair.neighbour("a", 1) is None


def test_two_threads_that_want_the_same_comparison_get_the_same() -> None:
    session = Session(seeds())
    found: list[object] = []
    threads = [Thread(target=lambda: found.append(session.comparison(ArticlePair(0, 1)))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(map(id, found))) == 1
