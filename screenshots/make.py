"""Make the pictures of the reader: ``python screenshots/make.py``.

The reader runs without a terminal over the sample articles, is driven by keys, and is drawn as it stands. The
same reader gives the same files to the byte.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsdiff.articles.library import Library, load_library
from newsdiff.ui.app import NewsdiffApp

HERE = Path(__file__).parent
PAIR = (2, 4)
TERMINAL = ("COLORTERM", "TERM", "NO_COLOR")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to make.

    Attributes:
        name: Its file, without ending.
        size: Columns and lines of the terminal.
        keys: What to press before it is taken.
        pair: The articles to open side by side; the list of articles if None.
        terminal: Environment variables by which the reader knows the terminal's colours.
    """

    name: str
    size: tuple[int, int]
    keys: Sequence[str] = ()
    pair: tuple[int, int] | None = PAIR
    terminal: Mapping[str, str] = field(default_factory=lambda: {"COLORTERM": "truecolor"})


def typed(text: str) -> tuple[str, ...]:
    """The keys that write a text."""
    names = {" ": "space", "?": "question_mark", ",": "comma", ".": "full_stop"}
    return tuple(names.get(letter, letter) for letter in text)


CHANGES = ("n", "n", "n")
NOTE = ("a", *typed("Ask the desk: who said this first?"), "ctrl+s")
PICTURES = (
    Picture("list", (120, 36), ("j", "j"), pair=None),
    Picture("list-search", (120, 24), ("slash", *typed("musk"), "enter"), pair=None),
    Picture("coverage", (120, 36), ("c", *("j",) * 6), pair=None),
    Picture("coverage-small", (80, 24), ("c", "l", "x"), pair=None),
    Picture("matrix", (120, 16), ("m", "l"), pair=None),
    Picture("comparison", (120, 36), CHANGES),
    Picture("comparison-light", (120, 36), ("t", *CHANGES)),
    Picture("comparison-contrast", (120, 36), ("t", "t", *CHANGES)),
    Picture("comparison-16-colours", (120, 36), CHANGES, terminal={"TERM": "xterm-16color"}),
    Picture("comparison-no-colour", (120, 36), CHANGES, terminal={"COLORTERM": "truecolor", "NO_COLOR": "1"}),
    Picture("reading", (120, 36), (*CHANGES, "v")),
    Picture("stacked", (70, 36), CHANGES),
    Picture("narrow", (60, 20), CHANGES),
    Picture("tiny", (30, 8), CHANGES),
    Picture("disagreement", (120, 24), ("G", "D", "space", "b"), pair=(2, 3)),
    Picture("why", (120, 36), ("j", "i"), pair=(2, 3)),
    Picture("decision", (120, 36), ("j", "j", "tab", "j", "j", "tab", "p", *NOTE, "j", "k"), pair=(2, 3)),
    Picture("note", (120, 36), ("j", "j", *NOTE[:-1]), pair=(2, 3)),
    Picture("search", (120, 36), ("slash", *typed("war"), "enter")),
    Picture("filter", (120, 36), ("f", "space", "down", "down", "right", "space", "space")),
    Picture("folds", (120, 36), ("Z", "space", "j", "j", "j"), pair=(2, 3)),
    Picture("overview", (120, 50), ("space", "v"), pair=(2, 4)),
    Picture("export", (120, 36), (*CHANGES, "e")),
    Picture("help", (120, 36), ("question_mark",)),
    Picture("palette", (120, 36), ("ctrl+p", *typed("fold"))),
)


def main() -> None:
    """Write every picture beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        # Dialogs name the current folder; it has to be the same everywhere.
        stories = Path(folder, "stories")
        stories.mkdir()
        os.chdir(stories)
        Path("seeds").symlink_to(HERE.parent / "seeds")
        library = load_library(["seeds"])
        for picture in PICTURES:
            # Each picture sets the terminal it needs, whatever terminal this runs in.
            for name in TERMINAL:
                os.environ.pop(name, None)
            os.environ.update(picture.terminal)
            # Decisions and notes of one picture are not in the next.
            os.environ["XDG_DATA_HOME"] = str(Path(folder, picture.name))
            drawn = asyncio.run(_draw(picture, library)).replace(str(Path.cwd()), "~/stories")
            (HERE / f"{picture.name}.svg").write_text(_settled(drawn, picture.name), encoding="utf-8")
        os.chdir(HERE)


async def _draw(picture: Picture, library: Library) -> str:
    app = NewsdiffApp(library, picture.pair)
    async with app.run_test(size=picture.size) as pilot:
        for key in ("", *picture.keys):
            if key:
                await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
        return app.export_screenshot(title="newsdiff")


def _settled(svg: str, name: str) -> str:
    """The picture without what differs from time to time, and without a font from elsewhere."""
    svg = re.sub(r"terminal-\d+", name, svg)
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    # Some viewers drop spaces at the ends of a text without this.
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return svg.replace("Fira Code, monospace", "'Fira Code', 'DejaVu Sans Mono', Menlo, Consolas, monospace")


if __name__ == "__main__":
    main()
