"""The coverage of an event as text."""

from __future__ import annotations

from newsdiff.articles.article import Article
from newsdiff.engine.event.cover import coverage
from newsdiff.render.coverage import places, render_coverage_text
from newsdiff.render.coverage_markdown import render_coverage_markdown

SAID = "“{} has been the most reckless plan in the long history of this harbour town,” the mayor told the council."


def test_what_carriers_disagree_in_stands_under_the_statement_at_every_width() -> None:
    """A line that is too long goes on further to the right, and begins where the others do."""
    long = (
        "Moving the whole of the fish market",
        "Relocating the entire market for fish",
    )
    text = render_coverage_text(coverage([Article((SAID.format(each),)) for each in long]), 60)
    assert "1 statement, 1 of them in more than one article · 1 quotation worded otherwise (≠)" in " ".join(
        text.split()
    )
    lines = text.splitlines()
    found = next(index for index, line in enumerate(lines) if "     ≠" in line)
    assert lines[found].startswith("     ≠ 1 says “")
    assert lines[found + 1].startswith("       ")
    assert all(len(line) <= 60 for line in lines)


def test_each_carrier_has_each_paragraph_once() -> None:
    """A paragraph that has the statement in its words and once more in others has the sign of the same words."""
    rain = "Heavy rain flooded the old market of Arden on Monday night."
    other = "On Monday night the old market of Arden was flooded by heavy rain."
    covered = coverage([Article((rain,)), Article((f"{rain} {other}", other))])
    assert places(covered.statements[0], 1) == "= ¶1, ≈ ¶2"
    written = render_coverage_markdown(covered)
    assert "Signs: = the same words, ≈ other words, ¶ paragraph." in written
    assert ": untitled = ¶1; untitled (2) = ¶1, ≈ ¶2" in written
