"""The panel below the page with all changes and disagreements, one line each."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.style import Style
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from newsdiff.engine.comparison import Comparison
from newsdiff.reader.changes.items import ChangeItem, Kind
from newsdiff.reader.changes.listing import Listing
from newsdiff.reader.commands import Scope
from newsdiff.render.cells import printable
from newsdiff.ui.bindings import bindings_at
from newsdiff.ui.widgets.drawn import LabelledText, component_classes

_STYLES = {
    "": "",
    "quiet": "$quiet",
    "disagreement": "bold $disagreement on $disagreement-background",
    "quotation": "bold underline $paraphrased",
    "paraphrased": "$paraphrased",
    "unique": "",
    "moved": "bold $moved",
}


class ChangeOptions(OptionList, inherit_bindings=False):
    """The items of the panel."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_at(Scope.CHANGES)
    DEFAULT_CSS = """
    ChangeOptions, ChangeOptions:focus {
        height: 1fr;
        border: none;
        padding: 0;
        background: $surface;
        background-tint: transparent;
        text-wrap: nowrap;
        text-overflow: clip;
        scrollbar-size-vertical: 1;
        & > .option-list--option { padding: 0; color: $foreground; }
        & > .option-list--option-hover { background: $surface; }
        & > .option-list--option-highlighted {
            background: $cursor-background;
            color: $foreground;
            text-style: bold;
        }
        &:ansi { background: ansi_default; }
    }
    """

    def render_line(self, y: int) -> Strip:
        """A line of the list; without colours the highlighted one is reversed, which a style here cannot say."""
        strip = super().render_line(y)
        is_highlighted = self.scroll_offset.y + y == self.highlighted  # each item has one line
        return strip.apply_style(Style(reverse=True)) if self.app.no_color and is_highlighted else strip


class KindsLine(LabelledText):
    """The kinds, each with its sign and its count; a click chooses one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("choice")
    DEFAULT_CSS = """
    KindsLine {
        height: 1;
        background: $surface;
        & > .role--choice { text-style: bold reverse; }
    }
    """

    class Pointed(Message):
        """A kind was clicked; None is all."""

        def __init__(self, kind: Kind | None) -> None:
            super().__init__()
            self.kind = kind

    def __init__(self) -> None:
        super().__init__()
        self._listing = Listing()

    def show(self, listing: Listing) -> None:
        """Show the kinds of a listing."""
        self._listing = listing
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line."""
        runs = [run for head in self._listing.heads(self.size.width) for run in head]
        return self.strip(runs, self.size.width)

    def on_click(self, event: events.Click) -> None:
        """Tell which kind was clicked."""
        event.stop()
        self.post_message(self.Pointed(self._listing.kind_at(event.x, self.size.width)))


class ChangesPanel(Vertical):
    """A line of kinds above the items. It takes its room from the page, and covers nothing."""

    DEFAULT_CSS = """
    ChangesPanel {
        display: none;
        height: 45%;
        min-height: 3;
        max-height: 18;
        background: $surface;
        border-top: solid $rule;
        border-title-color: $key;
        border-title-style: bold;
        &:ansi { background: ansi_default; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._kinds = KindsLine()
        self.options = ChangeOptions(markup=False)
        self._listing = Listing()
        self._written: list[Content] = []
        # The lines drawn so far, and what they were drawn for.
        self._drawn: dict[tuple[ChangeItem, bool], Content] = {}
        self._drawn_for: tuple[Comparison | None, int, int] = (None, 0, 0)
        self._resized: Callable[[], object] = lambda: None
        self._opened: Callable[[], object] = lambda: None
        self._kind_chosen: Callable[[Kind | None], object] = lambda _: None

    def connect(
        self,
        resized: Callable[[], object],
        opened: Callable[[], object],
        kind_chosen: Callable[[Kind | None], object],
    ) -> None:
        """Call these when it has another width, when an item is clicked, and when a kind is."""
        self._resized, self._opened, self._kind_chosen = resized, opened, kind_chosen

    def compose(self) -> ComposeResult:
        """Put the parts below each other."""
        yield self._kinds
        yield self.options

    @property
    def chosen(self) -> ChangeItem | None:
        """The chosen item; None if none is shown."""
        index, shown = self.options.highlighted, self._listing.shown
        return shown[index] if index is not None and index < len(shown) else None

    def show(self, listing: Listing, comparison: Comparison, chosen: ChangeItem | None) -> None:
        """Show the items of a listing, one of them chosen, or the one that was."""
        wanted = chosen or self.chosen
        self._listing = listing
        self.border_title = Content(f" {listing.tally()} · changes and disagreements ")
        self._kinds.show(listing)
        width, column, shown = max(1, self.size.width - 1), listing.column, listing.shown
        if self._drawn_for != (comparison, width, column):
            self._drawn_for = comparison, width, column
            self._drawn = {}
        written = []
        for item in shown:
            look = item, item.is_among(listing.seen)
            if look not in self._drawn:
                self._drawn[look] = _content(listing.line(comparison, item, width, column))
            written.append(self._drawn[look])
        self._write(written or [Content(listing.empty())])
        index = next((index for index, item in enumerate(shown) if item == wanted), None)
        if index is None and shown:
            index = min(self.options.highlighted or 0, len(shown) - 1)
        self.options.highlighted = index

    def _write(self, written: list[Content]) -> None:
        """Write the lines, only the changed ones where there are as many as before."""
        if len(written) == len(self._written):
            for index, (old, new) in enumerate(zip(self._written, written, strict=True)):
                if old is not new:
                    self.options.replace_option_prompt_at_index(index, new)
        else:
            self.options.set_options(Option(line) for line in written)
        self._written = written

    def step(self, by: int) -> None:
        """Choose an item so many further down or up."""
        last = len(self._listing.shown) - 1
        if last >= 0:
            self.options.highlighted = max(0, min(last, (self.options.highlighted or 0) + by))

    def page(self, by: int) -> None:
        """Choose an item so many pages further down or up."""
        self.step(by * max(1, self.options.size.height - 1))

    def on_resize(self) -> None:
        """Ask for items of the new width."""
        self._resized()

    @on(OptionList.OptionHighlighted)
    @on(OptionList.OptionSelected)
    def _item_pointed(self, event: OptionList.OptionMessage) -> None:
        event.stop()
        if isinstance(event, OptionList.OptionSelected):
            self._opened()

    @on(KindsLine.Pointed)
    def _kind_pointed(self, event: KindsLine.Pointed) -> None:
        event.stop()
        self._kind_chosen(event.kind)


def _content(line: list[tuple[str, str]]) -> Content:
    return Content.assemble(*((printable(text), _STYLES[role]) for text, role in line))
