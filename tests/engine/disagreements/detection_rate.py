"""How many changes planted in copies of the sample articles are reported, and how many spellings are reported wrongly.

python -m tests.engine.disagreements.detection_rate [--missed]
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from newsdiff.engine.comparison import Label
from newsdiff.engine.furniture.recognition import recognise
from tests.engine.disagreements.planted_changes import RULES, PlantedChange, Rule, contradictions, variants
from tests.engine.pairs import compared, seeds

PLACES = 8
"""Places that each rule changes in each article, one at a time; fewer where the article has fewer."""


@dataclass
class Tally:
    """What became of the changes of one rule."""

    planted: int = 0
    reported: int = 0
    also: int = 0
    missed: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.reported / self.planted if self.planted else 1.0


def tally(name: str, rule: Rule, places: int = PLACES) -> Tally:
    """Plant changes and count those that are reported, with the right kind and exactly the words changed.

    Nothing is planted in furniture: what is no statement contradicts none.
    """
    result = Tally()
    for number, article in enumerate(seeds()):
        chance = Random(f"{name} {number}")
        found = [
            (paragraph, plant)
            for paragraph, (text, kind) in enumerate(
                zip(article.paragraphs, recognise(article.paragraphs), strict=True)
            )
            if kind is None
            for plant in rule(text, chance)
        ]
        for paragraph, plant in chance.sample(found, min(places, len(found))):
            _try(article.paragraphs, paragraph, plant, result)
    return result


def _try(paragraphs: tuple[str, ...], paragraph: int, plant: PlantedChange, result: Tally) -> None:
    text = paragraphs[paragraph]
    changed = (*paragraphs[:paragraph], plant.applied(text), *paragraphs[paragraph + 1 :])
    right = also = 0
    links = compared(paragraphs, changed).links
    reported = {(link.a.paragraph, link.b.paragraph, item) for link in links for item in link.disagreements}
    for here, there, item in reported:
        if here == there == paragraph and _covers(plant, item.a.start, item.a.end, item.b.start, item.b.end):
            right += item.kind.value in plant.kinds
        else:
            also += 1
            result.others.append(f"{item.kind.value}: {item.a.text} | {item.b.text} ({plant.new})")
    result.planted += 1
    result.reported += right > 0
    result.also += also
    if not right:
        mark = f"[{text[plant.start : plant.end]} → {plant.new}]"
        around = text[max(0, plant.start - 50) : plant.start] + mark + text[plant.end : plant.end + 40]
        result.missed.append(f"{around}   {[(i.kind.value, i.a.text, i.b.text) for _, _, i in reported]}")


def _covers(plant: PlantedChange, a_start: int, a_end: int, b_start: int, b_end: int) -> bool:
    """Whether two excerpts are the words changed, with no more than an "'s"; a negation takes its word along."""
    if not plant.new or plant.start == plant.end:
        return (
            a_start <= plant.end
            and a_end >= plant.start
            and b_start <= plant.start + len(plant.new) <= b_end + 5
        )
    return (
        a_start == plant.start == b_start
        and 0 <= a_end - plant.end <= 2
        and b_end - b_start - len(plant.new) == a_end - plant.end
    )


def reported_contradictions() -> Iterator[tuple[str, str, list[str]]]:
    """The kind and one sentence of each contradiction, with the kinds that are reported."""
    articles = seeds()
    for number, (kind, one, other) in enumerate(contradictions()):
        paragraphs = articles[number % len(articles)].paragraphs[3:9]
        links = compared((*paragraphs, one), (other, *paragraphs)).links
        yield kind, one, [item.kind.value for link in links for item in link.disagreements]


def reported_variants() -> Iterator[tuple[str, str, list[str], list[str]]]:
    """Each pair of spellings with what is reported of it, and the words that are not shared."""
    articles = seeds()
    for number, (one, other) in enumerate(variants()):
        paragraphs = articles[number % len(articles)].paragraphs[3:9]
        comparison = compared(
            (*paragraphs[:3], one, *paragraphs[3:]), (*paragraphs[:3], other, *paragraphs[3:])
        )
        reported = [
            f"{item.kind.value}: {item.a.text} | {item.b.text}"
            for link in comparison.links
            for item in link.disagreements
        ]
        marked = [
            f"{paragraph.text[span.start : span.end]}={span.label.value}"
            for paragraph in comparison.a.paragraphs
            for span in paragraph.spans
            if span.label is not Label.SHARED
        ]
        yield one, other, reported, marked


def main() -> None:
    show_missed = "--missed" in sys.argv
    total: Counter[str] = Counter()
    print(f"{'planted':18} {'cases':>6} {'reported':>6} {'share':>7} {'reported besides':>13}")
    for name, rule in RULES.items():
        result = tally(name, rule)
        total.update(cases=result.planted, reported=result.reported, also=result.also)
        print(f"{name:18} {result.planted:6} {result.reported:6} {result.share:7.1%} {result.also:13}")
        for line in (*result.missed, *result.others) if show_missed else ():
            print("      " + line)
    share = total["reported"] / total["cases"]
    print(f"{'all':18} {total['cases']:6} {total['reported']:6} {share:7.1%} {total['also']:13}")
    found = list(reported_contradictions())
    right = sum(reported == [kind] for kind, _, reported in found)
    print(f"\ncontradictions planted: {len(found)}, reported as what they are: {right}")
    for kind, one, reported in found:
        if reported != [kind]:
            print(f"      {kind}: {one}   {reported}")
    rows = list(reported_variants())
    wrong = sum(bool(reported) for _, _, reported, _ in rows)
    print(f"\nspellings planted: {len(rows)}, reported as disagreements: {wrong}, ")
    print(f"not wholly shared: {sum(bool(marked) for *_, marked in rows)}")
    for one, _, reported, marked in rows:
        if reported or (marked and show_missed):
            print(f"      {one}   {reported} {marked}")


if __name__ == "__main__":
    main()
