"""newsdiff: what two news articles share, reword, and have alone.

``compare`` takes two ``Article`` objects and returns a ``Comparison``; ``render_text`` and ``render_json`` write
one out. ``coverage`` takes several and returns the statements of the event. All that a caller needs is here, and
each name is loaded on first use.
"""

from __future__ import annotations

TYPE_CHECKING = False  # what type checkers take for typing.TYPE_CHECKING, without the cost of typing
if TYPE_CHECKING:
    from newsdiff.articles.article import Article as Article
    from newsdiff.articles.fetching.access import Access as Access
    from newsdiff.articles.library import Library as Library
    from newsdiff.articles.library import Problem as Problem
    from newsdiff.articles.library import load_library as load_library
    from newsdiff.engine.compare import compare as compare
    from newsdiff.engine.comparison import Comparison as Comparison
    from newsdiff.engine.comparison import Counts as Counts
    from newsdiff.engine.comparison import Decision as Decision
    from newsdiff.engine.comparison import Disagreement as Disagreement
    from newsdiff.engine.comparison import DisagreementKind as DisagreementKind
    from newsdiff.engine.comparison import Excerpt as Excerpt
    from newsdiff.engine.comparison import Label as Label
    from newsdiff.engine.comparison import LabelledArticle as LabelledArticle
    from newsdiff.engine.comparison import LabelledParagraph as LabelledParagraph
    from newsdiff.engine.comparison import Link as Link
    from newsdiff.engine.comparison import Options as Options
    from newsdiff.engine.comparison import Origin as Origin
    from newsdiff.engine.comparison import Passage as Passage
    from newsdiff.engine.comparison import Span as Span
    from newsdiff.engine.event.cover import coverage as coverage
    from newsdiff.engine.event.coverage import Coverage as Coverage
    from newsdiff.engine.event.coverage import Statement as Statement
    from newsdiff.errors import NewsdiffError as NewsdiffError
    from newsdiff.render.json import render_json as render_json
    from newsdiff.render.notes import Note as Note
    from newsdiff.render.notes import Notes as Notes
    from newsdiff.render.rows import Layout as Layout
    from newsdiff.render.text import render_text as render_text

__version__ = "0.1.0"

_MODULES = {
    "articles.article": "Article",
    "articles.fetching.access": "Access",
    "articles.library": "Library Problem load_library",
    "engine.compare": "compare",
    "engine.comparison": "Comparison Counts Decision Disagreement DisagreementKind Excerpt Label "
    "LabelledArticle LabelledParagraph Link Options Origin Passage Span",
    "engine.event.cover": "coverage",
    "engine.event.coverage": "Coverage Statement",
    "errors": "NewsdiffError",
    "render.json": "render_json",
    "render.notes": "Note Notes",
    "render.rows": "Layout",
    "render.text": "render_text",
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}
__all__ = ["__version__", *_MODULE_OF]


def __getattr__(name: str) -> object:
    """Load a public name on first use, so that ``newsdiff --version`` stays instant."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
