"""A comparison as Markdown, for notes and mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdiff.engine.comparison import SIDES, Comparison, Side
from newsdiff.render.bracketed import bracketed
from newsdiff.render.cells import printable
from newsdiff.render.coarse import comparison_notes
from newsdiff.render.marks import find_marks
from newsdiff.render.notes import Notes
from newsdiff.render.rows import aligned_blocks
from newsdiff.render.selection import EVERYTHING, LeftOut, SelectedParagraphs, Selection
from newsdiff.render.shares import percentages, words_counted
from newsdiff.render.signs import DISAGREES, FURNITURE, QUOTED_OTHERWISE, glyph

# What begins or ends markup anywhere in a line, makes an address a link, or begins a block at the start of a line.
_ACTING = re.compile(
    r"[\\`*_\[\]<>&|~@$]|(?<=\w):(?=//)|(?<=\bwww)\.|^[#+=-]|(?<=^\d)[.)]|(?<=^\d\d)[.)]", re.IGNORECASE
)


def escaped(text: str) -> str:
    """A text as Markdown that shows it and does nothing else: no markup, link, address or HTML comes of it."""
    return _ACTING.sub(r"\\\g<0>", printable(text))


def render_markdown(
    comparison: Comparison, notes: Notes | None = None, selection: Selection = EVERYTHING
) -> str:
    """The comparison as Markdown.

    Args:
        comparison: What to write.
        notes: What people wrote about passages; each stands below its paragraph.
        selection: Which paragraphs to show; the others are counted where they would stand.

    Returns:
        A head with titles and shares, what disagrees, and the paragraphs as quotations, those that say the same next
        to each other; furniture is in italics. Words in ``[ ]`` are shared, those in ``{ }`` paraphrased, all
        others unique. Lines end with a line feed.
    """
    return "\n".join(_lines(comparison, notes or Notes(), selection)) + "\n"


def _lines(comparison: Comparison, notes: Notes, selection: Selection) -> Iterator[str]:
    selected = SelectedParagraphs(comparison, selection)
    yield "# Comparison"
    yield ""
    for side in selection.sides:
        yield from _head(comparison, side)
    yield ""
    yield (
        f"{escaped('[words]')} the other article has too, {escaped('{words}')} it says in other words, "
        f"all others only this article has. {DISAGREES} disagrees, {QUOTED_OTHERWISE} a quotation worded otherwise."
    )
    if any(each.furniture for side in selection.sides for each in comparison.side(side).paragraphs):
        yield ""
        yield f"{FURNITURE} Captions, credits and other furniture of the page are in italics and not counted."
    if selected_as := selection.sentence():
        yield ""
        yield selected_as
    for note in comparison_notes(comparison):
        yield ""
        yield note
    yield from _disagreements(comparison, selected)
    yield ""
    yield "## Paragraphs"
    marks = find_marks(comparison)
    written = {side: notes.by_paragraph(side) for side in SIDES}
    for shown in _together(comparison, selected):
        yield ""
        if isinstance(shown, LeftOut):
            yield f"*{shown}*"
            continue
        yield " ".join(
            f"**{side.upper()}{number + 1}** {escaped(glyph(comparison.side(side).paragraphs[number]))}"
            for side, number in shown
        )
        for side, number in shown:
            paragraph = comparison.side(side).paragraphs[number]
            text = escaped(bracketed(paragraph, marks.of(side, number), brackets=True).text)
            yield ""
            yield f"> {side.upper()}{number + 1}: {f'*{text}*' if paragraph.furniture else text}"
            for note in written[side].get(number, ()):
                yield ">"
                yield f"> *Note:* {escaped(' '.join(note.split()))}"
    yield from _by_hand(notes, selected)


def _by_hand(notes: Notes, selected: SelectedParagraphs) -> Iterator[str]:
    found = selected.hand_made(notes)
    if found:
        yield ""
        yield "## Decided and noted by hand"
        yield ""
    for each in found:
        quotations = (
            f"{about.side.upper()}{about.paragraph + 1} “{escaped(about.text)}”" for about in each.quotations
        )
        says = f": {escaped(' '.join(each.text.split()))}" if each.text else ""
        yield f"- {each.name}: {' and '.join(quotations)}{says}"


def _together(
    comparison: Comparison, selected: SelectedParagraphs
) -> Iterator[list[tuple[Side, int]] | LeftOut]:
    """The paragraphs that say the same together, each of the others by itself."""
    for block in selected.blocks(aligned_blocks(comparison)):
        if isinstance(block, LeftOut):
            yield block
            continue
        shown = [(side, entry.paragraph) for side in SIDES for entry in block.side(side)]
        if block.matched:
            yield shown
        else:
            yield from ([each] for each in shown)


def _head(comparison: Comparison, side: Side) -> Iterator[str]:
    labelled = comparison.side(side)
    article = labelled.article
    origin = "standard input" if article.path == "-" else article.path
    facts = [each for each in (article.source, article.date, article.url, origin) if each]
    shares = ", ".join(f"{share}% {label.value}" for label, share in percentages(labelled.stated).items())
    about = f"{words_counted(labelled)}: {shares}"
    yield f"- **{side.upper()}: {escaped(article.title)}** ({escaped(', '.join(facts))}): {about}"


def _disagreements(comparison: Comparison, selected: SelectedParagraphs) -> Iterator[str]:
    found = [
        f"- {DISAGREES if each.kind.contradicts else QUOTED_OTHERWISE} {each.kind.value}: "
        f"A{link.a.paragraph + 1} {escaped(each.a.text)}, B{link.b.paragraph + 1} {escaped(each.b.text)}"
        for link in comparison.links
        if selected.shows_link(link)
        for each in link.disagreements
    ]
    if found:
        yield ""
        yield "## Disagreements"
        yield ""
        yield from found
