"""Keeping the search for garbage out of the time between a key and its answer."""

from __future__ import annotations

import gc


def settle() -> None:
    """Throw away what is garbage now, and leave what stays out of later searches.

    A program with this many libraries and a long comparison has hundreds of thousands of objects that never
    become garbage; looking through them takes longer than all else that a key causes.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
