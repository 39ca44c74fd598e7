from __future__ import annotations

import unicodedata

import pytest

from newsdiff.engine.text.language import segmenter_for
from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.tokens import TokenKind, count_words, words_of


def norms(text: str) -> list[str]:
    return [word.norm for word in words_of(normalised(text), segmenter_for(text))]


def pieces(text: str) -> list[str]:
    return [text[word.start : word.end] for word in words_of(normalised(text), segmenter_for(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. army", ["the", "us.", "army"]),
        ("The US army", ["the", "us.", "army"]),
        ("told us", ["told", "us"]),
        ("F.B.I. agents", ["fbi", "agents"]),
        ("FBI agents", ["fbi", "agents"]),
        ("NATO, Nato", ["nato", "nato"]),
        ("don’t stop", ["don't", "stop"]),
        ("10,000 men", ["10,000", "men"]),
        ("3.5% at 10:30", ["3.5", "%", "at", "10:30"]),
        ("US$5 and £ 1,200", ["us.", "$", "5", "and", "£", "1,200"]),
        ("$ and % alone", ["$", "and", "%", "alone"]),
        ("well-known", ["well", "known"]),
        ("‘quoted’", ["quoted"]),
        ("· a ***", ["a"]),
        ("—", []),
        ("Wait … then ... go ! « Why ? » ### • ▪ → 1 * |", ["wait", "then", "go", "why", "1"]),
        ("Smith & Sons § 5 🎉 ! 5️⃣", ["smith", "&", "sons", "§", "5", "🎉", "5"]),
        (
            "10 000 men, 10'000 men; 5 12 and 2022 300",
            ["10 000", "men", "10'000", "men", "5", "12", "and", "2022", "300"],
        ),
        ("1 234 567,5 and 12 345km", ["1 234 567,5", "and", "12 345", "km"]),
        ("won 5–4 on 2024-06-14", ["won", "5-4", "on", "2024-06-14"]),
        ("in ’08 and the '90s, '15'", ["in", "2008", "and", "the", "1990", "s", "15"]),
        ("21ST, 1er, 3º, 2½ and ½", ["21st", "1er", "3o", "2", "1/2", "and", "1/2"]),
        ("the U.S.'s and the US's army", ["the", "us.'s", "and", "the", "us.'s", "army"]),
        ("MAN IN US, NO WAY", ["man", "in", "us", "no", "way"]),
        ("the IN crowd", ["the", "in.", "crowd"]),
        ("$5BN for 10 KM", ["$", "5", "bn", "for", "10", "km"]),
        ("⒈ a", ["1", "a"]),
        ("STRASSE Straße", ["strasse", "strasse"]),
        ("l’élu d'Orsay", ["l'élu", "d'orsay"]),
        ("Москва, Киев", ["москва", "киев"]),
        ("قال الوزير", ["قال", "الوزير"]),
        ("대통령은 말했다", ["대통령은", "말했다"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert norms(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Zoë sah Émile und Øster.", "हिन्दी में समाचार।", "हमने कहा: “नहीं”", "Việt Nam hôm nay", "ประธานาธิบดีกล่าว"],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_offsets_cut_the_original_text_between_letters(text: str, form: str) -> None:
    changed = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    found = pieces(changed)
    assert [unicodedata.normalize("NFC", piece) for piece in found] == [
        unicodedata.normalize("NFC", piece) for piece in pieces(unicodedata.normalize("NFC", text))
    ]
    # No word begins with a mark that belongs to the letter before it.
    assert not any(unicodedata.category(piece[0]).startswith("M") for piece in found)


def test_kinds_and_capitals() -> None:
    words = words_of(normalised("Putin met 12 & men"))
    assert [word.kind for word in words] == [
        TokenKind.WORD,
        TokenKind.WORD,
        TokenKind.NUMBER,
        TokenKind.SYMBOL,
        TokenKind.WORD,
    ]
    assert [word.capital for word in words] == [True, False, False, False, False]


@pytest.mark.parametrize("text", ["总统否认了这一报道", "大統領は報道を否定した", "ประธานาธิบดีปฏิเสธข่าวนี้"])
def test_scripts_without_spaces_are_cut_into_words(text: str) -> None:
    found = pieces(text)
    assert "".join(found) == text
    assert 1 < len(found) < len(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("one two", 2), ("war — and", 3), ("well-known U.S.", 2), ("总统否认", 4), ("iPhone 手机", 3)],
)
def test_count_as_people_do(text: str, count: int) -> None:
    assert count_words(text) == count
