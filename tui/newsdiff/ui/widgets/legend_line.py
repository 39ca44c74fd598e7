"""One line that says what the colours and signs mean."""

from __future__ import annotations

from textual.strip import Strip

from newsdiff.reader.legend import LEGEND
from newsdiff.reader.text_runs import Run
from newsdiff.ui.widgets.drawn import LabelledText, runs_width


class LegendLine(LabelledText):
    """The legend, as much of it as fits."""

    DEFAULT_CSS = """
    LegendLine { height: 1; color: $quiet; background: $background; }
    """

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line."""
        width = self.size.width
        runs: list[Run] = []
        for gap in ("   ", " "):
            runs = [(" ", "")]
            for sign in LEGEND:
                entry: list[Run] = [(f"{sign.glyph} ", ""), (sign.word, sign.role), (gap, "")]
                if runs_width(runs) + runs_width(entry) - len(gap) > width:
                    break
                runs += entry
            else:
                break
        return self.strip(runs, width)
