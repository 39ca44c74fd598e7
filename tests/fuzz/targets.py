"""The table of targets."""

from __future__ import annotations

from tests.fuzz import engine, meanings, readers, remembered
from tests.fuzz.target import Target

TARGETS: dict[str, Target] = {
    each.name: each for each in (*readers.TARGETS, *engine.TARGETS, *meanings.TARGETS, *remembered.TARGETS)
}
