"""A line of JSON with a note, a link or a rejection → what it says, checked."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from newsdiff.store.anchors import PassageAnchor, letters_of

_DIGEST = re.compile(r"[0-9a-f]{64}")
_KEY = re.compile(r"[0-9a-f]{16}")
_LARGEST = 2**62


class LineError(Exception):
    """What is wrong with a line, in words that follow its number."""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article: the digest of its letters, and a key for each different paragraph."""

    digest: str
    keys: frozenset[int]


@dataclass(frozen=True, slots=True)
class PassageOf:
    """A passage, and the digest of its article."""

    digest: str
    anchor: PassageAnchor


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note on a passage."""

    about: PassageOf
    text: str


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision about two passages."""

    a: PassageOf
    b: PassageOf
    linked: bool


def parsed(line: str) -> ArticleLine | NoteLine | DecisionLine:
    """What a line says.

    Raises:
        LineError: It is damaged, or not such a line.
    """
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise LineError("is no JSON") from None
    if not isinstance(found, dict):
        raise LineError("is no object")
    match found.get("kind"):
        case "article":
            if found.get("format") != 1:
                raise LineError("is of a newer format; install a newer newsdiff to read it")
            keys = found.get("paragraphs")
            if not isinstance(keys, list) or not all(
                isinstance(key, str) and _KEY.fullmatch(key) for key in keys
            ):
                raise LineError("has no paragraphs that can be read")
            return ArticleLine(_digest(found.get("digest")), frozenset(map(_signed, keys)))
        case "note":
            text = _text(found, "text").strip()
            if not text:
                raise LineError("has an empty note")
            return NoteLine(_passage(found, "about"), text)
        case "link" | "rejection" as kind:
            return DecisionLine(_passage(found, "a"), _passage(found, "b"), kind == "link")
    raise LineError("is no article, note, link or rejection")


def _passage(found: dict[str, Any], name: str) -> PassageOf:
    passage = found.get(name)
    if not isinstance(passage, dict):
        raise LineError(f"has no passage in {name!r}")
    exact, prefix, suffix = (_text(passage, key) for key in ("exact", "prefix", "suffix"))
    match passage.get("letters"):
        case [int(start), int(end)] if 0 <= start < end < _LARGEST and end - start == len(letters_of(exact)):
            anchor = PassageAnchor(start, end, exact, prefix, suffix)
            return PassageOf(_digest(passage.get("article")), anchor)
    raise LineError(f"has a place in {name!r} that does not fit its words")


def _digest(found: object) -> str:
    if not isinstance(found, str) or not _DIGEST.fullmatch(found):
        raise LineError("has no digest of an article")
    return found


def _text(found: dict[str, Any], name: str) -> str:
    text = found.get(name)
    if not isinstance(text, str):
        raise LineError(f"has no text in {name!r}")
    # Half of a surrogate pair can stand in JSON, but in no file and no database.
    return text.encode("utf-8", errors="replace").decode()


def _signed(key: str) -> int:
    return int.from_bytes(bytes.fromhex(key), "big", signed=True)
