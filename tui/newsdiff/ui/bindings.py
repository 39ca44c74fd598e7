"""The command table as Textual's key bindings."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from newsdiff.reader.commands import Keymap, Scope, commands_at


def bindings_at(place: Scope) -> list[BindingType]:
    """The bindings of a place with their default keys; each has its command's id, for ``App.set_keymap``."""
    return [
        Binding(",".join(command.keys), command.target, command.help, show=False, id=command.id)
        for command in commands_at(place)
    ]


def textual_keymap(keymap: Keymap) -> dict[str, str]:
    """A person's keys in the form that ``App.set_keymap`` takes."""
    return {id: ",".join(keys) for id, keys in keymap.items()}
