"""Every command of the reader in one table.

Key bindings, footer, command palette, help screen and the documentation's list of keys are all made from it,
so that none of them can say something another one does not do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from newsdiff.reader.key_names import key_name as key_name


class Scope(StrEnum):
    """Where a command applies."""

    ANYWHERE = "Anywhere"
    LIST = "List of articles"
    COMPARISON = "Comparison"
    WHY = "Panel of reasons"
    CHANGES = "Panel of changes"
    COVERAGE = "Coverage"
    MATRIX = "Matrix"


_SCOPES = {
    "app": Scope.ANYWHERE,
    "list": Scope.LIST,
    "comparison": Scope.COMPARISON,
    "why": Scope.WHY,
    "changes": Scope.CHANGES,
    "coverage": Scope.COVERAGE,
    "matrix": Scope.MATRIX,
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can ask for with one key.

    Attributes:
        id: Its name in the user's key settings: the scope and the action, ``comparison.swap``.
        default_keys: The default keys, as Textual names them, separated by spaces; the first one is shown.
        help: What it does, one line, for the help screen and the command palette.
        footer: Its word in the footer; empty if it does not stand there. Neighbours with the same word
            share it ("n N change").
        yields: Whether its default keys give way to those a person chose for other commands. Set for commands that
            are newer than the first version: an update must not make a settings file wrong.
    """

    id: str
    default_keys: str
    help: str
    footer: str = ""
    yields: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The default keys."""
        return tuple(self.default_keys.split())

    @property
    def scope(self) -> Scope:
        """Where it applies."""
        return _SCOPES[self.id.partition(".")[0]]

    @property
    def action(self) -> str:
        """What it does, in one word: the id without its scope."""
        return self.id.partition(".")[2]

    @property
    def target(self) -> str:
        """The action as Textual's bindings call it."""
        return f"app.{self.action}" if self.scope is Scope.ANYWHERE else f"screen.command({self.action!r})"


COMMANDS: tuple[Command, ...] = (
    Command("list.open", "enter", "Compare with the marked article, or else with the closest one", "compare"),
    Command("list.mark", "space", "Mark this article, to compare the next one with it", "mark"),
    Command("list.down", "down j", "Next article"),
    Command("list.up", "up k", "Previous article"),
    Command("list.page_down", "pagedown ctrl+d ctrl+f", "A page down"),
    Command("list.page_up", "pageup ctrl+u b ctrl+b", "A page up"),
    Command("list.top", "g home", "First article"),
    Command("list.bottom", "G end", "Last article"),
    Command("list.preview_down", "J shift+down", "Scroll the preview down"),
    Command("list.preview_up", "K shift+up", "Scroll the preview up"),
    Command(
        "list.search",
        "slash",
        "List only the articles that have something in title, source or text",
        "search",
    ),
    Command(
        "list.coverage",
        "c",
        "Each statement of the articles listed, and which carry it",
        "coverage",
        yields=True,
    ),
    Command(
        "list.matrix", "m", "Every article against every other, near-copies grouped", "matrix", yields=True
    ),
    Command(
        "list.sort",
        "s",
        "Sort by source, date, words, likeness, disagreements, or event",
        "sort",
        yields=True,
    ),
    Command("list.edit", "e", "Give this article another title, source or date", "edit", yields=True),
    Command("list.undo", "u", "Take back the last change of a title, source or date", yields=True),
    Command("list.count_furniture", "F", "Count furniture like text, or leave it out", yields=True),
    Command("list.all", "escape", "List all articles again, or stop what is under way"),
    Command("list.problems", "p", "Which files could not be read or were skipped, and why"),
    Command("comparison.next_change", "n", "Next change: text that is not shared", "change"),
    Command("comparison.previous_change", "N", "Previous change", "change"),
    Command(
        "comparison.next_disagreement",
        "d",
        "Next disagreement; after the last one, quotations worded otherwise",
        "disagree",
    ),
    Command("comparison.previous_disagreement", "D", "Previous disagreement or quotation worded otherwise"),
    Command(
        "comparison.counterpart",
        "enter",
        "Go to the counterpart of this paragraph; again for the next one",
        "counterpart",
    ),
    Command("comparison.why", "i", "Why this paragraph is linked, and which other articles carry it", "why"),
    Command("comparison.changes", "A", "All changes and disagreements, and which you have seen", yields=True),
    Command("comparison.go_back", "backspace", "Back to exactly where you were before a jump elsewhere"),
    Command("comparison.next_article", "right_square_bracket", "Next article on this side", "article"),
    Command("comparison.previous_article", "left_square_bracket", "Previous article on this side", "article"),
    Command(
        "comparison.coverage",
        "c",
        "The statement of this paragraph, and which articles carry it",
        yields=True,
    ),
    Command("comparison.matrix", "m", "Every article against every other, near-copies grouped", yields=True),
    Command("comparison.other_side", "tab shift+tab", "Go to the other side"),
    Command("comparison.left_side", "left h", "Go to the left side", yields=True),
    Command("comparison.right_side", "right l", "Go to the right side", yields=True),
    Command(
        "comparison.go_to",
        "colon",
        "Go to a paragraph of this side: type its number, then enter",
        yields=True,
    ),
    Command("comparison.swap", "s", "Swap the two sides"),
    Command("comparison.down", "down j", "Next paragraph"),
    Command("comparison.up", "up k", "Previous paragraph"),
    Command("comparison.page_down", "space pagedown ctrl+f", "A page down"),
    Command("comparison.page_up", "b pageup ctrl+b", "A page up"),
    Command("comparison.half_page_down", "ctrl+d", "Half a page down"),
    Command("comparison.half_page_up", "ctrl+u", "Half a page up"),
    Command("comparison.top", "g home", "First paragraph"),
    Command("comparison.bottom", "G end", "Last paragraph"),
    Command(
        "comparison.search", "slash", "Search in both articles; n and N then go from match to match", "search"
    ),
    Command("comparison.view", "v", "Next view: aligned, each side in its own order, or one column"),
    Command("comparison.filter", "f", "Choose for each side what is shown, dimmed or hidden"),
    Command("comparison.only_changes", "o", "Only what differs, or all of it again"),
    Command("comparison.fold", "z", "Open what is folded up here, or fold up the run around this paragraph"),
    Command("comparison.fold_all", "Z", "Fold up all long runs of what agrees or stands alone, or open them"),
    Command("comparison.pin", "p", "Link the paragraphs under the cursors of both sides by hand"),
    Command(
        "comparison.reject", "x", "Reject the links of this paragraph, or take back what was decided by hand"
    ),
    Command("comparison.note", "a", "Write a note on this paragraph, which then stands below it"),
    Command("comparison.furniture", "w", "This paragraph is furniture, or text after all", yields=True),
    Command("comparison.count_furniture", "F", "Count furniture like text, or leave it out", yields=True),
    Command("comparison.undo", "u", "Take back what was done by hand last"),
    Command("comparison.redo", "ctrl+r", "Do again what was taken back"),
    Command("comparison.more_sensitive", "plus equals_sign", "More links: also what is more loosely related"),
    Command("comparison.less_sensitive", "minus", "Fewer links: only what is more nearly verbatim"),
    Command("comparison.copy", "y", "Copy the selected text, or else this paragraph with its source"),
    Command("comparison.export", "e", "Write the comparison to a file", "export"),
    Command("comparison.back", "escape", "End the search, or else back to the list of articles", "list"),
    Command("why.choose_next", "down j", "Next passage in the panel", "choose"),
    Command("why.choose_previous", "up k", "Previous passage in the panel", "choose"),
    Command(
        "why.go_there", "enter", "Go to the passage, and bring its article to the other side", "go there"
    ),
    Command("why.close_why", "escape i", "Close the panel", "close"),
    Command("why.pin_chosen", "p", "Link the passage by hand", "link"),
    Command("why.reject_chosen", "x", "Reject its link, or take back what was decided by hand", "reject"),
    Command("why.paragraph_below", "J shift+down", "Next paragraph of the page", "paragraph"),
    Command("why.paragraph_above", "K shift+up", "Previous paragraph of the page", "paragraph"),
    Command("changes.visit_item", "enter", "Go there", "go there"),
    Command("changes.item_down", "down j", "Next one in the panel", "choose"),
    Command("changes.item_up", "up k", "Previous one in the panel", "choose"),
    Command("changes.items_page_down", "space pagedown ctrl+f", "A page down in the panel"),
    Command("changes.items_page_up", "b pageup ctrl+b", "A page up in the panel"),
    Command("changes.first_item", "g home", "First one in the panel"),
    Command("changes.last_item", "G end", "Last one in the panel"),
    Command("changes.next_kind", "right l f", "Only the next kind, in the end all of them", "kind"),
    Command("changes.previous_kind", "left h F", "Only the previous kind"),
    Command("changes.unseen_items", "u", "Only what you have not seen yet, or all again", "not seen"),
    Command("changes.close_changes", "escape A", "Close the panel", "close"),
    Command(
        "coverage.open",
        "enter",
        "Compare this article with one that disagrees, or else with the central wording's",
        "compare",
    ),
    Command("coverage.down", "down j", "Next statement"),
    Command("coverage.up", "up k", "Previous statement"),
    Command("coverage.right", "right l", "Next article"),
    Command("coverage.left", "left h", "Previous article"),
    Command("coverage.page_down", "space pagedown ctrl+f", "A page down"),
    Command("coverage.page_up", "b pageup ctrl+b", "A page up"),
    Command("coverage.top", "g home", "First statement"),
    Command("coverage.bottom", "G end", "Last statement"),
    Command("coverage.wordings_down", "J shift+down", "Scroll the wordings down"),
    Command("coverage.wordings_up", "K shift+up", "Scroll the wordings up"),
    Command("coverage.sort", "s", "Sort by carriers, in this article's order, or by wording", "sort"),
    Command("coverage.only_here", "o", "Only what no other article than this has, or all again", "only here"),
    Command("coverage.missing", "x", "Only what half of the others have and not this one", "missing here"),
    Command("coverage.everywhere", "a", "Only what all articles have, or all again"),
    Command("coverage.quotations", "u", "Only quotations, or all again"),
    Command("coverage.disagreements", "d", "Only disagreements, or all again", "disagreements"),
    Command("coverage.count_furniture", "F", "List furniture too, or leave it out", yields=True),
    Command("coverage.search", "slash", "Only statements with some words in one of their wordings", "search"),
    Command("coverage.more_sensitive", "plus equals_sign", "Group also what is more loosely related"),
    Command("coverage.less_sensitive", "minus", "Group only what is more nearly verbatim"),
    Command("coverage.go_on", "r", "Find the statements after that was stopped"),
    Command("coverage.matrix", "m", "Every article against every other, near-copies grouped", "matrix"),
    Command("coverage.leave", "escape", "Stop finding, or show all again, or else go back", "back"),
    Command("coverage.back", "backspace c", "Back to where the coverage was opened"),
    Command("matrix.coverage", "c", "Each statement once, and which articles carry it", yields=True),
    Command("matrix.open", "enter", "Compare the two articles side by side", "compare"),
    Command("matrix.origins", "i", "Which articles are one origin, and why; whom each credits", "origins"),
    Command("matrix.down", "down j", "Next row"),
    Command("matrix.up", "up k", "Previous row"),
    Command("matrix.right", "right l", "Next column"),
    Command("matrix.left", "left h", "Previous column"),
    Command("matrix.page_down", "space pagedown ctrl+f", "A page down"),
    Command("matrix.page_up", "b pageup ctrl+b", "A page up"),
    Command("matrix.page_right", "L shift+right", "As many columns to the right as fit on the screen"),
    Command("matrix.page_left", "H shift+left", "As many columns to the left"),
    Command("matrix.top", "g home", "First row"),
    Command("matrix.bottom", "G end", "Last row"),
    Command("matrix.first", "0", "First column"),
    Command("matrix.last", "dollar_sign", "Last column"),
    Command("matrix.swap", "s", "The same two articles the other way round"),
    Command("matrix.count_furniture", "F", "Count furniture like text, or leave it out", yields=True),
    Command("matrix.go_on", "r", "Go on comparing after it was stopped"),
    Command("matrix.stop", "escape", "Stop comparing, or else go back", "back"),
    Command("matrix.back", "backspace m", "Back to where the matrix was opened"),
    Command("app.reload", "R f5", "Read again the files that have changed on the disk", yields=True),
    Command("app.theme", "t", "Next theme: dark, light, or more contrast"),
    Command("app.help", "question_mark f1", "All keys, and what the colours and signs mean", "help"),
    Command("app.settings", "f2", "Which settings there are, and where to change them", yields=True),
    Command("app.command_palette", "ctrl+p", "Find a command by its name"),
    Command("app.suspend_process", "ctrl+z", "Suspend; fg in the shell comes back"),
    Command("app.quit", "q ctrl+q", "Quit", "quit"),
)

Keymap = Mapping[str, Sequence[str]]
"""Command id → the keys that a person chose for it instead of the default ones."""


def keys_of(command: Command, keymap: Keymap) -> tuple[str, ...]:
    """The keys that call a command, as Textual names them."""
    return tuple(keymap.get(command.id, command.keys))


def command(id: str) -> Command:
    """The command of a name."""
    return next(each for each in COMMANDS if each.id == id)


def key_for(id: str, keymap: Keymap) -> str:
    """The key of a command as people write it; empty if a person took its keys away."""
    keys = keys_of(command(id), keymap)
    return key_name(keys[0]) if keys else ""


def commands_at(scope: Scope) -> tuple[Command, ...]:
    """The commands of one scope, in the table's order."""
    return tuple(command for command in COMMANDS if command.scope is scope)


def yielding(keymap: Keymap) -> Keymap:
    """A person's keys, and what they leave to the commands whose default keys give way to them."""
    left = dict(keymap)
    for command in COMMANDS:
        if command.yields and command.id not in keymap:
            taken = {key for each in COMMANDS if _meet(each, command) for key in keymap.get(each.id, ())}
            if taken.intersection(command.keys):
                left[command.id] = tuple(key for key in command.keys if key not in taken)
    return left


def _meet(one: Command, other: Command) -> bool:
    return not set(scopes_touched(one.scope)).isdisjoint(scopes_touched(other.scope))


def scopes_touched(scope: Scope) -> tuple[Scope, ...]:
    """The scopes in which the keys of a scope are taken."""
    return tuple(Scope) if scope is Scope.ANYWHERE else (scope,)
