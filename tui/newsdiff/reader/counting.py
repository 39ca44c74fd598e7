"""Whether furniture is counted like text: one choice for all screens, kept from one time to the next."""

from __future__ import annotations

from newsdiff.reader.session import Session
from newsdiff.store.last_session import remember_furniture


def turn_furniture(session: Session) -> str:
    """Take all furniture for text, or leave it out again.

    Returns:
        What is so now, to tell the reader.
    """
    session.counts_furniture = not session.counts_furniture
    remember_furniture(counted=session.counts_furniture)
    return "Furniture counts as text." if session.counts_furniture else "Furniture is left out again."
