"""The list of changes as it is shown: which items, their lines, and the line of kinds above them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from newsdiff.engine.comparison import Comparison, Side
from newsdiff.reader.changes.items import ChangeItem, Excerpt, Kind, excerpts
from newsdiff.reader.fitting import fit, runs_width
from newsdiff.reader.layout.places import SIDES
from newsdiff.reader.text_runs import Run
from newsdiff.reader.visited import Key
from newsdiff.render.cells import cell_width
from newsdiff.render.signs import RULE

SEEN = "✓"
"""Before what was visited."""

ROOM_FOR_WORDS = 90
"""Cells of a line from which on the kinds have names beside their signs."""

ROOM_FOR_PARAGRAPHS = 50
"""Cells of a line from which on it says which paragraphs an item is of, and shows words before what differs."""

MOST_NUMBERS = 3
"""How many paragraphs of one side are named by their numbers where they do not follow each other."""

_ROLES = {
    Kind.DISAGREEMENT: "disagreement",
    Kind.QUOTATION: "quotation",
    Kind.PARAPHRASED: "paraphrased",
    Kind.UNIQUE: "unique",
    Kind.MOVED: "moved",
}


@dataclass(frozen=True, slots=True)
class Listing:
    """Items, what was visited of them, and which are shown.

    Attributes:
        items: All there are.
        seen: What was visited.
        kind: The only kind that is shown; None for all.
        unseen: Whether only those are shown that were not visited.
    """

    items: tuple[ChangeItem, ...] = ()
    seen: Set[Key] = frozenset()
    kind: Kind | None = None
    unseen: bool = False

    @property
    def shown(self) -> tuple[ChangeItem, ...]:
        """The items that are shown."""
        return tuple(
            item
            for item in self.items
            if (self.kind is None or item.kind is self.kind)
            and not (self.unseen and item.is_among(self.seen))
        )

    @property
    def kinds(self) -> tuple[Kind | None, ...]:
        """What the kinds can be turned to: all, then each kind there is."""
        return None, *(kind for kind in Kind if self.count(kind))

    def count(self, kind: Kind | None) -> int:
        """How many items of a kind there are; None counts all."""
        return sum(kind is None or item.kind is kind for item in self.items)

    def turned(self, by: int) -> Listing:
        """With the next (1) or previous (-1) kind."""
        kinds = self.kinds
        here = kinds.index(self.kind) if self.kind in kinds else 0
        return replace(self, kind=kinds[(here + by) % len(kinds)])

    def tally(self) -> str:
        """How many of all items were visited."""
        return f"{sum(item.is_among(self.seen) for item in self.items)} of {len(self.items)} seen"

    def heads(self, width: int) -> list[tuple[Run, ...]]:
        """For each kind what the line of kinds says of it: its sign and count, the chosen one in another role."""
        found: list[tuple[Run, ...]] = []
        for kind in self.kinds:
            name = "all" if kind is None else kind.sign
            word = f" {kind.value}" if kind is not None and width >= ROOM_FOR_WORDS else ""
            role = "choice" if kind is self.kind else ""
            found.append(((f" {name}{word} {self.count(kind)} ", role),))
        if self.unseen:
            found.append(((" not seen yet ", "alert"),))
        return found

    def kind_at(self, x: int, width: int) -> Kind | None:
        """The kind under a cell of the line of kinds; the chosen one where there is none."""
        left = 0
        for kind, head in zip(self.kinds, self.heads(width), strict=False):
            left += runs_width(head)
            if x < left:
                return kind
        return self.kind

    def empty(self) -> str:
        """What to say where nothing is shown."""
        if not self.items:
            return "The two articles differ in nothing."
        return "All of these were visited." if self.unseen else "There is none of this kind."

    @property
    def column(self) -> int:
        """The cells that the numbers of the paragraphs take in the items' lines."""
        return max((cell_width(_paragraphs(item)) for item in self.items), default=0)

    def line(self, comparison: Comparison, item: ChangeItem, width: int, column: int) -> list[Run]:
        """One line for an item: whether it was visited, its sign, its paragraphs, and both wordings.

        Args:
            comparison: What the item is of.
            item: The item.
            width: The cells of the line.
            column: The cells for the paragraphs, which a narrow line leaves out.
        """
        seen, wide = item.is_among(self.seen), width >= ROOM_FOR_PARAGRAPHS
        head: list[Run] = [
            (f"{SEEN} " if seen else "  ", "quiet"),
            (f"{item.kind.sign} ", "quiet" if seen else _ROLES[item.kind]),
            (f"{fit(_paragraphs(item), column)} " if wide else "", "quiet"),
        ]
        room = max(2, width - runs_width(head) - 3)
        role = "quiet" if seen else ""
        marked = _ROLES[item.kind] if item.disagrees and not seen else role
        halves = (room // 2, room - room // 2)
        left, right = (
            _wording(excerpt if wide or excerpt is None else replace(excerpt, before=""), cells, role, marked)
            for excerpt, cells in zip(excerpts(comparison, item), halves, strict=True)
        )
        return [*head, *left, (f" {RULE} ", "quiet"), *right]


def _wording(excerpt: Excerpt | None, width: int, role: str, marked: str) -> Sequence[Run]:
    """One side's wording in exactly so many cells."""
    if excerpt is None:
        return [(fit("–", width), "quiet")]
    runs: list[Run] = []
    left = width
    for text, each in ((excerpt.before, role), (excerpt.words, marked), (excerpt.after, role)):
        taken = min(left, cell_width(text))
        if taken > 0:
            runs.append((fit(text, taken) if cell_width(text) > taken else text, each))
        left -= taken
    return [*runs, (" " * left, "")] if left > 0 else runs


def _paragraphs(item: ChangeItem) -> str:
    """The paragraphs of both sides: "¶3–5 ⇄ 4", "¶3 ⇄ –"."""
    return "¶" + " ⇄ ".join(_span(item, side) for side in SIDES)


def _span(item: ChangeItem, side: Side) -> str:
    numbers = sorted(each.paragraph + 1 for each in item.passages(side))
    if not numbers:
        return "–"
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return ",".join(map(str, numbers)) if len(numbers) <= MOST_NUMBERS else f"{numbers[0]}…{numbers[-1]}"
