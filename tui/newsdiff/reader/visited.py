"""Which changes and disagreements of which articles were visited."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import SIDES, Passage
from newsdiff.store.seen import Numbers, remember_seen, seen

if TYPE_CHECKING:
    from newsdiff.reader.same_places import SamePlaces

Key = tuple[Passage | None, Passage | None]
"""A paragraph of the left or of the right article, or what disagrees in the two: passages of both."""

_NOTHING = (-1, 0, 0)


def mirrored(key: Key) -> Key:
    """The key of the same with the articles on the other sides."""
    return key[1], key[0]


class Visited:
    """What was visited, pair by pair, on whichever sides the articles stand, today and before.

    Articles are known by their text, so what was visited is known again in another folder, and forgotten with an edit.
    """

    def __init__(self) -> None:
        self._seen: dict[str, set[Key]] = {}
        self._unkept: set[str] = set()

    def add(self, a: Article, b: Article, keys: Iterable[Key]) -> None:
        """Note what was visited with two articles on the left and on the right."""
        pair, turned = _pair(a, b)
        known = self._of(pair)
        before = len(known)
        known.update(map(mirrored, keys) if turned else keys)
        if len(known) > before:
            self._unkept.add(pair)

    def of(self, a: Article, b: Article) -> Set[Key]:
        """What was visited of two articles."""
        pair, turned = _pair(a, b)
        known = self._of(pair)
        return frozenset(map(mirrored, known) if turned else known)

    def carry_over(
        self, old: tuple[Article, Article], new: tuple[Article, Article], same: SamePlaces
    ) -> None:
        """Take what was visited of two articles for visited in their new versions, where the text is the same."""
        moved = [_moved(key, same) for key in self.of(*old)]
        self.add(*new, [key for key in moved if key is not None])

    def keep(self) -> None:
        """Keep what was visited for the next time. What cannot be kept is forgotten when newsdiff ends."""
        for pair in self._unkept:
            remember_seen(pair, map(_numbers, self._seen[pair]))
        self._unkept.clear()

    def _of(self, pair: str) -> set[Key]:
        if pair not in self._seen:
            self._seen[pair] = set(map(_key, seen(pair)))
        return self._seen[pair]


def _moved(key: Key, same: SamePlaces) -> Key | None:
    """A key in new versions of both articles; None if its text is not there."""
    found: list[Passage | None] = []
    for side, passage in zip(SIDES, key, strict=True):
        if passage is None:
            found.append(None)
            continue
        there = same.paragraphs[side].get(passage.paragraph)
        if there is None:
            return None
        found.append(replace(passage, paragraph=there))
    return found[0], found[1]


def _pair(a: Article, b: Article) -> tuple[str, bool]:
    """What names two articles whichever is on the left, and whether they have changed sides for it."""
    left, right = _digest(a.paragraphs), _digest(b.paragraphs)
    return (f"{right} {left}", True) if right < left else (f"{left} {right}", False)


@lru_cache(maxsize=256)
def _digest(paragraphs: tuple[str, ...]) -> str:
    import hashlib

    return hashlib.sha256("\n".join(paragraphs).encode(errors="surrogatepass")).hexdigest()[:32]


def _numbers(key: Key) -> Numbers:
    return tuple(
        number
        for each in key
        for number in ((each.paragraph, each.start, each.end) if each is not None else _NOTHING)
    )


def _key(numbers: Numbers) -> Key:
    left, right = (
        Passage(*part) if len(part) == len(_NOTHING) and part != _NOTHING else None
        for part in (numbers[:3], numbers[3:6])
    )
    return left, right
