from __future__ import annotations

from dataclasses import replace

from newsdiff.articles.library import Library
from newsdiff.reader.matrix.origin_lines import origin_lines
from newsdiff.reader.session import Session
from newsdiff.render.cells import cell_width
from tests.engine.event.copies import cut
from tests.reader.libraries import seeds

EVERY = seeds().articles


def said(session: Session, width: int) -> list[str]:
    return ["".join(text for text, _ in line) for line in origin_lines(session, width)]


def test_each_group_has_its_reason_and_the_others_whom_they_credit() -> None:
    versions = [replace(EVERY[0], source="BBC", date=f"2024-11-1{day}") for day in (2, 1)]
    copies = [replace(EVERY[2], source="Fox"), replace(cut(EVERY[2], 0.5), source="ABC")]
    lines = said(Session(Library("event", (), (*versions, *copies, EVERY[3]), ())), 120)
    assert lines[:7] == [
        "5 articles · 3 origins",
        "",
        " 2 BBC 2024-11-11 and 1 BBC 2024-11-12",
        "  versions of one story: word for word the same, quotations aside",
        "",
        " 4 ABC and 3 Fox",
        "  near-copies: 100% of ABC is in Fox word for word, quotations aside",
    ]
    assert lines[8] == " 5 003: credits Reuters"


def test_the_lines_fit_the_width() -> None:
    session = Session(Library("event", (), tuple(EVERY) * 4, ()))
    for width in (24, 40, 100):
        assert max(map(cell_width, said(session, width))) <= width
