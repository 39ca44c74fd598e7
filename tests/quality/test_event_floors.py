"""The statements of the seeds are found as well as they were; the other labelled events need their articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.engine.event.statements import statements
from tests.quality.event_gold import STATEMENTS, load_event, score

SEEDS = Path(__file__).parents[2] / "seeds"


def test_statements_of_the_seeds() -> None:
    event = load_event(STATEMENTS / "seeds.json", SEEDS)
    found = score(event, statements(event.cuts))
    assert found.right >= 0.82 * (found.right + found.wrong), found
    assert found.found >= 0.57 * (found.found + found.missed), found


def test_quotations_of_the_seeds() -> None:
    event = load_event(STATEMENTS / "seeds.json", SEEDS)
    found = score(event, statements(event.cuts), "quote")
    assert found.right >= 0.98 * (found.right + found.wrong), found


@pytest.mark.parametrize("file", sorted(STATEMENTS.iterdir()), ids=lambda file: file.stem)
def test_labels_are_places_alone(file: Path) -> None:
    for line in file.read_text(encoding="utf-8").splitlines():
        assert len(line) < 400
