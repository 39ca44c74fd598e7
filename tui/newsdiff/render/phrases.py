"""Where a line may break in text written without spaces: Chinese, Japanese, Thai."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from newsdiff.render.cells import cell_width

_THAI = "\u0e01-\u0e5b"
_KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d"
_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
# Without the wide forms of Latin letters and digits, whose words stay whole.
_WIDE_SIGNS = "\u3001-\u3003\u3008-\u301f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60"

# Patterns of so many characters are slow to compile, so each is compiled when a text first needs it.
_UNSPACED = f"[{_THAI}{_KANA}{_HAN}]"
_EAST_ASIAN = f"[{_KANA}{_HAN}]"
_KANA_LETTER = f"[{_KANA}]"
_THAI_LETTER = f"[{_THAI}]"
_MAY_TOUCH_BREAK = f"[{_THAI}{_KANA}{_HAN}{_WIDE_SIGNS}]"
_HANGUL = "[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]"
# Frequent characters that only the traditional script writes this way.
_TRADITIONAL = "[國個們這來時說會對為與後學發當過還開東車長問關電話總統報導]"

NEVER_FIRST = frozenset(
    "、。，．・：；？！」』】〕〉》）］｝〗〙〛゛゜ヽヾゝゞ々ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖ"
    "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰﾞﾟ｡｣､･…‥～〜%％‰°℃"
    ")]}”’»›,.:;?!‼"
    "ะาำๅๆฯ"
)
"""No line starts with these: closing marks, small kana, Thai vowels that follow their consonant."""

NEVER_LAST = frozenset("「『【〔〈《（［｛〖〘〚｢([{“‘«‹$¥￥＄£￡€#＃‼เแโใไ")
"""No line ends with these: opening marks, currency signs, Thai vowels that precede their consonant."""


_NO_BREAK = frozenset("\u00a0\u2007\u202f\u2060\ufeff")
"""No line ends before or after these."""


def has_unspaced_script(text: str) -> bool:
    """Whether any of it is in a script written without spaces."""
    return not text.isascii() and _beyond_punctuation(text) and re.search(_UNSPACED, text) is not None


def _beyond_punctuation(text: str) -> bool:
    """Whether a text may have letters of such scripts: a quick test that ignores curly quotation marks and dashes."""
    return any(letter > "\u0e00" and not "\u2000" <= letter <= "\u2bff" for letter in set(text))


def may_part(text: str, offset: int) -> bool:
    """Whether a line may break at this offset inside a run of characters without spaces."""
    before, after = text[offset - 1], text[offset]
    if before in NEVER_LAST or after in NEVER_FIRST or before == "\u200d" or cell_width(after) == 0:
        return False
    if before in _NO_BREAK or after in _NO_BREAK:
        return False
    if before.isdigit() or re.match(_HANGUL, before) or re.match(_HANGUL, after):
        return False
    return bool(re.match(_MAY_TOUCH_BREAK, before) or re.match(_MAY_TOUCH_BREAK, after))


@lru_cache(maxsize=8192)
def break_offsets(text: str) -> array[int]:
    """The offsets, ascending, where a phrase ends and the next begins.

    They do not depend on the width, and finding them is the slow part of wrapping such text, so they are kept.
    """
    found: set[int] = set()
    if re.search(_EAST_ASIAN, text):
        found.update(_chunk_ends(text, _east_asian_language(text)))
    if re.search(_THAI_LETTER, text):
        found.update(_chunk_ends(text, "thai"))
    return array("L", sorted(offset for offset in found if may_part(text, offset)))


def _east_asian_language(text: str) -> str:
    """Which model suits the text."""
    if re.search(_KANA_LETTER, text):
        return "japanese"
    return "traditional_chinese" if re.search(_TRADITIONAL, text) else "simplified_chinese"


def _chunk_ends(text: str, language: str) -> Iterable[int]:
    """The ends of the model's phrases, without the text's own end."""
    offset = 0
    for chunk in _parser(language).parse(text)[:-1]:
        offset += len(chunk)
        yield offset


@cache
def _parser(language: str) -> Any:
    """The phrase model of a language, loaded when a text first needs it."""
    import budoux

    return getattr(budoux, f"load_default_{language}_parser")()
