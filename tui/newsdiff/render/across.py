"""What the carriers of each statement disagree in, with other statements too."""

from __future__ import annotations

from newsdiff.engine.comparison import Passage
from newsdiff.engine.event.coverage import Carried, Contradiction, Coverage


def across(coverage: Coverage) -> list[tuple[Contradiction, ...]]:
    """For each statement the figures it has of a thing of which other statements have other figures."""
    found: list[list[Contradiction]] = [[] for _ in coverage.statements]
    for contradiction in coverage.contradictions:
        places = [place for version in contradiction.versions for place in version.places]
        for index, statement in enumerate(coverage.statements):
            if any(_holds(carried, *place) for carried in statement.passages for place in places):
                found[index].append(contradiction)
    return [tuple(each) for each in found]


def _holds(carried: Carried, article: int, place: Passage) -> bool:
    where = carried.passage
    return (
        carried.article == article
        and where.paragraph == place.paragraph
        and where.start <= place.start < where.end
    )
