"""Why each link of a comparison was made, as text."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.engine.comparison import Comparison, Link, Side, sureness
from newsdiff.render.cells import printable
from newsdiff.render.signs import DISAGREES, QUOTED_OTHERWISE
from newsdiff.render.wrap import wrap

_INDENT = "    "


def render_explanations(comparison: Comparison, width: int) -> str:
    """A section with each link's passages, its score, and the words it rests on.

    Args:
        comparison: The comparison.
        width: The width of a line in cells.

    Returns:
        Lines of at most ``width`` cells, without control characters, ending with a newline. Paragraphs are
        counted from 1.
    """
    count = len(comparison.links)
    lines = [f"Why: {count} link{'' if count == 1 else 's'}"]
    for number, link in enumerate(comparison.links, 1):
        lines += ["", *_explanation(comparison, number, link, width)]
    return "\n".join(lines) + "\n"


def _explanation(comparison: Comparison, number: int, link: Link, width: int) -> Iterator[str]:
    moved = ", moved" if link.moved else ""
    how = "made by hand" if link.origin == "by hand" else f"score {link.score:.2f} ({sureness(link.score)})"
    places = f"{link.a.paragraph + 1} ⇄ {link.b.paragraph + 1}"
    yield from _wrapped(f"{number}. paragraphs {places}: {link.label.value}, {how}{moved}", "", width)
    items = [("A", _passage(comparison, link, "a")), ("B", _passage(comparison, link, "b"))]
    if link.evidence:
        items.append(("rests on", " · ".join(link.evidence)))
    if link.variants:
        items.append(("same but for spelling", " · ".join(map(" = ".join, link.variants))))
    items += [
        (f"disagrees ({each.kind.value})", f"{each.a.text} {DISAGREES} {each.b.text}")
        if each.kind.contradicts
        else ("quote differs", f"{each.a.text} {QUOTED_OTHERWISE} {each.b.text}")
        for each in link.disagreements
    ]
    for name, text in items:
        yield from _wrapped(f"{name}: {text}", _INDENT, width)


def _passage(comparison: Comparison, link: Link, side: Side) -> str:
    passage = link.passage(side)
    return comparison.side(side).paragraphs[passage.paragraph].text[passage.start : passage.end]


def _wrapped(text: str, indent: str, width: int) -> Iterator[str]:
    """A text wrapped with an indent; all lines but the first stand two cells further in."""
    text = printable(text)
    for start, end in wrap(text, width - len(indent) - 2):
        yield indent + ("" if start == 0 else "  ") + text[start:end]
