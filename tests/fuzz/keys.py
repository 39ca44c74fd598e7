"""Pressing keys at random in the reader, over the sample articles and over what nobody would write."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import tempfile
import time
import traceback
from pathlib import Path
from random import Random
from shutil import copytree

from newsdiff.articles.library import Library, load_library
from newsdiff.reader.commands import COMMANDS
from newsdiff.ui.app import NewsdiffApp
from tests.engine.generated_texts import SENTENCES, TANGLES
from tests.reader.libraries import SEEDS

SIZES = ((80, 24), (20, 5), (120, 40), (300, 8), (1, 1))

PRESSES = 400
"""Keys that are pressed in one reader."""

_FOLDERS = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
_LONGEST = 20.0
"""Seconds that a key may take."""

_ENDING = {"app.quit", "app.suspend_process"}
_TYPED = (
    *'aeß日5"/()[].,?-',
    "space",
    "delete",
    "ctrl+a",
    "end",
    "ctrl+w",
    "ctrl+s",
    "enter",
    "escape",
    "tab",
)
_KEYS = (*(key for each in COMMANDS if each.id not in _ENDING for key in each.keys), *_TYPED)
_PIECES = (*SENTENCES, *TANGLES, "[@click=app.quit]x[/]", "\x1b[2J", "\u202e", "👩\u200d👩")


def press_keys(times: int, seed: int) -> int:
    """Press so many keys, print how many of the readers stopped; that number."""
    wrong = pressed = number = 0
    while pressed < times:
        log: list[str] = []
        try:
            press_some(Random(f"{seed}/{number}"), min(PRESSES, times - pressed), log)
        except Exception as error:
            wrong += 1
            print(f"keys {number}: {' '.join(log)}", *traceback.format_exception(error)[-4:], file=sys.stderr)
        pressed += len(log)
        number += 1
    print(f"{'keys':<12}{pressed:>10,}{'':>9}{wrong:>7}", flush=True)
    return wrong


def press_some(chance: Random, times: int, log: list[str]) -> None:
    """Press keys in one reader, adding each to a list.

    Raises:
        Exception: The reader stopped, or took too long.
        AssertionError: A line on its screen is too short or too long, or has control characters.
    """
    before = {name: os.environ.get(name) for name in _FOLDERS}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "articles"
        if chance.random() < 0.5:
            copytree(SEEDS, folder)
        else:
            _write_articles(folder, chance)
        os.environ.update(dict.fromkeys(_FOLDERS, str(Path(name) / "home")))
        try:
            # An export goes where the reader was started.
            with contextlib.chdir(folder):
                asyncio.run(_press(load_library([str(folder)]), chance, times, log))
        finally:
            for each, value in before.items():
                os.environ.pop(each)
                if value is not None:
                    os.environ[each] = value


async def _press(library: Library, chance: Random, times: int, log: list[str]) -> None:
    pair = (0, 1) if chance.random() < 0.5 and len(library.articles) > 1 else None
    app = NewsdiffApp(library, pair)
    async with app.run_test(size=chance.choice(SIZES)) as pilot:
        for number in range(times):
            if chance.random() < 0.02:
                await pilot.resize_terminal(*chance.choice(SIZES))
            log.append(chance.choice(_KEYS))
            began = time.monotonic()
            await pilot.press(log[-1])
            if app.fault is not None:
                return  # it is raised where the test of it ends
            assert time.monotonic() - began < _LONGEST
            if number % 10 == 0:
                await pilot.pause()
                _check_screen(app)


def _check_screen(app: NewsdiffApp) -> None:
    for strip in app.screen._compositor.render_strips():
        line = "".join(segment.text for segment in strip if not segment.control)
        assert strip.cell_length == app.size.width, line
        assert line.isprintable() or not any(ord(each) < 32 or 127 <= ord(each) < 160 for each in line), line


def _write_articles(folder: Path, chance: Random) -> None:
    folder.mkdir()
    for number in range(chance.randint(1, 6)):
        paragraphs = [
            " ".join(chance.choices(_PIECES, k=chance.randint(1, 5))) for _ in range(chance.randint(1, 12))
        ]
        text = "\n\n".join(paragraphs)
        (folder / f"{number} [b]日.txt").write_text(text, encoding="utf-8", errors="replace")
    (folder / "long.txt").write_text(f"{'word ' * 4000}\n\n{'x' * 5000}")
