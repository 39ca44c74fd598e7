"""The coverage of an event as text."""

from __future__ import annotations

from newsdiff.articles.article import Article
from newsdiff.engine.event.cover import coverage
from newsdiff.render.coverage import render_coverage_text

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
