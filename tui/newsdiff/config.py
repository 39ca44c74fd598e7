"""The user's settings: what there is to set, and reading it from ``config.toml``."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from newsdiff.descriptors import read_at_most
from newsdiff.errors import NewsdiffError
from newsdiff.paths import config_folder

THEMES = ("newsdiff-dark", "newsdiff-light", "newsdiff-contrast")
CLIPBOARDS = ("auto", "terminal", "command")

_LARGEST = 1024 * 1024


def _setting(default: Any, help: str, fits: Callable[[Any], bool], wanted: str) -> Any:
    """A field that documents and checks itself: ``wanted`` says which values fit."""
    return field(default=default, metadata={"help": help, "fits": fits, "wanted": wanted})


@dataclass(frozen=True, slots=True)
class Settings:
    """All there is to set. A file need not have any of it."""

    theme: str = _setting(
        "",
        "Colours of the reader: newsdiff-dark, newsdiff-light or newsdiff-contrast; empty: those chosen last.",
        lambda value: value in ("", *THEMES),
        f"one of {', '.join(THEMES)}",
    )
    sensitivity: int = _setting(
        5,
        "How little must agree for a link: 1 links only what is nearly verbatim, 9 also what is loosely related.",
        lambda value: type(value) is int and 1 <= value <= 9,
        "a whole number from 1 to 9",
    )
    mouse: bool = _setting(
        True,
        "Whether the reader takes the mouse: wheel, click, selection. If not, the terminal keeps it.",
        lambda value: isinstance(value, bool),
        "true or false",
    )
    clipboard: str = _setting(
        "auto",
        "Where copied text goes: terminal (by OSC 52, also over ssh), command (pbcopy, wl-copy, xclip, xsel or "
        "clip.exe), or auto: the command where there is one on this machine, otherwise the terminal.",
        lambda value: value in CLIPBOARDS,
        f"one of {', '.join(CLIPBOARDS)}",
    )
    keys: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata={
            "help": 'Keys by command, instead of the default ones: "comparison.swap" = "S", or several: '
            '["S", "ctrl+x"]. An empty list takes a command\'s keys away.'
        },
    )


class UnreadSettingsError(NewsdiffError):
    """The settings may not be read. Nothing is known to be wrong in them."""


def config_file() -> Path:
    """The file with the user's settings. It need not exist."""
    return config_folder() / "config.toml"


def load_settings(file: Path | None = None) -> Settings:
    """The user's settings, from their file or another one; the defaults if there is none.

    Raises:
        UnreadSettingsError: The file may not be read.
        NewsdiffError: The file cannot be read, or a setting in it is wrong.
    """
    file = file or config_file()
    try:
        # Editors on Windows write a byte order mark.
        data = read_at_most(file, _LARGEST + 1)
        if len(data) > _LARGEST:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        text = data.decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except PermissionError as error:
        raise UnreadSettingsError(
            str(file), "may not be read; check its permissions, and its folder's"
        ) from error
    except TimeoutError as error:
        raise _trouble(file, "is a pipe that nobody writes to; put a file in its place") from error
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise _trouble(file, f"cannot be read ({reason}); put it right or move it away") from error
    import tomllib

    try:
        return _settings(file, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise _trouble(file, f"is not TOML: {error}; put that line right") from error
    except (ValueError, RecursionError) as error:
        reason = "a number in it is too long" if isinstance(error, ValueError) else "it is nested too deeply"
        raise _trouble(file, f"cannot be read, {reason}; put it right") from error


def documentation() -> dict[str, str]:
    """What each setting means, by its name, in one line."""
    return {each.name: each.metadata["help"] for each in fields(Settings)}


def _settings(file: Path, record: Mapping[str, Any]) -> Settings:
    known = {each.name: each.metadata for each in fields(Settings)}
    values = dict(record)
    for name, value in record.items():
        if name not in known:
            hint = suggestion(name, list(known), "newsdiff config")
            raise _trouble(file, f"there is no setting {name!r}; {hint}")
        if name == "keys":
            values[name] = dict(_keys(file, value, ""))
        elif not known[name]["fits"](value):
            raise _trouble(file, f"{name} is {_shown(value)}; it has to be {known[name]['wanted']}")
    return Settings(**values)


def _keys(file: Path, table: Any, prefix: str) -> list[tuple[str, tuple[str, ...]]]:
    """The keys of a table; ``comparison.swap`` without quotation marks is a table in a table."""
    if not isinstance(table, dict):
        raise _trouble(file, 'keys has to be a table: [keys], and below it "comparison.swap" = "S"')
    found: list[tuple[str, tuple[str, ...]]] = []
    for name, value in table.items():
        command = f"{prefix}{name}"
        if isinstance(value, dict):
            found += _keys(file, value, f"{command}.")
        elif isinstance(value, str):
            found.append((command, (value,)))
        elif isinstance(value, list) and all(isinstance(key, str) for key in value):
            found.append((command, tuple(value)))
        else:
            raise _trouble(
                file, f"the key of {command} is {_shown(value)}; it has to be a key, or a list of keys"
            )
    return found


def _shown(value: object) -> str:
    """A value for a message, not too long."""
    try:
        text = repr(value)
    except (ValueError, RecursionError):
        return "too long"
    return text if len(text) <= 60 else f"{text[:59]}…"


def suggestion(name: str, known: list[str], command: str) -> str:
    """What may have been meant, or where everything stands."""
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1)
    return f"did you mean {close[0]!r}?" if close else f"{command} prints all there are"


def _trouble(file: Path, message: str) -> NewsdiffError:
    return NewsdiffError(str(file), message, title="Settings")
