"""Which articles coverage and matrix show: of very many, those about one event."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.reader.session import Session

MOST = 100
"""Articles that are shown together without being about one event."""


def together(
    session: Session, chosen: Sequence[int], among: Sequence[int] | None = None
) -> Sequence[int] | None:
    """The articles to show with some of them, in order; None for all of them.

    Args:
        session: The articles.
        chosen: Those that are shown in any case; the event is that of the first one.
        among: The articles that are asked for; None for all of them.
    """
    every = range(len(session.articles)) if among is None else among
    if len(every) <= MOST:
        return among
    wanted = set(every)
    closeness = session.closeness
    event = closeness.event(chosen[0]) if closeness.events_known else closeness.alike(chosen[0])
    return sorted({*chosen, *(index for index in event if index in wanted)})


def why_alone(session: Session) -> str:
    """What to say where ``together`` has no other article to show."""
    if session.filling or not session.closeness.is_ready:
        known = "Which articles are about this event is known when all of them are read and grouped"
    else:
        known = "No other article is known to be about this event"
    return f"{known}; a search lists some to see together."
