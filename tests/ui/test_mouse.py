from __future__ import annotations

import pytest
from textual import constants, events
from textual._xterm_parser import XTermParser

from newsdiff.ui.runtime.mouse import keep_mouse_in_cells


def test_a_size_reported_in_band_does_not_turn_cells_into_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "SMOOTH_SCROLL", True)
    monkeypatch.setattr(XTermParser, "mouse_pixels", False, raising=False)
    keep_mouse_in_cells()
    parser = XTermParser()
    list(parser.feed("\x1b[48;24;80;480;800t"))
    (click,) = [each for each in parser.feed("\x1b[<0;41;11M") if isinstance(each, events.MouseDown)]
    assert (click.x, click.y) == (40, 10)
    assert not constants.SMOOTH_SCROLL
