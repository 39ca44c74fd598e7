"""Collecting garbage between keys and not during one, and giving memory back."""

from __future__ import annotations

import gc


def settle() -> None:
    """Collect garbage now, and give free memory back to the system.

    After a long comparison the collector would look through hundreds of thousands of objects while a key waits. The
    comparison itself takes more memory than its result, and glibc returns it only on request.
    """
    import ctypes

    gc.collect()
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (OSError, TypeError, AttributeError):
        return  # a C library without it
