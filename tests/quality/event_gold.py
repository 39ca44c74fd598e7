"""The statements of four events, found by reading, and how well the engine finds them.

``event_statements`` has a file for each event: which passages of its articles say the same, as places in their texts
alone. Only the articles of the seeds are here; those of the other events have to be given as folders.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from newsdiff.articles.library import load_library
from newsdiff.engine.event.passages import CutDocument, cut
from newsdiff.engine.event.statements import Grouped
from newsdiff.engine.text.document import documents_of

STATEMENTS = Path(__file__).parent / "event_statements"
# A passage and a labelled place are about the same if one has this share of the other's characters.
_SHARE_OF_PLACE = 0.5
_SHARE_OF_PASSAGE = 0.7


class Place(NamedTuple):
    """A labelled passage; ``doubtful`` ones count neither way."""

    article: int
    paragraph: int
    start: int
    end: int
    doubtful: bool


@dataclass(frozen=True)
class GoldEvent:
    """An event with its statements: each a kind and the places that carry it."""

    name: str
    cuts: tuple[CutDocument, ...]
    statements: tuple[tuple[str, tuple[Place, ...]], ...]


@dataclass
class EventScore:
    """Pairs of passages of different articles: those grouped, and those that belong together."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    missed: int = 0

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.found / max(1, self.found + self.missed)
        return f"precision {precision:.3f} recall {recall:.3f}"

    def add(self, other: EventScore) -> None:
        """Add the pairs of another score."""
        self.right += other.right
        self.wrong += other.wrong
        self.found += other.found
        self.missed += other.missed


def load_event(file: Path, articles: Path) -> GoldEvent:
    """A labelled event and the folder of its articles."""
    found = json.loads(file.read_text(encoding="utf-8"))
    by_name = {Path(each.path).name: each.paragraphs for each in load_library([str(articles)]).articles}
    # In the order in which the engine compares them, so that indices agree.
    texts = sorted(by_name.values())
    index = [texts.index(by_name[name]) for name in found["articles"]]
    statements = tuple(
        (
            each["kind"],
            tuple(
                Place(
                    index[place["article"]],
                    place["paragraph"] - 1,
                    place["start"],
                    place["end"],
                    place.get("doubtful", False),
                )
                for place in each["passages"]
            ),
        )
        for each in found["statements"]
    )
    return GoldEvent(file.stem, tuple(cut(document) for document in documents_of(texts)), statements)


def place_of(event: GoldEvent, article: int, first: int, last: int) -> tuple[int, int, int]:
    """Where passages of an article stand: the paragraph, and code points without the space at the end."""
    document = event.cuts[article].document
    paragraph, start = document.sentences[first].paragraph, document.sentences[first].start
    text = document.texts[paragraph][start : document.sentences[last - 1].end]
    return paragraph, start, start + len(text.rstrip())


def statements_of(event: GoldEvent, article: int, first: int, last: int) -> tuple[set[int], set[int]]:
    """The labelled statements that passages carry, and those of which that is doubtful."""
    paragraph, start, end = place_of(event, article, first, last)
    sure: set[int] = set()
    doubtful: set[int] = set()
    for number, (_, places) in enumerate(event.statements):
        for place in places:
            if (place.article, place.paragraph) == (article, paragraph):
                overlap = min(end, place.end) - max(start, place.start)
                if overlap > 0 and (
                    overlap >= _SHARE_OF_PLACE * (end - start)
                    or overlap >= _SHARE_OF_PASSAGE * (place.end - place.start)
                ):
                    (doubtful if place.doubtful else sure).add(number)
    return sure, doubtful


def score(event: GoldEvent, groups: Sequence[Grouped], kind: str = "") -> EventScore:
    """How many pairs of passages are grouped rightly and wrongly, and how many that belong together are grouped.

    Args:
        event: The event.
        groups: Its statements as the engine finds them.
        kind: Count only the labelled statements of this kind, and only quotations.
    """
    counted = EventScore()
    for group in groups:
        carried = [statements_of(event, *passage) for passage in group.passages]
        for (one, (sure, doubtful)), (other, (sure_too, doubtful_too)) in combinations(
            zip(group.passages, carried, strict=True), 2
        ):
            quotations = all(
                event.cuts[each.article].quotations[number] is not None
                for each in (one, other)
                for number in range(each.first, each.last)
            )
            if one.article == other.article or (kind and not quotations):
                continue
            if sure & sure_too:
                counted.right += 1
            elif not (sure | doubtful) & (sure_too | doubtful_too):
                counted.wrong += 1
    for one_kind, places in event.statements:
        if kind in ("", one_kind):
            for here, there in combinations(places, 2):
                if here.article != there.article and not (here.doubtful or there.doubtful):
                    together = set(_groups_at(event, groups, here)) & set(_groups_at(event, groups, there))
                    counted.found += bool(together)
                    counted.missed += not together
    return counted


def _groups_at(event: GoldEvent, groups: Sequence[Grouped], place: Place) -> Iterator[int]:
    """The groups with a passage about where a place is."""
    for number, group in enumerate(groups):
        for passage in group.passages:
            if passage.article == place.article:
                paragraph, start, end = place_of(event, *passage)
                overlap = min(end, place.end) - max(start, place.start)
                if (
                    paragraph == place.paragraph
                    and overlap > 0
                    and (
                        overlap >= _SHARE_OF_PLACE * (place.end - place.start)
                        or overlap >= _SHARE_OF_PASSAGE * (end - start)
                    )
                ):
                    yield number
