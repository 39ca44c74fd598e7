"""Keeping the search for garbage out of the time between a key and its answer, and giving memory back."""

from __future__ import annotations

import gc


def settle() -> None:
    """Throw away what is garbage now, leave what stays out of later searches, and give the rest back.

    A program with this many libraries and a long comparison has hundreds of thousands of objects that never
    become garbage; looking through them takes longer than all else that a key causes.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    _give_back()


def _give_back() -> None:
    """Give memory that is free back to the system, where its C library does so only when it is told to.

    Comparing two books takes several times the memory that their comparison takes afterwards.
    """
    import ctypes

    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (OSError, TypeError, AttributeError):
        return  # another C library, which does without
