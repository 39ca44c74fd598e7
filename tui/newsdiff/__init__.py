"""newsdiff: what two news articles share, reword, and have alone."""

from __future__ import annotations

TYPE_CHECKING = False  # what type checkers take for typing.TYPE_CHECKING, without the cost of typing
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


def __getattr__(name: str) -> object:
    """Load the public names on first use, so that ``newsdiff --version`` stays instant."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_HOMES[name]), name)
    return value
