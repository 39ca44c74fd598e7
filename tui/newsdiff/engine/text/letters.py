"""What a script writes in two ways, stretches or leaves out, as tables of characters.

Arabic follows Larkey, Ballesteros and Connell (2002), "Improving stemming for Arabic information retrieval", with the
Persian and Urdu forms of its letters; Hindi follows Larkey et al. (2003), "Hindi CLIR in thirty days".
"""

from __future__ import annotations

import unicodedata


def _bases(first: int, last: int, kept: str = "") -> dict[str, str]:
    """The letters in a range that have marks, each with its base; ``kept`` marks stay on it."""
    found = {}
    for letter in map(chr, range(first, last + 1)):
        parts = unicodedata.normalize("NFD", letter)
        if len(parts) > 1 and letter.isalpha():
            plain = parts[0] + "".join(mark for mark in parts[1:] if mark in kept)
            found[letter] = unicodedata.normalize("NFC", plain)
    return found


_ARABIC = {
    # With a hamza or madda, or none.
    **_bases(0x0622, 0x06D3),
    "ٱ": "ا",
    # With dots or without, and as Persian and Urdu write them.
    **dict.fromkeys("ىی", "ي"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("ةۃۀەہۂ", "ه"),
    **dict(zip("،؛٪٫٬", ",;%.,", strict=True)),
}
# Capitals have no accents. The iota below the line is a letter of its own in capitals.
_GREEK = _bases(0x0370, 0x03FF) | _bases(0x1F00, 0x1FFF, kept="\u0345")
_CYRILLIC = {"ё": "е", "Ё": "Е", "ѐ": "е", "Ѐ": "Е", "ѝ": "и", "Ѝ": "И"}
# A dotless "ı" is "I" in capitals, as "i" is elsewhere. Romanian has a comma or a cedilla below the letter.
_LATIN = {"ı": "i", "İ": "I", "ș": "ş", "Ș": "Ş", "ț": "ţ", "Ț": "Ţ"}
_DIGITS = {
    chr(zero + value): str(value)
    for zero in (
        0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0,
        0x0F20, 0x1040, 0x17E0,
    )
    for value in range(10)
}  # fmt: skip

FORMS: dict[str, str] = {**_ARABIC, **_GREEK, **_CYRILLIC, **_LATIN, **_DIGITS}
"""Characters that are compared as another one."""

SPELT_OUT: dict[str, str] = {
    # Malayalam and Bengali letters that are also written with a joiner.
    "ൺ": "ണ്", "ൻ": "ന്", "ർ": "ര്", "ൽ": "ല്", "ൾ": "ള്", "ൿ": "ക്", "ৎ": "ত্",
    # Yiddish.
    "װ": "וו", "ױ": "וי", "ײ": "יי",
}  # fmt: skip
"""Characters that are compared as several."""

NASALS = "(?:{})|ँ".format(
    "|".join(
        f"{nasal}्[\u200c\u200d]*(?=[{consonants}])"
        for nasal, consonants in (("ङ", "क-घ"), ("ञ", "च-झ"), ("ण", "ट-ढ"), ("न", "त-ध"), ("म", "प-भ"))
    )
)
"""Devanagari writes a nasal before another consonant as a letter or as a dot, "ं"."""

OMITTED = (
    # Points, accents and vowels in Hebrew, Arabic and Syriac, and the line that stretches Arabic words.
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff"
    "\u0711\u0730-\u074a"
    # The dot below Devanagari letters; joiners; marks that choose the look of a character, or stand around it.
    "\u093c\u034f\u180b-\u180f\u200c\u200d\u20dd-\u20e0\u20e2-\u20e4\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    # Stress on Cyrillic, what is left of Greek accents, and the second dot of a Turkish "i".
    "|(?<=[\u0400-\u04ff])[\u0300\u0301]+|(?<=[\u0370-\u03ff\u1f00-\u1fff])[\u0300-\u0344]+|(?<=i)\u0307"
)
"""A pattern for what is left out in comparing."""
