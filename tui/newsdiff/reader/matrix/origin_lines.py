"""Why articles are one origin, and whom they credit: the lines of the dialog."""

from __future__ import annotations

from newsdiff.articles.names import short_names
from newsdiff.engine.event.origins import Kinship
from newsdiff.reader.session import Session
from newsdiff.reader.text_runs import Run
from newsdiff.render.origins import enumerated, origins_head
from newsdiff.render.wrap import wrap

_EXPLANATION = (
    "Near-copies are one origin: they tell the story in the same words, outside quotations. To quote the same people "
    "or to credit the same agency is not enough."
)


def origin_lines(session: Session, width: int) -> list[list[Run]]:
    """Each group of near-copies with its reason, then the articles that stand alone with whom they credit.

    Args:
        session: What is being read.
        width: The width in cells.
    """
    origins = session.find_origins()
    names = short_names(session.articles)
    lines: list[list[Run]] = [[(origins_head(origins), "heading")]]
    groups = list(zip(session.series, origins.kinships, origins.why, strict=True))
    for group, kinship, why in groups:
        if len(group) > 1:
            numbered = [f"{index + 1} {names[index]}" for index in group]
            lines += [[], *_wrapped(enumerated(numbered), "strong", width)]
            said = why if kinship is Kinship.VERSIONS else f"{kinship.value}: {why}"
            lines += _wrapped(said, "", width, indent=2)
    alone = [(group[0], why) for group, _, why in groups if len(group) == 1]
    if alone:
        lines.append([])
    for index, why in alone:
        lines += _wrapped(f"{index + 1} {names[index]}{f': {why}' if why else ''}", "", width)
    return [*lines, [], *_wrapped(_EXPLANATION, "quiet", width)]


def _wrapped(text: str, role: str, width: int, indent: int = 1) -> list[list[Run]]:
    pieces = wrap(text, max(8, width - indent - 1))
    return [[(" " * indent + text[start:end], role)] for start, end in pieces]
