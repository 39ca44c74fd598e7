from __future__ import annotations

from newsdiff.engine.labelling.model import FITTED as FITTED_WORDS
from newsdiff.engine.linking.model import FITTED as FITTED_LINKS
from tests.quality.weight_files import LINK_FILE, WORD_FILE, link_module, word_module


def test_weights_are_written_as_they_stand() -> None:
    assert link_module(FITTED_LINKS) == LINK_FILE.read_text(encoding="utf-8")
    assert word_module(FITTED_WORDS) == WORD_FILE.read_text(encoding="utf-8")
