"""Deciding, withdrawing, noting, undo and redo, in any order, against a model that is obviously right."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from newsdiff.engine.comparison import Decision
from newsdiff.store import database
from newsdiff.store.memory import open_memory
from tests.store.articles import FLOOD, RIVER, TRAINS, whole

PAIRS = [(RIVER, FLOOD), (RIVER, TRAINS), (FLOOD, TRAINS)]
NUMBERS = st.integers(0, 1)


class Session(RuleBasedStateMachine):
    """A reader's session; the model is a list of states, and where in it the reader is."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.file = Path(self.folder.name) / "memory.sqlite3"
        self.patience, database.PATIENCE = database.PATIENCE, 0.01
        self.memory = open_memory(self.file)
        self.states: list[dict[tuple[int, ...], bool | str]] = [{}]
        self.at = 0
        self.lock: sqlite3.Connection | None = None

    def change(self, key: tuple[int, ...], value: bool | str | None) -> bool:
        state = dict(self.states[self.at])
        if value is None:
            state.pop(key, None)
        else:
            state[key] = value
        if state == self.states[self.at]:
            return False
        self.states[self.at + 1 :] = [state]
        self.at += 1
        return True

    @rule(
        pair=st.integers(0, 2),
        one=NUMBERS,
        other=NUMBERS,
        linked=st.sampled_from([True, False, None]),
        swap=st.booleans(),
    )
    def decide(self, pair: int, one: int, other: int, linked: bool | None, swap: bool) -> None:
        a, b = PAIRS[pair]
        passages = whole(a, one), whole(b, other)
        if swap:
            a, b, passages = b, a, passages[::-1]
        decision = Decision(*passages, linked=bool(linked))
        done = (
            self.memory.decide(a, b, forget=[decision])
            if linked is None
            else self.memory.decide(a, b, decision)
        )
        assert done == self.change((pair, one, other), linked)

    @rule(number=NUMBERS, text=st.sampled_from(["one", "two", ""]))
    def note(self, number: int, text: str) -> None:
        done = self.memory.set_note(RIVER, whole(RIVER, number), text)
        assert done == self.change((number,), text or None)

    @rule()
    def undo(self) -> None:
        assert bool(self.memory.undo()) == (self.at > 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        assert bool(self.memory.redo()) == (self.at < len(self.states) - 1)
        self.at = min(len(self.states) - 1, self.at + 1)

    @precondition(lambda self: self.lock is None)
    @rule()
    def lock_elsewhere(self) -> None:
        # What the reader does meanwhile is held, and nothing else is different.
        self.lock = sqlite3.connect(self.file, isolation_level=None)
        self.lock.execute("BEGIN IMMEDIATE")

    @rule()
    def unlock_elsewhere(self) -> None:
        if self.lock is not None:
            self.lock.close()
        self.lock = None
        self.memory.write_held(0.0)

    @rule()
    def restart(self) -> None:
        self.unlock_elsewhere()
        assert self.memory.close() == ""
        self.memory = open_memory(self.file)
        self.states, self.at = [self.states[self.at]], 0

    @invariant()
    def remembers(self) -> None:
        found: dict[tuple[int, ...], bool | str] = {}
        for pair, (a, b) in enumerate(PAIRS):
            for one in self.memory.decisions(a, b):
                found[pair, one.a.paragraph, one.b.paragraph] = one.linked
        for note in self.memory.notes(RIVER):
            found[(note.passage.paragraph,)] = note.text
        assert found == self.states[self.at]

    def teardown(self) -> None:
        database.PATIENCE = self.patience
        if self.lock is not None:
            self.lock.close()
        self.memory.close()
        self.folder.cleanup()


TestSession = Session.TestCase
TestSession.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
