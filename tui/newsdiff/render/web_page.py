"""Pages for a browser: one file without script, which loads nothing and sends nothing.

Each kind of page is a template that extends ``page.html``. Jinja2 escapes all text that goes into one.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from newsdiff import __version__
from newsdiff.articles.article import Article
from newsdiff.render.cells import printable

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATES = files("newsdiff.render") / "templates"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text drawn alike; ``kind`` is its class, empty for plain text."""

    text: str
    kind: str = ""


def facts(article: Article) -> list[str]:
    """What is known about an article beside its title, as a page lists it."""
    known = (article.source, article.date, article.url, article.path)
    return [printable(each) for each in known if each]


def render_web_page(
    template: str, language: str = "en", styles: Sequence[str] = ("page.css",), **data: object
) -> str:
    """A page made from a template and what it shows, with its style.

    Args:
        template: Its file in the folder of templates.
        language: ISO 639-1 code of the page's own words.
        styles: The files of its style, in the same folder.
        data: What the template names. Texts are escaped.

    Returns:
        HTML that allows itself nothing but this style.
    """
    style = "\n".join((_TEMPLATES / each).read_text(encoding="utf-8").strip() for each in styles)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        _environment()
        .get_template(template)
        .render(style=style, style_digest=digest, language=language, version=__version__, **data)
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(lambda name: (_TEMPLATES / name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
