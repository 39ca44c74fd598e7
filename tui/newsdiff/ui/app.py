"""The reader as a whole: the first screen, and the commands that apply on every screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from time import time
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import SystemCommand
from textual.binding import BindingType
from textual.command import Provider
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import WorkerFailed

from newsdiff.articles.library import Library
from newsdiff.engine.comparison import Options
from newsdiff.reader.commands import Keymap, Scope, command, key_for, key_name, keys_of, yielding
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.bindings import bindings_at, textual_keymap
from newsdiff.ui.filling import Filling
from newsdiff.ui.opener import ScreenOpener
from newsdiff.ui.reloading import Reloading
from newsdiff.ui.runtime.clipboard import NamedText, copy_by_command
from newsdiff.ui.runtime.key_queue import KeyQueue
from newsdiff.ui.runtime.suspending import suspend_on_signals
from newsdiff.ui.screens.command_screen import CommandScreen
from newsdiff.ui.screens.library.screen import LibraryScreen
from newsdiff.ui.theme.themes import DARK, NAMES, after, themes_for
from newsdiff.ui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from newsdiff.articles.fetching.access import Access
    from newsdiff.reader.same_places import Indices


def _command_words() -> type[Provider]:
    from newsdiff.ui.screens.command_palette import CommandWords

    return CommandWords


class NewsdiffApp(KeyQueue):
    """The reader over one library."""

    TITLE = "newsdiff"
    # The palette is Textual's own; it gets the frame and the colours of the other dialogs.
    CSS = """
    CommandPalette > Vertical { width: 92%; max-width: 96; margin-top: 1; background: transparent; }
    CommandPalette SearchIcon { display: none; }
    CommandPalette #--input, CommandPalette #--input.--list-visible {
        border: round $rule;
        background: $surface;
    }
    CommandPalette CommandInput, CommandPalette CommandInput:focus { border: none; height: 1; padding: 0 1; }
    CommandPalette CommandList, CommandPalette CommandList:focus {
        border: round $rule;
        background: $surface;
        max-height: 60vh;
    }
    CommandPalette CommandList > .option-list--option { padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_at(Scope.ANYWHERE)
    COMMANDS = {_command_words}  # noqa: RUF012
    DEFAULT_MODE = "library"

    def __init__(
        self,
        library: Library,
        compare_pair: tuple[int, int] | None = None,
        *,
        theme: str = DARK,
        keymap: Keymap | None = None,
        sensitivity: int = 5,
        clipboard: str = "terminal",
        on_theme: Callable[[str], None] | None = None,
        counts_furniture: bool = False,
        access: Access | None = None,
        read_since: float | None = None,
        filling: bool = False,
    ) -> None:
        """Make it.

        Args:
            library: The articles.
            compare_pair: Two articles, as indices into the library, to open side by side at once.
            theme: The theme's name; the dark theme if there is no such theme.
            keymap: The keys a person chose.
            sensitivity: The sensitivity of the first comparison.
            clipboard: Where copied text goes, as in the settings.
            on_theme: Called with the name of a theme that was chosen.
            counts_furniture: Whether furniture is counted like text.
            access: What may be fetched where files are read again.
            read_since: When reading the library began, in seconds since the epoch; None for now.
            filling: Whether these are only the first articles of the library, and the others are still to be read.
        """
        # Under NO_COLOR Textual would paint shades of grey over the terminal's own colours; with the
        # terminal's palette switched on it sends no colour at all, and attributes carry the labels.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        # A class attribute would do nothing here: scrolling by animation costs more than drawing.
        self.animation_level = "none"
        own = set(NAMES)
        for known in themes_for(self.console.color_system):
            self.register_theme(known)
        # Without its watcher, which would have all styles parsed again.
        self.set_reactive(NewsdiffApp.theme, theme if theme in own else DARK)
        self.stylesheet.set_variables(self.get_css_variables())
        for name in set(self.available_themes) - own:
            self.unregister_theme(name)
        self.keymap: Keymap = yielding(keymap or {})
        self.set_keymap(textual_keymap(self.keymap))
        self.session = Session(library, Options(sensitivity=sensitivity))
        self.session.counts_furniture = counts_furniture
        self.session.filling = filling
        reload = key_for("app.reload", self.keymap)
        self._filling = Filling(self, lambda: self.session, self._renew, reload, access)
        self.add_mode(self.DEFAULT_MODE, lambda: LibraryScreen(self.session, self.keymap))
        self._clipboard_way = clipboard
        self.has_drawn = False
        self.opener = ScreenOpener(self, lambda: self.session, self.keymap)
        self._on_theme = on_theme
        self.reloading = Reloading(
            self,
            lambda: self.session,
            self._renew,
            reload,
            access,
            read_since or time(),
        )
        self._first_pair = ArticlePair(*compare_pair) if compare_pair else None

    @property
    def notice(self) -> str:
        """What has changed on the disk, in a few words; empty if nothing has."""
        return self.reloading.notice

    @property
    def fault(self) -> BaseException | None:
        """The error that stopped the reader; None if there was none."""
        fault = self._exception
        # Textual wraps the error of a worker.
        return fault.error if isinstance(fault, WorkerFailed) else fault

    def _fatal_error(self) -> None:
        # Textual would print a traceback with the values of all variables, whole articles among them.
        self._close_messages_no_wait()

    def on_mount(self) -> None:
        """Open the two articles the reader was started with, as soon as they are compared; say what is unusual."""
        suspend_on_signals(self)
        if self._first_pair is not None and isinstance(self.screen, LibraryScreen):
            self.screen.open_pair(self._first_pair)
        if self.session.counts_furniture:
            key = key_for("list.count_furniture", self.keymap)
            leave = f"; {key} leaves it out" if key else ""
            self.call_after_refresh(self.notify, f"Furniture counts as text, as it did last{leave}.")

    def refresh_css(self, animate: bool = True) -> None:
        """Work out all styles again, but not before the first frame, which has those of the theme it began with."""
        if self.has_drawn:
            super().refresh_css(animate)

    def on_ready(self) -> None:
        """Begin the work in the background: it would take its time from the first frame, which is there now."""
        self.has_drawn = True
        if self.session.filling:
            self.run_worker(self._fill(), group="filling")
            return
        self.reloading.begin()
        if isinstance(self.screen, LibraryScreen):
            self.screen.filled()

    async def _fill(self) -> None:
        """Read the rest of the library, and look for changes only then."""
        await self._filling.fill()
        self.reloading.begin()

    def action_command_palette(self) -> None:
        """Show the commands of this place, to search in."""
        from newsdiff.ui.screens.command_palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The command palette's entries: the commands of this place, from the command table."""
        from newsdiff.ui.screens.command_palette import offered_at

        for each in offered_at(screen):
            keys = "  ".join(key_name(key) for key in keys_of(each, self.keymap))
            yield SystemCommand(each.help, keys, lambda target=each.target: screen.run_action(target))

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,  # noqa: ARG002
        markup: bool = True,  # noqa: ARG002
    ) -> None:
        """Show a message at the foot of the screen, where it covers nothing; never parsed as markup.

        It goes with the next key or click. Warnings and errors stay until then, everything else for a few seconds.
        """
        bars = (bar for screen in reversed(self.screen_stack) for bar in screen.query(KeyBar))
        bar = next(bars, None)
        if bar is not None:
            text = f"{title}: {message}" if title else message
            bar.say(text, alert=severity != "information")

    def key_comes(self) -> None:
        """Take away what was said: what the key says or shows comes in its place."""
        for bar in self._key_bars():
            bar.hush()

    def key_was_heard(self) -> None:
        """Show that it was taken away."""
        for bar in self._key_bars():
            bar.show_hushed()

    def _key_bars(self) -> list[KeyBar]:
        return [bar for screen in self.screen_stack for bar in screen.query(KeyBar)]

    async def on_event(self, event: events.Event) -> None:
        """Take away with a click what was said, and the number that was being typed."""
        if isinstance(event, events.MouseDown) and not event.is_forwarded:
            self.key_comes()
            self.key_was_heard()
            if isinstance(self.screen, CommandScreen):
                self.screen.number.clear()
        await super().on_event(event)

    def action_help_quit(self) -> None:
        """Say how to leave: ctrl+c copies what is selected, and nothing is."""
        keys = keys_of(command("app.quit"), self.keymap)
        # A letter that is typed into a line would be a letter.
        key = next((key for key in keys if "+" in key or not isinstance(self.focused, Input)), "")
        if self.screen.is_modal:
            key = next(iter(keys), "")
        leave = f"{key_name(key)} quits newsdiff." if key else "ctrl+p finds the command that quits newsdiff."
        self.notify(f"esc closes this, then {leave}" if self.screen.is_modal else leave, markup=False)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text to where the settings want it, and say where it went.

        Everything copied goes through here. The message names a ``NamedText`` by its name, and calls any other text
        the selected one, because Textual itself copies selections only.
        """
        if not text:
            return
        name = text.name if isinstance(text, NamedText) else "the selected text"
        command = copy_by_command(text) if self._clipboard_way != "terminal" else None
        if command is None:
            super().copy_to_clipboard(text)
            self.notify(f"Sent {name} to the terminal's clipboard (OSC 52).", markup=False)
        else:
            # What a field of this program pastes.
            self._clipboard = text
            self.notify(f"Copied {name} to the clipboard with {command}.", markup=False)

    def action_reload(self) -> None:
        """Read again what has changed on the disk."""
        if self.session.filling:
            self.notify("The articles are still being read.", markup=False)
        elif self._filling.was_stopped:
            self.session.filling = True
            self.reloading.forget()
            self.run_worker(self._filling.fill(), group="filling")
        else:
            self.reloading.reload()

    async def _renew(self, session: Session, articles: Indices) -> None:
        """Show another session in the place of this one, with every screen at its place."""
        from newsdiff.ui.renewing import Renewal

        self.opener.renew(session, articles)
        old, self.session = self.session, session
        renewal = Renewal(old, session, articles, self.keymap, self.opener.coverage_among)
        screens = [made for each in self.screen_stack if (made := renewal.screen(each)) is not None]
        before = self.current_mode
        # The list is the first screen of its stack, which Textual can replace only with the whole stack.
        stack = f"library {id(session)}"
        self.add_mode(stack, lambda: screens[0])
        with self.batch_update():
            await self.switch_mode(stack)
            for screen in screens[1:]:
                await self.push_screen(screen)
            await self.remove_mode(before)
        for each in renewal.then:
            self.screen.call_after_refresh(each)

    def action_theme(self) -> None:
        """Go on to the next theme."""
        self.theme = after(self.theme)
        if self._on_theme is not None:
            self._on_theme(self.theme)

    def key_ctrl_c(self) -> None:
        """Over a dialog, which the bindings of the app do not reach, say how to leave too."""
        self.action_help_quit()

    def action_settings(self) -> None:
        """Show the settings, and where they are changed."""
        from newsdiff.reader.settings_text import settings_lines
        from newsdiff.ui.dialogs.text_dialog import TextDialog

        self.push_screen(TextDialog("Settings", settings_lines, searched=True))

    def action_help(self) -> None:
        """Show all keys, and what the colours and signs mean."""
        from newsdiff.reader.help_text import help_lines
        from newsdiff.ui.dialogs.text_dialog import TextDialog

        if isinstance(self.screen, CommandScreen):
            lines_for = partial(help_lines, self.screen.SCOPE, self.keymap)
            self.push_screen(TextDialog("Help", lines_for, searched=True))
