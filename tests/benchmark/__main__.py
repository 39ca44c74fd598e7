"""Measure newsdiff and print the figures: ``python -m tests.benchmark``.

Ratios compare medians of runs that took turns, so they hold on a slow machine and a busy one. Figures of the
reader are taken in real pseudo-terminals, from the key that is sent to the last byte of the repaint.
"""

from __future__ import annotations

import argparse
import compileall
import sys
import tempfile
from pathlib import Path

from .comparing import engine_figures, paragraphs_figure
from .covering import coverage_figures
from .figures import Figure, table
from .growth import growth_figures, large_input_figures
from .large_pair import write_large_pair
from .library import library_figures
from .listing import listing_figures
from .page_length import page_figures
from .places import ROOT
from .reading import large_figures, seed_figures
from .starting import command_figures, first_screen_figure

PARTS = ("start", "engine", "coverage", "listing", "page", "reader", "large")
# These take many minutes, and are measured only when they are named.
LONG_PARTS = ("growth", "sizes", "library")
TABLES = ("peers", "scale")
"""What has no bound, is only measured when it is named, and prints a table of its own."""


def main() -> int:
    """Measure, print the table; 0 if every figure is within its bound, otherwise 1."""
    parser = argparse.ArgumentParser(
        description="Measure newsdiff; exit status 1 if a figure is over its bound."
    )
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"only these: {', '.join((*PARTS, *LONG_PARTS, *TABLES))}"
    )
    parser.add_argument("--repetitions", type=int, default=11, metavar="N", help="default: 11")
    options = parser.parse_args()
    unknown = set(options.parts) - {*PARTS, *LONG_PARTS, *TABLES}
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    # Installers do this too; without it each start would compile the modules again.
    compileall.compile_dir(ROOT / "tui", quiet=1)
    if "peers" in options.parts:
        from .peers.table import peers_table

        print(peers_table(max(1, options.repetitions // 4)))
    if "scale" in options.parts:
        from .scaling import scale_table

        print(scale_table())
    parts = [part for part in options.parts or PARTS if part not in TABLES]
    if not parts:
        return 0
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as name:
        for part in parts:
            print(f"measuring: {part}", file=sys.stderr)
            figures += _measure(part, options.repetitions, Path(name))
    print(table(figures))
    return 0 if all(figure.ok for figure in figures) else 1


def _measure(part: str, repetitions: int, folder: Path) -> list[Figure]:
    match part:
        case "start":
            return [*command_figures(2 * repetitions), first_screen_figure(repetitions)]
        case "engine":
            return engine_figures(repetitions)
        case "coverage":
            return coverage_figures(repetitions)
        case "listing":
            return listing_figures(folder)
        case "page":
            return page_figures()
        case "growth":
            return growth_figures()
        case "library":
            return library_figures(folder, repetitions)
        case "sizes":
            return large_input_figures()
        case "reader":
            return seed_figures(folder)
        case _:
            return [*large_figures(write_large_pair(folder), folder), paragraphs_figure(repetitions)]


if __name__ == "__main__":
    sys.exit(main())
