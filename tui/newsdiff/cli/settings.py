"""``newsdiff config``: all settings and keys, printed as a settings file."""

from __future__ import annotations

import json
from dataclasses import fields

from newsdiff.cli.streams import write_stdout
from newsdiff.config import Settings, config_file, documentation, load_settings
from newsdiff.errors import NewsdiffError
from newsdiff.paths import may_exist

WIDTH = 98


def show_settings() -> int:
    """Print the settings file: its name, each setting with its meaning, and each command with its keys.

    A setting or key that the user has not changed is a comment with its default.

    Returns:
        The exit status, 0.

    Raises:
        NewsdiffError: Something is wrong in the user's file; the defaults have been printed.
    """
    from newsdiff.reader.user_keys import keymap_of

    try:
        settings = load_settings()
        keymap_of(settings)
    except NewsdiffError:
        # Someone who misspelled a setting needs to see the real ones.
        write_stdout(_as_toml(Settings()))
        raise
    write_stdout(_as_toml(settings))
    return 0


def _as_toml(settings: Settings) -> str:
    from textwrap import wrap

    from newsdiff.reader.commands import COMMANDS, key_name, keys_of, yielding
    from newsdiff.reader.user_keys import keymap_of

    file, default, meaning = config_file(), Settings(), documentation()
    lines = [f"# {file}" + ("" if may_exist(file) else " (there is no such file yet)"), ""]
    for each in fields(Settings):
        lines += [f"# {line}" for line in wrap(meaning[each.name], WIDTH)]
        value = getattr(settings, each.name)
        if each.name == "keys":
            break
        off = "# " if value == getattr(default, each.name) else ""
        lines += [f"{off}{each.name} = {json.dumps(value)}", ""]
    lines.append("[keys]")
    keymap = yielding(keymap_of(settings))
    for command in COMMANDS:
        chosen = settings.keys.get(command.id)
        keys = [key_name(key) for key in keys_of(command, keymap)] if chosen is None else list(chosen)
        setting = f'"{command.id}" = {json.dumps(keys, ensure_ascii=False)}'
        lines.append(f"{'# ' if chosen is None else ''}{setting:<50}  # {command.help}")
    return "\n".join(lines) + "\n"
