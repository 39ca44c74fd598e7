"""How often links of each score are right on hand-labelled pairs.

    python -m tests.quality.calibration LABELS ARTICLES [LABELS ARTICLES ...]

Prints a table in Markdown: the links between paragraphs that are found at the highest sensitivity, by their score,
and the share of them that the readers made too. The event of each pair is left out of the fitting. Links that only
one reader made do not count, nor does text that both articles have word for word. Needs numpy and scikit-learn.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from newsdiff.engine.copies.verbatim import tiles
from newsdiff.engine.linking.links import LEAST_SCORE, find_links
from newsdiff.engine.linking.model import LinkModel
from tests.quality.fit import Example, examples, fit_links
from tests.quality.gold import load_gold

BOUNDS = (0.07, 0.2, 0.3, 0.39, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
Judged = tuple[float, bool]
"""The score of a link, and whether the readers made it too."""


def judged_links(example: Example, model: LinkModel) -> list[Judged]:
    """The links of a pair that are no copies: the best score of two paragraphs, and whether it is right."""
    a, b, gold = example.a, example.b, example.gold
    best: dict[tuple[int, int], float] = {}
    for link in find_links(a, b, tiles(a, b), len(LEAST_SCORE), model):
        place = link.a.paragraph, link.b.paragraph
        best[place] = max(best.get(place, 0.0), link.score)
    return [
        (score, place in gold.required)
        for place, score in best.items()
        if score < 1 and place not in gold.optional
    ]


def table(sets: Iterable[tuple[str, Sequence[Judged]]]) -> str:
    """The share of right links in each range of scores, and their number, for each set."""
    rows = []
    for name, judged in sets:
        cells = []
        for least, most in pairwise(BOUNDS):
            right = [linked for score, linked in judged if least <= score < most]
            cells.append(f"{sum(right) / len(right):.2f} of {len(right)}" if right else "–")
        rows.append(f"| {name} | {' | '.join(cells)} |")
    ranges = [f"{least:.2f}–" for least in BOUNDS[:-1]]
    return "\n".join([f"| score from | {' | '.join(ranges)} |", "|---" * len(BOUNDS) + "|", *rows])


def main() -> None:
    """Print the table of the sets that are named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    folders = parser.parse_args().folders
    known: dict[Path, str] = {}
    names = [str(folder) for folder in folders[::2]]
    sets = [examples(load_gold(folders[k], folders[k + 1], known)) for k in range(0, len(folders), 2)]
    everything = [example for each in sets for example in each]
    events = {example.gold.event for example in everything}
    models = {event: fit_links([each for each in everything if each.gold.event != event]) for event in events}
    judged = [
        [link for example in each for link in judged_links(example, models[example.gold.event])]
        for each in sets
    ]
    print(table(zip(names, judged, strict=True)))


if __name__ == "__main__":
    main()
