"""Surface changes: what may happen to a text that remains the same text for a reader.

Each change takes the paragraphs and a source of chance, and returns new paragraphs. They are written as an outsider
would write them, without the program's own idea of a sentence or a word.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable
from random import Random
from typing import Literal

from newsdiff.articles.paragraphs import split_paragraphs

Paragraphs = tuple[str, ...]
Change = Callable[[Paragraphs, Random], Paragraphs]

_AFTER_STOP = re.compile(r"""(?<=[.!?])\s+|(?<=[.!?]["”’'»])\s+""")
_DASHES = "-‐‑–—−"
_ANY_DASH = re.compile(f"--|[{_DASHES}]")


def _cleaned(paragraphs: list[str]) -> Paragraphs:
    return tuple(stripped for paragraph in paragraphs if (stripped := paragraph.strip()))


def reordered(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    return tuple(chance.sample(paragraphs, len(paragraphs)))


def reversed_order(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    return paragraphs[::-1]


def split_at_stops(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """After every full stop before a space, after "U.S." and "Jan." too."""
    return _cleaned([piece for paragraph in paragraphs for piece in _AFTER_STOP.split(paragraph)])


def split_at_some_stops(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    pieces: list[str] = []
    for paragraph in paragraphs:
        joined = ""
        for piece in _AFTER_STOP.split(paragraph):
            if joined and chance.random() < 0.5:
                pieces.append(joined)
                joined = piece
            else:
                joined = f"{joined} {piece}".strip()
        pieces.append(joined)
    return _cleaned(pieces)


def split_at_sentences(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """Where a sentence splitter sees an end."""
    from sentencex import segment

    return _cleaned([sentence for paragraph in paragraphs for sentence in segment("en", paragraph)])


def merged_pairs(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    return tuple(" ".join(paragraphs[k : k + 2]) for k in range(0, len(paragraphs), 2))


def merged_some(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    merged: list[str] = []
    for paragraph in paragraphs:
        if merged and chance.random() < 0.5:
            merged[-1] += " " + paragraph
        else:
            merged.append(paragraph)
    return tuple(merged)


def merged_all(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    return (" ".join(paragraphs),) if paragraphs else ()


def wrapped(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """Lines of one width with a blank one between paragraphs, read back in.

    A single paragraph is left as it is: without a blank line each line is a paragraph, and it would be cut.
    """
    if len(paragraphs) == 1:
        return paragraphs
    width = chance.choice((40, 60, 72, 79, 100))
    end = chance.choice(("\n", "\r\n"))
    blocks = [textwrap.wrap(paragraph, width, break_long_words=False) for paragraph in paragraphs]
    return split_paragraphs((2 * end).join(end.join(block) for block in blocks))


def cut_into_lines(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """Each wrapped line a paragraph: whoever pasted it lost the blank lines."""
    width = chance.choice((30, 60, 79))
    return _cleaned([line for paragraph in paragraphs for line in textwrap.wrap(paragraph, width)])


def curly(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    def one(paragraph: str) -> str:
        paragraph = re.sub(r"""(^|[\s(\[—–-])"(?=\S)""", r"\1“", paragraph).replace('"', "”")
        return re.sub(r"""(^|[\s(\[—–“-])'(?=\S)""", r"\1‘", paragraph).replace("'", "’")

    return tuple(map(one, paragraphs))


def straight(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    table = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'"})
    return tuple(paragraph.translate(table) for paragraph in paragraphs)


def guillemets(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    table = str.maketrans({"“": "«", "”": "»"})
    return tuple(paragraph.translate(table) for paragraph in curly(paragraphs, chance))


def _normal_form(form: Literal["NFC", "NFD", "NFKC", "NFKD"]) -> Change:
    def change(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
        return _cleaned([unicodedata.normalize(form, paragraph) for paragraph in paragraphs])

    change.__name__ = form.lower()
    return change


def one_dash(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """Every dash another one, the same throughout."""
    dash = chance.choice((*_DASHES, "--"))
    return tuple(_ANY_DASH.sub(dash, paragraph) for paragraph in paragraphs)


def mixed_dashes(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """Each dash any other."""

    def any_dash(_: re.Match[str]) -> str:
        dash: str = chance.choice((*_DASHES, "--"))
        return dash

    return tuple(_ANY_DASH.sub(any_dash, paragraph) for paragraph in paragraphs)


def capitals(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    return tuple(map(_in_capitals, paragraphs))


def some_capitals(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """Whole paragraphs, as headlines are."""
    return tuple(_in_capitals(each) if chance.random() < 0.3 else each for each in paragraphs)


def _in_capitals(paragraph: str) -> str:
    capitals = paragraph.upper()
    # "ª" has no capital and is an "a": beside capitals a text with it is not all in capitals.
    is_small = any(unicodedata.normalize("NFKC", each).islower() for each in capitals)
    return paragraph if is_small else capitals


def pointed(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """Vowel marks in Arabic and Hebrew, stress in Cyrillic."""
    marks = {
        "[ء-ي]": "\u064e\u064f\u0650\u0651\u0652\u0670",
        "[א-ת]": "\u05b0\u05b4\u05b8\u05bc\u0596",
        "[аеиоуыэюя]": "\u0301",
    }

    def one(paragraph: str) -> str:
        # A mark goes behind a letter, not between it and a mark of its own.
        paragraph = unicodedata.normalize("NFC", paragraph)
        for letters, choice in marks.items():
            pieces = re.split(f"(?<={letters})", paragraph)
            paragraph = "".join(
                piece + chance.choice(("", chance.choice(choice))) * bool(re.search(f"{letters}$", piece))
                for piece in pieces
            )
        return paragraph

    return tuple(map(one, paragraphs))


def stretched_and_joined(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """The line that stretches Arabic words, and joiners."""

    def one(paragraph: str) -> str:
        stretched = re.sub("(?<=[ء-ي])(?=[ء-ي])", lambda _: chance.choice(("", "ـ", "\u200c")), paragraph)
        return re.sub("(?<=्)(?=[क-ह])", lambda _: chance.choice(("", "\u200d", "\u200c")), stretched)

    return tuple(map(one, paragraphs))


_OTHER_LETTERS = (
    *zip("يكأإآةىёœæÆ", ("ی", "ک", "ا", "ا", "ا", "ه", "ي", "е", "oe", "ae", "AE"), strict=True),
    *zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True),
    ("ş", "ș"), ("न्द", "ंद"), ("ज़", "ज"),
)  # fmt: skip


def other_letters(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """Letters and figures that a script has in two forms."""
    for one, other in _OTHER_LETTERS:
        if chance.random() < 0.5:
            paragraphs = tuple(paragraph.replace(one, other) for paragraph in paragraphs)
    return paragraphs


def spaced_marks(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """Spaces before marks, as in French."""
    space = chance.choice((" ", "\u00a0", "\u202f"))
    return tuple(re.sub(r"(?<=\w)(?=[?!;:»…](?:\s|$))", space, paragraph) for paragraph in paragraphs)


def bulleted(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """A list, with headings."""
    mark = chance.choice(("- ", "• ", "* ", "– ", "— ", "▪ ", "→ ", "·\t"))
    return tuple(("## " if chance.random() < 0.2 else mark) + paragraph for paragraph in paragraphs)


def marks_alone(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """Marks between words, and paragraphs of marks."""

    def mark(_: re.Match[str]) -> str:
        return chance.choice((" ", " ", " ", " … ", " ... ", " * ", " – ", " | "))

    marked = [re.sub(r"(?<=[^\W\d]) (?=[^\W\d])", mark, paragraph) for paragraph in paragraphs]
    for _ in range(chance.randint(0, 2)):
        marked.insert(chance.randint(0, len(marked)), chance.choice(("***", "• • •", "—", "…", "-----")))
    return tuple(marked)


CHANGES: tuple[Change, ...] = (
    reordered,
    reversed_order,
    split_at_stops,
    split_at_some_stops,
    split_at_sentences,
    merged_pairs,
    merged_some,
    merged_all,
    wrapped,
    cut_into_lines,
    curly,
    straight,
    guillemets,
    _normal_form("NFC"),
    _normal_form("NFD"),
    _normal_form("NFKC"),
    _normal_form("NFKD"),
    one_dash,
    mixed_dashes,
    capitals,
    some_capitals,
    pointed,
    stretched_and_joined,
    other_letters,
    spaced_marks,
    bulleted,
    marks_alone,
)


def _repeats(paragraphs: Paragraphs) -> bool:
    pieces = [piece for paragraph in paragraphs for piece in _AFTER_STOP.split(paragraph) if len(piece) > 1]
    return len(set(pieces)) < len(pieces)


def several(paragraphs: Paragraphs, chance: Random) -> Paragraphs:
    """Two to five changes, one after the other.

    Lines cut anywhere and put in another order are another text, and so are pieces of a sentence that repeats.
    """
    cuts = [cut_into_lines, split_at_stops, split_at_some_stops] if _repeats(paragraphs) else [cut_into_lines]
    changes = [change for change in CHANGES if change not in cuts]
    for change in chance.sample(changes, chance.randint(2, 5)):
        changed = change(paragraphs, chance)
        # So short a text may be read back with a paragraph for each line.
        if change is not wrapped or len(changed) == len(paragraphs):
            paragraphs = changed
    return paragraphs
