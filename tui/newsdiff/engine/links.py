"""Two documents → their links: which sentences say the same, how sure that is, and which are moved."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsdiff.engine.document import Document
from newsdiff.engine.features import sentence_facts
from newsdiff.engine.link_model import FITTED, LinkModel, link_chances
from newsdiff.engine.verbatim import Tile, sentence_pairs

# The least chance of a link at each sensitivity, 1 to 9; the middle one has the best F1 on the labelled pairs.
LEAST_CHANCE = (0.95, 0.85, 0.70, 0.55, 0.40, 0.30, 0.20, 0.12, 0.07)
# A sentence is a copy where so much of the shorter of the two stands in a verbatim passage, or so many words.
_COPIED_SHARE = 0.8
_COPIED_WORDS = 8


@dataclass(frozen=True, slots=True)
class SentenceLink:
    """Sentence ``a`` of the one document and ``b`` of the other say the same.

    Attributes:
        chance: How likely, 0 to 1.
        copied: One of them stands in the other to the letter, or as good as.
    """

    a: int
    b: int
    chance: float
    copied: bool = False


def find_links(
    a: Document, b: Document, verbatim: Sequence[Tile], sensitivity: int, model: LinkModel = FITTED
) -> list[SentenceLink]:
    """The links of two documents in the order of ``a``, then of ``b``.

    What stands in both to the letter is linked at every sensitivity. More sensitivity never removes a link.
    """
    found: dict[tuple[int, int], SentenceLink] = {
        pair: SentenceLink(*pair, chance=1.0, copied=True) for pair in _copied(a, b, verbatim)
    }
    least = LEAST_CHANCE[sensitivity - 1]
    for pair, chance in link_chances(sentence_facts(a), sentence_facts(b), model).items():
        if chance >= least and pair not in found:
            found[pair] = SentenceLink(*pair, chance=chance)
    return [found[pair] for pair in sorted(found)]


def _copied(a: Document, b: Document, verbatim: Iterable[Tile]) -> list[tuple[int, int]]:
    pairs = []
    for (i, j), words in sentence_pairs(a, b, verbatim).items():
        one, other = a.sentences[i], b.sentences[j]
        shorter = min(one.last - one.first, other.last - other.first)
        if words >= _COPIED_SHARE * shorter or words >= _COPIED_WORDS:
            pairs.append((i, j))
    return pairs


def moved(links: Sequence[SentenceLink], worth: Sequence[float]) -> list[bool]:
    """Which links are out of the other article's order.

    The heaviest chain of links that runs forward in both articles is the common order; a link that crosses it is
    moved.

    Args:
        links: In the order of ``a``, then of ``b``.
        worth: What each link weighs in the chain.
    """
    chain = _heaviest_chain(links, worth)
    result = []
    for link in links:
        before = [other for other in chain if other.a < link.a]
        after = [other for other in chain if other.a > link.a]
        result.append(
            (bool(before) and max(other.b for other in before) > link.b)
            or (bool(after) and min(other.b for other in after) < link.b)
        )
    return result


def _heaviest_chain(links: Sequence[SentenceLink], worth: Sequence[float]) -> list[SentenceLink]:
    """The chain whose links weigh most, neither article running backwards along it."""
    ends: list[int] = []  # the b of the chains kept, rising
    totals: list[float] = []  # what each chain weighs, rising with its end
    last: list[int] = []  # the last link of each chain
    previous = [-1] * len(links)
    for index, (link, weight) in enumerate(zip(links, worth, strict=True)):
        place = bisect_right(ends, link.b)
        total = weight + (totals[place - 1] if place else 0.0)
        previous[index] = last[place - 1] if place else -1
        if place and ends[place - 1] == link.b:
            place -= 1
            ends[place], totals[place], last[place] = link.b, total, index
        else:
            ends.insert(place, link.b)
            totals.insert(place, total)
            last.insert(place, index)
        while place + 1 < len(ends) and totals[place + 1] <= totals[place]:
            del ends[place + 1], totals[place + 1], last[place + 1]
    chain: list[SentenceLink] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(links[index])
        index = previous[index]
    return chain[::-1]
