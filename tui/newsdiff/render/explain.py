"""Why each link of a comparison was made, as text."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.engine.comparison import Comparison, Link, Side
from newsdiff.render.cells import printable
from newsdiff.render.wrap import wrap

_INDENT = "    "


def render_explanations(comparison: Comparison, width: int) -> str:
    """A section that says for each link which passages it joins, how sure it is, and on what it rests.

    Args:
        comparison: The comparison.
        width: Columns of a line.

    Returns:
        Lines of at most ``width`` cells where words allow it, without control characters, ending with a
        newline. Paragraphs are counted from 1.
    """
    count = len(comparison.links)
    lines = [f"Why: {count} link{'' if count == 1 else 's'}"]
    for number, link in enumerate(comparison.links, 1):
        lines += ["", *_explanation(comparison, number, link, width)]
    return "\n".join(lines) + "\n"


def _explanation(comparison: Comparison, number: int, link: Link, width: int) -> Iterator[str]:
    moved = ", moved" if link.moved else ""
    how = "made by hand" if link.origin == "by hand" else f"score {link.score:.2f}"
    places = f"{link.a.paragraph + 1} ⇄ {link.b.paragraph + 1}"
    yield f"{number}. paragraphs {places}: {link.label.value}, {how}{moved}"
    yield from _item("A", _passage(comparison, link, "a"), width)
    yield from _item("B", _passage(comparison, link, "b"), width)
    if link.evidence:
        yield from _item("rests on", " · ".join(link.evidence), width)
    if link.variants:
        yield from _item("same but for spelling", " · ".join(map(" = ".join, link.variants)), width)
    for each in link.disagreements:
        yield from _item(f"disagrees ({each.kind.value})", f"{each.a.text} ‼ {each.b.text}", width)


def _passage(comparison: Comparison, link: Link, side: Side) -> str:
    passage = link.passage(side)
    return comparison.side(side).paragraphs[passage.paragraph].text[passage.start : passage.end]


def _item(name: str, text: str, width: int) -> Iterator[str]:
    text = printable(f"{name}: {text}")
    first = len(_INDENT)
    for start, end in wrap(text, width - first - 2):
        yield _INDENT + ("" if start == 0 else "  ") + text[start:end]
