"""The user's settings: what there is to set, and reading it from ``config.toml``.

What stands below a field of ``Settings`` is its documentation, for people as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from newsdiff.errors import NewsdiffError
from newsdiff.paths import config_folder

THEMES = ("newsdiff-dark", "newsdiff-light", "newsdiff-contrast")
CLIPBOARDS = ("auto", "terminal", "command")


@dataclass(frozen=True, slots=True)
class Settings:
    """All there is to set. A file need not have any of it."""

    theme: str = ""
    """Colours of the reader: newsdiff-dark, newsdiff-light or newsdiff-contrast; empty: those chosen last."""

    sensitivity: int = 5
    """How little must agree for a link: 1 links only what is nearly verbatim, 9 also what is loosely related."""

    mouse: bool = True
    """Whether the reader takes the mouse: wheel, click, selection. If not, the terminal keeps it."""

    clipboard: str = "auto"
    """Where copied text goes: terminal (by OSC 52, also over ssh), command (pbcopy, wl-copy, xclip, xsel or
    clip.exe), or auto: the command where there is one on this machine, otherwise the terminal."""

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys by command, instead of the default ones: "comparison.swap" = "S", or several: ["S", "ctrl+x"].
    An empty list takes a command's keys away."""


def config_file() -> Path:
    """The file with the user's settings. It need not exist."""
    return config_folder() / "config.toml"


def load_settings(file: Path | None = None) -> Settings:
    """The user's settings, from their file or another one; the defaults if there is none.

    Raises:
        NewsdiffError: The file cannot be read, or something in it is not as it has to be.
    """
    file = file or config_file()
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise _trouble(file, f"cannot be read ({reason}); put it right or move it away") from error
    import tomllib

    try:
        record = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _trouble(file, f"is not TOML: {error}; put that line right") from error
    return _settings(file, record)


def documentation() -> dict[str, str]:
    """What each setting means, by its name, in one line."""
    import ast
    import inspect

    (definition,) = ast.parse(inspect.getsource(Settings)).body
    assert isinstance(definition, ast.ClassDef)
    found: dict[str, str] = {}
    name = ""
    for statement in definition.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            name = statement.target.id
        elif name and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
            found[name] = " ".join(str(statement.value.value).split())
            name = ""
    return found


def _settings(file: Path, record: Mapping[str, Any]) -> Settings:
    known = [each.name for each in fields(Settings)]
    for name in record:
        if name not in known:
            raise _trouble(
                file, f"there is no setting {name!r}; {suggestion(name, known, 'newsdiff config')}"
            )
    values = dict(record)
    _check(file, values, "theme", lambda value: value in ("", *THEMES), f"one of {', '.join(THEMES)}")
    _check(file, values, "sensitivity", lambda value: value in range(1, 10), "a whole number from 1 to 9")
    _check(file, values, "mouse", lambda value: isinstance(value, bool), "true or false")
    _check(file, values, "clipboard", lambda value: value in CLIPBOARDS, f"one of {', '.join(CLIPBOARDS)}")
    if "keys" in values:
        values["keys"] = dict(_keys(file, values["keys"], ""))
    return Settings(**values)


def _check(file: Path, values: Mapping[str, Any], name: str, fits: Any, wanted: str) -> None:
    if name not in values:
        return
    value = values[name]
    # In Python true is 1.
    if (isinstance(value, bool) and name != "mouse") or isinstance(value, (list, dict)) or not fits(value):
        raise _trouble(file, f"{name} is {value!r}; it has to be {wanted}")


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
            raise _trouble(file, f"the key of {command} is {value!r}; it has to be a key, or a list of keys")
    return found


def suggestion(name: str, known: list[str], command: str) -> str:
    """What may have been meant, or where everything stands."""
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1)
    return f"did you mean {close[0]!r}?" if close else f"{command} prints all there are"


def _trouble(file: Path, message: str) -> NewsdiffError:
    return NewsdiffError(str(file), message, title="Settings")
