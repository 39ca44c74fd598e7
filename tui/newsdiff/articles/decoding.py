"""The bytes of a file → its text."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What articles are stored in beside Unicode. With more to choose from, encodings that nobody uses for articles
# would fit a short text by chance.
_GUESSED = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_2", "koi8_r",
    "cp932", "euc_jp", "gb18030", "big5", "euc_kr",
)  # fmt: skip

# How documents start whose bytes could pass for text.
_DOCUMENTS = (b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"%!PS", b"\x1f\x8b")

# How XML, HTML and style sheets name their own encoding.
_DECLARED = rb"""(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)"""
_HEAD = 4096
# Browsers read these names as the Windows encodings that have more characters.
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}

# A class of characters above U+00FF takes long to compile, so the marks of what could not be decoded stand apart.
_CONTROL = re.compile(r"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_LOST = "\ufffd\ufffe\uffff"
_MOST_CONTROL = 0.1


class Decoded(NamedTuple):
    """A text, and a warning if it may have been decoded wrongly; otherwise ``warning`` is empty."""

    text: str
    warning: str = ""


def decode(data: bytes, named: str = "") -> Decoded | None:
    """The text of a file, or None if the bytes are not text.

    UTF-8, and UTF-16 or UTF-32 with a byte order mark, are taken as such, whatever a server or the text itself says.
    Then comes the encoding that the text names, then that of the server; any other encoding is guessed.

    Args:
        data: The bytes.
        named: The encoding that a server named, if any.
    """
    decoded = _decode(data, named)
    if decoded is None or data.startswith(_DOCUMENTS):
        return None
    text = decoded.text
    strange = len(_CONTROL.findall(text)) + sum(map(text.count, _LOST))
    if "\0" in text or strange > _MOST_CONTROL * len(text):
        return None
    return decoded


def _decode(data: bytes, named: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if b"\0" in data:
        return None
    damaged = _lenient(data, "utf-8")
    # A text in UTF-8 that was cut or patched has many whole characters beside the broken ones. A text in
    # another encoding has hardly any, and those by chance.
    broken = damaged.text.count("\ufffd")
    whole = sum(character > "\x7f" for character in damaged.text) - broken
    if whole > 2 * broken:
        return damaged
    return _as_named(data, named) or _guess(data)


def _as_named(data: bytes, named: str) -> Decoded | None:
    """The text in the encoding that it names itself or a server names, if that fits."""
    own = re.search(_DECLARED, data[:_HEAD])
    for name in (own[1].decode("ascii") if own else "", named):
        try:
            known = codecs.lookup(name).name
            return Decoded(data.decode(_MEANT.get(known, known)))
        except (LookupError, ValueError, TypeError):
            continue  # no such encoding, not one of text, or the bytes do not fit it
    return None


def _lenient(data: bytes, encoding: str) -> Decoded:
    """Decode, with a replacement character and a warning where the bytes are damaged."""
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        name = encoding.removesuffix("-le").removesuffix("-be").upper()
        return Decoded(
            data.decode(encoding, errors="replace"),
            f"is damaged: what is not {name} in it is shown as \ufffd",
        )


def _guess(data: bytes) -> Decoded | None:
    # Importing it takes as long as reading an article, and few files need it.
    from charset_normalizer import from_bytes

    matches = from_bytes(data, cp_isolation=list(_GUESSED))
    best = matches.best()
    if best is None:
        return None
    # A short text often fits several encodings equally well; then take the most widespread one.
    usual = next((match for match in matches if _GUESSED[0] in match.could_be_from_charset), best)
    if usual.chaos <= best.chaos and usual.coherence >= best.coherence:
        best = usual
    name = _GUESSED[0] if _GUESSED[0] in best.could_be_from_charset else best.encoding
    name = name.replace("cp125", "Windows-125").replace("_", "-")
    return Decoded(
        str(best), f"is not UTF-8; read as {name}, which is a guess; convert it if letters look wrong"
    )
