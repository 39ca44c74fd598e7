"""Text for XML: without what XML cannot hold, and without what acts on a terminal."""

from __future__ import annotations

import re

from newsdiff.render.json_values import NEVER_RAW

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CHANGED_BY_READERS = re.compile("[\t\r]")


def only_xml(text: str) -> str:
    """A text of the same length with signs in place of the characters that XML cannot hold, such as ``␛``."""
    return _NO_XML.sub(lambda match: _sign(match.group()), text)


def with_references(xml: str) -> str:
    """XML in which characters that act on a terminal, or that readers of XML change, are written as references."""
    for pattern in (NEVER_RAW, _CHANGED_BY_READERS):
        xml = pattern.sub(lambda match: f"&#x{ord(match.group()):X};", xml)
    return xml


def _sign(character: str) -> str:
    return chr(0x2400 + ord(character)) if character < " " else "\ufffd"
