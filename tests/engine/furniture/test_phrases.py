from __future__ import annotations

import pytest

from newsdiff.engine.furniture.phrases import _sections, beginnings, phrases


@pytest.mark.parametrize("section", _sections())
def test_a_text_in_ascii_has_no_phrase_but_those_in_ascii(section: str) -> None:
    # So the others need not be read for it: none becomes ASCII when it is normalised.
    assert phrases(section)
    assert phrases(section, only_ascii=True) == set(filter(str.isascii, phrases(section)))
    assert set(beginnings(section, only_ascii=True)) <= set(beginnings(section))
