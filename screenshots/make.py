"""Make the pictures of the reader anew: ``python screenshots/make.py``.

The reader runs without a terminal over the sample articles, is driven by keys, and is drawn as it stands. The
same reader gives the same files to the byte.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsdiff.articles.library import Library, load_library
from newsdiff.ui.app import NewsdiffApp

HERE = Path(__file__).parent
PAIR = (2, 4)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to make.

    Attributes:
        name: Its file, without ending.
        size: Columns and lines of the terminal.
        keys: What to press before it is taken.
        pair: The articles to open side by side; the list of articles if None.
    """

    name: str
    size: tuple[int, int]
    keys: Sequence[str] = ()
    pair: tuple[int, int] | None = PAIR


PICTURES = (
    Picture("list", (120, 36), ("j", "j"), pair=None),
    Picture("comparison", (120, 36), ("n", "n", "n")),
    Picture("comparison-light", (120, 36), ("t", "n", "n", "n")),
    Picture("disagreement", (120, 24), ("G", "N", "N"), pair=(2, 3)),
    Picture("why", (120, 36), ("j", "i"), pair=(2, 3)),
    Picture("reading", (120, 36), ("n", "n", "n", "v")),
    Picture("search", (120, 36), ("slash", "w", "a", "r", "enter")),
    Picture("stacked", (70, 36), ("n", "n", "n")),
    Picture("export", (120, 36), ("n", "n", "n", "e")),
    Picture("help", (120, 36), ("question_mark",)),
)


def main() -> None:
    """Write every picture beside this file."""
    os.chdir(HERE.parent)
    # Whatever terminal this runs in, the pictures have all colours.
    os.environ["COLORTERM"] = "truecolor"
    os.environ.pop("NO_COLOR", None)
    library = load_library(["seeds"])
    with tempfile.TemporaryDirectory() as folder:
        # Nothing that was decided by hand on this machine is in the pictures.
        os.environ["XDG_DATA_HOME"] = folder
        # What a dialog says about the current folder is to be the same everywhere.
        stories = Path(folder, "stories")
        stories.mkdir()
        os.chdir(stories)
        for picture in PICTURES:
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
    # Not every viewer keeps spaces at a text's ends otherwise.
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return svg.replace("Fira Code, monospace", "'Fira Code', 'DejaVu Sans Mono', Menlo, Consolas, monospace")


if __name__ == "__main__":
    main()
