"""Every command of the reader in one table.

Key bindings, footer, command palette, help screen and the documentation's list of keys are all made from it,
so that none of them can say something another one does not do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where a command applies."""

    ANYWHERE = "Anywhere"
    LIST = "List of articles"
    COMPARISON = "Comparison"
    WHY = "Panel of reasons"


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can ask for with one key.

    Attributes:
        id: Its name in the user's key settings: the place and the action, ``comparison.swap``.
        keys: The default keys, as Textual names them; the first one is the one shown.
        help: What it does, one line, for the help screen and the command palette.
        place: Where it applies.
        footer: Its word in the footer; empty if it does not stand there. Neighbours with the same word
            share it ("n N change").
    """

    id: str
    keys: tuple[str, ...]
    help: str
    place: Scope
    footer: str = ""

    @property
    def action(self) -> str:
        """The name of the method that does it, without ``action_``."""
        return self.id.partition(".")[2]

    @property
    def target(self) -> str:
        """The action as Textual's bindings call it."""
        match self.place:
            case Scope.ANYWHERE:
                return f"app.{self.action}"
            case Scope.LIST:
                return f"screen.{self.action}"
            case _:
                return f"screen.command({self.action!r})"


def _list(action: str, keys: str, help: str, footer: str = "") -> Command:
    return Command(f"list.{action}", tuple(keys.split()), help, Scope.LIST, footer)


def _comparison(action: str, keys: str, help: str, footer: str = "") -> Command:
    return Command(f"comparison.{action}", tuple(keys.split()), help, Scope.COMPARISON, footer)


def _why(action: str, keys: str, help: str, footer: str = "") -> Command:
    return Command(f"why.{action}", tuple(keys.split()), help, Scope.WHY, footer)


def _anywhere(action: str, keys: str, help: str, footer: str = "") -> Command:
    return Command(f"app.{action}", tuple(keys.split()), help, Scope.ANYWHERE, footer)


COMMANDS: tuple[Command, ...] = (
    _list("open", "enter", "Compare with the marked article, or else with the closest one", "compare"),
    _list("mark", "space", "Mark this article, to compare the next one with it", "mark"),
    _list("down", "down j", "Next article"),
    _list("up", "up k", "Previous article"),
    _list("page_down", "pagedown ctrl+d ctrl+f", "A page down"),
    _list("page_up", "pageup ctrl+u b ctrl+b", "A page up"),
    _list("top", "g home", "First article"),
    _list("bottom", "G end", "Last article"),
    _list("preview_down", "J shift+down", "Scroll the preview down"),
    _list("preview_up", "K shift+up", "Scroll the preview up"),
    _list("search", "slash", "List only the articles that have something in title, source or text", "search"),
    _list("all", "escape", "List all articles again"),
    _list("problems", "p", "Which files could not be read, and why"),
    _comparison("next_change", "n", "Next change: text that is not shared", "change"),
    _comparison("previous_change", "N", "Previous change", "change"),
    _comparison("next_disagreement", "d", "Next disagreement"),
    _comparison("previous_disagreement", "D", "Previous disagreement"),
    _comparison(
        "counterpart",
        "enter",
        "Go to the counterpart of this paragraph; again for the next one",
        "counterpart",
    ),
    _comparison("why", "i", "Why this paragraph is linked, and which other articles carry it", "why"),
    _comparison("go_back", "backspace", "Back to exactly where you were before enter led elsewhere"),
    _comparison("next_article", "right_square_bracket", "Next article on this side", "article"),
    _comparison("previous_article", "left_square_bracket", "Previous article on this side", "article"),
    _comparison("other_side", "tab shift+tab", "Go to the other side"),
    _comparison("swap", "s", "Swap the two sides"),
    _comparison("down", "down j", "Next paragraph"),
    _comparison("up", "up k", "Previous paragraph"),
    _comparison("page_down", "space pagedown ctrl+f", "A page down"),
    _comparison("page_up", "b pageup ctrl+b", "A page up"),
    _comparison("half_page_down", "ctrl+d", "Half a page down"),
    _comparison("half_page_up", "ctrl+u", "Half a page up"),
    _comparison("top", "g home", "First paragraph"),
    _comparison("bottom", "G end", "Last paragraph"),
    _comparison("search", "slash", "Search in both articles; n and N then go from match to match", "search"),
    _comparison("view", "v", "Next view: aligned, each side in its own order, or one column"),
    _comparison("filter", "f", "Choose for each side what is shown, dimmed or hidden"),
    _comparison("only_changes", "o", "Only what differs, or all of it again"),
    _comparison("fold", "z", "Open what is folded up here, or fold up the run around this paragraph"),
    _comparison("fold_all", "Z", "Fold up all long runs of what agrees or stands alone, or open them"),
    _comparison("pin", "p", "Link the paragraphs under the cursors of both sides by hand"),
    _comparison("reject", "x", "Reject the links of this paragraph, or take back what was decided by hand"),
    _comparison("note", "a", "Write a note on this paragraph, which then stands below it"),
    _comparison("undo", "u", "Take back what was done by hand last"),
    _comparison("redo", "ctrl+r", "Do again what was taken back"),
    _comparison("more_sensitive", "plus equals_sign", "More links: also what is more loosely related"),
    _comparison("less_sensitive", "minus", "Fewer links: only what is more nearly verbatim"),
    _comparison("copy", "y", "Copy the selected text, or else this paragraph with its source"),
    _comparison("export", "e", "Write the comparison to a file", "export"),
    _comparison("back", "escape", "End the search, or else back to the list of articles", "list"),
    _why("choose_next", "down j", "Next passage in the panel", "choose"),
    _why("choose_previous", "up k", "Previous passage in the panel", "choose"),
    _why("go_there", "enter", "Go to the passage, and bring its article to the other side", "go there"),
    _why("close_why", "escape i", "Close the panel", "close"),
    _why("pin_chosen", "p", "Link the passage by hand", "link"),
    _why("reject_chosen", "x", "Reject its link, or take back what was decided by hand", "reject"),
    _why("paragraph_below", "J shift+down", "Next paragraph of the page", "paragraph"),
    _why("paragraph_above", "K shift+up", "Previous paragraph of the page", "paragraph"),
    _anywhere("theme", "t", "Next theme: dark, light, or more contrast"),
    _anywhere("help", "question_mark f1", "All keys, and what the colours and signs mean", "help"),
    _anywhere("command_palette", "ctrl+p", "Find a command by its name"),
    _anywhere("suspend_process", "ctrl+z", "Suspend; fg in the shell comes back"),
    _anywhere("quit", "q ctrl+q", "Quit", "quit"),
)

_KEY_NAMES = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "question_mark": "?",
    "escape": "esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "slash": "/",
    "comma": ",",
    "full_stop": ".",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "f1": "F1",
    "shift+up": "shift+↑",
    "shift+down": "shift+↓",
}

Keymap = Mapping[str, Sequence[str]]
"""Command id → the keys that a person chose for it instead of the default ones."""


def keys_of(command: Command, keymap: Keymap) -> tuple[str, ...]:
    """The keys that call a command, as Textual names them."""
    return tuple(keymap.get(command.id, command.keys))


def key_name(key: str) -> str:
    """A key as people write it: ``]`` for ``right_square_bracket``."""
    return _KEY_NAMES.get(key, key)


def command(id: str) -> Command:
    """The command of a name."""
    return next(each for each in COMMANDS if each.id == id)


def key_for(id: str, keymap: Keymap) -> str:
    """The key of a command as people write it; empty if a person took its keys away."""
    keys = keys_of(command(id), keymap)
    return key_name(keys[0]) if keys else ""


def commands_at(place: Scope) -> tuple[Command, ...]:
    """The commands of one place, in the table's order."""
    return tuple(command for command in COMMANDS if command.place is place)


@dataclass(frozen=True, slots=True)
class FooterItem:
    """One word of the footer, with the commands that share it."""

    commands: tuple[Command, ...]

    @property
    def word(self) -> str:
        """The word."""
        return self.commands[0].footer


def footer_items(place: Scope) -> tuple[FooterItem, ...]:
    """What the footer offers at a place: its own commands, then those that apply anywhere."""
    items: list[FooterItem] = []
    for command in (*commands_at(place), *commands_at(Scope.ANYWHERE)):
        if not command.footer:
            continue
        if items and items[-1].word == command.footer:
            items[-1] = FooterItem((*items[-1].commands, command))
        else:
            items.append(FooterItem((command,)))
    return tuple(items)


def key_conflicts(
    keymap: Keymap, commands: Iterable[Command] = COMMANDS
) -> list[tuple[str, Command, Command]]:
    """Keys that would call two commands at the same place: the key and both commands."""
    disagreements = []
    taken: dict[tuple[Scope, str], Command] = {}
    for command in commands:
        for key in keys_of(command, keymap):
            for place in _places_touched(command.place):
                other = taken.get((place, key))
                if other is not None and (key, other, command) not in disagreements:
                    disagreements.append((key, other, command))
                taken[place, key] = command
    return disagreements


def _places_touched(place: Scope) -> tuple[Scope, ...]:
    return tuple(Scope) if place is Scope.ANYWHERE else (place,)
