"""The heads of the two articles: number, title, source, and what share of each has which label."""

from __future__ import annotations

from itertools import product
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.strip import Strip

from newsdiff.engine.comparison import Comparison, Side
from newsdiff.reader.fitting import cut
from newsdiff.reader.layout.page import Geometry
from newsdiff.reader.layout.places import SIDES
from newsdiff.reader.naming import Names
from newsdiff.reader.session import ArticlePair
from newsdiff.reader.text_runs import Run
from newsdiff.render.moves import Moved
from newsdiff.render.shares import percentages
from newsdiff.render.signs import COARSE, GLYPHS, MOVED
from newsdiff.ui.widgets.drawn import LabelledText, component_classes, fit, runs_width

# Stacked, the shares of both articles stand below each other.
_SHARE_DIGITS = 2


class ArticleHeaders(LabelledText):
    """Side by side a title and a line of shares each, above a rule that is heavy on the cursor's side.

    Stacked, one line for each article.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("here rule")
    DEFAULT_CSS = """
    ArticleHeaders {
        height: 3;
        background: $background;
        & > .role--here { color: $cursor; text-style: bold; }
        & > .role--rule { color: $rule; }
        & > .role--paraphrased, &:nocolor > .role--shared { text-style: none; }
    }
    """

    class Pointed(Message):
        """The head of one side was clicked."""

        def __init__(self, side: Side) -> None:
            super().__init__()
            self.side = side

    def __init__(self) -> None:
        super().__init__()
        self._comparison: Comparison | None = None
        self._pair = ArticlePair(0, 0)
        self._names: Names | None = None
        self._geometry: Geometry | None = None
        self._side: Side = "a"
        self._moved: Moved = {"a": frozenset(), "b": frozenset()}

    def show(
        self,
        comparison: Comparison,
        pair: ArticlePair,
        names: Names,
        geometry: Geometry,
        side: Side,
        moved: Moved,
    ) -> None:
        """Show the heads of a comparison; ``side`` is where the cursor is."""
        now = (comparison, pair, names, geometry, side)
        if now != (self._comparison, self._pair, self._names, self._geometry, self._side):
            self._comparison, self._pair, self._names, self._geometry, self._side = now
            self._moved = moved
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """A title line, a line of shares, or the rule."""
        width, geometry = self.size.width, self._geometry
        if self._comparison is None or geometry is None:
            return self.strip((), width)
        if geometry.rule >= geometry.width:
            if y >= len(SIDES):
                return self.strip([("─" * width, "rule")], width)
            return self.strip(self._stacked(SIDES[y], width), width)
        left, right = geometry.rule, max(0, width - geometry.rule - 1)
        if y >= 2:
            rules = [("━", "here") if side == self._side else ("─", "rule") for side in SIDES]
            return self.strip(
                [(rules[0][0] * left, rules[0][1]), ("┼", "rule"), (rules[1][0] * right, rules[1][1])], width
            )
        draw = self._title if y == 0 else self._facts
        return Strip.join(
            [
                self.strip(draw("a", left), left),
                self.strip([("│", "rule")], 1),
                self.strip(draw("b", right), right),
            ]
        )

    def on_click(self, event: events.Click) -> None:
        """Tell whose head was clicked."""
        if self._geometry is None:
            return
        if self._geometry.rule >= self._geometry.width:
            self.post_message(self.Pointed(SIDES[min(event.y, 1)]))
        else:
            self.post_message(self.Pointed("a" if event.x <= self._geometry.rule else "b"))

    def _number(self, side: Side) -> list[Run]:
        digits = self._geometry.digits if self._geometry else 2
        number = (self._pair.a if side == "a" else self._pair.b) + 1
        here = side == self._side
        if self._geometry is not None and self._geometry.rule >= self._geometry.width:
            letter = side.upper()
            return [
                ("▌" if here else " ", "here"),
                (f"{letter}{number:>{digits}}  ", "here" if here else "quiet"),
            ]
        return [("▌" if here else " ", "here"), (f"{number:>{digits}}  ", "here" if here else "quiet")]

    def _title(self, side: Side, width: int) -> list[Run]:
        assert self._comparison is not None
        number = self._number(side)
        return [*number, *self._named_title(side, width - runs_width(number) - 1)]

    def _named_title(self, side: Side, width: int) -> list[Run]:
        """Who says it, and the beginning of the title, in so many cells."""
        assert self._comparison is not None
        assert self._names is not None
        title = self._comparison.side(side).article.title
        name = cut(self._names[self._pair.a if side == "a" else self._pair.b], max(8, width // 2))
        called: Run = (f"{name} · ", "quiet")
        room = width - runs_width([called])
        return [called, (fit(title, room), "strong")] if room > 0 else [(fit(name, width), "quiet")]

    def _facts(self, side: Side, width: int) -> list[Run]:
        assert self._comparison is not None
        article = self._comparison.side(side).article
        indent: Run = (" " * runs_width(self._number(side)), "")
        # The name above says the outlet.
        facts = article.date
        for names, words, said in product((True, False), repeat=3):
            runs = [indent, *self._shares(side, names=names, words=words), *self._coarse(side, said=said)]
            room = width - runs_width(runs) - 3
            if facts and room >= 8:
                return [*runs, (f"   {fit(facts, room).rstrip()}", "quiet")]
            if room >= -2:
                return runs
        # The beginning of the line is empty, and at its end the shares are cut off.
        coarse = self._coarse(side)
        start = [*coarse, (indent[0][runs_width(coarse) :], "")]
        return [*start, *self._shares(side, names=False)]

    def _stacked(self, side: Side, width: int) -> list[Run]:
        assert self._comparison is not None
        number, coarse = self._number(side), self._coarse(side)
        shares = [*self._shares(side, names=False, digits=_SHARE_DIGITS), *coarse]
        room = width - runs_width(number) - runs_width(shares) - 3
        if room < 12:
            return [
                *number,
                *self._named_title(side, width - runs_width(number) - runs_width(coarse)),
                *coarse,
            ]
        return [
            *number,
            *self._named_title(side, room),
            ("  ", ""),
            *shares,
        ]

    def _coarse(self, side: Side, *, said: bool = False) -> list[Run]:
        """That the article was compared more coarsely in places, if it was; in a word or by its sign alone."""
        assert self._comparison is not None
        if not self._comparison.side(side).coarse:
            return []
        return [("  ", ""), (f"{COARSE} coarse" if said else COARSE, "alert")]

    def _shares(self, side: Side, *, names: bool, words: bool = False, digits: int = 1) -> list[Run]:
        """The shares, with the names of the labels or not, and how many have moved, in words or not."""
        assert self._comparison is not None
        runs: list[Run] = []
        for label, share in percentages(self._comparison.side(side).stated).items():
            name = f" {label.value} " if names else ""
            runs += [(f"{GLYPHS[label]}{name}{share:>{digits}}%", label.value), ("  ", "")]
        if moved := len(self._moved[side]):
            runs += [
                (f"{MOVED} {moved} moved" if words else f"{MOVED}{moved:>{digits}}", "moved"),
                ("  ", ""),
            ]
        return runs[:-1]
