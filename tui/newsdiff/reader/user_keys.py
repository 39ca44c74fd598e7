"""The keys a person set, checked against the commands there are."""

from __future__ import annotations

import unicodedata

from newsdiff.config import Settings, config_file, suggestion
from newsdiff.errors import NewsdiffError
from newsdiff.reader.commands import (
    COMMANDS,
    Command,
    Keymap,
    Scope,
    key_name,
    keys_of,
    scopes_touched,
    yielding,
)

_NAMED = (
    *"enter space tab escape backspace delete insert home end pageup pagedown up down left right".split(),
    *(f"f{number}" for number in range(1, 25)),
)
_DEFAULTS = {key for command in COMMANDS for key in command.keys if len(key) > 1 and "+" not in key}
_BY_NAME = {name: key for key in {*_NAMED, *_DEFAULTS} for name in (key, key_name(key).lower())}
_MODIFIERS = {"ctrl", "shift", "alt"}
# What Textual calls otherwise than Unicode does.
_OWN_NAMES = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}

_EXAMPLES = "keys are written like x, X, ], ?, ctrl+x, shift+f2, enter, space, esc, up, PgDn"


def key_of_name(name: str) -> str:
    """The name Textual has for a key as people write it; empty if there is no such key."""
    if name == "+":
        return "plus"
    *modifiers, key = name.split("+") if not name.endswith("+") else [*name[:-2].split("+"), "+"]
    if not set(map(str.lower, modifiers)) <= _MODIFIERS:
        return ""
    found = _BY_NAME.get(key.lower(), "")
    if not found and len(key) == 1:
        found = _of_character(key.lower() if modifiers else key)
    return "+".join([*map(str.lower, modifiers), found]) if found else ""


def _of_character(character: str) -> str:
    if character.isalnum():
        return character
    if character == " ":
        return "space"
    unicode_name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _OWN_NAMES.get(unicode_name, unicode_name)


def keymap_of(settings: Settings) -> Keymap:
    """The keys of some settings, as Textual names them.

    Raises:
        NewsdiffError: A command or a key does not exist, or a key would do two things at one place.
    """
    known = [command.id for command in COMMANDS]
    keymap: dict[str, tuple[str, ...]] = {}
    for id, names in settings.keys.items():
        if id not in known:
            raise _trouble(f"there is no command {id!r}; {suggestion(id, known, 'newsdiff config')}")
        keys = tuple(key_of_name(name) for name in names)
        for name, key in zip(names, keys, strict=True):
            if not key:
                raise _trouble(f"{id} has the key {name!r}, which does not exist; {_EXAMPLES}")
        keymap[id] = tuple(key for key in keys if key)
    for key, one, two in key_conflicts(yielding(keymap)):
        mine, other = (two, one) if two.id in keymap else (one, two)
        raise _trouble(
            f"{mine.id} has the key {_shown(key, settings, mine.id)!r}, which {other.id} has as well; "
            "give one of them another key"
        )
    return keymap


def key_conflicts(keymap: Keymap) -> list[tuple[str, Command, Command]]:
    """Keys that would call two commands in the same scope: the key and both commands."""
    conflicts = []
    taken: dict[tuple[Scope, str], Command] = {}
    for command in COMMANDS:
        for key in keys_of(command, keymap):
            for scope in scopes_touched(command.scope):
                other = taken.get((scope, key))
                if other is not None and (key, other, command) not in conflicts:
                    conflicts.append((key, other, command))
                taken[scope, key] = command
    return conflicts


def _shown(key: str, settings: Settings, id: str) -> str:
    """The key as the person wrote it."""
    written = (name for name in settings.keys.get(id, ()) if key_of_name(name) == key)
    return next(written, key)


def _trouble(message: str) -> NewsdiffError:
    return NewsdiffError(str(config_file()), f"keys: {message}", title="Settings")
