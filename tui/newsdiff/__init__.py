"""newsdiff: what two news articles share, reword, and have alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsdiff.articles.article import Article
    from newsdiff.engine.compare import compare
    from newsdiff.engine.comparison import Comparison, Options

__version__ = "0.1.0"
__all__ = ["Article", "Comparison", "Options", "__version__", "compare"]

_HOMES = {
    "Article": "newsdiff.articles.article",
    "Comparison": "newsdiff.engine.comparison",
    "Options": "newsdiff.engine.comparison",
    "compare": "newsdiff.engine.compare",
}


def __getattr__(name: str) -> Any:
    """Load the public names on first use, so that ``newsdiff --version`` stays instant."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
