"""Captions of pictures, and lines that say whose picture it is."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdiff.engine.furniture.credits import names_a_service
from newsdiff.engine.furniture.names import are_names
from newsdiff.engine.furniture.phrases import Line, phrases, plain, unbracketed
from newsdiff.engine.text.tokens import unspaced

# In words: the longest line that says whose picture it is.
_LONGEST_CREDIT = 9
# In characters: how far from the end of a paragraph its last brackets, or "Photo:", may begin.
_ENDING = 170

_CLOSED = tuple(bracket + stop for bracket in ")]】" for stop in ("", ".", "。"))
_MARKS = (":", "...", " by ", "©")

# Patterns as text are compiled when they are first needed, which for most articles is never.
_FILE = r"\W?(?:FILE|File|ARCHIVO|ARCHIV)(?: (?:PHOTO|photo|Photo))?(?:\s?[-:|]\s|\W{1,3}(?=In this\b))"
_LAST_BRACKETS = r"[(\[【](?P<inside>[^()\[\]【】]{2,160})[)\]】][.。]?$"
_AGENCY = r"(?:AP|A\.P\.|AFP|EPA|EFE|dpa|Reuters|REUTERS|Xinhua|TASS|ANSA|Bloomberg|CP|PA)"
_BANK = (
    r"(?:Getty(?: Images)?|Shutterstock|iStock|Alamy|NurPhoto|Anadolu|ZUMA|Sipa|SIPA|Rex|imago|IMAGO|ullstein bild|"
    r"[Pp]icture[ -][Aa]lliance|AP Photo)"
)
_OUTLET = (
    r"(?:Associated Press|The Associated Press|The New York Times|NYT|The Washington Post|CNN|USA TODAY|The Guardian|"
    r"NBC News|CBS News|ABC News|CBC|The Canadian Press)"
)
_WORD_FOR_PICTURE = (
    r"(?:Photo|Photos|Photograph|PHOTO|Image|Images|Picture|Video|Foto|Fotos|FOTO|Bild|Bilder|Crédit|Crédits)"
)
# "AP Photo/Ana Cole", "Ana Cole/AFP via Getty Images", "Photo by Ana Cole", in brackets at the end.
_SOURCE_IN_BRACKETS = (
    rf"\bAP Photos?\b|\bGetty(?: Images)?\b|\bvia {_AGENCY}\b|\b(?:Shutterstock|iStock)\b"
    rf"|(?:^|[,;/] ?){_WORD_FOR_PICTURE}(?: credit)?(?:s? courtesy of| by|:|/| via) ?\S"
    rf"|^{_AGENCY}/[^\W\d_a-z]|^[^\W\d_a-z][\w.' -]{{2,40}}/ ?(?:{_AGENCY}|{_BANK}|{_OUTLET})\b|^(?:imago|IMAGO)\b"
)
# The same as a line of its own.
_SOURCE_ALONE = (
    rf"(?:.*(?:/| via | - | \| |, ) ?)?(?:{_BANK}|{_AGENCY} via {_BANK})"
    rf"|.*/ ?(?:{_AGENCY}|{_OUTLET})|(?:AP Photo|{_AGENCY})/ ?[^\W\d_a-z].*"
)
# One of these is in each such line, which is quicker to see than the pattern is to make.
_PARTS_OF_A_SOURCE = (
    "/", "Getty", "Shutterstock", "iStock", "Alamy", "NurPhoto", "Anadolu", "ZUMA", "Sipa", "SIPA", "Rex", "imago",
    "IMAGO", "ullstein bild", "icture", "AP Photo",
)  # fmt: skip
_POSITION = r", (?:cent(?:er|re)|(?:far |second |third )?(?:from )?(?:the )?(?:left|right)|pictured)\b"
_OF_A_PICTURE = r"(?i)an? (?:\w+ ){0,2}(?:photo|photograph|picture|image)\b"
_IN_THIS_PHOTO = (
    r"(?i)in this (?:[\w.,-]+ ){0,6}?(?:photo|photograph|image|picture|frame grab|video grab|sketch)s? "
    r"(?:\w+ )?(?:released|provided|taken|made|supplied|from|distributed)\b"
)
_PHOTOGRAPHED = tuple(word + stop for word in "摄攝" for stop in ("", "。", ".", ")"))
_SHOWN = ("图为", "圖為", "图片为")


def is_caption(line: Line) -> bool:
    """Whether a paragraph is a caption, or says whose picture it is."""
    text = line.text
    if line.has_label("caption: label") or text.startswith(_SHOWN):
        return True
    # How a line begins is quicker to see than a pattern is to make.
    if line.plain.startswith(("file ", "archiv")) and re.match(_FILE, text):
        return True
    if line.plain.startswith("in this ") and re.match(_IN_THIS_PHOTO, text):
        return True
    if line.plain.startswith(("a ", "an ")) and re.match(_OF_A_PICTURE, text) and re.search(_POSITION, text):
        return True
    if text.endswith(_PHOTOGRAPHED):
        return True
    return is_picture_credit(text) or _ends_with_source(text)


def is_picture_credit(text: str) -> bool:
    """Whether a line says whose picture this is, and nothing else: "Ana Cole/AFP via Getty Images"."""
    inside = unbracketed(text)
    return (
        len(inside.split()) <= _LONGEST_CREDIT
        and any(part in inside for part in _PARTS_OF_A_SOURCE)
        and bool(re.fullmatch(_SOURCE_ALONE, inside))
        and are_names(inside.replace(" via ", " and "))
    )


def _ends_with_source(text: str) -> bool:
    ending = text[-_ENDING:]
    if ending.endswith(_CLOSED):
        brackets = re.search(_LAST_BRACKETS, ending)
        if brackets:
            inside = brackets["inside"]
            return bool(re.search(_SOURCE_IN_BRACKETS, inside)) or plain(inside) in phrases(
                "caption: bracketed"
            )
    if not any(mark in ending for mark in _MARKS):
        return False
    small = ending.casefold()
    labels = phrases("caption: credit", only_ascii=small.isascii())
    if "©" not in ending and not any(label in small for label in labels):
        return False
    match = _source_pattern().search(ending)
    return match is not None and _is_source(match["rest"], sure=match["before"] != " ")


def _is_source(rest: str, *, sure: bool) -> bool:
    """Whether what follows "Photo:" at the end of a paragraph names where a picture is from.

    Args:
        rest: What follows.
        sure: Whether a sentence ended before "Photo:"; otherwise only agencies and banks of pictures will do.
    """
    rest = rest.strip(" .()[]")
    if not 0 < len(rest.split()) <= _LONGEST_CREDIT:
        return False
    if is_picture_credit(rest) or names_a_service(rest):
        return True
    return sure and (are_names(rest) or unspaced(rest))


@lru_cache(maxsize=1)
def _source_pattern() -> re.Pattern[str]:
    labels = "|".join(sorted(map(re.escape, phrases("caption: credit")), key=len, reverse=True))
    return re.compile(
        rf"(?P<before>^|[.!?。)\"'|/-]\s*|\s)(?:(?i:{labels})"
        rf"\s?(?::|\.\.\.| by (?=[A-Z]))|©)\s*(?P<rest>[^.!?。:\"]{{2,80}})[.)\]]*$"
    )
